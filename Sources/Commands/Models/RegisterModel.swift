package import Events
package import Rules

/// Registers a draft, or a returned model again, with the launching body of a level for a period.
package struct RegisterModel: ModelCommand {
    package static let right = Right.prepareModels
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
        let answered = try work.answered(of: known)
        work.enter(try known.register(period: period, level: level, answered: answered, in: setting, on: on), of: known, on: on)
    }
}
