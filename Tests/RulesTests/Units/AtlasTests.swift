import Events
import Rules
import Testing

@Suite struct AtlasTests {
    private func with(_ more: [(String, Event)]) -> Atlas {
        Atlas(Atlas.fixtureActs + more.enumerated().map { UnitAct(position: 100 + $0.offset, day: day($0.element.0), event: $0.element.1) })
    }

    private func renamed(_ unit: String, _ name: String) -> Event { .unitRenamed(UnitRenamed(unit: UnitID(unit), name: name, instrument: "law")) }
    private func recoded(_ unit: String, _ code: String) -> Event { .unitRecoded(UnitRecoded(unit: UnitID(unit), code: code, instrument: "law")) }

    @Test func `a name holds from its day until the next, and the first also before`() {
        let atlas = with([("2020-01-01", renamed("a", "Hai")), ("2022-01-01", renamed("a", "Ba"))])
        let days = ["2000-01-01", "2004-07-08", "2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01", "9999-12-31"]
        #expect(days.map { atlas[atlas.the("a")].name(on: day($0)) } == ["Chợ Rã", "Chợ Rã", "Chợ Rã", "Hai", "Hai", "Ba", "Ba"])
        #expect(atlas.fullName("a", on: "2020-01-01") == "Thị trấn Hai")
    }

    @Test func `an act entered later about an earlier day takes its place among the others, and on the same day the later entry wins`() {
        let atlas = with([("2022-01-01", renamed("a", "Ba")), ("2020-01-01", renamed("a", "Một")), ("2020-01-01", renamed("a", "Hai"))])
        #expect(["2019-12-31", "2020-01-01", "2022-01-01"].map { atlas[atlas.the("a")].name(on: day($0)) } == ["Chợ Rã", "Hai", "Ba"])
    }

    @Test func `a code that comes back to its unit is borne by one unit`() {
        let atlas = with([("2010-01-01", recoded("a", "99")), ("2012-01-01", recoded("a", "01"))])
        #expect(["2009-12-31", "2010-01-01", "2011-12-31", "2012-01-01"].map { atlas.bearer(ofCode: "01", on: $0) } == ["a", nil, nil, "a"])
        #expect(["2009-12-31", "2010-01-01", "2012-01-01"].map { atlas.bearer(ofCode: "99", on: $0) } == [nil, "a", nil])
        #expect(atlas.indices(ofCode: "01") == [atlas.the("a")])
    }

    @Test func `a code that two units bear one after the other finds each in its time`() {
        let atlas = Atlas.fixture
        #expect(["2004-07-07", "2004-07-08", "2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "02", on: $0) } == [nil, "b", "b", "bc"])
        #expect(atlas.indices(ofCode: "02").map { atlas[$0].id.rawValue } == ["b", "bc"])
        #expect(atlas.indices(ofCode: "zz") == [])
    }

    @Test func `an annulled act does not hold, and annulling it again is an entry of nobody`() {
        let wrong = with([("2020-01-01", renamed("a", "Nhầm"))])
        let mended = with([
            ("2020-01-01", renamed("a", "Nhầm")),
            ("2024-01-01", .unitActAnnulled(UnitActAnnulled(unit: UnitID("a"), entry: 100, reason: "x"))),
        ])
        #expect(wrong[wrong.the("a")].name(on: day("2024-01-01")) == "Nhầm")
        #expect(mended[mended.the("a")].name(on: day("2024-01-01")) == "Chợ Rã")
        #expect(
            refusal { () throws(UnitRefusal) in try mended.annul(entry: 100, of: UnitID("a"), reason: "x") }
                == .entryIsOfAnother(position: 100, UnitID("a")))
    }

    @Test func `acts added one after the other make the atlas that all of them make, annulments too`() {
        let all =
            Atlas.fixtureActs
            + acts([
                ("2020-01-01", renamed("a", "Nhầm")), ("2020-01-01", recoded("b", "99")), ("2021-01-01", moved("c", to: "d1")),
                ("2024-01-01", .unitActAnnulled(UnitActAnnulled(unit: UnitID("a"), entry: 18, reason: "x"))),
                ("2024-01-01", renamed("a", "Đúng")),
                ("2024-01-02", .unitActAnnulled(UnitActAnnulled(unit: UnitID("c"), entry: 20, reason: "x"))),
            ]).map { UnitAct(position: $0.position + Atlas.fixtureActs.count, day: $0.day, event: $0.event) }
        var grown = Atlas()
        for act in all { grown.add([act]) }
        let whole = Atlas(all)
        #expect(grown.units.map(\.id) == whole.units.map(\.id))
        #expect(grown.units.map(\.names) == whole.units.map(\.names))
        #expect(grown.units.map(\.codes) == whole.units.map(\.codes))
        #expect(grown.units.map(\.parents) == whole.units.map(\.parents))
        #expect(grown.units.map(\.successors) == whole.units.map(\.successors))
        #expect(grown.units.map(\.history) == whole.units.map(\.history))
        #expect(grown.trees == whole.trees)
        #expect(["2020-01-01", "2024-01-01"].map { grown[grown.the("a")].name(on: day($0)) } == ["Chợ Rã", "Đúng"])
    }

    @Test func `an annulled end lets the unit stand`() {
        let mended = with([("2025-07-01", .unitActAnnulled(UnitActAnnulled(unit: UnitID("d1"), entry: 16, reason: "x")))])
        #expect(mended.stands("d1", on: "2025-07-01"))
        #expect(mended.stands("d2", on: "2025-07-01") == false)
    }

    @Test func `the line goes up to the root, the path leaves the root out`() {
        let atlas = Atlas.fixture
        let line = { (on: String) in atlas.line(from: atlas.the("a"), in: "territory", on: day(on)).map { atlas[$0].id.rawValue } }
        #expect(["2025-06-30", "2025-07-01"].map(line) == [["a", "d1", "p", "vn"], ["a", "p", "vn"]])
        #expect(
            ["2025-06-30", "2025-07-01"].map { atlas.path("a", on: $0) } == [
                "Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn", "Thị trấn Chợ Rã, Tỉnh Bắc Kạn",
            ])
        #expect(atlas.path("vn", on: "2025-06-30") == "Nước Việt Nam")
    }

    @Test func `who lies in whom is asked of a tree and a day`() {
        let atlas = Atlas.fixture
        let (a, d1, p) = (atlas.the("a"), atlas.the("d1"), atlas.the("p"))
        #expect(["2025-06-30", "2025-07-01"].map { atlas.isInside(a, d1, in: "territory", on: day($0)) } == [true, false])
        #expect(atlas.isInside(a, a, in: "territory", on: day("2025-06-30")))
        #expect(atlas.isInside(p, a, in: "territory", on: day("2025-06-30")) == false)
        #expect(atlas.isInside(a, p, in: "police", on: day("2025-06-30")) == false)
        #expect(
            ["commune", "district", "province", "zz"].map { atlas.ancestor(of: a, atTier: $0, in: "territory", on: day("2025-06-30")) } == [
                a, d1, p, nil,
            ])
        let children = { (on: String) in atlas.children(of: p, in: "territory", on: day(on)).map { atlas[$0].id.rawValue } }
        #expect(["2004-07-07", "2025-06-30", "2025-07-01"].map(children) == [[], ["d1", "d2"], ["a", "bc"]])
    }

    @Test func `a unit may stand in two trees and lie elsewhere in each`() {
        let atlas = with([
            ("2005-01-01", .treeOpened(TreeOpened(tree: "police", name: named("Công an")))), ("2005-01-01", moved("a", to: "p", in: "police")),
            ("2010-01-01", moved("a", to: "vn", in: "police")),
        ])
        let parents = { (tree: Key, on: String) in atlas.parent(of: atlas.the("a"), in: tree, on: day(on)).map { atlas[$0].id.rawValue } }
        #expect(["2009-12-31", "2010-01-01", "2025-07-01"].map { parents("police", $0) } == ["p", "vn", "vn"])
        #expect(["2009-12-31", "2010-01-01", "2025-07-01"].map { parents("territory", $0) } == ["d1", "d1", "p"])
        #expect(atlas.trees.keys.sorted() == ["police", "territory"])
    }

    @Test func `acts about units nobody knows change nothing`() {
        let atlas = with([
            ("2020-01-01", renamed("zz", "x")), ("2020-01-01", recoded("zz", "01")), ("2020-01-01", moved("a", to: "zz")),
            ("2020-01-01", ended("zz")),
            ("2020-01-01", succeeded("a", by: "zz", .whole)), ("2020-01-01", begun("a", "commune", "77", "Xã", "Khác", in: "d2")),
        ])
        #expect(atlas.units.count == Atlas.fixture.units.count)
        #expect(atlas.path("a", on: "2024-01-01") == "Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn")
        #expect(atlas.indices(ofCode: "01") == [atlas.the("a")])
        #expect(atlas.heirs("a") == [])
    }
}
