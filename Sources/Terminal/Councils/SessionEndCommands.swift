import ArgumentParser
import Commands
import Events
import Keeping
import Queries
import Rules
import Texts
import Wiring

struct SessionsOutcomesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes", abstract: "Say what is to come of every item; nothing leaves the session before it is applied.",
        discussion: """
            --granted passes grants what passes the line. Items that are named nowhere keep what was set for them before; of the rest what a ballot was
            closed over is declined, everything else deferred, each with its reason.
            """)
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: ArgumentHelp("These, or passes: all that pass the line.", valueName: "passes|1,2,5-9")) var granted: GrantedArgument?
    @Option(help: ItemsArgument.help) var declined: ItemsArgument?
    @Option(help: ItemsArgument.help) var deferred: ItemsArgument?
    @Option(help: "Why items are declined, where no reason of their own is given.") var reasonDeclined: String?
    @Option(help: "Why items are deferred, where no reason of their own is given.") var reasonDeferred: String?
    @Option(help: ArgumentHelp("Why an item is declined or deferred.", valueName: "item=text")) var because: [ItemTextArgument] = []

    func run() throws {
        let installation = try global.open()
        let answer = try installation.session(step.id, on: step.day)
        try global.perform(
            SetOutcomes(session: step.id, outcomes: outcomes(of: answer), on: step.day), id: step.commandID, at: installation)
    }

    private func outcomes(of answer: SessionAnswer) -> [ItemOutcome] {
        let reasons = Dictionary(because.map { ($0.item, $0.text) }) { $1 }
        let passing = Set(answer.lines.flatMap(\.rows).filter { $0.standing == .passes }.map(\.item))
        let granting: Set<Int> =
            switch granted {
            case .passes: passing
            case .items(let items): Set(items)
            case nil: []
            }
        let named = Set((declined?.items ?? []) + (deferred?.items ?? []))
        let known = answer.session.items.map { item -> ItemOutcome in
            let number = item.item
            if granting.contains(number), !named.contains(number) { return ItemOutcome(item: number, outcome: .granted) }
            if !named.contains(number), let before = answer.session.outcomes[number] { return before }
            let isDeclined =
                declined?.items.contains(number) ?? false
                || !(deferred?.items.contains(number) ?? false) && answer.session.result(of: number) != nil
            return ItemOutcome(
                item: number, outcome: isDeclined ? .declined : .deferred, reason: reasons[number] ?? (isDeclined ? reasonDeclined : reasonDeferred))
        }
        // What is on no agenda is the rules' to refuse.
        let strangers = granting.union(named).subtracting(answer.session.items.map(\.item)).sorted()
        return known + strangers.map { ItemOutcome(item: $0, outcome: .granted) }
    }
}

enum GrantedArgument: ExpressibleByArgument {
    case passes
    case items([Int])

    init?(argument: String) {
        if argument == "passes" {
            self = .passes
        } else if let items = ItemsArgument(argument: argument) {
            self = .items(items.items)
        } else {
            return nil
        }
    }
}

struct SessionsMinutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes", abstract: "Draw, read, sign the minutes, or take them back.",
        subcommands: [
            SessionsMinutesDrawCommand.self, SessionsMinutesShowCommand.self, SessionsMinutesSignCommand.self, SessionsMinutesReopenCommand.self,
        ])
}

struct SessionsMinutesDrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Draw the minutes from what happened; the session is then closed to votes.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions

    func run() throws {
        let installation = try global.open()
        let answer = try installation.session(step.id, on: step.day)
        let text = Minutes(of: answer, units: installation.room.atlas, in: .vi).text
        try global.perform(DrawMinutes(session: step.id, text: text, on: step.day), id: step.commandID, at: installation)
    }
}

struct SessionsMinutesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the minutes as they are to be signed, with the hash that a signer confirms.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions

    func run() throws {
        let answer = try global.open().session(step.id, on: step.day)
        guard let minutes = answer.session.minutes, let text = answer.minutes else { throw SessionRefusal.minutesMissing }
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("hash", minutes.hash)
                    $0.field("text", text)
                    $0.field("signatures", minutes.signatures.count)
                })
        } else {
            Console.say(text)
            Console.say(global.language.minutesLine(hash: minutes.hash, signatures: minutes.signatures.count))
        }
    }
}

struct SessionsMinutesSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign the minutes as chair or secretary, with a code of your second factor.",
        discussion: "--hash is what `minutes show` printed below the text that you read.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @OptionGroup var own: OwnMemberOptions
    @Option(help: "The hash of the minutes that you read.") var hash: String
    @Option(help: "The code of the authenticator app, or a recovery code.") var code: String?

    func run() throws {
        let installation = try global.open()
        let command = SignMinutes(session: step.id, member: try own.account(at: installation), hash: hash, on: step.day)
        try global.record {
            // Whoever signs again under the same id needs no other code: nothing is written.
            if let id = step.commandID, try installation.desk.hasDone(id) { return try installation.desk.perform(command, id: id) }
            if installation.actor.isAuthenticated {
                try installation.credentials.confirm(code ?? "", of: AccountID(installation.actor.id))
            }
            return try installation.desk.perform(command, id: step.commandID)
        }
    }
}

struct SessionsMinutesReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take minutes back that are not right; nobody has signed them any more.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(ReopenMinutes(session: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct SessionsApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Apply all outcomes together: every model gets its own, and the session is over.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions

    func run() throws { try global.perform(ApplyOutcomes(session: step.id, on: step.day), id: step.commandID) }
}
