import ArgumentParser
import Commands
import Events
import Rules
import Wiring

struct SessionsDeclareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Say of yourself that you have an interest in items; you then do not act on them.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @OptionGroup var own: OwnMemberOptions
    @Option(help: ItemsArgument.help) var items: ItemsArgument
    @Option(help: "The ground: kinship, or declared where nobody need know which.") var ground = ConflictGround.declared

    func run() throws {
        let installation = try global.open()
        let command = DeclareConflict(
            session: step.id, member: try own.account(at: installation), items: items.items, ground: ground, on: step.day)
        try global.perform(command, id: step.commandID, at: installation)
    }
}

struct SessionsLiftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: "Let a member act on items in spite of a conflict, by a decision of somebody who is in none.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The member's account.") var member: String
    @Option(help: ItemsArgument.help) var items: ItemsArgument
    @Option(help: "The decision: number, day, issuer.") var decision: String
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(
            LiftConflict(
                session: step.id, member: AccountID(member), items: items.items, decision: decision, reason: reason, on: step.day),
            id: step.commandID)
    }
}

struct SessionsBallotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ballot", abstract: "Open, close or give up a ballot.",
        subcommands: [SessionsBallotOpenCommand.self, SessionsBallotCloseCommand.self, SessionsBallotVoidCommand.self])
}

struct SessionsBallotOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a ballot over items: those named, or all of an aim that no ballot was closed over.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: ItemsArgument.help) var items: ItemsArgument?
    @Option(help: ArgumentHelp("Only of this aim.", valueName: "aim[=key]")) var aim: AgendaAimArgument?
    @Option(help: "\(BallotForm.allCases.map(\.rawValue).joined(separator: ", ")) (default: the programme's).") var form: BallotForm?

    func run() throws {
        let installation = try global.open()
        let session = try installation.session(step.id, on: step.day).session
        let wanted = try aim?.aim(at: session.level)
        let waiting = session.items.filter { item in
            (wanted == nil || item.aim == wanted) && !session.ballots.contains { $0.state == .closed && $0.items.contains(item.item) }
        }
        try global.perform(
            OpenBallot(session: step.id, items: items?.items ?? waiting.map(\.item), form: form, on: step.day), id: step.commandID, at: installation)
    }
}

struct SessionsBallotCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Close a ballot and count it.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The ballot's number.") var ballot: Int

    func run() throws {
        let installation = try global.open()
        try global.record { try installation.desk.close(ballot, of: step.id, on: step.day, id: step.commandID) }
    }
}

struct SessionsBallotVoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "void", abstract: "Give a ballot up; nothing that was given in it is opened.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The ballot's number.") var ballot: Int
    @Option(help: "Why.") var reason: String

    func run() throws {
        let installation = try global.open()
        try global.record {
            try installation.desk.void(
                VoidBallot(session: step.id, ballot: ballot, reason: reason, on: step.day), id: step.commandID)
        }
    }
}

struct SessionsVoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vote", abstract: "Give your vote in a ballot, once, for all items on which you may act.",
        discussion: "--all yes --no 3 is yes to all but item 3. Where points are given: --points 1=85.5 for each item.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @OptionGroup var own: OwnMemberOptions
    @Argument(help: "The ballot's number.") var ballot: Int
    @Option(help: ItemsArgument.help) var yes: ItemsArgument?
    @Option(help: ItemsArgument.help) var no: ItemsArgument?
    @Option(help: ItemsArgument.help) var abstain: ItemsArgument?
    @Option(help: "For all other items: \(Vote.allCases.map(\.rawValue).joined(separator: ", ")).") var all: Vote?
    @Option(help: ArgumentHelp("Points for an item.", valueName: "item=points")) var points: [PointsArgument] = []

    func run() throws {
        let installation = try global.open()
        let member = try own.account(at: installation)
        guard let known = try installation.session(step.id, on: step.day).session.ballot(ballot) else { throw SessionRefusal.ballotUnknown(ballot) }
        var marks = points.map { BallotMark(item: $0.item, points: $0.hundredths) }
        for (items, vote) in [(yes, Vote.yes), (no, .no), (abstain, .abstain)] {
            marks += (items?.items ?? []).map { BallotMark(item: $0, vote: vote) }
        }
        if let all {
            let named = Set(marks.map(\.item))
            marks += known.items(for: member).filter { !named.contains($0) }.map { BallotMark(item: $0, vote: all) }
        }
        try global.record {
            if known.form == .secret {
                try installation.desk.voteInSecret(marks, in: ballot, of: step.id, by: member, on: step.day, id: step.commandID)
            } else {
                try installation.desk.vote(
                    GiveSheet(session: step.id, ballot: ballot, member: member, marks: marks, on: step.day), id: step.commandID)
            }
        }
    }
}

/// `3=85.5`: at most two digits after the point.
struct PointsArgument: ExpressibleByArgument {
    let item: Int
    let hundredths: Int

    init?(argument: String) {
        guard let match = argument.wholeMatch(of: /(\d{1,5})=(\d{1,6})(?:[.,](\d{1,2}))?/), let item = Int(match.1), let whole = Int(match.2) else {
            return nil
        }
        let rest = match.3.map { $0.count == 1 ? $0 + "0" : $0 } ?? "00"
        self.item = item
        hundredths = whole * 100 + (Int(rest) ?? 0)
    }
}

struct SessionsPaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Ballots on paper: handed out, counted, confirmed by a second person.",
        subcommands: [SessionsPaperOutCommand.self, SessionsPaperCountCommand.self, SessionsPaperConfirmCommand.self])
}

struct SessionsPaperOutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "out", abstract: "Record who votes on paper.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The ballot's number.") var ballot: Int
    @Argument(help: "The members' accounts.") var members: [String]

    func run() throws {
        try global.perform(
            HandOutPaper(session: step.id, ballot: ballot, members: members.map { AccountID($0) }, on: step.day), id: step.commandID)
    }
}

struct SessionsPaperCountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "count", abstract: "Enter what the paper ballots gave.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The ballot's number.") var ballot: Int
    @Option(help: "How many ballots were in the box.") var returned: Int
    @Option(help: ArgumentHelp("What an item was given; numbers that are left out at the end are 0.", valueName: "item=yes/no/abstain/invalid"))
    var item: [PaperCountArgument]

    func run() throws {
        try global.perform(
            CountPaper(session: step.id, ballot: ballot, returned: returned, counts: item.map(\.count), on: step.day), id: step.commandID)
    }
}

/// `3=5/1/0/1`.
struct PaperCountArgument: ExpressibleByArgument {
    let count: PaperCount

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let item = Int(parts[0]) else { return nil }
        let numbers = parts[1].split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...4).contains(numbers.count), !numbers.contains(nil) else { return nil }
        let all = numbers.compactMap { $0 } + Array(repeating: 0, count: 4 - numbers.count)
        count = PaperCount(item: item, yes: all[0], no: all[1], abstain: all[2], invalid: all[3])
    }
}

struct SessionsPaperConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "confirm", abstract: "Confirm the count, as the second person.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The ballot's number.") var ballot: Int

    func run() throws { try global.perform(ConfirmPaper(session: step.id, ballot: ballot, on: step.day), id: step.commandID) }
}

struct SessionsTieCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tie", abstract: "Put items in order that stand alike at the line: the chair says, the first named first.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: ItemsArgument.help) var items: ItemsArgument
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(BreakTie(session: step.id, items: items.items, reason: reason, on: step.day), id: step.commandID)
    }
}

struct SessionsExceptionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "exception", abstract: "Let more pass than a quota says, by a decision.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The quota's key.") var quota: String
    @Option(help: "The unit, field or subject, where the quota is for each.") var group: String?
    @Option(help: "How many more.") var extra: Int
    @Option(help: "The decision: number, day, issuer.") var decision: String
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(
            GrantException(
                session: step.id, quota: quota, group: group, extra: extra, decision: decision, reason: reason, on: step.day), id: step.commandID)
    }
}
