extension Atlas {
    /// The unit, all that went into it, whole or in part, and all that came of it: where the records of one body may lie. Units that only share
    /// an heir with it are not among them.
    package func lineage(of index: Index) -> Set<Index> {
        func closure(_ links: (Unit) -> [Link]) -> Set<Index> {
            var found: Set<Index> = [index]
            var frontier = [index]
            while let unit = frontier.popLast() {
                for link in links(units[unit]) where found.insert(link.other).inserted { frontier.append(link.other) }
            }
            return found
        }
        return closure(\.predecessors).union(closure(\.successors))
    }
}
