package import Events

// Acts that were entered wrong are taken back. What would be left must fit together on every day.

extension Atlas {
    package func annul(entry: Int, of unit: UnitID, reason: String) throws(UnitRefusal) -> Event {
        let events = try annul([UnitEntry(unit: unit, position: entry)], reason: reason)
        return events[0]
    }

    /// Several acts as one, in the order given: only what is left in the end has to fit.
    package func annul(_ entries: [UnitEntry], reason: String) throws(UnitRefusal) -> [Event] {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard isReadableProse(reason) else { throw .reasonUnreadable }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
        guard entries.count <= Limits.actsPerReorganisationMax else { throw .tooManyActs(max: Limits.actsPerReorganisationMax) }
        guard !entries.isEmpty else { throw .nothingChanges }
        for entry in entries {
            guard let index = indices[entry.unit] else { throw .unitUnknown(entry.unit) }
            guard units[index].history.contains(where: { $0.position == entry.position }) else {
                throw .entryIsOfAnother(position: entry.position, entry.unit)
            }
        }
        let events = entries.map { Event.unitActAnnulled(UnitActAnnulled(unit: $0.unit, entry: $0.position, reason: reason)) }
        var trial = self
        trial.add(events.map { UnitAct(position: .max, day: Day(0), event: $0) })
        let gone = Set(entries.map(\.position))
        if let (unit, position) = firstLost(in: trial, but: gone) { throw .actRestsOnIt(position: position, unit) }
        switch trial.firstFlaw(notIn: self, moved: entries.map(\.unit)) {
        case nil: break
        case .lostParent(_, let parent, let day): throw .parentStandsNot(parent, on: day)
        case .outsideLife(let unit, let position, _): throw .actRestsOnIt(position: position, unit)
        case .some(let flaw): throw flaw.refusal
        }
        return events
    }

    /// The first act that says something here and would say nothing in another atlas.
    private func firstLost(in other: Atlas, but gone: Set<Int>) -> (UnitID, Int)? {
        let left = Set(other.units.flatMap { $0.history.map(\.position) })
        var lost: (UnitID, Int)?
        for unit in units {
            for act in unit.history where !left.contains(act.position) && !gone.contains(act.position) {
                if act.position < lost?.1 ?? .max { lost = (act.event.unit ?? unit.id, act.position) }
            }
        }
        return lost
    }
}

/// One act about a unit, by the position of its entry.
package struct UnitEntry: Hashable, Sendable {
    package let unit: UnitID
    package let position: Int

    package init(unit: UnitID, position: Int) {
        self.unit = unit
        self.position = position
    }
}
