import Events
import Rules
import Testing

@Suite struct FileTests {
    private static let id = Model.number1
    private static let tooEarly = ModelRefusal.dayBeforeLastStep(day("2023-03-09"), last: day("2023-03-10"))
    private static let tooLate = ModelRefusal.dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))

    static let sketch = ModelSketch(
        unit: UnitID("a"), name: "Đường nhựa", host: "Chi bộ", field: "economy", type: "model", subject: "collective", answers: ["goal": "123"],
        involved: [Involved(role: .participants, count: 0, measure: "person")])

    static func revised() -> ModelRevised {
        var revised = ModelRevised()
        revised.model = id
        revised.name = sketch.name
        revised.host = sketch.host
        revised.field = sketch.field
        revised.type = sketch.type
        revised.subject = sketch.subject
        revised.involved = sketch.involved
        return revised
    }

    static func photo(_ file: String = "f1") -> EvidenceAttached {
        var photo = EvidenceAttached()
        photo.model = id
        photo.file = file
        photo.mediaType = "image/jpeg"
        photo.byteCount = 1_000
        return photo
    }

    private static func documented(_ count: Int, _ status: Model.Status = .accepted) -> Model {
        (0..<count).reduce(Model.fixture(status)) { model, number in
            model.appending(Model.Step(entry: 200 + number, day: day("2023-03-11"), event: .evidenceAttached(photo("f\(number)"))))
        }
    }

    private static func revise(
        _ what: String, given: Model = .fixture(.returned), on text: String = "2023-03-10", then refusal: ModelRefusal? = nil,
        _ change: @escaping @Sendable (inout ModelSketch) -> Void = { _ in }
    ) -> ModelRow {
        ModelRow("revise: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(.modelRevised(revised()))) {
            (model, setting) throws(ModelRefusal) in
            var wish = sketch
            change(&wish)
            return .modelRevised(try model.revise(wish, in: setting, on: day(text)))
        }
    }

    /// Recalled and declined ask the same of a registered model.
    private static func leave(_ what: String, reason: String = "Nộp nhầm", on text: String = "2023-03-10", then refusal: ModelRefusal? = nil)
        -> [ModelRow]
    {
        [
            ModelRow(
                "recall: " + what, given: .fixture(.registered),
                then: refusal.map { .failure($0) } ?? .success(.modelRecalled(ModelRecalled(model: id, reason: reason)))
            ) { (model, setting) throws(ModelRefusal) in try model.recall(reason: reason, in: setting, on: day(text)) },
            ModelRow(
                "decline: " + what, given: .fixture(.registered),
                then: refusal.map { .failure($0) } ?? .success(.modelDeclined(ModelDeclined(model: id, reason: reason)))
            ) { (model, setting) throws(ModelRefusal) in try model.decline(reason: reason, in: setting, on: day(text)) },
        ]
    }

    private static func attach(
        _ what: String, given: Model, _ file: String, on text: String = "2023-03-11", then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        ModelRow("attach: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(.evidenceAttached(photo(file)))) {
            (model, setting) throws(ModelRefusal) in
            var wish = photo(file)
            // Whose it is the rule says.
            wish.model = ModelID("m-9")
            return .evidenceAttached(try model.attach(wish, in: setting, on: day(text)))
        }
    }

    private static func withdraw(
        _ what: String, given: Model = documented(1), _ file: String = "f0", reason: String = "x", on text: String = "2023-03-11",
        then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.evidenceWithdrawn(EvidenceWithdrawn(model: id, file: file, reason: reason))
        return ModelRow("withdraw: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.withdraw(evidence: file, reason: reason, in: setting, on: day(text))
        }
    }

    private static func takeUp(
        _ what: String, given: Model = .fixture(.accepted), _ origin: Model = KeepUpTests.other(ModelID("m-2"), .accepted), note: String? = nil,
        on text: String = "2023-03-10", then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        let event = Event.modelTookUp(ModelTookUp(model: id, origin: origin.id, note: note))
        return ModelRow("take up: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(event)) {
            (model, setting) throws(ModelRefusal) in try model.takeUp(origin, note: note, in: setting, on: day(text))
        }
    }

    private static let tookUp = Model.fixture(.accepted).appending(
        Model.Step(entry: 200, day: day("2023-03-10"), event: .modelTookUp(ModelTookUp(model: id, origin: ModelID("m-2"), note: nil))))

    static let rows: [ModelRow] =
        [
            revise("a draft", given: .fixture(.draft)),
            revise("what was recalled", given: .fixture(.recalled)),
            revise("on the day it was returned"),
            revise("the day before", on: "2023-03-09", then: tooEarly),
            revise("tomorrow", on: "2026-01-01", then: tooLate),
            revise("without a name", then: .nameMissing) { $0.name = "" },
            revise("whose unit has ended since", on: "2025-12-31"),
            revise("with a field that is used no more", on: "2024-01-01", then: .wordNotInForce(list: .field, "old", on: day("2024-01-01"))) {
                $0.field = "old"
            },
            revise("an answer that hides something", then: .answerUnreadable("goal")) { $0.answers["goal"] = "a\u{202E}b" },
            revise("an answer on two lines", then: nil) { $0.answers["goal"] = "a\nb" },
            revise("an answer one too long", then: .answerTooLong("goal", max: 10)) { $0.answers["goal"] = "12345678901" },
            revise("fewer than nobody", then: .numberBelowZero) { $0.involved = [Involved(role: .participants, count: -1, measure: "person")] },
            attach("the first", given: .fixture(.draft), "f0"),
            attach("the same again", given: documented(1), "f0", then: .evidenceExists(file: "f0")),
            attach("another", given: documented(1), "f1"),
            attach("the last there is room for", given: documented(Limits.evidencePerModelMax - 1), "x"),
            attach("one more", given: documented(Limits.evidencePerModelMax), "x", then: .tooMuchEvidence(max: Limits.evidencePerModelMax)),
            attach("before its last step: a photo may be older", given: .fixture(.accepted), "f0", on: "2023-03-09"),
            attach("tomorrow", given: .fixture(.accepted), "f0", on: "2026-01-01", then: tooLate),
            withdraw("with a reason"),
            withdraw("without one", reason: "", then: .reasonMissing),
            withdraw("with a reason that hides something", reason: "a\u{202E}b", then: .reasonUnreadable),
            withdraw("what is not there", "f1", then: .evidenceUnknown(file: "f1")),
            withdraw(
                "twice",
                given: documented(1).appending(
                    Model.Step(entry: 300, day: day("2023-03-11"), event: .evidenceWithdrawn(EvidenceWithdrawn(model: id, file: "f0", reason: "x")))),
                then: .evidenceUnknown(file: "f0")),
            withdraw("tomorrow", on: "2026-01-01", then: tooLate),
            takeUp("another's way of working"),
            takeUp("of one that is over", KeepUpTests.other(ModelID("m-2"), .stopped), note: "Học tập"),
            takeUp("with a note too long", note: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
            takeUp("its own", Model.fixture(.accepted), then: .takesUpItself),
            takeUp("a draft", KeepUpTests.other(ModelID("m-2"), .draft), then: .takesUpDraft(ModelID("m-2"))),
            takeUp("one that was recalled", KeepUpTests.other(ModelID("m-2"), .recalled), then: .takesUpDraft(ModelID("m-2"))),
            takeUp("twice", given: tookUp, then: .takesUpTwice(ModelID("m-2"))),
            takeUp("a second", given: tookUp, KeepUpTests.other(ModelID("m-3"), .accepted)),
            takeUp("tomorrow", on: "2026-01-01", then: tooLate),
            ModelRow("seen: another step since", given: .fixture(.accepted), then: .failure(.movedOn(entry: 102))) {
                (model, _) throws(ModelRefusal) in
                try model.checkSeen(101)
                return .modelAccepted(ModelAccepted(model: id))
            },
            ModelRow("seen: the last step", given: .fixture(.accepted), then: .success(.modelAccepted(ModelAccepted(model: id)))) {
                (model, _) throws(ModelRefusal) in
                try model.checkSeen(102)
                return .modelAccepted(ModelAccepted(model: id))
            },
        ] + leave("with a reason") + leave("without one", reason: "", then: .reasonMissing)
        + leave("with a reason that hides something", reason: "a\u{200B}", then: .reasonUnreadable)
        + leave("with the longest reason", reason: longestReason)
        + leave("with a reason one longer", reason: longestReason + "ạ", then: .reasonTooLong(max: Limits.reasonCharactersMax))
        + leave("the day before it was registered", on: "2023-03-09", then: tooEarly) + leave("tomorrow", on: "2026-01-01", then: tooLate)

    @Test(arguments: rows) func `a file is written, taken back, refused or documented, or the wish refused`(row: ModelRow) {
        #expect(row.outcome == row.then)
    }
}
