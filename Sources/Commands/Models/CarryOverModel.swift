package import Events
package import Rules

/// Confirms a model for another period.
package struct CarryOverModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let period: Key
    package let level: Key?
    package let on: Day

    package init(model: ModelID, period: Key, level: Key?, on: Day) {
        self.model = model
        self.period = period
        self.level = level
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.carryOver(period: period, level: level, in: setting, on: on), of: known, on: on)
    }
}
