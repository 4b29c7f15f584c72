import ArgumentParser
import Events
import Intake
import Texts

struct SessionsImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Enter a session that was held on paper, from a file.",
        discussion: """
            The file is YAML, `kheo: session/1`, as docs/sessions-at-the-terminal.md has it. A file with mistakes is refused whole, with every mistake at its
            line. What another person must do is not done by the file: with accounts, a second person confirms the count of paper; then the same command
            goes on. Minutes are drawn and signed as those of every session.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["yaml"])) var file: String

    func run() throws {
        let installation = try global.open()
        let atlas = installation.room.atlas
        let session = try SessionFile.read(file) { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } }
        let (entries, waiting) = try SessionImport(session, at: installation.desk).run()
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("session", session.id.rawValue)
                    $0.field("entries", entries)
                    $0.field("waitsFor", waiting.command(for: session.id))
                })
        } else {
            Console.say(global.language.importedSession(session.id.rawValue, entries: entries))
            if let next = waiting.command(for: session.id) { Console.say(global.language.sessionWaits(for: next)) }
        }
    }
}

extension SessionImport.Waiting {
    /// What is typed next; nil where nothing is left to do.
    fileprivate func command(for session: SessionID) -> String? {
        switch self {
        case .confirmation(let ballot): "kheo sessions paper confirm \(session) \(ballot)"
        case .minutes: "kheo sessions minutes draw \(session)"
        case .signatures: "kheo sessions minutes sign \(session)"
        case .nothing: nil
        }
    }
}
