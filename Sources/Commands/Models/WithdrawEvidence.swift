package import Events
package import Rules

/// Takes back a file that was attached by mistake.
package struct WithdrawEvidence: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let file: String
    package let reason: String
    package let on: Day

    package init(model: ModelID, file: String, reason: String, on: Day) {
        self.model = model
        self.file = file
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.withdraw(evidence: file, reason: reason, in: setting, on: on), of: known, on: on)
    }
}
