import Events
import Rules
import Testing

@Suite struct ClimbTests {
    private static let id = Model.number1
    private static let lastStep = ModelRefusal.dayBeforeLastStep(day("2023-03-09"), last: day("2023-03-10"))
    private static let future = ModelRefusal.dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))
    private static let people = [Involved(role: .participants, count: 3, measure: "person")]

    private static func giveBack(_ what: String, _ reason: String, on text: String = "2023-03-10", then refusal: ModelRefusal? = nil) -> ModelRow {
        let event = Event.modelReturned(ModelReturned(model: id, reason: reason))
        return ModelRow(what, given: .fixture(.registered), then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.giveBack(reason: reason, in: setting, on: day(text))
        }
    }

    private static func progress(
        _ what: String, _ note: String?, _ involved: [Involved] = people, on text: String = "2023-03-10", then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelProgressed(ModelProgressed(model: id, note: note, involved: involved))
        return ModelRow(what, given: .fixture(.accepted), then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.progress(note: note, involved: involved, in: setting, on: day(text))
        }
    }

    private static func check(_ what: String, _ note: String?, on text: String = "2023-03-10", then refusal: ModelRefusal? = nil) -> ModelRow {
        let event = Event.modelChecked(ModelChecked(model: id, isEffective: false, note: note))
        return ModelRow(what, given: .fixture(.inProgress), then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in .modelChecked(try model.check(isEffective: false, note: note, in: setting, on: day(text)))
        }
    }

    private static func accept(_ what: String, on text: String, then: Result<Event, ModelRefusal>) -> ModelRow {
        ModelRow(what, given: .fixture(.registered), then: then) { (model, setting) throws(ModelRefusal) in
            try model.accept(in: setting, on: day(text))
        }
    }

    private static func launch(_ what: String, on text: String, then: Result<Event, ModelRefusal>) -> ModelRow {
        ModelRow(what, given: .fixture(.accepted), then: then) { (model, setting) throws(ModelRefusal) in
            try model.launch(in: setting, on: day(text))
        }
    }

    static let rows: [ModelRow] =
        [
            giveBack("returned with a reason", "Thiếu chỉ tiêu"),
            giveBack("returned without a reason", "", then: .reasonMissing),
            giveBack("returned with the longest reason", longestReason),
            giveBack("returned with a reason one longer", longestReason + "ạ", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
            giveBack("returned the day before it was registered", "x", on: "2023-03-09", then: lastStep),
            giveBack("returned tomorrow", "x", on: "2026-01-01", then: future),
            accept("accepted on the day it was registered", on: "2023-03-10", then: .success(.modelAccepted(ModelAccepted(model: id)))),
            accept("accepted the day before", on: "2023-03-09", then: .failure(lastStep)),
            accept("accepted today", on: "2025-12-31", then: .success(.modelAccepted(ModelAccepted(model: id)))),
            accept("accepted tomorrow", on: "2026-01-01", then: .failure(future)),
            launch("launched on the day it was accepted", on: "2023-03-10", then: .success(.modelLaunched(ModelLaunched(model: id)))),
            launch("launched the day before", on: "2023-03-09", then: .failure(lastStep)),
            launch("launched tomorrow", on: "2026-01-01", then: .failure(future)),
            progress("progress without a word", nil, []),
            progress("progress with the longest note", longestReason),
            progress("progress with a note one longer", longestReason + "ạ", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
            progress("progress of nobody", nil, [Involved(role: .participants, count: 0, measure: "person")]),
            progress("progress of fewer than nobody", nil, [Involved(role: .participants, count: -1, measure: "person")], then: .numberBelowZero),
            progress("progress the day before", nil, on: "2023-03-09", then: lastStep),
            progress("progress tomorrow", nil, on: "2026-01-01", then: future),
            check("checked without a word", nil),
            check("checked with the longest note", longestReason),
            check("checked with a note one longer", longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
            check("checked the day before", nil, on: "2023-03-09", then: lastStep),
            check("checked tomorrow", nil, on: "2026-01-01", then: future),
        ] + StatusTable.rows

    @Test(arguments: rows) func `a registered model climbs or is refused`(row: ModelRow) { #expect(row.outcome == row.then) }
}
