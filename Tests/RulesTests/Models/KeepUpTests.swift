import Events
import Rules
import Testing

@Suite struct KeepUpTests {
    private static let id = Model.number1
    private static let goingOn = Model.fixture(.accepted, unit: "a")

    static func other(_ id: ModelID, _ status: Model.Status, programme: Key = "dan-van-kheo") -> Model {
        let events = Model.fixture(status).steps.map { step -> (String, Event) in
            guard case .modelDrafted(var draft) = step.event else { return (step.day.description, step.event) }
            draft.model = id
            draft.programme = programme
            return (step.day.description, .modelDrafted(draft))
        }
        return Model.after(events)
    }

    private static func carry(
        _ what: String, given: Model = goingOn, _ period: Key, level: Key? = nil, on text: String, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelCarriedOver(ModelCarriedOver(model: id, period: period, level: level))
        return ModelRow("carry over: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.carryOver(period: period, level: level, in: setting, on: day(text))
        }
    }

    private static func end(_ what: String, reason: String = "x", on text: String = "2023-03-10", then refusal: ModelRefusal? = nil) -> [ModelRow] {
        let ways: [(String, Event, @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event)] = [
            (
                "lapse: ", .modelLapsed(ModelLapsed(model: id, reason: reason)),
                { (model, setting) throws(ModelRefusal) in
                    try model.lapse(reason: reason, in: setting, on: day(text))
                }
            ),
            (
                "stop: ", .modelStopped(ModelStopped(model: id, reason: reason)),
                { (model, setting) throws(ModelRefusal) in
                    try model.stop(reason: reason, in: setting, on: day(text))
                }
            ),
            (
                "remove: ", .modelRemoved(ModelRemoved(model: id, reason: reason)),
                { (model, setting) throws(ModelRefusal) in
                    try model.remove(reason: reason, in: setting, on: day(text))
                }
            ),
        ]
        return ways.map { way, event, wish in
            ModelRow(way + what, given: goingOn, then: refusal.map { .failure($0) } ?? .success(event), when: wish)
        }
    }

    private static func merge(_ what: String, into other: Model, on text: String = "2023-03-10", then refusal: ModelRefusal? = nil) -> ModelRow {
        let event = Event.modelMerged(ModelMerged(model: id, into: other.id))
        return ModelRow("merge: " + what, given: goingOn, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.merge(into: other, in: setting, on: day(text))
        }
    }

    private static let second = ModelID("m-2")
    private static let tooEarly = ModelRefusal.dayBeforeLastStep(day("2023-03-09"), last: day("2023-03-10"))
    private static let tooLate = ModelRefusal.dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))

    static let rows: [ModelRow] =
        [
            carry("into the next period on its first day", "2024", on: "2024-01-01"),
            carry("the day before", "2024", on: "2023-12-31", then: .dayOutsidePeriod(day("2023-12-31"), "2024")),
            carry("on the next period's last day", "2024", level: "commune", on: "2024-12-31"),
            carry("the day after", "2024", on: "2025-01-01", then: .dayOutsidePeriod(day("2025-01-01"), "2024")),
            carry("a period left out", "2025", on: "2025-01-01"),
            carry("into the same period", "2023", on: "2023-12-31", then: .periodNotAfter("2023", current: "2023")),
            carry(
                "into an earlier period",
                given: Model.after([
                    ("2022-12-01", Model.drafted(unit: "a")),
                    ("2022-12-02", .modelRegistered(ModelRegistered(model: id, period: "2024", level: nil))),
                    ("2022-12-02", .modelAccepted(ModelAccepted(model: id))),
                ]), "2023", on: "2023-05-01", then: .periodNotAfter("2023", current: "2024")),
            carry("into no period there is", "1999", on: "2024-01-01", then: .periodUnknown("1999")),
            carry("at no level there is", "2024", level: "zz", on: "2024-01-01", then: .levelUnknown("zz")),
            carry("on the level's last day", "2025", level: "district", on: "2025-06-30"),
            carry(
                "the day after the level's last", "2025", level: "district", on: "2025-07-01",
                then: .levelNotInForce("district", on: day("2025-07-01"))),
            carry("from a draft", given: .fixture(.draft), "2024", on: "2024-01-01", then: .notRegistered),
            carry("before it was accepted", given: .fixture(.registered), "2024", on: "2024-01-01", then: .notAccepted(.registered)),
            carry("after it was stopped", given: .fixture(.stopped), "2024", on: "2024-01-01", then: .isOver(.stopped)),
            carry("after it was found not effective", given: .fixture(.notEffective, unit: "a"), "2024", on: "2024-01-01"),
            carry("the day before the last step", "2024", on: "2023-03-09", then: tooEarly),
            carry("tomorrow", "2025", on: "2026-01-01", then: tooLate),
            merge("into another", into: other(second, .registered)),
            merge("into itself", into: goingOn, then: .mergesIntoItself),
            merge("into another programme's", into: other(second, .accepted, programme: "nguoi-tot"), then: .mergesIntoAnotherProgramme),
            merge("into a draft", into: other(second, .draft), then: .mergesIntoOver(second)),
            merge("into one that lapsed", into: other(second, .lapsed), then: .mergesIntoOver(second)),
            merge("into one that was stopped", into: other(second, .stopped), then: .mergesIntoOver(second)),
            merge("into one that was merged", into: other(second, .merged), then: .mergesIntoOver(second)),
            merge("into one that was removed", into: other(second, .removed), then: .mergesIntoOver(second)),
            merge("the day before the last step", into: other(second, .accepted), on: "2023-03-09", then: tooEarly),
            merge("tomorrow", into: other(second, .accepted), on: "2026-01-01", then: tooLate),
        ] + end("with a reason") + end("without a reason", reason: "", then: .reasonMissing) + end("with the longest reason", reason: longestReason)
        + end("with a reason one longer", reason: longestReason + "ạ", then: .reasonTooLong(max: Limits.reasonCharactersMax))
        + end("the day before the last step", on: "2023-03-09", then: tooEarly) + end("today", on: "2025-12-31")
        + end("tomorrow", on: "2026-01-01", then: tooLate)

    @Test(arguments: rows) func `a model is kept up or comes to its end, or is refused`(row: ModelRow) { #expect(row.outcome == row.then) }
}
