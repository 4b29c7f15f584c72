package import Events
import Rules

/// Gives a unit another name.
package struct RenameUnit: Command {
    package let unit: UnitID
    package let name: String
    package let instrument: String
    package let on: Day

    package init(unit: UnitID, name: String, instrument: String, on: Day) {
        self.unit = unit
        self.name = name
        self.instrument = instrument
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        try work.enterActs([(on, try work.atlas().rename(unit, to: name, instrument: instrument, on: on))])
    }
}
