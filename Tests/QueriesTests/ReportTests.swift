import Events
import Queries
import Rules
import Testing
import TestSupport

@Suite struct ReportTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.filled() }

    @Test func `a report without records behind it has only what was stated`() throws {
        try house.record("hoa-lu", [("registered", [:], 337)])
        let answer = try report("hoa-lu")
        #expect(answer.figures.map(\.basis) == [.reported, .derived] + parts(answer), "the fixture's own models lie there too")
        let empty = try TestHouse.furnished()
        try empty.record("hoa-lu", [("registered", [:], 337), ("sessions", [.kind: "law"], 12)])
        let bare = try #require(try empty.room.report(ReportID("hoa-lu"), asAt: nil, knownAt: nil, map: .then))
        #expect(bare.figures.map { "\($0.basis) \($0.value) \($0.measure)" } == ["reported 337 model", "reported 12 session"])
        #expect(bare.findings == [])
    }

    @Test func `parts that fall short are a finding with the amount`() throws {
        let whole = FigureLine(indicator: "registered")
        let parts = ["district", "commune"].map { FigureLine(indicator: "registered", level: $0) }
        try house.record(
            "hoa-lu", lines: [(whole, 337, .exact), (parts[0], 87, .exact), (parts[1], 203, .exact)], totals: [Total(whole: whole, parts: parts)])
        #expect(try stated("hoa-lu") == [Finding(kind: .partsFallShort, line: whole, amount: 47, whole: 337)])
    }

    @Test func `parts that exceed are a finding, also where one is only a lower bound`() throws {
        let whole = FigureLine(indicator: "registered")
        let parts = ["economy", "defence-security"].map {
            FigureLine(indicator: "registered", split: [SplitTerm(dimension: .field, key: $0)])
        }
        try house.record(
            "hoa-lu", lines: [(whole, 100, .exact), (parts[0], 70, .exact), (parts[1], 35, .atLeast)],
            totals: [Total(whole: whole, parts: parts)])
        #expect(try stated("hoa-lu") == [Finding(kind: .partsExceed, line: whole, amount: 5, whole: 100)])
    }

    @Test(arguments: [Exactness.atLeast, .about, .unclear])
    func `a part that is not exact may make up for what is missing`(_ exactness: Exactness) throws {
        let whole = FigureLine(indicator: "registered")
        let parts = ["economy", "defence-security"].map {
            FigureLine(indicator: "registered", split: [SplitTerm(dimension: .field, key: $0)])
        }
        try house.record(
            "hoa-lu", lines: [(whole, 100, .exact), (parts[0], 40, .exact), (parts[1], 35, exactness)],
            totals: [Total(whole: whole, parts: parts)])
        #expect(try stated("hoa-lu") == [])
    }

    @Test func `counted from records a figure is compared with what was stated as exactly as it was stated`() throws {
        // Seven registrations of 2021-2025 lie in Bắc Kạn's communes as at 18 June 2025.
        let counted = try house.room.total(house.question(.registration, in: "p06-1", asAt: "2025-06-18")).value
        let line = FigureLine(indicator: "registered")
        let rows: [(Int, Exactness, [Finding])] = [
            (counted, .exact, []), (counted + 1, .exact, [Finding(kind: .derivedDiffers, line: line, amount: 1, whole: counted + 1)]),
            (counted - 1, .exact, [Finding(kind: .derivedDiffers, line: line, amount: 1, whole: counted - 1)]),
            (counted, .atLeast, []), (counted - 3, .atLeast, []),
            (counted + 1, .atLeast, [Finding(kind: .derivedDiffers, line: line, amount: 1, whole: counted + 1)]),
            (counted + 100, .about, []), (counted + 100, .unclear, []),
        ]
        for (number, row) in rows.enumerated() {
            try house.record("r-\(number)", lines: [(line, row.0, row.1)])
            #expect(try stated("r-\(number)") == row.2, "\(row)")
        }
    }

    @Test func `units that have not reported are a finding`() throws {
        let answer = try report("thai-nguyen")
        #expect(
            answer.findings.filter { $0.kind == .coverageIncomplete } == [
                Finding(kind: .coverageIncomplete, line: FigureLine(indicator: "recognised", level: "district"), amount: 1, whole: 9)
            ])
        let covered = try #require(answer.figures.first { $0.coverage != nil })
        #expect(covered.coverage == Coverage(reported: 8, due: 9, without: ["d173-1"]))
        #expect(answer.figures.filter { $0.basis == .reported }.map(\.exactness) == [.exact, .exact, .atLeast, .about, .unclear])
    }

    @Test func `what cannot be placed and what was generated are findings`() throws {
        let whole = FigureLine(indicator: "registered")
        let answer = try report("bac-kan", map: .on(.of("2025-07-01")))
        let placed = answer.findings.filter { $0.kind == .notPlaced && $0.line == whole }
        let total = try house.room.total(house.question(.registration, in: "p06-1", asAt: "2025-06-18")).value
        #expect(placed == [Finding(kind: .notPlaced, line: whole, amount: 1, whole: total)], "the model of Phong Huân")
        #expect(try report("bac-kan", map: .then).findings.filter { $0.kind == .notPlaced } == [])
        #expect(
            try report("thai-nguyen").findings.filter { $0.kind == .generatedRecords } == [
                Finding(kind: .generatedRecords, line: whole, amount: 1, whole: 2)
            ])
    }

    @Test func `a figure stated of one part of the place is counted in that part`() throws {
        let line = FigureLine(indicator: "registered", split: [SplitTerm(dimension: .unit, key: "d061-1")])
        let counted = try house.room.total(house.question(.registration, in: "d061-1", asAt: "2025-06-18")).value
        #expect(counted > 0)
        try house.record("parts", lines: [(line, counted, .exact)])
        let answer = try report("parts")
        #expect(answer.figures.filter { $0.line == line }.map(\.value) == [counted, counted])
        #expect(try stated("parts") == [])
    }

    @Test func `as at an earlier day and as known before, the same report says less`() throws {
        func registered(_ asAt: String?, _ knownAt: Int?) throws -> Int? {
            try house.room.report(ReportID("bac-kan"), asAt: asAt.map(Day.of), knownAt: knownAt, map: .then)?
                .figures.first { $0.basis == .derived && $0.line == FigureLine(indicator: "recognised") }?.value
        }
        let annulled = try house.position(of: "model.entryAnnulled", in: "m-2")
        #expect(try registered(nil, nil) == 3)
        #expect(try registered(nil, annulled) == 3)
        #expect(try registered(nil, annulled - 1) == 4)
        #expect(try registered("2023-12-31", nil) == 2)
        let described = try #require(try house.room.report(ReportID("bac-kan"), asAt: nil, knownAt: nil, map: .then)?.figures.first?.entry)
        #expect(try house.room.report(ReportID("bac-kan"), asAt: nil, knownAt: described - 2, map: .then) == nil, "not described yet")
    }

    @Test func `a report stated again takes the place of the one before, which stays askable`() throws {
        let before = try house.register.position - 1
        try house.record("hoa-lu", [("registered", [:], 300)])
        let first = try house.register.position - 1
        try house.record("hoa-lu", [("registered", [:], 337)])
        func stated(_ knownAt: Int?) throws -> [Int]? {
            try house.room.report(ReportID("hoa-lu"), asAt: nil, knownAt: knownAt, map: .then)?.figures.filter { $0.basis == .reported }.map(\.value)
        }
        #expect(try stated(nil) == [337])
        #expect(try stated(first) == [300])
        #expect(try stated(before) == nil)
        #expect(try house.room.reports().map(\.report.report.rawValue) == ["bac-kan", "hoa-lu", "thai-nguyen"])
        #expect(try house.room.reportCards().map { $0.figures.map(\.value) }[1] == [337])
    }

    private func report(_ id: String, map: MapChoice = .then) throws -> ReportAnswer {
        try #require(try house.room.report(ReportID(id), asAt: nil, knownAt: nil, map: map))
    }

    /// The findings that rest on what was stated.
    private func stated(_ id: String) throws -> [Finding] {
        let wanted: Set<Finding.Kind> = id == "hoa-lu" ? [.partsExceed, .partsFallShort] : [.partsExceed, .partsFallShort, .derivedDiffers]
        return try report(id).findings.filter { wanted.contains($0.kind) }
    }

    private func parts(_ answer: ReportAnswer) -> [Basis] {
        answer.figures.filter { $0.unit != nil || $0.isUnplaced }.map(\.basis)
    }
}
