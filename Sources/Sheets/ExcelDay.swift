import Events

/// Days as Excel numbers them: 1 is 1 January 1900, and 60 is a day that never was.
enum ExcelDay {
    static func serial(of day: Day) -> Double? {
        let serial = day.number + 25_569
        return serial >= 61 && serial <= last ? Double(serial) : nil
    }

    /// The time of day is dropped. Nil for what is no day.
    static func day(of serial: Double, since1904: Bool) -> Day? {
        guard serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
        let whole = Int(serial) + (since1904 ? 1_462 : 0)
        switch whole {
        case 1...59: return Day(whole - 25_568)
        case 61...last: return Day(whole - 25_569)
        default: return nil
        }
    }

    /// 31 December 9999.
    private static let last = 2_958_465
}
