package import Events
package import Rules

/// Records that somebody came or left.
package struct ChangeAttendance: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let member: AccountID
    package let isPresent: Bool
    package let on: Day

    package init(session: SessionID, member: AccountID, isPresent: Bool, on: Day) {
        self.session = session
        self.member = member
        self.isPresent = isPresent
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.attend(member, isPresent: isPresent, in: setting, on: on), of: known, on: on)
    }
}
