package import Events

/// A decision as the rules see it: its list as issued, and what was annulled since.
package struct Decision: Equatable, Sendable {
    package let id: DecisionID
    package let issued: DecisionIssued
    package let issuedOn: Day
    package private(set) var isAnnulled = false
    package private(set) var annulledLines: Set<Int> = []
    /// In the order in which they were made.
    package private(set) var corrections: [AwardCorrected] = []

    /// Nil where it was not issued: drafts come before.
    package init?(_ events: [(day: Day, event: Event)]) {
        let afterDrafts = events.drop { if case .decisionIssued = $0.event { false } else { true } }
        guard let first = afterDrafts.first, case .decisionIssued(let issued) = first.event else { return nil }
        id = issued.decision
        self.issued = issued
        issuedOn = first.day
        for (_, event) in afterDrafts.dropFirst() { apply(event) }
    }

    package func appending(_ event: Event) -> Decision {
        var next = self
        next.apply(event)
        return next
    }

    private mutating func apply(_ event: Event) {
        switch event {
        case .decisionAnnulled: isAnnulled = true
        case .awardAnnulled(let body): annulledLines.insert(body.ordinal)
        case .awardCorrected(let body): corrections.append(body)
        default: return
        }
    }

    package func annul(reason: String, instrument: String, today: Day, on day: Day) throws(DecisionRefusal) -> Event {
        try checkStanding(today, day)
        try checkGrounds(reason, instrument)
        return .decisionAnnulled(DecisionAnnulled(decision: id, reason: reason, instrument: instrument))
    }

    package func annulAward(line: Int, reason: String, instrument: String, today: Day, on day: Day) throws(DecisionRefusal) -> Event {
        try checkStanding(today, day)
        guard issued.recipients.contains(where: { $0.ordinal == line }) else { throw .lineUnknown(line) }
        guard !annulledLines.contains(line) else { throw .lineAlreadyAnnulled(line) }
        try checkGrounds(reason, instrument)
        return .awardAnnulled(AwardAnnulled(decision: id, ordinal: line, reason: reason, instrument: instrument))
    }

    private func checkStanding(_ today: Day, _ day: Day) throws(DecisionRefusal) {
        guard day <= today else { throw .dayIsInTheFuture(day, today: today) }
        guard !isAnnulled else { throw .alreadyAnnulled(id) }
    }

    private func checkGrounds(_ reason: String, _ instrument: String) throws(DecisionRefusal) {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
        guard !instrument.isEmpty else { throw .instrumentMissing }
    }
}
