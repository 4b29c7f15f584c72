import Events
import Testing
@testable import Texts

struct DayTests {
    static func day(_ text: String) -> Day { Day(text) ?? Day(0) }

    @Test(arguments: [
        ("2025-06-18", "18/6/2025", "ngày 18 tháng 6 năm 2025", "18 June 2025"),
        ("2025-02-05", "5/2/2025", "ngày 05 tháng 02 năm 2025", "5 February 2025"),
        ("2025-07-01", "1/7/2025", "ngày 01 tháng 7 năm 2025", "1 July 2025"),
        ("1949-10-15", "15/10/1949", "ngày 15 tháng 10 năm 1949", "15 October 1949"),
        ("2024-02-29", "29/2/2024", "ngày 29 tháng 02 năm 2024", "29 February 2024"),
        ("2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026", "31 December 2026"),
    ])
    func `a day is short in lists and long in official papers`(_ row: (String, String, String, String)) {
        let day = DayTests.day(row.0)
        #expect(Language.vi.day(day) == row.1)
        #expect(Language.vi.officialDay(day) == row.2)
        #expect(Language.en.day(day) == row.3)
        #expect(Language.en.officialDay(day) == row.3)
    }

    @Test(arguments: [
        ("2021-01-01", "2026-01-01", "từ ngày 1/1/2021 đến ngày 31/12/2025", "from 1 January 2021 to 31 December 2025"),
        ("2023-10-15", "2023-10-16", "ngày 15/10/2023", "15 October 2023"), ("2025-07-01", "never", "từ ngày 1/7/2025", "from 1 July 2025"),
    ])
    func `a range is told by its last day inside`(_ row: (String, String, String, String)) {
        let range = DayRange(from: DayTests.day(row.0), until: row.1 == "never" ? .never : DayTests.day(row.1))
        #expect(Language.vi.days(range) == row.2)
        #expect(Language.en.days(range) == row.3)
    }

    @Test(arguments: [
        (0, "07:00 ngày 1/1/1970", "1 January 1970, 07:00"), (1_750_230_359_999, "14:05 ngày 18/6/2025", "18 June 2025, 14:05"),
        (1_750_265_999_999, "23:59 ngày 18/6/2025", "18 June 2025, 23:59"), (1_750_266_000_000, "00:00 ngày 19/6/2025", "19 June 2025, 00:00"),
        (-25_200_001, "23:59 ngày 31/12/1969", "31 December 1969, 23:59"),
    ])
    func `a moment is told by Vietnam's clock`(_ row: (Int, String, String)) {
        #expect(Language.vi.moment(row.0) == row.1)
        #expect(Language.en.moment(row.0) == row.2)
    }

    @Test(arguments: [
        (0, "dưới 1 giây", "less than 1 s"), (1, "1 giây", "1 s"), (59, "59 giây", "59 s"), (60, "1 phút", "1 min"), (89, "1 phút", "1 min"),
        (90, "2 phút", "2 min"), (3_600, "1 giờ 0 phút", "1 h 0 min"), (11_100, "3 giờ 5 phút", "3 h 5 min"),
    ])
    func `time left is told roughly`(_ row: (Int, String, String)) {
        #expect(Language.vi.duration(seconds: row.0) == row.1)
        #expect(Language.en.duration(seconds: row.0) == row.2)
    }

    @Test func `progress says how much, how fast and how long yet`() {
        #expect(Language.vi.progress(12_000, of: 30_000, perSecond: 3_400) == "12.000/30.000 (40%), 3.400/giây, còn 5 giây")
        #expect(Language.en.progress(12_000, of: 30_000, perSecond: 0) == "12,000/30,000 (40%)")
    }
}
