import Events
import Rules
import Testing

@Suite struct DecisionDraftTests {
    static let id = DecisionID("d-1")
    static let setting = ModelSetting(programme: .fixture, atlas: .fixture, today: day("2025-06-20"))
    static let header = DraftHeader(
        issuer: "Ban Thường vụ Tỉnh ủy", issuerUnit: UnitID("p"), track: "party", form: "merit", grantor: "province", period: "2025",
        about: named("Khen thưởng"), bases: [LegalBasis(name: "Hướng dẫn 56", on: nil)])
    static let body = RecipientWish(subject: "collective", name: "Chi bộ thôn", unit: UnitID("b"), model: ModelID("m-1"))
    static var known: DraftKnowledge {
        DraftKnowledge(
            model: { [ModelID("m-1"), ModelID("m-2")].contains($0) }, person: { $0 == PersonID("d-0.1") })
    }

    /// A form for everybody, so that people stand in lists.
    static let open = ModelSetting(
        programme: .fixture.with { $0.awardForms[0].subjects = [] }, atlas: .fixture, today: day("2025-06-20"))

    static func begin(
        _ lines: [RecipientWish] = [body], header: DraftHeader = header, in setting: ModelSetting = open
    ) throws(DecisionRefusal) -> DraftPlan {
        try DecisionDraft.begin(id, header, lines, session: SessionID("s-1"), isGenerated: false, in: setting, knowing: known)
    }

    static func draft(_ lines: [RecipientWish] = [body], then events: [Event] = [], header: DraftHeader = header) throws -> DecisionDraft {
        var plan = try begin(lines, header: header)
        for detail in plan.details { plan.drafted.recipients[detail.index].details = Sealed(key: "person/\(detail.person)", box: "box") }
        let steps = ([.decisionDrafted(plan.drafted)] + events).enumerated().map {
            Model.Step(entry: 10 + $0.offset, day: day("2025-06-20"), event: $0.element, actor: "secretary")
        }
        return try #require(DecisionDraft(steps))
    }

    @Test func `a draft has the units as they are called, and people apart from their names`() throws {
        let plan = try DecisionDraftTests.begin([
            DecisionDraftTests.body,
            RecipientWish(subject: "individual", name: "Nguyễn Thị Ẩn", office: "Bí thư", place: "Nà Chom", unit: UnitID("b")),
            RecipientWish(subject: "individual", name: "", unit: UnitID("c")),
        ])
        #expect(plan.drafted.recipients.map(\.ordinal) == [1, 2, 3])
        #expect(plan.drafted.recipients.map(\.body) == ["Chi bộ thôn", nil, nil])
        #expect(plan.drafted.recipients.map(\.person) == [nil, PersonID("d-1.1"), nil])
        #expect(plan.drafted.recipients[0].unitAsIssued == "Xã Đại Sảo, Huyện Chợ Đồn, Tỉnh Bắc Kạn")
        #expect(plan.details.map(\.details) == [PersonDetails(name: "Nguyễn Thị Ẩn", office: "Bí thư", place: "Nà Chom")])
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        var then: DecisionRefusal?
        var lines = [DecisionDraftTests.body]
        var header = DecisionDraftTests.header
        var testDescription: String { what }

        init(_ what: String, then: DecisionRefusal? = nil, _ change: (inout Row) -> Void = { _ in }) {
            self.what = what
            self.then = then
            change(&self)
        }
    }

    static let rows: [Row] = [
        Row("as a session found"),
        Row("on the other track", then: .formIsOfAnotherTrack("merit", track: "party")) { $0.header.track = "state" },
        Row("by another grantor", then: .formIsOfAnotherGrantor("merit", grantor: "province")) { $0.header.grantor = "centre" },
        Row("by nobody", then: .issuerMissing) { $0.header.issuer = "" },
        Row("by somebody whose name hides something", then: .headerUnreadable) { $0.header.issuer = "Tỉnh\u{202E} ủy" },
        Row("without a basis, which is asked for when it is signed") { $0.header.bases = [] },
        Row("with an empty basis", then: .basisUnreadable(2)) { $0.header.bases.append(LegalBasis(name: "", on: nil)) },
        Row("for nobody", then: .recipientsMissing) { $0.lines = [] },
        Row("for a body without a name", then: .nameMissing(line: 1)) { $0.lines[0].name = "" },
        Row("for a person whose name is still missing") { $0.lines[0] = RecipientWish(subject: "individual", name: "", unit: UnitID("b")) },
        Row("for somebody nobody knows", then: .personUnknown(line: 1, PersonID("d-9.9"))) {
            $0.lines[0] = RecipientWish(subject: "individual", name: "An", unit: UnitID("b"), person: PersonID("d-9.9"))
        },
        Row("for somebody who was commended before") {
            $0.lines[0] = RecipientWish(subject: "individual", name: "An", unit: UnitID("b"), person: PersonID("d-0.1"))
        },
        Row("for a unit that is not there yet", then: .unitStandsNot(line: 1, UnitID("bc"), on: day("2025-06-20"))) {
            $0.lines[0].unit = UnitID("bc")
        },
        Row("for one model twice", then: .modelTwice(line: 2, ModelID("m-1"))) { $0.lines.append(DecisionDraftTests.body) },
        Row("for a model nobody knows", then: .modelUnknown(line: 1, ModelID("m-9"))) { $0.lines[0].model = ModelID("m-9") },
        Row("for as many as there may be") {
            $0.lines = Array(repeating: RecipientWish(subject: nil, name: "", unit: UnitID("b")), count: Limits.recipientsPerDecisionMax)
        },
        Row("for one more", then: .tooManyRecipients(max: Limits.recipientsPerDecisionMax)) {
            $0.lines = Array(repeating: RecipientWish(subject: nil, name: "", unit: UnitID("b")), count: Limits.recipientsPerDecisionMax + 1)
        },
    ]

    @Test(arguments: rows) func `a draft is held to what a decision is`(_ row: Row) {
        #expect(refusal { () throws(DecisionRefusal) in try DecisionDraftTests.begin(row.lines, header: row.header) } == row.then)
    }

    private static let people = [
        body, RecipientWish(subject: "individual", name: "An", unit: UnitID("b")),
        RecipientWish(subject: "individual", name: "Bình", unit: UnitID("c")),
    ]

    private static func changed(_ change: DraftChange, seen: Int = 10, then events: [Event] = []) throws -> DraftPlan {
        try draft(people, then: events).change(change, seen: seen, in: open, knowing: known)
    }

    @Test func `what is not changed keeps its seal, and a line that is put elsewhere is the same line`() throws {
        let plan = try DecisionDraftTests.changed(.order([3, 1, 2]))
        #expect(plan.details.isEmpty)
        #expect(plan.drafted.recipients.map(\.ordinal) == [1, 2, 3])
        #expect(plan.drafted.recipients.map(\.person) == [PersonID("d-1.2"), nil, PersonID("d-1.1")])
        #expect(plan.drafted.recipients[0].details == Sealed(key: "person/d-1.2", box: "box"))
    }

    @Test(arguments: [[1, 2], [1, 2, 2], [1, 2, 4], [1, 2, 3, 3], []])
    func `an order names every line once`(_ order: [Int]) {
        #expect(throws: DecisionRefusal.orderIncomplete(lines: 3)) { try DecisionDraftTests.changed(.order(order)) }
    }

    @Test func `a person who takes another's line is another person`() throws {
        let wish = RecipientWish(subject: "individual", name: "Chi", unit: UnitID("c"))
        let plan = try DecisionDraftTests.changed(.write(line: 2, wish))
        #expect(plan.drafted.recipients.map(\.person) == [nil, PersonID("d-1.3"), PersonID("d-1.2")])
        #expect(plan.details.map(\.index) == [1])
    }

    @Test func `a misspelt name is written anew under the same person`() throws {
        let wish = RecipientWish(subject: "individual", name: "Ân", unit: UnitID("b"), person: PersonID("d-1.1"))
        let plan = try DecisionDraftTests.changed(.write(line: 2, wish))
        #expect(plan.details.map(\.person) == [PersonID("d-1.1")])
        #expect(plan.drafted.recipients.map(\.person) == [nil, PersonID("d-1.1"), PersonID("d-1.2")])
    }

    @Test func `a line is added at the end and taken out anywhere`() throws {
        let other = RecipientWish(subject: "collective", name: "Hội Phụ nữ", unit: UnitID("c"))
        #expect(try DecisionDraftTests.changed(.add(other)).drafted.recipients.map(\.body) == ["Chi bộ thôn", nil, nil, "Hội Phụ nữ"])
        #expect(try DecisionDraftTests.changed(.remove(line: 1)).drafted.recipients.map(\.person) == [PersonID("d-1.1"), PersonID("d-1.2")])
        for line in [0, 4] {
            #expect(throws: DecisionRefusal.lineUnknown(line)) { try DecisionDraftTests.changed(.remove(line: line)) }
            #expect(throws: DecisionRefusal.lineUnknown(line)) { try DecisionDraftTests.changed(.write(line: line, other)) }
        }
    }

    @Test func `whoever has not seen the latest draft changes nothing`() {
        #expect(throws: DecisionRefusal.draftMovedOn(entry: 10)) { try DecisionDraftTests.changed(.remove(line: 1), seen: 9) }
    }

    @Test func `what is discarded or signed changes no more`() throws {
        let discarded = Event.draftDiscarded(DraftDiscarded(decision: DecisionDraftTests.id, reason: "Trùng."))
        #expect(throws: DecisionRefusal.draftDiscarded(DecisionDraftTests.id)) { try DecisionDraftTests.changed(.remove(line: 1), then: [discarded]) }
        #expect(throws: DecisionRefusal.alreadySigned(DecisionDraftTests.id)) {
            try DecisionDraftTests.changed(.remove(line: 1), then: [.decisionIssued(DecisionIssued())])
        }
        let draft = try DecisionDraftTests.draft()
        #expect(throws: DecisionRefusal.reasonMissing) { try draft.discard(reason: "", seen: 10) }
        #expect(try draft.discard(reason: "Trùng.", seen: 10) == discarded)
    }

    @Test func `a session's list becomes lines with nothing typed twice`() {
        func award(_ item: Int, _ aim: Aim, host: String?, subject: Key) -> SessionAward {
            SessionAward(item: item, model: ModelID("m-\(item)"), aim: aim, name: "Mô hình \(item)", host: host, subject: subject, unit: UnitID("b"))
        }
        let awards = [
            award(1, Aim(kind: .commend, key: "merit"), host: "Chi bộ", subject: "collective"),
            award(2, Aim(kind: .commend, key: "merit"), host: nil, subject: "collective"),
            award(3, Aim(kind: .commend, key: "merit"), host: "Thôn", subject: "individual"),
            award(4, Aim(kind: .commend, key: "certificate"), host: nil, subject: "collective"),
            award(5, Aim(kind: .grade, key: "typical"), host: nil, subject: "collective"),
        ]
        func line(_ number: Int, _ name: String, _ subject: Key) -> RecipientWish {
            RecipientWish(subject: subject, name: name, unit: UnitID("b"), model: ModelID("m-\(number)"))
        }
        let commended = [line(1, "Chi bộ", "collective"), line(2, "Mô hình 2", "collective"), line(3, "", "individual")]
        #expect(RecipientWish.lines(from: awards, form: "merit", in: .fixture) == commended)
        #expect(RecipientWish.lines(from: awards, form: "merit", aims: [.grade], in: .fixture) == commended + [line(5, "Mô hình 5", "collective")])
    }
}
