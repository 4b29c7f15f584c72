import Events
import Foundation
import Intake
import Rules
import Testing

@Suite struct PlaceFileTests {
    @Test(arguments: ["bac-kan", "lai-chau", "binh-thuan", "hoa-lu", "tuyen-quang"])
    func `an example is read without a mistake`(_ key: String) throws {
        let place = try Product.read(Product.place(key))
        #expect(place.key == key)
        #expect(place.programme == "dan-van-kheo")
        #expect(place.plan != nil)
        #expect(try Product.atlas.get().index(of: place.report.unit) != nil)
        #expect(PlaceFile.programmeKey(Product.place(key)) == "dan-van-kheo")
    }

    @Test func `coverage, nature, exactness, source and totals are read as stated`() throws {
        let binhThuan = try Product.read(Product.place("binh-thuan"))
        #expect(binhThuan.figures.map { $0.coverage?.reported } == [nil, 13, 13, nil, nil, nil, nil, nil])
        #expect(binhThuan.figures.map { $0.coverage?.due } == [nil, 14, 14, nil, nil, nil, nil, nil])
        let without = try #require(binhThuan.figures[2].coverage?.without)
        #expect(try without.map { try Product.atlas.get().the($0).name(on: .of(2023, 10, 15)) } == ["Đức Linh"])
        let laiChau = try Product.read(Product.place("lai-chau"))
        #expect(laiChau.figures.map(\.nature) == Array(repeating: .stock, count: 3) + Array(repeating: .flow, count: 8))
        #expect(laiChau.figures.map(\.exactness) == [.exact, .exact, .exact, .atLeast, .about, .exact, .atLeast, .unclear, .unclear, .exact, .exact])
        #expect(laiChau.report.source.publisher == "Cổng thông tin điện tử tỉnh Lai Châu")
        #expect(laiChau.report.source.on == nil)
        let hoaLu = try Product.read(Product.place("hoa-lu"))
        #expect(hoaLu.report.totals.map { $0.parts.count } == [2, 2])
        #expect(hoaLu.report.asAtBasis == .conference)
    }

    static let mistakes: [Mistake] = [
        Mistake("an empty file", in: "hoa-lu.yaml", "", "", (nil, .notYAML("empty"))),
        Mistake(
            "another format", in: "hoa-lu.yaml", "kheo: place/1", "kheo: place/2",
            ("place/2", .formatUnknown(found: "place/2", known: ["place/1"]))),
        Mistake(
            "no format", in: "hoa-lu.yaml", "kheo: place/1\n", "",
            ("place: {key", .keyMissing("kheo")), ("place: {key", .formatUnknown(found: "", known: ["place/1"]))),
        Mistake(
            "a unit that is not there", in: "hoa-lu.yaml", "unit: {code: \"374\"", "unit: {code: \"99999\"",
            ("\"99999\"", .unitUnknown(code: "99999", on: "2023-09-08"))),
        Mistake(
            "a unit on a day on which it was not yet", in: "hoa-lu.yaml", "\"374\", on: 2023-09-08}, vi", "\"374\", on: 1999-01-01}, vi",
            ("\"374\"", .unitUnknown(code: "374", on: "1999-01-01"))),
        Mistake(
            "a programme that is not there", in: "hoa-lu.yaml", "programme: dan-van-kheo", "programme: dan-van",
            ("dan-van\n", .wordUnknown("dan-van", allowed: []))),
        Mistake("a value that is no number", in: "hoa-lu.yaml", "value: 337", "value: many", ("many", .notANumber("value"))),
        Mistake("a value with a point", in: "hoa-lu.yaml", "value: 337", "value: 3.37", ("3.37", .notANumber("value"))),
        Mistake("a day that is none", in: "hoa-lu.yaml", "asAt: 2023-09-08", "asAt: 2023-09-31", ("2023-09-31", .notADay("asAt"))),
        Mistake(
            "a split that is none", in: "hoa-lu.yaml", "split: {type: model}", "split: {colour: red}",
            ("{colour: red}", .wordUnknown("colour", allowed: Dimension.allCases.map(\.rawValue)))),
        Mistake(
            "an exactness that is none", in: "hoa-lu.yaml", "value: 87}", "value: 87, exactness: nearly}",
            ("nearly", .wordUnknown("nearly", allowed: Exactness.allCases.map(\.rawValue)))),
        Mistake("a key that nobody knows", in: "hoa-lu.yaml", "    value: 337", "    valeu: 1\n    value: 337", ("valeu", .keyUnknown("valeu"))),
        Mistake(
            "more in a step than there are", in: "hoa-lu.yaml", "{do: accept, count: 87}", "{do: accept, count: 88}",
            ("88}", .cohortsDoNotFit("count"))),
        Mistake(
            "more in a step than the step before left", in: "hoa-lu.yaml", "{do: accept, count: 87}", "{do: accept, count: 86}",
            ("87}\n    - count: 110", .cohortsDoNotFit("count"))),
        Mistake(
            "a window that ends before it begins", in: "hoa-lu.yaml", "until: 2023-07-31", "until: 2020-07-31",
            ("2020-07-31", .cohortsDoNotFit("until"))),
        Mistake(
            "a step that is none", in: "hoa-lu.yaml", "{do: accept, count: 87}", "{do: dance, count: 87}",
            ("dance", .wordUnknown("dance", allowed: GenerationPlan.Step.Act.allCases.map(\.rawValue)))),
        Mistake("units left out of no coverage", in: "hoa-lu.yaml", "value: 87}", "value: 87, without: []}", ("without: []", .keyUnknown("without"))),
    ]

    @Test(arguments: PlaceFileTests.mistakes)
    func `a mistake is told with its file, line and column`(_ mistake: Mistake) throws {
        let drawer = try Drawer()
        let text = try #require(mistake.made(in: String(contentsOfFile: Product.place("hoa-lu"), encoding: .utf8)))
        let path = try drawer.write(text, to: mistake.file)
        #expect(throws: FileRefusal(mistake.diagnostics(in: text))) { try Product.read(path) }
    }

    @Test func `more models than may be generated are refused`() throws {
        let drawer = try Drawer()
        let text = try String(contentsOfFile: Product.place("hoa-lu"), encoding: .utf8).replacing("- count: 87", with: "- count: 99999999")
        let path = try drawer.write(text, to: "much.yaml")
        #expect {
            try Product.read(path)
        } throws: { ($0 as? FileRefusal)?.diagnostics.map(\.problem) == [.cohortsDoNotFit("count")] }
    }

    @Test func `a file that is not there says so`() {
        let told = FileRefusal([Diagnostic(file: "none.yaml", line: 0, column: 0, problem: .fileMissing)])
        #expect(throws: told) { try Product.read("/no/such/none.yaml") }
        #expect(PlaceFile.programmeKey("/no/such/none.yaml") == nil)
    }

    @Test func `an alias that would grow without end is refused or read, never run away with`() throws {
        let drawer = try Drawer()
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 { text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n" }
        let path = try drawer.write(text, to: "laughs.yaml")
        #expect(throws: FileRefusal.self) { try Product.read(path) }
    }
}

extension Atlas {
    func the(_ id: UnitID) throws -> Unit { self[try #require(index(of: id))] }
}

extension Day {
    static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)") else { preconditionFailure("no such day") }
        return day
    }
}
