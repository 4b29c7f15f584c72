import Foundation
import Terminal

exit(await KheoCommand.perform(Array(CommandLine.arguments.dropFirst())))
