package import Events

extension Atlas {
    /// The unit whose bodies act on a file at a level: the one of the level's tier that the file's unit lies in on the map of the day, in the
    /// tree of its route. Where no unit of the tier is left (districts after 2025), the nearest above; without a level the unit itself.
    package func seat(of unit: UnitID, level: Key?, in programme: Programme, on day: Day) -> UnitID {
        let route = programme.route(of: unit, self, on: day)
        let tree = route?.tree ?? programme.tree
        guard let wanted = level.flatMap({ programme.level($0) }), let index = index(of: unit),
            let placed = placement(of: index, onMapOf: day, in: tree)
        else { return unit }
        let line = line(from: placed.unit, in: tree, on: day)
        let tiers = programme.levels(on: route).filter { ($0.term.rank ?? 0) >= (wanted.term.rank ?? 0) }.map(\.tier)
        for tier in tiers {
            if let seat = line.first(where: { self[$0].tier == tier }) { return self[seat].id }
        }
        return line.last.map { self[$0].id } ?? unit
    }
}
