package import Events
package import Rules

/// Takes several acts about units back as one, such as all of one resolution; each is an entry of its own, the last act first.
package struct AnnulUnitActs: Command {
    package let entries: [UnitEntry]
    package let reason: String
    package let on: Day

    package init(entries: [UnitEntry], reason: String, on: Day) {
        self.entries = entries.sorted { $0.position > $1.position }
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        let atlas = try work.atlas()
        let events = try atlas.annul(entries, reason: reason)
        for entry in entries {
            guard let index = atlas.index(of: entry.unit), atlas[index].history.first?.position == entry.position else { continue }
            let count = try work.room.recordCount(naming: entry.unit)
            guard count == 0 else { throw UnitRefusal.recordsRestOnIt(entry.unit, count: count) }
        }
        try work.enterActs(events.map { (on, $0) })
    }
}
