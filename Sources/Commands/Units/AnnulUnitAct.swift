package import Events
import Rules

/// Takes an earlier act about a unit back: it was entered wrong.
package struct AnnulUnitAct: Command {
    package let unit: UnitID
    package let entry: Int
    package let reason: String
    package let on: Day

    package init(unit: UnitID, entry: Int, reason: String, on: Day) {
        self.unit = unit
        self.entry = entry
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        try AnnulUnitActs(entries: [UnitEntry(unit: unit, position: entry)], reason: reason, on: on).decide(in: work)
    }
}
