import Events
package import Rules

extension ReadingRoom {
    /// Counts. The cells that are zero are left out.
    package func figure(_ question: FigureQuestion) throws -> [FigureCell] {
        try withTally { tally in
            let grouping = grouping(for: question, tally.eras)
            guard let prepared = tally.prepare(question, grouping: grouping) else { return [] }
            guard let cube = cube(for: question, prepared, tally) else { return tally.count(prepared) }
            var totals = [Int32](repeating: 0, count: prepared.cells * 2)
            cube.add(to: &totals, prepared, tally)
            for change in tally.changes[cube.changes...] where change.row < cube.rows { tally.add(change, to: &totals, prepared) }
            for row in cube.rows..<tally.count { tally.add(row, to: &totals, prepared) }
            return tally.cells(of: prepared) { (Int(totals[$0 * 2]), Int(totals[$0 * 2 + 1])) }
        }
    }

    /// A cube that answers the question, made where there is none or the one there is has become old. Nil where looking at all rows is
    /// quick enough, or a cube does not tell what is asked: it knows only what holds now, and no units below the top tier.
    private func cube(for question: FigureQuestion, _ prepared: PreparedQuestion, _ tally: borrowing Tally) -> Cube? {
        let atlas = tally.eras.atlas
        let depth = atlas.line(from: question.place, in: tally.eras.tree, on: atlas[question.place].from).count
        guard question.knownAt == nil, tally.count >= cubeLimits.rowsMin, depth == 1 || depth == 2 && !prepared.splitsByUnit else {
            return nil
        }
        let mask = prepared.splits.reduce(prepared.mask) { $0 | 0xFF << $1.shift }
        let key = Cube.Key(sort: prepared.sort, programme: prepared.programme, isStock: prepared.isStock, map: question.map, mask: mask)
        if let known = cubes.withLock({ $0[key] }),
            tally.count - known.rows + tally.changes.count - known.changes < cubeLimits.rowsBesideMax
        {
            return known
        }
        let made = Cube(tally, key, changes: tally.changes.count)
        cubes.withLock { kept in
            if kept.count >= ReadingRoom.cubesKeptMax { kept = [:] }
            kept[key] = made
        }
        return made
    }

    private static let cubesKeptMax = 64

    /// The whole of a question without a split.
    package func total(_ question: FigureQuestion) throws -> FigureCell {
        try figure(question).first ?? FigureCell(words: [:], unit: nil, value: 0, generated: 0)
    }

    /// The records behind a figure, newest first: numbers of models, or of awards where awards are counted.
    package func records(behind question: FigureQuestion, in unit: UnitPart = .anywhere, after: Int, limit: Int) throws -> (
        total: Int, records: [Int]
    ) {
        let matching = try matches(question, in: unit)
        return (matching.count, matching.reversed().dropFirst(after).prefix(limit).map { Int($0) })
    }

    /// All of them, oldest first.
    func matches(_ question: FigureQuestion, in unit: UnitPart) throws -> [Int32] {
        var question = question
        if unit != .anywhere, !question.splitBy.contains(.unit) { question.splitBy.append(.unit) }
        return try withTally { tally in
            let grouping = grouping(for: question, tally.eras)
            guard let prepared = tally.prepare(question, grouping: grouping) else { return [] }
            let part: Int? =
                switch unit {
                case .anywhere: nil
                case .unit(let index): grouping.units.firstIndex(of: index) ?? -1
                case .unplaced: grouping.units.count
                }
            let size = prepared.splits.reduce(1) { $0 * $1.size }
            var matching: [Int32] = []
            tally.forEachMatch(of: prepared, in: 0..<tally.count) { row, cell in
                if part == nil || cell / size == part { matching.append(tally.record[row]) }
                return true
            }
            return matching
        }
    }

    func grouping(for question: FigureQuestion, _ eras: Eras) -> Grouping {
        let key = Kept.GroupingKey(place: question.place, map: question.map, splitsByUnit: question.splitBy.contains(.unit))
        if let known = groupings.withLock({ $0[key] }) { return known }
        let made = Grouping(eras, place: question.place, map: question.map, splitsByUnit: key.splitsByUnit)
        groupings.withLock { kept in
            if kept.count >= ReadingRoom.answersKeptMax { kept = [:] }
            kept[key] = made
        }
        return made
    }
}

/// Which part of a place's map records are asked for.
package enum UnitPart: Hashable, Sendable {
    case anywhere
    case unit(Atlas.Index)
    /// What cannot be placed in any one part.
    case unplaced
}
