package import CanonicalJSON

/// A report (báo cáo) about a place: whose figures it gives, for which period, as at which day, and where it was published.
package struct ReportDescribed: EventBody {
    package static let kind = "report.described"
    package var report = ReportID("")
    package var programme: Key = ""
    package var unit = UnitID("")
    package var name = Name()
    package var title = Name()
    package var period: Key = ""
    package var asAt = Day(0)
    /// Whether the day is printed, or is that of the conference or the decision.
    package var asAtBasis = AsAtBasis.printed
    package var asAtNote = Name()
    package var source = Source()
    package var totals: [Total] = []

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("report", &report)
        try coder.field("programme", &programme)
        try coder.field("unit", &unit)
        try coder.field("name", &name)
        try coder.field("title", &title)
        try coder.field("period", &period)
        try coder.field("asAt", &asAt)
        try coder.field("asAtBasis", &asAtBasis)
        try coder.field("asAtNote", &asAtNote)
        try coder.field("source", &source)
        try coder.field("totals", &totals)
    }
}

package enum AsAtBasis: String, CodedValue, CaseIterable, Sendable {
    case printed
    case conference
    case decision
}

package struct Source: Coded, Hashable, Sendable {
    package var publisher = ""
    package var address = ""
    package var on: Day?
    package var note = Name()

    package init() {}

    package init(publisher: String, address: String, on: Day?, note: Name) {
        self.publisher = publisher
        self.address = address
        self.on = on
        self.note = note
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("publisher", &publisher)
        try coder.field("address", &address)
        try coder.field("on", &on)
        try coder.field("note", &note)
    }
}

/// Which figure of a report: the indicator, the level where one is named, and the split.
package struct FigureLine: Coded, Hashable, Sendable {
    package var indicator: Key = ""
    package var level: Key?
    package var split: [SplitTerm] = []

    package init() {}

    package init(indicator: Key, level: Key? = nil, split: [SplitTerm] = []) {
        self.indicator = indicator
        self.level = level
        self.split = split.sorted { $0.dimension.rawValue < $1.dimension.rawValue }
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("indicator", &indicator)
        try coder.field("level", &level)
        try coder.field("split", &split)
    }
}

/// `subject=collective`.
package struct SplitTerm: Coded, Hashable, Sendable {
    package var dimension = Dimension.subject
    package var key: Key = ""

    package init() {}

    package init(dimension: Dimension, key: Key) {
        self.dimension = dimension
        self.key = key
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("dimension", &dimension)
        try coder.field("key", &key)
    }
}

/// A line of a report that is said to be the sum of others.
package struct Total: Coded, Hashable, Sendable {
    package var whole = FigureLine()
    package var parts: [FigureLine] = []

    package init() {}

    package init(whole: FigureLine, parts: [FigureLine]) {
        self.whole = whole
        self.parts = parts
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("whole", &whole)
        try coder.field("parts", &parts)
    }
}

/// A figure as somebody stated it: printed in an article, or sent by a lower unit. It is kept as stated, also where it cannot be right.
package struct FigureReported: EventBody {
    package static let kind = "figure.reported"
    package var report = ReportID("")
    package var line = FigureLine()
    package var value = 0
    package var exactness = Exactness.exact
    package var nature = Nature.flow
    package var coverage: Coverage?
    package var note: Name?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("report", &report)
        try coder.field("line", &line)
        try coder.field("value", &value)
        try coder.field("exactness", &exactness)
        try coder.field("nature", &nature)
        try coder.field("coverage", &coverage)
        try coder.field("note", &note)
    }
}

package enum Exactness: String, CodedValue, CaseIterable, Sendable {
    case exact
    /// "over 800".
    case atLeast
    /// "nearly 990,000".
    case about
    /// The source does not let one say what was counted.
    case unclear
}

/// How many units reported, of how many due, and which did not (13/14, without Đức Linh).
package struct Coverage: Coded, Hashable, Sendable {
    package var reported = 0
    package var due = 0
    package var without: [UnitID] = []

    package init() {}

    package init(reported: Int, due: Int, without: [UnitID]) {
        self.reported = reported
        self.due = due
        self.without = without
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("reported", &reported)
        try coder.field("due", &due)
        try coder.field("without", &without)
    }
}
