import Events
import Rules
import Testing

@Suite struct SignTests {
    private static let setting = ModelSetting(
        programme: .fixture.with {
            $0.awardForms[0].subjects = []
            $0.money = Money(
                baseSalaries: [BaseSalary(amount: 2_340_000, from: day("2024-07-01"))],
                coefficients: [Coefficient(form: "merit", subject: "collective", thousandths: 2_000)], roundTo: 1_000, rounding: .up)
        }, atlas: .fixture, today: day("2025-06-30"))
    private static let lines = [DecisionDraftTests.body, RecipientWish(subject: "individual", name: "An", unit: UnitID("b"))]
    private static let signature = Signature(account: AccountID("signatory"), office: "Bí thư", authority: "TM. BAN THƯỜNG VỤ")

    private static func sign(
        _ draft: DecisionDraft, by signature: Signature = signature, seen: Int = 10, isNumberTaken: Bool = false, in setting: ModelSetting = setting
    ) throws(DecisionRefusal) -> DecisionIssued {
        try draft.sign(
            signature, numbers: NumbersGiven(number: "12-QĐ/TU", goldBook: ["031/2025", "032/2025"]), isNumberTaken: isNumberTaken, seen: seen,
            in: setting)
    }

    @Test func `what is signed is what was drafted, with number, gold-book numbers and money`() throws {
        let draft = try DecisionDraftTests.draft(SignTests.lines)
        let issued = try SignTests.sign(draft)
        var expected = DecisionIssued()
        expected.decision = DecisionDraftTests.id
        expected.programme = "dan-van-kheo"
        expected.number = "12-QĐ/TU"
        expected.issuer = "Ban Thường vụ Tỉnh ủy"
        expected.issuerUnit = UnitID("p")
        expected.track = "party"
        expected.form = "merit"
        expected.grantor = "province"
        expected.period = "2025"
        expected.about = named("Khen thưởng")
        expected.bases = DecisionDraftTests.header.bases
        expected.session = SessionID("s-1")
        expected.signature = SignTests.signature
        expected.recipients = draft.drafted.recipients
        expected.recipients[0].goldBook = "031/2025"
        expected.recipients[0].amount = 4_680_000
        expected.recipients[1].goldBook = "032/2025"
        #expect(issued == expected)
    }

    @Test func `units are called as they are on the day of signing`() throws {
        var acts = Atlas.fixtureActs
        let renamed = UnitRenamed(unit: UnitID("b"), name: "Đại Sảo Mới", instrument: "law")
        acts.append(UnitAct(position: acts.count, day: day("2025-06-25"), event: .unitRenamed(renamed)))
        let setting = ModelSetting(programme: SignTests.setting.programme, atlas: Atlas(acts), today: day("2025-06-30"))
        let issued = try SignTests.sign(try DecisionDraftTests.draft(), in: setting)
        #expect(issued.recipients.map(\.unitAsIssued) == ["Xã Đại Sảo Mới, Huyện Chợ Đồn, Tỉnh Bắc Kạn"])
    }

    @Test func `a draft that nobody named in is not signed`() throws {
        let draft = try DecisionDraftTests.draft([DecisionDraftTests.body, RecipientWish(subject: "individual", name: "", unit: UnitID("b"))])
        #expect(throws: DecisionRefusal.nameMissing(line: 2)) { try SignTests.sign(draft) }
    }

    @Test func `a decision without a basis is not signed`() throws {
        var header = DecisionDraftTests.header
        header.bases = []
        let draft = try DecisionDraftTests.draft(header: header)
        #expect(throws: DecisionRefusal.basesMissing) { try SignTests.sign(draft) }
    }

    @Test func `a form is signed on its last day and not the day after`() throws {
        let draft = try DecisionDraftTests.draft()
        let later = ModelSetting(programme: SignTests.setting.programme, atlas: .fixture, today: day("2025-07-01"))
        #expect(throws: DecisionRefusal.formNotInForce("merit", on: day("2025-07-01"))) { try SignTests.sign(draft, in: later) }
    }

    @Test func `whoever drafted it does not sign it`() throws {
        let own = Signature(account: AccountID("secretary"), office: "Bí thư")
        let draft = try DecisionDraftTests.draft()
        #expect(throws: DecisionRefusal.draftIsOwn) { try SignTests.sign(draft, by: own) }
    }

    @Test func `only the draft that was read is signed, and only once`() throws {
        let draft = try DecisionDraftTests.draft()
        let signed = try DecisionDraftTests.draft(then: [.decisionIssued(DecisionIssued())])
        let discarded = try DecisionDraftTests.draft(then: [.draftDiscarded(DraftDiscarded(decision: DecisionDraftTests.id, reason: "x"))])
        #expect(throws: DecisionRefusal.draftMovedOn(entry: 10)) { try SignTests.sign(draft, seen: 9) }
        #expect(throws: DecisionRefusal.alreadySigned(DecisionDraftTests.id)) { try SignTests.sign(signed) }
        #expect(throws: DecisionRefusal.draftDiscarded(DecisionDraftTests.id)) { try SignTests.sign(discarded) }
    }

    @Test func `a number that a recorded decision bears is not given again`() throws {
        let draft = try DecisionDraftTests.draft()
        #expect(throws: DecisionRefusal.numberTaken("12-QĐ/TU", year: 2025)) { try SignTests.sign(draft, isNumberTaken: true) }
    }

    @Test func `an office stands under a signature, readable and not too long`() throws {
        let draft = try DecisionDraftTests.draft()
        func sign(_ office: String, _ authority: String? = nil) -> DecisionRefusal? {
            refusal { () throws(DecisionRefusal) in
                try SignTests.sign(draft, by: Signature(account: AccountID("signatory"), office: office, authority: authority))
            }
        }
        let longest = String(repeating: "x", count: Limits.nameCharactersMax)
        #expect(
            [sign(""), sign("Bí\u{202E}thư"), sign("Bí thư", "TM\u{0}"), sign(longest + "x"), sign(longest)] == [
                .officeMissing, .officeUnreadable, .officeUnreadable, .officeUnreadable, nil,
            ])
    }

    @Test func `drafts before the issue do not change what the decision is`() throws {
        let issued = try SignTests.sign(try DecisionDraftTests.draft())
        let drafted = try DecisionDraftTests.begin().drafted
        let decision = Decision([(day("2025-06-20"), .decisionDrafted(drafted)), (day("2025-06-30"), .decisionIssued(issued))])
        #expect(decision?.issuedOn == day("2025-06-30"))
        #expect(decision?.issued == issued)
        #expect(Decision([(day("2025-06-20"), .decisionDrafted(drafted))]) == nil)
    }
}

@Suite struct ListOrderTests {
    private static func order(_ rule: [ListOrder]?, _ lines: [(Key?, String, String)]) -> [Int] {
        Programme.fixture.with { $0.listOrder = rule }.order(
            of: lines.map { ListedLine(subject: $0.0, unit: UnitID($0.1), name: $0.2) }, in: .fixture, on: day("2025-06-20"))
    }

    @Test func `collectives stand before individuals, then as the map lists units, then by name`() {
        let lines: [(Key?, String, String)] = [
            ("individual", "a", "Ẩn"), ("collective", "c", "Đội"), ("collective", "b", "Đoàn"), ("collective", "b", "Chi hội"), (nil, "a", "A"),
            ("collective", "p", "Ban Dân vận"), ("collective", "a", "Ủy ban"), ("individual", "a", "Ân"),
        ]
        #expect(ListOrderTests.order([.subject, .place, .body], lines) == [5, 6, 3, 2, 1, 7, 0, 4])
        #expect(ListOrderTests.order([.subject, .body], lines) == [5, 3, 2, 1, 6, 7, 0, 4])
    }

    @Test func `names stand in the order of the Vietnamese alphabet`() {
        let lines = ["Đức", "Dung", "Ân", "An", "Ánh", "Tổ 10", "Tổ 2"].map { (nil as Key?, "p", $0) }
        #expect(ListOrderTests.order([.body], lines).map { lines[$0].2 } == ["An", "Ánh", "Ân", "Dung", "Đức", "Tổ 2", "Tổ 10"])
    }

    @Test func `lines that stand alike, and all without a rule, stay as they were`() {
        let lines: [(Key?, String, String)] = [("individual", "b", "x"), ("collective", "a", "x"), ("individual", "b", "x")]
        #expect(ListOrderTests.order(nil, lines) == [0, 1, 2])
        #expect(ListOrderTests.order([.subject], lines) == [1, 0, 2])
    }
}
