package import Events
import GRDB
import Rules

/// A model that may be put on an agenda for an aim.
package struct AgendaCandidate: Equatable, Sendable {
    package let model: ModelID
    package let name: String
    package let unit: UnitID
    package let aim: Aim
    /// The last entry of the file.
    package let seen: Int
}

extension ReadingRoom {
    /// What a council of a unit can be asked at a level for a period: what was registered with the level, or proposed to it and received, and not
    /// recognised there yet; what was recognised
    /// and has no higher grade; what was recognised and not proposed to the next level. Without what stands on the agenda of a session that is not
    /// over.
    package func candidates(
        for kind: AimKind, key: Key, level: Key, period: Key, in unit: UnitID, programme: Key, on day: Day, limit: Int = Limits.itemsPerSessionMax
    ) throws -> [AgendaCandidate] {
        let scope = scope(of: unit, on: day)
        let condition: String
        var arguments: StatementArguments = [programme, ReadingRoom.words(scope)]
        switch kind {
        case .recognise:
            condition = """
                m.period = (SELECT number FROM word WHERE text = ?) AND m.status <> 'notEffective'
                AND (m.level = (SELECT number FROM word WHERE text = ?) OR \(ReadingRoom.stands(" AND c.is_received = 1")))
                AND NOT \(ReadingRoom.step(ModelRecognised.kind))
                """
            arguments += [period, level, level, period, level, period]
        case .grade:
            condition = "\(ReadingRoom.step(ModelRecognised.kind)) AND m.grade IS NOT (SELECT number FROM word WHERE text = ?)"
            arguments += [level, period, key]
        case .propose:
            condition = "\(ReadingRoom.step(ModelRecognised.kind)) AND NOT \(ReadingRoom.stands()) AND m.status <> 'notEffective'"
            arguments += [level, period, key, period]
        case .commend:
            condition = """
                \(ReadingRoom.step(ModelRecognised.kind))
                AND NOT EXISTS (SELECT 1 FROM award a WHERE a.model = m.id AND a.annulled_at IS NULL)
                """
            arguments += [level, period]
        }
        arguments += [kind.rawValue, key, limit]
        return try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT m.id, m.name, u.text, (SELECT max(s.position) FROM model_step s WHERE s.model = m.number)
                    FROM model m JOIN word u ON u.number = m.unit
                    WHERE m.programme = (SELECT number FROM word WHERE text = ?)
                        AND m.status IN ('accepted', 'launched', 'inProgress', 'effective', 'notEffective')
                        AND m.unit IN (SELECT number FROM word WHERE text IN (SELECT value FROM json_each(?)))
                        AND \(condition)
                        AND NOT EXISTS (
                            SELECT 1 FROM session_item i JOIN session n ON n.number = i.session
                            WHERE i.model = m.id AND i.aim = ? AND i.key = ? AND n.state NOT IN ('closed', 'abandoned'))
                    ORDER BY u.text, m.number LIMIT ?
                    """, arguments: arguments
            ).map { row in
                AgendaCandidate(model: ModelID(row[0]), name: row[1], unit: UnitID(row[2]), aim: Aim(kind: kind, key: key), seen: row[3])
            }
        }
    }

    /// What stands proposed to a level for a period; what a restart closed does not.
    private static func stands(_ more: String = "") -> String {
        "EXISTS (SELECT 1 FROM climb c WHERE c.model = m.number AND c.level = ? AND c.period = ?\(more))"
    }

    /// A step of the model at a level for a period that stands.
    private static func step(_ kind: String) -> String {
        """
        EXISTS (SELECT 1 FROM model_step s WHERE s.model = m.number AND s.kind = '\(kind)' AND s.annulled_at IS NULL
        AND s.level = (SELECT number FROM word WHERE text = ?) AND s.period = (SELECT number FROM word WHERE text = ?))
        """
    }
}
