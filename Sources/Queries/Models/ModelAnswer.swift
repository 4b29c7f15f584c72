import CanonicalJSON
package import Events
import GRDB
package import Rules

/// Everything about one model.
package struct ModelAnswer: Sendable {
    package struct Step: Equatable, Sendable {
        package let position: Int
        package let kind: String
        package let day: Day
        /// Milliseconds since 1970, UTC.
        package let recordedAt: Int64
        package let isAuthenticated: Bool
        package let level: Key?
        package let period: Key?
        package let note: String?
        /// Of a check: what it found.
        package let isEffective: Bool?
        /// The entry that took this one back.
        package let annulledAt: Int?
        /// An account's id, or whoever was at the machine.
        package let actor: String
    }

    /// The answers as they stood after a draft or a revision; nil where their key is destroyed.
    package struct Version: Equatable, Sendable {
        package let position: Int
        package let day: Day
        package let answers: [FormAnswer]?
    }

    /// A photo, scan or document of the file; its caption is nil where the key is destroyed.
    package struct Evidence: Equatable, Sendable {
        package let file: String
        package let position: Int
        package let mediaType: String
        package let byteCount: Int
        package let width: Int?
        package let height: Int?
        package let takenOn: Day?
        package let keepsPosition: Bool
        package let caption: EvidenceCaption?
    }

    /// Another model that this one was made after, or that was made after this one.
    package struct Kin: Equatable, Sendable {
        package let id: ModelID
        package let name: String
        package let unit: UnitID
        package let note: String?
    }

    package struct Award: Equatable, Sendable {
        package let decision: DecisionID
        package let number: String
        package let on: Day
        package let form: Key
        package let isAnnulled: Bool
        /// Whether the recipient is written as a later decision put it right.
        package let isCorrected: Bool
    }

    package let line: ModelList.Line
    package let programme: Programme
    /// Where it was when it was put on paper, as called then.
    package let placeThen: String
    /// Where that is on the map of the day asked for; nil where it cannot be placed in one unit, and then the unit it surely lies in.
    package let placeNow: Placement?
    package let placeNowName: String?
    package let period: Key?
    package let mergedInto: ModelID?
    /// Answers to the form; empty where there are none, nil where their key is destroyed.
    package let answers: [FormAnswer]?
    package let involved: [Involved]
    /// In the order in which they were recorded.
    package let steps: [Step]
    package let awards: [Award]
    /// The oldest first.
    package let versions: [Version]
    package let evidence: [Evidence]
    package let origins: [Kin]
    package let followers: [Kin]

    /// The position of the last entry about it: a form says what its reader saw.
    package var lastEntry: Int { steps.last?.position ?? -1 }

    /// The answers as somebody saw them who had read everything up to a position.
    package func version(seenAt position: Int) -> Version? {
        let standing = Set(steps.filter { $0.annulledAt.map { $0 > position } ?? true }.map(\.position))
        return versions.last { $0.position <= position && standing.contains($0.position) }
    }

    /// Those who wrote the file, and so do not judge it.
    package var authors: Set<String> {
        let written = [ModelDrafted.kind, ModelRevised.kind, ModelRegistered.kind, EvidenceAttached.kind]
        return Set(steps.filter { written.contains($0.kind) }.map(\.actor))
    }
}

extension ReadingRoom {
    /// Nil where there is no such model.
    package func model(_ id: ModelID, mapOf day: Day) throws -> ModelAnswer? {
        try reader.read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT m.number, m.id, m.name, m.host, u.text, f.text, t.text, s.text, g.text, l.text, m.status, m.registered_on,
                            m.is_generated, p.text, m.programme_version, w.text, m.merged_into, m.involved, m.last_day
                        FROM model m JOIN word u ON u.number = m.unit JOIN word p ON p.number = m.programme
                            LEFT JOIN word f ON f.number = m.field LEFT JOIN word t ON t.number = m.type
                            LEFT JOIN word s ON s.number = m.subject LEFT JOIN word g ON g.number = m.grade
                            LEFT JOIN word l ON l.number = m.level LEFT JOIN word w ON w.number = m.period
                        WHERE m.id = ?
                        """, arguments: [id.rawValue])
            else { return nil }
            guard let programme = programme(row[13], version: row[14]) else { return nil }
            let number: Int = row[0]
            let line = ModelList.Line(
                id: id, name: row[2], host: row[3], unit: UnitID(row[4]), field: row[5], type: row[6], subject: row[7], grade: row[8],
                level: row[9], status: row[10], registeredOn: (row[11] as Int?).map { Day($0) }, isGenerated: row[12], lastDay: Day(row[18]))
            let stepRows = try Row.fetchAll(
                database,
                sql: """
                    SELECT s.position, s.kind, s.day, s.recorded_at, s.is_authenticated, l.text, p.text, s.note, s.is_effective, s.annulled_at,
                        a.text, f.form
                    FROM model_step s JOIN word a ON a.number = s.actor LEFT JOIN model_form f ON f.position = s.position
                        LEFT JOIN word l ON l.number = s.level LEFT JOIN word p ON p.number = s.period
                    WHERE s.model = ? ORDER BY s.position
                    """, arguments: [number])
            let steps = stepRows.map {
                ModelAnswer.Step(
                    position: $0[0], kind: $0[1], day: Day($0[2]), recordedAt: $0[3], isAuthenticated: $0[4], level: $0[5], period: $0[6],
                    note: $0[7], isEffective: $0[8], annulledAt: $0[9], actor: $0[10])
            }
            let versions = try stepRows.filter { $0[1] == ModelDrafted.kind || $0[1] == ModelRevised.kind }.map { row in
                ModelAnswer.Version(position: row[0], day: Day(row[2]), answers: try answers(row[11], of: id))
            }
            let standing = Set(steps.filter { $0.annulledAt == nil }.map(\.position))
            let current = versions.last { standing.contains($0.position) }
            let awards = try Row.fetchAll(
                database,
                sql: """
                    SELECT d.id, d.written_number, d.issued_on, d.form, a.annulled_at IS NOT NULL, a.corrected_at IS NOT NULL
                    FROM award a JOIN decision d ON d.number = a.decision WHERE a.model = ? ORDER BY d.issued_on
                    """, arguments: [id.rawValue]
            ).map {
                ModelAnswer.Award(
                    decision: DecisionID($0[0]), number: $0[1], on: Day($0[2]), form: $0[3], isAnnulled: $0[4], isCorrected: $0[5])
            }
            let atlas = atlas
            let draftedOn = steps.first?.day ?? day
            let unit = atlas.index(of: line.unit)
            let placement = unit.flatMap { atlas.placement(of: $0, onMapOf: day, in: programme.tree) }
            return ModelAnswer(
                line: line, programme: programme, placeThen: unit.map { atlas.path(of: $0, in: programme.tree, on: draftedOn) } ?? "",
                placeNow: placement, placeNowName: placement.map { atlas.path(of: $0.unit, in: programme.tree, on: day) }, period: row[15],
                mergedInto: (row[16] as String?).map { ModelID($0) },
                answers: current.map(\.answers) ?? [],
                involved: try (row[17] as String?).map { try ReadingRoom.list($0) } ?? [], steps: steps, awards: awards, versions: versions,
                evidence: try evidence(of: number, id, in: database),
                origins: try kin(of: "t.origin FROM take_up t JOIN model m ON m.id = t.origin WHERE t.model = ?", number, in: database),
                followers: try kin(
                    of: "t.model FROM take_up t JOIN model m ON m.number = t.model WHERE m.registered_on IS NOT NULL AND t.origin = ?", id.rawValue,
                    in: database))
        }
    }

    /// Empty where there are none, nil where their key is destroyed.
    private func answers(_ box: String?, of model: ModelID) throws -> [FormAnswer]? {
        guard let box else { return [] }
        return try unseal(Sealed(key: "model/\(model)", box: box)).map { try FormAnswer.list($0) }
    }

    /// One file of a model, with what says who may see it; nil where the model has no such file.
    package func evidence(_ file: String, of model: ModelID) throws -> (unit: UnitID, programme: Key, evidence: ModelAnswer.Evidence)? {
        try reader.read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT \(ReadingRoom.evidenceColumns), u.text, p.text
                    FROM model m JOIN evidence e ON e.model = m.number JOIN word u ON u.number = m.unit JOIN word p ON p.number = m.programme
                    WHERE m.id = ? AND e.file = ?
                    """, arguments: [model.rawValue, file])
            return try row.map { (UnitID($0[9]), $0[10], try evidence($0, of: model)) }
        }
    }

    private func evidence(of number: Int, _ model: ModelID, in database: Database) throws -> [ModelAnswer.Evidence] {
        try Row.fetchAll(
            database, sql: "SELECT \(ReadingRoom.evidenceColumns) FROM evidence e WHERE e.model = ? ORDER BY e.position", arguments: [number]
        ).map { try evidence($0, of: model) }
    }

    private static let evidenceColumns =
        "e.file, e.position, e.media_type, e.byte_count, e.width, e.height, e.taken_on, e.keeps_position, e.caption"

    private func evidence(_ row: Row, of model: ModelID) throws -> ModelAnswer.Evidence {
        let caption = try (row[8] as String?).flatMap { try unseal(Sealed(key: "model/\(model)", box: $0)) }
        return ModelAnswer.Evidence(
            file: row[0], position: row[1], mediaType: row[2], byteCount: row[3], width: row[4], height: row[5],
            takenOn: (row[6] as Int?).map { Day($0) }, keepsPosition: row[7], caption: try caption.map { try EvidenceCaption.whole($0) })
    }

    /// `source` names the other side of the link; only what this function is called with stands there, never what somebody typed.
    private func kin(of source: String, _ argument: some DatabaseValueConvertible, in database: Database) throws -> [ModelAnswer.Kin] {
        try Row.fetchAll(
            database, sql: "SELECT m.id, m.name, (SELECT text FROM word WHERE number = m.unit), t.note, \(source) ORDER BY t.position",
            arguments: [argument]
        ).map { ModelAnswer.Kin(id: ModelID($0[0]), name: $0[1], unit: UnitID($0[2]), note: $0[3]) }
    }

    static func list<Element: CodedValue>(_ text: String) throws -> [Element] {
        try Array(text.utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            return try [Element].read(from: &reader)
        }
    }

    /// Models that were drafted and are not registered yet, the newest first.
    package func drafts(limit: Int) throws -> [ModelList.Line] {
        let numbers = try reader.read {
            try Int.fetchAll($0, sql: "SELECT number FROM model WHERE registered_on IS NULL ORDER BY number DESC LIMIT ?", arguments: [limit])
        }
        return try lines(numbers)
    }
}
