package import Events
package import Rules

/// Records who votes on paper.
package struct HandOutPaper: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let ballot: Int
    package let members: [AccountID]
    package let on: Day

    package init(session: SessionID, ballot: Int, members: [AccountID], on: Day) {
        self.session = session
        self.ballot = ballot
        self.members = members
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.handOutPaper(members, in: ballot, in: setting, on: on), of: known, on: on)
    }
}
