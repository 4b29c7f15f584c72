import Events
import Rules

/// Every step from every status, on the day of the last step.
enum StatusTable {
    static let steps: [(String, Event, @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event)] = file + life

    private static let life: [(String, Event, @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event)] = [
        (
            "register", .modelRegistered(ModelRegistered(model: id, period: "2023", level: "commune")),
            { (model, setting) throws(ModelRefusal) in
                try model.register(period: "2023", level: "commune", answered: ["goal"], in: setting, on: on)
            }
        ),
        (
            "give back", .modelReturned(ModelReturned(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in
                try model.giveBack(reason: "x", in: setting, on: on)
            }
        ),
        ("accept", .modelAccepted(ModelAccepted(model: id)), { (model, setting) throws(ModelRefusal) in try model.accept(in: setting, on: on) }),
        ("launch", .modelLaunched(ModelLaunched(model: id)), { (model, setting) throws(ModelRefusal) in try model.launch(in: setting, on: on) }),
        (
            "progress", .modelProgressed(ModelProgressed(model: id, note: nil, involved: [])),
            { (model, setting) throws(ModelRefusal) in
                try model.progress(note: nil, involved: [], in: setting, on: on)
            }
        ),
        (
            "check", .modelChecked(ModelChecked(model: id, isEffective: true, note: nil)),
            { (model, setting) throws(ModelRefusal) in
                .modelChecked(try model.check(isEffective: true, note: nil, in: setting, on: on))
            }
        ),
        (
            "recognise", Model.recognition("commune", "2023"),
            { (model, setting) throws(ModelRefusal) in
                try model.recognise(level: "commune", period: "2023", instrument: nil, in: setting, on: on)
            }
        ),
        (
            "propose", .modelProposed(ModelProposed(model: id, level: "commune", period: "2023")),
            { (model, setting) throws(ModelRefusal) in
                try model.propose(level: "commune", period: "2023", in: setting, on: on)
            }
        ),
        (
            "grade", .modelAccepted(ModelAccepted(model: id)),
            { (model, setting) throws(ModelRefusal) in
                try model.grade("example", level: nil, period: "2023", instrument: nil, in: setting, on: on)
            }
        ),
        (
            "lapse", .modelLapsed(ModelLapsed(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in
                try model.lapse(reason: "x", in: setting, on: on)
            }
        ),
        (
            "stop", .modelStopped(ModelStopped(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in
                try model.stop(reason: "x", in: setting, on: on)
            }
        ),
        (
            "remove", .modelRemoved(ModelRemoved(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in
                try model.remove(reason: "x", in: setting, on: on)
            }
        ),
        (
            "merge", .modelMerged(ModelMerged(model: id, into: ModelID("m-2"))),
            { (model, setting) throws(ModelRefusal) in
                try model.merge(into: KeepUpTests.other(ModelID("m-2"), .accepted), in: setting, on: on)
            }
        ),
    ]

    private static let file: [(String, Event, @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event)] = [
        (
            "revise", .modelRevised(FileTests.revised()),
            { (model, setting) throws(ModelRefusal) in .modelRevised(try model.revise(FileTests.sketch, in: setting, on: on)) }
        ),
        (
            "recall", .modelRecalled(ModelRecalled(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in try model.recall(reason: "x", in: setting, on: on) }
        ),
        (
            "decline", .modelDeclined(ModelDeclined(model: id, reason: "x")),
            { (model, setting) throws(ModelRefusal) in try model.decline(reason: "x", in: setting, on: on) }
        ),
        (
            "attach", .evidenceAttached(FileTests.photo()),
            { (model, setting) throws(ModelRefusal) in .evidenceAttached(try model.attach(FileTests.photo(), in: setting, on: on)) }
        ),
        (
            "take up", .modelTookUp(ModelTookUp(model: id, origin: ModelID("m-2"), note: nil)),
            { (model, setting) throws(ModelRefusal) in
                try model.takeUp(KeepUpTests.other(ModelID("m-2"), .accepted), note: nil, in: setting, on: on)
            }
        ),
    ]

    private static let id = Model.number1
    private static let on = day("2023-03-10")

    /// One letter a status, in the order of the cases (draft, registered, returned, recalled, declined, accepted, launched, in progress, effective,
    /// not effective, lapsed, stopped, merged, removed): + granted, r already registered, v not with its authors, w not awaiting acceptance,
    /// n not registered, a not accepted, e found not effective, g not recognised, o is over.
    private static let table = [
        "revise": "+v++ovvvvvoooo", "register": "+r++orrrrroooo", "recall": "w+wwwwwwwwwwww", "give back": "w+wwwwwwwwwwww",
        "decline": "w+wwwwwwwwwwww", "accept": "w+wwwwwwwwwwww", "launch": "naano+++++oooo", "progress": "naano+++++oooo",
        "check": "naano+++++oooo", "recognise": "naano++++eoooo", "propose": "naano++++eoooo", "grade": "ggggogggggoooo",
        "lapse": "n++no+++++oooo", "stop": "n++no+++++oooo", "remove": "n++no+++++oooo", "merge": "n++no+++++oooo",
        "attach": "++++o+++++oooo", "take up": "++++o+++++oooo",
    ]

    static let rows: [ModelRow] = steps.flatMap { step, event, wish in
        zip(Model.Status.allCases, table[step] ?? "").map { status, letter in
            ModelRow("\(step), from \(status)", given: .fixture(status), then: outcome(letter, status, event), when: wish)
        }
    }

    private static func outcome(_ letter: Character, _ status: Model.Status, _ event: Event) -> Result<Event, ModelRefusal> {
        switch letter {
        case "+": .success(event)
        case "r": .failure(.alreadyRegistered)
        case "v": .failure(.notWithAuthors(status))
        case "w": .failure(.notAwaitingAcceptance(status))
        case "n": .failure(.notRegistered)
        case "a": .failure(.notAccepted(status))
        case "e": .failure(.foundNotEffective)
        case "g": .failure(.notRecognised)
        default: .failure(.isOver(status))
        }
    }
}
