package import Events
package import Rules

/// Closes a ballot and counts it. `Desk.close` destroys the box of a secret one afterwards.
package struct CloseBallot: SessionCommand {
    package static let right = Right.runCouncils
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
        let opened = try known.checkClose(ballot, in: setting, on: on)
        let (sheets, slips) = (try work.sheets(of: opened), try work.slips(of: opened, in: known))
        work.enter(try known.close(ballot, sheets: sheets, slips: slips, in: setting, on: on), of: known, on: on)
    }
}
