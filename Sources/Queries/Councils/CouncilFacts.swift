package import Events
import GRDB
package import Rules

// What a council must know of the models on its agenda, each asked for all items in one statement. `before` is the position before which it was
// known: a command that is repeated is decided by what it was decided by the first time.

extension ReadingRoom {
    /// Where models lie and whether they are over; without those there are none of.
    package func standings(of models: [ModelID]) throws -> [ModelID: (unit: UnitID, isOver: Bool)] {
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT m.id, u.text, m.status FROM model m JOIN word u ON u.number = m.unit
                    WHERE m.id IN (SELECT value FROM json_each(?)) AND m.registered_on IS NOT NULL
                    """, arguments: [ReadingRoom.words(models.map(\.rawValue))])
        }
        var standings: [ModelID: (unit: UnitID, isOver: Bool)] = [:]
        for row in rows {
            standings[ModelID(row[0])] = (UnitID(row[1]), Model.Status(rawValue: row[2])?.isOver ?? true)
        }
        return standings
    }

    /// Who wrote the files on an agenda, and who judged them before.
    package func itemFacts(of items: [AgendaItem], in session: SessionID, at level: Key, before: Int? = nil) throws -> [ItemFacts] {
        let writing = [ModelDrafted.kind, ModelRevised.kind, ModelRegistered.kind, EvidenceAttached.kind, ModelSelfScored.kind]
        let judging = [ModelChecked.kind, ModelAppraised.kind]
        let models = ReadingRoom.words(items.map(\.model.rawValue))
        let (steps, sitters) = try reader.read { database in
            (
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT m.id, s.kind, a.text FROM model m JOIN model_step s ON s.model = m.number JOIN word a ON a.number = s.actor
                        WHERE m.id IN (SELECT value FROM json_each(?)) AND s.position < ? AND (s.annulled_at IS NULL OR s.annulled_at >= ?)
                        """, arguments: [models, before ?? Int.max, before ?? Int.max]),
                // Whoever sat where it was decided on at another level. What a council puts off, or recognises and grades later, is its own.
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT i.model, p.account FROM session_item i JOIN session s ON s.number = i.session
                            JOIN session_member p ON p.session = s.number
                        WHERE i.model IN (SELECT value FROM json_each(?)) AND s.id <> ? AND s.level <> ? AND EXISTS (
                            SELECT 1 FROM kept_entry k WHERE k.stream = 'session/' || s.id AND k.kind = ? AND k.position < ?)
                        """, arguments: [models, session.rawValue, level, OutcomesApplied.kind, before ?? Int.max])
            )
        }
        var authors: [ModelID: Set<String>] = [:]
        var raters: [ModelID: Set<String>] = [:]
        for row in steps {
            let kind: String = row[1]
            if writing.contains(kind) { authors[ModelID(row[0]), default: []].insert(row[2]) }
            if judging.contains(kind) { raters[ModelID(row[0]), default: []].insert(row[2]) }
        }
        for row in sitters { raters[ModelID(row[0]), default: []].insert(row[1]) }
        return items.map { item in
            ItemFacts(item: item.item, unit: item.unit, authors: authors[item.model] ?? [], raters: raters[item.model] ?? [])
        }
    }

    /// What puts the items of a session in order beside votes. Once a session has concluded it is what was known then: an award that came of it moves
    /// nobody in it.
    package func rankFacts(of session: CouncilSession, before known: Int? = nil) throws -> [Int: RankFacts] {
        let before = known ?? session.concludedAt
        let models = ReadingRoom.words(session.items.map(\.model.rawValue))
        let (rows, appraisals) = try reader.read { database in
            (
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT m.id, f.text, s.text, m.registered_on,
                            EXISTS (
                                SELECT 1 FROM award a JOIN decision d ON d.number = a.decision
                                WHERE a.model = m.id AND d.position < ? AND (a.annulled_at IS NULL OR a.annulled_at >= ?))
                        FROM model m LEFT JOIN word f ON f.number = m.field LEFT JOIN word s ON s.number = m.subject
                        WHERE m.id IN (SELECT value FROM json_each(?))
                        """, arguments: [before ?? Int.max, before ?? Int.max, models]),
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT k.stream, CAST(k.body AS TEXT) FROM kept_entry k
                        WHERE k.stream IN (SELECT 'model/' || value FROM json_each(?)) AND k.kind = ? AND k.position < ? ORDER BY k.position
                        """, arguments: [models, ModelAppraised.kind, before ?? Int.max])
            )
        }
        var points: [String: Int] = [:]
        for row in appraisals {
            let appraised = try ModelAppraised.whole(Array((row[1] as String).utf8))
            guard appraised.level == session.level, appraised.period == session.period else { continue }
            let given = appraised.marks.compactMap(\.points)
            points[appraised.model.rawValue] = given.isEmpty ? nil : given.reduce(0, +)
        }
        let known = Dictionary(rows.map { ($0[0] as String, $0) }) { first, _ in first }
        let atlas = atlas
        return Dictionary(
            session.items.map { item in
                let row = known[item.model.rawValue]
                return (
                    item.item,
                    RankFacts(
                        item: item.item,
                        submitting: atlas.submitting(item.unit, to: session.unit, tree: ReadingRoom.tree, on: session.convenedOn),
                        field: row?[1], subject: row?[2], officialPoints: points[item.model.rawValue], wasAwarded: row?[4] ?? false,
                        registeredOn: (row?[3] as Int?).map { Day($0) })
                )
            }
        ) { first, _ in first }
    }

    /// The quota lines of every aim on the agenda, in its order.
    package func quotaLines(of session: CouncilSession, in programme: Programme, before known: Int? = nil) throws -> [QuotaLine] {
        let before = known ?? session.concludedAt
        let facts = try rankFacts(of: session, before: before)
        // What cannot be counted is a fault of the disk; it is thrown once the line is drawn.
        var fault: (any Error)?
        let lines = session.aims.map { aim in
            session.line(of: aim, facts: facts, in: programme, isLocal: { isLocal($0, to: session) }) { basis in
                do { return try count(basis, for: session, in: programme, before: before) } catch {
                    fault = error
                    return 0
                }
            }
        }
        if let fault { throw fault }
        return lines
    }

    /// A quota that one place made is its council's, and that of councils inside it.
    private func isLocal(_ quota: Quota, to session: CouncilSession) -> Bool {
        guard let code = quota.unitCode else { return true }
        let atlas = atlas
        guard let index = atlas.index(of: session.unit) else { return false }
        return atlas.line(from: index, in: ReadingRoom.tree, on: session.convenedOn).contains { atlas[$0].code(on: session.convenedOn) == code }
    }

    private func count(_ basis: QuotaBasis, for session: CouncilSession, in programme: Programme, before: Int?) throws -> Int {
        guard let period = programme.period(session.period) else { return 0 }
        let unit = basis.each == .unit ? basis.group.map { UnitID($0) } ?? session.unit : session.unit
        guard let place = atlas.index(of: unit) else { return 0 }
        var question = FigureQuestion(
            programme: programme.key, counts: basis.base == .recognised ? .recognition : .registration, nature: .flow, place: place,
            period: period.days, asAt: session.lastDay, knownAt: before.map { $0 - 1 })
        if basis.base == .recognised { question.filters[.level] = .key(session.level) }
        if let field = basis.each == .field ? basis.group : basis.field { question.filters[.field] = .key(field) }
        if let subject = basis.each == .subject ? basis.group : basis.subject { question.filters[.subject] = .key(subject) }
        return try total(question).value
    }
}
