package import Events
package import Rules

/// Those who ran a model end it.
package struct StopModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let reason: String
    package let on: Day

    package init(model: ModelID, reason: String, on: Day) {
        self.model = model
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.stop(reason: reason, in: setting, on: on), of: known, on: on)
    }
}
