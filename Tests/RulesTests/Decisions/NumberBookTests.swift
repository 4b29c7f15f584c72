import Events
import Rules
import Testing

@Suite struct NumberBookTests {
    static let party = NumberSeries(
        term: term("qd-tu"), kind: .decision, track: "party", grantor: "province", pattern: "{number}-QĐ/TU", digits: 0)
    static let state = NumberSeries(
        term: term("qd-ubnd"), kind: .decision, track: "state", grantor: "centre", pattern: "Số {number}/{year}/QĐ-UBND", digits: 2)

    static func book(_ series: NumberSeries = party, after last: Int, given: [Int] = []) -> NumberBook {
        let events: [Event] =
            [.seriesBegun(SeriesBegun(series: series.term.key, unit: UnitID("p"), year: 2025, last: last))]
            + given.map { .numberGiven(NumberGiven(series: series.term.key, unit: UnitID("p"), year: 2025, number: $0, decision: DecisionID("d"))) }
        guard let book = NumberBook(series, events) else { preconditionFailure("it was begun") }
        return book
    }

    @Test func `numbers are written as the series says`() {
        #expect([1, 7, 1762].map { NumberBookTests.party.written($0, year: 2025) } == ["1-QĐ/TU", "7-QĐ/TU", "1762-QĐ/TU"])
        #expect(
            [1, 9, 10, 335].map { NumberBookTests.state.written($0, year: 2025) } == [
                "Số 01/2025/QĐ-UBND", "Số 09/2025/QĐ-UBND", "Số 10/2025/QĐ-UBND", "Số 335/2025/QĐ-UBND",
            ])
    }

    @Test(
        arguments: [
            ("1762-QĐ/TU", 1762), (" 0012-qđ/tu ", 12), ("1762 - QĐ/TU", 1762), ("1762/QĐ-TU", 1762), ("12a-QĐ/TU", nil), ("-QĐ/TU", nil),
            ("1762-QĐ/BTV", nil), ("1234567890-QĐ/TU", nil), ("", nil),
        ] as [(String, Int?)])
    func `a number is found in what somebody wrote`(_ written: String, _ number: Int?) {
        #expect(NumberBookTests.party.number(in: written, year: 2025) == number)
    }

    @Test func `the next number is the last and one, to every decision and every line its own`() throws {
        var book = NumberBookTests.book(after: 41, given: [42, 43])
        let (first, second) = (try book.give(to: DecisionID("d-1")), try book.give(to: DecisionID("d-1"), line: 3))
        #expect(first.event == .numberGiven(NumberGiven(series: "qd-tu", unit: UnitID("p"), year: 2025, number: 44, decision: DecisionID("d-1"))))
        #expect(
            second.event
                == .numberGiven(NumberGiven(series: "qd-tu", unit: UnitID("p"), year: 2025, number: 45, decision: DecisionID("d-1"), ordinal: 3)))
        #expect([first.written, second.written, book.next] == ["44-QĐ/TU", "45-QĐ/TU", "46-QĐ/TU"])
    }

    @Test func `after the highest number there is none`() throws {
        var book = NumberBookTests.book(after: Limits.seriesNumberMax - 1)
        _ = try book.give(to: DecisionID("d-1"))
        #expect(throws: DecisionRefusal.seriesUsedUp("qd-tu", max: Limits.seriesNumberMax)) { try book.give(to: DecisionID("d-2")) }
    }

    @Test func `numbers up to the last on paper are paper's, those after it are given here only`() {
        let book = NumberBookTests.book(after: 10, given: [11])
        #expect(["9-QĐ/TU", "10-QĐ/TU", "11-QĐ/TU", "500-QĐ/TU", "11-QĐ/BTV"].map { book.holds($0) } == [false, false, true, true, false])
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        var unit = UnitID("p")
        var year = 2025
        var last = 7
        var isBegun = false
        var recorded = 0
        var then: DecisionRefusal?

        var testDescription: String { what }
    }

    static let rows: [Row] = [
        Row(what: "of this year"), Row(what: "of the next year", year: 2026),
        Row(what: "of the year before", year: 2024, then: .seriesYearClosed(2024, today: day("2025-12-31"))),
        Row(what: "of the year after the next", year: 2027, then: .seriesYearClosed(2027, today: day("2025-12-31"))),
        Row(what: "of nobody", unit: UnitID("zz"), then: .issuerUnitUnknown(UnitID("zz"))),
        Row(what: "of a unit that is gone", unit: UnitID("d1"), then: .issuerUnitStandsNot(UnitID("d1"), on: day("2025-12-31"))),
        Row(what: "that is begun", isBegun: true, then: .seriesBegun("qd-tu", year: 2025)), Row(what: "from nothing", last: 0),
        Row(what: "from below nothing", last: -1, then: .lastOutOfRange(max: Limits.seriesNumberMax)),
        Row(what: "from the highest", last: Limits.seriesNumberMax),
        Row(what: "from one higher", last: Limits.seriesNumberMax + 1, then: .lastOutOfRange(max: Limits.seriesNumberMax)),
        Row(what: "after the highest that was recorded", recorded: 7),
        Row(what: "before a number that was recorded", recorded: 8, then: .lastTooLow(7, recorded: 8)),
    ]

    @Test(arguments: rows)
    func `a series is begun once, for a year that goes on, after all numbers there are`(_ row: Row) {
        let outcome = answer { () throws(DecisionRefusal) in
            try NumberBook.begin(
                NumberBookTests.party, row.unit, year: row.year, last: row.last, isBegun: row.isBegun, recorded: row.recorded, in: .fixture)
        }
        let begun = Event.seriesBegun(SeriesBegun(series: "qd-tu", unit: row.unit, year: row.year, last: row.last))
        #expect(outcome == row.then.map { .failure($0) } ?? .success(begun))
    }
}
