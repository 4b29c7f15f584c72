package import Events
package import Rules

/// Draws the agenda: it takes the place of an earlier one.
package struct DrawAgenda: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let items: [AgendaItem]
    package let on: Day

    package init(session: SessionID, items: [AgendaItem], on: Day) {
        self.session = session
        self.items = items
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let standings = try work.room.standings(of: items.map(\.model))
        work.enter(try known.draw(items, in: setting, on: on) { standings[$0] }, of: known, on: on)
    }
}
