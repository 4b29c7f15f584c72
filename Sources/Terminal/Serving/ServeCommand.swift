import ArgumentParser
import Texts
import Wiring

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the register: pages for reading, forms for officers.",
        discussion: """
            Listens on this machine only, unless --listen names another address; then the first administrator must exist, and what travels must
            be encrypted: by the program itself (--certificate, --key) or by a proxy (--behind-proxy). One server at a time on a register; stop it
            with Ctrl-C.
            """)
    @OptionGroup var global: GlobalOptions
    @Option(help: "The port.") var port = 8080
    @Option(help: ArgumentHelp("An address or name of this machine to listen on.", valueName: "host")) var listen = "127.0.0.1"
    @Option(help: ArgumentHelp("PEM file with the certificate and its chain.", valueName: "file")) var certificate: String?
    @Option(help: ArgumentHelp("PEM file with the certificate's key.", valueName: "file")) var key: String?
    @Flag(help: "A proxy in front ends TLS and says where requests come from.") var behindProxy = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard (certificate == nil) == (key == nil) else { throw ValidationError("--certificate and --key go together.") }
        guard certificate == nil || !behindProxy else {
            throw ValidationError("Either the program ends TLS (--certificate) or the proxy (--behind-proxy).")
        }
    }

    func run() async throws {
        let installation = try global.open()
        let files = certificate.flatMap { chain in key.map { (chain: chain, key: $0) } }
        try await Serving.serve(installation, host: listen, port: port, certificate: files, isBehindProxy: behindProxy) {
            [language = global.language] address, firstCode in
            // In one go: whoever waits for the address reads the code with it.
            Console.say(firstCode.map { "\(address)\n\(language.firstStart(address, code: $0))" } ?? address)
        }
    }
}
