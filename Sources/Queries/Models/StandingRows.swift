import Events
import Rules

// What is kept is kept for the position at which it was asked: an answer that the register has overtaken meanwhile is given and forgotten.

extension ReadingRoom {
    /// A test whether a model is among those asked for, by its number: a search walks the text index and asks this of each hit.
    /// The answer is kept for the position: the set costs one look at every row, and a search asks it anew with every letter typed.
    func models(among question: PartQuestion) throws -> NumberSet {
        let (position, known) = kept.read { ($0.position, $0.sets[question]) }
        if let known { return known }
        var set = NumberSet()
        for record in try cachedRecords(behind: question) { set.insert(Int(record)) }
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.sets.count >= ReadingRoom.answersKeptMax { kept.sets = [:] }
            kept.sets[question] = set
        }
        return set
    }

    /// The records behind a figure, oldest first, kept for the position: turning the pages of a list looks at the rows once.
    func cachedRecords(behind question: PartQuestion) throws -> [Int32] {
        let (position, known) = kept.read { ($0.position, $0.records[question]) }
        if let known { return known }
        let records = try matches(question.figure, in: question.part)
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.records.reduce(records.count, { $0 + $1.value.count }) > ReadingRoom.recordsKeptMax { kept.records = [:] }
            kept.records[question] = records
        }
        return records
    }

    /// A figure, kept for the position.
    func cachedFigure(_ question: FigureQuestion) throws -> [FigureCell] {
        let (position, known) = kept.read { ($0.position, $0.figures[question]) }
        if let known { return known }
        let cells = try figure(question)
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.figures.count >= ReadingRoom.answersKeptMax { kept.figures = [:] }
            kept.figures[question] = cells
        }
        return cells
    }

    static let answersKeptMax = 256
    /// 32 MiB of numbers.
    static let recordsKeptMax = 8 << 20
}

/// A figure and the part of its place that is meant.
struct PartQuestion: Hashable {
    let figure: FigureQuestion
    let part: UnitPart
}

/// A set of small numbers, a bit each.
struct NumberSet: Sendable {
    private var bits: [UInt64] = []

    mutating func insert(_ number: Int) {
        while bits.count <= number / 64 { bits.append(0) }
        bits[number / 64] |= 1 << UInt64(number % 64)
    }

    func contains(_ number: Int) -> Bool {
        number / 64 < bits.count && bits[number / 64] & (1 << UInt64(number % 64)) != 0
    }
}
