import CanonicalJSON
package import Events
package import Rules

/// Writes a model's file anew while it lies with its authors: after a return, a recall, or before it was ever sent.
package struct ReviseModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    /// Its unit is passed over: the unit is the draft's for good.
    package let sketch: ModelSketch
    package let on: Day

    package init(model: ModelID, sketch: ModelSketch, on: Day) {
        self.model = model
        self.sketch = sketch
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        let sketch = sketch.answering(setting.programme.form)
        let revised = try known.revise(sketch, in: setting, on: on)
        let answers = sketch.answers(to: setting.programme.form)
        work.enter(revised, of: known, answers: answers, on: on)
    }
}

extension ModelSketch {
    /// In the order of the form.
    func answers(to form: [FormItem]) -> [FormAnswer] {
        form.compactMap { item in answers[item.key].map { FormAnswer(question: item.key, text: $0) } }
    }
}

extension [FormAnswer] {
    /// What is sealed.
    var sealable: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    var answered: Set<Key> { Set(filter { !$0.text.isEmpty }.map(\.question)) }
}
