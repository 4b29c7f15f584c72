import CanonicalJSON
package import Events
import GRDB
package import Rules

/// Whether somebody stated a figure, or it was counted from records.
package enum Basis: String, Sendable {
    case reported
    case derived
}

/// One figure of a report, with all that makes it a figure and not a number.
package struct ReportFigure: Equatable, Sendable {
    package let line: FigureLine
    package let value: Int
    package let nature: Nature
    package let measure: Key
    package let basis: Basis
    package let exactness: Exactness
    package let coverage: Coverage?
    package let note: Name?
    /// The entry that states it; nil where it is counted.
    package let entry: Int?
    /// How many of what was counted are generated records.
    package let generated: Int
    /// Of a split by unit: the part of the place; nil with `isUnplaced` is what cannot be placed.
    package let unit: Atlas.Index?
    package let isUnplaced: Bool
}

/// Something about the figures that does not fit, or that the reader must know.
package struct Finding: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// The parts make less than the whole.
        case partsFallShort
        /// The parts make more than the whole.
        case partsExceed
        /// Counted from records, it is another number than the one stated.
        case derivedDiffers
        /// Some records lie in units that were divided, and nobody says who got what.
        case notPlaced
        /// Not all units that were due have reported.
        case coverageIncomplete
        /// Some or all of what was counted are generated records.
        case generatedRecords
    }

    package let kind: Kind
    package let line: FigureLine
    package let amount: Int
    package let whole: Int

    package init(kind: Kind, line: FigureLine, amount: Int, whole: Int) {
        self.kind = kind
        self.line = line
        self.amount = amount
        self.whole = whole
    }
}

/// A place's report as it was stated, beside the same figures counted from the records.
package struct ReportAnswer: Sendable {
    package let report: ReportDescribed
    package let programme: Programme
    package let place: Atlas.Index
    package let period: Period
    package let asAt: Day
    package let knownAt: Int
    package let map: MapChoice
    /// The day whose map it is; nil where each record lies as on its own day.
    package let mapDay: Day?
    package let figures: [ReportFigure]
    package let findings: [Finding]
}

/// A report as it stands in a list.
package struct ReportLine: Sendable {
    package let report: ReportDescribed
}

extension ReadingRoom {
    package func reports() throws -> [ReportLine] {
        try reader.read { database in
            try String.fetchAll(database, sql: "SELECT CAST(body AS TEXT) FROM report WHERE known_to IS NULL ORDER BY id")
                .map { ReportLine(report: try ReportDescribed.whole(Array($0.utf8))) }
        }
    }

    /// Nil where no report of that name is known (at that position). As-at is the report's own day where none is given.
    package func report(_ id: ReportID, asAt: Day?, knownAt: Int?, map: MapChoice) throws -> ReportAnswer? {
        let known = knownAt ?? position - 1
        let (body, stated) = try reader.read { database in
            (
                try String.fetchOne(
                    database,
                    sql: "SELECT CAST(body AS TEXT) FROM report WHERE id = ? AND position <= ? AND (known_to IS NULL OR known_to > ?)",
                    arguments: [id.rawValue, known, known]),
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT position, CAST(body AS TEXT) FROM reported_figure
                        WHERE report = ? AND position <= ? AND (known_to IS NULL OR known_to > ?) ORDER BY position
                        """, arguments: [id.rawValue, known, known]
                ).map { (position: $0[0] as Int, body: $0[1] as String) }
            )
        }
        guard let body else { return nil }
        let report = try ReportDescribed.whole(Array(body.utf8))
        guard let programme = programme(report.programme, on: asAt ?? report.asAt), let place = atlas.index(of: report.unit),
            let period = programme.period(report.period)
        else { return nil }
        let day = asAt ?? report.asAt
        let reported = try stated.map { position, body in
            let figure = try FigureReported.whole(Array(body.utf8))
            return ReportFigure(
                line: figure.line, value: figure.value, nature: figure.nature, measure: programme.indicator(figure.line.indicator)?.measure ?? "",
                basis: .reported, exactness: figure.exactness, coverage: figure.coverage, note: figure.note, entry: position, generated: 0,
                unit: nil, isUnplaced: false)
        }
        let asking = Asking(programme: programme, place: place, period: period, asAt: day, knownAt: knownAt, map: map, atlas: atlas)
        let derived = try derived(beside: reported, asking)
        let parts = try byUnit(reported, asking)
        return ReportAnswer(
            report: report, programme: programme, place: place, period: period, asAt: day, knownAt: known, map: map,
            mapDay: { if case .on(let day) = map { day } else { nil } }(), figures: reported + derived + parts,
            findings: ReportCheck.findings(report: report, reported: reported, derived: derived, parts: parts))
    }

    struct Asking {
        let programme: Programme
        let place: Atlas.Index
        let period: Period
        let asAt: Day
        let knownAt: Int?
        let map: MapChoice
        let atlas: Atlas

        func question(_ indicator: Indicator, _ counts: Countable, _ nature: Nature, _ line: FigureLine?) -> FigureQuestion {
            var question = FigureQuestion(
                programme: programme.key, counts: counts, nature: nature, place: place, period: period.days, asAt: asAt, knownAt: knownAt, map: map)
            if let level = line?.level { question.filters[.level] = .key(level) }
            for term in line?.split ?? [] where term.dimension != .unit { question.filters[term.dimension] = .key(term.key) }
            if let part = line?.split.first(where: { $0.dimension == .unit }).flatMap({ atlas.index(of: UnitID($0.key)) }) {
                question.place = part
            }
            return question
        }
    }

    /// The same lines counted from records, for every indicator of which the place has any.
    private func derived(beside reported: [ReportFigure], _ asking: Asking) throws -> [ReportFigure] {
        var figures: [ReportFigure] = []
        for figure in reported {
            guard let indicator = asking.programme.indicator(figure.line.indicator), let counts = indicator.counts else { continue }
            let whole = try total(asking.question(indicator, counts, figure.nature, nil))
            guard whole.value > 0 else { continue }
            let cell = try total(asking.question(indicator, counts, figure.nature, figure.line))
            figures.append(
                ReportFigure(
                    line: figure.line, value: cell.value, nature: figure.nature, measure: indicator.measure, basis: .derived, exactness: .exact,
                    coverage: nil, note: nil, entry: nil, generated: cell.generated, unit: nil, isUnplaced: false))
        }
        return figures
    }

    /// Every counted indicator of the report over the parts of the place on the chosen map.
    private func byUnit(_ reported: [ReportFigure], _ asking: Asking) throws -> [ReportFigure] {
        var seen: Set<Key> = []
        var figures: [ReportFigure] = []
        for figure in reported where seen.insert(figure.line.indicator).inserted {
            guard let indicator = asking.programme.indicator(figure.line.indicator), let counts = indicator.counts,
                indicator.splits.contains(.unit)
            else { continue }
            var question = asking.question(indicator, counts, figure.nature, nil)
            question.splitBy = [.unit]
            for cell in try self.figure(question) {
                figures.append(
                    ReportFigure(
                        line: FigureLine(indicator: indicator.key), value: cell.value, nature: figure.nature, measure: indicator.measure,
                        basis: .derived, exactness: .exact, coverage: nil, note: nil, entry: nil, generated: cell.generated, unit: cell.unit,
                        isUnplaced: cell.unit == nil))
            }
        }
        return figures
    }
}
