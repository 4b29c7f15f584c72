import Events

/// Where units and days do not fit together. An act is held against the acts of every day, not only of its own: what is entered late must leave
/// standing what came after it.
enum AtlasFlaw: Hashable, Sendable {
    /// A unit lies in one that does not stand on the day.
    case lostParent(UnitID, parent: UnitID, on: Day)
    /// Two units of a tier bear one code from the day on.
    case codeTwice(String, UnitID, other: UnitID, on: Day)
    /// Something is said about a unit for a day on which it does not stand.
    case outsideLife(UnitID, position: Int, on: Day)
    case goesRound(UnitID, parent: UnitID, on: Day)

    private var order: (Day, Int, UnitID) {
        switch self {
        case .codeTwice(_, let unit, _, let day): (day, 0, unit)
        case .goesRound(let unit, _, let day): (day, 1, unit)
        case .lostParent(let unit, _, let day): (day, 2, unit)
        case .outsideLife(let unit, _, let day): (day, 3, unit)
        }
    }

    static func precedes(_ left: AtlasFlaw, _ right: AtlasFlaw) -> Bool { left.order < right.order }

    /// Why an act is refused that would bring it about.
    var refusal: UnitRefusal {
        switch self {
        case .lostParent(_, let parent, let day): .laterActsExist(parent, on: day)
        case .codeTwice(let code, _, let other, let day): .codeInUse(code, by: other, on: day)
        case .outsideLife(let unit, _, let day): .laterActsExist(unit, on: day)
        case .goesRound(_, let parent, _): .parentIsInside(parent)
        }
    }
}

extension Atlas {
    /// The earliest flaw that another atlas, this one before an act, did not have. `moved` are those that might lie in themselves now.
    func firstFlaw(notIn before: Atlas, moved: [UnitID]) -> AtlasFlaw? {
        let new = flaws.subtracting(before.flaws).union(circles(through: moved))
        return new.min(by: AtlasFlaw.precedes)
    }

    private var flaws: Set<AtlasFlaw> {
        var flaws: Set<AtlasFlaw> = []
        for index in units.indices {
            flaws.formUnion(parentFlaws(of: index))
            flaws.formUnion(lifeFlaws(of: units[index]))
        }
        for (code, bearers) in codes where bearers.count > 1 { flaws.formUnion(codeFlaws(of: code, bearers)) }
        return flaws
    }

    private func parentFlaws(of index: Index) -> [AtlasFlaw] {
        let unit = units[index]
        var flaws: [AtlasFlaw] = []
        if unit.parents.isEmpty, case .unitBegun(let body)? = unit.history.first?.event, let parent = body.parent {
            flaws.append(.lostParent(unit.id, parent: parent, on: unit.from))
        }
        for (place, parent) in unit.parents.enumerated() {
            let next = unit.parents.dropFirst(place + 1).first.flatMap { $0.tree == parent.tree ? $0.from : nil }
            let isFirst = place == 0 || unit.parents[place - 1].tree != parent.tree
            let days = DayRange(
                from: isFirst ? unit.from : max(unit.from, parent.from), until: min(unit.until, next ?? .never))
            let above = units[parent.parent]
            guard days.from < days.until else { continue }
            if days.from < above.from || days.from >= above.until {
                flaws.append(.lostParent(unit.id, parent: above.id, on: days.from))
            } else if above.until < days.until {
                flaws.append(.lostParent(unit.id, parent: above.id, on: above.until))
            }
        }
        return flaws
    }

    private func lifeFlaws(of unit: Unit) -> [AtlasFlaw] {
        unit.history.compactMap { act in
            let fits: Bool
            switch act.event {
            case .unitBegun, .unitEnded: return nil
            case .unitSucceeded(let body) where body.unit == unit.id: fits = unit.from <= act.day && act.day <= unit.until
            default: fits = unit.stands(on: act.day)
            }
            return fits ? nil : .outsideLife(unit.id, position: act.position, on: act.day)
        }
    }

    private func codeFlaws(of code: String, _ bearers: [Index]) -> [AtlasFlaw] {
        let spans = bearers.flatMap { index in
            units[index].codes.enumerated().compactMap { place, dated -> (index: Index, days: DayRange)? in
                guard dated.value == code else { return nil }
                let next = units[index].codes.dropFirst(place + 1).first?.from
                let days = DayRange(from: max(dated.from, units[index].from), until: min(units[index].until, next ?? .never))
                return days.from < days.until ? (index, days) : nil
            }
        }
        var flaws: [AtlasFlaw] = []
        for (place, one) in spans.enumerated() {
            for other in spans.dropFirst(place + 1) where other.index != one.index && units[other.index].tier == units[one.index].tier {
                let day = max(one.days.from, other.days.from)
                guard day < min(one.days.until, other.days.until) else { continue }
                let late = one.days.from < other.days.from ? other.index : one.index
                flaws.append(
                    .codeTwice(code, units[one.index].id, other: units[late].id, on: day))
            }
        }
        return flaws
    }

    private func circles(through moved: [UnitID]) -> [AtlasFlaw] {
        guard !moved.isEmpty else { return [] }
        let days = Set(units.flatMap { $0.parents.map(\.from) }).sorted()
        return moved.compactMap { indices[$0] }.flatMap { index in
            days.filter(units[index].stands).compactMap { day in
                units[index].parents.lazy.map(\.tree).compactMap { tree -> AtlasFlaw? in
                    guard let parent = parent(of: index, in: tree, on: day), isInside(parent, index, in: tree, on: day) else { return nil }
                    return .goesRound(units[index].id, parent: units[parent].id, on: day)
                }.first
            }
        }
    }
}
