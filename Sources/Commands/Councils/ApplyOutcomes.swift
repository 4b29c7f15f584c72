package import Events
package import Rules

/// Applies all outcomes of a session together, and closes it.
package struct ApplyOutcomes: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let on: Day

    package init(session: SessionID, on: Day) {
        self.session = session
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let applied = try known.apply(in: setting, on: on)
        for item in known.itemsInOrder {
            guard let outcome = known.outcomes[item.item] else { throw SessionRefusal.outcomeMissing(item: item.item) }
            let (model, modelSetting) = try work.model(item.model)
            do {
                var current = model
                for event in try current.decide(item, outcome, in: known, setting: modelSetting, on: on) {
                    work.enter(event, of: current, on: on)
                    current = try work.model(item.model).0
                }
            } catch let refusal as ModelRefusal {
                throw SessionRefusal.modelRefuses(item: item.item, refusal)
            }
        }
        work.enter(applied, of: known, on: on)
    }
}
