package import Events

/// Where something that happened in a unit stands on the map of another day.
package struct Placement: Equatable, Sendable {
    /// The unit itself, its only heir, or, where it was divided and no source says who got what, the smallest unit that surely holds it.
    package let unit: Atlas.Index
    /// False where the unit is only known to lie somewhere inside.
    package let isExact: Bool

    package init(unit: Atlas.Index, isExact: Bool) {
        self.unit = unit
        self.isExact = isExact
    }
}

extension Atlas {
    /// Follows heirs, or forebears where the map is older, until all stand on the day. A split is never guessed: there are no weights.
    /// Nil where the lines end before the day.
    package func placement(of index: Index, onMapOf day: Day, in tree: Key) -> Placement? {
        if units[index].stands(on: day) { return Placement(unit: index, isExact: true) }
        let goesForward = day >= units[index].until
        var candidates: Set<Index> = []
        var frontier: Set<Index> = [index]
        var steps = 0
        while !frontier.isEmpty, steps < Limits.lineageStepsMax {
            steps += 1
            var next: Set<Index> = []
            for unit in frontier {
                for link in goesForward ? heirs(of: unit, in: tree) : units[unit].predecessors {
                    if units[link.other].stands(on: day) {
                        candidates.insert(link.other)
                    } else if goesForward ? day >= units[link.other].until : day < units[link.other].from {
                        next.insert(link.other)
                    }
                }
            }
            frontier = next
        }
        guard let first = candidates.first else { return nil }
        if candidates.count == 1 { return Placement(unit: first, isExact: true) }
        return commonAncestor(of: candidates, in: tree, on: day).map { Placement(unit: $0, isExact: false) }
    }

    /// What became of a unit that ended: its own successors, or, where a whole tier ended and nobody took over, what became of the units in it.
    package func heirs(of index: Index, in tree: Key) -> [Link] {
        let unit = units[index]
        guard unit.successors.isEmpty, unit.until != .never else { return unit.successors }
        var heirs: [Link] = []
        for child in children(of: index, in: tree, on: unit.until.previous) {
            let goesOn = units[child].stands(on: unit.until)
            let links = goesOn ? [Link(other: child, from: unit.until, share: .part, instrument: "")] : units[child].successors
            for link in links where !heirs.contains(where: { $0.other == link.other }) {
                heirs.append(Link(other: link.other, from: link.from, share: .part, instrument: link.instrument))
            }
        }
        return heirs.count == 1 ? heirs.map { Link(other: $0.other, from: $0.from, share: .whole, instrument: $0.instrument) } : heirs
    }

    private func commonAncestor(of candidates: Set<Index>, in tree: Key, on day: Day) -> Index? {
        var shared: [Index]?
        for candidate in candidates {
            let line = line(from: candidate, in: tree, on: day)
            shared = shared.map { ancestors in ancestors.filter(line.contains) } ?? line
        }
        return shared?.first
    }

    /// The unit with everything that went whole into it, however long ago: the records of a place are those of all of them.
    package func withForebears(of index: Index) -> Set<Index> {
        var found: Set<Index> = [index]
        var frontier = [index]
        while let unit = frontier.popLast() {
            for link in units[unit].predecessors where link.share == .whole && found.insert(link.other).inserted {
                frontier.append(link.other)
            }
        }
        return found
    }
}

extension Atlas {
    /// Every unit, standing or gone, that lies in a unit's subtree on the map of a day.
    package func subtree(of root: Index, in tree: Key, on day: Day) -> [Index] {
        var seen: Set<Index> = [root]
        var waiting = [root]
        while let next = waiting.popLast() {
            for other in units[next].everBelow + units[next].predecessors.map(\.other) where seen.insert(other).inserted { waiting.append(other) }
        }
        return seen.filter { index in
            placement(of: index, onMapOf: day, in: tree).map { isInside($0.unit, root, in: tree, on: day) } ?? false
        }.sorted()
    }
}
