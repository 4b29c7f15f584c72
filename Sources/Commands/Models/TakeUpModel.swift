package import Events
package import Rules

/// Records that a model was made after another (nhân rộng).
package struct TakeUpModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let origin: ModelID
    package let note: String?
    package let on: Day

    package init(model: ModelID, origin: ModelID, note: String?, on: Day) {
        self.model = model
        self.origin = origin
        self.note = note
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.takeUp(try work.otherModel(origin), note: note, in: setting, on: on), of: known, on: on)
    }
}
