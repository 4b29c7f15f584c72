import Commands
import Events
import Queries
import Rules
import TestSupport

/// What somebody might want next. Much of it is refused.
extension World {
    static let levels: [Key] = ["commune", "district", "province"]
    static let periods: [Key] = ["2021-2025", "2023", "2024", "2025"]
    static let fields: [Key] = ["economy", "culture-society", "party-political-system", "defence-security"]
    static let subjects: [Key] = ["collective", "individual", "household"]

    /// A country of three provinces with two districts each and three communes in each district.
    static let units: [(day: Day, event: Event)] = {
        var units: [(day: Day, event: Event)] = []
        func begin(_ id: String, _ tier: Key, _ code: String?, in parent: UnitID?) {
            units.append(
                (
                    .of("2004-07-08"),
                    .unitBegun(
                        UnitBegun(
                            unit: UnitID(id), tree: "territory", tier: tier, code: code, type: "Đơn vị", name: "Số \(id)", parent: parent,
                            instrument: "QĐ"))
                ))
        }
        begin("vn", "country", nil, in: nil)
        for province in 1...3 {
            begin("p\(province)", "province", "\(province)", in: "vn")
            for district in 1...2 {
                begin("d\(province)\(district)", "district", "\(province)\(district)", in: UnitID("p\(province)"))
                for commune in 1...3 {
                    begin(
                        "c\(province)\(district)\(commune)", "commune", "\(province)\(district)\(commune)", in: UnitID("d\(province)\(district)"))
                }
            }
        }
        return units
    }()

    func newModel() -> [any Command] {
        let day = day()
        guard let unit = unit(on: day, tier: chance.oneIn(9) ? "district" : "commune") else { return [] }
        let model = ModelID(newName("m"))
        let sketch = ModelSketch(
            unit: unit, name: "Mô hình \(model)", field: chance.oneIn(5) ? nil : chance.pick(World.fields),
            type: chance.oneIn(4) ? nil : "model", subject: chance.oneIn(6) ? nil : chance.pick(World.subjects),
            answers: ["situation": "Tình hình \(model)"], isGenerated: chance.oneIn(3))
        var commands: [any Command] = [DraftModel(model: model, programme: "dan-van-kheo", sketch: sketch, on: day)]
        if !chance.oneIn(8) {
            commands.append(
                RegisterModel(
                    model: model, period: "2021-2025", level: chance.oneIn(4) ? nil : chance.pick(World.levels), on: later(day)))
        }
        if !chance.oneIn(3) { commands.append(AcceptModel(model: model, on: later(day))) }
        return commands
    }

    func walk(_ model: ModelID) -> [any Command] {
        let day = later(than: model)
        return switch chance.below(9) {
        case 6: [RecallModel(model: model, reason: "Gửi nhầm.", on: day)]
        case 7: [DeclineModel(model: model, reason: "Trùng.", on: day)]
        case 8: [ReviseModel(model: model, sketch: rewritten(model), on: day)]
        case 0: [RegisterModel(model: model, period: chance.pick(World.periods), level: nil, on: day)]
        case 1: [ReturnModel(model: model, reason: "Thiếu.", on: day)]
        case 2: [AcceptModel(model: model, on: day)]
        case 3: [LaunchModel(model: model, on: day)]
        case 4: [ProgressModel(model: model, note: nil, involved: [], on: day)]
        default: [CheckModel(model: model, isEffective: !chance.oneIn(4), note: nil, on: day)]
        }
    }

    private func rewritten(_ model: ModelID) -> ModelSketch {
        ModelSketch(
            unit: "vn", name: "Mô hình \(model), viết lại", field: chance.oneIn(5) ? nil : chance.pick(World.fields),
            type: chance.oneIn(4) ? nil : "model", subject: chance.oneIn(6) ? nil : chance.pick(World.subjects),
            answers: ["situation": "Tình hình mới"])
    }

    func judge(_ model: ModelID) -> [any Command] {
        let (day, level, period) = (later(than: model), chance.pick(World.levels), chance.pick(World.periods))
        return switch chance.below(8) {
        case 0, 5: [ProposeModel(model: model, level: level, period: period, on: day)]
        case 6: [ReceiveModel(model: model, level: level, period: period, on: day)]
        case 7: [SendBackModel(model: model, level: level, period: period, reason: "Thiếu.", on: day)]
        case 1: [GradeModel(model: model, grade: "typical", level: chance.oneIn(2) ? nil : level, period: period, instrument: nil, on: day)]
        default: [RecogniseModel(model: model, level: level, period: period, instrument: nil, on: day)]
        }
    }

    func carryOver(_ model: ModelID) -> [any Command] {
        [
            CarryOverModel(
                model: model, period: chance.pick(World.periods), level: chance.oneIn(2) ? nil : chance.pick(World.levels), on: later(than: model))
        ]
    }

    func end(_ model: ModelID) -> [any Command] {
        let day = later(than: model)
        return switch chance.below(4) {
        case 0: [LapseModel(model: model, reason: "x", on: day)]
        case 1: [RemoveModel(model: model, reason: "x", on: day)]
        case 2: [MergeModel(model: model, into: ModelID("m-\(chance.below(60))"), on: day)]
        default: [StopModel(model: model, reason: "x", on: day)]
        }
    }

    func correct(_ model: ModelID) -> [any Command] {
        var correction = ModelCorrection()
        switch chance.below(5) {
        case 0: correction.name = "Tên khác \(chance.below(9))"
        case 1: correction.field = chance.pick(World.fields)
        case 2: correction.subject = chance.pick(World.subjects)
        case 3: correction.type = chance.pick(["model", "example"])
        default: correction.unit = unit(on: World.first)
        }
        return [CorrectModel(model: model, correction: correction, reason: "Ghi sai.", on: chance.oneIn(2) ? today : day())]
    }

    func annul(_ model: ModelID) throws -> [any Command] {
        guard let entry = chance.pickAny(try house.journal.entries(of: "model/\(model)").map(\.envelope.position)) else { return [] }
        return [AnnulModelEntry(model: model, entry: entry, reason: "Ghi nhầm.", instrument: nil, on: today)]
    }

    func decide() -> [any Command] {
        let day = day()
        let decision = DecisionID(newName("d"))
        let isOfDistrict = chance.oneIn(3)
        let recipients = (0...chance.below(4)).compactMap { number -> RecipientWish? in
            guard let unit = unit(on: day) else { return nil }
            // The first is a person, whose key can be destroyed.
            return RecipientWish(
                subject: number == 0 ? "individual" : chance.pick(["collective", "individual"]), name: "Người nhận \(number)", unit: unit)
        }
        guard let issuer = unit(on: day, tier: isOfDistrict ? "district" : "province") else { return [] }
        let wish = DecisionWish(
            number: "\(chance.below(30))/QĐ", issuer: "Cơ quan", issuerUnit: issuer, track: isOfDistrict ? "state" : "party",
            form: isOfDistrict ? "giay-khen" : "bieu-duong", grantor: isOfDistrict ? "district" : "province", period: chance.pick(World.periods),
            about: Name(vi: "Khen", en: "Award"), bases: [], recipients: recipients, isGenerated: chance.oneIn(3))
        return [IssueDecision(decision: decision, programme: "dan-van-kheo", wish: wish, on: day)]
    }

    func annulAward() -> [any Command] {
        let decision = DecisionID("d-\(chance.below(300))")
        if chance.oneIn(3) { return [AnnulDecision(decision: decision, reason: "x", instrument: "y", on: today)] }
        return [AnnulAward(decision: decision, line: 1 + chance.below(4), reason: "x", instrument: "y", on: today)]
    }

    private func later(_ day: Day) -> Day { min(today, Day(day.number + chance.below(30))) }

    /// After the last step of the model, mostly.
    private func later(than model: ModelID) -> Day {
        let steps = (try? house.journal.entries(of: "model/\(model)")) ?? []
        let last = steps.last.flatMap { Day($0.envelope.effectiveOn) } ?? World.first
        return chance.oneIn(8) ? day() : min(today, Day(last.number + chance.below(240)))
    }
}
