package import CanonicalJSON

/// A calendar day in Vietnam, counted from 1 January 1970; Gregorian, years 0001 to 9999.
///
/// Written as `2025-07-01`. Ranges of days are half-open everywhere.
package struct Day: Hashable, Comparable, Sendable {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// Nil where there is no such day ("2025-02-30").
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
            return nil
        }
        // Days from civil (Howard Hinnant's algorithm): years begin in March, so that the leap day is the last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads exactly `YYYY-MM-DD`.
    package init?(_ text: some StringProtocol) {
        let utf8 = Array(text.utf8)
        guard utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in utf8[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { parts.year }
    package var next: Day { Day(number + 1) }
    package var previous: Day { Day(number - 1) }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// After every day that can be written: the open end of a range.
    package static let never = Day(4_000_000)

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = parts
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension Day: CodedValue {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> Day {
        let start = reader.offset
        guard let day = Day(try reader.string()) else { throw Malformed(offset: start, expected: "a day as YYYY-MM-DD") }
        return day
    }

    package func write(to writer: inout JSONWriter) { writer.string(description) }
}

/// From a day until the day before another: `until` is the first day outside.
package struct DayRange: Hashable, Sendable {
    package var from: Day
    package var until: Day

    package init(from: Day, until: Day) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: Day) -> Bool { from <= day && day < until }
}
