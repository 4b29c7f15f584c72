package import Events
package import Rules

/// Adjourns a session.
package struct AdjournSession: SessionCommand {
    package static let right = Right.runCouncils
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
        work.enter(try known.adjourn(reason: reason, in: setting, on: on), of: known, on: on)
    }
}
