import Events

/// Units by plain lists and loops, read again for every question: what the atlas is compared with.
struct NaiveUnits {
    private struct Parent {
        let day: Day
        let order: Int
        let unit: UnitID
    }

    private struct Succession {
        let from: UnitID
        let to: UnitID
        let isWhole: Bool
    }

    private var begun: [UnitID: Day] = [:]
    private var ended: [UnitID: Day] = [:]
    private var parents: [UnitID: [Parent]] = [:]
    private var successions: [Succession] = []

    /// `entries` are all of the journal, in order.
    init(_ entries: [NaiveEntry]) {
        var annulled: Set<Int> = []
        for entry in entries {
            if case .unitActAnnulled(let body) = entry.event { annulled.insert(body.entry) }
        }
        for entry in entries where !annulled.contains(entry.position) {
            switch entry.event {
            case .unitBegun(let body):
                guard begun[body.unit] == nil else { continue }
                begun[body.unit] = entry.day
                if let parent = body.parent, begun[parent] != nil { parents[body.unit] = [Parent(day: entry.day, order: -1, unit: parent)] }
            case .unitMoved(let body):
                // What is said about a unit whose beginning was annulled is said about nothing.
                guard begun[body.unit] != nil, begun[body.parent] != nil else { continue }
                parents[body.unit, default: []].append(Parent(day: entry.day, order: entry.position, unit: body.parent))
            case .unitEnded(let body):
                guard begun[body.unit] != nil else { continue }
                ended[body.unit] = entry.day
            case .unitSucceeded(let body):
                guard begun[body.unit] != nil, begun[body.successor] != nil else { continue }
                successions.append(Succession(from: body.unit, to: body.successor, isWhole: body.share == .whole))
            default: continue
            }
        }
    }

    func exists(_ unit: UnitID) -> Bool { begun[unit] != nil }

    func stands(_ unit: UnitID, on day: Day) -> Bool {
        guard let from = begun[unit] else { return false }
        return from <= day && !hasEnded(unit, by: day)
    }

    /// The unit, what it lay in, what that lay in. Before its beginning and after its end: as at the nearest day of its life.
    func line(of unit: UnitID, on day: Day) -> [UnitID] {
        var clamped = day
        if let from = begun[unit], clamped < from { clamped = from }
        if let until = ended[unit], clamped >= until { clamped = until.previous }
        return lineAsSaid(of: unit, on: clamped)
    }

    /// The place with everything that went whole into it.
    func forebears(of place: UnitID) -> Set<UnitID> {
        var all: Set<UnitID> = [place]
        while true {
            let more = successions.filter { $0.isWhole && all.contains($0.to) && !all.contains($0.from) }
            if more.isEmpty { return all }
            for succession in more { all.insert(succession.from) }
        }
    }

    /// Where the unit is on the map of a day, and whether that is certain; nil where the lines end before.
    func placed(_ unit: UnitID, onMapOf day: Day) -> (unit: UnitID, isCertain: Bool)? {
        if stands(unit, on: day) { return (unit, true) }
        let forward = hasEnded(unit, by: day)
        var reached: Set<UnitID> = []
        var open: Set<UnitID> = [unit]
        var seen: Set<UnitID> = []
        while let next = open.popFirst() {
            guard seen.insert(next).inserted else { continue }
            for other in forward ? heirs(of: next) : successions.filter({ $0.to == next }).map(\.from) {
                if stands(other, on: day) {
                    reached.insert(other)
                } else if forward ? hasEnded(other, by: day) : begun[other].map({ day < $0 }) ?? false {
                    open.insert(other)
                }
            }
        }
        if reached.isEmpty { return nil }
        if reached.count == 1, let only = reached.first { return (only, true) }
        let lines = reached.map { lineAsSaid(of: $0, on: day) }
        return lines[0].first { unit in lines.allSatisfy { $0.contains(unit) } }.map { ($0, false) }
    }

    /// Who took over; where a unit ended and nobody did, what became of those directly in it.
    private func heirs(of unit: UnitID) -> [UnitID] {
        let own = successions.filter { $0.from == unit }.map(\.to)
        guard own.isEmpty, let until = ended[unit] else { return own }
        let children = begun.keys.filter { stands($0, on: until.previous) && parent(of: $0, on: until.previous) == unit }
        return children.flatMap { child in
            stands(child, on: until) ? [child] : successions.filter { $0.from == child }.map(\.to)
        }
    }

    /// With the parents as they are said to be on the day, whether the units stand then or not.
    func lineAsSaid(of unit: UnitID, on day: Day) -> [UnitID] {
        var line = [unit]
        while let last = line.last, let above = parent(of: last, on: day) { line.append(above) }
        return line
    }

    private func parent(of unit: UnitID, on day: Day) -> UnitID? {
        let known = (parents[unit] ?? []).sorted { ($0.day, $0.order) < ($1.day, $1.order) }
        return (known.last { $0.day <= day } ?? known.first)?.unit
    }

    private func hasEnded(_ unit: UnitID, by day: Day) -> Bool { ended[unit].map { $0 <= day } ?? false }
}
