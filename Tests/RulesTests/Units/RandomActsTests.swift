import Events
import Rules
import Testing

/// Whatever acts are accepted, in whatever order: a tree stays a tree.
@Suite struct RandomActsTests {
    /// Of every second seed the acts come in the order of their days, of the others in any: entered long after their day.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as [UInt64])
    func `accepted acts keep every standing unit in a standing one and every code with one bearer`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        var journal = Atlas.fixtureActs.filter { $0.day < day("2025-01-01") }
        var atlas = Atlas(journal)
        var on = day("2005-01-01")
        var accepted = 0
        var days: [Day] = []
        for step in 0..<150 {
            on = seed % 2 == 0 ? Day(on.number + Int.random(in: 0...40, using: &numbers)) : Day(12_800 + Int.random(in: 0...3_000, using: &numbers))
            guard let events = RandomActsTests.events(step: step, atlas, on, &numbers) else { continue }
            accepted += 1
            for event in events { journal.append(UnitAct(position: journal.count, day: on, event: event)) }
            atlas = Atlas(journal)
            days.append(on)
            for day in days { #expect(RandomActsTests.faults(in: atlas, on: day) == [], "step \(step), entered for \(on)") }
        }
        #expect(accepted > (seed % 2 == 0 ? 40 : 20))
        #expect(Set(days + days.map(\.previous)).flatMap { RandomActsTests.faults(in: atlas, on: $0) } == [])
    }

    /// The naive check: look at everything.
    private static func faults(in atlas: Atlas, on day: Day) -> [String] {
        var faults: [String] = []
        var bearers: [String: UnitID] = [:]
        for (index, unit) in atlas.units.enumerated() where unit.stands(on: day) {
            if let parent = atlas.parent(of: index, in: "territory", on: day) {
                if !atlas[parent].stands(on: day) { faults.append("\(unit.id) lies in \(atlas[parent].id), which stands not on \(day)") }
            } else if unit.id != UnitID("vn") {
                faults.append("\(unit.id) lies nowhere on \(day)")
            }
            if atlas.line(from: index, in: "territory", on: day).last != atlas.index(of: UnitID("vn")) {
                faults.append("\(unit.id) goes round on \(day)")
            }
            guard let code = unit.code(on: day) else { continue }
            if let other = bearers.updateValue(unit.id, forKey: "\(unit.tier) \(code)") {
                faults.append("\(unit.id) and \(other) bear \(code) on \(day)")
            }
        }
        return faults
    }

    /// A wish that may well be foolish; nil where it is refused.
    private static func events(step: Int, _ atlas: Atlas, _ on: Day, _ numbers: inout SeededNumbers) -> [Event]? {
        let all = atlas.units.map(\.id)
        func any() -> UnitID { all.randomElement(using: &numbers) ?? UnitID("vn") }
        let code = "\(Int.random(in: 1...12, using: &numbers))"
        var act = Reorganisation(tree: "territory", instrument: "law")
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: return (try? atlas.rename(any(), to: "Tên \(step)", instrument: "law", on: on)).map { [$0] }
        case 1: return (try? atlas.recode(any(), to: code, instrument: "law", on: on)).map { [$0] }
        case 2, 3: act.moves = [Reorganisation.Move(unit: any(), parent: any())]
        case 4, 5: act.begins = [beginning("n\(step)", code, in: any())]
        case 6:
            let old = any()
            act.ends = [old]
            act.begins = [beginning("n\(step)", code, in: any())]
            act.successions = [Reorganisation.Succession(unit: old, successor: UnitID("n\(step)"), share: .whole)]
            act.moves =
                atlas.index(of: old).map { index in
                    atlas.children(of: index, in: "territory", on: on).map { Reorganisation.Move(unit: atlas[$0].id, parent: UnitID("n\(step)")) }
                } ?? []
        default:
            act.ends = [any(), any()]
            act.begins = [beginning("n\(step)", code, in: any()), beginning("m\(step)", nil, in: UnitID("n\(step)"))]
        }
        return try? atlas.reorganise(act, on: on)
    }

    private static func beginning(_ unit: String, _ code: String?, in parent: UnitID) -> Reorganisation.Beginning {
        Reorganisation.Beginning(unit: UnitID(unit), tier: "commune", code: code, type: "Xã", name: unit, parent: parent)
    }
}
