import ArgumentParser
import Texts
import Wiring

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the register's pages on this machine.",
        discussion: "Listens on 127.0.0.1 only, until accounts exist. One server at a time on a register; stop it with Ctrl-C.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "The port.") var port = 8080

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let installation = try global.open()
        try await Serving.serve(installation, port: port) { address in Console.say(address) }
    }
}
