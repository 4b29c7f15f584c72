package import Events

// What a page asks of a unit for every row.

extension Atlas {
    package func name(of index: Index, on day: Day) -> String { Atlas.value(of: units[index].names, on: day) ?? "" }
    package func type(of index: Index, on day: Day) -> String { Atlas.value(of: units[index].types, on: day) ?? "" }
    package func id(of index: Index) -> UnitID { units[index].id }

    /// The days around a day on which the unit and all above it are called the same and lie the same.
    package func stretch(of index: Index, in tree: Key, on day: Day) -> DayRange {
        var stretch = DayRange(from: Day(.min), until: .never)
        for unit in line(from: index, in: tree, on: day) {
            let known = units[unit]
            Atlas.narrow(&stretch, to: day, known.names.map(\.from))
            Atlas.narrow(&stretch, to: day, known.types.map(\.from))
            Atlas.narrow(&stretch, to: day, known.parents.filter { $0.tree == tree }.map(\.from))
        }
        return stretch
    }

    /// What holds from a turn on holds until the next, and what holds from the first on held before it too.
    private static func narrow(_ stretch: inout DayRange, to day: Day, _ turns: [Day]) {
        for (place, turn) in turns.enumerated() where place > 0 {
            if turn <= day { stretch.from = max(stretch.from, turn) } else { stretch.until = min(stretch.until, turn) }
        }
    }
}
