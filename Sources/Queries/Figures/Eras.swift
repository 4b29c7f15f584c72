import Events
import Rules

/// A stretch of a unit's life in which everything above it stayed the same: what "where it lay on its day" comes down to.
struct Era {
    let unit: Atlas.Index
    let from: Day
    /// From the unit up to the root.
    let line: [Atlas.Index]
}

/// All eras of an atlas in one tree, numbered.
struct Eras {
    let atlas: Atlas
    let tree: Key
    private(set) var all: [Era] = []
    /// For each unit where its eras begin in `all`; one more at the end.
    private var starts: [Int] = []

    init(_ atlas: Atlas, tree: Key) {
        self.atlas = atlas
        self.tree = tree
        starts.reserveCapacity(atlas.units.count + 1)
        for unit in atlas.units.indices {
            starts.append(all.count)
            for day in Eras.turns(of: unit, in: atlas, tree: tree) {
                all.append(Era(unit: unit, from: day, line: atlas.line(from: unit, in: tree, on: day)))
            }
        }
        starts.append(all.count)
    }

    func number(of unit: Atlas.Index, on day: Day) -> Int {
        var number = starts[unit]
        while number + 1 < starts[unit + 1], all[number + 1].from <= day { number += 1 }
        return number
    }

    /// The days from which the line above the unit is another.
    private static func turns(of unit: Atlas.Index, in atlas: Atlas, tree: Key) -> [Day] {
        var days: Set<Day> = [atlas[unit].from]
        var above = Set(atlas[unit].parents.filter { $0.tree == tree }.map(\.parent))
        for parent in atlas[unit].parents where parent.tree == tree { days.insert(parent.from) }
        var steps = 0
        while !above.isEmpty, steps < Limits.lineageStepsMax {
            steps += 1
            var next: Set<Atlas.Index> = []
            for index in above {
                for parent in atlas[index].parents where parent.tree == tree {
                    if parent.from > atlas[unit].from { days.insert(parent.from) }
                    next.insert(parent.parent)
                }
            }
            above = next
        }
        return days.filter { $0 < atlas[unit].until }.sorted()
    }
}
