package import Events
package import Rules

/// Records what another body answered: whether discipline, a complaint or an inspection stands in the way. Never what it is.
package struct DeclareCheck: ModelCommand {
    package static let right = Right.receiveModels
    package let model: ModelID
    package let check: Key
    package let isClear: Bool
    package let body: String
    package let answeredOn: Day
    /// Whose body asked; nil for the one that received the file.
    package let level: Key?
    package let on: Day

    package init(model: ModelID, check: Key, isClear: Bool, body: String, answeredOn: Day, level: Key? = nil, on: Day) {
        self.model = model
        self.check = check
        self.isClear = isClear
        self.body = body
        self.answeredOn = answeredOn
        self.level = level
        self.on = on
    }

    package func level(of known: Model) -> Key? { level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        let event = try known.declare(check, isClear: isClear, body: body, answeredOn: answeredOn, in: setting, on: on)
        work.enter(event, of: known, on: on)
    }
}
