package import Events
import GRDB

extension ReadingRoom {
    /// Which of these ids models have, asked in one statement.
    package func modelsKnown(among ids: [ModelID]) throws -> Set<ModelID> {
        let wanted = "[" + ids.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
        return try reader.read { database in
            Set(
                try String.fetchAll(database, sql: "SELECT id FROM model WHERE id IN (SELECT value FROM json_each(?))", arguments: [wanted]).map {
                    ModelID($0)
                })
        }
    }
}
