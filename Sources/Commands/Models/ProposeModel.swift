package import Events
package import Rules

/// Proposes a model to a level.
package struct ProposeModel: ModelCommand {
    package static let right = Right.proposeModels
    package let model: ModelID
    package let level: Key
    package let period: Key
    package let on: Day

    package init(model: ModelID, level: Key, period: Key, on: Day) {
        self.model = model
        self.level = level
        self.period = period
        self.on = on
    }

    /// The level below proposes; at the bottom whoever looks after the file's own unit.
    package func demand(in work: Work) throws -> Demand {
        let (known, setting) = try work.model(model)
        return demand(known, setting, level: setting.ladder(of: known.unit, on: work.today).below(level)?.level, on: work.today)
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.propose(level: level, period: period, in: setting, on: on), of: known, on: on)
    }
}
