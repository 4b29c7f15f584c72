package import Events

/// A series of numbers (sổ số) of one body and year, as its entries amount to: none is given twice, none is left out.
package struct NumberBook: Equatable, Sendable {
    package let series: NumberSeries
    package let unit: UnitID
    package let year: Int
    /// The last number that was given on paper before the series was begun here.
    package let before: Int
    package private(set) var last: Int

    /// Nil where it was not begun.
    package init?(_ series: NumberSeries, _ events: [Event]) {
        guard let first = events.first, case .seriesBegun(let begun) = first else { return nil }
        self.series = series
        unit = begun.unit
        year = begun.year
        before = begun.last
        last = begun.last
        for case .numberGiven(let given) in events.dropFirst() { last = given.number }
    }

    package static func stream(_ series: Key, _ unit: UnitID, _ year: Int) -> String { "series/\(series).\(unit).\(year)" }
    package var stream: String { NumberBook.stream(series.term.key, unit, year) }
    package var next: String { series.written(last + 1, year: year) }

    /// `recorded` is the highest number of the series that a decision recorded from paper bears.
    package static func begin(
        _ series: NumberSeries, _ unit: UnitID, year: Int, last: Int, isBegun: Bool, recorded: Int, in setting: ModelSetting
    ) throws(DecisionRefusal) -> Event {
        let today = setting.today
        guard let index = setting.atlas.index(of: unit) else { throw .issuerUnitUnknown(unit) }
        guard setting.atlas[index].stands(on: today) else { throw .issuerUnitStandsNot(unit, on: today) }
        guard year == today.year || year == today.year + 1 else { throw .seriesYearClosed(year, today: today) }
        guard !isBegun else { throw .seriesBegun(series.term.key, year: year) }
        guard (0...Limits.seriesNumberMax).contains(last) else { throw .lastOutOfRange(max: Limits.seriesNumberMax) }
        guard recorded <= last else { throw .lastTooLow(last, recorded: recorded) }
        return .seriesBegun(SeriesBegun(series: series.term.key, unit: unit, year: year, last: last))
    }

    /// The next number, to a decision or to a line of it.
    package mutating func give(to decision: DecisionID, line: Int? = nil) throws(DecisionRefusal) -> (event: Event, written: String) {
        guard last < Limits.seriesNumberMax else { throw .seriesUsedUp(series.term.key, max: Limits.seriesNumberMax) }
        last += 1
        let given = NumberGiven(series: series.term.key, unit: unit, year: year, number: last, decision: decision, ordinal: line)
        return (.numberGiven(given), series.written(last, year: year))
    }

    /// Whether a written number is one that only this series gives.
    package func holds(_ written: String) -> Bool { series.number(in: written, year: year).map { $0 > before } ?? false }
}

extension NumberSeries {
    /// `{number}-QĐ/TU` becomes `07-QĐ/TU`.
    package func written(_ number: Int, year: Int) -> String {
        let plain = String(number)
        let filled = String(repeating: "0", count: max(0, digits - plain.count)) + plain
        return pattern.replacing("{number}", with: filled).replacing("{year}", with: String(year))
    }

    /// The number in what somebody wrote, with or without zeros before it; nil where it is written otherwise.
    package func number(in written: String, year: Int) -> Int? {
        let parts = pattern.replacing("{year}", with: String(year)).split(separator: "{number}", omittingEmptySubsequences: false)
        guard parts.count == 2, case let text = folded(written), case let head = folded(String(parts[0])), case let tail = folded(String(parts[1])),
            text.hasPrefix(head), text.hasSuffix(tail), text.count > head.count + tail.count
        else { return nil }
        let digits = text.dropFirst(head.count).dropLast(tail.count).trimmingBlanks
        guard digits.count <= 9, digits.allSatisfy(\.isNumber) else { return nil }
        return Int(digits)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Programme {
    package func series(_ key: Key) -> NumberSeries? { series?.first { $0.term.key == key } }

    /// The one that numbers what a grantor gives on a track; nil where the programme keeps none.
    package func series(_ kind: SeriesKind, track: Key, grantor: Key, on day: Day) -> NumberSeries? {
        series?.first { $0.kind == kind && $0.track == track && $0.grantor == grantor && $0.term.holds(on: day) }
    }
}
