import Events
import Rules

let longest = String(repeating: "ạ", count: Limits.nameCharactersMax)
let longestReason = String(repeating: "ạ", count: Limits.reasonCharactersMax)

extension ModelSetting {
    /// Today is 31 December 2025.
    static let fixture = ModelSetting(programme: .fixture, atlas: .fixture, today: day("2025-12-31"))

    static func with(_ change: (inout Programme) -> Void) -> ModelSetting {
        ModelSetting(programme: Programme.fixture.with(change), atlas: .fixture, today: day("2025-12-31"))
    }
}

extension Model {
    static let number1 = ModelID("m-1")

    static func drafted(unit: String = "b", name: String = "Đường bê tông", field: Key? = "economy") -> Event {
        var draft = ModelDrafted()
        draft.model = number1
        draft.programme = "dan-van-kheo"
        draft.programmeVersion = 1
        draft.unit = UnitID(unit)
        draft.name = name
        draft.field = field
        draft.type = "model"
        draft.subject = "collective"
        return .modelDrafted(draft)
    }

    /// A model as it is after some events; its entries are counted from 100.
    static func after(_ events: [(String, Event)]) -> Model {
        let steps = events.enumerated().map { Step(entry: 100 + $0.offset, day: day($0.element.0), event: $0.element.1) }
        guard let model = Model(steps) else { preconditionFailure("the first event is no draft") }
        return model
    }

    /// One model of every status, all last stepped on 10 March 2023.
    static func fixture(_ status: Status, unit: String = "b") -> Model {
        after([("2023-03-01", drafted(unit: unit))] + steps(to: status))
    }

    private static func steps(to status: Status) -> [(String, Event)] {
        let registered = ("2023-03-02", Event.modelRegistered(ModelRegistered(model: number1, period: "2023", level: "commune")))
        let accepted = ("2023-03-03", Event.modelAccepted(ModelAccepted(model: number1)))
        let last = "2023-03-10"
        return switch status {
        case .draft: []
        case .registered: [(last, registered.1)]
        case .returned: [registered, (last, .modelReturned(ModelReturned(model: number1, reason: "x")))]
        case .recalled: [registered, (last, .modelRecalled(ModelRecalled(model: number1, reason: "x")))]
        case .declined: [registered, (last, .modelDeclined(ModelDeclined(model: number1, reason: "x")))]
        case .accepted: [registered, (last, accepted.1)]
        case .launched: [registered, accepted, (last, .modelLaunched(ModelLaunched(model: number1)))]
        case .inProgress: [registered, accepted, (last, .modelProgressed(ModelProgressed(model: number1, note: nil, involved: [])))]
        case .effective: [registered, accepted, (last, .modelChecked(ModelChecked(model: number1, isEffective: true, note: nil)))]
        case .notEffective: [registered, accepted, (last, .modelChecked(ModelChecked(model: number1, isEffective: false, note: nil)))]
        case .lapsed: [registered, (last, .modelLapsed(ModelLapsed(model: number1, reason: "x")))]
        case .stopped: [registered, (last, .modelStopped(ModelStopped(model: number1, reason: "x")))]
        case .merged: [registered, (last, .modelMerged(ModelMerged(model: number1, into: ModelID("m-2"))))]
        case .removed: [registered, (last, .modelRemoved(ModelRemoved(model: number1, reason: "x")))]
        }
    }

    /// Accepted, and recognised in the commune for 2023 on 1 June 2023; on a unit that goes on after June 2025.
    static let recognised = after(
        [("2023-03-01", drafted(unit: "a"))] + steps(to: .accepted)
            + [("2023-06-01", recognition("commune", "2023"))])

    static func recognition(_ level: Key, _ period: Key) -> Event {
        .modelRecognised(ModelRecognised(model: number1, level: level, period: period, instrument: nil))
    }
}
