package import Events

/// How far a model's file has climbed: what its entries amount to between its registration and what councils decide.
package struct Climb: Equatable, Sendable {
    /// A level in a period.
    package struct Place: Hashable, Sendable {
        package let level: Key
        package let period: Key

        package init(level: Key, period: Key) {
            self.level = level
            self.period = period
        }
    }

    package struct SentBack: Equatable, Sendable {
        package let entry: Int
        package let place: Place
        package let rule: ReturnRule
    }

    package struct SelfScore: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let marks: [CriterionMark]
    }

    package struct Appraisal: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let actor: String
        package let body: ModelAppraised
    }

    package struct Declaration: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let body: ModelDeclared
    }

    package struct FieldCheck: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let body: ModelChecked
    }

    package struct Decided: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let body: ModelDecided
    }

    /// By which entry it was proposed, and by which that was received. What a restart closed is not among them.
    package private(set) var proposed: [Place: Int] = [:]
    package private(set) var received: [Place: Int] = [:]
    /// What a level is done with, since the last restart of the period.
    package private(set) var concluded: [Place: Set<Aim>] = [:]
    /// From where it was sent back, until it is registered again.
    package private(set) var sentBack: SentBack?
    package private(set) var wasEverSentBack = false
    /// By period; the latest.
    package private(set) var selfScores: [Key: SelfScore] = [:]
    /// All, in the order in which they were recorded.
    package private(set) var appraisals: [Appraisal] = []
    package private(set) var declarations: [Declaration] = []
    package private(set) var checks: [FieldCheck] = []
    package private(set) var decisions: [Decided] = []

    /// Proposed to a level, and neither received nor sent back; nor recognised by one that had not received it, as old lists have it.
    package var waiting: [Place] { inOrder(proposed.filter { received[$0.key] == nil && concluded[$0.key] == nil && sentBack == nil }) }

    /// On the table of a level: received, not sent back and not concluded.
    package var onTable: [Place] { inOrder(received.filter { concluded[$0.key] == nil && sentBack == nil }) }

    /// Proposed, whether received or not, and not concluded: what may be sent back.
    package var underWay: [Place] { inOrder(proposed.filter { concluded[$0.key] == nil && sentBack == nil }) }

    /// A level above that has received the file for the period and not sent it back.
    package func holder(above rank: Int, period: Key, in programme: Programme) -> Key? {
        guard sentBack?.place.period != period else { return nil }
        return inOrder(received).first { place in
            place.period == period && (programme.level(place.level)?.term.rank ?? 0) > rank
        }?.level
    }

    /// Whether a level has recognised or decided for the aim; without one whether it is done with recognition.
    package func hasConcluded(_ place: Place, aim: Aim?) -> Bool {
        concluded[place]?.contains(aim ?? Aim(kind: .recognise, key: place.level)) ?? false
    }

    /// The latest of a level in a period for an aim.
    package func appraisal(_ place: Place, aim: Aim?) -> Appraisal? {
        let aim = aim == Aim(kind: .recognise, key: place.level) ? nil : aim
        return appraisals.last { $0.body.level == place.level && $0.body.period == place.period && $0.body.aim == aim }
    }

    /// The latest answer to each declared check.
    package var answers: [Key: Declaration] { Dictionary(declarations.map { ($0.body.check, $0) }) { _, latest in latest } }

    private func inOrder(_ places: [Place: Int]) -> [Place] { places.sorted { ($0.value, $0.key.level) < ($1.value, $1.key.level) }.map(\.key) }

    mutating func apply(_ step: Model.Step) {
        switch step.event {
        case .modelProposed(let body): proposed[Place(level: body.level, period: body.period)] = step.entry
        case .modelReceived(let body): received[Place(level: body.level, period: body.period)] = step.entry
        case .modelSentBack(let body):
            sentBack = SentBack(entry: step.entry, place: Place(level: body.level, period: body.period), rule: body.rule)
            wasEverSentBack = true
            guard body.rule == .restart else { return }
            proposed = proposed.filter { $0.key.period != body.period }
            received = received.filter { $0.key.period != body.period }
            concluded = concluded.filter { $0.key.period != body.period }
        case .modelRegistered: sentBack = nil
        case .modelRecognised(let body): conclude(body.level, body.period, Aim(kind: .recognise, key: body.level))
        case .modelGraded(let body):
            if let level = body.level { conclude(level, body.period, Aim(kind: .grade, key: body.grade)) }
        case .modelSelfScored(let body): selfScores[body.period] = SelfScore(entry: step.entry, day: step.day, marks: body.marks)
        case .modelAppraised(let body): appraisals.append(Appraisal(entry: step.entry, day: step.day, actor: step.actor, body: body))
        case .modelDeclared(let body): declarations.append(Declaration(entry: step.entry, day: step.day, body: body))
        case .modelChecked(let body): checks.append(FieldCheck(entry: step.entry, day: step.day, body: body))
        case .modelDecided(let body):
            decisions.append(Decided(entry: step.entry, day: step.day, body: body))
            // What was put off is not done with.
            if body.outcome != .deferred { conclude(body.level, body.period, body.aim) }
        default: return
        }
    }

    private mutating func conclude(_ level: Key, _ period: Key, _ aim: Aim) {
        concluded[Place(level: level, period: period), default: []].insert(aim)
    }
}
