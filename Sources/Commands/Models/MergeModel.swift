package import Events
package import Rules

/// Records that a model went on inside another.
package struct MergeModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let into: ModelID
    package let on: Day

    package init(model: ModelID, into: ModelID, on: Day) {
        self.model = model
        self.into = into
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.merge(into: try work.otherModel(into), in: setting, on: on), of: known, on: on)
    }
}
