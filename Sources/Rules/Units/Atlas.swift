package import Events

/// All units with everything that is dated about them: the one answer to "what was this called, where did it lie, what became of it".
///
/// Made from unit acts and never changed afterwards; a new act makes a new atlas. Ranges are half-open; where nothing is known
/// for a day, the nearest fact stands in, so that a unit always has a name.
package struct Atlas: Sendable {
    /// A unit's place in this atlas. Good for one atlas only.
    package typealias Index = Int

    package struct Dated<Value: Sendable & Equatable>: Sendable, Equatable {
        package let from: Day
        package let value: Value
    }

    package struct Parent: Sendable, Equatable {
        package let from: Day
        package let tree: Key
        package let parent: Index
    }

    package struct Link: Sendable, Equatable {
        package let other: Index
        package let from: Day
        package let share: Share
        package let instrument: String
    }

    package struct Unit: Sendable {
        package let id: UnitID
        package let tier: Key
        package let from: Day
        package internal(set) var until: Day
        package internal(set) var names: [Dated<String>]
        package internal(set) var types: [Dated<String>]
        package internal(set) var codes: [Dated<String>]
        package internal(set) var parents: [Parent] = []
        /// Units that were ever directly below, in any tree.
        var everBelow: [Index] = []
        package internal(set) var predecessors: [Link] = []
        package internal(set) var successors: [Link] = []
        package internal(set) var history: [UnitAct] = []

        package func stands(on day: Day) -> Bool { from <= day && day < until }
        package func name(on day: Day) -> String { Atlas.value(of: names, on: day) ?? "" }
        package func type(on day: Day) -> String { Atlas.value(of: types, on: day) ?? "" }
        package func code(on day: Day) -> String? { Atlas.value(of: codes, on: day) }
        package func fullName(on day: Day) -> String {
            let type = type(on: day)
            return type.isEmpty ? name(on: day) : "\(type) \(name(on: day))"
        }
    }

    package private(set) var units: [Unit] = []
    package private(set) var indices: [UnitID: Index] = [:]
    package private(set) var trees: [Key: Name] = [:]
    private var byCode: [String: [Index]] = [:]

    package init(_ acts: [UnitAct] = []) {
        units.reserveCapacity(acts.count / 2)
        let annulled = Set(acts.compactMap { if case .unitActAnnulled(let body) = $0.event { body.entry } else { nil } })
        for act in acts where !annulled.contains(act.position) { apply(act) }
    }

    /// Further acts, in the order in which they were entered; a unit must begin before anything is said about it.
    package mutating func add(_ acts: [UnitAct]) {
        guard acts.contains(where: { if case .unitActAnnulled = $0.event { true } else { false } }) else {
            for act in acts { apply(act) }
            return
        }
        // What was annulled cannot be taken out of the middle: all is read again.
        let earlier = Dictionary(units.flatMap(\.history).map { ($0.position, $0) }) { first, _ in first }
        let opened = trees
        self = Atlas(earlier.values.sorted { $0.position < $1.position } + acts)
        trees.merge(opened) { latest, _ in latest }
    }

    package func index(of id: UnitID) -> Index? { indices[id] }
    package subscript(index: Index) -> Unit { units[index] }

    /// Who ever bore which code.
    var codes: [String: [Index]] { byCode }

    /// Every unit that ever bore the code.
    package func indices(ofCode code: String) -> [Index] { byCode[code] ?? [] }

    /// The unit that bears the code on the day, if exactly one does.
    package func index(ofCode code: String, on day: Day) -> Index? {
        let bearers = indices(ofCode: code).filter { units[$0].stands(on: day) && units[$0].code(on: day) == code }
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// The parent in a tree on a day; before the first and after the last known day the nearest one.
    package func parent(of index: Index, in tree: Key, on day: Day) -> Index? {
        var found: Index?
        for parent in units[index].parents where parent.tree == tree {
            if parent.from > day, found != nil { break }
            found = parent.parent
        }
        return found
    }

    /// From the unit itself up to the root.
    package func line(from index: Index, in tree: Key, on day: Day) -> [Index] {
        var line = [index]
        while let parent = parent(of: line[line.count - 1], in: tree, on: day), line.count <= Limits.lineageStepsMax {
            line.append(parent)
        }
        return line
    }

    package func isInside(_ index: Index, _ ancestor: Index, in tree: Key, on day: Day) -> Bool {
        line(from: index, in: tree, on: day).contains(ancestor)
    }

    package func ancestor(of index: Index, atTier tier: Key, in tree: Key, on day: Day) -> Index? {
        line(from: index, in: tree, on: day).first { units[$0].tier == tier }
    }

    package func children(of index: Index, in tree: Key, on day: Day) -> [Index] {
        units[index].everBelow.filter { units[$0].stands(on: day) && parent(of: $0, in: tree, on: day) == index }.sorted()
    }

    /// "Xã Đại Sảo, Huyện Chợ Đồn, Tỉnh Bắc Kạn": without the root.
    package func path(of index: Index, in tree: Key, on day: Day) -> String {
        let line = line(from: index, in: tree, on: day)
        let shown = line.count > 1 ? line.dropLast() : line[...]
        return shown.map { units[$0].fullName(on: day) }.joined(separator: ", ")
    }

    static func value<Value>(of dated: [Dated<Value>], on day: Day) -> Value? {
        guard var found = dated.first else { return nil }
        for candidate in dated.dropFirst() where candidate.from <= day { found = candidate }
        return found.value
    }

    mutating func apply(_ act: UnitAct) {
        switch act.event {
        case .treeOpened(let body):
            trees[body.tree] = body.name
        case .unitBegun(let body):
            guard indices[body.unit] == nil else { return }
            let parent = body.parent.flatMap { indices[$0] }
            indices[body.unit] = units.count
            if let parent { units[parent].everBelow.append(units.count) }
            if let code = body.code { byCode[code, default: []].append(units.count) }
            units.append(
                Unit(
                    id: body.unit, tier: body.tier, from: act.day, until: .never,
                    names: [Dated(from: act.day, value: body.name)], types: [Dated(from: act.day, value: body.type)],
                    codes: body.code.map { [Dated(from: act.day, value: $0)] } ?? [],
                    parents: parent.map { [Parent(from: act.day, tree: body.tree, parent: $0)] } ?? [], history: [act]))
        case .unitRenamed(let body):
            change(body.unit, act) { $0.names.insert(dated: body.name, from: act.day) }
        case .unitRetyped(let body):
            change(body.unit, act) { $0.types.insert(dated: body.type, from: act.day) }
        case .unitRecoded(let body):
            if let index = indices[body.unit], !indices(ofCode: body.code).contains(index) { byCode[body.code, default: []].append(index) }
            change(body.unit, act) { $0.codes.insert(dated: body.code, from: act.day) }
        case .unitMoved(let body):
            guard let parent = indices[body.parent] else { return }
            if let index = indices[body.unit], !units[parent].everBelow.contains(index) { units[parent].everBelow.append(index) }
            change(body.unit, act) { unit in
                let place = unit.parents.lastIndex { ($0.tree, $0.from) <= (body.tree, act.day) }.map { $0 + 1 } ?? 0
                unit.parents.insert(Parent(from: act.day, tree: body.tree, parent: parent), at: place)
            }
        case .unitEnded(let body):
            change(body.unit, act) { $0.until = act.day }
        case .unitSucceeded(let body):
            guard let before = indices[body.unit], let after = indices[body.successor] else { return }
            change(body.unit, act) {
                $0.successors.append(Link(other: after, from: act.day, share: body.share, instrument: body.instrument))
            }
            change(body.successor, act) {
                $0.predecessors.append(Link(other: before, from: act.day, share: body.share, instrument: body.instrument))
            }
        default:
            return
        }
    }

    private mutating func change(_ id: UnitID, _ act: UnitAct, _ change: (inout Unit) -> Void) {
        guard let index = indices[id] else { return }
        change(&units[index])
        units[index].history.append(act)
    }
}

extension Array {
    /// Keeps the days in order; the later entry wins on the same day.
    fileprivate mutating func insert<Value>(dated value: Value, from day: Day) where Element == Atlas.Dated<Value> {
        let place = lastIndex { $0.from <= day }.map { $0 + 1 } ?? 0
        insert(Atlas.Dated(from: day, value: value), at: place)
    }
}
