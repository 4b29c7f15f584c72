package import Events
import GRDB

extension ReadingRoom {
    /// How many models, awards, decisions, reports and appointments name the unit.
    package func recordCount(naming unit: UnitID) throws -> Int {
        try reader.read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM model WHERE unit = (SELECT number FROM word WHERE text = ?1))
                        + (SELECT count(*) FROM award WHERE unit = ?1) + (SELECT count(*) FROM decision WHERE issuer_unit = ?1)
                        + (SELECT count(*) FROM report WHERE known_to IS NULL AND json_extract(CAST(body AS TEXT), '$.unit') = ?1)
                        + (SELECT count(*) FROM appointment WHERE unit = ?1)
                    """, arguments: [unit.rawValue]) ?? 0
        }
    }
}
