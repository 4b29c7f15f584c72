package import Events
import GRDB
package import Rules

/// A session whose outcomes were applied, with what it granted that decisions can be drafted of.
package struct GrantingSession: Equatable, Sendable {
    package let id: SessionID
    package let programme: Key
    package let unit: UnitID
    package let body: String
    package let level: Key
    package let period: Key
    package let lastDay: Day
    package let awards: [SessionAward]
    package let isGenerated: Bool

    /// The forms that it commended in, with how many each; in the order of the items.
    package var forms: [(form: Key, count: Int)] {
        awards.filter { $0.aim.kind == .commend }.reduce(into: []) { forms, award in
            if let place = forms.firstIndex(where: { $0.form == award.aim.key }) {
                forms[place].count += 1
            } else {
                forms.append((award.aim.key, 1))
            }
        }
    }
}

extension ReadingRoom {
    /// Nil where there is no such session, or what it found was not applied.
    package func grantingSession(_ id: SessionID) throws -> GrantingSession? { try grantingSessions(where: "s.id = ?", [id.rawValue]).first }

    /// The latest first.
    package func grantingSessions() throws -> [GrantingSession] { try grantingSessions(where: "true", []) }

    private func grantingSessions(where condition: String, _ arguments: [String]) throws -> [GrantingSession] {
        try reader.read { database in
            let sessions = try Row.fetchAll(
                database,
                sql: """
                    SELECT s.number, s.id, s.programme, s.unit, s.body, s.level, s.period, s.last_day, s.is_generated FROM session s
                    WHERE s.state = 'closed' AND \(condition) ORDER BY s.last_day DESC, s.number DESC LIMIT \(Limits.listPageRows)
                    """, arguments: StatementArguments(arguments))
            return try sessions.map { row in
                let awards = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT i.item, i.model, i.aim, i.key, m.name, m.host, w.text, u.text
                        FROM session_item i JOIN model m ON m.id = i.model JOIN word u ON u.number = m.unit LEFT JOIN word w ON w.number = m.subject
                        WHERE i.session = ? AND i.outcome = 'granted' ORDER BY i.item
                        """, arguments: [row[0] as Int]
                ).compactMap { item in
                    AimKind(rawValue: item[2]).map { kind in
                        SessionAward(
                            item: item[0], model: ModelID(item[1]), aim: Aim(kind: kind, key: item[3]), name: item[4], host: item[5],
                            subject: item[6], unit: UnitID(item[7]))
                    }
                }
                return GrantingSession(
                    id: SessionID(row[1]), programme: row[2], unit: UnitID(row[3]), body: row[4], level: row[5], period: row[6],
                    lastDay: Day(row[7]), awards: awards, isGenerated: row[8])
            }
        }
    }

    /// The legal bases of the last decision that a body issued on a track; the tracks never lend each other theirs.
    package func lastBases(of unit: UnitID, track: Key) throws -> [LegalBasis] {
        try reader.read { database in
            try String.fetchOne(
                database,
                sql: "SELECT bases FROM decision WHERE issuer_unit = ? AND track = ? AND annulled_at IS NULL ORDER BY issued_on DESC, number DESC",
                arguments: [unit.rawValue, track]
            ).map { try ReadingRoom.list($0) } ?? []
        }
    }
}
