import Events
import Rules
import Testing

/// Own marks, the appraisal of a level and what others answered.
@Suite struct AppraiseTests {
    private static let id = Model.number1
    private static let on = "2023-06-10"

    /// A criterion that scores, a condition that must be met, one of the province alone; a paper by hand, and one for each thing the register sees.
    private static let setting = ModelSetting.with { programme in
        programme.criteria = [
            Criterion(term: term("spread"), kind: .points, pointsMax: 20, isRequired: true),
            Criterion(term: term("consent"), kind: .condition, isRequired: true),
            Criterion(term: term("province-only"), kind: .condition, level: "province", isRequired: true),
            Criterion(term: term("gone", until: "2023-06-10"), kind: .condition, isRequired: true),
        ]
        programme.dossier = [
            DossierItem(term: term("report"), evidencedBy: .hand, isRequired: true),
            DossierItem(term: term("form"), evidencedBy: .form, isRequired: true),
            DossierItem(term: term("note"), evidencedBy: .hand, isRequired: false),
            DossierItem(term: term("speech"), aim: .commend, key: "merit", evidencedBy: .hand, isRequired: true),
            DossierItem(term: term("minutes"), aim: .grade, evidencedBy: .minutes, isRequired: true),
        ]
        programme.checks = [DeclaredCheck(term: term("inspection", until: "2023-06-11"), validDays: 30)]
    }

    private static let met = [CriterionMark(criterion: "spread", points: 0), CriterionMark(criterion: "consent", isMet: true)]
    private static let there = [DossierMark(item: "report", isThere: true)]
    private static let scored = ReceiveTests.proposed([
        ("2023-06-03", .modelReceived(ModelReceived(model: id, level: "district", period: "2023"))),
        (
            "2023-06-03",
            .modelSelfScored(
                ModelSelfScored(
                    model: id, period: "2023",
                    marks: [CriterionMark(criterion: "spread", points: 0), CriterionMark(criterion: "consent", isMet: true)]))
        ),
    ])

    private static func decided(_ outcome: CouncilOutcome, _ aim: Aim = Aim(kind: .recognise, key: "district")) -> Model {
        var body = ModelDecided()
        body.model = id
        body.level = "district"
        body.period = "2023"
        body.aim = aim
        body.outcome = outcome
        return ReceiveTests.received.appending(Model.Step(entry: 110, day: day("2023-06-05"), event: .modelDecided(body)))
    }

    private static func appraised(_ wish: AppraisalWish, _ items: [DossierMark]) -> Event {
        var body = ModelAppraised()
        body.model = id
        body.level = wish.level
        body.period = wish.period
        body.aim = wish.aim
        body.items = items
        body.marks = wish.marks
        body.isFit = wish.isFit
        body.note = wish.note
        return .modelAppraised(body)
    }

    /// `items` are what the entry says of the papers.
    private static func appraise(
        _ what: String, given: Model = ReceiveTests.received, level: Key = "district", aim: Aim? = nil, papers: [DossierMark] = there,
        marks: [CriterionMark] = met, isFit: Bool = true, note: String? = nil, answered: Set<Key> = ["goal"], on text: String = on,
        items: [DossierMark] = [], then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let wish = AppraisalWish(level: level, period: "2023", aim: aim, items: papers, marks: marks, isFit: isFit, note: note)
        let whole = items.isEmpty ? full : items
        return ModelRow(
            "appraise: " + what, given: given, in: setting, then: refusal.map { .failure($0) } ?? .success(appraised(wish, whole))
        ) { (model, setting) throws(ModelRefusal) in try model.appraise(wish, answered: answered, in: setting, on: day(text)) }
    }

    private static let full = [
        DossierMark(item: "report", isThere: true), DossierMark(item: "form", isThere: true), DossierMark(item: "note", isThere: false),
    ]

    private static func score(
        _ what: String, given: Model = .fixture(.accepted, unit: "a"), _ marks: [CriterionMark] = met, _ period: Key = "2023", on text: String = on,
        then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelSelfScored(ModelSelfScored(model: id, period: period, marks: marks))
        return ModelRow("score: " + what, given: given, in: setting, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.score(marks, period: period, in: setting, on: day(text))
        }
    }

    private static func declare(
        _ what: String, given: Model = ReceiveTests.proposed(), _ check: Key = "inspection", body: String = "Thanh tra tỉnh",
        answered: String = "2023-05-01", on text: String = on, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelDeclared(ModelDeclared(model: id, check: check, isClear: false, body: body, answeredOn: day(answered)))
        return ModelRow("declare: " + what, given: given, in: setting, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in
            try model.declare(check, isClear: false, body: body, answeredOn: day(answered), in: setting, on: day(text))
        }
    }

    private static func mark(_ key: Key, _ points: Int?, _ isMet: Bool? = nil, _ reason: String? = nil) -> CriterionMark {
        CriterionMark(criterion: key, points: points, isMet: isMet, reason: reason)
    }

    private static let province = ReceiveTests.proposed([
        ("2023-06-03", .modelReceived(ModelReceived(model: id, level: "district", period: "2023"))),
        ("2023-06-04", .modelProposed(ModelProposed(model: id, level: "province", period: "2023"))),
        ("2023-06-04", .modelReceived(ModelReceived(model: id, level: "province", period: "2023"))),
    ])
    private static let commend = Aim(kind: .commend, key: "merit")
    private static let grade = Aim(kind: .grade, key: "example")
    private static let minutes = [full[0], full[1], full[2], DossierMark(item: "minutes", isThere: false)]

    static let rows: [ModelRow] = [
        appraise("fit, with zero points where points are wanted"),
        appraise("fit without any points", marks: [met[1]], then: .criterionMissing("spread")),
        appraise("unfit without any points", marks: [met[1]], isFit: false),
        appraise("fit although a condition is not met", marks: [met[0], mark("consent", nil, false)], then: .criterionMissing("consent")),
        appraise("unfit as a condition is not met", marks: [met[0], mark("consent", nil, false)], isFit: false),
        appraise("unfit without any mark", marks: [], isFit: false),
        appraise("a criterion that is the province's", given: province, level: "province", then: .criterionMissing("province-only")),
        appraise("by a criterion of another level", marks: met + [mark("province-only", nil, true)], then: .criterionUnknown("province-only")),
        appraise("the last day of a criterion", on: "2023-06-09", then: .criterionMissing("gone")),
        appraise("the day after it", on: "2023-06-10"),
        appraise("with the most points", marks: [mark("spread", 20), met[1]]),
        appraise("with one point more", marks: [mark("spread", 21), met[1]], then: .pointsOutOfRange("spread", max: 20)),
        appraise("with a point less than none", marks: [mark("spread", -1), met[1]], then: .pointsOutOfRange("spread", max: 20)),
        appraise("met where there are points", marks: [mark("spread", nil, true), met[1]], then: .markOfOtherKind("spread")),
        appraise("points where it is met or not", marks: [met[0], mark("consent", 5)], then: .markOfOtherKind("consent")),
        appraise("by a criterion twice", marks: met + [met[0]], then: .markedTwice("spread")),
        appraise("as those who run it do", given: scored),
        appraise("otherwise than they do, without a reason", given: scored, marks: [mark("spread", 1), met[1]], then: .markReasonMissing("spread")),
        appraise("otherwise than they do, with a reason", given: scored, marks: [mark("spread", 1, nil, "Có xã làm theo."), met[1]]),
        appraise(
            "with a reason that hides something", given: scored, marks: [mark("spread", 1, nil, "\u{202E}"), met[1]], then: .reasonUnreadable),
        appraise("fit without a paper", papers: [], then: .paperMissing("report")),
        appraise("unfit without a paper", papers: [], isFit: false, items: [DossierMark(item: "report", isThere: false), full[1], full[2]]),
        appraise("fit without answers to the form", answered: [], then: .paperMissing("form")),
        appraise(
            "there, where the register has nothing", papers: there + [DossierMark(item: "form", isThere: true)], answered: [],
            then: .paperNotSeen("form")),
        appraise(
            "not there although the register has something", papers: there + [DossierMark(item: "form", isThere: false, note: "Mờ.")], isFit: false,
            items: [full[0], DossierMark(item: "form", isThere: false, note: "Mờ."), full[2]]),
        appraise("with a paper that is for another aim", papers: there + [DossierMark(item: "speech", isThere: true)], then: .paperUnknown("speech")),
        appraise("for an award without its paper", aim: commend, then: .paperMissing("speech")),
        appraise(
            "for an award with its paper", aim: commend, papers: there + [DossierMark(item: "speech", isThere: true)],
            items: full + [DossierMark(item: "speech", isThere: true)]),
        appraise("for a grade without the minutes of the level below", aim: grade, then: .paperMissing("minutes")),
        appraise("unfit for it", aim: grade, isFit: false, items: minutes),
        appraise("with a note too long", note: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        appraise("what waits to be received", given: ReceiveTests.proposed(), then: .proposalNotReceived("district", period: "2023")),
        appraise("what was never proposed", given: .recognised),
        appraise("below the level that has it", given: province, then: .heldAbove("province", period: "2023")),
        appraise("what the level has decided", given: decided(.granted), then: .levelHasDecided("district", period: "2023")),
        appraise("what the level has declined", given: decided(.declined), then: .levelHasDecided("district", period: "2023")),
        appraise("what the level has put off", given: decided(.deferred)),
        appraise("what the level has decided for another aim", given: decided(.granted, commend)),
        appraise("what was found not effective", given: .fixture(.notEffective, unit: "a"), level: "commune", then: .foundNotEffective),
        appraise("unfit what was found not effective", given: .fixture(.notEffective, unit: "a"), level: "commune", isFit: false),
        appraise("the day before the last step", on: "2023-06-02", then: .dayBeforeLastStep(day("2023-06-02"), last: day("2023-06-03"))),
        score("with zero points"),
        score("nothing", [], then: .nothingMarked),
        score("by no criterion there is", [mark("zz", 1)], then: .criterionUnknown("zz")),
        score("before the period", met, "2024", on: "2023-12-31", then: .dayOutsidePeriod(day("2023-12-31"), "2024")),
        score("on the period's first day", met, "2024", on: "2024-01-01"),
        score("a draft", given: .fixture(.draft), then: .notRegistered),
        score("once a level has recognised it", given: .recognised, then: .levelHasDecided("commune", period: "2023")),
        score("once a level has it", given: received(), then: .heldAbove("district", period: "2023")),
        score("once a level has sent it back", given: received(.resume)),
        declare("that something stands in the way"),
        declare("what the programme does not ask", "zz", then: .declaredCheckUnknown("zz")),
        declare("the day after it is asked no more", on: "2023-06-11", then: .declaredCheckUnknown("inspection")),
        declare("by nobody", body: "", then: .officeMissing),
        declare("by an office that hides something", body: "a\u{200B}", then: .officeUnreadable),
        declare("by the longest office", body: longest),
        declare("by an office one longer", body: longest + "x", then: .officeTooLong(max: 300)),
        declare("answered today", answered: "2025-12-31"),
        declare("answered tomorrow", answered: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
        declare("of what is over", given: .fixture(.stopped), then: .isOver(.stopped)),
    ]

    /// Received without a recognition below, and sent back by a rule.
    private static func received(_ rule: ReturnRule? = nil) -> Model {
        let events: [(String, Event)] = [
            ("2023-03-01", Model.drafted(unit: "a")), ("2023-03-02", ReceiveTests.registration),
            ("2023-03-03", .modelAccepted(ModelAccepted(model: id))),
            ("2023-06-02", .modelProposed(ModelProposed(model: id, level: "district", period: "2023"))),
            ("2023-06-03", .modelReceived(ModelReceived(model: id, level: "district", period: "2023"))),
        ]
        let back = rule.map { rule in
            ("2023-06-04", Event.modelSentBack(ModelSentBack(model: id, level: "district", period: "2023", rule: rule, reason: "x")))
        }
        return .after(events + [back].compactMap { $0 })
    }

    @Test(arguments: rows) func `a file is marked, appraised and asked about, or not`(row: ModelRow) { #expect(row.outcome == row.then) }

    @Test func `the register sees what it has`() {
        let model = AppraiseTests.scored
        func sees(_ by: EvidencedBy, _ model: Model, level: Key = "district") -> Bool? {
            model.sees(
                DossierItem(term: term("x"), evidencedBy: by, isRequired: true), level: level, period: "2023", answered: ["goal"],
                in: AppraiseTests.setting, on: day("2023-06-10"))
        }
        #expect(EvidencedBy.allCases.map { sees($0, model) } == [true, false, false, true, false, nil])
        #expect(sees(.check, .fixture(.effective)) == true)
        // At the bottom no level is below whose minutes there could be.
        #expect(sees(.minutes, model, level: "commune") == true)
        #expect(sees(.minutes, AppraiseTests.decided(.granted), level: "province") == true)
        let photo = model.appending(Model.Step(entry: 120, day: day("2023-06-10"), event: .evidenceAttached(FileTests.photo())))
        #expect(sees(.evidence, photo) == true)
    }

    @Test func `the latest of a level for an aim counts`() {
        func given(_ entry: Int, _ aim: Aim?) -> Model.Step {
            Model.Step(
                entry: entry, day: day("2023-06-10"),
                event: AppraiseTests.appraised(AppraisalWish(level: "district", period: "2023", aim: aim, isFit: true), []))
        }
        let model = ReceiveTests.received.appending(given(120, nil)).appending(given(121, AppraiseTests.commend)).appending(given(122, nil))
        let place = Climb.Place(level: "district", period: "2023")
        #expect(model.climb.appraisal(place, aim: nil)?.entry == 122)
        #expect(model.climb.appraisal(place, aim: Aim(kind: .recognise, key: "district"))?.entry == 122)
        #expect(model.climb.appraisal(place, aim: AppraiseTests.commend)?.entry == 121)
        #expect(model.climb.appraisal(Climb.Place(level: "province", period: "2023"), aim: nil) == nil)
    }
}
