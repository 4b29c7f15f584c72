package import Events
package import Rules

/// Records that a model is under way, and what it has come to so far.
package struct ProgressModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let note: String?
    package let involved: [Involved]
    package let on: Day

    package init(model: ModelID, note: String?, involved: [Involved], on: Day) {
        self.model = model
        self.note = note
        self.involved = involved
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.progress(note: note, involved: involved, in: setting, on: on), of: known, on: on)
    }
}
