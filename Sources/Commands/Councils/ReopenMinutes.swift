package import Events
package import Rules

/// Takes minutes back that are not right, with the reason; nobody has signed them any more.
package struct ReopenMinutes: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let reason: String
    package let on: Day

    package init(session: SessionID, reason: String, on: Day) {
        self.session = session
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.reopenMinutes(reason: reason, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
