package import Events
package import Rules

/// Takes an earlier entry about a model back: a mistake, or for cause.
package struct AnnulModelEntry: ModelCommand {
    package static let right = Right.recogniseModels
    package let model: ModelID
    package let entry: Int
    package let reason: String
    package let instrument: String?
    package let on: Day

    package init(model: ModelID, entry: Int, reason: String, instrument: String?, on: Day) {
        self.model = model
        self.entry = entry
        self.reason = reason
        self.instrument = instrument
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.annul(entry: entry, reason: reason, instrument: instrument, in: setting, on: on), of: known, on: on)
    }
}
