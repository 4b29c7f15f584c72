package import Events
package import Rules

/// Lets more pass than a quota says, by a decision.
package struct GrantException: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let quota: Key
    package let group: String?
    package let extra: Int
    package let decision: String
    package let reason: String
    package let on: Day

    package init(session: SessionID, quota: Key, group: String? = nil, extra: Int, decision: String, reason: String, on: Day) {
        self.session = session
        self.quota = quota
        self.group = group
        self.extra = extra
        self.decision = decision
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let conflicts = try work.conflicts(of: known, in: setting, on: on)
        work.enter(
            try known.except(
                quota: quota, group: group, extra: extra, decision: decision, reason: reason, conflicts: conflicts,
                by: work.account, in: setting, on: on), of: known,
            on: on)
    }
}
