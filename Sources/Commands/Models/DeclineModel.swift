package import Events
package import Rules

/// The receiving body refuses a registration; whoever sent it may complain.
package struct DeclineModel: ModelCommand {
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
        work.enter(try known.decline(reason: reason, in: setting, on: on), of: known, on: on)
    }
}
