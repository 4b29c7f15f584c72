import Commands
import Events
import Queries
import Rules
import Synchronization
import Testing
import TestSupport

/// What the register knows of a model and what a command knows of it come to the same.
@Suite struct EligibilityTests {
    private let house: TestHouse

    init() throws {
        house = try TestHouse()
        var programme = Programme.fixture
        programme.checks = [DeclaredCheck(term: Term(key: "law", name: Name(vi: "Kỷ luật", en: "Discipline")), validDays: 30)]
        programme.eligibility = [
            Eligibility(
                term: Term(key: "twice", name: Name(vi: "Hai năm", en: "Two years")), aim: .commend, key: "bieu-duong",
                needs: [Need(kind: .recognised, key: "district", years: 2)], checks: ["law"], onceAcross: [.tracks, .levels, .years]),
            Eligibility(
                term: Term(key: "typical-first", name: Name(vi: "Tiêu biểu", en: "Typical")), aim: .recognise, key: "province",
                needs: [Need(kind: .graded, key: "typical", years: 0), Need(kind: .effective, years: 0)], checks: [], onceAcross: []),
        ]
        try house.perform(PublishProgramme(programme: programme))
        try house.loadUnits()
        try house.register("m-1", "Đường hoa", in: "c02068-1", on: "2023-02-01", period: "2023", host: "Chi bộ thôn Nà Chom")
        try house.accept("m-1", on: "2023-02-02")
        try house.perform(
            CheckModel(model: "m-1", isEffective: true, note: nil, on: .of("2023-06-01")),
            RecogniseModel(model: "m-1", level: "district", period: "2023", instrument: nil, on: .of("2023-12-01")),
            CarryOverModel(model: "m-1", period: "2024", level: nil, on: .of("2024-02-01")))
    }

    /// Asks as the commands of councils ask, and enters nothing.
    private struct Ask: Command {
        let model: ModelID
        let aim: Aim
        let level: Key
        let tell: @Sendable ([EligibilityFinding]) -> Void

        func demand(in work: Work) throws -> Demand { Demand(.recogniseModels) }
        func decide(in work: Work) throws {
            tell(try work.eligibilityFindings(of: model, aim: aim, level: level, period: "2025", on: .of("2025-06-01")))
        }
    }

    private func findings(_ model: ModelID, _ aim: Aim, at level: Key = "province", before commands: any Command...) throws -> [EligibilityFinding] {
        let told = Mutex<[EligibilityFinding]?>(nil)
        let ask = Ask(model: model, aim: aim, level: level) { findings in told.withLock { $0 = findings } }
        _ = try? house.desk.perform(commands + [ask])
        return try #require(told.withLock { $0 })
    }

    /// As the page and the terminal have it.
    private func shown(_ model: ModelID, _ aim: Aim) throws -> [EligibilityFinding]? {
        try house.room.eligibility(of: model, period: "2025", on: .of("2025-06-01"))?.lines.first { $0.aim == aim }?.findings
    }

    private let praise = Aim(kind: .commend, key: "bieu-duong")
    private let province = Aim(kind: .recognise, key: "province")
    private let district = Need(kind: .recognised, key: "district", years: 2)

    private func award(_ model: ModelID?, host: String, in unit: UnitID, as decision: String, number: String) throws {
        let wish = DecisionWish(
            number: number, issuer: "Chủ tịch UBND huyện Chợ Đồn", issuerUnit: "d064-1", track: "state", form: "giay-khen", grantor: "district",
            period: "2024", about: Name(vi: "Tặng Giấy khen", en: "Certificates"), bases: [],
            recipients: [RecipientWish(subject: "collective", name: host, unit: unit, model: model)])
        try house.perform(IssueDecision(decision: DecisionID(decision), programme: "dan-van-kheo", wish: wish, on: .of("2024-12-05")))
    }

    private func fact(_ decision: String, number: String, isOfModel: Bool) -> EligibilityFacts.Award {
        EligibilityFacts.Award(
            decision: DecisionID(decision), number: number, issuedOn: .of("2024-12-05"), form: "giay-khen", track: "state", grantor: "district",
            category: nil, years: 2024...2024, isOfModel: isOfModel)
    }

    @Test func `years, checks and awards are told alike by the desk and by the reading room`() throws {
        try award("m-1", host: "Chi bộ thôn Nà Chom", in: "c02068-1", as: "d-1", number: "1/QĐ")
        try award(nil, host: "CHI BỘ thôn  Nà Chom", in: "c02068-1", as: "d-2", number: "2/QĐ")
        try award(nil, host: "Chi bộ thôn Khác", in: "c02068-1", as: "d-3", number: "3/QĐ")
        try award(nil, host: "Chi bộ thôn Nà Chom", in: "c02071-1", as: "d-4", number: "4/QĐ")
        let then: [EligibilityFinding] = [
            .yearsMissing(condition: "twice", district, have: [2023], missing: [2024]), .checkMissing("law"),
            .sameAchievement(fact("d-1", number: "1/QĐ", isOfModel: true), across: [.tracks, .levels, .years]),
            .sameHost(fact("d-2", number: "2/QĐ", isOfModel: false), across: [.tracks, .levels, .years]),
        ]
        #expect(try findings("m-1", praise) == then)
        #expect(try shown("m-1", praise) == then)
    }

    @Test func `what is put right is found no more`() throws {
        try award("m-1", host: "Chi bộ thôn Nà Chom", in: "c02068-1", as: "d-1", number: "1/QĐ")
        try house.perform(
            RecogniseModel(model: "m-1", level: "district", period: "2024", instrument: nil, on: .of("2024-12-01")),
            AnnulDecision(decision: DecisionID("d-1"), reason: "Sai thẩm quyền.", instrument: "2/QĐ", on: .of("2025-01-05")))
        _ = try house.append(
            .modelDeclared(ModelDeclared(model: "m-1", check: "law", isClear: true, body: "Công an huyện", answeredOn: .of("2025-05-20"))),
            in: "model/m-1", on: "2025-05-20")
        #expect(try findings("m-1", praise) == [])
        #expect(try shown("m-1", praise) == [])
    }

    @Test func `a grade and a check are told alike, and an entry that was annulled counts no more`() throws {
        let graded = Need(kind: .graded, key: "typical", years: 0)
        let effective = Need(kind: .effective, years: 0)
        let missing: [EligibilityFinding] = [
            .needMissing(condition: "typical-first", graded, period: "2025"), .needMissing(condition: "typical-first", effective, period: "2025"),
        ]
        #expect(try findings("m-1", province) == missing)
        #expect(try shown("m-1", province) == missing)
        try house.grade("m-1", "typical", on: "2025-05-19")
        try house.perform(CheckModel(model: "m-1", isEffective: true, note: nil, on: .of("2025-05-20")))
        #expect(try findings("m-1", province) == [])
        #expect(try shown("m-1", province) == [])
        try house.annul("m-1", entry: try house.position(of: ModelGraded.kind, in: "m-1"), on: "2025-05-21")
        #expect(try findings("m-1", province) == [missing[0]])
        #expect(try shown("m-1", province) == [missing[0]])
    }

    @Test func `what an earlier command of the same work enters counts`() throws {
        let check = CheckModel(model: "m-1", isEffective: true, note: nil, on: .of("2025-05-20"))
        let graded = Need(kind: .graded, key: "typical", years: 0)
        #expect(try findings("m-1", province, before: check) == [.needMissing(condition: "typical-first", graded, period: "2025")])
    }

    @Test func `the awards of a host follow its unit into the one that it became, and not those of a neighbour that joined it`() throws {
        house.clock.move(to: .of("2026-01-15"))
        try house.register("m-2", "Đường hoa mới", in: "c02071-2", on: "2025-08-01", period: "2025", host: "Chi bộ thôn Nà Chom")
        try award(nil, host: "Chi bộ thôn Nà Chom", in: "c02068-1", as: "d-1", number: "1/QĐ")
        let facts = try #require(try house.room.eligibilityFacts(of: "m-2"))
        #expect(facts.awards == [fact("d-1", number: "1/QĐ", isOfModel: false)])
        #expect(facts.host == "Chi bộ thôn Nà Chom")
        try house.register("m-3", "Đường hoa khác", in: "c02071-1", on: "2025-06-01", period: "2025", host: "Chi bộ thôn Nà Chom")
        #expect(try house.room.eligibilityFacts(of: "m-3")?.awards == [])
    }

    @Test func `every aim that there is on the day is asked for, at the level that would decide`() throws {
        let answer = try #require(try house.room.eligibility(of: "m-1", on: .of("2025-06-01")))
        #expect(answer.period == "2024")
        #expect(
            answer.lines.map { "\($0.aim.kind) \($0.aim.key) at \($0.level)" } == [
                "recognise commune at commune", "recognise district at district", "recognise province at province",
                "grade typical at district", "propose province at district", "commend bieu-duong at province", "commend giay-khen at district",
            ])
        let later = try #require(try house.room.eligibility(of: "m-1", on: .of("2025-07-01")))
        #expect(
            later.lines.map { "\($0.aim.kind) \($0.aim.key) at \($0.level)" } == [
                "recognise commune at commune", "recognise province at province", "commend bieu-duong at province",
            ])
        #expect(try house.room.eligibility(of: "m-99", on: .of("2025-06-01")) == nil)
    }

    @Test func `whom awards went to is counted, and nobody is named`() throws {
        try award("m-1", host: "Chi bộ thôn Nà Chom", in: "c02068-1", as: "d-1", number: "1/QĐ")
        let wish = DecisionWish(
            number: "5/QĐ", issuer: "Chủ tịch UBND huyện Chợ Đồn", issuerUnit: "d064-1", track: "state", form: "giay-khen", grantor: "district",
            period: "2024", about: Name(vi: "Tặng Giấy khen", en: "Certificates"), bases: [],
            recipients: [
                RecipientWish(subject: "collective", name: "chi bộ thôn Nà Chom", unit: "c02068-1"),
                RecipientWish(subject: "individual", name: "Lý Văn Lãnh", office: "Bí thư", unit: "c02071-1", isLeader: true),
                RecipientWish(subject: "individual", name: "Bàn Thị Dân", office: "", unit: "c02071-1", isLeader: false),
                RecipientWish(subject: "collective", name: "Trường học", unit: "c01888-1"),
            ])
        try house.perform(IssueDecision(decision: DecisionID("d-5"), programme: "dan-van-kheo", wish: wish, on: .of("2024-12-31")))
        func figures(_ unit: UnitID, until: String = "2025-01-01") throws -> RecipientFigures {
            try house.room.recipientFigures(of: "dan-van-kheo", in: unit, days: DayRange(from: .of("2024-12-05"), until: .of(until)))
        }
        #expect(try figures("d064-1") == RecipientFigures(awards: 4, leaders: 1, others: 1, repeated: 1, recipients: 3))
        #expect(try figures("d064-1").notSaid == 2)
        #expect(try figures("vn") == RecipientFigures(awards: 5, leaders: 1, others: 1, repeated: 1, recipients: 4))
        #expect(try figures("vn", until: "2024-12-31") == RecipientFigures(awards: 1, leaders: 0, others: 0, repeated: 0, recipients: 1))
        try house.perform(
            AnnulAward(decision: DecisionID("d-5"), line: 1, reason: "Sai.", instrument: "6/QĐ", on: .of("2025-01-02")))
        #expect(try figures("d064-1") == RecipientFigures(awards: 3, leaders: 1, others: 1, repeated: 0, recipients: 3))
        #expect(try figures("nowhere") == RecipientFigures(awards: 0, leaders: 0, others: 0, repeated: 0, recipients: 0))
    }
}
