package import Events
import Rules

/// Records a report as it was stated: its description and its figures, in place of what was stated before. What is stated already, to the letter,
/// is not stated twice.
package struct RecordReport: Command {
    package let report: ReportDescribed
    package let figures: [FigureReported]

    package init(report: ReportDescribed, figures: [FigureReported]) {
        self.report = report
        self.figures = figures
    }

    package func demand(in work: Work) throws -> Demand {
        Demand(.recordReports, unit: report.unit, programme: report.programme)
    }

    package func decide(in work: Work) throws {
        guard let programme = try work.programme(report.programme, on: report.asAt) else { throw FigureRefusal.programmeUnknown(report.programme) }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        try ReportRules.check(report, in: setting)
        try ReportRules.check(figures, totals: report.totals, in: setting)
        try work.expect(stream)
        if try work.states(events, in: stream) { return }
        for event in events { work.enter(event, in: stream, on: report.asAt) }
    }

    private var stream: String { "report/\(report.report)" }
    private var events: [Event] { [.reportDescribed(report)] + figures.map { .figureReported($0) } }

    /// Whether the report is stated just so now.
    package func isStated(at desk: Desk) throws -> Bool { try Work(at: desk, as: desk.actor, before: nil).states(events, in: stream) }
}

extension Work {
    /// Whether a report's stream ends with just these events.
    fileprivate func states(_ events: [Event], in stream: String) throws -> Bool {
        let steps = try steps(of: stream)
        guard let first = steps.lastIndex(where: { if case .reportDescribed = $0.event { true } else { false } }) else { return false }
        return steps[first...].map(\.event) == events
    }
}
