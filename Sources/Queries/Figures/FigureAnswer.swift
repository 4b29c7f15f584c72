import Events
package import Rules

extension ReadingRoom {
    /// Counts. The cells that are zero are left out.
    package func figure(_ question: FigureQuestion) throws -> [FigureCell] {
        try withTally { tally in
            let grouping = grouping(for: question, tally.eras)
            guard let prepared = tally.prepare(question, grouping: grouping) else { return [] }
            return tally.count(prepared)
        }
    }

    /// The whole of a question without a split.
    package func total(_ question: FigureQuestion) throws -> FigureCell {
        try figure(question).first ?? FigureCell(words: [:], unit: nil, value: 0, generated: 0)
    }

    /// The records behind a figure, newest first: numbers of models, or of awards where awards are counted.
    package func records(behind question: FigureQuestion, in unit: UnitPart = .anywhere, after: Int, limit: Int) throws -> (total: Int, records: [Int]) {
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
