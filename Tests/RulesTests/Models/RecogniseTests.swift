import Events
import Rules
import Testing

@Suite struct RecogniseTests {
    private static let id = Model.number1
    private static let both = Model.after([
        ("2022-12-01", Model.drafted(unit: "a")), ("2023-01-02", .modelRegistered(ModelRegistered(model: id, period: "2023", level: "commune"))),
        ("2023-01-02", .modelAccepted(ModelAccepted(model: id))), ("2023-06-01", Model.recognition("commune", "2023")),
        ("2023-07-01", .modelProposed(ModelProposed(model: id, level: "district", period: "2023"))),
        ("2023-07-01", .modelReceived(ModelReceived(model: id, level: "district", period: "2023"))),
    ])
    private static let early = Model.after([
        ("2022-12-01", Model.drafted(unit: "a")), ("2022-12-02", .modelRegistered(ModelRegistered(model: id, period: "2023", level: "commune"))),
        ("2022-12-02", .modelAccepted(ModelAccepted(model: id))),
    ])

    private static func recognise(
        _ what: String, given: Model = both, _ level: Key, _ period: Key = "2023", instrument: String? = nil, on text: String,
        in setting: ModelSetting = .fixture, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelRecognised(ModelRecognised(model: id, level: level, period: period, instrument: instrument))
        return ModelRow("recognise: " + what, given: given, in: setting, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in
            try model.recognise(level: level, period: period, instrument: instrument, in: setting, on: day(text))
        }
    }

    private static func propose(
        _ what: String, given: Model = both, _ level: Key, _ period: Key = "2023", on text: String, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelProposed(ModelProposed(model: id, level: level, period: period))
        return ModelRow("propose: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.propose(level: level, period: period, in: setting, on: day(text))
        }
    }

    private static func grade(
        _ what: String, given: Model = both, _ key: Key, level: Key? = nil, _ period: Key = "2023", on text: String, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelGraded(ModelGraded(model: id, grade: key, level: level, period: period, instrument: "1-QĐ"))
        return ModelRow("grade: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in
            try model.grade(key, level: level, period: period, instrument: "1-QĐ", in: setting, on: day(text))
        }
    }

    private static func graded(_ key: Key) -> Model {
        both.appending(
            Model.Step(
                entry: 200, day: day("2023-08-01"),
                event: .modelGraded(ModelGraded(model: id, grade: key, level: nil, period: "2023", instrument: nil))))
    }

    static let rows: [ModelRow] = [
        recognise("the day before the period", given: early, "commune", on: "2022-12-31", then: .dayOutsidePeriod(day("2022-12-31"), "2023")),
        recognise("the period's first day", given: early, "commune", on: "2023-01-01"),
        recognise("long after the period, when the council sits", given: early, "commune", on: "2024-02-20"),
        recognise("with its instrument", given: early, "commune", instrument: "12-QĐ/ĐU", on: "2023-05-01"),
        recognise(
            "with an instrument that hides something", given: early, "commune", instrument: "12\u{202E}", on: "2023-05-01",
            then: .instrumentUnreadable),
        recognise(
            "with an instrument too long", given: early, "commune", instrument: String(repeating: "1", count: 301), on: "2023-05-01",
            then: .instrumentTooLong(max: 300)),
        recognise("no such period", "commune", "1999", on: "2023-08-01", then: .periodUnknown("1999")),
        recognise("no such level", "zz", on: "2023-08-01", then: .levelUnknown("zz")),
        recognise("twice at a level for a period", "commune", on: "2023-08-01", then: .alreadyRecognised("commune", period: "2023")),
        recognise("again for another period", "commune", "2024", on: "2024-08-01"),
        recognise("at the next level", "district", on: "2023-08-01"),
        recognise("a level left out", "province", on: "2023-08-01", then: .lowerLevelMissing("district", period: "2023")),
        recognise(
            "the level below was for another period", "district", "2024", on: "2024-08-01", then: .lowerLevelMissing("commune", period: "2024")),
        recognise("the level's last day", "district", on: "2025-06-30"),
        recognise("the day after the level's last", "district", on: "2025-07-01", then: .levelNotInForce("district", on: day("2025-07-01"))),
        recognise("past a level on its last day", "province", on: "2025-06-30", then: .lowerLevelMissing("district", period: "2023")),
        recognise("past a level that is no more", "province", on: "2025-07-01"),
        recognise("a level left out where the programme lets it", "province", on: "2023-08-01", in: .with { $0.skipLevels = true }),
        recognise("the day of the last step", "district", on: "2023-07-01"),
        recognise("the day before", "district", on: "2023-06-30", then: .dayBeforeLastStep(day("2023-06-30"), last: day("2023-07-01"))),
        recognise("today", "province", "2023", on: "2025-12-31"),
        recognise("tomorrow", "province", on: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
        propose("at the next level, twice", "district", on: "2023-08-01", then: .alreadyProposed("district", period: "2023")),
        propose("where it is recognised", "commune", on: "2023-08-01", then: .alreadyRecognised("commune", period: "2023")),
        propose("for another period", "commune", "2024", on: "2024-01-01"),
        propose("the day before that period", "commune", "2024", on: "2023-12-31", then: .dayOutsidePeriod(day("2023-12-31"), "2024")),
        propose("a level left out", "province", on: "2023-08-01", then: .lowerLevelMissing("district", period: "2023")),
        propose("the level's last day", given: .recognised, "district", on: "2025-06-30"),
        propose("the day after", given: .recognised, "district", on: "2025-07-01", then: .levelNotInForce("district", on: day("2025-07-01"))),
        grade("to a higher one", "example", on: "2023-08-01"),
        grade("to the highest at once", "typical", level: "province", on: "2023-08-01"),
        grade("to the one all recognised have", "recognised", on: "2023-08-01", then: .gradeNotHigher("recognised", current: "recognised")),
        grade("to the same again", given: graded("example"), "example", on: "2023-08-01", then: .gradeNotHigher("example", current: "example")),
        grade("to a lower one", given: graded("typical"), "example", on: "2023-08-01", then: .gradeNotHigher("example", current: "typical")),
        grade("from one to the next", given: graded("example"), "typical", on: "2023-08-01"),
        grade("to none there is", "zz", on: "2023-08-01", then: .gradeUnknown("zz")),
        grade("on the grade's last day", "typical", on: "2025-06-30"),
        grade("the day after", "typical", on: "2025-07-01", then: .wordNotInForce(list: .grade, "typical", on: day("2025-07-01"))),
        grade("at no level there is", "example", level: "zz", on: "2023-08-01", then: .levelUnknown("zz")),
        grade(
            "at a level that is no more", "example", level: "district", on: "2025-07-01", then: .levelNotInForce("district", on: day("2025-07-01"))),
        grade("for no period there is", "example", "1999", on: "2023-08-01", then: .periodUnknown("1999")),
        grade("the day before the period", "example", "2024", on: "2023-12-31", then: .dayOutsidePeriod(day("2023-12-31"), "2024")),
        grade("the period's first day", "example", "2024", on: "2024-01-01"),
        grade("before it was recognised", given: .fixture(.effective), "example", on: "2023-08-01", then: .notRecognised),
        grade("the day before the last step", "example", on: "2023-06-30", then: .dayBeforeLastStep(day("2023-06-30"), last: day("2023-07-01"))),
        grade("tomorrow", "example", on: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
    ]

    @Test(arguments: rows) func `a model is recognised, proposed or graded, or refused`(row: ModelRow) { #expect(row.outcome == row.then) }
}
