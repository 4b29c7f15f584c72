package import Events
package import Queries
import Rules

/// Where a count stands: the words it was split by, and with a split by unit the unit, nil where it cannot be placed.
package struct NaiveCell: Hashable, Sendable {
    package var words: [Dimension: Key?]
    package var unit: UnitID?
}

package struct NaiveCount: Equatable, Sendable {
    package var value = 0
    package var generated = 0
}

/// What is known at a position, folded once, so that many questions can be asked of it.
package struct NaiveKnowledge {
    let facts: [NaiveFact]
    let units: NaiveUnits

    /// The same question, counted by looking at every fact. `place` is the question's; the facts are those known at its `knownAt`.
    package func figure(_ question: FigureQuestion, place: UnitID) -> [NaiveCell: NaiveCount] {
        var counts: [NaiveCell: NaiveCount] = [:]
        let forebears = units.forebears(of: place)
        for fact in facts where holds(fact, question) {
            let line = units.line(of: fact.unit, on: fact.from)
            guard units.exists(fact.unit), let own = line.lastIndex(where: { forebears.contains($0) }) else { continue }
            var cell = NaiveCell(words: [:], unit: nil)
            for dimension in question.splitBy where dimension != .unit { cell.words.updateValue(fact.words[dimension], forKey: dimension) }
            if question.splitBy.contains(.unit) {
                switch question.map {
                case .then: cell.unit = own > 0 ? line[own - 1] : place
                case .on(let day): cell.unit = part(of: place, with: fact.unit, onMapOf: day)
                }
            }
            counts[cell, default: NaiveCount()].value += 1
            if fact.isGenerated { counts[cell, default: NaiveCount()].generated += 1 }
        }
        return counts
    }

    private func holds(_ fact: NaiveFact, _ question: FigureQuestion) -> Bool {
        guard fact.sort == question.counts, fact.programme == question.programme, fact.from <= question.asAt else { return false }
        for (dimension, filter) in question.filters {
            switch filter {
            case .key(let key): if fact.words[dimension] != key { return false }
            case .notStated: if fact.words[dimension] != nil { return false }
            }
        }
        switch question.nature {
        case .stock: return fact.until.map { question.asAt < $0 } ?? true
        case .flow: return question.period.from <= fact.flowDay && fact.flowDay < question.period.until
        }
    }

    private func part(of place: UnitID, with unit: UnitID, onMapOf day: Day) -> UnitID? {
        guard let home = units.placed(place, onMapOf: day)?.unit, let now = units.placed(unit, onMapOf: day) else { return nil }
        let line = units.lineAsSaid(of: now.unit, on: day)
        guard let depth = line.firstIndex(of: home) else { return nil }
        if depth > 0 { return line[depth - 1] }
        return now.isCertain ? home : nil
    }
}

extension ReadingRoom {
    /// The answer in the naive model's words, so that the two can be held against each other.
    package func naiveFigure(_ question: FigureQuestion) throws -> [NaiveCell: NaiveCount] {
        let atlas = atlas
        var counts: [NaiveCell: NaiveCount] = [:]
        for cell in try figure(question) {
            let key = NaiveCell(words: cell.words, unit: cell.unit.map { atlas[$0].id })
            guard counts.updateValue(NaiveCount(value: cell.value, generated: cell.generated), forKey: key) == nil else {
                preconditionFailure("the same cell twice: \(cell)")
            }
        }
        return counts
    }
}
