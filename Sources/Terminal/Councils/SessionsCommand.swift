import ArgumentParser
import CanonicalJSON
import Events
import Queries
import Rules
import Texts

struct SessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "Sessions of councils: members, agenda, ballots, outcomes, minutes.",
        discussion: """
            A session in order: convene, agenda, open, ballot open, vote (or paper out, count, confirm), ballot close, outcomes, minutes draw, minutes
            sign (twice), apply. Each step is taken by the account of the token, which sees what it may see of the session and no more.
            Votes and minutes take a token that was made with a second factor.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Session",
                subcommands: [
                    SessionsListCommand.self, SessionsShowCommand.self, SessionsImportCommand.self, SessionsConveneCommand.self,
                    SessionsMembersCommand.self, SessionsAgendaCommand.self, SessionsOpenCommand.self, SessionsAttendCommand.self,
                    SessionsLeaveCommand.self, SessionsAdjournCommand.self, SessionsResumeCommand.self, SessionsAbandonCommand.self,
                ]),
            CommandGroup(
                name: "Ballots",
                subcommands: [
                    SessionsDeclareCommand.self, SessionsLiftCommand.self, SessionsBallotCommand.self, SessionsVoteCommand.self,
                    SessionsPaperCommand.self, SessionsTieCommand.self, SessionsExceptionCommand.self,
                ]),
            CommandGroup(
                name: "Conclusion", subcommands: [SessionsOutcomesCommand.self, SessionsMinutesCommand.self, SessionsApplyCommand.self]),
        ])
}

struct SessionsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Sessions, the latest first.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "How many at most.") var limit = Limits.listPageRows
    @Option(help: "How many are passed over.") var after = 0

    func validate() throws {
        guard (1...Limits.listPageRows).contains(limit) else { throw ValidationError("--limit is from 1 to \(Limits.listPageRows).") }
        guard after >= 0 else { throw ValidationError("--after is not below 0.") }
    }

    func run() throws {
        let installation = try global.open()
        let viewer = try installation.viewer()
        let (lines, total) = try installation.room.sessions(for: viewer?.account, limit: limit, after: after)
        if global.json {
            Console.say(
                JSONText.array(lines) { writer, line in
                    writer.field("id", line.id.rawValue)
                    writer.field("body", line.body)
                    writer.field("programme", line.programme)
                    writer.field("unit", line.unit.rawValue)
                    writer.field("level", line.level)
                    writer.field("period", line.period)
                    writer.field("state", line.state.rawValue)
                    writer.field("convenedOn", line.convenedOn.description)
                    writer.field("items", line.itemCount)
                    writer.field("member", line.role != nil)
                    writer.field("generated", line.isGenerated)
                })
            return
        }
        guard !lines.isEmpty else {
            Console.say(global.language.noSessionYet)
            return
        }
        var table = TextTable(["", "", "", "", ""], rightAligned: [3])
        for line in lines {
            let mark = line.isGenerated ? " [\(global.language[.generatedMark])]" : ""
            table.add([
                line.id.rawValue, line.convenedOn.description, global.language.name(of: line.state), String(line.itemCount), line.body + mark,
            ])
        }
        Console.say(table.text)
        if total > after + lines.count { Console.say(global.language.shownOf(after + lines.count, total)) }
    }
}

struct SessionsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A session as you may see it: members, agenda, ballots, the line, outcomes.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The session's id.") var session: String

    func run() throws {
        let installation = try global.open()
        let answer = try installation.session(SessionID(session), on: Today.inVietnam)
        Console.say(global.json ? SessionJSON.text(of: answer) : SessionText.of(answer, installation.room.atlas, in: global.language))
    }
}
