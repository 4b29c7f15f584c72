import Events
import Rules
import Testing

@Suite struct DraftTests {
    private static let sketch = ModelSketch(
        unit: UnitID("b"), name: "Đường bê tông", host: "Chi bộ thôn", field: "economy", type: "model", subject: "collective",
        answers: ["goal": "1234567890", "plan": "12345"], involved: [Involved(role: .participants, count: 0, measure: "person")])

    private static func drafted(_ change: (inout ModelDrafted) -> Void = { _ in }) -> Result<Event, ModelRefusal> {
        var draft = ModelDrafted()
        draft.model = Model.number1
        draft.programme = "dan-van-kheo"
        draft.programmeVersion = 1
        draft.unit = UnitID("b")
        draft.name = "Đường bê tông"
        draft.host = "Chi bộ thôn"
        draft.field = "economy"
        draft.type = "model"
        draft.subject = "collective"
        draft.involved = sketch.involved
        change(&draft)
        return .success(.modelDrafted(draft))
    }

    private static func row(
        _ what: String, on text: String = "2023-03-01", then: Result<Event, ModelRefusal>,
        _ change: @escaping @Sendable (inout ModelSketch) -> Void = { _ in }
    ) -> ModelRow {
        ModelRow(what, given: .fixture(.draft), then: then) { (_, setting) throws(ModelRefusal) in
            var wish = sketch
            change(&wish)
            return .modelDrafted(try Model.draft(Model.number1, wish, in: setting, on: day(text)))
        }
    }

    static let rows: [ModelRow] = [
        row("a whole sketch", then: drafted()),
        row("only a unit and a name", then: drafted { ($0.host, $0.field, $0.type, $0.subject, $0.involved) = (nil, nil, nil, nil, []) }) {
            $0 = ModelSketch(unit: UnitID("b"), name: "Đường bê tông")
        },
        row("generated records say so", then: drafted { $0.isGenerated = true }) { $0.isGenerated = true },
        row("today", on: "2025-12-31", then: drafted { $0.unit = UnitID("a") }) { $0.unit = UnitID("a") },
        row("tomorrow", on: "2026-01-01", then: .failure(.dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31")))),
        row("the programme's first day", on: "2021-01-01", then: drafted()),
        row("the day before the programme", on: "2020-12-31", then: .failure(.programmeNotInForce("dan-van-kheo", on: day("2020-12-31")))),
        row("no name", then: .failure(.nameMissing)) { $0.name = "" },
        row("a name with a mark that hides", then: .failure(.nameUnreadable)) { $0.name = "a\u{202E}b" },
        row("a name on two lines", then: .failure(.nameUnreadable)) { $0.name = "a\nb" },
        row("the longest name", then: drafted { $0.name = longest }) { $0.name = longest },
        row("a name one longer", then: .failure(.nameTooLong(max: Limits.nameCharactersMax))) { $0.name = longest + "ạ" },
        row("an unreadable host", then: .failure(.hostUnreadable)) { $0.host = "\u{200B}" },
        row("the longest host", then: drafted { $0.host = longest }) { $0.host = longest },
        row("a host one longer", then: .failure(.hostTooLong(max: Limits.nameCharactersMax))) { $0.host = longest + "x" },
        row("no such unit", then: .failure(.unitUnknown(UnitID("zz")))) { $0.unit = UnitID("zz") },
        row("a unit on its last day", on: "2025-06-30", then: drafted()),
        row("a unit on the day after", on: "2025-07-01", then: .failure(.unitStandsNot(UnitID("b"), on: day("2025-07-01")))),
        row("a unit on its first day", on: "2025-07-01", then: drafted { $0.unit = UnitID("bc") }) { $0.unit = UnitID("bc") },
        row("a unit the day before", on: "2025-06-30", then: .failure(.unitStandsNot(UnitID("bc"), on: day("2025-06-30")))) {
            $0.unit = UnitID("bc")
        },
        row("no such field", then: .failure(.wordUnknown(list: .field, "zz"))) { $0.field = "zz" },
        row("no such type", then: .failure(.wordUnknown(list: .type, "zz"))) { $0.type = "zz" },
        row("no such subject", then: .failure(.wordUnknown(list: .subject, "zz"))) { $0.subject = "zz" },
        row("a field on its last day", on: "2023-12-31", then: drafted { $0.field = "old" }) { $0.field = "old" },
        row("a field the day after", on: "2024-01-01", then: .failure(.wordNotInForce(list: .field, "old", on: day("2024-01-01")))) {
            $0.field = "old"
        },
        row("a type on its first day", on: "2024-01-01", then: drafted { $0.type = "new-type" }) { $0.type = "new-type" },
        row("a type the day before", on: "2023-12-31", then: .failure(.wordNotInForce(list: .type, "new-type", on: day("2023-12-31")))) {
            $0.type = "new-type"
        },
        row("a subject no longer used", then: .failure(.wordNotInForce(list: .subject, "family", on: day("2023-03-01")))) { $0.subject = "family" },
        row("an answer to no question", then: .failure(.answerToNoQuestion("zz"))) { $0.answers["zz"] = "x" },
        row("an answer one too long", then: .failure(.answerTooLong("goal", max: 10))) { $0.answers["goal"] = "12345678901" },
        row("another answer too long", then: .failure(.answerTooLong("plan", max: 5))) { $0.answers["plan"] = "123456" },
        row("a required answer is asked for only when it is registered", then: drafted()) { $0.answers = [:] },
        row("fewer than nobody", then: .failure(.numberBelowZero)) {
            $0.involved.append(Involved(role: .beneficiaries, count: -1, measure: "household"))
        },
    ]

    @Test(arguments: rows) func `a sketch becomes a draft or is refused`(row: ModelRow) { #expect(row.outcome == row.then) }
}
