package import Events
import Rules

/// Records a report as it was stated: its description and its figures. What is stated already is not stated twice.
package struct RecordReport: Command {
    package let report: ReportDescribed
    package let figures: [FigureReported]

    package init(report: ReportDescribed, figures: [FigureReported]) {
        self.report = report
        self.figures = figures
    }

    package func decide(in work: Work) throws {
        guard let programme = work.room.programme(report.programme, on: report.asAt) else { throw FigureRefusal.programmeUnknown(report.programme) }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        try ReportRules.check(report, in: setting)
        try ReportRules.check(figures, totals: report.totals, in: setting)
        let stream = "report/\(report.report)"
        try work.expect(stream)
        work.enter(.reportDescribed(report), in: stream, on: report.asAt)
        for figure in figures { work.enter(.figureReported(figure), in: stream, on: report.asAt) }
    }
}
