import CanonicalJSON
import Events
import GRDB
import Statements

/// Fills `kept_entry`: bodies as they stand in the journal, for the rules to fold.
final class KeptEntries {
    private let insert: RawStatement

    init(on database: Database) throws {
        insert = try RawStatement("INSERT INTO kept_entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", on: database)
    }

    func keep(_ entry: RegisterEntry, in stream: String) throws {
        insert.bind(1, stream)
        insert.bind(2, entry.position)
        insert.bind(3, entry.event.kind)
        insert.bind(4, entry.day.number)
        insert.bind(5, Int(entry.recordedAt))
        insert.bind(6, entry.isAuthenticated ? 1 : 0)
        insert.bind(7, entry.actor)
        insert.bind(8, blob: entry.event.body.canonicalBytes())
        try insert.run()
    }
}
