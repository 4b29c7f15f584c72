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
    /// Whether it is one of those that an authority takes back together for cause: then a level above that has the file does not stand in the way.
    package let isForCause: Bool

    package init(model: ModelID, entry: Int, reason: String, instrument: String?, on: Day, isForCause: Bool = false) {
        self.model = model
        self.entry = entry
        self.reason = reason
        self.instrument = instrument
        self.on = on
        self.isForCause = isForCause
    }

    /// What a level did is taken back by its own bodies. Whoever entered it by mistake may say so too.
    package func demand(in work: Work) throws -> Demand {
        let (known, setting) = try work.model(model)
        let step = known.steps.first { $0.entry == entry }
        let level = step?.event.actingLevel(on: setting.ladder(of: known.unit, on: work.today))
        return demand(known, setting, level: level, isForTheSeat: level != nil && step?.actor != work.actor, on: work.today)
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        let event = try known.annul(entry: entry, reason: reason, instrument: instrument, isForCause: isForCause, in: setting, on: on)
        work.enter(event, of: known, on: on)
    }
}
