package import Events
package import Rules

/// The receiving body takes a registration on.
package struct AcceptModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let on: Day

    package init(model: ModelID, on: Day) {
        self.model = model
        self.on = on
    }

    package func level(of known: Model) -> Key? { known.level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.accept(in: setting, on: on), of: known, on: on)
    }
}
