package import Events
package import Rules

/// The body of a level takes over what the level below has proposed.
package struct ReceiveModel: ModelCommand {
    package static let right = Right.receiveModels
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

    package func level(of known: Model) -> Key? { level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.receive(level: level, period: period, in: setting, on: on), of: known, on: on)
    }
}
