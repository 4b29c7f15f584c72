package import ArgumentParser
import Foundation
import Texts

/// The root of everything that can be said in a shell.
package struct KheoCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kheo",
        abstract: "The register of recognition programmes: from a registration to a figure that anyone can trace.",
        discussion: """
            A first walk:
              kheo init                          make an empty register in ./kheo-data
              kheo example bac-kan --generate    load a place as reported, and records behind its totals
              kheo report bac-kan                its figures: as stated, and counted from records
              kheo report bac-kan --map today    the same records on today's map
              kheo models list --words 'lam duong'
              kheo verify                        recompute every hash
              kheo serve --port 8080             the same in a browser

            Every command takes --json for a program and --data for another folder (or set KHEO_DATA). Once somebody has an account, what is
            decided takes a token of an account: KHEO_TOKEN or --token.
            Shell completion: kheo --generate-completion-script bash
            Exit codes: 0 done, 1 refused by a rule, 2 not there, 3 somebody else was faster, 4 damaged, 5 disk full, 6 held by another
            process, 7 not possible here, 64 not understood, 70 a mistake of the program.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Register", subcommands: [InitCommand.self, ExampleCommand.self, ImportCommand.self, ServeCommand.self]),
            CommandGroup(name: "Figures", subcommands: [ReportCommand.self, ReportsCommand.self, FigureCommand.self]),
            CommandGroup(
                name: "Records",
                subcommands: [
                    UnitsCommand.self, ProgrammesCommand.self, ModelsCommand.self, SessionsCommand.self, DecisionsCommand.self, SeriesCommand.self,
                    AwardsCommand.self,
                    ComplaintsCommand.self,
                    AnnulCommand.self, EraseCommand.self,
                ]),
            CommandGroup(name: "People", subcommands: [AccountsCommand.self]),
            CommandGroup(
                name: "Journal",
                subcommands: [
                    VerifyCommand.self, CheckpointCommand.self, KeyCommand.self, EntryCommand.self, ProofCommand.self, RebuildCommand.self,
                    BackupCommand.self, RestoreCommand.self,
                ]),
        ])

    package static let version = "0.1.0"

    package init() {}

    /// Does what the arguments say and answers the exit code.
    package static func perform(_ given: [String]) async -> Int32 {
        let arguments = withGlobalOptionsLast(given)
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return tell(error, arguments)
        }
    }

    /// `kheo --data DIR report` says the same as `kheo report --data DIR`: options of every command may stand before its name.
    private static func withGlobalOptionsLast(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved: [String] = []
        while let first = rest.first, ["--data", "--lang", "--token"].contains(where: first.hasPrefix) || first == "--json" {
            let takesNext = ["--data", "--lang", "--token"].contains(first)
            moved += rest.prefix(takesNext ? 2 : 1)
            rest = rest.dropFirst(takesNext ? 2 : 1)
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return rest[..<end] + moved + rest[end...]
    }

    private static func tell(_ error: any Error, _ arguments: [String]) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        if isOfParser(error) {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if !text.isEmpty { code == .success ? Console.say(text) : Console.complain(text) }
            return code.rawValue
        }
        let told = told(error, in: Console.language(arguments))
        if arguments.contains("--json") {
            Console.complain(
                JSONText.object { writer in
                    writer.key("code")
                    writer.string(told.code)
                    writer.key("message")
                    writer.string(told.sentence)
                })
        } else {
            Console.complain("\(told.sentence) [\(told.code)]")
        }
        return told.exit.rawValue
    }

    /// Whether the error is about the words of the command line itself: help, a wrong option, a missing value.
    private static func isOfParser(_ error: any Error) -> Bool {
        error is CleanExit || error is ValidationError || String(describing: type(of: error)) == "CommandError"
    }
}
