package import Events
import GRDB
package import Rules

extension ReadingRoom {
    /// The numbers of all records that a list has, in its order: what a page shows a piece of. `upTo` ends the search of words.
    package func records(of question: ModelListQuestion, upTo most: Int) throws -> [Int] {
        let part = PartQuestion(figure: question.figure, part: question.part)
        let words = folded(question.words)
        if words.isEmpty {
            let records = try cachedRecords(behind: part)
            return question.isOldestFirst ? records.prefix(most).map { Int($0) } : records.suffix(most).reversed().map { Int($0) }
        }
        let among = try models(among: part)
        return try reader.read { database in
            let cursor = try Int.fetchCursor(
                database, sql: ReadingRoom.searching(isOldestFirst: question.isOldestFirst), arguments: [ReadingRoom.pattern(of: words)])
            var found: [Int] = []
            while found.count < most, let number = try cursor.next() {
                if among.contains(number) { found.append(number) }
            }
            return found
        }
    }

    /// The numbers of those that wait in a queue, who waits longest first.
    package func records(of queue: Queue, for officer: Officer, on day: Day, upTo most: Int) throws -> [Int] {
        Array(try waiting(in: queue, for: officer, on: day).prefix(most))
    }

    /// Hands over the rows of a long list in pieces, so that no more than a piece is in memory.
    package func forEachLine(of records: [Int], _ body: (ModelList.Line) throws -> Void) throws {
        for start in stride(from: 0, to: records.count, by: ReadingRoom.pieceRows) {
            for line in try lines(Array(records[start..<min(start + ReadingRoom.pieceRows, records.count)])) { try body(line) }
        }
    }

    private static let pieceRows = 500
}
