import Events
import Rules
import Testing

@Suite struct ReportTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let then: FigureRefusal?
        var report = ReportDescribed()
        var figures: [FigureReported] = []
        var totals: [Total] = []

        var testDescription: String { what }

        init(_ what: String, then: FigureRefusal? = nil, _ change: (inout Row) -> Void = { _ in }) {
            self.what = what
            self.then = then
            report.unit = UnitID("p")
            report.period = "2023"
            report.asAt = day("2023-10-15")
            change(&self)
        }

        var outcome: FigureRefusal? {
            refusal { () throws(FigureRefusal) in
                try ReportRules.check(report, in: .fixture)
                try ReportRules.check(figures, totals: totals, in: .fixture)
            }
        }
    }

    private static func figure(
        _ indicator: Key, _ value: Int = 1, level: Key? = nil, split: [Dimension: Key] = [:], exactness: Exactness = .exact, coverage: Coverage? = nil
    ) -> FigureReported {
        var figure = FigureReported()
        figure.line = FigureLine(indicator: indicator, level: level, split: split.map { SplitTerm(dimension: $0.key, key: $0.value) })
        figure.value = value
        figure.exactness = exactness
        figure.coverage = coverage
        return figure
    }

    private static func covered(_ reported: Int, of due: Int) -> FigureReported {
        figure("registered", coverage: Coverage(reported: reported, due: due, without: []))
    }

    private static let all = FigureLine(indicator: "registered")
    private static let collectives = FigureLine(indicator: "registered", split: [SplitTerm(dimension: .subject, key: "collective")])

    static let rows: [Row] = [
        Row("without figures"),
        Row("about a unit nobody knows", then: .unitUnknown(UnitID("zz"))) { $0.report.unit = UnitID("zz") },
        Row("about a unit on its last day") { ($0.report.unit, $0.report.period, $0.report.asAt) = (UnitID("d1"), "2025", day("2025-06-30")) },
        Row("about a unit the day after", then: .unitStandsNot(UnitID("d1"), on: day("2025-07-01"))) {
            ($0.report.unit, $0.report.period, $0.report.asAt) = (UnitID("d1"), "2025", day("2025-07-01"))
        },
        Row("for no period there is", then: .periodUnknown("1999")) { $0.report.period = "1999" },
        Row("as at today") { ($0.report.period, $0.report.asAt) = ("2025", day("2025-12-31")) },
        Row("as at tomorrow", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))) {
            ($0.report.period, $0.report.asAt) = ("2025", day("2026-01-01"))
        },
        Row("as at the period's first day") { $0.report.asAt = day("2023-01-01") },
        Row("as at the day before", then: .dayOutsidePeriod(day("2022-12-31"), "2023")) { $0.report.asAt = day("2022-12-31") },
        Row("as at the period's last day") { $0.report.asAt = day("2023-12-31") },
        Row("as at the day after", then: .dayOutsidePeriod(day("2024-01-01"), "2023")) { $0.report.asAt = day("2024-01-01") },
        Row("with figures of every kind") {
            $0.figures = [
                figure("registered", 11_821), figure("registered", 0, level: "district"), figure("registered", split: [.subject: "collective"]),
                figure("registered", split: [.unit: "a"]), figure("registered", level: "commune", split: [.subject: "individual", .unit: "b"]),
                figure("sessions", split: [.kind: "law"], exactness: .atLeast),
            ]
        },
        Row("with as many figures as there may be") {
            $0.figures = (0..<Limits.figuresPerReportMax).map { figure("registered", split: [.unit: "u\($0)"]) }
        },
        Row("with one figure more", then: .tooManyFigures(max: Limits.figuresPerReportMax)) {
            $0.figures = (0...Limits.figuresPerReportMax).map { figure("registered", split: [.unit: "u\($0)"]) }
        },
        Row("of no indicator there is", then: .indicatorUnknown("zz")) { $0.figures = [figure("zz")] },
        Row("of no level there is", then: .levelUnknown("zz")) { $0.figures = [figure("registered", level: "zz")] },
        Row("of a level the indicator does not know", then: .notSplitBy("sessions", .level)) { $0.figures = [figure("sessions", level: "commune")] },
        Row("split as the indicator is not", then: .notSplitBy("sessions", .subject)) {
            $0.figures = [figure("sessions", split: [.subject: "collective"])]
        },
        Row("split by no word there is", then: .wordUnknown(list: .subject, "zz")) { $0.figures = [figure("registered", split: [.subject: "zz"])] },
        Row("nothing at all") { $0.figures = [figure("registered", 0)] },
        Row("less than nothing", then: .valueBelowZero) { $0.figures = [figure("registered", -1)] },
        Row("covered in part") { $0.figures = [covered(13, of: 14)] },
        Row("covered whole") { $0.figures = [covered(14, of: 14)] },
        Row("covered by none") { $0.figures = [covered(0, of: 14)] },
        Row("covered by more than all", then: .coverageImpossible(reported: 15, due: 14)) { $0.figures = [covered(15, of: 14)] },
        Row("covered by fewer than none", then: .coverageImpossible(reported: -1, due: 14)) { $0.figures = [covered(-1, of: 14)] },
        Row("one line twice", then: .figureTwice(all)) { $0.figures = [figure("registered"), figure("registered", 2)] },
        Row(
            "one line twice with its split in another order",
            then: .figureTwice(
                FigureLine(
                    indicator: "registered", split: [SplitTerm(dimension: .subject, key: "collective"), SplitTerm(dimension: .unit, key: "a")]))
        ) {
            $0.figures = [
                figure("registered", split: [.subject: "collective", .unit: "a"]), figure("registered", split: [.unit: "a", .subject: "collective"]),
            ]
        },
        Row("one line twice where the source is unclear") {
            $0.figures = [figure("registered", 780, exactness: .unclear), figure("registered", 1_430, exactness: .unclear)]
        },
        Row("a total of what was stated") {
            $0.figures = [figure("registered"), figure("registered", split: [.subject: "collective"])]
            $0.totals = [Total(whole: all, parts: [collectives])]
        },
        Row("a total of a part nobody stated", then: .totalOfUnknownFigure(collectives)) {
            $0.figures = [figure("registered")]
            $0.totals = [Total(whole: all, parts: [collectives])]
        },
        Row("a total nobody stated", then: .totalOfUnknownFigure(all)) {
            $0.figures = [figure("registered", split: [.subject: "collective"])]
            $0.totals = [Total(whole: all, parts: [collectives])]
        },
    ]

    @Test(arguments: rows) func `a report may be recorded or is refused`(row: Row) { #expect(row.outcome == row.then) }

    @Test func `every refusal stands in a row, but for those of the desk`() throws {
        let inRows = Set(ReportTests.rows.compactMap(\.then).map(caseName))
        let atTheDesk: Set = ["reportUnknown", "programmeUnknown"]
        let cases = try casesInSource("Figures/FigureRefusal.swift", of: "FigureRefusal")
        #expect(cases.count == 16)
        #expect(inRows.union(atTheDesk) == Set(cases))
        #expect(inRows.isDisjoint(with: atTheDesk))
    }
}
