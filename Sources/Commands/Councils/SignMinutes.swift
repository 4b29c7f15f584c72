package import Events
package import Rules

/// Signs the minutes as chair or secretary: the hash is what the signer read. The door asks for the second factor anew.
package struct SignMinutes: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let member: AccountID
    package let hash: String
    package let on: Day

    package init(session: SessionID, member: AccountID, hash: String, on: Day) {
        self.session = session
        self.member = member
        self.hash = hash
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        if let account = work.account, account != member { throw SessionRefusal.notYours }
        let conflicts = try work.conflicts(of: known, in: setting, on: on)
        work.enter(try known.sign(hash, conflicts: conflicts, by: member, in: setting, on: on), of: known, on: on)
    }
}
