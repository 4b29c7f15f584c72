package import Events
package import Rules

/// Records that a model was recognised at a level for a period.
package struct RecogniseModel: ModelCommand {
    package static let right = Right.recogniseModels
    package let model: ModelID
    package let level: Key
    package let period: Key
    package let instrument: String?
    package let on: Day

    package init(model: ModelID, level: Key, period: Key, instrument: String?, on: Day) {
        self.model = model
        self.level = level
        self.period = period
        self.instrument = instrument
        self.on = on
    }

    package func level(of known: Model) -> Key? { level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.recognise(level: level, period: period, instrument: instrument, in: setting, on: on), of: known, on: on)
    }
}
