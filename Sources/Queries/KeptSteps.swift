import Events
import GRDB
import Rules

extension ReadingRoom {
    /// The kept entries of a stream, for the rules to fold.
    static func steps(of stream: String, in database: Database) throws -> [Model.Step] {
        try Row.fetchAll(
            database, sql: "SELECT position, kind, day, actor, CAST(body AS TEXT) FROM kept_entry WHERE stream = ? ORDER BY position",
            arguments: [stream]
        ).compactMap { row in
            let body: String = row[4]
            let event = try Array(body.utf8).withUnsafeBytes { try Event.read(kind: row[1], version: 1, body: $0) }
            return event.map { Model.Step(entry: row[0], day: Day(row[2]), event: $0, actor: row[3]) }
        }
    }
}
