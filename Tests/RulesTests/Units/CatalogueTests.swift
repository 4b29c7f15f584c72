import Events
import Rules
import Testing

/// What must hold of all units of the catalogue, whatever is corrected in it.
@Suite struct CatalogueTests {
    private let atlas = Catalogue.atlas
    private static let days = ["2004-07-08", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-04-30", "2026-09-20"]

    @Test func `an atlas and a gazetteer of all units are made in less than three seconds`() {
        let acts = Catalogue.acts
        let time = ContinuousClock().measure { _ = Gazetteer(Atlas(acts), tree: "territory") }
        #expect(time < .seconds(3))
    }

    @Test(arguments: [("2025-06-30", 63, 696, 10_035), ("2025-07-01", 34, 0, 3_321), ("2026-09-20", 34, 0, 3_321)])
    func `so many units stand on a day`(on: String, provinces: Int, districts: Int, communes: Int) {
        let standing = atlas.units.filter { $0.stands(on: day(on)) }
        #expect(["province", "district", "commune"].map { tier in standing.count { $0.tier == tier } } == [provinces, districts, communes])
    }

    @Test(arguments: [("2025-07-01", 2_621, 687, 13), ("2026-09-20", 2_599, 709, 13)])
    func `so many communes of each kind stand on a day`(on: String, xa: Int, phuong: Int, dacKhu: Int) {
        let types = atlas.units.filter { $0.tier == "commune" && $0.stands(on: day(on)) }.map { $0.type(on: day(on)) }
        #expect(["Xã", "Phường", "Đặc khu"].map { type in types.count { $0 == type } } == [xa, phuong, dacKhu])
    }

    @Test(arguments: days) func `every standing unit lies in a standing one, up to the country`(on: String) {
        let on = day(on)
        let country = atlas.the("vn")
        let astray = atlas.units.indices.filter { index in
            guard atlas[index].stands(on: on) else { return false }
            let line = atlas.line(from: index, in: "territory", on: on)
            return line.last != country || !line.allSatisfy { atlas[$0].stands(on: on) }
        }
        #expect(astray.map { atlas[$0].id } == [])
    }

    @Test(arguments: days) func `no two units of a tier bear one code on a day`(on: String) {
        let on = day(on)
        let codes = atlas.units.filter { $0.stands(on: on) }.map { "\($0.tier) \($0.code(on: on) ?? $0.id.rawValue)" }
        #expect(Set(codes).count == codes.count)
    }

    @Test func `a commune that ended went whole to one heir or in parts to several, and its heirs stand`() {
        var wrong: [UnitID] = []
        var whole = 0
        var divided = 0
        for unit in atlas.units where unit.tier == "commune" && unit.until != .never {
            let shares = unit.successors.map(\.share)
            if shares == [.whole] { whole += 1 } else if shares.count > 1, !shares.contains(.whole) { divided += 1 } else { wrong.append(unit.id) }
            if !unit.successors.allSatisfy({ atlas[$0.other].stands(on: unit.until) && $0.from == unit.until }) { wrong.append(unit.id) }
        }
        #expect(wrong == [])
        #expect([whole, divided] == [9_462, 441])
    }

    @Test func `every unit that ever was has a place on today's map and in every line one country`() {
        let today = day("2026-11-21")
        let lost = atlas.units.indices.filter { atlas.placement(of: $0, onMapOf: today, in: "territory") == nil }
        #expect(lost.map { atlas[$0].id } == [])
    }

    @Test func `what went whole into one is placed exactly, what was divided is not`() {
        let after = day("2025-07-01")
        let wrong = atlas.units.indices.filter { index in
            guard atlas[index].tier == "commune", !atlas[index].stands(on: after), atlas[index].from < after else { return false }
            let isExact = atlas.placement(of: index, onMapOf: after, in: "territory")?.isExact
            return isExact != (atlas[index].successors.map(\.share) == [.whole])
        }
        #expect(wrong.map { atlas[$0].id } == [])
    }

    /// The unit's id lasts as long as the unit goes on in law: a merger or a split ends it, also where the code is used again.
    @Test func `whoever has heirs has ended, and whoever has whole forebears began with them`() {
        let wrong = atlas.units.filter { unit in
            (!unit.successors.isEmpty && unit.until == .never)
                || unit.predecessors.contains { $0.share == .whole && atlas[$0.other].tier == unit.tier && $0.from != unit.from }
        }
        #expect(wrong.map(\.id) == [])
    }

    @Test func `an id is used once, and one that ended never stands again`() {
        #expect(Set(atlas.units.map(\.id)).count == atlas.units.count)
        #expect(atlas.units.filter { $0.until <= $0.from }.map(\.id) == [])
    }
}
