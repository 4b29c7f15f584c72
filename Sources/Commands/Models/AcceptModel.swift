package import Events

/// The receiving body takes a registration on.
package struct AcceptModel: Command {
    package let model: ModelID
    package let on: Day

    package init(model: ModelID, on: Day) {
        self.model = model
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.accept(in: setting, on: on), of: known, on: on)
    }
}
