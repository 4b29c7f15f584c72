package import Events

/// Units that end, begin, take over and move on one day by one instrument: a merger, a split, a move, the end of a whole tier.
package struct Reorganisation: Equatable, Sendable {
    package struct Beginning: Equatable, Sendable {
        package let unit: UnitID
        package let tier: Key
        package let code: String?
        package let type: String
        package let name: String
        package let parent: UnitID?

        package init(unit: UnitID, tier: Key, code: String?, type: String, name: String, parent: UnitID?) {
            self.unit = unit
            self.tier = tier
            self.code = code
            self.type = type
            self.name = name
            self.parent = parent
        }
    }

    package struct Succession: Equatable, Sendable {
        package let unit: UnitID
        package let successor: UnitID
        package let share: Share

        package init(unit: UnitID, successor: UnitID, share: Share) {
            self.unit = unit
            self.successor = successor
            self.share = share
        }
    }

    package struct Move: Equatable, Sendable {
        package let unit: UnitID
        package let parent: UnitID

        package init(unit: UnitID, parent: UnitID) {
            self.unit = unit
            self.parent = parent
        }
    }

    /// A unit that goes on under another name, as another kind, or both.
    package struct Rename: Equatable, Sendable {
        package let unit: UnitID
        package let name: String?
        package let type: String?

        package init(unit: UnitID, name: String?, type: String?) {
            self.unit = unit
            self.name = name
            self.type = type
        }
    }

    package var tree: Key
    package var instrument: String
    package var ends: [UnitID] = []
    package var begins: [Beginning] = []
    package var successions: [Succession] = []
    package var moves: [Move] = []
    package var renames: [Rename] = []

    package init(tree: Key, instrument: String) {
        self.tree = tree
        self.instrument = instrument
    }
}

extension Reorganisation {
    package var count: Int { ends.count + begins.count + successions.count + moves.count + renames.count }
}

extension Atlas {
    /// The events in an order in which they can be read: beginnings, moves, names, successions, ends. A parent that begins too is named before
    /// what lies in it. An act that is dated back must also leave standing what was entered for the days after it.
    package func reorganise(_ act: Reorganisation, on day: Day) throws(UnitRefusal) -> [Event] {
        try checkInstrument(act.instrument)
        guard trees[act.tree] != nil else { throw .treeUnknown(act.tree) }
        guard act.count > 0 else { throw .nothingChanges }
        guard act.count <= Limits.actsPerReorganisationMax else { throw .tooManyActs(max: Limits.actsPerReorganisationMax) }
        var trial = self
        var events: [Event] = []
        func enter(_ event: Event) {
            events.append(event)
            trial.apply(UnitAct(position: .max, day: day, event: event))
        }
        for unit in act.ends {
            let index = try standing(unit, on: day.previous)
            guard units[index].until == .never else { throw .laterActsExist(unit, on: units[index].until) }
        }
        for new in act.begins {
            try checkText(new.name)
            guard trial.indices[new.unit] == nil else { throw .unitExists(new.unit) }
            if let parent = new.parent, trial.indices[parent] == nil { throw .parentUnknown(parent) }
            enter(
                .unitBegun(
                    UnitBegun(
                        unit: new.unit, tree: act.tree, tier: new.tier, code: new.code, type: new.type, name: new.name,
                        parent: new.parent, instrument: act.instrument)))
        }
        for move in act.moves {
            let index = try trial.standing(move.unit, on: day)
            guard let parent = trial.indices[move.parent] else { throw .parentUnknown(move.parent) }
            guard trial.parent(of: index, in: act.tree, on: day) != parent else { throw .nothingChanges }
            guard !trial.isInside(parent, index, in: act.tree, on: day) else { throw .parentIsInside(move.parent) }
            enter(.unitMoved(UnitMoved(unit: move.unit, tree: act.tree, parent: move.parent, instrument: act.instrument)))
        }
        for rename in act.renames {
            if let name = rename.name { enter(try trial.rename(rename.unit, to: name, instrument: act.instrument, on: day)) }
            if let type = rename.type { enter(try trial.retype(rename.unit, to: type, instrument: act.instrument, on: day)) }
        }
        for succession in act.successions {
            _ = try trial.standing(succession.unit, on: day.previous)
            _ = try trial.standing(succession.successor, on: day)
            enter(
                .unitSucceeded(
                    UnitSucceeded(
                        unit: succession.unit, successor: succession.successor, share: succession.share, instrument: act.instrument)))
        }
        for unit in act.ends { enter(.unitEnded(UnitEnded(unit: unit, instrument: act.instrument))) }
        try trial.check(act, on: day)
        if let flaw = trial.firstFlaw(notIn: self, moved: act.moves.map(\.unit)) { throw flaw.refusal }
        return events
    }

    /// Whether this atlas, in which the act has been done, is still a tree of units with codes of their own.
    private func check(_ act: Reorganisation, on day: Day) throws(UnitRefusal) {
        for new in act.begins {
            guard let index = indices[new.unit] else { throw .unitUnknown(new.unit) }
            if let parent = new.parent {
                guard let above = indices[parent], units[above].stands(on: day) else { throw .parentStandsNot(parent, on: day) }
            }
            if let code = new.code { try checkCodeIsFree(code, tier: new.tier, on: day, except: [index]) }
        }
        for move in act.moves {
            guard let above = indices[move.parent], units[above].stands(on: day) else { throw .parentStandsNot(move.parent, on: day) }
        }
        guard !act.ends.isEmpty else { return }
        let ended = Set(act.ends.compactMap { indices[$0] })
        var orphans: [Index: Int] = [:]
        for index in units.indices where units[index].stands(on: day) {
            if let parent = parent(of: index, in: act.tree, on: day), ended.contains(parent) { orphans[parent, default: 0] += 1 }
        }
        if let (parent, count) = orphans.min(by: { $0.key < $1.key }) { throw .unitsBelow(units[parent].id, count: count, on: day) }
    }
}
