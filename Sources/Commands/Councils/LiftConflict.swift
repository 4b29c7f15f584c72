package import Events
package import Rules

/// Lets a member act on items in spite of a conflict, by a decision of somebody who is in none.
package struct LiftConflict: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let member: AccountID
    package let items: [Int]
    package let decision: String
    package let reason: String
    package let on: Day

    package init(session: SessionID, member: AccountID, items: [Int], decision: String, reason: String, on: Day) {
        self.session = session
        self.member = member
        self.items = items
        self.decision = decision
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let conflicts = try work.conflicts(of: known, over: items, in: setting, on: on)
        work.enter(
            try known.lift(
                of: member, on: items, decision: decision, reason: reason, conflicts: conflicts,
                by: work.account, in: setting, on: on), of: known, on: on)
    }
}
