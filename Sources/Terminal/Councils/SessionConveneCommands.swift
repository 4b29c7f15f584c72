import ArgumentParser
import Commands
import Events
import Foundation
import Queries
import Rules
import Wiring

struct SessionsConveneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene", abstract: "Convene a session of a council that a decision composes; prints its id.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The id it is to have (default: a new one).") var session: String?
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: "The level's key.") var level: String
    @Option(help: "The period's key.") var period: String
    @Option(help: "The unit at whose level the council sits: its id or code.") var unit: String
    @Option(help: "The council, as the decision calls it.") var body: String
    @Option(help: "The decision that composes it: number, day, issuer.") var decision: String
    @Option(help: "How the members sit: \(SessionMode.allCases.map(\.rawValue).joined(separator: ", ")).") var mode = SessionMode.online
    @Option(help: MemberArgument.help) var member: [MemberArgument]
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?
    @Option(help: ArgumentHelp("The command's id: the same again changes nothing.", valueName: "id")) var commandID: String?

    func run() throws {
        let installation = try global.open()
        let day = on ?? Today.inVietnam
        guard let place = installation.room.unit(unit, on: day) else { throw NotThere(.unit, unit) }
        let id = SessionID(session ?? UUID().uuidString.lowercased())
        let wish = SessionWish(
            programme: programme, level: level, period: period, unit: place.unit.id, body: body, decision: decision, mode: mode,
            members: try member.map { try $0.member(in: installation.room, on: day) })
        try global.perform(ConveneSession(session: id, wish: wish, on: day), id: commandID, at: installation)
        if !global.json, session == nil { Console.say(id.rawValue) }
    }
}

struct SessionsMembersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members", abstract: "Compose the council anew, by another decision: who is named takes the place of all before.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: MemberArgument.help) var member: [MemberArgument]
    @Option(help: "The decision: number, day, issuer.") var decision: String

    func run() throws {
        let installation = try global.open()
        let members = try member.map { try $0.member(in: installation.room, on: step.day) }
        try global.perform(
            ChangeMembers(session: step.id, members: members, decision: decision, on: step.day), id: step.commandID, at: installation)
    }
}

struct SessionsAgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Put models on the agenda, after those that stand there.",
        discussion: """
            --from-candidates recognise puts on all that the council can be asked to recognise at its level; propose=province, grade=typical and
            commend=KEY name the word that belongs to the aim. --model names single ones for the one --aim. --replace begins anew.
            """)
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: ArgumentHelp("All that may be put on for an aim.", valueName: "aim[=key]")) var fromCandidates: [AgendaAimArgument] = []
    @Option(help: "A model's id.") var model: [String] = []
    @Option(help: ArgumentHelp("What is asked for these models (default: recognise).", valueName: "aim[=key]")) var aim: AgendaAimArgument?
    @Option(help: ArgumentHelp("Take these items off.", valueName: "1,2,5-9")) var without: ItemsArgument?
    @Flag(help: "Instead of those that stand there.") var replace = false

    func validate() throws {
        guard !fromCandidates.isEmpty || !model.isEmpty || without != nil else {
            throw ValidationError("Name models: --from-candidates or --model. Or take items off: --without.")
        }
    }

    func run() throws {
        let installation = try global.open()
        let answer = try installation.session(step.id, on: step.day)
        let session = answer.session
        var items = replace ? [] : session.items.filter { !(without?.items.contains($0.item) ?? false) }
        // A number is never given twice, also where its item was taken off.
        var number = session.items.map(\.item).max() ?? 0
        func add(_ model: ModelID, _ unit: UnitID, _ seen: Int, _ aim: Aim) {
            guard !items.contains(where: { $0.model == model && $0.aim == aim }) else { return }
            number += 1
            items.append(AgendaItem(item: number, model: model, aim: aim, unit: unit, seen: seen))
        }
        for wanted in fromCandidates {
            let aim = try wanted.aim(at: session.level)
            let candidates = try installation.room.candidates(
                for: aim.kind, key: aim.key, level: session.level, period: session.period, in: session.unit, programme: session.convened.programme,
                on: step.day)
            for candidate in candidates { add(candidate.model, candidate.unit, candidate.seen, aim) }
        }
        let aim = try (aim ?? AgendaAimArgument(kind: .recognise)).aim(at: session.level)
        for name in model {
            guard let known = try installation.room.model(ModelID(name), mapOf: step.day) else { throw NotThere(.model, name) }
            add(ModelID(name), known.line.unit, known.steps.map(\.position).max() ?? 0, aim)
        }
        try global.perform(DrawAgenda(session: step.id, items: items, on: step.day), id: step.commandID, at: installation)
    }
}

/// `recognise`, `propose=province`, `grade=typical`; also with a point, as answers write it.
struct AgendaAimArgument: ExpressibleByArgument {
    let kind: AimKind
    let key: Key?

    init(kind: AimKind, key: Key? = nil) {
        self.kind = kind
        self.key = key
    }

    init?(argument: String) {
        let parts = argument.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "." }.map(String.init)
        guard let kind = AimKind(rawValue: parts[0]) else { return nil }
        self.init(kind: kind, key: parts.count > 1 ? parts[1] : nil)
    }

    func aim(at level: Key) throws -> Aim {
        if let key { return Aim(kind: kind, key: key) }
        guard kind == .recognise else { throw ValidationError("\(kind.rawValue) needs its word: \(kind.rawValue)=KEY.") }
        return Aim(kind: kind, key: level)
    }
}

struct SessionsOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open a session with those present.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @OptionGroup var present: PresentOptions

    func run() throws {
        let installation = try global.open()
        let there = try present.accounts(of: step, at: installation)
        try global.perform(OpenSession(session: step.id, present: there, on: step.day), id: step.commandID, at: installation)
    }
}

struct SessionsResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Go on with a session that was adjourned.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @OptionGroup var present: PresentOptions

    func run() throws {
        let installation = try global.open()
        let there = try present.accounts(of: step, at: installation)
        try global.perform(ResumeSession(session: step.id, present: there, on: step.day), id: step.commandID, at: installation)
    }
}

/// Who is there.
struct PresentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Somebody who is there.", valueName: "account")) var present: [String] = []
    @Option(help: ArgumentHelp("All are there but these.", valueName: "account")) var absent: [String] = []
    @Flag(help: "All are there.") var all = false

    func validate() throws {
        let ways = [!present.isEmpty, !absent.isEmpty, all].filter { $0 }.count
        guard ways == 1 else { throw ValidationError("Say who is there: --present, --absent or --all, one of them.") }
    }

    func accounts(of step: SessionStepOptions, at installation: Installation) throws -> [AccountID] {
        guard present.isEmpty else { return present.map { AccountID($0) } }
        let members = try installation.session(step.id, on: step.day).session.members.map(\.account)
        if let stranger = absent.first(where: { !members.contains(AccountID($0)) }) { throw SessionRefusal.notAMember(AccountID(stranger)) }
        return members.filter { !absent.contains($0.rawValue) }
    }
}

struct SessionsAttendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "attend", abstract: "A member came.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The member's account.") var member: String

    func run() throws {
        try global.perform(
            ChangeAttendance(session: step.id, member: AccountID(member), isPresent: true, on: step.day), id: step.commandID)
    }
}

struct SessionsLeaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "leave", abstract: "A member left.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Argument(help: "The member's account.") var member: String

    func run() throws {
        try global.perform(
            ChangeAttendance(session: step.id, member: AccountID(member), isPresent: false, on: step.day), id: step.commandID)
    }
}

struct SessionsAdjournCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "adjourn", abstract: "Adjourn a session.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(AdjournSession(session: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct SessionsAbandonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "abandon", abstract: "Give a session up before it has decided anything.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: SessionStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        let installation = try global.open()
        try global.perform(AbandonSession(session: step.id, reason: reason, on: step.day), id: step.commandID, at: installation)
        // What lies in boxes of ballots that were open goes with it.
        try installation.desk.sweep(step.id)
    }
}
