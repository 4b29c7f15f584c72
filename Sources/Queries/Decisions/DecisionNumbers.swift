package import Events
import GRDB
package import Rules

extension ReadingRoom {
    /// Whether a number was given by the same issuer in the same year. `before` leaves out what was recorded from that position on.
    package func decisionNumberIsTaken(_ number: String, issuer: String, year: Int, before: Int? = nil) throws -> Bool {
        guard let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1) else { return false }
        return try reader.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM decision
                    WHERE written_number = ? AND issuer = ? AND issued_on >= ? AND issued_on < ? AND position < ?)
                    """,
                arguments: [number, issuer, first.number, next.number, before ?? Int.max]) ?? false
        }
    }

    /// The numbers, as written, of what a body issued on a track in a year.
    package func decisionNumbers(of unit: UnitID, track: Key, grantor: Key, year: Int, before: Int? = nil) throws -> [String] {
        guard let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1) else { return [] }
        return try reader.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT written_number FROM decision
                    WHERE issuer_unit = ? AND track = ? AND grantor = ? AND issued_on >= ? AND issued_on < ? AND position < ?
                    """,
                arguments: [unit.rawValue, track, grantor, first.number, next.number, before ?? Int.max])
        }
    }

    /// Whether an award names the person. `before` leaves out what was recorded from that position on.
    package func knowsPerson(_ person: PersonID, before: Int? = nil) throws -> Bool {
        try reader.read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM award a JOIN decision d ON d.number = a.decision WHERE a.person = ? AND d.position < ?)",
                arguments: [person.rawValue, before ?? Int.max]) ?? false
        }
    }

    /// Owners of keys whose destruction is recorded.
    package var destroyedKeys: Set<String> { kept.read { $0.destroyedKeys } }

    /// The atlas as it was known at a position.
    package func atlas(knownAt position: Int) throws -> Atlas {
        try reader.read { try ReadingRoom.atlas(in: $0, knownAt: position) }
    }
}
