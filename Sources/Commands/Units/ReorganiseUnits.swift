package import Events
package import Rules

/// Units that end, begin, take over and move on one day.
package struct ReorganiseUnits: Command {
    package let act: Reorganisation
    package let on: Day

    package init(act: Reorganisation, on: Day) {
        self.act = act
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        try work.enterActs(try work.atlas().reorganise(act, on: on).map { (on, $0) })
    }
}
