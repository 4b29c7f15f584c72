import ArgumentParser
import Commands
import Events
import Intake
import Queries
import Rules
import Texts
import Wiring

struct DecisionsDraftsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts", abstract: "Drafts that are neither signed nor discarded, and sessions that one can be made from.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let room = try global.open().room
        let (drafts, sessions) = (try room.openDrafts(), try room.grantingSessions())
        if global.json {
            return Console.say(
                JSONText.object { writer in
                    writer.list("drafts", drafts) { writer, draft in
                        writer.field("id", draft.id.rawValue)
                        writer.field("issuer", draft.issuer)
                        writer.field("form", draft.form)
                        writer.field("session", draft.session?.rawValue)
                        writer.field("lines", draft.lines)
                        writer.field("draftedOn", draft.draftedOn.description)
                        writer.field("generated", draft.isGenerated)
                    }
                    writer.list("sessions", sessions) { writer, session in
                        writer.field("id", session.id.rawValue)
                        writer.field("body", session.body)
                        writer.field("lastDay", session.lastDay.description)
                        writer.list("forms", session.forms) { writer, form in
                            writer.field("form", form.form)
                            writer.field("count", form.count)
                        }
                    }
                })
        }
        var table = TextTable(["", "", "", "", ""], rightAligned: [3])
        for draft in drafts {
            let mark = draft.isGenerated ? " [\(global.language[.generatedMark])]" : ""
            table.add([draft.id.rawValue, draft.form, draft.draftedOn.description, String(draft.lines), draft.issuer + mark])
        }
        for session in sessions {
            for form in session.forms {
                table.add(["(\(session.id))", form.form, session.lastDay.description, String(form.count), session.body])
            }
        }
        Console.say(table.text)
    }
}

/// What stands above a decision's list, as options.
struct HeadingOptions: ParsableArguments {
    @Option(help: "The issuing body, as it stands on the paper.") var issuer: String?
    @Option(help: ArgumentHelp("The unit of the issuing body: id or code.", valueName: "unit")) var issuerUnit: String?
    @Option(help: "The award form's key; track and grantor follow from it.") var form: String?
    @Option(help: "The period's key.") var period: String?
    @Option(help: "What it is about, in Vietnamese.") var about: String?
    @Option(help: "The same in English.") var aboutEnglish: String?
    @Option(
        name: .customLong("basis"),
        help: ArgumentHelp("A legal basis, as often as there are any: all of them, in order.", valueName: "text[@day]")) var bases: [String] = []

    /// `now` with what was given put in its place.
    func applied(to now: DraftHeader, _ programme: Programme, _ room: ReadingRoom) throws -> DraftHeader {
        var header = now
        if let issuer { header.issuer = issuer }
        if let issuerUnit {
            guard let unit = room.unit(issuerUnit, on: Today.inVietnam) else { throw NotThere(.unit, issuerUnit) }
            header.issuerUnit = unit.unit.id
        }
        if let form {
            guard let award = programme.awardForm(form) else { throw DecisionRefusal.formUnknown(form) }
            (header.form, header.track, header.grantor) = (form, award.track, award.grantor)
        }
        if let period { header.period = period }
        if let about { header.about = Name(vi: about, en: aboutEnglish ?? about) } else if let aboutEnglish { header.about.en = aboutEnglish }
        if !bases.isEmpty {
            header.bases = bases.map { text in
                let parts = text.split(separator: "@", maxSplits: 1)
                guard parts.count == 2, let day = Day(String(parts[1])) else { return LegalBasis(name: text, on: nil) }
                return LegalBasis(name: String(parts[0]), on: day)
            }
        }
        return header
    }
}

struct DecisionsDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a decision: from what a session granted, or from a file.",
        discussion: """
            With --session the list is what the session commended in the form (--aim adds what it recognised or graded); legal bases are those of \
            the last decision of the body on the track unless --basis names others. The file is YAML as for `decisions issue`, without number and on.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The id it is to have.") var decision: String
    @Option(help: "The session.") var session: String?
    @Option(help: ArgumentHelp("Other aims whose granted items are taken too.", valueName: "recognise|grade")) var aim: [String] = []
    @Option(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["yaml"])) var file: String?
    @OptionGroup var heading: HeadingOptions

    func run() throws {
        let installation = try global.open()
        let room = installation.room
        if let file {
            let atlas = room.atlas
            let read = try DecisionFile.readDraft(file) { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } }
            return try global.perform(
                DraftDecision(decision: DecisionID(decision), programme: read.programme, header: read.wish.header, lines: read.wish.recipients),
                at: installation)
        }
        guard let session, let form = heading.form else { throw ValidationError("Give --session and --form, or --file.") }
        guard let granting = try room.grantingSession(SessionID(session)) else { throw DecisionRefusal.sessionUnknown(SessionID(session)) }
        guard let programme = room.programme(granting.programme, on: Today.inVietnam) else {
            throw DecisionRefusal.programmeUnknown(granting.programme)
        }
        let empty = DraftHeader(
            issuer: "", issuerUnit: granting.unit, track: "", form: "", grantor: "", period: granting.period, about: Name(), bases: [])
        var header = try heading.applied(to: empty, programme, room)
        if header.bases.isEmpty { header.bases = try room.lastBases(of: header.issuerUnit, track: header.track) }
        let lines = RecipientWish.lines(
            from: granting.awards, form: form, aims: Set(aim.compactMap { AimKind(rawValue: $0) }), in: programme)
        let order = programme.order(
            of: lines.map { ListedLine(subject: $0.subject, unit: $0.unit, name: $0.name) }, in: room.atlas, on: Today.inVietnam)
        try global.perform(
            DraftDecision(
                decision: DecisionID(decision), programme: programme.key, header: header, lines: order.map { lines[$0] }, session: granting.id,
                isGenerated: granting.isGenerated), at: installation)
    }
}

/// A draft that is there, and which of its entries was seen.
struct DraftOptions: ParsableArguments {
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: ArgumentHelp("The draft's entry that was seen (default: the latest).", valueName: "position")) var seen: Int?

    func answer(_ room: ReadingRoom) throws -> DraftAnswer {
        guard let draft = try room.draft(DecisionID(decision), today: Today.inVietnam) else { throw NotThere(.decision, decision) }
        return draft
    }

    func revise(_ change: DraftChange, _ draft: DraftAnswer) -> ReviseDecisionDraft {
        ReviseDecisionDraft(decision: draft.draft.id, change: change, seen: seen ?? draft.draft.entry)
    }
}

struct DecisionsHeadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "heading", abstract: "Change what stands above a draft's list.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: DraftOptions
    @OptionGroup var heading: HeadingOptions

    func run() throws {
        let installation = try global.open()
        let draft = try options.answer(installation.room)
        let header = try heading.applied(to: DraftHeader(draft.drafted), draft.programme, installation.room)
        try global.perform(options.revise(.header(header), draft), at: installation)
    }
}

struct DecisionsLineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line", abstract: "Change a line of a draft, add one, or take one out.",
        discussion: "Without --line a line is added. What is not given stays. A person's name, office and place are sealed.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: DraftOptions
    @Option(help: "The line's number.") var line: Int?
    @Flag(help: "Take it out.") var remove = false
    @Option(help: "The subject's key.") var subject: String?
    @Option(help: "The name of the body, or of the person.") var name: String?
    @Option(help: "The person's office.") var office: String?
    @Option(help: "Where the person works or lives.") var place: String?
    @Option(help: ArgumentHelp("The unit: id or code.", valueName: "unit")) var unit: String?
    @Option(help: ArgumentHelp("Somebody who was commended before.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("Whether they lead the body.", valueName: "true|false")) var leader: Bool?
    @Option(help: ArgumentHelp("Whether the name may be published.", valueName: "true|false")) var published: Bool?

    func run() throws {
        let installation = try global.open()
        let draft = try options.answer(installation.room)
        if remove {
            guard let line else { throw ValidationError("Give --line.") }
            return try global.perform(options.revise(.remove(line: line), draft), at: installation)
        }
        let now: DraftAnswer.Line?
        if let line {
            guard (1...max(1, draft.lines.count)).contains(line) else { throw DecisionRefusal.lineUnknown(line) }
            now = draft.lines[line - 1]
        } else {
            now = nil
        }
        var home = now?.recipient.unit ?? UnitID("")
        if let unit {
            guard let found = installation.room.unit(unit, on: Today.inVietnam) else { throw NotThere(.unit, unit) }
            home = found.unit.id
        }
        let wish = RecipientWish(
            subject: subject ?? now?.recipient.subject, name: name ?? now?.name ?? "", office: office ?? now?.office ?? "",
            place: place ?? now?.place ?? "", unit: home, model: now?.recipient.model, isPublished: published ?? now?.recipient.isPublished ?? true,
            isLeader: leader ?? now?.recipient.isLeader, person: person.map { PersonID($0) } ?? now?.recipient.person)
        try global.perform(options.revise(line.map { .write(line: $0, wish) } ?? .add(wish), draft), at: installation)
    }
}

struct DecisionsOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Put a draft's lines in order: by the programme's rule, or as they are named.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: DraftOptions
    @Option(help: ArgumentHelp("All lines in the order they are to have: 3,1,2.", valueName: "lines")) var lines: String?

    func run() throws {
        let installation = try global.open()
        let draft = try options.answer(installation.room)
        let order: [Int]
        if let lines {
            order = lines.split(separator: ",").map { Int($0) ?? 0 }
        } else {
            let listed = draft.lines.map { ListedLine(subject: $0.recipient.subject, unit: $0.recipient.unit, name: $0.name) }
            order = draft.programme.order(of: listed, in: installation.room.atlas, on: Today.inVietnam).map { $0 + 1 }
        }
        try global.perform(options.revise(.order(order), draft), at: installation)
    }
}

struct DecisionsSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a draft: it is issued today with the next number of its series.",
        discussion: "Takes a token of the signatory's account and a fresh code of its second factor.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: ArgumentHelp("The draft's entry that was read: `decisions show` says it.", valueName: "position")) var seen: Int
    @Option(help: "The signatory's office, as it stands under the text.") var office: String
    @Option(help: ArgumentHelp("In whose name: 'KT. CHỦ TỊCH'.", valueName: "text")) var authority: String?
    @Option(help: "A new code of the second factor.") var code: String

    func run() throws {
        let installation = try global.open()
        let sign = SignDecision(decision: DecisionID(decision), office: office, authority: authority, seen: seen)
        // The rules are asked first: a refusal uses no code up.
        if let refusal = try installation.desk.rehearse([[sign]])[0] { throw refusal }
        try installation.credentials.confirm(code, of: AccountID(installation.actor.id))
        try global.perform(sign, at: installation)
    }
}

struct DecisionsDiscardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "discard", abstract: "Give a draft up.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: DraftOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        let installation = try global.open()
        let draft = try options.answer(installation.room)
        try global.perform(
            DiscardDecisionDraft(decision: draft.draft.id, reason: reason, seen: options.seen ?? draft.draft.entry), at: installation)
    }
}
