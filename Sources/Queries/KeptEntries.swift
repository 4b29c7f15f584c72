import Events
import GRDB
import Rules

/// An entry as the journal has it, for the rules to fold.
struct KeptEntry {
    let step: Model.Step
    /// Milliseconds since 1970, UTC.
    let recordedAt: Int64
}

extension ReadingRoom {
    /// The kept entries of a stream, in the order in which they were recorded.
    func keptEntries(of stream: String) throws -> [KeptEntry] { try reader.read { try ReadingRoom.keptEntries(of: stream, in: $0) } }

    static func keptEntries(of stream: String, in database: Database) throws -> [KeptEntry] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT position, kind, day, recorded_at, actor, body FROM kept_entry WHERE stream = ? ORDER BY position",
            arguments: [stream])
        var entries: [KeptEntry] = []
        while let row = try rows.next() {
            let event = try row.withUnsafeData(atIndex: 5) { data in
                try (data.map { Array($0) } ?? []).withUnsafeBytes { try Event.read(kind: row[1], version: 1, body: $0) }
            }
            guard let event else { continue }
            let step = Model.Step(entry: row[0], day: Day(row[2]), event: event, actor: row[4])
            entries.append(KeptEntry(step: step, recordedAt: row[3]))
        }
        return entries
    }
}
