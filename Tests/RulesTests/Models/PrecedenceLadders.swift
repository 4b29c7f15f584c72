import Events
import Rules

/// For each step the answers to a wish that is wrong in every way, then in every way but the first, and so on until it is granted.
enum PrecedenceLadders {
    static let all: [[ModelRefusal?]] = [draft, register, giveBack, progress, carryOver, propose, grade, lapse, merge, correct, receive, sendBack]

    private static let setting = ModelSetting.fixture
    private static let today = day("2025-12-31")
    private static let tooLate = day("2026-01-01")

    private static let draft: [ModelRefusal?] = {
        var sketch = ModelSketch(
            unit: UnitID("zz"), name: "\u{200B}" + longest, host: "\u{200B}" + longest, field: "zz", answers: ["zz": "", "goal": "12345678901"],
            involved: [Involved(role: .participants, count: -1, measure: "person")])
        var on = tooLate
        func ask() -> ModelRefusal? { refusal { () throws(ModelRefusal) in try Model.draft(Model.number1, sketch, in: setting, on: on) } }
        var answers = [ask()]
        func mend(_ change: () -> Void) {
            change()
            answers.append(ask())
        }
        mend { on = day("2020-12-31") }
        mend { on = day("2025-07-01") }
        mend { sketch.name = longest + "ạ" }
        mend { sketch.name = "x" }
        mend { sketch.host = longest + "ạ" }
        mend { sketch.host = nil }
        mend { sketch.unit = UnitID("b") }
        mend { sketch.unit = UnitID("a") }
        mend { sketch.field = "old" }
        mend { sketch.field = nil }
        mend { sketch.answers["zz"] = nil }
        mend { sketch.answers = [:] }
        mend { sketch.involved = [] }
        return answers
    }()

    private static let register: [ModelRefusal?] = ladder([
        { registering(Model.fixture(.lapsed, unit: "zz"), "zz", "zz", [], tooLate) },
        { registering(Model.fixture(.lapsed, unit: "zz"), "zz", "zz", [], day("2023-03-09")) },
        { registering(Model.fixture(.lapsed, unit: "b"), "zz", "zz", [], day("2025-07-01")) },
        { registering(Model.fixture(.lapsed), "zz", "zz", [], day("2023-03-09")) },
        { registering(Model.fixture(.lapsed), "zz", "zz", ["goal"], day("2023-03-09")) },
        { registering(Model.fixture(.lapsed), "zz", "zz", ["goal"], day("2024-03-10")) },
        { registering(Model.fixture(.accepted), "zz", "zz", ["goal"], day("2024-03-10")) },
        { registering(Model.fixture(.draft), "zz", "zz", ["goal"], day("2024-03-10")) },
        { registering(Model.fixture(.draft), "2023", "zz", ["goal"], day("2024-03-10")) },
        { registering(Model.fixture(.draft), "2024", "zz", ["goal"], day("2024-03-10")) },
        { registering(Model.fixture(.draft), "2024", "commune", ["goal"], day("2024-03-10")) },
    ])

    private static func registering(_ model: Model, _ period: Key, _ level: Key, _ answered: Set<Key>, _ on: Day) -> ModelRefusal? {
        refusal { () throws(ModelRefusal) in try model.register(period: period, level: level, answered: answered, in: setting, on: on) }
    }

    private static func ladder(_ rungs: [() -> ModelRefusal?]) -> [ModelRefusal?] { rungs.map { $0() } }

    private static let giveBack: [ModelRefusal?] = [
        (Model.fixture(.draft), "", tooLate), (Model.fixture(.accepted), "", day("2023-03-09")),
        (Model.fixture(.accepted), longestReason + "ạ", day("2023-03-09")), (Model.fixture(.accepted), "x", day("2023-03-09")),
        (Model.fixture(.accepted), "x", today), (Model.fixture(.registered), "x", today),
    ].map { model, reason, on in refusal { () throws(ModelRefusal) in try model.giveBack(reason: reason, in: setting, on: on) } }

    private static let progress: [ModelRefusal?] = [
        (Model.fixture(.lapsed), longestReason + "ạ", -1, tooLate), (Model.fixture(.lapsed), longestReason + "ạ", -1, day("2023-03-09")),
        (Model.fixture(.lapsed), "x", -1, day("2023-03-09")), (Model.fixture(.lapsed), "x", 0, day("2023-03-09")),
        (Model.fixture(.lapsed), "x", 0, today), (Model.fixture(.accepted), "x", 0, today),
    ].map { model, note, count, on in
        refusal { () throws(ModelRefusal) in
            try model.progress(note: note, involved: [Involved(role: .participants, count: count, measure: "person")], in: setting, on: on)
        }
    }

    private static let carryOver: [ModelRefusal?] = [
        (Model.fixture(.lapsed), "zz", "zz", tooLate), (Model.fixture(.lapsed), "zz", "zz", day("2023-03-09")),
        (Model.fixture(.lapsed), "zz", "zz", today), (Model.fixture(.accepted), "zz", "zz", today), (Model.fixture(.accepted), "2023", "zz", today),
        (Model.fixture(.accepted), "2023", "zz", day("2023-12-31")), (Model.fixture(.accepted), "2025", "zz", today),
        (Model.fixture(.accepted), "2025", "district", today), (Model.fixture(.accepted), "2025", "province", today),
    ].map { model, period, level, on in
        refusal { () throws(ModelRefusal) in try model.carryOver(period: period, level: level, in: setting, on: on) }
    }

    private static let propose: [ModelRefusal?] = [
        (Model.fixture(.lapsed), "zz", "zz", tooLate), (Model.fixture(.lapsed), "zz", "zz", day("2023-03-09")),
        (Model.fixture(.lapsed), "zz", "zz", day("2023-03-10")), (Model.fixture(.notEffective), "zz", "zz", day("2023-03-10")),
        (Model.fixture(.notEffective), "zz", "2024", day("2023-03-10")), (Model.fixture(.notEffective), "zz", "2023", today),
        (Model.fixture(.notEffective), "district", "2023", today), (Model.fixture(.notEffective), "province", "2023", day("2025-06-30")),
        (Model.fixture(.effective), "province", "2023", day("2025-06-30")), (Model.recognised, "commune", "2023", day("2025-06-30")),
        (Model.recognised, "district", "2023", day("2025-06-30")),
    ].map { model, level, period, on in
        refusal { () throws(ModelRefusal) in try model.propose(level: level, period: period, in: setting, on: on) }
    }

    private static let grade: [ModelRefusal?] = [
        (Model.fixture(.lapsed), "typical", "zz", "zz", tooLate), (Model.fixture(.lapsed), "typical", "zz", "zz", day("2025-07-01")),
        (Model.fixture(.lapsed), "zz", "zz", "zz", day("2023-03-09")), (Model.fixture(.lapsed), "zz", "zz", "zz", day("2023-03-10")),
        (Model.fixture(.accepted), "zz", "zz", "zz", day("2023-03-10")), (Model.fixture(.accepted), "zz", "zz", "2024", day("2023-03-10")),
        (Model.fixture(.accepted), "zz", "zz", "2023", today), (Model.fixture(.accepted), "zz", "district", "2023", today),
        (Model.fixture(.accepted), "zz", "commune", "2023", today), (Model.recognised, "zz", "commune", "2023", today),
        (Model.recognised, "recognised", "commune", "2023", today), (Model.recognised, "example", "commune", "2023", today),
    ].map { model, key, level, period, on in
        refusal { () throws(ModelRefusal) in try model.grade(key, level: level, period: period, instrument: nil, in: setting, on: on) }
    }

    private static let receive: [ModelRefusal?] = [
        (Model.fixture(.lapsed), "zz", "zz", tooLate), (Model.fixture(.lapsed), "zz", "zz", day("2023-03-09")),
        (Model.fixture(.lapsed), "zz", "zz", today), (Model.fixture(.accepted), "zz", "zz", today),
        (Model.fixture(.accepted), "zz", "2024", day("2023-03-10")), (Model.fixture(.accepted), "zz", "2023", today),
        (Model.fixture(.accepted), "district", "2023", today), (Model.recognised, "district", "2023", day("2025-06-30")),
        (ReceiveTests.proposed(), "district", "2023", day("2025-06-30")),
    ].map { model, level, period, on in
        refusal { () throws(ModelRefusal) in try model.receive(level: level, period: period, in: setting, on: on) }
    }

    private static let sendBack: [ModelRefusal?] = [
        (Model.fixture(.lapsed), "zz", "", tooLate), (Model.fixture(.lapsed), "zz", "", today),
        (Model.fixture(.lapsed), "zz", "x", day("2023-03-09")),
        (Model.fixture(.lapsed), "zz", "x", today), (Model.fixture(.accepted), "zz", "x", today),
        (Model.recognised, "district", "x", day("2025-06-30")), (ReceiveTests.received, "district", "x", day("2025-06-30")),
    ].map { model, level, reason, on in
        refusal { () throws(ModelRefusal) in try model.sendBack(level: level, period: "2023", reason: reason, in: setting, on: on) }
    }

    private static let lapse: [ModelRefusal?] = [
        (Model.fixture(.stopped), "", tooLate), (Model.fixture(.stopped), "", day("2023-03-09")),
        (Model.fixture(.stopped), longestReason + "ạ", day("2023-03-09")), (Model.fixture(.stopped), "x", day("2023-03-09")),
        (Model.fixture(.stopped), "x", today), (Model.fixture(.draft), "x", today), (Model.fixture(.accepted), "x", today),
    ].map { model, reason, on in refusal { () throws(ModelRefusal) in try model.lapse(reason: reason, in: setting, on: on) } }

    private static let merge: [ModelRefusal?] = [
        (Model.fixture(.stopped), Model.number1, tooLate), (Model.fixture(.stopped), Model.number1, day("2023-03-09")),
        (Model.fixture(.stopped), Model.number1, today), (Model.fixture(.draft), Model.number1, today),
        (Model.fixture(.accepted), Model.number1, today), (Model.fixture(.accepted), ModelID("m-2"), today),
    ].map { model, other, on in
        let others = KeepUpTests.other(other, .accepted)
        return refusal { () throws(ModelRefusal) in try model.merge(into: others, in: setting, on: on) }
    }

    private static let correct: [ModelRefusal?] = [
        (ModelCorrection(name: "", unit: UnitID("zz"), field: "zz"), "", tooLate),
        (ModelCorrection(name: "", unit: UnitID("zz"), field: "zz"), "", today),
        (ModelCorrection(name: "\u{200B}" + longest, unit: UnitID("zz"), field: "zz"), "", today),
        (ModelCorrection(name: longest + "ạ", unit: UnitID("zz"), field: "zz"), "", today),
        (ModelCorrection(unit: UnitID("zz"), field: "zz"), "", today), (ModelCorrection(unit: UnitID("zz"), field: "zz"), longestReason + "ạ", today),
        (ModelCorrection(unit: UnitID("zz"), field: "zz"), "x", today), (ModelCorrection(unit: UnitID("bc"), field: "zz"), "x", today),
        (ModelCorrection(field: "zz"), "x", today), (ModelCorrection(type: "new-type"), "x", today), (ModelCorrection(type: "model"), "x", today),
        (ModelCorrection(name: "y"), "x", today),
    ].map { correction, reason, on in
        refusal { () throws(ModelRefusal) in try Model.fixture(.draft).correct(correction, reason: reason, in: setting, on: on) }
    }
}
