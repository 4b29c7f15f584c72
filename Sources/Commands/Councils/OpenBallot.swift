package import Events
package import Rules

/// Opens a ballot over items. Conflicts are found anew.
package struct OpenBallot: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let items: [Int]
    package let form: BallotForm?
    package let on: Day

    package init(session: SessionID, items: [Int], form: BallotForm? = nil, on: Day) {
        self.session = session
        self.items = items
        self.form = form
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let conflicts = try work.conflicts(of: known, over: items, in: setting, on: on)
        let isAllowed = setting.programme.councilRule(at: known.level).ties.contains(.newBallot)
        let hasResults = items.contains { known.result(of: $0) != nil }
        let tied = isAllowed && hasResults ? try work.quotaLines(of: known, in: setting).flatMap(\.tied) : []
        work.enter(
            try known.openBallot(over: items, form: form, conflicts: conflicts, tied: tied, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
