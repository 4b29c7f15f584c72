import CanonicalJSON
package import Events
import GRDB
package import Rules

/// How a model's file climbs: for each period each level of its ladder, with what its bodies did and saw.
package struct ClimbAnswer: Sendable {
    package struct Check: Equatable, Sendable {
        package let day: Day
        package let isEffective: Bool
        package let note: String?
        /// Who was there; nil where nobody was named, or their key is destroyed.
        package let present: String?
        package let files: [String]
    }

    /// One level in one period.
    package struct Rung: Equatable, Sendable {
        package let level: Key
        package let seat: UnitID
        package let bodies: [Body]
        package let maySkip: Bool
        package let proposedOn: Day?
        package let receivedOn: Day?
        /// The latest for each aim, the first aimed at first.
        package let appraisals: [Climb.Appraisal]
        package let checks: [Check]
        package let decided: [Climb.Decided]
        package let recognisedOn: Day?
        /// Sent back from here, and not registered again since.
        package let isSentBack: Bool
        /// The last entry of the file that the level had before it when it decided; nil where it has not.
        package let seen: Int?
    }

    package struct Period: Equatable, Sendable {
        package let period: Key
        package let selfScore: Climb.SelfScore?
        /// From the lowest.
        package let rungs: [Rung]
    }

    /// The model as the rules see it, made from the register's rows. What its answers say is not in it.
    package let model: Model
    package let ladder: Ladder
    /// The latest first. Those in which nothing happened but a registration are not among them, except for the current one.
    package let periods: [Period]
    /// The latest answer to each declared check that the programme knows.
    package let declared: [Key: Climb.Declaration]
    package let answered: Set<Key>
    package let setting: ModelSetting
}

extension ReadingRoom {
    /// The climb of a model on the ladder as it is on the day.
    package func climb(of answer: ModelAnswer, on day: Day) throws -> ClimbAnswer {
        let entries = try keptEntries(of: "model/\(answer.line.id)")
        let kept = Dictionary(uniqueKeysWithValues: entries.map { ($0.step.entry, $0.step.event) })
        let setting = ModelSetting(programme: answer.programme, atlas: atlas, today: day)
        let model = answer.replayed(kept)
        let ladder = setting.ladder(of: model.unit, on: day)
        let days = Dictionary(answer.steps.map { ($0.position, $0.day) }) { first, _ in first }
        var periods: [Key] = []
        for step in answer.steps where step.annulledAt == nil && step.level != nil && ReadingRoom.isOfClimb(step.kind) {
            if let period = step.period, !periods.contains(period) { periods.append(period) }
        }
        for period in model.climb.selfScores.keys.sorted() where !periods.contains(period) { periods.append(period) }
        if let current = model.period, !periods.contains(current) { periods.append(current) }
        let from = Dictionary(answer.programme.periods.map { ($0.key, $0.from) }) { first, _ in first }
        periods.sort { (from[$0] ?? Day(0), $0) > (from[$1] ?? Day(0), $1) }
        let checks = try checks(of: model)
        return ClimbAnswer(
            model: model, ladder: ladder,
            periods: periods.map { period in
                let span = answer.programme.period(period)
                return ClimbAnswer.Period(
                    period: period, selfScore: model.climb.selfScores[period],
                    rungs: ReadingRoom.levels(of: model, ladder, setting, in: span, on: day).map { rung in
                        ReadingRoom.rung(rung, period, span, model, checks: checks, days: days)
                    })
            }, declared: model.climb.answers, answered: Set((answer.answers ?? []).filter { !$0.text.isEmpty }.map(\.question)), setting: setting)
    }

    /// The ladder of today; of a period that is over the one that stood on its last day, so that a district still shows what it did.
    private static func levels(of model: Model, _ ladder: Ladder, _ setting: ModelSetting, in period: Period?, on day: Day) -> [Ladder.Rung] {
        guard let period, period.until <= day else { return ladder.rungs }
        return setting.ladder(of: model.unit, on: period.until.previous).rungs
    }

    private static func rung(
        _ rung: Ladder.Rung, _ period: Key, _ span: Period?, _ model: Model, checks: [(body: ModelChecked, check: ClimbAnswer.Check)],
        days: [Int: Day]
    ) -> ClimbAnswer.Rung {
        let place = Climb.Place(level: rung.level, period: period)
        let climb = model.climb
        var latest: [Climb.Appraisal] = []
        for appraisal in climb.appraisals where appraisal.body.level == rung.level && appraisal.body.period == period {
            latest.removeAll { $0.body.aim == appraisal.body.aim }
            latest.append(appraisal)
        }
        let decided = climb.decisions.filter { $0.body.level == rung.level && $0.body.period == period }
        let recognition = model.recognitions.last { $0.level == rung.level && $0.period == period }
        return ClimbAnswer.Rung(
            level: rung.level, seat: rung.seat, bodies: rung.bodies, maySkip: rung.maySkip, proposedOn: climb.proposed[place].flatMap { days[$0] },
            receivedOn: climb.received[place].flatMap { days[$0] }, appraisals: latest,
            checks: checks.filter { $0.body.level == rung.level && (span?.days.contains($0.check.day) ?? true) }.map(\.check), decided: decided,
            recognisedOn: recognition.flatMap { days[$0.entry] }, isSentBack: climb.sentBack?.place == place,
            seen: decided.last?.body.seen ?? recognition?.entry)
    }

    private func checks(of model: Model) throws -> [(body: ModelChecked, check: ClimbAnswer.Check)] {
        try model.climb.checks.map { kept in
            let present = try kept.body.present.flatMap { try unseal($0) }.map { String(decoding: $0, as: UTF8.self) }
            return (
                kept.body,
                ClimbAnswer.Check(
                    day: kept.day, isEffective: kept.body.isEffective, note: kept.body.note, present: present, files: kept.body.files ?? [])
            )
        }
    }

    private static func isOfClimb(_ kind: String) -> Bool {
        switch kind {
        case ModelProposed.kind, ModelReceived.kind, ModelSentBack.kind, ModelAppraised.kind, ModelDecided.kind, ModelRecognised.kind: true
        default: false
        }
    }
}

extension ModelAnswer {
    /// The steps as the rules fold them: those of the climb as they stand in the journal, the others with what their row says.
    func replayed(_ kept: [Int: Event]) -> Model {
        var draft = ModelDrafted()
        draft.model = line.id
        draft.programme = programme.key
        draft.programmeVersion = programme.version
        draft.unit = line.unit
        draft.name = line.name
        draft.field = line.field
        draft.type = line.type
        draft.subject = line.subject
        draft.isGenerated = line.isGenerated
        let standing = steps.filter { $0.annulledAt == nil && $0.kind != ModelDrafted.kind && $0.kind != ModelEntryAnnulled.kind }
        let first = Model.Step(entry: steps.first?.position ?? 0, day: steps.first?.day ?? line.lastDay, event: .modelDrafted(draft))
        let events = standing.compactMap { step in
            (kept[step.position] ?? event(of: step)).map { Model.Step(entry: step.position, day: step.day, event: $0, actor: step.actor) }
        }
        guard let model = Model([first] + events) else { preconditionFailure("the first step is a draft") }
        return model
    }

    private func event(of step: Step) -> Event? {
        let (id, level, period) = (line.id, step.level ?? "", step.period ?? "")
        return switch step.kind {
        case ModelRegistered.kind: .modelRegistered(ModelRegistered(model: id, period: period, level: step.level))
        case ModelReturned.kind: .modelReturned(ModelReturned(model: id, reason: ""))
        case ModelRecalled.kind: .modelRecalled(ModelRecalled(model: id, reason: ""))
        case ModelDeclined.kind: .modelDeclined(ModelDeclined(model: id, reason: ""))
        case ModelAccepted.kind: .modelAccepted(ModelAccepted(model: id))
        case ModelLaunched.kind: .modelLaunched(ModelLaunched(model: id))
        case ModelProgressed.kind: .modelProgressed(ModelProgressed(model: id, note: nil, involved: []))
        case ModelChecked.kind: .modelChecked(ModelChecked(model: id, isEffective: step.isEffective ?? false, note: step.note, level: step.level))
        case ModelProposed.kind: .modelProposed(ModelProposed(model: id, level: level, period: period))
        case ModelRecognised.kind: .modelRecognised(ModelRecognised(model: id, level: level, period: period, instrument: step.note))
        case ModelGraded.kind:
            .modelGraded(ModelGraded(model: id, grade: line.grade ?? "", level: step.level, period: period, instrument: step.note))
        case ModelCarriedOver.kind: .modelCarriedOver(ModelCarriedOver(model: id, period: period, level: step.level))
        case ModelLapsed.kind: .modelLapsed(ModelLapsed(model: id, reason: ""))
        case ModelStopped.kind: .modelStopped(ModelStopped(model: id, reason: ""))
        case ModelMerged.kind: .modelMerged(ModelMerged(model: id, into: mergedInto ?? id))
        case ModelRemoved.kind: .modelRemoved(ModelRemoved(model: id, reason: ""))
        case EvidenceAttached.kind:
            evidence.first { $0.position == step.position }.map { file in
                var attached = EvidenceAttached()
                attached.model = id
                attached.file = file.file
                return .evidenceAttached(attached)
            }
        default: nil
        }
    }
}
