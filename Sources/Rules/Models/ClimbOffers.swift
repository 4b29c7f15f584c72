package import Events

/// What an officer can do with a model on its ladder just now, for the doors to offer. The rules have the last word.
package struct ClimbOffers: Equatable, Sendable {
    package private(set) var toReceive: [Climb.Place] = []
    package private(set) var toSendBack: [Climb.Place] = []
    /// Levels whose file can be looked through, each with its period.
    package private(set) var toAppraise: [Climb.Place] = []
    /// Levels for which others can be asked.
    package private(set) var toDeclare: [Key] = []
    package private(set) var hasCriteria = false
    package private(set) var hasChecks = false

    package init() {}

    package init(to officer: Officer, model: Model, in setting: ModelSetting, tree: Key) {
        let day = setting.today
        let ladder = setting.ladder(of: model.unit, on: day)
        func may(_ right: Right, _ rung: Ladder.Rung) -> Bool {
            officer.may(right, at: rung.seat, programme: model.programme, in: setting.atlas, tree: tree, on: day)
        }
        func may(_ right: Right, _ place: Climb.Place) -> Bool { ladder[place.level].map { may(right, $0) } ?? false }
        hasCriteria = !setting.programme.criteria(on: day).isEmpty
        hasChecks = (setting.programme.checks ?? []).contains { $0.term.holds(on: day) }
        toReceive = model.climb.waiting.filter { may(.receiveModels, $0) }
        toSendBack = model.climb.underWay.filter { may(.receiveModels, $0) }
        toDeclare = ladder.rungs.filter { may(.receiveModels, $0) }.map(\.level)
        // The lowest level looks through what it has accepted, the others what they have received.
        let first = ladder.rungs.first.flatMap { rung in model.period.map { Climb.Place(level: rung.level, period: $0) } }
        let own = [first].compactMap { $0 }.filter { place in
            model.climb.proposed[place] == nil && !model.climb.hasConcluded(place, aim: nil)
                && model.climb.holder(above: ladder[place.level]?.rank ?? 0, period: place.period, in: setting.programme) == nil
        }
        toAppraise = (model.climb.onTable + own).filter { may(.appraiseModels, $0) }
    }
}
