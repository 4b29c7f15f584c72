package import Events

// What a page asks of a unit for every row: nothing is copied on the way.

extension Atlas {
    package func name(of index: Index, on day: Day) -> String { Atlas.last(of: units[index].names, on: day) ?? "" }
    package func type(of index: Index, on day: Day) -> String { Atlas.last(of: units[index].types, on: day) ?? "" }
    package func id(of index: Index) -> UnitID { units[index].id }

    /// From the unit up to what lies right below the root, each with its kind and its name of the day; a root alone is given too.
    package func path(of index: Index, in tree: Key, on day: Day, _ body: (_ type: String, _ name: String) -> Void) {
        var current = index
        for step in 0..<Limits.lineageStepsMax {
            let above = parent(of: current, in: tree, on: day)
            if above == nil, step > 0 { return }
            body(type(of: current, on: day), name(of: current, on: day))
            guard let above else { return }
            current = above
        }
    }

    private static func last<Value>(of dated: [Dated<Value>], on day: Day) -> Value? {
        guard !dated.isEmpty else { return nil }
        var last = 0
        for index in 1..<max(1, dated.count) where dated[index].from <= day { last = index }
        return dated[last].value
    }
}
