import Testing
import TestSupport

/// As at a day, as known at a position or on a day.
@Suite struct TimeTests {
    @Test func `as at an earlier day less had happened`() throws {
        let kheo = try Prepared.hoaLu.get()
        var last = -1
        for day in ["2021-01-03", "2021-12-31", "2022-12-31", "2023-07-31", "2023-09-08"] {
            let report = try kheo.report("hoa-lu", "--as-at", day)
            let counted = report.value("registered") ?? 0
            #expect(counted >= last)
            last = counted
            #expect(report.value("registered", "reported") == 337, "what was stated is stated as at its own day")
            #expect(Set(report.figures.filter { $0.basis == "derived" }.map(\.asAt)).isSubset(of: [day]))
        }
        #expect(try kheo.report("hoa-lu", "--as-at", "2021-01-03").value("registered") == nil, "nothing was registered yet")
        #expect(last == 337)
        #expect(try kheo.report("hoa-lu", "--as-at", "2023-09-07").lines("derived").filter { $0.hasPrefix("commended") } == [])
    }

    @Test func `before it was recorded it was not known`() throws {
        let kheo = try Prepared.hoaLu.get()
        let report = try kheo.report("hoa-lu")
        let stated = try #require(report.figures.first).knownAt
        let first = try kheo.json(Verified.self, "verify").size
        #expect(stated == first - 1)
        try kheo.refused(2, "notThere.report", "report", "hoa-lu", "--known-at", "100")
        try kheo.refused(2, "notThere.report", "report", "hoa-lu", "--known-at", "2020-01-01")
        let half = try kheo.report("hoa-lu", "--known-at", String(stated - 600))
        #expect((1..<337).contains(try #require(half.value("registered"))))
        #expect(try kheo.report("hoa-lu", "--known-at", String(stated)) == report)
        #expect(try kheo.report("hoa-lu", "--known-at", "2999-01-01") == report)
    }
}
