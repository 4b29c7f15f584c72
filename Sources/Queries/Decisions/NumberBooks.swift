package import Events
import GRDB
package import Rules

/// A series of numbers as lists show it.
package struct NumberBookLine: Equatable, Sendable {
    package let programme: Key
    package let book: NumberBook
}

extension ReadingRoom {
    /// Nil where it was not begun.
    package func numberBook(_ series: NumberSeries, _ unit: UnitID, _ year: Int) throws -> NumberBook? {
        try reader.read { database in
            NumberBook(series, try ReadingRoom.keptEntries(of: NumberBook.stream(series.term.key, unit, year), in: database).map(\.step.event))
        }
    }

    /// All that were begun, the latest year first.
    package func numberBooks() throws -> [NumberBookLine] {
        let known = programmeKeys.compactMap { programme($0) }.flatMap { programme in (programme.series ?? []).map { (programme.key, $0) } }
        return try reader.read { database in
            let streams = try String.fetchAll(
                database, sql: "SELECT DISTINCT stream FROM kept_entry WHERE stream >= 'series/' AND stream < 'series0' AND kind = 'series.begun'")
            return try streams.compactMap { stream -> NumberBookLine? in
                let events = try ReadingRoom.keptEntries(of: stream, in: database).map(\.step.event)
                guard case .seriesBegun(let begun)? = events.first, let (programme, series) = known.first(where: { $0.1.term.key == begun.series })
                else { return nil }
                return NumberBook(series, events).map { NumberBookLine(programme: programme, book: $0) }
            }
        }.sorted { ($1.book.year, $0.book.stream) < ($0.book.year, $1.book.stream) }
    }
}
