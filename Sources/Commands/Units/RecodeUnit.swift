package import Events
import Rules

/// Gives a unit another code.
package struct RecodeUnit: Command {
    package let unit: UnitID
    package let code: String
    package let instrument: String
    package let on: Day

    package init(unit: UnitID, code: String, instrument: String, on: Day) {
        self.unit = unit
        self.code = code
        self.instrument = instrument
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        try work.enterActs([(on, try work.atlas().recode(unit, to: code, instrument: instrument, on: on))])
    }
}
