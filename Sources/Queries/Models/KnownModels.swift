import CanonicalJSON
package import Events
import GRDB

// What is asked of many models at once is asked in one statement.

extension ReadingRoom {
    /// Which of these ids models have.
    package func modelsKnown(among ids: [ModelID]) throws -> Set<ModelID> {
        try reader.read { database in
            Set(
                try String.fetchAll(
                    database, sql: "SELECT id FROM model WHERE id IN (SELECT value FROM json_each(?))", arguments: [ReadingRoom.list(of: ids)]
                ).map { ModelID($0) })
        }
    }

    /// In the order given; what is unknown or stands there twice is left out.
    package func lines(of ids: [ModelID]) throws -> [ModelList.Line] {
        let numbers = try reader.read { database in
            Dictionary(
                try Row.fetchAll(
                    database, sql: "SELECT id, number FROM model WHERE id IN (SELECT value FROM json_each(?))", arguments: [ReadingRoom.list(of: ids)]
                ).map { (ModelID($0[0]), $0[1] as Int) }
            ) { first, _ in first }
        }
        var seen: Set<ModelID> = []
        return try lines(ids.filter { seen.insert($0).inserted }.compactMap { numbers[$0] })
    }

    /// The position of each model's last entry.
    package func lastEntries(of ids: [ModelID]) throws -> [ModelID: Int] {
        try reader.read { database in
            Dictionary(
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT m.id, max(s.position) FROM model m JOIN model_step s ON s.model = m.number
                        WHERE m.id IN (SELECT value FROM json_each(?)) GROUP BY m.number
                        """, arguments: [ReadingRoom.list(of: ids)]
                ).map { (ModelID($0[0]), $0[1] as Int) }
            ) { first, _ in first }
        }
    }

    package func holdsGenerated(_ records: [Int]) throws -> Bool {
        let wanted = "[" + records.map(String.init).joined(separator: ",") + "]"
        return try reader.read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM json_each(?) j JOIN model m ON m.number = j.value WHERE m.is_generated)", arguments: [wanted])
                ?? false
        }
    }

    private static func list(of ids: [ModelID]) -> String {
        var writer = JSONWriter()
        ids.map(\.rawValue).write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
