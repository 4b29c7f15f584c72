package import Events
package import Rules

/// Composes the council anew, by another decision.
package struct ChangeMembers: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let members: [SessionMember]
    package let decision: String
    package let on: Day

    package init(session: SessionID, members: [SessionMember], decision: String, on: Day) {
        self.session = session
        self.members = members
        self.decision = decision
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        try work.checkAccounts(of: members)
        work.enter(try known.change(members: members, decision: decision, in: setting, on: on), of: known, on: on)
    }
}
