package import Events
package import Rules

/// Those who run a model judge it by the programme's criteria.
package struct ScoreModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let period: Key
    package let marks: [CriterionMark]
    package let on: Day

    package init(model: ModelID, period: Key, marks: [CriterionMark], on: Day) {
        self.model = model
        self.period = period
        self.marks = marks
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.score(marks, period: period, in: setting, on: on), of: known, on: on)
    }
}
