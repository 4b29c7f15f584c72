package import Events
package import Rules

/// Gives an open vote or points; sealed until the ballot closes.
package struct GiveSheet: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let ballot: Int
    package let member: AccountID
    package let marks: [BallotMark]
    package let on: Day

    package init(session: SessionID, ballot: Int, member: AccountID, marks: [BallotMark], on: Day) {
        self.session = session
        self.ballot = ballot
        self.member = member
        self.marks = marks
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        try known.checkSheet(marks, of: member, in: ballot, by: work.account, setting: setting, on: on)
        let (session, ballot, member) = (session, ballot, member)
        work.enter(
            sealing: MemberSheet(member: member, marks: marks).canonicalBytes(), with: Ballot.owner(of: session, ballot: ballot), of: known, on: on
        ) { .sheetGiven(SheetGiven(session: session, ballot: ballot, member: member, sheet: $0)) }
    }
}
