package import Events
package import Rules

/// One unit as it was on a day, with its history and what it came from and became.
package struct UnitAnswer: Sendable {
    package struct Kin: Equatable, Sendable {
        package let id: UnitID
        package let code: String?
        package let name: String
        package let from: Day
        package let share: Share
        package let instrument: String
    }

    package let unit: Atlas.Unit
    package let on: Day
    package let name: String
    package let type: String
    package let code: String?
    package let path: String
    package let parent: UnitID?
    package let parentName: String?
    package let predecessors: [Kin]
    package let successors: [Kin]
    package let history: [UnitAct]
    package let childCount: Int
}

/// A unit that a written name may mean.
package struct UnitCandidate: Sendable {
    package let id: UnitID
    package let code: String?
    package let name: String
    package let type: String
    package let path: String
    package let from: Day
    /// Nil while it stands.
    package let until: Day?
    package let reasons: [Gazetteer.Reason]

    package init(
        id: UnitID, code: String?, name: String, type: String, path: String, from: Day, until: Day?, reasons: [Gazetteer.Reason]
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.type = type
        self.path = path
        self.from = from
        self.until = until
        self.reasons = reasons
    }
}

extension ReadingRoom {
    /// By id, or by a code that one unit bears on the day; without a unit that bears it then, by the last that bore it. Nil where there is none.
    package func unit(_ idOrCode: String, on day: Day) -> UnitAnswer? {
        let atlas = atlas
        let index = atlas.index(of: UnitID(idOrCode)) ?? atlas.index(ofCode: idOrCode, on: day) ?? atlas.indices(ofCode: idOrCode).last
        return index.map { unit(at: $0, in: atlas, on: day) }
    }

    private func unit(at index: Atlas.Index, in atlas: Atlas, on day: Day) -> UnitAnswer {
        let unit = atlas[index]
        let readOn = day < unit.from ? unit.from : (day >= unit.until ? unit.until.previous : day)
        let parent = atlas.parent(of: index, in: ReadingRoom.tree, on: readOn)
        return UnitAnswer(
            unit: unit, on: day, name: unit.fullName(on: readOn), type: unit.type(on: readOn), code: unit.code(on: readOn),
            path: atlas.path(of: index, in: ReadingRoom.tree, on: readOn), parent: parent.map { atlas[$0].id },
            parentName: parent.map { atlas[$0].fullName(on: readOn) },
            predecessors: unit.predecessors.map { kin($0, in: atlas, on: $0.from.previous) },
            successors: atlas.heirs(of: index, in: ReadingRoom.tree).map { kin($0, in: atlas, on: $0.from) }, history: unit.history,
            childCount: atlas.children(of: index, in: ReadingRoom.tree, on: readOn).count)
    }

    private func kin(_ link: Atlas.Link, in atlas: Atlas, on day: Day) -> UnitAnswer.Kin {
        let other = atlas[link.other]
        return UnitAnswer.Kin(
            id: other.id, code: other.code(on: day), name: other.fullName(on: day), from: link.from, share: link.share, instrument: link.instrument)
    }

    package func units(named text: String, on day: Day?) -> [UnitCandidate] {
        let atlas = atlas
        return gazetteer().candidates(for: text, on: day).map { candidate in
            let unit = atlas[candidate.unit]
            let on = candidate.readOn
            return UnitCandidate(
                id: unit.id, code: unit.code(on: on), name: unit.fullName(on: on), type: unit.type(on: on),
                path: atlas.path(of: candidate.unit, in: ReadingRoom.tree, on: on), from: unit.from,
                until: unit.until == .never ? nil : unit.until, reasons: candidate.reasons)
        }
    }

    /// The units directly below one on a day, in the order of their codes.
    package func parts(of unit: UnitID, on day: Day) -> [UnitAnswer] {
        let atlas = atlas
        guard let index = atlas.index(of: unit) else { return [] }
        return atlas.children(of: index, in: ReadingRoom.tree, on: day)
            .sorted { (atlas[$0].code(on: day) ?? "") < (atlas[$1].code(on: day) ?? "") }
            .map { self.unit(at: $0, in: atlas, on: day) }
    }
}
