package import Events

/// What may be recorded of a report. Whether its figures can be right is not asked here: they are kept as stated, and compared later.
package enum ReportRules {
    package static func check(_ report: ReportDescribed, in setting: ModelSetting) throws(FigureRefusal) {
        guard let unit = setting.atlas.index(of: report.unit) else { throw .unitUnknown(report.unit) }
        guard setting.atlas[unit].stands(on: report.asAt) else { throw .unitStandsNot(report.unit, on: report.asAt) }
        guard let period = setting.programme.period(report.period) else { throw .periodUnknown(report.period) }
        guard report.asAt <= setting.today else { throw .dayIsInTheFuture(report.asAt, today: setting.today) }
        guard period.days.contains(report.asAt) else { throw .dayOutsidePeriod(report.asAt, report.period) }
    }

    package static func check(_ figures: [FigureReported], totals: [Total], in setting: ModelSetting) throws(FigureRefusal) {
        guard figures.count <= Limits.figuresPerReportMax else { throw .tooManyFigures(max: Limits.figuresPerReportMax) }
        var seen: Set<FigureLine> = []
        for figure in figures {
            try check(figure, in: setting)
            // A source may state two values of which nobody knows what they count; everything else is stated once.
            guard seen.insert(figure.line).inserted || figure.exactness == .unclear else { throw .figureTwice(figure.line) }
        }
        for total in totals {
            for line in [total.whole] + total.parts where !seen.contains(line) { throw .totalOfUnknownFigure(line) }
        }
    }

    private static func check(_ figure: FigureReported, in setting: ModelSetting) throws(FigureRefusal) {
        guard let indicator = setting.programme.indicator(figure.line.indicator) else { throw .indicatorUnknown(figure.line.indicator) }
        if let level = figure.line.level {
            guard setting.programme.level(level) != nil else { throw .levelUnknown(level) }
            guard indicator.splits.contains(.level) else { throw .notSplitBy(indicator.key, .level) }
        }
        for term in figure.line.split {
            guard indicator.splits.contains(term.dimension) else { throw .notSplitBy(indicator.key, term.dimension) }
            guard term.dimension == .unit || setting.programme.terms(of: term.dimension).contains(where: { $0.key == term.key }) else {
                throw .wordUnknown(list: term.dimension, term.key)
            }
        }
        guard figure.value >= 0 else { throw .valueBelowZero }
        if let coverage = figure.coverage, coverage.reported > coverage.due || coverage.reported < 0 {
            throw .coverageImpossible(reported: coverage.reported, due: coverage.due)
        }
    }
}
