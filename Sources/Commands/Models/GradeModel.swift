package import Events
package import Rules

/// Records that a recognised model was raised to a higher grade.
package struct GradeModel: ModelCommand {
    package static let right = Right.recogniseModels
    package let model: ModelID
    package let grade: Key
    package let level: Key?
    package let period: Key
    package let instrument: String?
    package let on: Day

    package init(model: ModelID, grade: Key, level: Key?, period: Key, instrument: String?, on: Day) {
        self.model = model
        self.grade = grade
        self.level = level
        self.period = period
        self.instrument = instrument
        self.on = on
    }

    package func level(of known: Model) -> Key? { level ?? known.level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.grade(grade, level: level, period: period, instrument: instrument, in: setting, on: on), of: known, on: on)
    }
}
