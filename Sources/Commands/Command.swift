package import Events
package import Rules

/// Something that somebody wants done, in the imperative. It asks a work for what it must know, lets a rule decide, and enters what follows.
///
/// What a rule says no to is thrown as the rule's refusal; then nothing is written.
package protocol Command: Sendable {
    /// What whoever asks must hold, and where. Looked at before the rules are asked.
    func demand(in work: Work) throws -> Demand
    /// All that it takes, where that is more than one right at one place.
    func demands(in work: Work) throws -> [Demand]
    func decide(in work: Work) throws
}

extension Command {
    package func demands(in work: Work) throws -> [Demand] { [try demand(in: work)] }
}

/// The right that a command takes, and the place and programme for which it must be held.
package struct Demand: Equatable, Sendable {
    package let right: Right
    /// Nil is the whole register.
    package let unit: UnitID?
    /// Another place where the right must be held: where a file is moved to.
    package let also: UnitID?
    /// Where the file lies, if somebody else's seat decides on it: it must be readable too.
    package let home: UnitID?
    package let programme: Key?
    /// The file that is judged or written: outside the subtree it looks as if it were not there.
    package let model: ModelID?
    /// Those who may not do it, because it would be about themselves.
    package let barred: Set<String>
    /// Whether the right must be held at the place itself: a post above it does not do.
    package let isForTheSeat: Bool

    /// The complaint that is answered: what they may not do is told as that.
    package let complaint: ComplaintID?

    package init(
        _ right: Right, unit: UnitID? = nil, home: UnitID? = nil, also: UnitID? = nil, programme: Key? = nil, model: ModelID? = nil,
        barred: Set<String> = [], isForTheSeat: Bool = false, complaint: ComplaintID? = nil
    ) {
        self.right = right
        self.unit = unit
        self.home = home ?? unit
        self.also = also
        self.programme = programme
        self.model = model
        self.barred = barred
        self.isForTheSeat = isForTheSeat
        self.complaint = complaint
    }
}

/// A step of a model that is there already.
package protocol ModelCommand: Command {
    var model: ModelID { get }
    static var right: Right { get }
    /// The level whose bodies take the step; nil where it is the file's own unit.
    func level(of known: Model) -> Key?
    /// Where the file is moved to; nil where it stays.
    var destination: UnitID? { get }
}

extension ModelCommand {
    package func demand(in work: Work) throws -> Demand {
        let (known, setting) = try work.model(model)
        return demand(known, setting, level: level(of: known), on: work.today)
    }

    func demand(_ known: Model, _ setting: ModelSetting, level: Key?, isForTheSeat: Bool = false, on today: Day) -> Demand {
        let seat = setting.atlas.seat(of: known.unit, level: level, in: setting.programme, on: today)
        return Demand(
            Self.right, unit: seat, home: known.unit, also: destination, programme: known.programme, model: model,
            barred: Self.right.isJudgement ? known.authors : [], isForTheSeat: isForTheSeat)
    }

    package func level(of known: Model) -> Key? { nil }
    package var destination: UnitID? { nil }
}
