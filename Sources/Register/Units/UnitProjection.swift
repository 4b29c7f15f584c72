import CanonicalJSON
import Events
import GRDB
import Statements

/// Fills `unit_act`: the acts as entered. What they amount to on a day is the atlas's business, not a table's.
final class UnitProjection {
    private let insert, annul: RawStatement

    init(on database: Database) throws {
        insert = try RawStatement("INSERT INTO unit_act (position, day, unit, kind, body) VALUES (?1, ?2, ?3, ?4, ?5)", on: database)
        annul = try RawStatement("UPDATE unit_act SET known_to = ?2 WHERE position = ?1", on: database)
    }

    func enter(_ event: Event, unit: String, _ entry: RegisterEntry) throws {
        insert.bind(1, entry.position)
        insert.bind(2, entry.day.number)
        insert.bind(3, unit)
        insert.bind(4, event.kind)
        insert.bind(5, blob: event.body.canonicalBytes())
        try insert.run()
    }

    func annul(_ body: UnitActAnnulled, _ entry: RegisterEntry) throws {
        annul.bind(1, body.entry)
        annul.bind(2, entry.position)
        try annul.run()
    }
}
