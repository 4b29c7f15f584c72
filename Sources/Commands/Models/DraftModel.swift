package import Events
package import Rules

/// Puts a model on paper. The answers to the form are sealed with a key of the model's own.
package struct DraftModel: Command {
    package let model: ModelID
    package let programme: Key
    package let sketch: ModelSketch
    package let on: Day

    package init(model: ModelID, programme: Key, sketch: ModelSketch, on: Day) {
        self.model = model
        self.programme = programme
        self.sketch = sketch
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        Demand(.prepareModels, unit: sketch.unit, programme: programme)
    }

    package func decide(in work: Work) throws {
        guard try work.knownModel(model) == nil else { throw ModelRefusal.modelExists(model) }
        guard let programme = try work.programme(programme, on: on) else { throw ModelRefusal.programmeUnknown(programme) }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        let sketch = sketch.answering(programme.form)
        let draft = try Model.draft(model, sketch, in: setting, on: on)
        let answers = sketch.answers(to: setting.programme.form)
        let stream = "model/\(model)"
        if answers.isEmpty {
            work.enter(.modelDrafted(draft), in: stream, on: on)
        } else {
            work.enter(sealing: [(stream, answers.sealable)], in: stream, on: on) { seals in
                var sealed = draft
                sealed.form = seals[0]
                return .modelDrafted(sealed)
            }
        }
        work.begin(draft, answered: answers.answered, on: on)
    }
}
