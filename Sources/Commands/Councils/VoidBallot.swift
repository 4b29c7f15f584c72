package import Events
package import Rules

/// Gives a ballot up; nothing that was given in it is opened.
package struct VoidBallot: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let ballot: Int
    package let reason: String
    package let on: Day

    package init(session: SessionID, ballot: Int, reason: String, on: Day) {
        self.session = session
        self.ballot = ballot
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.void(ballot, reason: reason, in: setting, on: on), of: known, on: on)
    }
}
