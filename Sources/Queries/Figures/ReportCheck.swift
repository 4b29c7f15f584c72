import Events

/// Looks for what does not fit in a report's figures.
enum ReportCheck {
    static func findings(
        report: ReportDescribed, reported: [ReportFigure], derived: [ReportFigure], parts: [ReportFigure]
    ) -> [Finding] {
        totals(report.totals, reported) + comparisons(reported, derived) + coverage(reported) + unplaced(parts) + generated(derived)
    }

    /// Parts against their whole. A part that is "over 800" may make up for what is missing, so it is no finding that it might.
    private static func totals(_ totals: [Total], _ reported: [ReportFigure]) -> [Finding] {
        totals.compactMap { total in
            let figures = total.parts.compactMap { part in reported.first { $0.line == part } }
            guard let whole = reported.first(where: { $0.line == total.whole }), figures.count == total.parts.count else { return nil }
            let sum = figures.reduce(0) { $0 + $1.value }
            if sum > whole.value, figures.allSatisfy({ $0.exactness == .exact || $0.exactness == .atLeast }), whole.exactness == .exact {
                return Finding(kind: .partsExceed, line: total.whole, amount: sum - whole.value, whole: whole.value)
            }
            if sum < whole.value, figures.allSatisfy({ $0.exactness == .exact }), whole.exactness == .exact {
                return Finding(kind: .partsFallShort, line: total.whole, amount: whole.value - sum, whole: whole.value)
            }
            return nil
        }
    }

    private static func comparisons(_ reported: [ReportFigure], _ derived: [ReportFigure]) -> [Finding] {
        derived.compactMap { counted in
            guard let stated = reported.first(where: { $0.line == counted.line }) else { return nil }
            let fits =
                switch stated.exactness {
                case .exact: counted.value == stated.value
                case .atLeast: counted.value >= stated.value
                case .about, .unclear: true
                }
            return fits ? nil : Finding(kind: .derivedDiffers, line: counted.line, amount: abs(counted.value - stated.value), whole: stated.value)
        }
    }

    private static func coverage(_ reported: [ReportFigure]) -> [Finding] {
        reported.compactMap { figure in
            guard let coverage = figure.coverage, coverage.reported < coverage.due else { return nil }
            return Finding(kind: .coverageIncomplete, line: figure.line, amount: coverage.due - coverage.reported, whole: coverage.due)
        }
    }

    private static func unplaced(_ parts: [ReportFigure]) -> [Finding] {
        parts.filter { $0.isUnplaced && $0.value > 0 }.map { figure in
            let whole = parts.filter { $0.line == figure.line }.reduce(0) { $0 + $1.value }
            return Finding(kind: .notPlaced, line: figure.line, amount: figure.value, whole: whole)
        }
    }

    private static func generated(_ derived: [ReportFigure]) -> [Finding] {
        derived.filter { $0.generated > 0 && $0.line.level == nil && $0.line.split.isEmpty }.map {
            Finding(kind: .generatedRecords, line: $0.line, amount: $0.generated, whole: $0.value)
        }
    }
}
