import Events
import Rules
import Testing

/// From level to level: received, sent back by either rule, and what stays as it is below.
@Suite struct ReceiveTests {
    private static let id = Model.number1
    private static let resuming = ModelSetting.with { $0.returnRule = .resume }
    private static let routed = ModelSetting.with {
        $0.routes = [ClimbRoute(term: term("short"), tiers: [], levels: ["commune", "province"])]
    }

    private static func proposal(_ level: Key, _ period: Key = "2023") -> Event {
        .modelProposed(ModelProposed(model: id, level: level, period: period))
    }

    private static func reception(_ level: Key, _ period: Key = "2023") -> Event {
        .modelReceived(ModelReceived(model: id, level: level, period: period))
    }

    private static func returned(_ rule: ReturnRule, _ level: Key = "district") -> Event {
        .modelSentBack(ModelSentBack(model: id, level: level, period: "2023", rule: rule, reason: "Thiếu."))
    }

    static let registration = Event.modelRegistered(ModelRegistered(model: id, period: "2023", level: "commune"))

    /// Recognised in the commune on 1 June 2023 (entry 103), proposed to the district (104), and what follows.
    static func proposed(_ more: [(String, Event)] = []) -> Model {
        .after(
            [
                ("2023-03-01", Model.drafted(unit: "a")), ("2023-03-02", registration), ("2023-03-03", .modelAccepted(ModelAccepted(model: id))),
                ("2023-06-01", Model.recognition("commune", "2023")), ("2023-06-02", proposal("district")),
            ] + more)
    }

    static let received = proposed([("2023-06-03", reception("district"))])
    private static let back = proposed([("2023-06-03", reception("district")), ("2023-06-04", returned(.restart))])
    private static let resumed = proposed([("2023-06-03", reception("district")), ("2023-06-04", returned(.resume))])
    private static let done = proposed([("2023-06-03", reception("district")), ("2023-06-04", Model.recognition("district", "2023"))])

    private static func row(
        _ what: String, given: Model, in setting: ModelSetting = .fixture, _ event: Event, then refusal: ModelRefusal? = nil,
        when wish: @escaping @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event
    ) -> ModelRow {
        ModelRow(what, given: given, in: setting, then: refusal.map { .failure($0) } ?? .success(event), when: wish)
    }

    private static func receive(
        _ what: String, given: Model = proposed(), in setting: ModelSetting = .fixture, _ level: Key = "district", _ period: Key = "2023",
        on text: String = "2023-06-02", then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        row("receive: " + what, given: given, in: setting, reception(level, period), then: refusal) { (model, setting) throws(ModelRefusal) in
            try model.receive(level: level, period: period, in: setting, on: day(text))
        }
    }

    private static func sendBack(
        _ what: String, given: Model = received, in setting: ModelSetting = .fixture, _ level: Key = "district", reason: String = "Thiếu.",
        on text: String = "2023-06-04", rule: ReturnRule = .restart, then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        row(
            "send back: " + what, given: given, in: setting,
            .modelSentBack(ModelSentBack(model: id, level: level, period: "2023", rule: rule, reason: reason)), then: refusal
        ) { (model, setting) throws(ModelRefusal) in
            try model.sendBack(level: level, period: "2023", reason: reason, in: setting, on: day(text))
        }
    }

    private static func again(
        _ what: String, given: Model, in setting: ModelSetting = .fixture, _ period: Key = "2023", level: Key? = "commune",
        on text: String = "2023-06-05", then refusal: ModelRefusal? = nil
    ) -> ModelRow {
        row(
            "register again: " + what, given: given, in: setting,
            .modelRegistered(ModelRegistered(model: id, period: period, level: level ?? given.level)), then: refusal
        ) { (model, setting) throws(ModelRefusal) in
            try model.register(period: period, level: level, answered: ["goal"], in: setting, on: day(text))
        }
    }

    private static func annul(_ what: String, given: Model = received, entry: Int, then refusal: ModelRefusal? = nil) -> ModelRow {
        row(
            "annul: " + what, given: given,
            .modelEntryAnnulled(ModelEntryAnnulled(model: id, entry: entry, reason: "x", instrument: nil)), then: refusal
        ) { (model, setting) throws(ModelRefusal) in
            try model.annul(entry: entry, reason: "x", instrument: nil, in: setting, on: day("2023-06-10"))
        }
    }

    private static func check(_ what: String, given: Model = received, level: Key?, files: [String]? = nil, then refusal: ModelRefusal? = nil)
        -> ModelRow
    {
        row(
            "check: " + what, given: given,
            .modelChecked(ModelChecked(model: id, isEffective: true, note: nil, level: level, files: files)), then: refusal
        ) { (model, setting) throws(ModelRefusal) in
            .modelChecked(try model.check(isEffective: true, note: nil, level: level, files: files, in: setting, on: day("2023-06-10")))
        }
    }

    private static let held = ModelRefusal.heldAbove("district", period: "2023")

    static let rows: [ModelRow] = [
        receive("the day it was proposed"),
        receive("the day before", on: "2023-06-01", then: .dayBeforeLastStep(day("2023-06-01"), last: day("2023-06-02"))),
        receive("twice", given: received, on: "2023-06-04", then: .alreadyReceived("district", period: "2023")),
        receive("what was never proposed", given: .recognised, then: .notProposed("district", period: "2023")),
        receive("what was proposed to another level", "province", then: .notProposed("province", period: "2023")),
        receive("what was proposed for another period", "district", "2024", on: "2024-06-02", then: .notProposed("district", period: "2024")),
        receive("for no period there is", "district", "1999", then: .periodUnknown("1999")),
        receive("at no level there is", "zz", then: .levelUnknown("zz")),
        receive("on the level's last day", on: "2025-06-30"),
        receive("the day after", on: "2025-07-01", then: .levelNotInForce("district", on: day("2025-07-01"))),
        receive("at a level beside the route", in: routed, then: .levelNotOnRoute("district", route: "short")),
        receive("what was sent back", given: back, on: "2023-06-05", then: .notAccepted(.returned)),
        row(
            "recognise: what waits to be received", given: proposed(), Model.recognition("district", "2023"),
            then: .proposalNotReceived("district", period: "2023")
        ) {
            (model, setting) throws(ModelRefusal) in
            try model.recognise(level: "district", period: "2023", instrument: nil, in: setting, on: day("2023-06-05"))
        },
        row("recognise: what was received", given: received, Model.recognition("district", "2023")) { (model, setting) throws(ModelRefusal) in
            try model.recognise(level: "district", period: "2023", instrument: nil, in: setting, on: day("2023-06-05"))
        },
        row(
            "propose: further, before it was received", given: proposed(), in: .with { $0.skipLevels = true }, proposal("province"),
            then: .proposalNotReceived("district", period: "2023")
        ) {
            (model, setting) throws(ModelRefusal) in
            try model.propose(level: "province", period: "2023", in: setting, on: day("2023-06-05"))
        },
        row("propose: further, once it was received", given: received, in: .with { $0.skipLevels = true }, proposal("province")) {
            (model, setting) throws(ModelRefusal) in
            try model.propose(level: "province", period: "2023", in: setting, on: day("2023-06-05"))
        },
        row(
            "propose: to a level beside the route", given: .recognised, in: routed, proposal("district"),
            then: .levelNotOnRoute("district", route: "short")
        ) {
            (model, setting) throws(ModelRefusal) in
            try model.propose(level: "district", period: "2023", in: setting, on: day("2023-06-05"))
        },
        row("propose: past a level that the route leaves out", given: .recognised, in: routed, proposal("province")) {
            (model, setting) throws(ModelRefusal) in
            try model.propose(level: "province", period: "2023", in: setting, on: day("2023-06-05"))
        },
        sendBack("what was received"),
        sendBack("what was proposed and not received", given: proposed()),
        sendBack("as the programme goes on", in: resuming, rule: .resume),
        sendBack("without a reason", reason: "", then: .reasonMissing),
        sendBack("with the longest reason", reason: longestReason),
        sendBack("with a reason one longer", reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        sendBack("what was never proposed", given: .recognised, then: .notProposed("district", period: "2023")),
        sendBack("what the level has recognised", given: done, then: .levelHasDecided("district", period: "2023")),
        sendBack(
            "what a level further up has",
            given: proposed([
                ("2023-06-03", reception("district")), ("2023-06-03", proposal("province")), ("2023-06-03", reception("province")),
            ]), then: .heldAbove("province", period: "2023")),
        again("climbs from the bottom", given: back),
        again("climbs from the bottom, after the period", given: back, on: "2024-01-05"),
        again("climbs from the bottom, in another period", given: back, "2024", on: "2024-01-01"),
        again(
            "climbs from the bottom, the day before that", given: back, "2024", on: "2023-12-31", then: .dayOutsidePeriod(day("2023-12-31"), "2024")),
        again("goes on where it was", given: resumed),
        again("goes on where it was, after the period", given: resumed, level: nil, on: "2024-01-05"),
        again("goes on in another period", given: resumed, "2024", on: "2024-01-05", then: .staysAsRegistered("2023")),
        again("goes on at another level", given: resumed, level: "province", then: .staysAsRegistered("2023")),
        row(
            "recall: what came back from further up", given: back.appending(step(106, "2023-06-05", registration)),
            .modelRecalled(ModelRecalled(model: id, reason: "x")), then: .recallAfterAcceptance
        ) { (model, setting) throws(ModelRefusal) in try model.recall(reason: "x", in: setting, on: day("2023-06-06")) },
        annul("the proposal that waits", given: proposed(), entry: 104),
        annul("the proposal that was received", entry: 104, then: held),
        annul("the recognition below", entry: 103, then: held),
        annul("the acceptance", entry: 102, then: held),
        annul("the reception, by the level itself", entry: 105),
        annul("the recognition below, once it was sent back", given: back, entry: 103),
        annul("the recognition below, sent back to go on", given: resumed, entry: 103),
        annul("the proposal, sent back to go on", given: resumed, entry: 104, then: held),
        annul("the recognition below, once the level has recognised too", given: done, entry: 103, then: held),
        annul("the recognition of the level itself", given: done, entry: 106),
        annul("the acceptance, once the level is done", given: done, entry: 102),
        row(
            "correct: what lies on a level's table", given: received, .modelCorrected(ModelCorrected()), then: held
        ) { (model, setting) throws(ModelRefusal) in
            try model.correct(ModelCorrection(name: "y"), reason: "x", in: setting, on: day("2023-06-10"))
        },
        row("attach: to what lies on a level's table", given: received, .evidenceAttached(FileTests.photo()), then: held) {
            (model, setting) throws(ModelRefusal) in
            .evidenceAttached(try model.attach(FileTests.photo(), in: setting, on: day("2023-06-10")))
        },
        row("attach: once the level is done", given: done, .evidenceAttached(FileTests.photo())) { (model, setting) throws(ModelRefusal) in
            .evidenceAttached(try model.attach(FileTests.photo(), in: setting, on: day("2023-06-10")))
        },
        row("attach: to what waits", given: proposed(), .evidenceAttached(FileTests.photo())) { (model, setting) throws(ModelRefusal) in
            .evidenceAttached(try model.attach(FileTests.photo(), in: setting, on: day("2023-06-10")))
        },
        check("by the body that received the registration", given: proposed(), level: nil),
        check("by a level below the one that has it", level: nil, then: held),
        check("by the level that has it", level: "district"),
        check("with a photo that is not attached", level: "district", files: ["f"], then: .evidenceUnknown(file: "f")),
        check("at no level there is", level: "zz", then: .levelUnknown("zz")),
    ]

    private static func step(_ entry: Int, _ text: String, _ event: Event) -> Model.Step {
        Model.Step(entry: entry, day: day(text), event: event)
    }

    @Test(arguments: rows) func `it is received, sent back or kept, or refused`(row: ModelRow) { #expect(row.outcome == row.then) }

    @Test func `a restart closes what was proposed, and recognitions stay`() {
        let again = ReceiveTests.back.appending(ReceiveTests.step(107, "2023-06-05", ReceiveTests.registration))
        #expect([ReceiveTests.back.status, again.status] == [.returned, .registered])
        #expect(again.climb.proposed.isEmpty && again.climb.received.isEmpty && again.climb.concluded.isEmpty)
        #expect(again.recognitions.map(\.level) == ["commune"] && again.proposals.map(\.level) == ["district"])
        #expect(ReceiveTests.back.climb.sentBack?.place == Climb.Place(level: "district", period: "2023") && again.climb.sentBack == nil)
    }

    @Test func `a file that goes on is with the level again as soon as it is registered`() {
        let again = ReceiveTests.resumed.appending(ReceiveTests.step(107, "2023-06-05", ReceiveTests.registration))
        let place = Climb.Place(level: "district", period: "2023")
        #expect([ReceiveTests.resumed.status, again.status] == [.returned, .accepted])
        #expect([again.period, again.level] == ["2023", "commune"])
        #expect(ReceiveTests.resumed.climb.onTable == [] && again.climb.onTable == [place])
        #expect(again.climb.received == [place: 105])
    }

    @Test func `an annulled return is none`() {
        let annulled = Event.modelEntryAnnulled(ModelEntryAnnulled(model: ReceiveTests.id, entry: 106, reason: "x", instrument: nil))
        let model = ReceiveTests.back.appending(ReceiveTests.step(107, "2023-06-05", annulled))
        #expect(model.status == .accepted && model.climb.onTable == [Climb.Place(level: "district", period: "2023")])
    }

    @Test func `what waits and what lies on the table`() {
        let place = Climb.Place(level: "district", period: "2023")
        let all: [Model] = [ReceiveTests.proposed(), ReceiveTests.received, ReceiveTests.done, ReceiveTests.back]
        #expect(all.map(\.climb.waiting) == [[place], [], [], []])
        #expect(all.map(\.climb.onTable) == [[], [place], [], []])
        #expect(all.map(\.climb.underWay) == [[place], [place], [], []])
    }
}
