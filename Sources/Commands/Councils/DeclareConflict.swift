package import Events
package import Rules

/// Says that a member has an interest in items: only for oneself.
package struct DeclareConflict: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let member: AccountID
    package let items: [Int]
    package let ground: ConflictGround
    package let on: Day

    package init(session: SessionID, member: AccountID, items: [Int], ground: ConflictGround, on: Day) {
        self.session = session
        self.member = member
        self.items = items
        self.ground = ground
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        if let account = work.account, account != member { throw SessionRefusal.notYours }
        work.enter(try known.declare(ground, of: member, on: items, in: setting, on: on), of: known, on: on)
    }
}
