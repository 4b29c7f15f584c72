package import Events
import Rules

/// Makes a unit one of another kind: a commune a ward, a province a city.
package struct RetypeUnit: Command {
    package let unit: UnitID
    package let type: String
    package let instrument: String
    package let on: Day

    package init(unit: UnitID, type: String, instrument: String, on: Day) {
        self.unit = unit
        self.type = type
        self.instrument = instrument
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        try work.enterActs([(on, try work.atlas().retype(unit, to: type, instrument: instrument, on: on))])
    }
}
