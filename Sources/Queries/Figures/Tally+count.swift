import Dispatch
import Events
import Register
import Rules

/// A question with everything looked up once, so that the loop over the rows only compares numbers.
struct PreparedQuestion {
    let sort: UInt8
    let programme: UInt8
    let isStock: Bool
    let asAt: Int32
    let flowFrom: Int32
    let flowUntil: Int32
    let knownAt: Int32
    let mask: UInt64
    let wanted: UInt64
    /// For each split but the unit: where its byte is, and how many values it takes.
    let splits: [(shift: UInt64, size: Int)]
    let splitDimensions: [Dimension]
    let grouping: Grouping
    let splitsByUnit: Bool

    var cells: Int { splits.reduce(grouping.units.count + 1) { $0 * $1.size } }
}

extension Tally {
    /// Nil where no row can match: a key that nothing bears.
    func prepare(_ question: FigureQuestion, grouping: Grouping) -> PreparedQuestion? {
        guard let programme = keys.byte(ofKey: question.programme, .programme) else { return nil }
        var mask: UInt64 = 0
        var wanted: UInt64 = 0
        for (dimension, filter) in question.filters {
            guard let place = Tally.dimensions.firstIndex(of: dimension) else { return nil }
            mask |= UInt64(0xFF) << UInt64(8 * place)
            guard case .key(let key) = filter else { continue }
            guard let byte = keys.byte(ofKey: key, .dimension(dimension, programme: UInt8(programme))) else { return nil }
            wanted |= UInt64(byte) << UInt64(8 * place)
        }
        let dimensions = question.splitBy.filter { $0 != .unit }
        let splits = dimensions.compactMap { dimension in
            Tally.dimensions.firstIndex(of: dimension).map {
                (shift: UInt64(8 * $0), size: (keys.keys[.dimension(dimension, programme: UInt8(programme))]?.count ?? 0) + 1)
            }
        }
        guard splits.count == dimensions.count else { return nil }
        return PreparedQuestion(
            sort: UInt8(SpanSort.number(of: question.counts)), programme: UInt8(programme), isStock: question.nature == .stock,
            asAt: Int32(question.asAt.number), flowFrom: Int32(question.period.from.number), flowUntil: Int32(question.period.until.number),
            knownAt: question.knownAt.map { Int32($0) } ?? Tally.unknownYet - 1, mask: mask, wanted: wanted, splits: splits,
            splitDimensions: dimensions, grouping: grouping, splitsByUnit: question.splitBy.contains(.unit))
    }

    /// Counts by looking at every row once, with all cores where there are many.
    func count(_ question: PreparedQuestion) -> [FigureCell] {
        let slices = count < 100_000 ? 1 : 2
        var totals = [Int32](repeating: 0, count: question.cells * 2 * slices)
        let rowsPerSlice = (count + slices - 1) / slices
        totals.withUnsafeMutableBufferPointer { totals in
            let lent = Lent(totals)
            DispatchQueue.concurrentPerform(iterations: slices) { slice in
                let rows = min(count, slice * rowsPerSlice)..<min(count, (slice + 1) * rowsPerSlice)
                let start = slice * question.cells * 2
                forEachMatch(of: question, in: rows) { row, cell in
                    lent.buffer[start + cell * 2] &+= 1
                    if isGenerated[row] { lent.buffer[start + cell * 2 + 1] &+= 1 }
                    return true
                }
            }
        }
        return cells(of: question) { cell in
            (0..<slices).reduce((0, 0)) { sum, slice in
                let start = slice * question.cells * 2 + cell * 2
                return (sum.0 + Int(totals[start]), sum.1 + Int(totals[start + 1]))
            }
        }
    }

    /// The rows that match, in order, with the number of the cell each falls into. The closure says whether to go on.
    @inline(__always)
    func forEachMatch(of question: PreparedQuestion, in rows: Range<Int>, _ body: (_ row: Int, _ cell: Int) -> Bool) {
        sort.withUnsafeBufferPointer { sort in
            words.withUnsafeBufferPointer { words in
                era.withUnsafeBufferPointer { era in
                    question.grouping.partOfEra.withUnsafeBufferPointer { parts in
                        for row in rows where sort[row] == question.sort {
                            guard words[row] & question.mask == question.wanted, era[row] >= 0, parts[Int(era[row])] >= 0,
                                programme[row] == question.programme, isTrue(row, for: question)
                            else { continue }
                            guard body(row, cell(of: words[row], part: Int(parts[Int(era[row])]), question)) else { return }
                        }
                    }
                }
            }
        }
    }

    /// Whether the row holds as at the day asked for, as known at the position asked for.
    @inline(__always)
    private func isTrue(_ row: Int, for question: PreparedQuestion) -> Bool {
        guard from[row] <= question.asAt, knownFrom[row] <= question.knownAt, question.knownAt < knownTo[row] else { return false }
        if question.isStock { return question.asAt < to[row] || endKnownFrom[row] > question.knownAt }
        return flow[row] >= question.flowFrom && flow[row] < question.flowUntil
    }

    @inline(__always)
    func cell(of words: UInt64, part: Int, _ question: PreparedQuestion) -> Int {
        var cell = part
        for split in question.splits { cell = cell * split.size + Int(words >> split.shift & 0xFF) }
        return cell
    }

    /// The cells that are not empty, in the order of their numbers.
    func cells(of question: PreparedQuestion, value: (Int) -> (total: Int, generated: Int)) -> [FigureCell] {
        (0..<question.cells).compactMap { number in
            let (total, generated) = value(number)
            guard total != 0 else { return nil }
            var rest = number
            var words: [Dimension: Key?] = [:]
            for (dimension, split) in zip(question.splitDimensions, question.splits).reversed() {
                words.updateValue(keys.key(ofByte: rest % split.size, .dimension(dimension, programme: question.programme)), forKey: dimension)
                rest /= split.size
            }
            let unit = question.splitsByUnit && rest < question.grouping.units.count ? question.grouping.units[rest] : nil
            return FigureCell(words: words, unit: unit, value: total, generated: generated)
        }
    }
}

/// A buffer that several threads write to, each in a part of its own.
private struct Lent: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Int32>
    init(_ buffer: UnsafeMutableBufferPointer<Int32>) { self.buffer = buffer }
}
