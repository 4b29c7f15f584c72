import Events
import GRDB
import Register
import TestSupport

/// A row of `span` in words. The rest of it (unit, type, subject) is the same in all tests of spans.
struct SpanRow: Equatable {
    var sort: String
    /// The entry that began it.
    var entry: Int
    var from: String
    var to: String?
    var flow: String
    var level: Key?
    var field: Key?
    var grade: Key?
    var carried: Key?
    var knownFrom: Int
    var endKnownFrom: Int?
    var knownTo: Int?

    static func all(in house: TestHouse, of model: String) throws -> [SpanRow] {
        let sorts = Dictionary(uniqueKeysWithValues: Countable.allCases.map { (SpanSort.number(of: $0), $0.rawValue) })
        return try house.register.reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.sort, s.entry, s.from_day, s.to_day, s.flow_day, l.text, f.text, g.text, c.text, s.known_from, s.end_known_from,
                        s.known_to
                    FROM span s JOIN model m ON m.number = s.record LEFT JOIN word l ON l.number = s.level LEFT JOIN word f ON f.number = s.field
                        LEFT JOIN word g ON g.number = s.grade LEFT JOIN word c ON c.number = s.carried
                    WHERE m.id = ? AND s.sort <> 6 ORDER BY s.number
                    """, arguments: [model]
            ).map { row in
                let to = Day(row[3])
                return SpanRow(
                    sort: sorts[row[0]] ?? "", entry: row[1], from: Day(row[2]).description, to: to == .never ? nil : to.description,
                    flow: Day(row[4]).description, level: row[5], field: row[6], grade: row[7], carried: row[8], knownFrom: row[9],
                    endKnownFrom: row[10], knownTo: row[11])
            }
        }
    }
}
