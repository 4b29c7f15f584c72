package import Events
import GRDB
import Register
package import Rules

/// What an annulment changes, seen before it or after it.
package struct AnnulmentEffects: Equatable, Sendable {
    /// A figure of a place, without and with the annulment.
    package struct FigureChange: Equatable, Sendable {
        package let place: Atlas.Index
        package let indicator: Indicator
        package let before: Int
        package let after: Int
    }

    /// A figure that somebody stated, whose counterpart counted from records changes. What was stated stays as it was.
    package struct StatementChange: Equatable, Sendable {
        package let report: ReportID
        package let unit: UnitID
        package let line: FigureLine
        package let stated: Int
        package let before: Int
        package let after: Int
    }

    /// What everybody sees of the model.
    package struct Shown: Equatable, Sendable {
        package struct Recognition: Equatable, Sendable {
            package let level: Key?
            package let period: Key?
        }

        package let grade: Key?
        package let recognitions: [Recognition]
        package let awards: Int
    }

    package let figures: [FigureChange]
    package let statements: [StatementChange]
    /// Nil where it is about a decision and not a model.
    package let shownBefore: Shown?
    package let shownAfter: Shown?
    package let period: Key?
    package let asAt: Day
}

extension ReadingRoom {
    /// Of what would be annulled now.
    package func effects(of going: [Consequence], _ programme: Programme, on day: Day) throws -> AnnulmentEffects {
        let targets = going.filter(\.goes).map(\.target)
        let change = try SpanChange.planned(targets, firstGrade: programme.firstGrade, in: self)
        return try effects(targets, going.last?.period, programme, on: day, change) { $0 }
    }

    /// Of what was annulled by the entries from `first` to `last`: as known before, and as known after.
    func effects(
        ofEntries entries: ClosedRange<Int>, _ targets: [AnnulmentTarget], _ period: Key?, _ programme: Programme, on day: Day
    ) throws -> AnnulmentEffects {
        let change = try SpanChange.entered(entries, targets, in: self)
        return try effects(targets, period, programme, on: day, change) { question in
            var before = question
            before.knownAt = entries.lowerBound - 1
            return before
        }
    }

    private func effects(
        _ targets: [AnnulmentTarget], _ period: Key?, _ programme: Programme, on day: Day, _ change: SpanChange,
        asKnownBefore: (FigureQuestion) -> FigureQuestion
    ) throws -> AnnulmentEffects {
        let days = period.flatMap { programme.period($0) }?.days ?? DayRange(from: Day(0), until: .never)
        var figures: [AnnulmentEffects.FigureChange] = []
        for place in try places(of: targets, programme.tree, on: day) {
            for indicator in programme.indicators {
                guard let counts = indicator.counts else { continue }
                let question = FigureQuestion(
                    programme: programme.key, counts: counts, nature: indicator.nature, place: place, period: days, asAt: day)
                let before = try total(asKnownBefore(question)).value
                figures.append(
                    AnnulmentEffects.FigureChange(
                        place: place, indicator: indicator, before: before, after: before + (try self.change(of: question, change))))
            }
        }
        return AnnulmentEffects(
            figures: figures, statements: try statements(programme, change, asKnownBefore), shownBefore: change.shownBefore,
            shownAfter: change.shownAfter, period: period, asAt: day)
    }

    /// The unit, the one right below the whole, and the whole, of the first that is annulled.
    private func places(of targets: [AnnulmentTarget], _ tree: Key, on day: Day) throws -> [Atlas.Index] {
        guard let last = targets.last, let unit = try unit(of: last), let own = atlas.index(of: unit) else { return [] }
        let placed = atlas.placement(of: own, onMapOf: day, in: tree)?.unit ?? own
        let line = atlas.line(from: placed, in: tree, on: day)
        var places = [own]
        for place in [line.dropLast().last, line.last].compactMap({ $0 }) where !places.contains(place) { places.append(place) }
        return places
    }

    private func unit(of target: AnnulmentTarget) throws -> UnitID? {
        try reader.read { database in
            if let model = target.model {
                return try String.fetchOne(
                    database, sql: "SELECT u.text FROM model m JOIN word u ON u.number = m.unit WHERE m.id = ?", arguments: [model.rawValue])
            }
            guard let decision = target.decision else { return nil }
            guard let line = target.ordinal else {
                return try String.fetchOne(database, sql: "SELECT issuer_unit FROM decision WHERE id = ?", arguments: [decision.rawValue])
            }
            return try String.fetchOne(
                database, sql: "SELECT a.unit FROM award a JOIN decision d ON d.number = a.decision WHERE d.id = ? AND a.ordinal = ?",
                arguments: [decision.rawValue, line])
        }.map { UnitID($0) }
    }

    /// Lines of reports whose counted counterpart is another number afterwards.
    private func statements(
        _ programme: Programme, _ change: SpanChange, _ asKnownBefore: (FigureQuestion) -> FigureQuestion
    ) throws -> [AnnulmentEffects.StatementChange] {
        var found: [AnnulmentEffects.StatementChange] = []
        for described in try reports().map(\.report) where described.programme == programme.key {
            guard let place = atlas.index(of: described.unit), let then = self.programme(programme.key, on: described.asAt),
                let period = then.period(described.period)
            else { continue }
            let asking = Asking(
                programme: then, place: place, period: period, asAt: described.asAt, knownAt: nil, map: .then, atlas: atlas)
            for figure in try stated(in: described.report) {
                // What stands adds up over no time: stated as if it did, it has no counterpart to compare with.
                guard let indicator = then.indicator(figure.line.indicator), let counts = indicator.counts,
                    counts != .standing || figure.nature == .stock
                else { continue }
                let question = asking.question(indicator, counts, figure.nature, figure.line)
                let difference = try self.change(of: question, change)
                guard difference != 0 else { continue }
                let before = try total(asKnownBefore(question)).value
                found.append(
                    AnnulmentEffects.StatementChange(
                        report: described.report, unit: described.unit, line: figure.line, stated: figure.value, before: before,
                        after: before + difference))
            }
        }
        return found
    }

    private func stated(in report: ReportID) throws -> [FigureReported] {
        try reader.read { database in
            try String.fetchAll(
                database, sql: "SELECT CAST(body AS TEXT) FROM reported_figure WHERE report = ? AND known_to IS NULL ORDER BY position",
                arguments: [report.rawValue]
            ).map { try FigureReported.whole(Array($0.utf8)) }
        }
    }

    /// By how much a figure changes: asked of the few rows that change, not of all.
    private func change(of question: FigureQuestion, _ change: SpanChange) throws -> Int {
        func count(_ rows: [Int], _ question: FigureQuestion) throws -> Int {
            guard !rows.isEmpty else { return 0 }
            return try withTally { tally in
                guard let prepared = tally.prepare(question, grouping: grouping(for: question, tally.eras)) else { return 0 }
                var count = 0
                for row in rows where row < tally.count {
                    tally.forEachMatch(of: prepared, in: row..<row + 1) { _, _ in
                        count += 1
                        return true
                    }
                }
                return count
            }
        }
        var before = question
        var after = question
        if let entries = change.entries {
            before.knownAt = entries.lowerBound - 1
            after.knownAt = entries.upperBound
            return try count(change.rows, after) - count(change.rows, before)
        }
        guard question.counts == .standing else { return -(try count(change.rows, question)) }
        // The model goes on standing, by the grade that is left.
        guard case .key(let grade) = question.filters[.grade] else { return 0 }
        after.filters[.grade] = nil
        let isGrade = change.grade(on: question.asAt) == grade
        return (isGrade ? try count(change.standing, after) : 0) - (try count(change.standing, before))
    }
}
