package import Events

/// A decision before it is signed, as its entries amount to: the last draft counts as a whole.
package struct DecisionDraft: Equatable, Sendable {
    package let id: DecisionID
    package private(set) var drafted: DecisionDrafted
    /// The position of the draft that counts.
    package private(set) var entry: Int
    package private(set) var draftedOn: Day
    /// Who drafted it last.
    package private(set) var drafter: String
    package private(set) var isDiscarded = false
    package private(set) var isSigned = false
    /// Every person who ever stood in a draft of it.
    package private(set) var people: Set<PersonID> = []

    /// Nil where it was never drafted: recorded from paper, or not there at all.
    package init?(_ steps: [Model.Step]) {
        guard let first = steps.first, case .decisionDrafted(let drafted) = first.event else { return nil }
        id = drafted.decision
        self.drafted = drafted
        (entry, draftedOn, drafter) = (first.entry, first.day, first.actor)
        for step in steps {
            switch step.event {
            case .decisionDrafted(let drafted):
                self.drafted = drafted
                (entry, draftedOn, drafter) = (step.entry, step.day, step.actor)
                people.formUnion(drafted.recipients.compactMap(\.person))
            case .draftDiscarded: isDiscarded = true
            case .decisionIssued: isSigned = true
            default: continue
            }
        }
    }

    /// For whoever reads drafts apart from what was issued.
    package mutating func markSigned() { isSigned = true }

    /// Whether it may still be changed by somebody who has seen the draft of an entry.
    package func checkOpen(seen: Int) throws(DecisionRefusal) {
        guard !isSigned else { throw .alreadySigned(id) }
        guard !isDiscarded else { throw .draftDiscarded(id) }
        guard seen == entry else { throw .draftMovedOn(entry: entry) }
    }

    package func discard(reason: String, seen: Int) throws(DecisionRefusal) -> Event {
        try checkOpen(seen: seen)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard isReadableProse(reason), reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
        return .draftDiscarded(DraftDiscarded(decision: id, reason: reason))
    }
}

/// A line that a draft is to have: one that is there already, as it stands, or one as somebody wrote it.
package enum DraftLine: Equatable, Sendable {
    case kept(Int)
    case written(RecipientWish)
}

/// What somebody wants changed in a draft.
package enum DraftChange: Equatable, Sendable {
    case header(DraftHeader)
    /// The lines in the order that they are to have, each once.
    case order([Int])
    case write(line: Int, RecipientWish)
    case add(RecipientWish)
    case remove(line: Int)

    /// The line that somebody wrote.
    package var wish: RecipientWish? {
        switch self {
        case .write(_, let wish), .add(let wish): wish
        case .header, .order, .remove: nil
        }
    }

    /// The lines that there are to be, of as many as there are.
    func lines(of count: Int) throws(DecisionRefusal) -> [DraftLine] {
        let all = (0..<count).map { DraftLine.kept($0 + 1) }
        func check(_ line: Int) throws(DecisionRefusal) { guard (1...max(1, count)).contains(line) else { throw .lineUnknown(line) } }
        switch self {
        case .header: return all
        case .order(let order):
            guard order.sorted() == Array(1..<count + 1) else { throw .orderIncomplete(lines: count) }
            return order.map { .kept($0) }
        case .write(let line, let wish):
            try check(line)
            return all.enumerated().map { $0.offset == line - 1 ? .written(wish) : $0.element }
        case .add(let wish): return all + [.written(wish)]
        case .remove(let line):
            try check(line)
            return all.filter { $0 != .kept(line) }
        }
    }
}

/// A draft that may be entered: its lines, and which person's details are still to be sealed.
package struct DraftPlan: Equatable, Sendable {
    package var drafted: DecisionDrafted
    package var details: [(index: Int, person: PersonID, details: PersonDetails)]

    package static func == (left: DraftPlan, right: DraftPlan) -> Bool {
        left.drafted == right.drafted && left.details.map(\.index) == right.details.map(\.index)
            && left.details.map(\.person) == right.details.map(\.person) && left.details.map(\.details) == right.details.map(\.details)
    }
}

/// What the register knows, as far as a draft goes.
package struct DraftKnowledge {
    package let model: (ModelID) -> Bool
    package let person: (PersonID) -> Bool

    package init(model: @escaping (ModelID) -> Bool, person: @escaping (PersonID) -> Bool) {
        self.model = model
        self.person = person
    }
}

extension DecisionDraft {
    /// The first draft. A person's line may still be without a name: it is asked for when it is signed.
    package static func begin(
        _ id: DecisionID, _ header: DraftHeader, _ lines: [RecipientWish], session: SessionID?, isGenerated: Bool, in setting: ModelSetting,
        knowing known: DraftKnowledge
    ) throws(DecisionRefusal) -> DraftPlan {
        var drafted = DecisionDrafted()
        drafted.decision = id
        drafted.programme = setting.programme.key
        drafted.session = session
        drafted.isGenerated = isGenerated
        return try plan(drafted, header, lines.map { .written($0) }, people: [], in: setting, knowing: known)
    }

    /// The draft that takes the place of this one.
    package func change(
        _ change: DraftChange, seen: Int, in setting: ModelSetting, knowing known: DraftKnowledge
    ) throws(DecisionRefusal) -> DraftPlan {
        try checkOpen(seen: seen)
        let header = if case .header(let new) = change { new } else { DraftHeader(drafted) }
        return try DecisionDraft.plan(
            drafted, header, try change.lines(of: drafted.recipients.count), people: people, in: setting, knowing: known)
    }

    private static func plan(
        _ before: DecisionDrafted, _ header: DraftHeader, _ lines: [DraftLine], people: Set<PersonID>, in setting: ModelSetting,
        knowing known: DraftKnowledge
    ) throws(DecisionRefusal) -> DraftPlan {
        let (today, programme) = (setting.today, setting.programme)
        let form = try header.check(in: setting, on: today)
        try header.checkTexts()
        guard !lines.isEmpty else { throw .recipientsMissing }
        guard lines.count <= Limits.recipientsPerDecisionMax else { throw .tooManyRecipients(max: Limits.recipientsPerDecisionMax) }
        var plan = DraftPlan(drafted: before, details: [])
        plan.drafted.set(header)
        var numbers = PersonNumbers(before.decision, people)
        plan.drafted.recipients = []
        for (offset, line) in lines.enumerated() {
            var recipient = Recipient()
            switch line {
            case .kept(let number): recipient = before.recipients[number - 1]
            case .written(let wish):
                try wish.checkTexts(line: offset + 1)
                let isPerson = programme.isPerson(wish.subject)
                guard isPerson || !wish.name.isEmpty else { throw .nameMissing(line: offset + 1) }
                recipient.take(wish)
                if isPerson, !wish.name.isEmpty {
                    if let person = wish.person {
                        guard people.contains(person) || known.person(person) else { throw .personUnknown(line: offset + 1, person) }
                    }
                    let person = wish.person ?? numbers.next()
                    recipient.person = person
                    plan.details.append(
                        (offset, person, PersonDetails(name: wish.name, office: wish.office, place: wish.place)))
                } else if !isPerson {
                    recipient.body = wish.name
                }
            }
            recipient.ordinal = offset + 1
            try form.check(recipient.subject, recipient.unit, line: offset + 1, in: setting, on: today)
            recipient.freeze(in: setting, on: today)
            plan.drafted.recipients.append(recipient)
        }
        try plan.drafted.checkModels(known.model)
        return plan
    }
}

/// Ids of people that stand in a draft for the first time; none is used again.
private struct PersonNumbers {
    private let decision: DecisionID
    private var used: Set<PersonID>
    private var last = 0

    init(_ decision: DecisionID, _ used: Set<PersonID>) {
        self.decision = decision
        self.used = used
    }

    mutating func next() -> PersonID {
        repeat { last += 1 } while !used.insert(PersonID("\(decision).\(last)")).inserted
        return PersonID("\(decision).\(last)")
    }
}

extension Recipient {
    fileprivate mutating func take(_ wish: RecipientWish) {
        subject = wish.subject
        unit = wish.unit
        model = wish.model
        isPublished = wish.isPublished
        isLeader = wish.isLeader
    }

    /// The unit as it is called on the day.
    mutating func freeze(in setting: ModelSetting, on day: Day) {
        unitAsIssued = setting.atlas.index(of: unit).map { setting.atlas.path(of: $0, in: setting.programme.tree, on: day) } ?? ""
    }
}

extension DecisionDrafted {
    fileprivate mutating func set(_ header: DraftHeader) {
        issuer = header.issuer
        issuerUnit = header.issuerUnit
        track = header.track
        form = header.form
        grantor = header.grantor
        period = header.period
        about = header.about
        bases = header.bases
    }

    func checkModels(_ knows: (ModelID) -> Bool) throws(DecisionRefusal) {
        var seen: Set<ModelID> = []
        for recipient in recipients {
            guard let model = recipient.model else { continue }
            guard knows(model) else { throw .modelUnknown(line: recipient.ordinal, model) }
            guard seen.insert(model).inserted else { throw .modelTwice(line: recipient.ordinal, model) }
        }
    }
}
