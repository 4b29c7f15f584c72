import Commands
package import Events
import Journal
package import Queries
import Rules

/// Steps of a model's life by name, for tests of rooms that may not see commands.
extension TestHouse {
    package func accept(_ model: ModelID, on day: String) throws { try perform(AcceptModel(model: model, on: .of(day))) }

    package func recognise(_ model: ModelID, level: Key = "commune", period: Key = "2021-2025", on day: String) throws {
        try perform(RecogniseModel(model: model, level: level, period: period, instrument: nil, on: .of(day)))
    }

    package func grade(_ model: ModelID, _ grade: Key = "typical", level: Key? = "province", on day: String) throws {
        try perform(GradeModel(model: model, grade: grade, level: level, period: "2021-2025", instrument: nil, on: .of(day)))
    }

    package func carryOver(_ model: ModelID, period: Key, level: Key? = nil, on day: String) throws {
        try perform(CarryOverModel(model: model, period: period, level: level, on: .of(day)))
    }

    package func takeUp(_ model: ModelID, _ origin: ModelID) throws {
        try perform(TakeUpModel(model: model, origin: origin, note: nil, on: .of("2025-06-01")))
    }

    package func stop(_ model: ModelID, on day: String) throws { try perform(StopModel(model: model, reason: "Đã xong.", on: .of(day))) }

    package func annul(_ model: ModelID, entry: Int, on day: String) throws {
        try perform(AnnulModelEntry(model: model, entry: entry, reason: "Ghi nhầm.", instrument: nil, on: .of(day)))
    }

    package func correct(_ model: ModelID, name: String? = nil, unit: UnitID? = nil, field: Key? = nil, subject: Key? = nil, on day: String) throws {
        try perform(
            CorrectModel(
                model: model, correction: ModelCorrection(name: name, unit: unit, field: field, subject: subject), reason: "Ghi sai.", on: .of(day)))
    }

    /// Steps after those of `filled`: what there was is corrected, ended and taken back once more.
    package func changeStillLater() throws {
        try correct("m-3", name: "Dân vận khéo xây dựng nông thôn mới nâng cao", field: "economy", on: "2026-01-15")
        try stop("m-8", on: "2026-01-14")
        try annul("m-1", entry: position(of: "model.graded", in: "m-1"), on: "2026-01-15")
        try fill(20, as: "later")
        try desk.erase("person/d-1.3", reason: "Đề nghị của người đó.", on: clock.today)
    }

    /// The position of the last entry of a kind in a model's stream.
    package func position(of kind: String, in model: ModelID) throws -> Int {
        try journal.entries(of: "model/\(model)").last { $0.envelope.kind == kind }?.envelope.position ?? -1
    }

    /// Appends an event as it is, past all rules, as an import of another time might have; then follows. Answers its position.
    @discardableResult
    package func append(_ event: Event, in stream: String, on day: String) throws -> Int {
        let draft = Draft(stream: stream, kind: event.kind, kindVersion: event.version, effectiveOn: day, body: event.body.canonicalBytes())
        let receipt = try journal.append(
            Batch(
                commandId: "raw-\(try journal.size)", actor: "operator", authenticated: false, drafts: [draft]))
        try desk.follow()
        return receipt.first
    }
}

extension TestHouse {
    package func naive() throws -> NaiveModel { try NaiveModel(journal) }

    /// A question about a place of the fixture's units; a flow of the years 2021-2025 as at the last day recorded, where nothing else is said.
    package func question(
        _ counts: Countable, _ nature: Nature = .flow, in place: UnitID = "vn", asAt: String = "2025-12-31", knownAt: Int? = nil,
        by splits: [Dimension] = [], map: MapChoice = .then
    ) -> FigureQuestion {
        guard let index = room.atlas.index(of: place) else { preconditionFailure("no unit \(place)") }
        return FigureQuestion(
            programme: "dan-van-kheo", counts: counts, nature: nature, place: index,
            period: DayRange(from: .of("2021-01-01"), until: .of("2026-01-01")), asAt: .of(asAt), knownAt: knownAt, splitBy: splits, map: map)
    }
}

extension TestHouse {
    /// Moves a unit below another parent.
    package func moveDistrict(_ unit: UnitID, to parent: UnitID, on day: String) throws {
        var act = Reorganisation(tree: "territory", instrument: "Nghị quyết chuyển đơn vị")
        act.moves = [Reorganisation.Move(unit: unit, parent: parent)]
        try perform(ReorganiseUnits(act: act, on: .of(day)))
    }
}

extension TestHouse {
    /// Issues a decision for so many bodies of one commune.
    package func award(_ count: Int, as decision: String) throws {
        let wish = DecisionWish(
            number: "\(decision)/QĐ", issuer: "Ban Thường vụ Tỉnh ủy Bắc Kạn", issuerUnit: "p06-1", track: "party", form: "bieu-duong",
            grantor: "province", period: "2021-2025", about: Name(vi: "Biểu dương", en: "Commendation"), bases: [],
            recipients: (1...count).map { RecipientWish(subject: "collective", name: "Thôn \($0)", unit: "c02068-1") })
        try perform(IssueDecision(decision: DecisionID(decision), programme: "dan-van-kheo", wish: wish, on: .of("2025-06-18")))
    }
}
