import CanonicalJSON
import Events
import GRDB
import Statements

/// Fills `model`, `model_step`, `model_text` and the spans of models.
///
/// Almost every step only adds; a correction, an annulment or a step dated before the last makes the spans of that one model anew
/// from its steps, and what was known before stays askable.
final class ModelProjection {
    private let vocabulary: Vocabulary
    private let spans: SpanTable
    private let insert, update, correct, step, form, annul, byID, index, unindex: RawStatement
    private let files: ModelFileTables
    private let climb: ClimbTable
    private var lives: [ModelID: ModelLife] = [:]
    private var next: Int
    private let fillsSearch: Bool
    private static let livesKeptMax = 200_000

    init(on database: Database, _ vocabulary: Vocabulary, _ spans: SpanTable, fillsSearch: Bool) throws {
        self.vocabulary = vocabulary
        self.spans = spans
        self.fillsSearch = fillsSearch
        insert = try RawStatement(
            """
            INSERT INTO model (number, id, programme, programme_version, unit, name, host, field, type, subject, status, last_day,
                is_generated, involved)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'draft', ?11, ?12, ?13)
            """, on: database)
        update = try RawStatement(
            """
            UPDATE model SET status = ?2, grade = ?3, level = ?4, period = ?5, registered_on = ?6, last_day = ?7, merged_into = ?8,
                registration_span = ?9, standing_span = ?10, goes_on = ?11 WHERE number = ?1
            """, on: database)
        correct = try RawStatement(
            """
            UPDATE model SET unit = ?2, name = ?3, field = ?4, type = ?5, subject = ?6, host = ?7, involved = ?8 WHERE number = ?1
            """, on: database)
        step = try RawStatement(
            """
            INSERT INTO model_step (model, position, kind, day, recorded_at, is_authenticated, level, period, note, is_effective, actor)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """, on: database)
        form = try RawStatement("INSERT INTO model_form (position, form) VALUES (?1, ?2)", on: database)
        annul = try RawStatement("UPDATE model_step SET annulled_at = ?3 WHERE model = ?1 AND position = ?2", on: database)
        byID = try RawStatement(
            """
            SELECT m.number, m.programme, w.text, m.programme_version, m.unit, m.name, m.host, m.field, m.type, m.subject, m.is_generated,
                m.status, m.grade, m.level, m.period, m.registered_on, m.last_day, m.merged_into, m.registration_span, m.standing_span,
                m.goes_on
            FROM model m JOIN word w ON w.number = m.programme WHERE m.id = ?1
            """, on: database)
        files = try ModelFileTables(on: database)
        climb = try ClimbTable(on: database)
        index = try RawStatement("INSERT INTO model_text (rowid, text) VALUES (?1, ?2)", on: database)
        unindex = try RawStatement("INSERT INTO model_text (model_text, rowid, text) VALUES ('delete', ?1, ?2)", on: database)
        next = (try Int.fetchOne(database, sql: "SELECT max(number) FROM model") ?? 0) + 1
    }

    func draft(_ body: ModelDrafted, _ entry: RegisterEntry) throws {
        let life = ModelLife(
            number: next, id: body.model, programme: try vocabulary.number(of: body.programme), programmeKey: body.programme,
            programmeVersion: body.programmeVersion, unit: try vocabulary.number(of: body.unit.rawValue), name: body.name, host: body.host,
            field: try vocabulary.numberIfAny(of: body.field), type: try vocabulary.numberIfAny(of: body.type),
            subject: try vocabulary.numberIfAny(of: body.subject), isGenerated: body.isGenerated, lastDay: entry.day)
        next += 1
        insert.bind(1, life.number)
        insert.bind(2, body.model.rawValue)
        insert.bind(3, life.programme)
        insert.bind(4, life.programmeVersion)
        insert.bind(5, life.unit)
        insert.bind(6, life.name)
        insert.bind(7, life.host)
        insert.bind(8, life.field)
        insert.bind(9, life.type)
        insert.bind(10, life.subject)
        insert.bind(11, entry.day.number)
        insert.bind(12, life.isGenerated ? 1 : 0)
        insert.bind(13, body.involved.isEmpty ? nil : text(of: body.involved))
        try insert.run()
        if fillsSearch { try fill(index, life) }
        try write(.modelDrafted(body), entry, of: life.number, level: nil, period: nil, note: nil)
        remember(life)
    }

    /// One step after the draft. `history` gives the model's steps from the journal, this one included; it is asked only where they must be
    /// read again.
    func follow(
        _ model: ModelID, _ entry: RegisterEntry, words: (ModelLife) throws -> ProgrammeWords, history: () throws -> [RegisterEntry]
    ) throws {
        guard var life = try life(of: model) else {
            throw RegisterFault.entryUnreadable(position: entry.position, reason: "no draft of \(model) comes before it")
        }
        let (level, period, note) = StepRemark.of(entry.event)
        try write(
            entry.event, entry, of: life.number, level: try vocabulary.numberIfAny(of: level), period: try vocabulary.numberIfAny(of: period),
            note: note)
        try climb.follow(entry.event, of: life.number)
        switch entry.event {
        case .evidenceAttached(let body): try files.attach(body, entry, to: life.number)
        case .evidenceWithdrawn(let body): try files.withdraw(body, from: life.number)
        case .modelTookUp(let body):
            try files.takeUp(body, entry, by: life.number)
            life.lastDay = max(life.lastDay, entry.day)
            try save(life)
        case .modelCorrected, .modelEntryAnnulled, .modelRevised, .modelRecalled:
            try readAgain(life, entry, words: words(life), history: history())
        default:
            if entry.day < life.lastDay {
                try readAgain(life, entry, words: words(life), history: history())
            } else {
                let changes = try life.follow(entry.event, entry: entry.position, on: entry.day, words: words(life)) { try vocabulary.number(of: $0) }
                try apply(changes, to: &life, entry)
                try save(life)
            }
        }
    }

    func fillSearch(from database: Database) throws {
        let all = try Row.fetchCursor(database, sql: "SELECT number, name, host FROM model ORDER BY number")
        while let row = try all.next() {
            index.bind(1, row[0] as Int)
            index.bind(2, ModelProjection.searchable(row[1], row[2]))
            try index.run()
        }
    }

    /// What is searched of a model: its name and who runs it, folded. Never a person's name.
    private static func searchable(_ name: String, _ host: String?) -> String {
        folded(host.map { "\(name) \($0)" } ?? name)
    }

    private func fill(_ statement: RawStatement, _ life: ModelLife) throws {
        statement.bind(1, life.number)
        statement.bind(2, ModelProjection.searchable(life.name, life.host))
        try statement.run()
    }

    private func apply(_ changes: [SpanChange], to life: inout ModelLife, _ entry: RegisterEntry) throws {
        for change in changes {
            switch change {
            case .begin(let span):
                let number = try spans.begin(span, knownFrom: entry.position)
                if span.sort == SpanSort.number(of: .registration) { life.registrationSpan = number }
                if span.sort == SpanSort.number(of: .standing) { life.standingSpan = number }
            case .endRegistration(let day):
                if let number = life.registrationSpan { try spans.end(number, on: day, knownFrom: entry.position) }
                life.registrationSpan = nil
            case .endStanding(let day):
                if let number = life.standingSpan { try spans.end(number, on: day, knownFrom: entry.position) }
                life.standingSpan = nil
            }
        }
    }

    /// Folds all steps in order of days without the annulled, and changes only the spans that come out otherwise than they stand.
    private func readAgain(_ before: ModelLife, _ entry: RegisterEntry, words: ProgrammeWords, history: [RegisterEntry]) throws {
        var annulled: Set<Int> = []
        for past in history {
            if case .modelEntryAnnulled(let body) = past.event { annulled.insert(body.entry) }
        }
        if case .modelEntryAnnulled(let body) = entry.event {
            annul.bind(1, before.number)
            annul.bind(2, body.entry)
            annul.bind(3, entry.position)
            try annul.run()
            try files.write(anew: history.filter { !annulled.contains($0.position) }, of: before.number)
            try climb.write(anew: history.filter { !annulled.contains($0.position) }, of: before.number)
        }
        // A registration that was taken back before anybody received it does not count.
        for recall in history where !annulled.contains(recall.position) {
            guard case .modelRecalled = recall.event else { continue }
            for past in history where past.position < recall.position {
                if case .modelRegistered = past.event { annulled.insert(past.position) }
            }
        }
        guard let first = history.first, case .modelDrafted(let draft) = first.event else { return }
        var life = ModelLife(
            number: before.number, id: before.id, programme: before.programme, programmeKey: before.programmeKey,
            programmeVersion: before.programmeVersion, unit: try vocabulary.number(of: draft.unit.rawValue), name: draft.name, host: draft.host,
            field: try vocabulary.numberIfAny(of: draft.field), type: try vocabulary.numberIfAny(of: draft.type),
            subject: try vocabulary.numberIfAny(of: draft.subject), isGenerated: draft.isGenerated, lastDay: first.day)
        var involved = draft.involved
        for past in history where !annulled.contains(past.position) {
            if case .modelRevised(let body) = past.event {
                life.name = body.name
                life.host = body.host
                life.field = try vocabulary.numberIfAny(of: body.field)
                life.type = try vocabulary.numberIfAny(of: body.type)
                life.subject = try vocabulary.numberIfAny(of: body.subject)
                involved = body.involved
            }
            guard case .modelCorrected(let body) = past.event else { continue }
            life.name = body.name ?? life.name
            life.unit = try body.unit.map { try vocabulary.number(of: $0.rawValue) } ?? life.unit
            life.field = try body.field.map { try vocabulary.number(of: $0) } ?? life.field
            life.type = try body.type.map { try vocabulary.number(of: $0) } ?? life.type
            life.subject = try body.subject.map { try vocabulary.number(of: $0) } ?? life.subject
        }
        var wanted: [SpanDraft] = []
        var openRegistration: Int?
        var openStanding: Int?
        let ordered = history.dropFirst().filter { !annulled.contains($0.position) }.sorted { ($0.day, $0.position) < ($1.day, $1.position) }
        for past in ordered {
            let changes = try life.follow(past.event, entry: past.position, on: past.day, words: words) { try vocabulary.number(of: $0) }
            for change in changes {
                switch change {
                case .begin(let span):
                    if span.sort == SpanSort.number(of: .registration) { openRegistration = wanted.count }
                    if span.sort == SpanSort.number(of: .standing) { openStanding = wanted.count }
                    wanted.append(span)
                case .endRegistration(let day):
                    if let open = openRegistration { wanted[open].until = day }
                    openRegistration = nil
                case .endStanding(let day):
                    if let open = openStanding { wanted[open].until = day }
                    openStanding = nil
                }
            }
        }
        try exchange(wanted, openRegistration, openStanding, in: &life, entry)
        if life.name != before.name || life.host != before.host, fillsSearch {
            try fill(unindex, before)
            try fill(index, life)
        }
        correct.bind(1, life.number)
        correct.bind(2, life.unit)
        correct.bind(3, life.name)
        correct.bind(4, life.field)
        correct.bind(5, life.type)
        correct.bind(6, life.subject)
        correct.bind(7, life.host)
        correct.bind(8, involved.isEmpty ? nil : text(of: involved))
        try correct.run()
        try save(life)
    }

    private func exchange(
        _ wanted: [SpanDraft], _ openRegistration: Int?, _ openStanding: Int?, in life: inout ModelLife, _ entry: RegisterEntry
    ) throws {
        var numbers = [Int?](repeating: nil, count: wanted.count)
        for (number, span) in try spans.current(record: life.number, sorts: 1...5) {
            if let same = wanted.indices.first(where: { numbers[$0] == nil && wanted[$0] == span }) {
                numbers[same] = number
            } else {
                try spans.supersede(number, knownTo: entry.position)
            }
        }
        for place in wanted.indices where numbers[place] == nil { numbers[place] = try spans.begin(wanted[place], knownFrom: entry.position) }
        life.registrationSpan = openRegistration.flatMap { numbers[$0] }
        life.standingSpan = openStanding.flatMap { numbers[$0] }
    }

    private func save(_ life: ModelLife) throws {
        update.bind(1, life.number)
        update.bind(2, life.status)
        update.bind(3, life.grade)
        update.bind(4, life.level)
        update.bind(5, life.period)
        update.bind(6, life.registeredOn?.number)
        update.bind(7, life.lastDay.number)
        update.bind(8, life.mergedInto?.rawValue)
        update.bind(9, life.registrationSpan)
        update.bind(10, life.standingSpan)
        update.bind(11, life.goesOn ? 1 : 0)
        try update.run()
        remember(life)
    }

    private func write(_ event: Event, _ entry: RegisterEntry, of model: Int, level: Int?, period: Int?, note: String?) throws {
        step.bind(1, model)
        step.bind(2, entry.position)
        step.bind(3, event.kind)
        step.bind(4, entry.day.number)
        step.bind(5, Int(entry.recordedAt))
        step.bind(6, entry.isAuthenticated ? 1 : 0)
        step.bind(7, level)
        step.bind(8, period)
        step.bind(9, note)
        if case .modelChecked(let body) = event { step.bind(10, body.isEffective ? 1 : 0) } else { step.bindNull(10) }
        step.bind(11, try vocabulary.number(of: entry.actor))
        try step.run()
        switch event {
        case .modelDrafted(let body): try keep(body.form, entry)
        case .modelRevised(let body): try keep(body.form, entry)
        default: break
        }
    }

    private func keep(_ answers: Sealed?, _ entry: RegisterEntry) throws {
        guard let answers else { return }
        form.bind(1, entry.position)
        form.bind(2, answers.box)
        try form.run()
    }

    private func remember(_ life: ModelLife) {
        if lives.count >= ModelProjection.livesKeptMax { lives.removeAll(keepingCapacity: true) }
        lives[life.id] = life
    }

    private func life(of id: ModelID) throws -> ModelLife? {
        if let known = lives[id] { return known }
        byID.bind(1, id.rawValue)
        defer { byID.reset() }
        guard try byID.step() else { return nil }
        var life = ModelLife(
            number: byID.integer(0), id: id, programme: byID.integer(1), programmeKey: byID.text(2), programmeVersion: byID.integer(3),
            unit: byID.integer(4), name: byID.text(5), host: byID.optionalText(6), field: byID.optionalInteger(7), type: byID.optionalInteger(8),
            subject: byID.optionalInteger(9), isGenerated: byID.integer(10) != 0, lastDay: Day(byID.integer(16)))
        life.status = byID.text(11)
        life.grade = byID.optionalInteger(12)
        life.level = byID.optionalInteger(13)
        life.period = byID.optionalInteger(14)
        life.registeredOn = byID.optionalInteger(15).map { Day($0) }
        life.mergedInto = byID.optionalText(17).map { ModelID($0) }
        life.registrationSpan = byID.optionalInteger(18)
        life.standingSpan = byID.optionalInteger(19)
        life.isStanding = life.standingSpan != nil
        life.goesOn = byID.integer(20) != 0
        return life
    }

    private func text(of involved: [Involved]) -> String {
        var writer = JSONWriter()
        involved.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
