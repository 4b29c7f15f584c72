package import Events
package import Rules

/// Records a check on the spot and what it found.
package struct CheckModel: ModelCommand {
    package static let right = Right.appraiseModels
    package let model: ModelID
    package let isEffective: Bool
    package let note: String?
    package let on: Day

    package init(model: ModelID, isEffective: Bool, note: String?, on: Day) {
        self.model = model
        self.isEffective = isEffective
        self.note = note
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.check(isEffective: isEffective, note: note, in: setting, on: on), of: known, on: on)
    }
}
