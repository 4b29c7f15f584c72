package import Events

/// What is written down when a model is put on paper.
package struct ModelSketch: Equatable, Sendable {
    package var unit: UnitID
    package var name: String
    package var host: String?
    package var field: Key?
    package var type: Key?
    package var subject: Key?
    /// Answers by the form's keys, in clear: they are sealed on the way to the journal.
    package var answers: [Key: String]
    package var involved: [Involved]
    package var isGenerated: Bool

    package init(
        unit: UnitID, name: String, host: String? = nil, field: Key? = nil, type: Key? = nil, subject: Key? = nil,
        answers: [Key: String] = [:], involved: [Involved] = [], isGenerated: Bool = false
    ) {
        self.unit = unit
        self.name = name
        self.host = host
        self.field = field
        self.type = type
        self.subject = subject
        self.answers = answers
        self.involved = involved
        self.isGenerated = isGenerated
    }
}

extension ModelSketch {
    /// The question that asks for the model's name has the key `name`, and the name answers it.
    package static let nameQuestion: Key = "name"

    package func answering(_ form: [FormItem]) -> ModelSketch {
        guard answers[ModelSketch.nameQuestion] == nil, form.contains(where: { $0.key == ModelSketch.nameQuestion }) else { return self }
        var answered = self
        answered.answers[ModelSketch.nameQuestion] = name
        return answered
    }
}

extension Model {
    /// The draft without its sealed form, which the desk adds.
    package static func draft(_ id: ModelID, _ sketch: ModelSketch, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> ModelDrafted {
        try setting.checkDay(day)
        guard setting.programme.from <= day else { throw .programmeNotInForce(setting.programme.key, on: day) }
        try sketch.check(in: setting, on: day, withUnit: true)
        var draft = ModelDrafted()
        draft.model = id
        draft.programme = setting.programme.key
        draft.programmeVersion = setting.programme.version
        draft.unit = sketch.unit
        draft.name = sketch.name
        draft.host = sketch.host
        draft.field = sketch.field
        draft.type = sketch.type
        draft.subject = sketch.subject
        draft.involved = sketch.involved
        draft.isGenerated = sketch.isGenerated
        return draft
    }
}

extension ModelSketch {
    /// What holds for a draft and for what takes its place; the unit is the draft's for good.
    func check(in setting: ModelSetting, on day: Day, withUnit checksUnit: Bool) throws(ModelRefusal) {
        guard !name.isEmpty else { throw .nameMissing }
        guard isReadable(name) else { throw .nameUnreadable }
        guard name.count <= Limits.nameCharactersMax else { throw .nameTooLong(max: Limits.nameCharactersMax) }
        if let host {
            guard isReadable(host) else { throw .hostUnreadable }
            guard host.count <= Limits.nameCharactersMax else { throw .hostTooLong(max: Limits.nameCharactersMax) }
        }
        if checksUnit { try setting.checkUnit(unit, on: day) }
        try setting.checkWord(field, in: .field, setting.programme.fields, on: day)
        try setting.checkWord(type, in: .type, setting.programme.types, on: day)
        try setting.checkWord(subject, in: .subject, setting.programme.subjects, on: day)
        for key in answers.keys.sorted() where !setting.programme.form.contains(where: { $0.key == key }) {
            throw .answerToNoQuestion(key)
        }
        for item in setting.programme.form where !isReadableProse(answers[item.key] ?? "") { throw .answerUnreadable(item.key) }
        for item in setting.programme.form where (answers[item.key] ?? "").count > item.charactersMax {
            throw .answerTooLong(item.key, max: item.charactersMax)
        }
        guard involved.allSatisfy({ $0.count >= 0 }) else { throw .numberBelowZero }
    }
}
