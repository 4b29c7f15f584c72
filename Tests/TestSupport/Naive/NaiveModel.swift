import Events
package import Journal

/// An entry as the naive model reads it.
struct NaiveEntry {
    let position: Int
    let day: Day
    let event: Event
}

/// Something that counts, from a day until a day.
struct NaiveFact {
    var sort: Countable
    /// The model's or the award's name: what lies behind a figure.
    var record: String
    var programme: Key
    var unit: UnitID
    var words: [Dimension: Key] = [:]
    var from: Day
    var until: Day?
    var flowDay: Day
    var isGenerated: Bool
}

/// A second, simple model of what a journal amounts to: all entries known at a position are folded again for every question, model by
/// model. It shares no code with the register, the queries or the atlas.
package struct NaiveModel {
    private let entries: [NaiveEntry]
    private let units: NaiveUnits

    package init(_ journal: JournalStore) throws {
        var entries: [NaiveEntry] = []
        for position in 0..<(try journal.size) {
            guard let leaf = try journal.leaf(at: position) else { continue }
            let entry = try Entry(leaf: leaf)
            let event = try leaf.withUnsafeBytes { bytes in
                try Event.read(
                    kind: entry.envelope.kind, version: entry.envelope.kindVersion,
                    body: UnsafeRawBufferPointer(rebasing: bytes[entry.envelope.bodyRange]))
            }
            guard let event else { preconditionFailure("an event that nobody knows at \(position)") }
            entries.append(NaiveEntry(position: position, day: Day.of(entry.envelope.effectiveOn), event: event))
        }
        self.entries = entries
        units = NaiveUnits(entries)
    }

    package func knowledge(at position: Int? = nil) -> NaiveKnowledge {
        NaiveKnowledge(facts: facts(knownAt: position ?? entries.count), units: units)
    }

    /// All that counts, as known at a position.
    private func facts(knownAt position: Int) -> [NaiveFact] {
        let known = entries.filter { $0.position <= position }
        var programmes: [Key: [Programme]] = [:]
        var steps: [ModelID: [NaiveEntry]] = [:]
        var drafted: [ModelID] = []
        var facts: [NaiveFact] = []
        for entry in known {
            if case .programmePublished(let body) = entry.event { programmes[body.programme.key, default: []].append(body.programme) }
            if case .decisionIssued(let body) = entry.event {
                // The periods are those of the latest version when it was recorded.
                let programme = programmes[body.programme]?.max { $0.version < $1.version }
                facts += awards(body, entry, programme, known)
            }
            guard let model = entry.event.naiveModel else { continue }
            if steps[model] == nil { drafted.append(model) }
            steps[model, default: []].append(entry)
        }
        for model in drafted { facts += life(steps[model] ?? [], programmes) }
        return facts
    }

    private func awards(_ body: DecisionIssued, _ entry: NaiveEntry, _ programme: Programme?, _ known: [NaiveEntry]) -> [NaiveFact] {
        var annulled: Set<Int> = []
        for other in known {
            if case .decisionAnnulled(let annulment) = other.event, annulment.decision == body.decision {
                annulled.formUnion(body.recipients.map(\.ordinal))
            }
            if case .awardAnnulled(let annulment) = other.event, annulment.decision == body.decision { annulled.insert(annulment.ordinal) }
        }
        return body.recipients.filter { !annulled.contains($0.ordinal) }.map { line in
            var fact = NaiveFact(
                sort: .award, record: "\(body.decision)/\(line.ordinal)", programme: body.programme, unit: line.unit, from: entry.day,
                until: nil, flowDay: programme.flowDay(entry.day, body.period), isGenerated: body.isGenerated)
            fact.words[.subject] = line.subject
            fact.words[.grantor] = body.grantor
            return fact
        }
    }

    private func life(_ all: [NaiveEntry], _ programmes: [Key: [Programme]]) -> [NaiveFact] {
        guard let first = all.first, case .modelDrafted(var draft) = first.event else { return [] }
        var annulled: Set<Int> = []
        for entry in all {
            if case .modelEntryAnnulled(let body) = entry.event { annulled.insert(body.entry) }
        }
        let valid = all.filter { !annulled.contains($0.position) }
        // Said from the beginning, in the order in which it was said: what was written anew, and what was corrected.
        for entry in valid {
            switch entry.event {
            case .modelRevised(let body):
                draft.field = body.field
                draft.type = body.type
                draft.subject = body.subject
            case .modelCorrected(let body):
                draft.unit = body.unit ?? draft.unit
                draft.field = body.field ?? draft.field
                draft.type = body.type ?? draft.type
                draft.subject = body.subject ?? draft.subject
            default: continue
            }
        }
        // A registration that was taken back before anybody received it does not count.
        let recalled = valid.last { if case .modelRecalled = $0.event { true } else { false } }?.position ?? -1
        guard let programme = programmes[draft.programme]?.first(where: { $0.version == draft.programmeVersion }) else { return [] }
        var life = NaiveLife(draft, programme)
        for step in valid.dropFirst().sorted(by: { ($0.day, $0.position) < ($1.day, $1.position) }) {
            if case .modelRegistered = step.event, step.position < recalled { continue }
            life.take(step)
        }
        return life.facts
    }
}

/// One model's steps, taken in order of days.
private struct NaiveLife {
    let draft: ModelDrafted
    let programme: Programme
    var facts: [NaiveFact] = []
    private var registration: Int?
    private var standing: Int?
    private var level: Key?
    private var grade: Key?
    private var isRegistered = false

    init(_ draft: ModelDrafted, _ programme: Programme) {
        self.draft = draft
        self.programme = programme
    }

    mutating func take(_ step: NaiveEntry) {
        switch step.event {
        case .modelRegistered(let body):
            guard !isRegistered else { return }
            isRegistered = true
            level = body.level
            registration = begin(.registration, step, body.period, level: level, carried: .new)
            stand(step)
        case .modelCarriedOver(let body):
            let before = level
            level = body.level ?? level
            end(registration, step.day)
            registration = begin(.registration, step, body.period, level: level, carried: .keptUp)
            if level != before, standing != nil { stand(step) }
        case .modelProposed(let body):
            begin(.proposal, step, body.period, level: body.level)
        case .modelRecognised(let body):
            begin(.recognition, step, body.period, level: body.level)
            if grade == nil {
                grade = programme.grades.min { ($0.rank ?? 0) < ($1.rank ?? 0) }?.key
                if standing != nil { stand(step) }
            }
        case .modelGraded(let body):
            grade = body.grade
            let fact = begin(.grading, step, body.period, level: body.level)
            facts[fact].words[.grade] = body.grade
            if standing != nil { stand(step) }
        case .modelLapsed, .modelStopped, .modelRemoved, .modelMerged, .modelDeclined:
            end(registration, step.day)
            end(standing, step.day)
            registration = nil
            standing = nil
        default: return
        }
    }

    @discardableResult
    private mutating func begin(_ sort: Countable, _ step: NaiveEntry, _ period: Key?, level: Key?, carried: Carried? = nil) -> Int {
        var fact = NaiveFact(
            sort: sort, record: draft.model.rawValue, programme: draft.programme, unit: draft.unit, from: step.day, until: nil,
            flowDay: period.map { Optional(programme).flowDay(step.day, $0) } ?? step.day, isGenerated: draft.isGenerated)
        fact.words[.field] = draft.field
        fact.words[.type] = draft.type
        fact.words[.subject] = draft.subject
        fact.words[.level] = level
        fact.words[.carried] = carried?.rawValue
        facts.append(fact)
        return facts.count - 1
    }

    private mutating func stand(_ step: NaiveEntry) {
        end(standing, step.day)
        let fact = begin(.standing, step, nil, level: level)
        facts[fact].words[.grade] = grade ?? Programme.ungraded
        standing = fact
    }

    private mutating func end(_ fact: Int?, _ day: Day) {
        if let fact { facts[fact].until = day }
    }
}

extension Programme? {
    /// What is recorded after a period has ended counts on its last day.
    fileprivate func flowDay(_ day: Day, _ period: Key) -> Day {
        guard let until = self?.periods.first(where: { $0.key == period })?.until else { return day }
        return day < until ? day : until.previous
    }
}

extension Event {
    fileprivate var naiveModel: ModelID? {
        switch self {
        case .modelDrafted(let body): body.model
        case .modelRegistered(let body): body.model
        case .modelReturned(let body): body.model
        case .modelAccepted(let body): body.model
        case .modelLaunched(let body): body.model
        case .modelProgressed(let body): body.model
        case .modelChecked(let body): body.model
        case .modelProposed(let body): body.model
        case .modelRecognised(let body): body.model
        case .modelGraded(let body): body.model
        case .modelCarriedOver(let body): body.model
        case .modelLapsed(let body): body.model
        case .modelStopped(let body): body.model
        case .modelMerged(let body): body.model
        case .modelRemoved(let body): body.model
        case .modelCorrected(let body): body.model
        case .modelEntryAnnulled(let body): body.model
        case .modelRevised(let body): body.model
        case .modelRecalled(let body): body.model
        case .modelDeclined(let body): body.model
        default: nil
        }
    }
}
