package import Events

/// Records that nobody confirmed a model.
package struct LapseModel: Command {
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
        work.enter(try known.lapse(reason: reason, in: setting, on: on), of: known, on: on)
    }
}
