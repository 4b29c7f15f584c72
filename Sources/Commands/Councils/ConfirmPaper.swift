package import Events
package import Rules

/// Confirms the count of the paper ballots, as the second person.
package struct ConfirmPaper: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let ballot: Int
    package let on: Day

    package init(session: SessionID, ballot: Int, on: Day) {
        self.session = session
        self.ballot = ballot
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.confirmPaper(in: ballot, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
