import Testing
import TestSupport

/// The five places of the published reports, as they were printed and as they are counted from generated records.
@Suite struct FivePlacesTests {
    struct Place {
        let key: String
        let period: String
        let asAt: String
        let reported: [String]
        /// Where counting gives another line than the one printed; what no record lies behind is not counted.
        var derived: [String]
        var findings: [String] = []
    }

    static let places: [Place] = [bacKan, laiChau, binhThuan, hoaLu, tuyenQuang]

    private static let bacKan: Place = {
        let lines = [
            "registered 11821", "registered subject=collective 8621", "registered subject=individual 3200", "recognised 4622", "typical 893",
            "commended subject=collective 39", "commended subject=individual 8",
        ]
        return Place(key: "bac-kan", period: "2021-2025", asAt: "2025-06-18", reported: lines, derived: lines)
    }()

    private static let laiChau = Place(
        key: "lai-chau", period: "2020-2025", asAt: "2025-10-23",
        reported: [
            "registered 430", "registered carried=keptUp 197", "registered carried=new 233", "sessions kind=propaganda atLeast 10360",
            "attendances kind=propaganda about 990000", "sessions kind=law 7980", "attendances kind=law atLeast 706000", "legalAid unclear 780",
            "legalAid unclear 1430", "commended subject=collective 12", "commended subject=individual 37",
        ],
        derived: [
            "registered 430", "registered carried=keptUp 197", "registered carried=new 233", "commended subject=collective 12",
            "commended subject=individual 37",
        ])

    private static let binhThuan: Place = {
        let lines = [
            "registered level=district 746", "recognised level=district 155", "proposed level=province 39", "recognised level=province 22",
            "recognised level=province subject=collective 20", "recognised level=province subject=individual 2",
            "commended subject=collective 20", "commended subject=individual 2",
        ]
        var reported = lines
        reported[1] += " (13/14)"
        reported[2] += " (13/14)"
        return Place(
            key: "binh-thuan", period: "2023", asAt: "2023-10-15", reported: reported, derived: lines,
            findings: ["coverageIncomplete 1", "coverageIncomplete 1"])
    }()

    private static let hoaLu: Place = {
        let lines = [
            "registered 337", "registered level=district 87", "registered level=commune 203", "registered level=commune type=model 137",
            "registered level=commune type=example 66", "commended subject=collective 10", "commended subject=individual 5",
        ]
        return Place(
            key: "hoa-lu", period: "2021-2023", asAt: "2023-09-08", reported: lines, derived: lines, findings: ["partsFallShort 47"])
    }()

    private static let tuyenQuang = Place(
        key: "tuyen-quang", period: "2020-2025", asAt: "2025-10-28",
        reported: [
            "registered 11182", "registered field=economy 3249", "registered field=culture-society 4037",
            "registered field=party-political-system 1447", "registered field=defence-security 1608", "registered field=other atLeast 800",
            "exemplary 120", "commended grantor=centre subject=collective 2", "commended grantor=centre subject=individual 4",
            "commended grantor=province unclear 120",
        ],
        derived: [
            "registered 11182", "registered field=economy 3249", "registered field=culture-society 4037",
            "registered field=party-political-system 1447", "registered field=defence-security 1608", "registered field=other 841",
            "commended grantor=centre subject=collective 2", "commended grantor=centre subject=individual 4", "commended grantor=province 120",
        ])

    @Test(arguments: FivePlacesTests.places.map(\.key))
    func `a place prints what its report states`(_ key: String) throws {
        let place = try #require(FivePlacesTests.places.first { $0.key == key })
        let report = try Prepared.asReported.get().report(key)
        #expect(report.lines("reported") == place.reported)
        #expect(Set(report.figures.filter { $0.basis == "reported" }.map(\.period)) == [place.period])
        #expect(Set(report.figures.map(\.asAt)) == [place.asAt])
        #expect(Set(report.figures.map(\.map)) == ["then"])
        #expect(report.findings.map { "\($0.code) \($0.amount)" } == place.findings)
        // Bắc Kạn's decision is real: its recipients are counted too.
        #expect(report.lines("derived") == (key == "bac-kan" ? ["commended subject=collective 39", "commended subject=individual 8"] : []))
    }

    @Test(arguments: FivePlacesTests.places.map(\.key))
    func `counted from its generated records a place comes to the same`(_ key: String) throws {
        let place = try #require(FivePlacesTests.places.first { $0.key == key })
        let report = try Prepared.fivePlaces.get().report(key)
        #expect(report.lines("reported") == place.reported)
        #expect(report.lines("derived") == place.derived)
        #expect(report.findings.filter { $0.code != "generatedRecords" }.map { "\($0.code) \($0.amount)" } == place.findings)
    }

    @Test(arguments: FivePlacesTests.places.map(\.key))
    func `whichever map regroups its records, as many are registered there`(_ key: String) throws {
        let place = try #require(FivePlacesTests.places.first { $0.key == key })
        let kheo = try Prepared.fivePlaces.get()
        for map in ["then", "today", "2025-07-01", "2025-06-30", "2021-01-01"] {
            let report = try kheo.report(key, "--map", map)
            let whole = report.value("registered") ?? report.value("registered", level: "district")
            #expect(report.parts("registered").values.reduce(0, +) == whole, "\(map)")
            #expect(Set(report.figures.map(\.map)).count == 1)
            #expect(report.lines("reported") == place.reported)
            #expect(report.lines("derived") == place.derived)
        }
        #expect(try kheo.report(key, "--map", "today").figures[0].map != "today", "today is printed as its date")
    }

    @Test func `Tuyên Quang's places that were Hà Giang's are found on both maps`() throws {
        let kheo = try Prepared.fivePlaces.get()
        let then = try kheo.report("tuyen-quang").parts("registered")
        let before = try kheo.report("tuyen-quang", "--map", "2025-06-30").parts("registered")
        #expect(before.values.reduce(0, +) == 11_182)
        #expect(before["vn-p02-1"] ?? 0 > 0 || then["vn-d026-1"] ?? 0 > 0, "Hà Giang, or its districts")
    }

    @Test func `every one of them verifies, rebuilt they say the same`() throws {
        let kheo = try Kheo(copyOf: Prepared.fivePlaces.get().pristine)
        let before = try FivePlacesTests.places.map { try kheo.report($0.key, "--map", "2025-07-01") }
        #expect(try kheo.json(Verified.self, "verify").sound)
        try kheo.done("rebuild")
        #expect(try FivePlacesTests.places.map { try kheo.report($0.key, "--map", "2025-07-01") } == before)
        try kheo.done("rebuild", "--no-search")
        #expect(try FivePlacesTests.places.map { try kheo.report($0.key, "--map", "2025-07-01") } == before)
    }
}
