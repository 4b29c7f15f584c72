package import Events
package import Rules

/// Puts right what was written wrong about a model from the beginning.
package struct CorrectModel: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let correction: ModelCorrection
    package let reason: String
    package let on: Day

    package init(model: ModelID, correction: ModelCorrection, reason: String, on: Day) {
        self.model = model
        self.correction = correction
        self.reason = reason
        self.on = on
    }

    package var destination: UnitID? { correction.unit }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.correct(correction, reason: reason, in: setting, on: on), of: known, on: on)
    }
}
