import Events
import Rules
import Testing

@Suite struct CorrectTests {
    private static let id = Model.number1

    private static func correct(
        _ what: String, given: Model = .recognised, _ correction: ModelCorrection, reason: String = "Ghi sai", on text: String = "2023-06-01",
        then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        var event = ModelCorrected()
        event.model = id
        event.entry = 100
        event.name = correction.name
        event.unit = correction.unit
        event.field = correction.field
        event.type = correction.type
        event.subject = correction.subject
        event.reason = reason
        return ModelRow("correct: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(.modelCorrected(event))) {
            (model, setting) throws(ModelRefusal) in try model.correct(correction, reason: reason, in: setting, on: day(text))
        }
    }

    private static func annul(
        _ what: String, given: Model = .recognised, entry: Int, reason: String = "Nhầm", on text: String = "2023-06-01",
        then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelEntryAnnulled(ModelEntryAnnulled(model: id, entry: entry, reason: reason, instrument: "15-QĐ"))
        return ModelRow("annul: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.annul(entry: entry, reason: reason, instrument: "15-QĐ", in: setting, on: day(text))
        }
    }

    private static let annulledOnce = Model.recognised.appending(
        Model.Step(
            entry: 104, day: day("2023-07-01"), event: .modelEntryAnnulled(ModelEntryAnnulled(model: id, entry: 103, reason: "x", instrument: nil))))

    static let rows: [ModelRow] = [
        correct("the name", ModelCorrection(name: "Đường nhựa")),
        correct("everything", ModelCorrection(name: "n", unit: UnitID("b"), field: "old", type: "model", subject: "individual")),
        correct("a model that is over", given: .fixture(.lapsed), ModelCorrection(name: "n")),
        correct("without a new name", ModelCorrection(name: ""), then: .nameMissing),
        correct("to an unreadable name", ModelCorrection(name: "a\u{200B}"), then: .nameUnreadable),
        correct("to the longest name", ModelCorrection(name: longest)),
        correct("to a name one longer", ModelCorrection(name: longest + "ạ"), then: .nameTooLong(max: Limits.nameCharactersMax)),
        correct("without a reason", ModelCorrection(name: "n"), reason: "", then: .reasonMissing),
        correct("with the longest reason", ModelCorrection(name: "n"), reason: longestReason),
        correct(
            "with a reason one longer", ModelCorrection(name: "n"), reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)
        ),
        correct("to a unit nobody knows", ModelCorrection(unit: UnitID("zz")), then: .unitUnknown(UnitID("zz"))),
        correct(
            "to a unit that did not stand when it was drafted", ModelCorrection(unit: UnitID("bc")), on: "2025-12-31",
            then: .unitStandsNot(UnitID("bc"), on: day("2023-03-01"))),
        correct("to a unit that stood when it was drafted and stands no more", ModelCorrection(unit: UnitID("c")), on: "2025-12-31"),
        correct("to no field there is", ModelCorrection(field: "zz"), then: .wordUnknown(list: .field, "zz")),
        correct("to a field that was used when it was drafted", ModelCorrection(field: "old"), on: "2025-12-31"),
        correct(
            "to a type that was not yet used when it was drafted", ModelCorrection(type: "new-type"), on: "2025-12-31",
            then: .wordNotInForce(list: .type, "new-type", on: day("2023-03-01"))),
        correct("to no subject there is", ModelCorrection(subject: "zz"), then: .wordUnknown(list: .subject, "zz")),
        correct("nothing", ModelCorrection(), then: .nothingChanges),
        correct(
            "to what it says already",
            ModelCorrection(name: "Đường bê tông", unit: UnitID("a"), field: "economy", type: "model", subject: "collective"), then: .nothingChanges),
        correct("on a day before its last step", ModelCorrection(name: "n"), on: "2023-03-01"),
        correct("tomorrow", ModelCorrection(name: "n"), on: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
        annul("a recognition", entry: 103),
        annul("a registration", entry: 101),
        annul("an entry of another", entry: 99, then: .entryIsOfAnother(position: 99)),
        annul("an entry that is not there yet", entry: 104, then: .entryIsOfAnother(position: 104)),
        annul("the draft", entry: 100, then: .draftCannotBeAnnulled),
        annul("twice", given: annulledOnce, entry: 103, then: .entryAlreadyAnnulled(position: 103)),
        annul("an annulment", given: annulledOnce, entry: 104, then: .entryAlreadyAnnulled(position: 104)),
        annul("without a reason", entry: 103, reason: "", then: .reasonMissing),
        annul("with a reason too long", entry: 103, reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        annul("today", entry: 103, on: "2025-12-31"),
        annul("tomorrow", entry: 103, on: "2026-01-01", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))),
    ]

    @Test(arguments: rows) func `a mistake is put right or the wish refused`(row: ModelRow) { #expect(row.outcome == row.then) }

    @Test func `what was recognised by mistake may be recognised again as of any day after the step before`() {
        let mended = CorrectTests.annulledOnce
        #expect(mended.lastDay == day("2023-03-10"))
        let again = answer { () throws(ModelRefusal) in
            try mended.recognise(level: "commune", period: "2023", instrument: nil, in: .fixture, on: day("2023-05-01"))
        }
        #expect(again == .success(Model.recognition("commune", "2023")))
    }

    @Test func `putting the name right today does not bar a step that was taken before`() throws {
        var correction = ModelCorrected()
        correction.name = "Đường nhựa"
        let mended = Model.recognised.appending(Model.Step(entry: 104, day: day("2025-12-31"), event: .modelCorrected(correction)))
        #expect(mended.name == "Đường nhựa")
        #expect(mended.lastDay == day("2023-06-01"))
    }
}
