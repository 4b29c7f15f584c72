package import Events
package import Rules

/// Says what is to come of every item; nothing leaves the session before it is applied.
package struct SetOutcomes: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let outcomes: [ItemOutcome]
    package let on: Day

    package init(session: SessionID, outcomes: [ItemOutcome], on: Day) {
        self.session = session
        self.outcomes = outcomes
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let lines = try work.quotaLines(of: known, in: setting)
        let recognised = Set(
            outcomes.filter { $0.outcome == .granted }.compactMap { known.item($0.item) }.filter { $0.aim.kind == .recognise }.map(\.model))
        var ineligible: Set<Int> = []
        for outcome in outcomes where outcome.outcome == .granted {
            guard let item = known.item(outcome.item) else { continue }
            let findings = try work.eligibilityFindings(of: item.model, aim: item.aim, level: known.level, period: known.period, on: on)
            if findings.contains(where: { $0.isBar && !(recognised.contains(item.model) && $0.asksForRecognition(at: known)) }) {
                ineligible.insert(item.item)
            }
        }
        let conflicts = try work.conflicts(of: known, in: setting, on: on)
        work.enter(
            try known.set(
                outcomes, lines: lines, ineligible: ineligible, conflicts: conflicts, by: work.account, in: setting, on: on), of: known, on: on)
    }
}

extension EligibilityFinding {
    /// What a recognition that the same session grants is the answer to.
    fileprivate func asksForRecognition(at session: CouncilSession) -> Bool {
        switch self {
        case .lowerLevelMissing(let level, let period): level == session.level && period == session.period
        case .needMissing(_, let need, let period):
            need.kind == .recognised && (need.key ?? session.level) == session.level && period == session.period
        default: false
        }
    }
}
