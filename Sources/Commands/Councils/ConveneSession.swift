package import Events
package import Rules

/// Convenes a session of a council that a decision composes.
package struct ConveneSession: Command {
    package let session: SessionID
    package let wish: SessionWish
    package let on: Day

    package init(session: SessionID, wish: SessionWish, on: Day) {
        self.session = session
        self.wish = wish
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.runCouncils, unit: wish.unit, programme: wish.programme) }

    package func decide(in work: Work) throws {
        guard work.isName(session.rawValue) else { throw SessionRefusal.sessionUnknown(session) }
        guard let programme = try work.programme(wish.programme, on: on) else { throw SessionRefusal.programmeUnknown(wish.programme) }
        guard programme.from <= on else { throw SessionRefusal.programmeNotInForce(wish.programme, on: on) }
        let stream = "session/\(session)"
        try work.expect(stream)
        guard try work.latest(of: stream) == nil else { throw SessionRefusal.sessionExists(session) }
        try work.checkAccounts(of: wish.members)
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        work.begin(try CouncilSession.convene(session, wish, in: setting, on: on), of: session, on: on)
    }
}
