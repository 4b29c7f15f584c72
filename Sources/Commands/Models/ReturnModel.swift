package import Events
package import Rules

/// Sends a registration back for completion, with the reason.
package struct ReturnModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let reason: String
    package let on: Day

    package init(model: ModelID, reason: String, on: Day) {
        self.model = model
        self.reason = reason
        self.on = on
    }

    package func level(of known: Model) -> Key? { known.level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.giveBack(reason: reason, in: setting, on: on), of: known, on: on)
    }
}
