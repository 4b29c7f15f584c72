import Events
import Rules
import Testing

@Suite struct PlaceTests {
    /// a goes whole into e in 2020, e whole into f in 2022; b is divided between e and g in 2020; h began in 2022 from parts of g.
    private static let chain = Atlas(
        acts([
            ("2004-01-01", begun("vn", "country", nil, "Nước", "Việt Nam", in: nil)),
            ("2004-01-01", begun("p", "province", "1", "Tỉnh", "P", in: "vn")),
            ("2004-01-01", begun("q", "province", "2", "Tỉnh", "Q", in: "vn")), ("2004-01-01", begun("a", "commune", "01", "Xã", "A", in: "p")),
            ("2004-01-01", begun("b", "commune", "02", "Xã", "B", in: "p")), ("2004-01-01", begun("x", "commune", "09", "Xã", "X", in: "q")),
            ("2020-01-01", begun("e", "commune", "03", "Xã", "E", in: "p")), ("2020-01-01", begun("g", "commune", "04", "Xã", "G", in: "p")),
            ("2020-01-01", succeeded("a", by: "e", .whole)), ("2020-01-01", succeeded("b", by: "e", .part)),
            ("2020-01-01", succeeded("b", by: "g", .part)),
            ("2020-01-01", ended("a")), ("2020-01-01", ended("b")), ("2021-01-01", ended("x")),
            ("2022-01-01", begun("f", "commune", "05", "Xã", "F", in: "q")), ("2022-01-01", begun("h", "commune", "06", "Xã", "H", in: "p")),
            ("2022-01-01", succeeded("e", by: "f", .whole)), ("2022-01-01", succeeded("g", by: "h", .part)), ("2022-01-01", ended("e")),
        ]))

    @Test(arguments: [
        ("a", "2019-12-31", "a"), ("a", "2020-01-01", "e"), ("a", "2021-12-31", "e"), ("a", "2022-01-01", "f"), ("a", "2026-01-01", "f"),
        ("b", "2019-12-31", "b"), ("b", "2020-01-01", "in p"), ("b", "2022-01-01", "in vn"), ("g", "2026-01-01", "g"), ("p", "2026-01-01", "p"),
        ("x", "2020-12-31", "x"), ("x", "2021-01-01", "nowhere"), ("f", "2022-01-01", "f"), ("f", "2021-12-31", "e"), ("f", "2019-12-31", "in p"),
        ("h", "2021-12-31", "g"), ("h", "2019-12-31", "b"), ("e", "2019-12-31", "in p"), ("a", "2003-12-31", "nowhere"),
        ("f", "2003-12-31", "nowhere"),
    ])
    func `a unit is placed on the map of a day, exactly where all went one way`(unit: String, on: String, place: String) {
        #expect(PlaceTests.chain.place(unit, on: on) == place)
    }

    @Test func `the records of a place are those of all that went whole into it`() {
        let forebears = ["a", "e", "f", "g", "h"].map(PlaceTests.chain.wholeForebears)
        #expect(forebears == [["a"], ["a", "e"], ["a", "e", "f"], ["g"], ["h"]])
    }

    @Test func `heirs in a circle come to an end`() {
        let circle = Atlas(
            acts([
                ("2004-01-01", begun("a", "commune", nil, "Xã", "A", in: nil)), ("2004-01-01", begun("b", "commune", nil, "Xã", "B", in: nil)),
                ("2020-01-01", succeeded("a", by: "b", .whole)), ("2020-01-01", succeeded("b", by: "a", .whole)), ("2020-01-01", ended("a")),
                ("2020-01-01", ended("b")),
            ]))
        #expect(circle.place("a", on: "2021-01-01") == "nowhere")
        #expect(circle.wholeForebears("a") == ["a", "b"])
    }

    @Test func `a district that ended lies in the province its communes went to`() {
        let atlas = Catalogue.atlas
        #expect(["vn-d061-1", "vn-d062-1"].map { atlas.place($0, on: "2025-07-01") } == ["in vn-p19-2", "in vn-p19-2"])
        #expect(["vn-d061-1", "vn-d062-1"].map { atlas.place($0, on: "2025-06-30") } == ["vn-d061-1", "vn-d062-1"])
    }

    @Test func `on an older map a new unit lies where all it was made of lay`() {
        let atlas = Catalogue.atlas
        let units = ["vn-c01936-2", "vn-c14329-2", "vn-p19-2", "vn-c21548-1", "vn-c00634-2"]
        #expect(units.map { atlas.place($0, on: "2025-06-30") } == ["in vn-d062-1", "in vn-d374-2", "in vn", "vn-d536-1", "in vn-p01-1"])
        #expect(units.map { atlas.place($0, on: "2004-07-07") } == Array(repeating: "nowhere", count: 5))
    }
}
