import ArgumentParser
import Foundation
import Texts
import Wiring

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an empty register.",
        discussion: """
            Makes the folder with an empty journal, the key that signs its checkpoints (checkpoint.key, mode 0600) and the store of people's keys
            (keys.sqlite). The origin is the name under which checkpoints are signed; it cannot be changed afterwards.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("The journal's name for the world, such as example.org/register.", valueName: "name"))
    var origin: String?

    func run() throws {
        try Installation.make(in: global.folder, origin: origin ?? "kheo.invalid/\(UUID().uuidString.lowercased().prefix(8))")
        let installation = try global.open()
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("data", global.folder.path)
                    $0.field("origin", installation.journal.origin)
                    $0.field("verifierKey", installation.journal.verifierKey.description)
                })
        } else {
            Console.say(global.language.madeRegister(folder: global.folder.path, verifierKey: installation.journal.verifierKey.description))
        }
    }
}
