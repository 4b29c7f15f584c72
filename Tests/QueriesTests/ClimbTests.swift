import Events
import Queries
import Rules
import TestSupport
import Testing

/// The climb as the register has it: the same as the rules make of the journal, in the queues of whoever it waits for, and as each level saw it.
@Suite struct ClimbTests {
    private let house: TestHouse
    private let today = Day.of("2025-06-20")

    init() throws { house = try TestHouse.furnished() }

    private func answer(_ model: ModelID = "m-1") throws -> ClimbAnswer {
        try house.room.climb(of: try #require(try house.room.model(model, mapOf: today)), on: today)
    }

    private func append(_ events: (String, Event)...) throws {
        for (day, event) in events { try house.append(event, in: "model/m-1", on: day) }
    }

    private static let received = Event.modelReceived(ModelReceived(model: "m-1", level: "province", period: "2025"))
    private static func back(_ rule: ReturnRule) -> Event {
        .modelSentBack(ModelSentBack(model: "m-1", level: "province", period: "2025", rule: rule, reason: "Thiếu."))
    }
    private static let again = Event.modelRegistered(ModelRegistered(model: "m-1", period: "2025", level: "commune"))

    /// Status, period and level in the register and in the rules, and what waits.
    private func states() throws -> [String] {
        let row = try #require(try house.room.model("m-1", mapOf: today))
        let folded = try house.folded("m-1")
        let climb = try answer().model
        #expect(climb.climb == folded.climb && climb.status == folded.status)
        return [
            "\(row.line.status) \(row.period ?? "-") \(row.line.level ?? "-")", "\(folded.status) \(folded.period ?? "-") \(folded.level ?? "-")",
            "\(folded.climb.waiting.map(\.level)) \(folded.climb.onTable.map(\.level))",
        ]
    }

    private static func officer(_ role: Role, _ unit: UnitID) -> Officer {
        let post = Post(appointment: AppointmentID("x"), role: role, unit: unit, from: .of("2021-01-01"), decision: "1")
        return Officer(account: "x", name: nil, posts: [post])
    }

    private func waits(_ queue: Queue, _ role: Role, at unit: UnitID = "p06-1") throws -> Int {
        try house.room.queue(queue, for: ClimbTests.officer(role, unit), on: today, after: 0).total
    }

    @Test(arguments: ReturnRule.allCases)
    func `sent back and registered again, it is where the rules and the register both have it`(_ rule: ReturnRule) throws {
        try house.propose("m-1")
        #expect(try states() == ["effective 2025 commune", "effective 2025 commune", "[\"province\"] []"])
        try append(("2025-03-06", ClimbTests.received))
        #expect(try states() == ["effective 2025 commune", "effective 2025 commune", "[] [\"province\"]"])
        try append(("2025-03-07", ClimbTests.back(rule)))
        #expect(try states() == ["returned 2025 commune", "returned 2025 commune", "[] []"])
        try append(("2025-03-08", ClimbTests.again))
        let status = rule == .resume ? "accepted" : "registered"
        let open = rule == .resume ? "[\"province\"]" : "[]"
        #expect(try states() == ["\(status) 2025 commune", "\(status) 2025 commune", "[] \(open)"])
        // A register made anew knows the same.
        #expect(try house.differencesFromRebuilt() == [])
    }

    @Test func `a return that was annulled is none, also in the register`() throws {
        try house.propose("m-1")
        try append(("2025-03-06", ClimbTests.received), ("2025-03-07", ClimbTests.back(.restart)))
        let entry = try house.position(of: ModelSentBack.kind, in: "m-1")
        try append(("2025-03-08", .modelEntryAnnulled(ModelEntryAnnulled(model: "m-1", entry: entry, reason: "x", instrument: nil))))
        #expect(try states() == ["effective 2025 commune", "effective 2025 commune", "[] [\"province\"]"])
        #expect(try waits(.toExamine, .appraiser) == 1)
    }

    @Test func `it waits for the level it was proposed to, and for no other`() throws {
        try house.propose("m-1")
        #expect(try waits(.toTakeOver, .receivingOfficer) == 1)
        #expect(try waits(.toTakeOver, .receivingOfficer, at: "c01888-1") == 0)
        #expect(try waits(.toTakeOver, .receivingOfficer, at: "p19-2") == 0)
        #expect(try waits(.toExamine, .appraiser) == 0)
        try append(("2025-03-06", ClimbTests.received))
        #expect(try waits(.toTakeOver, .receivingOfficer) == 0)
        #expect(try waits(.toExamine, .appraiser) == 1)
        try append(("2025-03-07", appraised()))
        #expect(try waits(.toExamine, .appraiser) == 0)
    }

    @Test func `what was sent back to climb anew waits for nobody above`() throws {
        try house.propose("m-1")
        try append(("2025-03-07", ClimbTests.back(.restart)), ("2025-03-08", ClimbTests.again))
        #expect(try waits(.toTakeOver, .receivingOfficer) == 0)
        #expect(try waits(.toReceive, .receivingOfficer, at: "c01888-1") == 1)
    }

    @Test func `what goes on where it was waits there again`() throws {
        try house.propose("m-1")
        try append(("2025-03-06", ClimbTests.received), ("2025-03-07", ClimbTests.back(.resume)))
        #expect(try waits(.toExamine, .appraiser) == 0)
        try append(("2025-03-08", ClimbTests.again))
        #expect(try waits(.toExamine, .appraiser) == 1)
        #expect(try waits(.toReceive, .receivingOfficer, at: "c01888-1") == 0)
    }

    private func appraised() -> Event {
        var body = ModelAppraised()
        body.model = "m-1"
        body.level = "province"
        body.period = "2025"
        body.items = [DossierMark(item: "form", isThere: true), DossierMark(item: "report", isThere: false, note: "Chưa ký.")]
        body.marks = [CriterionMark(criterion: "spread", points: 0), CriterionMark(criterion: "consent", isMet: true)]
        return .modelAppraised(body)
    }

    @Test func `each level says what its bodies did, and what it saw`() throws {
        try house.propose("m-1")
        try append(("2025-03-06", ClimbTests.received), ("2025-03-07", appraised()))
        let seen = try house.journal.size - 1
        var decided = ModelDecided()
        decided.model = "m-1"
        decided.level = "province"
        decided.period = "2025"
        decided.aim = Aim(kind: .recognise, key: "province")
        decided.session = SessionID("s-1")
        decided.item = 1
        decided.outcome = .declined
        decided.reason = "Không đủ tỷ lệ phiếu."
        decided.seen = seen
        try append(
            (
                "2025-03-09",
                .modelDeclared(ModelDeclared(model: "m-1", check: "inspection", isClear: true, body: "Thanh tra tỉnh", answeredOn: .of("2025-03-08")))
            ),
            ("2025-03-10", .modelDecided(decided)))
        let answer = try answer()
        #expect(answer.declared.mapValues(\.body.isClear) == ["inspection": true])
        let period = try #require(answer.periods.first)
        #expect(period.period == "2025" && answer.periods.count == 1)
        // The district is a level until the end of June.
        #expect(period.rungs.map { "\($0.level) \($0.seat)" } == ["commune c01888-1", "district d061-1", "province p06-1"])
        let province = try #require(period.rungs.last)
        #expect(province.proposedOn == .of("2025-03-05") && province.receivedOn == .of("2025-03-06") && province.recognisedOn == nil)
        #expect(
            province.appraisals.map(\.body.marks) == [
                [CriterionMark(criterion: "spread", points: 0), CriterionMark(criterion: "consent", isMet: true)]
            ])
        #expect(province.decided.map(\.body) == [decided] && province.seen == seen && !province.isSentBack)
        #expect(province.bodies.map(\.name.vi) == ["Ban Tuyên giáo và Dân vận Tỉnh ủy"])
        let commune = try #require(period.rungs.first)
        #expect(commune.recognisedOn == .of("2025-03-04") && commune.proposedOn == nil && commune.seen == answer.model.recognitions[0].entry)
    }

    @Test func `what a level saw is the version of that position`() throws {
        try house.propose("m-1")
        try append(("2025-03-06", ClimbTests.back(.resume)))
        let before = try house.journal.size - 1
        var revised = ModelRevised()
        revised.model = "m-1"
        revised.name = "Viết lại"
        try append(("2025-03-07", .modelRevised(revised)))
        let model = try #require(try house.room.model("m-1", mapOf: today))
        #expect(model.version(seenAt: before) == model.versions[0])
        #expect(model.version(seenAt: before + 1) == model.versions[1])
        #expect(model.version(seenAt: .max) == model.versions[1])
        #expect(model.version(seenAt: -1) == nil)
    }
}
