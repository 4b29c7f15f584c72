package import Events
package import Rules

/// Something that somebody wants done, in the imperative. It asks a work for what it must know, lets a rule decide, and enters what follows.
///
/// What a rule says no to is thrown as the rule's refusal; then nothing is written.
package protocol Command: Sendable {
    /// What whoever asks must hold, and where. Looked at before the rules are asked.
    func demand(in work: Work) throws -> Demand
    func decide(in work: Work) throws
}

/// The right that a command takes, and the place and programme for which it must be held.
package struct Demand: Equatable, Sendable {
    package let right: Right
    /// Nil is the whole register.
    package let unit: UnitID?
    package let programme: Key?
    /// The file that is judged or written: outside the subtree it looks as if it were not there.
    package let model: ModelID?
    /// Those who may not do it, because it would be about themselves.
    package let barred: Set<String>

    package init(_ right: Right, unit: UnitID? = nil, programme: Key? = nil, model: ModelID? = nil, barred: Set<String> = []) {
        self.right = right
        self.unit = unit
        self.programme = programme
        self.model = model
        self.barred = barred
    }
}

/// A step of a model that is there already.
package protocol ModelCommand: Command {
    var model: ModelID { get }
    static var right: Right { get }
}

extension ModelCommand {
    package func demand(in work: Work) throws -> Demand {
        let (known, _) = try work.model(model)
        return Demand(
            Self.right, unit: known.unit, programme: known.programme, model: model, barred: Self.right.isJudgement ? known.authors : [])
    }
}
