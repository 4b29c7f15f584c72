package import Events
package import Rules

/// Opens a session with those present.
package struct OpenSession: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let present: [AccountID]
    package let on: Day

    package init(session: SessionID, present: [AccountID], on: Day) {
        self.session = session
        self.present = present
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.open(present: present, in: setting, on: on), of: known, on: on)
    }
}
