import Testing

/// The funnel of Bình Thuận and the decision of Bắc Kạn, played through councils over generated records.
@Suite struct CouncilPlayTests {
    struct Line: Decodable, Equatable {
        var id: String
        var body: String
        var unit: String
        var level: String
        var state: String
        var items: Int
        var generated: Bool
    }

    struct Shown: Decodable, Equatable {
        struct Item: Decodable, Equatable {
            struct Result: Decodable, Equatable {
                var members: Int
                var yes: Int
                var no: Int
                var abstain: Int
            }

            var item: Int
            var model: String
            var aim: String
            var result: Result?
            var standing: String?
            var outcome: String?
        }

        struct Ballot: Decodable, Equatable {
            var form: String
            var state: String
        }

        var mode: String
        var agenda: [Item]
        var ballots: [Ballot]
    }

    private static let binhThuan: Result<Kheo, any Error> = Result { try played("binh-thuan") }

    private static func played(_ place: String) throws -> Kheo {
        let kheo = try Kheo()
        try kheo.done("example", place, "--generate", "--through-councils")
        return kheo
    }

    private func sessions(of kheo: Kheo) throws -> [Shown] {
        try kheo.json([Line].self, "sessions", "list").map { try kheo.json(Shown.self, "sessions", "show", $0.id) }
    }

    @Test func `Bình Thuận through thirteen councils and the province's comes to the figures of its report`() throws {
        let kheo = try CouncilPlayTests.binhThuan.get()
        let place = try #require(FivePlacesTests.places.first { $0.key == "binh-thuan" })
        let report = try kheo.report("binh-thuan")
        #expect(report.lines("reported") == place.reported)
        #expect(report.lines("derived") == place.derived)
        #expect(report.findings.filter { $0.code != "generatedRecords" }.map { "\($0.code) \($0.amount)" } == place.findings)
        let lines = try kheo.json([Line].self, "sessions", "list")
        #expect(lines.allSatisfy { $0.state == "closed" && $0.generated })
        #expect(lines.filter { $0.level == "province" }.count == 1)
        // As many bodies as the report's coverage has; Đức Linh is silent.
        let bodies = Set(lines.filter { $0.level == "district" }.map(\.body))
        #expect("\(bodies.count)/14" == "13/14")
        #expect(!lines.contains { $0.unit == "vn-d600-1" })
        #expect(try kheo.json(Verified.self, "verify").sound)
    }

    @Test func `in these councils some fail the votes, some the quota, some members are in conflict, and what stood on paper or was secret counts alike`() throws {
        let sessions = try sessions(of: CouncilPlayTests.binhThuan.get())
        let items = sessions.flatMap(\.agenda)
        for standing in ["passes", "belowThreshold", "overQuota"] { #expect(items.contains { $0.standing == standing }, "\(standing)") }
        #expect(items.allSatisfy { ($0.standing == "passes") == ($0.outcome == "granted") })
        #expect(items.contains { $0.outcome == "deferred" && $0.result == nil })
        // Of one council, over items that some members did not act on.
        #expect(sessions.contains { Set($0.agenda.compactMap { $0.result?.members }).count > 1 })
        #expect(Set(sessions.flatMap(\.ballots).map(\.form)) == ["open", "secret"])
        #expect(Set(sessions.map(\.mode)) == ["online", "room", "mixed"])
        #expect(items.filter { $0.aim == "propose.province" && $0.outcome == "granted" }.count == 39)
        #expect(items.filter { $0.aim == "recognise.district" && $0.outcome == "granted" }.count == 155)
    }

    @Test func `the same seed plays the same sessions, and a second time nothing is played`() throws {
        let (first, second) = (try CouncilPlayTests.binhThuan.get(), try CouncilPlayTests.played("binh-thuan"))
        #expect(try sessions(of: first) == sessions(of: second))
        let size = try second.size()
        try second.done("example", "binh-thuan", "--generate", "--through-councils")
        #expect(try second.size() == size)
        try second.refused(1, "generation.madeOtherwise", "example", "binh-thuan", "--generate")
    }

    @Test func `one session commends the 39 and 8 of Bắc Kạn's decision among its generated records`() throws {
        let kheo = try CouncilPlayTests.played("bac-kan")
        let place = try #require(FivePlacesTests.places.first { $0.key == "bac-kan" })
        let report = try kheo.report("bac-kan")
        #expect(report.lines("reported") == place.reported)
        #expect(report.lines("derived") == place.derived)
        let session = try #require(sessions(of: kheo).first)
        #expect(session.agenda.filter { $0.outcome == "granted" }.count == 47)
        #expect(Set(session.agenda.compactMap(\.standing)) == ["passes", "belowThreshold", "overQuota"])
    }

    @Test func `councils are played only where a plan says how, and only over generated records`() throws {
        let kheo = try Kheo()
        #expect(try kheo.run("example", "hoa-lu", "--generate", "--through-councils").status == 64)
        #expect(try kheo.run("example", "binh-thuan", "--through-councils").status == 64)
    }
}
