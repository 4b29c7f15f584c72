package import Events

/// What a body does at its level, as programmes say it.
package enum ClimbAct: String, CaseIterable, Sendable {
    case register
    case receive
    case check
    case appraise
    case recognise
    case propose
    case award
}

/// The way up of one model (bậc xét) on a day: the levels on its route from the lowest, who acts at each, and where.
package struct Ladder: Equatable, Sendable {
    package struct Rung: Equatable, Sendable {
        package let level: Key
        package let rank: Int
        /// The unit whose bodies act here.
        package let seat: UnitID
        /// Those that exist on the day and act on the route.
        package let bodies: [Body]
        /// Whether a model may come further without this level.
        package let maySkip: Bool

        /// Those that do something here. Where no body is said to receive, those do with whom one registers; where none is said to check or to
        /// appraise, those that receive.
        package func bodies(that act: ClimbAct) -> [Body] {
            let named = bodies.filter { $0.acts.contains(act.rawValue) }
            guard named.isEmpty else { return named }
            return switch act {
            case .receive: bodies(that: .register)
            case .check, .appraise: bodies(that: .receive)
            default: []
            }
        }
    }

    /// Nil where the programme has no routes.
    package let route: Key?
    package let rungs: [Rung]

    package init(of unit: UnitID, in programme: Programme, _ atlas: Atlas, on day: Day) {
        let route = programme.route(of: unit, atlas, on: day)
        self.route = route?.term.key
        rungs = programme.levels(on: route).filter { $0.term.holds(on: day) }.map { level in
            Rung(
                level: level.term.key, rank: level.term.rank ?? 0, seat: atlas.seat(of: unit, level: level.term.key, in: programme, on: day),
                bodies: level.bodies.filter { body in
                    body.holds(on: day) && (body.routes.map { routes in route.map { routes.contains($0.term.key) } ?? true } ?? true)
                },
                maySkip: programme.skipLevels)
        }
    }

    package subscript(level: Key) -> Rung? { rungs.first { $0.level == level } }

    /// The next below; nil at the bottom, and for a level that is not on the ladder.
    package func below(_ level: Key) -> Rung? {
        guard let place = rungs.firstIndex(where: { $0.level == level }), place > 0 else { return nil }
        return rungs[place - 1]
    }

    package func above(_ level: Key) -> Rung? {
        guard let place = rungs.firstIndex(where: { $0.level == level }), place + 1 < rungs.count else { return nil }
        return rungs[place + 1]
    }
}

extension Programme {
    /// The route whose tiers name the unit's; else the one for all that no other names. Nil where the programme has no routes.
    package func route(of unit: UnitID, _ atlas: Atlas, on day: Day) -> ClimbRoute? {
        route(ofTier: atlas.index(of: unit).map { atlas[$0].tier }, on: day)
    }

    func route(ofTier tier: Key?, on day: Day) -> ClimbRoute? {
        let routes = (routes ?? []).filter { $0.term.holds(on: day) }
        return routes.first { route in tier.map(route.tiers.contains) ?? false } ?? routes.first { $0.tiers.isEmpty }
    }

    /// The level below one, of those in force on a day; without a route of all there are.
    func levelBelow(_ key: Key, on route: ClimbRoute? = nil, day: Day) -> Level? {
        let rank = level(key)?.term.rank ?? 0
        return levels(on: route).last { $0.term.holds(on: day) && ($0.term.rank ?? 0) < rank }
    }

    /// From the lowest; without a route all there are.
    func levels(on route: ClimbRoute?) -> [Level] {
        levels.filter { level in route.map { $0.levels.contains(level.term.key) } ?? true }.sorted { ($0.term.rank ?? 0) < ($1.term.rank ?? 0) }
    }
}
