package import Events

extension Language {
    /// 18/6/2025 in Vietnamese, 18 June 2025 in English, where no order of figures is sure to be understood.
    package func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return switch self {
        case .vi: Language.written(number, month, year)
        case .en: "\(number) \(Language.months[month - 1]) \(year)"
        }
    }

    /// By hand: it stands in every row of a list.
    private static func written(_ day: Int, _ month: Int, _ year: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            var count = 0
            for (part, separator) in [(day, true), (month, true), (year, false)] as [(Int, Bool)] {
                var divisor = part >= 1000 ? 1000 : part >= 100 ? 100 : part >= 10 ? 10 : 1
                while divisor > 0 {
                    bytes[count] = UInt8(0x30 + part / divisor % 10)
                    count += 1
                    divisor /= 10
                }
                guard separator else { continue }
                bytes[count] = 0x2F
                count += 1
            }
            return count
        }
    }

    /// The long form of official papers: "ngày 05 tháng 02 năm 2025", with the zeros that decree 30/2020/NĐ-CP (annex I) asks for.
    package func officialDay(_ day: Day) -> String {
        guard self == .vi else { return self.day(day) }
        let (year, month, number) = day.parts
        return "ngày \(number < 10 ? "0" : "")\(number) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }

    /// From the first day to the last: a range is half-open, people are told the last day inside.
    package func days(_ range: DayRange) -> String {
        if range.until == .never { return say(self, "từ ngày \(range.from)", "from \(range.from)") }
        if range.from.next == range.until { return say(self, "ngày \(range.from)", "\(range.from)") }
        return say(self, "từ ngày \(range.from) đến ngày \(range.until.previous)", "from \(range.from) to \(range.until.previous)")
    }

    /// A moment on Vietnam's clock (UTC+7, no summer time), from milliseconds since 1 January 1970 UTC: "14:05 ngày 18/6/2025".
    package func moment(_ milliseconds: Int) -> String {
        let minutes = Language.floorQuotient(milliseconds, 60_000) + 7 * 60
        let day = Day(Language.floorQuotient(minutes, 1440))
        let minuteOfDay = minutes - day.number * 1440
        let minute = minuteOfDay % 60
        let clock = "\(minuteOfDay < 600 ? "0" : "")\(minuteOfDay / 60):\(minute < 10 ? "0" : "")\(minute)"
        return say(self, "\(clock) ngày \(day)", "\(day), \(clock)")
    }

    private static func floorQuotient(_ value: Int, _ divisor: Int) -> Int {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}
