import Events
import Register

/// When counts are kept as running totals. Whoever tests them makes both small.
package struct CubeLimits: Sendable {
    /// Fewer rows are looked at one by one.
    package var rowsMin = 50_000
    /// So many rows may come or change before a cube is made anew.
    package var rowsBesideMax = 20_000

    package init() {}
}

/// Counts of one kind of span by the top tier of the map and some words, each as running totals over days: a figure as at any day is a
/// search in each cell, and costs the same however long the history is.
///
/// It knows only what holds now. Rows that came or changed since it was made are looked at one by one.
struct Cube {
    struct Key: Hashable {
        let sort: UInt8
        let programme: UInt8
        let isStock: Bool
        let map: MapChoice
        /// Which words are told apart.
        let mask: UInt64
    }

    /// How many rows of the tally are in it.
    let rows: Int
    /// How many changes of rows were known when it was made.
    let changes: Int
    private var cells: [Cell] = []
    /// Rows that count for an earlier day than their own: recognised after their period.
    private var late: [Int32] = []

    private struct Cell {
        /// An era that lies, then and on the map, where all of the cell do.
        let era: Int32
        let words: UInt64
        let isGenerated: Bool
        var days: [Int32]
        /// How many there are up to and with each day.
        var totals: [Int32]
    }

    private struct Place: Hashable {
        let era: Int32
        let words: UInt64
        let isGenerated: Bool
    }

    init(_ tally: borrowing Tally, _ key: Key, changes: Int) {
        rows = tally.count
        self.changes = changes
        let classes = Cube.classes(tally.eras, key.map)
        var numbers: [Place: Int] = [:]
        var deltas: [[(day: Int32, change: Int32)]] = []
        var places: [Place] = []
        for row in 0..<tally.count
        where tally.sort[row] == key.sort && tally.programme[row] == key.programme && tally.knownTo[row] == Tally.unknownYet && tally.era[row] >= 0 {
            if !key.isStock, tally.flow[row] != tally.from[row] {
                late.append(Int32(row))
                continue
            }
            let place = Place(era: classes[Int(tally.era[row])], words: tally.words[row] & key.mask, isGenerated: tally.isGenerated[row])
            let number: Int
            if let known = numbers[place] {
                number = known
            } else {
                number = places.count
                numbers[place] = number
                places.append(place)
                deltas.append([])
            }
            deltas[number].append((tally.from[row], 1))
            if key.isStock, tally.to[row] < Int32(Day.never.number) { deltas[number].append((tally.to[row], -1)) }
        }
        cells = zip(places, deltas).map { place, deltas in
            var cell = Cell(era: place.era, words: place.words, isGenerated: place.isGenerated, days: [], totals: [])
            var total: Int32 = 0
            for (day, change) in deltas.sorted(by: { $0.day < $1.day }) {
                total += change
                if cell.days.last == day {
                    cell.totals[cell.totals.count - 1] = total
                } else {
                    cell.days.append(day)
                    cell.totals.append(total)
                }
            }
            return cell
        }
    }

    /// Adds what it counts to the totals of a question's cells: all, then generated.
    func add(to totals: inout [Int32], _ question: PreparedQuestion, _ tally: borrowing Tally) {
        for cell in cells where cell.words & question.mask == question.wanted {
            let part = question.grouping.partOfEra[Int(cell.era)]
            guard part >= 0 else { continue }
            let value = Cube.value(of: cell, question)
            guard value != 0 else { continue }
            let number = tally.cell(of: cell.words, part: Int(part), question)
            totals[number * 2] += value
            if cell.isGenerated { totals[number * 2 + 1] += value }
        }
        for row in late { tally.add(Int(row), to: &totals, question) }
    }

    private static func value(of cell: Cell, _ question: PreparedQuestion) -> Int32 {
        if question.isStock { return total(cell, upTo: question.asAt) }
        let last = min(question.asAt, question.flowUntil - 1)
        return last < question.flowFrom ? 0 : total(cell, upTo: last) - total(cell, upTo: question.flowFrom - 1)
    }

    /// The running total at the last day that is not after the one asked for.
    private static func total(_ cell: Cell, upTo day: Int32) -> Int32 {
        var low = 0
        var high = cell.days.count
        while low < high {
            let middle = (low + high) / 2
            if cell.days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : cell.totals[low - 1]
    }

    /// For every era one that stands for all that lie in the same top unit then, and in the same on the map.
    private static func classes(_ eras: Eras, _ map: MapChoice) -> [Int32] {
        struct Lie: Hashable {
            let then: Int
            let onMap: Int
            let isExact: Bool
        }
        var first: [Lie: Int32] = [:]
        return eras.all.enumerated().map { number, era in
            let then = era.line.count < 2 ? -1 : era.line[era.line.count - 2]
            var lie = Lie(then: then, onMap: then, isExact: true)
            if case .on(let day) = map {
                let placed = eras.atlas.placement(of: era.unit, onMapOf: day, in: eras.tree)
                let line = placed.map { eras.atlas.line(from: $0.unit, in: eras.tree, on: day) } ?? []
                lie = Lie(then: then, onMap: line.count < 2 ? -1 : line[line.count - 2], isExact: line.count >= 2 || placed?.isExact == true)
            }
            if let known = first[lie] { return known }
            first[lie] = Int32(number)
            return Int32(number)
        }
    }
}
