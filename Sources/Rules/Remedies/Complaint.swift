package import Events

/// A complaint (khiếu nại, kiến nghị) as its entries amount to.
package struct Complaint: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case open
        case upheld
        case dismissed
        case withdrawn
    }

    package let id: ComplaintID
    package let lodged: ComplaintLodged
    package let lodgedOn: Day
    /// The account that lodged it, or whoever was at the machine.
    package let lodger: String
    package private(set) var state = State.open
    package private(set) var answer: ComplaintAnswered?

    /// Nil where the first entry is not the lodging.
    package init?(_ steps: [Model.Step]) {
        guard let first = steps.first, case .complaintLodged(let lodged) = first.event else { return nil }
        id = lodged.complaint
        self.lodged = lodged
        lodgedOn = first.day
        lodger = first.actor
        for step in steps.dropFirst() {
            switch step.event {
            case .complaintAnswered(let body):
                state = body.isUpheld ? .upheld : .dismissed
                answer = body
            case .complaintWithdrawn: state = .withdrawn
            default: continue
            }
        }
    }
}

/// What is complained of, as it was decided: by whom, where, when.
package struct Contested: Equatable, Sendable {
    /// The unit whose body decided, and so answers.
    package let seat: UnitID
    package let programme: Key
    package let decidedOn: Day
    /// Those who took the decision: they do not answer.
    package let deciders: Set<String>

    package init(seat: UnitID, programme: Key, decidedOn: Day, deciders: Set<String>) {
        self.seat = seat
        self.programme = programme
        self.decidedOn = decidedOn
        self.deciders = deciders
    }
}

extension Complaint {
    /// Whether it may be lodged; the entry itself is put together where its text is sealed.
    package static func checkLodging(
        _ text: String, from unit: UnitID, about contested: Contested, atlas: Atlas, today: Day, on day: Day
    ) throws(ComplaintRefusal) {
        guard let index = atlas.index(of: unit) else { throw .unitUnknown(unit) }
        guard atlas[index].stands(on: day) else { throw .unitStandsNot(unit, on: day) }
        guard day <= today else { throw .dayIsInTheFuture(day, today: today) }
        guard day >= contested.decidedOn else { throw .dayBeforeDecision(day, decidedOn: contested.decidedOn) }
        guard !text.isEmpty else { throw .textMissing }
        guard isReadableProse(text) else { throw .textUnreadable }
        guard text.count <= Limits.complaintCharactersMax else { throw .textTooLong(max: Limits.complaintCharactersMax) }
    }

    package func answer(isUpheld: Bool, reason: String, instrument: String, today: Day, on day: Day) throws(ComplaintRefusal) -> Event {
        try checkOpen(today, day)
        try Complaint.check(reason)
        guard !instrument.isEmpty else { throw .instrumentMissing }
        guard isReadable(instrument) else { throw .instrumentUnreadable }
        guard instrument.count <= Limits.nameCharactersMax else { throw .instrumentTooLong(max: Limits.nameCharactersMax) }
        return .complaintAnswered(ComplaintAnswered(complaint: id, isUpheld: isUpheld, reason: reason, instrument: instrument))
    }

    package func withdraw(reason: String, today: Day, on day: Day) throws(ComplaintRefusal) -> Event {
        try checkOpen(today, day)
        try Complaint.check(reason)
        return .complaintWithdrawn(ComplaintWithdrawn(complaint: id, reason: reason))
    }

    private func checkOpen(_ today: Day, _ day: Day) throws(ComplaintRefusal) {
        guard day <= today else { throw .dayIsInTheFuture(day, today: today) }
        guard day >= lodgedOn else { throw .dayBeforeLodging(day, lodgedOn: lodgedOn) }
        guard state == .open else { throw .isOver(state) }
    }

    private static func check(_ reason: String) throws(ComplaintRefusal) {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard isReadableProse(reason) else { throw .reasonUnreadable }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
    }
}

extension Event {
    /// Of what decided something about a model: the level that did; nil inside where it is the level it is registered at. Nil for what decided
    /// nothing that somebody could complain of.
    package var contestableLevel: Key?? {
        switch self {
        case .modelDeclined, .modelRemoved, .modelLapsed, .modelEntryAnnulled: .some(nil)
        case .modelRecognised(let body): body.level
        case .modelGraded(let body): .some(body.level)
        case .modelDecided(let body): body.level
        default: nil
        }
    }

    /// The kinds of entries that somebody can complain of.
    package static let contestableKinds: Set<String> = [
        ModelDeclined.kind, ModelRemoved.kind, ModelLapsed.kind, ModelEntryAnnulled.kind, ModelRecognised.kind, ModelGraded.kind,
        ModelDecided.kind,
    ]

    /// The session of a council by which it was decided.
    package var decidedInSession: SessionID? {
        switch self {
        case .modelProposed(let body): body.session
        case .modelRecognised(let body): body.session
        case .modelGraded(let body): body.session
        case .modelDecided(let body): body.session
        default: nil
        }
    }
}
