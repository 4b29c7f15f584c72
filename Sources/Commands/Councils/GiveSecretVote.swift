import Events
import Rules

/// Records that a member voted in secret. What was voted goes into the box: `Desk.vote` does both.
struct GiveSecretVote: SessionCommand {
    static let right = Right.sitInCouncils
    let session: SessionID
    let ballot: Int
    let member: AccountID
    let marks: [BallotMark]
    let on: Day

    init(session: SessionID, ballot: Int, member: AccountID, marks: [BallotMark], on: Day) {
        self.session = session
        self.ballot = ballot
        self.member = member
        self.marks = marks
        self.on = on
    }

    func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.giveSecretVote(marks, of: member, in: ballot, by: work.account, setting: setting, on: on), of: known, on: on)
    }
}
