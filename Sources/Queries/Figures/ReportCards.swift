package import Events
import GRDB
package import Rules

/// A report with what it states, and nothing counted: quick enough for a page that shows all of them.
package struct ReportCard: Sendable {
    package let report: ReportDescribed
    package let programme: Programme
    package let place: Atlas.Index
    package let period: Period
    package let figures: [ReportFigure]
}

extension ReadingRoom {
    /// All reports in the order of their ids, in two statements.
    package func reportCards() throws -> [ReportCard] {
        let (reports, figures) = try reader.read { database in
            (
                try String.fetchAll(database, sql: "SELECT CAST(body AS TEXT) FROM report WHERE known_to IS NULL ORDER BY id"),
                try Row.fetchAll(
                    database, sql: "SELECT position, CAST(body AS TEXT) FROM reported_figure WHERE known_to IS NULL ORDER BY position"
                ).map { (position: $0[0] as Int, body: $0[1] as String) }
            )
        }
        let stated = Dictionary(
            grouping: try figures.map { (position: $0.position, figure: try FigureReported.whole(Array($0.body.utf8))) }, by: \.figure.report)
        return try reports.compactMap { body in
            let report = try ReportDescribed.whole(Array(body.utf8))
            guard let programme = programme(report.programme, on: report.asAt), let place = atlas.index(of: report.unit),
                let period = programme.period(report.period)
            else { return nil }
            let own = (stated[report.report] ?? []).map { ReportFigure(reported: $0.figure, entry: $0.position, in: programme) }
            return ReportCard(report: report, programme: programme, place: place, period: period, figures: own)
        }
    }
}

extension ReportFigure {
    init(reported figure: FigureReported, entry: Int, in programme: Programme) {
        self.init(
            line: figure.line, value: figure.value, nature: figure.nature, measure: programme.indicator(figure.line.indicator)?.measure ?? "",
            basis: .reported, exactness: figure.exactness, coverage: figure.coverage, note: figure.note, entry: entry, generated: 0, unit: nil,
            isUnplaced: false)
    }
}

extension ReportAnswer {
    /// What was counted for a derived figure, so that the records behind it can be opened; nil where the programme counts no such thing.
    package func question(of figure: ReportFigure, knownAt: Int?, in atlas: Atlas) -> (figure: FigureQuestion, part: UnitPart)? {
        guard figure.basis == .derived, let counts = programme.indicator(figure.line.indicator)?.counts else { return nil }
        var question = FigureQuestion(
            programme: programme.key, counts: counts, nature: figure.nature, place: place, period: period.days, asAt: asAt, knownAt: knownAt,
            map: map)
        if let level = figure.line.level { question.filters[.level] = .key(level) }
        for term in figure.line.split where term.dimension != .unit { question.filters[term.dimension] = .key(term.key) }
        if let unit = figure.line.split.first(where: { $0.dimension == .unit }) {
            guard let index = atlas.index(of: UnitID(unit.key)) else { return nil }
            question.place = index
        }
        return (question, figure.isUnplaced ? .unplaced : figure.unit.map { .unit($0) } ?? .anywhere)
    }
}
