package import Events
import GRDB
import Statements

/// What the register counts as, one kind a row of `span`.
package enum SpanSort {
    /// The number a kind of span has in rows; never changed within a version of the schema.
    package static func number(of countable: Countable) -> Int {
        switch countable {
        case .standing: 1
        case .registration: 2
        case .recognition: 3
        case .grading: 4
        case .proposal: 5
        case .award: 6
        }
    }
}

/// A countable thing that holds from a day until a day: what a figure is a number of. Words are vocabulary numbers.
struct SpanDraft: Equatable {
    var sort: Int
    var record: Int
    /// The position of the entry that began it.
    var entry: Int
    var programme: Int
    var unit: Int
    var level: Int?
    var field: Int?
    var type: Int?
    var subject: Int?
    var grade: Int?
    var carried: Int?
    var grantor: Int?
    var from: Day
    var until = Day.never
    /// The day on which it counts as a flow: its own, or the last of its period where that was over.
    var flowDay: Day
    var isGenerated: Bool
}

/// Writes spans. A row is never changed but to say that it ended, and since which entry that is known, or that it is known not to hold.
final class SpanTable {
    private let insert, end, supersede: RawStatement
    private let ofRecord: RawStatement
    private var next: Int
    /// Rows that ended or were taken back since somebody asked.
    private(set) var changed: [Int] = []

    init(on database: Database) throws {
        insert = try RawStatement(
            """
            INSERT INTO span (number, sort, record, entry, programme, unit, level, field, type, subject, grade, carried, grantor,
                from_day, to_day, flow_day, known_from, end_known_from, is_generated)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """, on: database)
        end = try RawStatement("UPDATE span SET to_day = ?2, end_known_from = ?3 WHERE number = ?1", on: database)
        supersede = try RawStatement("UPDATE span SET known_to = ?2 WHERE number = ?1", on: database)
        ofRecord = try RawStatement(
            """
            SELECT number, sort, record, entry, programme, unit, level, field, type, subject, grade, carried, grantor,
                from_day, to_day, flow_day, is_generated
            FROM span WHERE record = ?1 AND sort BETWEEN ?2 AND ?3 AND known_to IS NULL ORDER BY number
            """, on: database)
        next = (try Int.fetchOne(database, sql: "SELECT max(number) FROM span") ?? 0) + 1
    }

    func begin(_ span: SpanDraft, knownFrom position: Int) throws -> Int {
        let number = next
        next += 1
        insert.bind(1, number)
        insert.bind(2, span.sort)
        insert.bind(3, span.record)
        insert.bind(4, span.entry)
        insert.bind(5, span.programme)
        insert.bind(6, span.unit)
        insert.bind(7, span.level)
        insert.bind(8, span.field)
        insert.bind(9, span.type)
        insert.bind(10, span.subject)
        insert.bind(11, span.grade)
        insert.bind(12, span.carried)
        insert.bind(13, span.grantor)
        insert.bind(14, span.from.number)
        insert.bind(15, span.until.number)
        insert.bind(16, span.flowDay.number)
        insert.bind(17, position)
        insert.bind(18, span.until == .never ? nil : position)
        insert.bind(19, span.isGenerated ? 1 : 0)
        try insert.run()
        return number
    }

    func end(_ number: Int, on day: Day, knownFrom position: Int) throws {
        end.bind(1, number)
        end.bind(2, day.number)
        end.bind(3, position)
        try end.run()
        changed.append(number)
    }

    /// From this entry on it is known not to hold; what was known before stays askable.
    func supersede(_ number: Int, knownTo position: Int) throws {
        supersede.bind(1, number)
        supersede.bind(2, position)
        try supersede.run()
        changed.append(number)
    }

    func forgetChanged() { changed.removeAll(keepingCapacity: true) }

    /// All that is held to be true of a record now.
    func current(record: Int, sorts: ClosedRange<Int>) throws -> [(number: Int, span: SpanDraft)] {
        ofRecord.bind(1, record)
        ofRecord.bind(2, sorts.lowerBound)
        ofRecord.bind(3, sorts.upperBound)
        defer { ofRecord.reset() }
        var found: [(Int, SpanDraft)] = []
        while try ofRecord.step() {
            found.append(
                (
                    ofRecord.integer(0),
                    SpanDraft(
                        sort: ofRecord.integer(1), record: ofRecord.integer(2), entry: ofRecord.integer(3), programme: ofRecord.integer(4),
                        unit: ofRecord.integer(5), level: ofRecord.optionalInteger(6), field: ofRecord.optionalInteger(7),
                        type: ofRecord.optionalInteger(8), subject: ofRecord.optionalInteger(9), grade: ofRecord.optionalInteger(10),
                        carried: ofRecord.optionalInteger(11), grantor: ofRecord.optionalInteger(12), from: Day(ofRecord.integer(13)),
                        until: Day(ofRecord.integer(14)), flowDay: Day(ofRecord.integer(15)), isGenerated: ofRecord.integer(16) != 0)
                ))
        }
        return found
    }
}
