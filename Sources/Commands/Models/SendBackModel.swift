package import Events
package import Rules

/// The body of a level sends back what was proposed to it, with the reason.
package struct SendBackModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let level: Key
    package let period: Key
    package let reason: String
    package let on: Day

    package init(model: ModelID, level: Key, period: Key, reason: String, on: Day) {
        self.model = model
        self.level = level
        self.period = period
        self.reason = reason
        self.on = on
    }

    package func level(of known: Model) -> Key? { level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.sendBack(level: level, period: period, reason: reason, in: setting, on: on), of: known, on: on)
    }
}
