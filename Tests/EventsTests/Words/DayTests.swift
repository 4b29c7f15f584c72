import CanonicalJSON
import Events
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1969-12-31", -1), ("1970-01-01", 0), ("1970-01-02", 1), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2004-07-08", 12_607), ("2025-06-30", 20_269), ("2025-07-01", 20_270), ("9999-12-31", 2_932_896),
    ])
    func `a day is counted from 1 January 1970`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number).description == text)
    }

    @Test(arguments: [
        ("1600-02-29", true), ("1700-02-29", false), ("1800-02-29", false), ("1900-02-29", false), ("2000-02-29", true), ("2100-02-29", false),
        ("2023-02-29", false), ("2024-02-29", true), ("2024-02-30", false), ("2400-02-29", true), ("0004-02-29", true), ("0100-02-29", false),
    ])
    func `29 February is a day in leap years only`(text: String, isDay: Bool) {
        #expect((Day(text) != nil) == isDay)
    }

    @Test func `every month ends where the calendar says`() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for (offset, length) in lengths.enumerated() {
            #expect(
                Day(year: 2025, month: offset + 1, day: length)?.next == Day(year: 2025, month: offset + 1, day: 1).map { Day($0.number + length) })
            #expect(Day(year: 2025, month: offset + 1, day: length + 1) == nil)
            #expect(Day(year: 2025, month: offset + 1, day: 0) == nil)
        }
    }

    @Test(arguments: [
        "", "2025", "2025-7-1", "2025-07-1", "25-07-01", "02025-07-01", "2025/07/01", "2025-07-01 ", " 2025-07-01", "2025-07-01T00:00",
        "2025-00-01", "2025-13-01", "2025-07-00", "2025-07-32", "2025-06-31", "0000-12-31", "-001-01-01", "+025-07-01", "2025-+7-01",
        "20a5-07-01", "２０２５-07-01", "2025-07-0٣", "2025–07–01", "01-07-2025", "1/7/2025",
    ])
    func `a text that is not exactly YYYY-MM-DD is no day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 2, 29), (2025, 1, -1), (Int.max, 1, 1), (2025, 1, Int.max),
    ])
    func `parts that are no day are nil`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `days from 0001 to 9999 come back as they went`() throws {
        let (first, last) = (day("0001-01-01"), day("9999-12-31"))
        var wrong: [Int] = []
        for number in Array(stride(from: first.number, through: last.number, by: 97)) + [last.number] {
            let one = Day(number)
            let (year, month, day) = one.parts
            if Day(year: year, month: month, day: day) != one || Day(one.description) != one || one.description.utf8.count != 10 {
                wrong.append(number)
            }
        }
        #expect(wrong == [])
    }

    @Test func `days go on without a gap through leap years and centuries`() {
        var expected = day("1896-01-01")
        for year in 1896...1905 {
            for month in 1...12 {
                for number in 1...31 {
                    guard let one = Day(year: year, month: month, day: number) else { continue }
                    #expect(one == expected)
                    expected = expected.next
                }
            }
        }
        #expect(expected == day("1906-01-01"))
    }

    @Test func `days compare by time and know their neighbours`() {
        #expect(day("2025-06-30") < day("2025-07-01"))
        #expect(day("2025-06-30").next == day("2025-07-01"))
        #expect(day("2025-01-01").previous == day("2024-12-31"))
        #expect(day("2024-12-31").year == 2024)
        #expect(day("9999-12-31") < Day.never)
    }

    @Test func `a range holds its first day and not its last`() {
        let range = DayRange(from: day("2021-01-01"), until: day("2026-01-01"))
        let days = ["2020-12-31", "2021-01-01", "2025-12-31", "2026-01-01"].map(day)
        #expect(days.map(range.contains) == [false, true, true, false])
        #expect(DayRange(from: day("2021-01-01"), until: day("2021-01-01")).contains(day("2021-01-01")) == false)
    }

    @Test func `a day in an entry that is no day is refused where it stands`() {
        let bytes = Array(#"{"name":"Luật","on":"2025-02-30"}"#.utf8)
        #expect(throws: Malformed(offset: 22, expected: "a day as YYYY-MM-DD")) { try LegalBasis.whole(bytes) }
    }
}
