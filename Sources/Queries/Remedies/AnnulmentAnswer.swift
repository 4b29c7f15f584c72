import CanonicalJSON
package import Events
import GRDB
import Rules

/// An annulment as it was entered, with what it changed.
package struct AnnulmentAnswer: Sendable {
    /// The positions of its first and its last entry.
    package let first: Int
    package let last: Int
    package let on: Day
    /// Milliseconds since 1970, UTC.
    package let recordedAt: Int64
    package let actor: String
    package let isAuthenticated: Bool
    package let decided: AnnulmentDecided
    package let programme: Programme
    /// What was annulled, in the order in which it was entered, and what could have been and was not.
    package let lines: [AnnulmentLine]
    package let spared: [AnnulmentLine]
    package let effects: AnnulmentEffects
}

/// What is annulled, in the words of the register.
package struct AnnulmentLine: Equatable, Sendable {
    package let target: AnnulmentTarget
    /// The name of the model, or the number of the decision.
    package let name: String
    /// The kind of the model's entry; nil of an award or a decision.
    package let step: String?
    package let day: Day
    package let level: Key?
    package let period: Key?
    /// The recipient of an award: a body's name, or a person's while it may be shown.
    package let recipient: String?
}

extension ReadingRoom {
    /// The annulment that the entry at a position belongs to; nil where it belongs to none.
    package func annulment(at position: Int) throws -> AnnulmentAnswer? {
        let row = try reader.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT first, last, day, recorded_at, actor, is_authenticated, CAST(body AS TEXT) FROM annulment
                    WHERE first <= ?1 AND last >= ?1 ORDER BY first DESC LIMIT 1
                    """, arguments: [position])
        }
        guard let row else { return nil }
        let text: String = row[6]
        let decided = try AnnulmentDecided.whole(Array(text.utf8))
        guard let programme = try programme(of: decided.cause) else { return nil }
        let lines = try decided.targets.compactMap { try line($0) }
        let first: Int = row[0]
        let last: Int = row[1]
        return AnnulmentAnswer(
            first: first, last: last, on: Day(row[2]), recordedAt: row[3], actor: row[4], isAuthenticated: row[5], decided: decided,
            programme: programme, lines: lines, spared: try decided.spared.compactMap { try line($0) },
            effects: try effects(ofEntries: first...last, decided.targets, lines.last?.period, programme, on: Day(row[2])))
    }

    /// The position of the first entry of an annulment for cause.
    package func annulmentStart(of id: AnnulmentID) throws -> Int? {
        try reader.read { database in
            try Int.fetchOne(database, sql: "SELECT first FROM annulment WHERE id = ?", arguments: [id.rawValue])
        }
    }

    /// What is to be annulled, named; nil where there is nothing like it.
    package func line(_ target: AnnulmentTarget) throws -> AnnulmentLine? {
        if let model = target.model { return try line(target, of: model) }
        guard let decision = target.decision else { return nil }
        return try reader.read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT d.written_number, d.issued_on, d.period, coalesce(a.corrected_body, a.body), coalesce(a.corrected_details, a.details),
                        a.person, a.is_published
                    FROM decision d LEFT JOIN award a ON a.decision = d.number AND a.ordinal = ? WHERE d.id = ?
                    """, arguments: [target.ordinal ?? 0, decision.rawValue])
            return row.map { row in
                let isShown: Bool = row[6] ?? false
                let name: String? = row[3] ?? (isShown ? details(row[4], of: row[5]).details?.name : nil)
                return AnnulmentLine(
                    target: target, name: row[0], step: nil, day: Day(row[1]), level: nil, period: row[2],
                    recipient: target.ordinal == nil ? nil : name)
            }
        }
    }

    private func line(_ target: AnnulmentTarget, of model: ModelID) throws -> AnnulmentLine? {
        try reader.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT m.name, s.kind, s.day, l.text, p.text FROM model m JOIN model_step s ON s.model = m.number AND s.position = ?
                        LEFT JOIN word l ON l.number = s.level LEFT JOIN word p ON p.number = s.period WHERE m.id = ?
                    """, arguments: [target.entry ?? -1, model.rawValue]
            ).map {
                AnnulmentLine(target: target, name: $0[0], step: $0[1], day: Day($0[2]), level: $0[3], period: $0[4], recipient: nil)
            }
        }
    }

    private func programme(of target: AnnulmentTarget) throws -> Programme? {
        if let model = target.model { return try programme(of: model) }
        guard let decision = target.decision else { return nil }
        let row = try reader.read { database in
            try Row.fetchOne(
                database, sql: "SELECT p.text, d.issued_on FROM decision d JOIN word p ON p.number = d.programme WHERE d.id = ?",
                arguments: [decision.rawValue])
        }
        return row.flatMap { programme($0[0], on: Day($0[1])) }
    }

    /// The version that a model began with.
    func programme(of model: ModelID) throws -> Programme? {
        let row = try reader.read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT p.text, m.programme_version FROM model m JOIN word p ON p.number = m.programme WHERE m.id = ?",
                arguments: [model.rawValue])
        }
        return row.flatMap { programme($0[0], version: $0[1]) }
    }
}
