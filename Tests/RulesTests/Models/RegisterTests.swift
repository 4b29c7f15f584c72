import Events
import Rules
import Testing

@Suite struct RegisterTests {
    private static let early = Model.after([("2022-12-01", Model.drafted())])
    private static let lasting = Model.after([("2022-12-01", Model.drafted(unit: "a"))])

    private static func row(
        _ what: String, given: Model, period: Key = "2023", level: Key? = "commune", answered: Set<Key> = ["goal"], on text: String,
        then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelRegistered(ModelRegistered(model: Model.number1, period: period, level: level))
        return ModelRow(what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) { (model, setting) throws(ModelRefusal) in
            try model.register(period: period, level: level, answered: answered, in: setting, on: day(text))
        }
    }

    static let rows: [ModelRow] = [
        row("the day before the period", given: early, on: "2022-12-31", then: .dayOutsidePeriod(day("2022-12-31"), "2023")),
        row("the period's first day", given: early, on: "2023-01-01"),
        row("the period's last day", given: early, on: "2023-12-31"),
        row("the day after the period", given: early, on: "2024-01-01", then: .dayOutsidePeriod(day("2024-01-01"), "2023")),
        row("the day of the draft", given: .fixture(.draft), on: "2023-03-01"),
        row(
            "the day before the draft", given: .fixture(.draft), on: "2023-02-28",
            then: .dayBeforeLastStep(day("2023-02-28"), last: day("2023-03-01"))),
        row("today", given: lasting, period: "2025", on: "2025-12-31"),
        row(
            "tomorrow", given: lasting, period: "2025", on: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
        row("no such period", given: early, period: "1999", on: "2023-05-01", then: .periodUnknown("1999")),
        row("the level is left open", given: early, level: nil, on: "2023-05-01"),
        row("no such level", given: early, level: "zz", on: "2023-05-01", then: .levelUnknown("zz")),
        row("the level's last day", given: lasting, period: "2025", level: "district", on: "2025-06-30"),
        row(
            "the day after the level's last", given: lasting, period: "2025", level: "district", on: "2025-07-01",
            then: .levelNotInForce("district", on: day("2025-07-01"))),
        row("the unit's last day", given: early, period: "2025", on: "2025-06-30"),
        row(
            "the day after the unit's last", given: early, period: "2025", on: "2025-07-01",
            then: .unitStandsNot(UnitID("b"), on: day("2025-07-01"))),
        row("a unit nobody knows", given: .fixture(.draft, unit: "zz"), on: "2023-05-01", then: .unitUnknown(UnitID("zz"))),
        row("a required question without an answer", given: early, answered: ["plan"], on: "2023-05-01", then: .answerMissing("goal")),
        row("all questions answered", given: early, answered: ["goal", "plan"], on: "2023-05-01"),
        row("again after it was returned", given: .fixture(.returned), on: "2023-03-10"),
    ]

    @Test(arguments: rows) func `a draft is registered or refused`(row: ModelRow) { #expect(row.outcome == row.then) }
}
