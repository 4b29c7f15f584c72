package import Events

/// Something that goes, or may go, with what is annulled for cause.
package struct Consequence: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case recognition
        case grading
        case proposal
        /// The level above had taken the proposal over.
        case reception
        /// A council's outcome by which it had been entered.
        case outcome
        case award
        case decision
    }

    /// Why it goes, or may.
    package enum Ground: String, CaseIterable, Sendable {
        /// It is what was wrong.
        case cause
        /// The level below is missing now, and the programme lets no level be skipped.
        case lowerLevelMissing
        /// No recognition is left that it could rest on.
        case noRecognitionLeft
        /// The recognition of its own level is gone.
        case recognitionGone
        case proposalGone
        /// What it decided is gone.
        case outcomeGone
        /// It came after, and the programme lets it stand by itself.
        case mayStand
        /// An award of the same period that names the model.
        case namesTheModel
    }

    package let target: AnnulmentTarget
    package let kind: Kind
    package let day: Day
    package let level: Key?
    package let period: Key?
    /// The grade, or the decision's number.
    package let word: String?
    package let ground: Ground
    /// Whether it goes with it: it must, or it was chosen.
    package let goes: Bool

    package init(
        target: AnnulmentTarget, kind: Kind, day: Day, level: Key? = nil, period: Key? = nil, word: String? = nil, ground: Ground, goes: Bool
    ) {
        self.target = target
        self.kind = kind
        self.day = day
        self.level = level
        self.period = period
        self.word = word
        self.ground = ground
        self.goes = goes
    }

    /// Whether nobody can choose.
    package var isNeeded: Bool { ground != .mayStand && ground != .namesTheModel }
}

/// An award that names a model.
package struct ModelAward: Equatable, Sendable {
    package let decision: DecisionID
    package let ordinal: Int
    package let number: String
    package let period: Key
    package let issuedOn: Day

    package init(decision: DecisionID, ordinal: Int, number: String, period: Key, issuedOn: Day) {
        self.decision = decision
        self.ordinal = ordinal
        self.number = number
        self.period = period
        self.issuedOn = issuedOn
    }
}

/// What depends on an entry of a model. Only what stands is looked at; what was chosen may leave more without ground, so it is gone through until
/// nothing new goes.
package struct Consequences {
    private let model: Model
    private let programme: Programme
    private let awards: [ModelAward]
    private let chosen: Set<AnnulmentTarget>
    private var gone: Set<AnnulmentTarget>
    private let cause: Consequence

    /// In the order in which they are annulled: what rests on something goes before it, the cause last. `chosen` is what goes though it may stay.
    package static func of(
        entry: Int, in model: Model, _ programme: Programme, awards: [ModelAward], chosen: Set<AnnulmentTarget> = []
    ) throws(AnnulmentRefusal) -> [Consequence] {
        guard let step = model.steps.first(where: { $0.entry == entry }), !model.annulled.contains(entry) else {
            throw .entryUnknown(position: entry)
        }
        guard let cause = Consequences.line(step, of: model.id, .cause, goes: true), [.recognition, .grading, .proposal].contains(cause.kind) else {
            throw .notForCause(position: entry)
        }
        var consequences = Consequences(model: model, programme: programme, awards: awards, chosen: chosen, gone: [cause.target], cause: cause)
        let found = consequences.dependents()
        guard chosen.isSubset(of: found.filter { !$0.isNeeded }.map(\.target)) else { throw .restsNotOnIt }
        guard found.count < Limits.annulledTogetherMax else { throw .tooMuchTogether(max: Limits.annulledTogetherMax) }
        return consequences.ordered(found) + [cause]
    }

    private mutating func dependents() -> [Consequence] {
        var found: [Consequence] = []
        while true {
            found = standing.compactMap(dependent) + awards.compactMap(dependent)
            let going = Set(found.filter(\.goes).map(\.target)).union([cause.target])
            if going == gone { return found }
            gone = going
        }
    }

    private var standing: [Model.Step] {
        model.steps.filter { !model.annulled.contains($0.entry) && $0.entry != cause.target.entry }
    }

    private func isGone(_ entry: Int) -> Bool { gone.contains(AnnulmentTarget(model: model.id, entry: entry)) }

    private func isRecognised(at level: Key, in period: Key) -> Bool {
        model.recognitions.contains { $0.level == level && $0.period == period && !isGone($0.entry) }
    }

    private func dependent(_ step: Model.Step) -> Consequence? {
        guard let line = Consequences.line(step, of: model.id, .mayStand, goes: false), let ground = ground(of: step, line) else { return nil }
        let isChosen = chosen.contains(line.target)
        return Consequence(
            target: line.target, kind: line.kind, day: line.day, level: line.level, period: line.period, word: line.word, ground: ground,
            goes: ground != .mayStand || isChosen)
    }

    /// Nil where the entry has nothing to do with what is annulled.
    private func ground(of step: Model.Step, _ line: Consequence) -> Consequence.Ground? {
        switch line.kind {
        case .recognition, .proposal:
            guard cause.kind == .recognition, line.period == cause.period, let level = line.level, let period = line.period,
                rank(level) > rank(cause.level ?? "")
            else { return nil }
            if lacksLevelBelow(level, period, on: step.day) { return .lowerLevelMissing }
            // A proposal that was granted is over.
            if line.kind == .proposal, isRecognised(at: level, in: period) { return nil }
            return programme.skipLevels ? .mayStand : nil
        case .grading:
            guard cause.kind == .recognition else { return nil }
            if model.recognitions.allSatisfy({ isGone($0.entry) }) { return .noRecognitionLeft }
            guard line.period == cause.period else { return nil }
            let lost = model.recognitions.contains { $0.level == line.level && $0.period == line.period && isGone($0.entry) }
            return lost ? .recognitionGone : .mayStand
        case .reception:
            let proposals = model.proposals.filter { $0.level == line.level && $0.period == line.period }
            return !proposals.isEmpty && proposals.allSatisfy { isGone($0.entry) } ? .proposalGone : nil
        case .outcome:
            guard case .modelDecided(let body) = step.event, body.outcome == .granted else { return nil }
            let isOfGone = model.steps.contains { isGone($0.entry) && $0.event.decidedInSession == body.session && $0.event.aim == body.aim }
            return isOfGone ? .outcomeGone : nil
        case .award, .decision: return nil
        }
    }

    private func dependent(_ award: ModelAward) -> Consequence? {
        guard award.period == cause.period else { return nil }
        let recognitions = model.recognitions.filter { $0.period == award.period }
        let isLeftAlone = !recognitions.isEmpty && recognitions.allSatisfy { isGone($0.entry) }
        let target = AnnulmentTarget(decision: award.decision, ordinal: award.ordinal)
        return Consequence(
            target: target, kind: .award, day: award.issuedOn, period: award.period, word: award.number,
            ground: isLeftAlone ? .noRecognitionLeft : .namesTheModel, goes: isLeftAlone || chosen.contains(target))
    }

    private func lacksLevelBelow(_ key: Key, _ period: Key, on day: Day) -> Bool {
        guard !programme.skipLevels, let lower = programme.levelBelow(key, day: day) else { return false }
        return !isRecognised(at: lower.term.key, in: period)
    }

    private func rank(_ level: Key) -> Int { programme.level(level)?.term.rank ?? 0 }

    private func ordered(_ found: [Consequence]) -> [Consequence] {
        let order: [Consequence.Kind] = [.decision, .award, .outcome, .reception, .grading, .proposal, .recognition]
        return found.sorted { left, right in
            let places = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
            if places.0 != places.1 { return places.0 < places.1 }
            let ranks = (rank(left.level ?? ""), rank(right.level ?? ""))
            if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
            return (left.target.entry ?? left.target.ordinal ?? 0) > (right.target.entry ?? right.target.ordinal ?? 0)
        }
    }

    /// Nil for entries on which nothing is granted.
    private static func line(_ step: Model.Step, of model: ModelID, _ ground: Consequence.Ground, goes: Bool) -> Consequence? {
        let (kind, level, period, word): (Consequence.Kind, Key?, Key?, String?)
        switch step.event {
        case .modelRecognised(let body): (kind, level, period, word) = (.recognition, body.level, body.period, nil)
        case .modelGraded(let body): (kind, level, period, word) = (.grading, body.level, body.period, body.grade)
        case .modelProposed(let body): (kind, level, period, word) = (.proposal, body.level, body.period, nil)
        case .modelReceived(let body): (kind, level, period, word) = (.reception, body.level, body.period, nil)
        case .modelDecided(let body): (kind, level, period, word) = (.outcome, body.level, body.period, nil)
        default: return nil
        }
        return Consequence(
            target: AnnulmentTarget(model: model, entry: step.entry), kind: kind, day: step.day, level: level, period: period, word: word,
            ground: ground, goes: goes)
    }
}

extension Event {
    /// What a council was asked for where this is what it granted.
    fileprivate var aim: Aim? {
        switch self {
        case .modelRecognised(let body): Aim(kind: .recognise, key: body.level)
        case .modelGraded(let body): Aim(kind: .grade, key: body.grade)
        case .modelProposed(let body): Aim(kind: .propose, key: body.level)
        default: nil
        }
    }
}
