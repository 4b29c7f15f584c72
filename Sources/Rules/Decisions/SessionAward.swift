package import Events

/// What a session granted to a model, with what the register knows of the model.
package struct SessionAward: Equatable, Sendable {
    package let item: Int
    package let model: ModelID
    package let aim: Aim
    package let name: String
    package let host: String?
    package let subject: Key?
    package let unit: UnitID

    package init(item: Int, model: ModelID, aim: Aim, name: String, host: String?, subject: Key?, unit: UnitID) {
        self.item = item
        self.model = model
        self.aim = aim
        self.name = name
        self.host = host
        self.subject = subject
        self.unit = unit
    }
}

extension RecipientWish {
    /// The lines of a decision in a form, from what a session granted: what it commended in that form, and of other aims those that are named.
    /// A body is called as its model says; a person is named by whoever drafts.
    package static func lines(from awards: [SessionAward], form: Key, aims: Set<AimKind> = [], in programme: Programme) -> [RecipientWish] {
        var seen: Set<ModelID> = []
        return awards.filter { $0.aim == Aim(kind: .commend, key: form) || $0.aim.kind != .commend && aims.contains($0.aim.kind) }
            .filter { seen.insert($0.model).inserted }
            .map { award in
                let name = programme.isPerson(award.subject) ? "" : award.host.flatMap { $0.isEmpty ? nil : $0 } ?? award.name
                return RecipientWish(subject: award.subject, name: name, unit: award.unit, model: award.model)
            }
    }
}
