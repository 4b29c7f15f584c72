import Commands
package import Events
import Journal
package import Rules

extension Programme {
    /// The fixture with two criteria (the first scores), two papers, a declared check, and a return rule of choice.
    package static func climbing(_ rule: ReturnRule = .restart, version: Int = 2) -> Programme {
        var programme = Programme.fixture
        programme.version = version
        programme.returnRule = rule
        func term(_ key: Key, _ vi: String, _ en: String) -> Term { Term(key: key, name: Name(vi: vi, en: en)) }
        programme.criteria = [
            Criterion(term: term("spread", "Sức lan tỏa", "How far it spreads"), kind: .points, pointsMax: 20, isRequired: true),
            Criterion(term: term("consent", "Nhân dân đồng thuận", "People agree"), kind: .condition, isRequired: true),
        ]
        programme.dossier = [
            DossierItem(term: term("form", "Bản đăng ký", "Registration form"), evidencedBy: .form, isRequired: true),
            DossierItem(term: term("report", "Báo cáo kết quả", "Report of results"), evidencedBy: .hand, isRequired: true),
        ]
        programme.checks = [DeclaredCheck(term: term("inspection", "Thanh tra, kiểm tra", "Inspection"), validDays: 90)]
        programme.levels[0].bodies = [
            Body(
                name: Name(vi: "Đảng ủy xã", en: "Party committee of the commune"), acts: ["register", "recognise", "propose"], from: nil, until: nil)
        ]
        programme.levels[2].bodies = [
            Body(
                name: Name(vi: "Ban Tuyên giáo và Dân vận Tỉnh ủy", en: "Mass mobilisation commission of the province"),
                acts: ["receive", "check", "appraise"], from: nil, until: nil)
        ]
        return programme
    }
}

extension TestHouse {
    /// Registered, accepted and found effective in the commune, and proposed to the province, in a programme that climbs.
    package func propose(_ model: ModelID, in unit: UnitID = "c01888-1", rule: ReturnRule = .restart) throws {
        if room.programme("dan-van-kheo")?.criteria == nil { try perform(PublishProgramme(programme: .climbing(rule))) }
        try register(model, "Mô hình \(model)", in: unit, on: "2025-03-01", period: "2025")
        try perform(
            AcceptModel(model: model, on: .of("2025-03-02")), CheckModel(model: model, isEffective: true, note: nil, on: .of("2025-03-03")),
            RecogniseModel(model: model, level: "commune", period: "2025", instrument: nil, on: .of("2025-03-04")),
            ProposeModel(model: model, level: "province", period: "2025", on: .of("2025-03-05")))
    }

    /// What the rules make of a model's stream, as the journal has it.
    package func folded(_ model: ModelID) throws -> Model {
        let steps = try journal.entries(of: "model/\(model)").map { entry in
            let event = try entry.leaf.withUnsafeBytes { leaf in
                try Event.read(
                    kind: entry.envelope.kind, version: entry.envelope.kindVersion,
                    body: UnsafeRawBufferPointer(rebasing: leaf[entry.envelope.bodyRange]))
            }
            guard let event else { preconditionFailure("nobody knows \(entry.envelope.kind)") }
            return Model.Step(entry: entry.envelope.position, day: .of(entry.envelope.effectiveOn), event: event, actor: entry.envelope.actor)
        }
        guard let model = Model(steps) else { preconditionFailure("no model \(model)") }
        return model
    }
}
