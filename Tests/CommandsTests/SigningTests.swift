import Commands
import Events
import Journal
import Queries
import Rules
import Testing
import TestSupport

/// From a session's list to a signed decision.
@Suite struct SigningTests {
    private let house: TestHouse
    private static let header = DraftHeader(
        issuer: "Ban Thường vụ Tỉnh ủy Bắc Kạn", issuerUnit: "p06-1", track: "party", form: "bieu-duong", grantor: "province", period: "2021-2025",
        about: Name(vi: "Biểu dương", en: "Commendation"), bases: [LegalBasis(name: "Hướng dẫn 56-HD/BDVTW", on: nil)])
    private let secretary = Desk.Actor.account("secretary", passedSecondFactor: true)
    private let signatory = Desk.Actor.account("signatory", passedSecondFactor: true)

    init() throws {
        house = try TestHouse.furnished()
        try house.commendFour()
        let day = house.clock.today
        func post(_ account: String, _ role: Role, _ unit: UnitID? = "p06-1") -> any Command {
            AppointOfficer(
                account: AccountID(account),
                post: Post(appointment: AppointmentID("a-\(account)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "01-QĐ/TU"))
        }
        try house.perform(OpenAccount(account: "admin", name: "Quản Trị", on: day), post("admin", .administrator, nil))
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        for (account, role) in [("secretary", Role.councilSecretary), ("signatory", .signatory)] {
            _ = try house.desk.perform([OpenAccount(account: AccountID(account), name: account, on: day), post(account, role)], as: admin)
        }
    }

    private func begin(_ series: Key...) throws {
        for key in series {
            _ = try house.desk.perform(
                BeginSeries(programme: "dan-van-kheo", series: key, unit: "p06-1", year: 2025, last: 0), as: secretary)
        }
    }

    private func draft(_ id: String, _ lines: [RecipientWish]? = nil) throws {
        let usual = [RecipientWish(subject: "collective", name: "Chi bộ \(id)", unit: "c02071-1")]
        _ = try house.desk.perform(
            DraftDecision(decision: DecisionID(id), programme: "dan-van-kheo", header: SigningTests.header, lines: lines ?? usual), as: secretary)
    }

    private func sign(_ id: String) throws -> SignDecision {
        let seen = try #require(try house.room.draft(DecisionID(id), today: house.clock.today)).draft.entry
        return SignDecision(decision: DecisionID(id), office: "Bí thư", authority: "TM. BAN THƯỜNG VỤ", seen: seen)
    }

    private func kinds(_ stream: String) throws -> [String] { try house.journal.entries(of: stream).map(\.envelope.kind) }
    private func numbers() throws -> [String] { try house.room.decisions().map(\.number).sorted() }

    @Test func `a session's list becomes a decision with numbers, money and names, and nothing is typed twice`() throws {
        try begin("qd-tu", "so-vang")
        let session = try #require(try house.room.grantingSession("s-1"))
        let programme = try #require(house.room.programme("dan-van-kheo"))
        let granted = RecipientWish.lines(from: session.awards, form: "bieu-duong", in: programme)
        let order = programme.order(
            of: granted.map { ListedLine(subject: $0.subject, unit: $0.unit, name: $0.name) }, in: house.room.atlas, on: house.clock.today)
        _ = try house.desk.perform(
            DraftDecision(
                decision: "d-1", programme: "dan-van-kheo", header: SigningTests.header, lines: order.map { granted[$0] }, session: "s-1"),
            as: secretary)
        #expect(try house.room.draft("d-1", today: house.clock.today)?.obstacle == .nameMissing(line: 3))
        for (line, name, unit) in [(3, "Nguyễn Thị Ẩn", UnitID("c01888-1")), (4, "Lò Văn Kín", "c02068-1")] {
            let model = try #require(try house.room.draft("d-1", today: house.clock.today)).drafted.recipients[line - 1].model
            let seen = try #require(try house.room.draft("d-1", today: house.clock.today)).draft.entry
            let wish = RecipientWish(subject: "individual", name: name, office: "Trưởng thôn", unit: unit, model: model)
            _ = try house.desk.perform(ReviseDecisionDraft(decision: "d-1", change: .write(line: line, wish), seen: seen), as: secretary)
        }
        _ = try house.desk.perform(try sign("d-1"), as: signatory)
        let decision = try #require(try house.room.decision("d-1", mapOf: house.clock.today))
        #expect(decision.number == "1-QĐ/TU")
        #expect(decision.session == "s-1")
        #expect(decision.signature == Signature(account: "signatory", office: "Bí thư", authority: "TM. BAN THƯỜNG VỤ"))
        #expect(decision.signer == "signatory")
        #expect(decision.lines.map(\.name) == ["Tổ dân phố 2", "Chi bộ thôn Bản Vàng", "Nguyễn Thị Ẩn", "Lò Văn Kín"])
        #expect(decision.lines.map(\.model) == ["m-3", "m-1", "m-2", "m-4"])
        #expect(decision.lines.map(\.goldBook) == ["001/2025", "002/2025", "003/2025", "004/2025"])
        // 3 × 2.340.000 = 7.020.000 and 1,5 × 2.340.000 = 3.510.000, each rounded up to 100.000.
        #expect(decision.lines.map(\.amount) == [7_100_000, 7_100_000, 3_600_000, 3_600_000])
        #expect(decision.lines[2].reckoning?.product == 3_510_000_000)
        #expect(try house.room.openDrafts() == [])
        let journal = try house.journal.entries(of: "decision/d-1").map { String(decoding: $0.leaf, as: UTF8.self) }.joined()
        #expect(!journal.contains("Ẩn") && !journal.contains("Kín"), "names of people are sealed")
    }

    @Test func `two desks that sign at once give 1 and 2, and none is left out`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1")
        try draft("d-2")
        let other = try house.secondDesk()
        let (first, second) = (try sign("d-1"), try sign("d-2"))
        let signatory = signatory
        #expect(throws: AppendRefusal.self) {
            try house.desk.perform(Meanwhile(first) { _ = try other.perform(second, as: signatory) }, as: signatory)
        }
        #expect(try kinds("series/qd-tu.p06-1.2025") == ["series.begun", "series.numberGiven"], "of the one that lost nothing was written")
        try house.desk.follow()
        _ = try house.desk.perform(first, as: signatory)
        #expect(try numbers() == ["1-QĐ/TU", "2-QĐ/TU"])
        #expect(try kinds("series/so-vang.p06-1.2025") == ["series.begun", "series.numberGiven", "series.numberGiven"])
    }

    @Test func `a signature whose answer was lost is repeated under its id and gives no second number`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1")
        let sign = try sign("d-1")
        let first = try house.desk.perform(sign, id: "sign-1", as: signatory)
        let second = try house.desk.perform(sign, id: "sign-1", as: signatory)
        #expect(!first.isRepeat && second.isRepeat && first.first == second.first)
        #expect(try kinds("series/qd-tu.p06-1.2025") == ["series.begun", "series.numberGiven"])
    }

    @Test func `two desks that record one typed number at one instant record it once`() throws {
        let other = try house.secondDesk()
        let signatory = signatory
        let (first, second) = (Wishes.decision("d-8", number: "7-QĐ/TU"), Wishes.decision("d-9", number: "7-QĐ/TU"))
        #expect(throws: AppendRefusal.self) {
            try house.desk.perform(Meanwhile(first) { _ = try other.perform(second, as: signatory) }, as: signatory)
        }
        try house.desk.follow()
        #expect(throws: DecisionRefusal.numberTaken("7-QĐ/TU", year: 2025)) { try house.desk.perform(first, as: signatory) }
        #expect(try numbers() == ["7-QĐ/TU"])
    }

    @Test func `a number from paper lies before the series or is refused, and the series begins after what was recorded`() throws {
        _ = try house.desk.perform(Wishes.decision("d-7", number: "7-QĐ/TU"), as: signatory)
        #expect(throws: DecisionRefusal.lastTooLow(6, recorded: 7)) {
            try house.desk.perform(BeginSeries(programme: "dan-van-kheo", series: "qd-tu", unit: "p06-1", year: 2025, last: 6), as: secretary)
        }
        _ = try house.desk.perform(BeginSeries(programme: "dan-van-kheo", series: "qd-tu", unit: "p06-1", year: 2025, last: 7), as: secretary)
        #expect(throws: DecisionRefusal.seriesBegun("qd-tu", year: 2025)) {
            try house.desk.perform(BeginSeries(programme: "dan-van-kheo", series: "qd-tu", unit: "p06-1", year: 2025, last: 9), as: secretary)
        }
        #expect(throws: DecisionRefusal.numberOfSeries("8-QĐ/TU", series: "qd-tu")) {
            try house.desk.perform(Wishes.decision("d-8", number: "8-QĐ/TU"), as: signatory)
        }
        _ = try house.desk.perform(Wishes.decision("d-6", number: "6-QĐ/TU"), as: signatory)
        #expect(try numbers() == ["6-QĐ/TU", "7-QĐ/TU"])
    }

    @Test func `a series that begins while a number is recorded from paper is refused, and the other way round`() throws {
        let other = try house.secondDesk()
        let (secretary, signatory) = (secretary, signatory)
        let begin = BeginSeries(programme: "dan-van-kheo", series: "qd-tu", unit: "p06-1", year: 2025, last: 0)
        #expect(throws: AppendRefusal.self) {
            try house.desk.perform(
                Meanwhile(begin) { _ = try other.perform(Wishes.decision("d-8", number: "7-QĐ/TU"), as: signatory) }, as: secretary)
        }
        try house.desk.follow()
        let right = BeginSeries(programme: "dan-van-kheo", series: "qd-tu", unit: "p06-1", year: 2025, last: 7)
        #expect(throws: AppendRefusal.self) {
            try house.desk.perform(
                Meanwhile(Wishes.decision("d-9", number: "8-QĐ/TU")) { _ = try other.perform(right, as: secretary) }, as: signatory)
        }
    }

    @Test func `without a begun series nothing is signed`() throws {
        try draft("d-1")
        let sign = try sign("d-1")
        #expect(throws: DecisionRefusal.seriesNotBegun("qd-tu", year: 2025)) { try house.desk.perform(sign, as: signatory) }
        try begin("qd-tu")
        #expect(throws: DecisionRefusal.seriesNotBegun("so-vang", year: 2025)) { try house.desk.perform(sign, as: signatory) }
        #expect(try kinds("series/qd-tu.p06-1.2025") == ["series.begun"])
    }

    @Test func `a list is not changed after signing, nor signed by one who has not read its last draft`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1")
        let stale = try sign("d-1")
        let wish = RecipientWish(subject: "collective", name: "Thêm sau", unit: "c02071-1")
        _ = try house.desk.perform(ReviseDecisionDraft(decision: "d-1", change: .add(wish), seen: stale.seen), as: secretary)
        #expect(throws: DecisionRefusal.draftMovedOn(entry: stale.seen + 1)) { try house.desk.perform(stale, as: signatory) }
        let sign = try sign("d-1")
        _ = try house.desk.perform(sign, as: signatory)
        #expect(throws: DecisionRefusal.alreadySigned("d-1")) {
            try house.desk.perform(ReviseDecisionDraft(decision: "d-1", change: .add(wish), seen: sign.seen), as: secretary)
        }
        #expect(throws: DecisionRefusal.alreadySigned("d-1")) { try house.desk.perform(sign, as: signatory) }
    }

    @Test func `whoever may not sign that day does not, and nobody signs as nobody`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1")
        let sign = try sign("d-1")
        #expect(throws: AccessRefusal.noRight(.decideAwards)) { try house.desk.perform(sign, as: secretary) }
        #expect(throws: AccessRefusal.signInNeeded) { try house.desk.perform(sign) }
        #expect(throws: AccessRefusal.noAppointment) {
            try house.desk.perform(sign, as: .account("signatory", passedSecondFactor: false))
        }
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        _ = try house.desk.perform(
            EndAppointment(account: "signatory", appointment: AppointmentID("a-signatory"), reason: "Thôi chức.", on: house.clock.today), as: admin)
        #expect(throws: AccessRefusal.noAppointment) { try house.desk.perform(sign, as: signatory) }
    }

    @Test func `a session counts when it is applied`() throws {
        try house.holdSession("s-2", granting: ["m-1"], isApplied: false)
        func draft(_ session: SessionID) -> DraftDecision {
            DraftDecision(
                decision: "d-1", programme: "dan-van-kheo", header: SigningTests.header,
                lines: [RecipientWish(subject: "collective", name: "Chi bộ", unit: "c02071-1")], session: session)
        }
        #expect(throws: DecisionRefusal.sessionNotApplied("s-2")) { try house.desk.perform(draft("s-2"), as: secretary) }
        #expect(throws: DecisionRefusal.sessionUnknown("s-9")) { try house.desk.perform(draft("s-9"), as: secretary) }
        #expect(try house.room.grantingSessions().map(\.id) == ["s-1"])
    }

    @Test func `somebody commended before is the same person, and has a history across decisions`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1", [RecipientWish(subject: "individual", name: "Nguyễn Thị Ẩn", office: "Trưởng thôn", unit: "c02071-1")])
        _ = try house.desk.perform(try sign("d-1"), as: signatory)
        let known = try house.room.earlierRecipients(named: "nguyen thi an", in: "c02071-1", on: house.clock.today)
        #expect(known.map(\.person) == [PersonID("d-1.1")])
        #expect(try house.room.earlierRecipients(named: "Nguyễn Thị Ẩn", in: "c02068-1", on: house.clock.today) == [])
        try draft("d-2", [RecipientWish(subject: "individual", name: "Nguyễn Thị Ẩn", unit: "c02071-1", person: known.first?.person)])
        _ = try house.desk.perform(try sign("d-2"), as: signatory)
        #expect(try house.room.awards(of: PersonID("d-1.1")).lines.map(\.entry.award.decision) == ["d-2", "d-1"])
    }

    @Test func `a unit's history follows it across a reorganisation, and what was divided says so`() throws {
        try begin("qd-tu", "so-vang")
        let lines = [("c02071-1", "A"), ("c02077-1", "B"), ("c05908-1", "C")].map {
            RecipientWish(subject: "collective", name: $0.1, unit: UnitID($0.0))
        }
        try draft("d-1", lines)
        _ = try house.desk.perform(try sign("d-1"), as: signatory)
        func names(_ unit: UnitID, _ day: String) throws -> [String?] {
            try house.room.awards(of: unit, onMapOf: .of(day)).lines.map(\.entry.award.name)
        }
        #expect(try names("c02071-1", "2025-06-20") == ["A"])
        #expect(try names("d064-1", "2025-06-20") == ["A", "B"])
        #expect(try names("c02071-2", "2025-12-31") == ["A"], "where the divided commune went nobody says")
        let province = try house.room.awards(of: "p19-2", onMapOf: .of("2025-12-31"))
        #expect(province.lines.map(\.entry.award.name) == ["A", "B", "C"])
        #expect(province.lines.map(\.isExact) == [true, false, true])
        #expect(try names("c02071-1", "2025-12-31") == ["A"], "a unit that is gone keeps its history")
    }

    @Test func `the award book has a year's awards of a body with their money`() throws {
        try begin("qd-tu", "so-vang")
        try draft("d-1")
        _ = try house.desk.perform(try sign("d-1"), as: signatory)
        let book = try house.room.awardBook(AwardBookQuestion(year: 2025, issuer: "p06-1"))
        #expect(book.total == 1)
        #expect(book.amount == 7_100_000)
        #expect(book.lines.map(\.goldBook) == ["001/2025"])
        #expect(try house.room.awardBook(AwardBookQuestion(year: 2024)).lines == [])
        #expect(try house.room.awardBook(AwardBookQuestion(year: 2025, issuer: "p19-1")).lines == [])
    }
}

/// Decides, and then somebody else is quicker.
private struct Meanwhile: Command {
    let command: any Command
    let other: @Sendable () throws -> Void

    init(_ command: any Command, other: @escaping @Sendable () throws -> Void) {
        self.command = command
        self.other = other
    }

    func demand(in work: Work) throws -> Demand { try command.demand(in: work) }

    func decide(in work: Work) throws {
        try command.decide(in: work)
        try other()
    }
}
