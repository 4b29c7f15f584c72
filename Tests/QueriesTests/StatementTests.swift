import Events
import GRDB
import Queries
import Register
import Testing
import TestSupport

/// Lists ask the database as often for one row as for hundreds, and never read a table from end to end to find a few rows.
@Suite struct StatementTests {
    private static let one: Result<TestHouse, any Error> = Result {
        let house = try TestHouse.furnished()
        try house.register("m-1", "Mô hình số 1", in: "c02068-1", on: "2022-03-01")
        try house.draft("m-draft", "Bản nháp", in: "c02068-1", on: "2022-03-01")
        try house.award(1, as: "d")
        try house.record("bac-kan", [("registered", [:], 9)])
        return house
    }

    private static let many: Result<TestHouse, any Error> = Result {
        let house = try TestHouse.filled()
        try house.fill(300)
        try house.award(300, as: "d")
        for number in 0..<20 { try house.record("r-\(number)", [("registered", [:], 9), ("typical", [:], 1)]) }
        return house
    }

    private static let questions: [(name: String, ask: @Sendable (TestHouse, ReadingRoom) throws -> Int)] = [
        ("models", { house, room in try room.models(ModelListQuestion(figure: house.question(.standing, .stock))).lines.count }),
        (
            "models that a search finds",
            { house, room in try room.models(ModelListQuestion(figure: house.question(.standing, .stock), words: "mo hinh")).lines.count }
        ),
        ("awards", { house, room in try room.awards(behind: house.question(.award)).lines.count }),
        ("decisions", { _, room in try room.decisions().count }),
        ("one decision", { _, room in try room.decision(DecisionID("d"), mapOf: .of("2025-07-01"))?.lines.count ?? 0 }),
        ("reports", { _, room in try room.reports().count }),
        ("report cards", { _, room in try room.reportCards().count }),
        ("one model", { _, room in try room.model("m-1", mapOf: .of("2025-07-01"))?.steps.count ?? 0 }),
        ("drafts", { _, room in try room.drafts(limit: 50).count }),
        (
            "a place's report",
            { _, room in
                try room.report(ReportID("bac-kan"), asAt: nil, knownAt: nil, map: .on(.of("2025-07-01")))?.figures.count ?? 0
            }
        ),
        ("units below", { _, room in room.parts(of: "p06-1", on: .of("2025-06-30")).count }),
        ("units named", { _, room in room.units(named: "Chợ Rã", on: nil).count }),
    ]

    @Test(arguments: StatementTests.questions.map(\.name))
    func `a list asks as many statements for one row as for hundreds`(_ name: String) throws {
        let ask = try #require(StatementTests.questions.first { $0.name == name }).ask
        let counts = try [StatementTests.one.get(), StatementTests.many.get()].map { house in
            let traced = try TracedRoom(house)
            // The tally is read once in a room's life, whatever is asked.
            _ = try traced.room.figure(house.question(.registration))
            return try traced.statements { try ask(house, $0) }.count
        }
        #expect(counts[0] == counts[1])
        #expect(counts[1] <= 6)
    }

    @Test(arguments: StatementTests.questions.map(\.name))
    func `a list finds its rows by an index`(_ name: String) throws {
        let house = try StatementTests.many.get()
        let ask = try #require(StatementTests.questions.first { $0.name == name }).ask
        let traced = try TracedRoom(house)
        for statement in try traced.statements(of: { try ask(house, $0) }) where statement.hasPrefix("SELECT") {
            let plan = try house.register.reader.read { database in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(statement)").map { $0["detail"] as String }
            }
            let scans = plan.filter { $0.hasPrefix("SCAN") && !StatementTests.mayBeScanned.contains($0) }
            #expect(scans == [], "\(statement)")
        }
    }

    /// Few rows, or all of them wanted, or walked through an index in the order that is wanted until there are enough.
    private static let mayBeScanned: Set<String> = [
        "SCAN d", "SCAN programme", "SCAN report", "SCAN report USING INDEX report_id", "SCAN reported_figure", "SCAN unit_act", "SCAN word",
        "SCAN model_text VIRTUAL TABLE INDEX 192:M1", "SCAN CONSTANT ROW", "SCAN model", "SCAN json_each VIRTUAL TABLE INDEX 1:",
    ]
}
