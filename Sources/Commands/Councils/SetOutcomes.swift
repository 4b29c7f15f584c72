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
        let conflicts = try work.conflicts(of: known, in: setting, on: on)
        work.enter(
            try known.set(outcomes, lines: lines, ineligible: [], conflicts: conflicts, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
