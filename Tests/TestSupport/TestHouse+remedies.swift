package import Commands
package import Events
import Rules

extension ComplaintID: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension AnnulmentID: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension TestHouse {
    /// The fixture where no level may be skipped: `m-1` recognised in the commune and the district, proposed to the province, raised, and commended
    /// with another body; a report of the province that states what is counted.
    package static func climbed(skipping: Bool = false) throws -> TestHouse {
        let house = try TestHouse()
        var programme = Programme.fixture
        programme.skipLevels = skipping
        try house.perform(PublishProgramme(programme: programme))
        try house.loadUnits()
        try house.climbForRemedies()
        return house
    }

    package func climbForRemedies() throws {
        try register("m-1", "Đường hoa kiểu mẫu thôn Nà Chom", in: "c02068-1", on: "2022-03-01")
        try register("m-2", "Tổ tự quản vệ sinh môi trường", in: "c01888-1", on: "2022-03-01")
        for model in ["m-1", "m-2"] as [ModelID] {
            try accept(model, on: "2022-03-08")
            try recognise(model, on: "2022-12-15")
        }
        try perform(ProposeModel(model: "m-1", level: "district", period: "2021-2025", on: .of("2023-09-01")))
        try perform(ReceiveModel(model: "m-1", level: "district", period: "2021-2025", on: .of("2023-09-05")))
        try recognise("m-1", level: "district", on: "2023-10-10")
        try grade("m-1", level: "district", on: "2024-05-19")
        try perform(ProposeModel(model: "m-1", level: "province", period: "2021-2025", on: .of("2024-06-01")))
        let wish = DecisionWish(
            number: "1762-QĐ/TU", issuer: "Ban Thường vụ Tỉnh ủy Bắc Kạn", issuerUnit: "p06-1", track: "party", form: "bieu-duong",
            grantor: "province", period: "2021-2025", about: Name(vi: "Biểu dương", en: "Commendation"), bases: [],
            recipients: [
                RecipientWish(subject: "collective", name: "Chi bộ thôn Nà Trom", unit: "c02068-1", model: "m-1"),
                RecipientWish(subject: "individual", name: "Nguyễn Văn Mẫu", office: "Bí thư Chi bộ", place: "Nà Chom", unit: "c02068-1"),
            ])
        try perform(IssueDecision(decision: DecisionID("d-1"), programme: "dan-van-kheo", wish: wish, on: .of("2025-06-18")))
        try record(
            "bac-kan",
            [("registered", [:], 2), ("recognised", [:], 3), ("typical", [:], 1), ("proposed", [:], 2), ("commended", [.subject: "collective"], 1)])
    }

    /// A complaint about the first decision.
    package func lodge(_ complaint: ComplaintID) throws {
        try perform(LodgeComplaint(complaint: complaint, about: .decision(DecisionID("d-1")), text: "Thiếu thôn.", on: clock.today))
    }

    /// Something of each remedy: a complaint answered and one withdrawn, a name corrected, a recognition annulled with what rested on it.
    package func remedy() throws {
        let entry = try position(of: "model.recognised", in: "m-2")
        try perform(LodgeComplaint(complaint: "c-1", about: .entry("m-2", entry), text: "Chưa kiểm tra thực tế.", on: .of("2025-06-19")))
        try perform(AnswerComplaint(complaint: "c-1", isUpheld: true, reason: "Đúng.", instrument: "3/TB", on: .of("2025-06-20")))
        try perform(LodgeComplaint(complaint: "c-2", about: .award(DecisionID("d-1"), line: 2), text: "Sai nơi ở.", on: .of("2025-06-19")))
        try perform(WithdrawComplaint(complaint: "c-2", reason: "Đã rõ.", on: .of("2025-06-20")))
        try perform(
            CorrectAward(
                decision: DecisionID("d-1"), line: 1, correction: NameCorrection(name: "Chi bộ thôn Nà Chom"), reason: "Sai chính tả.",
                instrument: "1800-QĐ/TU", on: .of("2025-06-20")))
        try perform(annulment())
    }

    /// Of the recognition of `m-1` in the commune.
    package func annulment(_ id: AnnulmentID = "x-1", count: Int? = nil, chosen: Set<AnnulmentTarget> = []) throws -> AnnulForCause {
        let entries = try journal.entries(of: "model/m-1")
        let entry = entries.first { $0.envelope.kind == ModelRecognised.kind }?.envelope.position ?? -1
        return AnnulForCause(
            annulment: id, cause: AnnulmentTarget(model: "m-1", entry: entry), chosen: chosen, reason: "Hồ sơ không trung thực.",
            instrument: "1801-QĐ/TU", count: count, on: clock.today)
    }
}
