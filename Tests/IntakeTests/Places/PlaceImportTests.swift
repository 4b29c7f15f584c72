import Commands
import Events
import Intake
import Queries
import Rules
import Testing
import TestSupport

@Suite struct PlaceImportTests {
    static let derived: [String: [String]] = [
        "hoa-lu": [
            "registered 337", "registered level=district 87", "registered level=commune 203", "registered level=commune type=model 137",
            "registered level=commune type=example 66", "commended subject=collective 10", "commended subject=individual 5",
        ],
        "lai-chau": [
            "registered 430", "registered carried=keptUp 197", "registered carried=new 233", "commended subject=collective 12",
            "commended subject=individual 37",
        ],
        "binh-thuan": [
            "registered level=district 746", "recognised level=district 155", "proposed level=province 39", "recognised level=province 22",
            "recognised level=province subject=collective 20", "recognised level=province subject=individual 2",
            "commended subject=collective 20", "commended subject=individual 2",
        ],
    ]

    @Test(arguments: Installed.places)
    func `counted from generated records a place comes to what its report states`(_ key: String) throws {
        let report = try #require(try Installed.once.get().report(key))
        #expect(report.lines(.derived) == PlaceImportTests.derived[key])
        #expect(report.findings.contains { $0.kind == .derivedDiffers } == false)
        let counted = report.figures.filter { $0.basis == .derived && $0.unit == nil && !$0.isUnplaced }
        #expect(counted.allSatisfy { $0.generated == $0.value }, "every record behind them is marked as generated")
    }

    @Test func `what does not add up as printed is found, and nothing else`() throws {
        let installed = try Installed.once.get()
        func found(_ key: String) throws -> [String]? {
            try installed.report(key)?.findings.filter { $0.kind != .generatedRecords }.map { "\($0.kind) \($0.amount)" }
        }
        #expect(try found("hoa-lu") == ["partsFallShort 47"])
        #expect(try found("lai-chau") == [])
        #expect(try found("binh-thuan") == ["coverageIncomplete 1", "coverageIncomplete 1"])
    }

    @Test(arguments: Installed.places)
    func `reading and generating again changes nothing`(_ key: String) throws {
        let runs = try #require(try Installed.once.get().runs[key])
        #expect(runs[0].recorded.figures == (try Product.read(Product.place(key)).figures.count))
        #expect(runs[0].generated.generated == (key == "hoa-lu" ? 337 : key == "lai-chau" ? 430 : 746))
        #expect(runs[1].recorded.isNothing)
        #expect(runs[1].generated.generated == 0)
        #expect(runs[1].size == runs[0].size)
    }

    @Test(arguments: Installed.places)
    func `on the map of today as many are registered`(_ key: String) throws {
        let report = try #require(try Installed.once.get().report(key, map: .on(.of("2026-03-01"))))
        #expect(report.lines(.derived) == PlaceImportTests.derived[key])
    }

    @Test func `a file that says otherwise is stated anew, and so is the first again`() throws {
        let house = try TestHouse.furnished()
        for value in [11_821, 11_821, 9, 11_821, 11_821] {
            _ = try PlaceImport(place("{indicator: registered, value: \(value)}", in: house), at: house.desk).record()
            let stated = try house.room.report(ReportID("bac-kan"), asAt: nil, knownAt: nil, map: .then)?.lines(.reported)
            #expect(stated == ["registered \(value)"])
        }
        #expect(try house.journal.entries(of: "report/bac-kan").count == 6, "three times a description and a figure")
        #expect(throws: GenerationRefusal.planMissing) {
            try PlaceImport(place("", in: house), at: house.desk).generate(programme: .fixture, words: Product.words.get()) { _, _ in }
        }
    }

    @Test func `a report without figures is stated once`() throws {
        let house = try TestHouse.furnished()
        for _ in 1...2 { _ = try PlaceImport(place("", in: house), at: house.desk).record() }
        #expect(try house.journal.entries(of: "report/bac-kan").count == 1)
    }

    private func place(_ figures: String, in house: TestHouse) throws -> PlaceFile {
        let drawer = try Drawer()
        let atlas = house.room.atlas
        let text = """
            kheo: place/1
            place: {key: bac-kan, unit: {code: "06", on: 2025-06-18}, vi: Bắc Kạn, en: Bắc Kạn}
            programme: dan-van-kheo
            report: {vi: Tổng kết, en: Review, period: "2021-2025", asAt: 2025-06-18, asAtBasis: decision, source: {publisher: Báo}}
            figures: [\(figures)]
            """
        return try PlaceFile.read(
            drawer.write(text, to: "bac-kan.yaml"), unit: { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } },
            programme: { house.room.programme($0) })
    }
}
