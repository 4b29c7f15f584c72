import Commands
package import Events
import Rules

extension TestHouse {
    /// The fixture programme, the units, thirteen models in every state, two decisions, two reports. What is recorded before and after
    /// 15 January 2026 differs: a recognition and an award are annulled, a name is corrected, two models end.
    package static func filled() throws -> TestHouse {
        let house = try TestHouse()
        try house.perform(PublishProgramme(programme: .fixture))
        try house.loadUnits()
        try house.draftModels()
        try house.climb()
        try house.decideAwards()
        try house.recordReports()
        house.clock.move(to: .of("2026-01-15"))
        try house.changeLater()
        return house
    }

    /// The programme and the units, and nothing that counts.
    package static func furnished() throws -> TestHouse {
        let house = try TestHouse()
        try house.perform(PublishProgramme(programme: .fixture))
        try house.loadUnits()
        return house
    }

    /// Drafts and registers a model in one work, at the commune for 2021-2025 where nothing else is said.
    package func register(
        _ model: ModelID, _ name: String, in unit: UnitID, on day: String, period: Key = "2021-2025", level: Key? = "commune",
        field: Key? = "economy", type: Key? = "model", subject: Key? = "collective", host: String? = nil, involved: [Involved] = [],
        isGenerated: Bool = false
    ) throws {
        try perform(
            draft(
                model, name, in: unit, on: day, field: field, type: type, subject: subject, host: host, involved: involved,
                isGenerated: isGenerated),
            RegisterModel(model: model, period: period, level: level, on: .of(day)))
    }

    package func draft(_ model: ModelID, _ name: String, in unit: UnitID, on day: String) throws {
        try perform(
            draft(
                model, name, in: unit, on: day, field: "economy", type: "model", subject: "collective", host: nil, involved: [], isGenerated: false))
    }

    /// Generated models, so that lists have pages: spread over the communes, fields and subjects, every third recognised.
    package func fill(_ count: Int, as prefix: String = "g") throws {
        let units: [UnitID] = ["c01888-1", "c01900-1", "c02068-1", "c02071-1", "c02077-1", "c05908-1"]
        var commands: [any Command] = []
        for number in 1...count {
            let model = ModelID("\(prefix)-\(number)")
            let day = Day(Day.of("2022-01-03").number + number % 1_000)
            commands.append(
                DraftModel(
                    model: model, programme: "dan-van-kheo",
                    sketch: ModelSketch(
                        unit: units[number % units.count], name: "Mô hình số \(number): đường làng sạch, đẹp", host: "Thôn Nà Chom",
                        field: Programme.fixture.fields[number % 4].key, type: "model", subject: Programme.fixture.subjects[number % 3].key,
                        answers: ["situation": "Đường làng chưa sạch."], isGenerated: true),
                    on: day))
            commands.append(RegisterModel(model: model, period: "2021-2025", level: number % 2 == 0 ? "commune" : "district", on: day))
            commands.append(AcceptModel(model: model, on: day))
            if number % 3 == 0 {
                commands.append(RecogniseModel(model: model, level: "commune", period: "2021-2025", instrument: nil, on: Day(day.number + 90)))
            }
        }
        _ = try desk.perform(commands)
    }

    private func draft(
        _ model: ModelID, _ name: String, in unit: UnitID, on day: String, field: Key?, type: Key?, subject: Key?, host: String?,
        involved: [Involved], isGenerated: Bool
    ) -> DraftModel {
        DraftModel(
            model: model, programme: "dan-van-kheo",
            sketch: ModelSketch(
                unit: unit, name: name, host: host, field: field, type: type, subject: subject,
                answers: ["situation": "Đường làng hẹp, mùa mưa lầy lội.", "outputs": "1,2 km đường bê tông; 42 hộ hiến đất."],
                involved: involved, isGenerated: isGenerated),
            on: .of(day))
    }

    private func draftModels() throws {
        try register(
            "m-1", "Đường hoa kiểu mẫu thôn Nà Chom", in: "c02068-1", on: "2022-03-01", host: "Chi bộ thôn Nà Chom",
            involved: [
                Involved(role: .participants, count: 120, measure: "person"), Involved(role: .beneficiaries, count: 42, measure: "household"),
            ])
        try register(
            "m-2", "Tổ tự quản vệ sinh môi trường", in: "c01888-1", on: "2022-05-10", field: "culture-society", type: "example",
            subject: "individual")
        try register("m-3", "Dân vận khéo trong xây dựng nông thôn mới", in: "c02077-1", on: "2023-02-14", field: "party-political-system")
        try register(
            "m-4", "Camera an ninh khu dân cư", in: "c05908-1", on: "2024-03-05", period: "2024", level: "district", field: "defence-security")
        try register(
            "m-5", "Hộ gia đình hiến đất làm đường", in: "c02071-1", on: "2023-04-20", level: nil, field: nil, type: nil, subject: "household")
        try perform(
            draft(
                "m-6", "Bản nháp chưa đăng ký", in: "c01900-1", on: "2025-05-05", field: "economy", type: "model", subject: "collective",
                host: nil, involved: [], isGenerated: false))
        try register("m-7", "Chuyển đổi số ở xã vùng cao", in: "c01900-1", on: "2025-04-02", period: "2025")
        for (model, name) in [("m-9", "Chợ phiên văn hóa"), ("m-10", "Quỹ khuyến học bản Pác Ngòi"), ("m-11", "Nhà sạch vườn đẹp")] {
            try register(ModelID(model), name, in: "c01888-1", on: "2022-06-01", field: "culture-society")
        }
        try register("m-12", "Tổ hợp tác trồng bí xanh thơn", in: "c01900-1", on: "2023-07-07", period: "2023")
        try register("m-13", "Mô hình tạo sinh", in: "c05908-1", on: "2024-09-09", level: "district", isGenerated: true)
    }

    private func climb() throws {
        try perform(
            AcceptModel(model: "m-1", on: .of("2022-03-08")), LaunchModel(model: "m-1", on: .of("2022-03-26")),
            ProgressModel(
                model: "m-1", note: "Đã trồng hoa 800 m.", involved: [Involved(role: .participants, count: 95, measure: "person")],
                on: .of("2022-09-02")),
            CheckModel(model: "m-1", isEffective: true, note: nil, on: .of("2022-11-20")),
            RecogniseModel(model: "m-1", level: "commune", period: "2021-2025", instrument: "15/QĐ-UBND", on: .of("2022-12-15")),
            ProposeModel(model: "m-1", level: "district", period: "2021-2025", on: .of("2023-09-01")))
        // As old lists have it: recognised where nobody wrote down that the proposal was received.
        let district = ModelRecognised(model: "m-1", level: "district", period: "2021-2025", instrument: nil)
        try append(.modelRecognised(district), in: "model/m-1", on: "2023-10-10")
        try perform(
            GradeModel(model: "m-1", grade: "typical", level: "province", period: "2021-2025", instrument: nil, on: .of("2025-05-19")))
        try perform(
            AcceptModel(model: "m-2", on: .of("2022-05-12")),
            RecogniseModel(model: "m-2", level: "commune", period: "2021-2025", instrument: nil, on: .of("2023-01-10")))
        try perform(
            AcceptModel(model: "m-3", on: .of("2023-02-20")),
            RecogniseModel(model: "m-3", level: "commune", period: "2021-2025", instrument: nil, on: .of("2024-01-10")))
        try perform(
            AcceptModel(model: "m-4", on: .of("2024-03-08")), CarryOverModel(model: "m-4", period: "2025", level: nil, on: .of("2025-02-03")))
        try perform(AcceptModel(model: "m-5", on: .of("2023-04-21")), AcceptModel(model: "m-9", on: .of("2022-06-03")))
        try perform(ReturnModel(model: "m-7", reason: "Chưa nêu kết quả dự kiến.", on: .of("2025-04-10")))
        try perform(RemoveModel(model: "m-10", reason: "Không còn phù hợp.", on: .of("2023-12-01")))
        try perform(LapseModel(model: "m-11", reason: "Không đơn vị nào xác nhận duy trì.", on: .of("2024-01-31")))
    }

    private func changeLater() throws {
        try register("m-8", "Cầu dân sinh Yên Thịnh", in: "c02071-2", on: "2025-08-19", period: "2025")
        try perform(StopModel(model: "m-9", reason: "Chợ đã dời.", on: .of("2025-09-30")))
        try perform(MergeModel(model: "m-5", into: "m-1", on: .of("2025-10-01")))
        let name = ModelCorrection(name: "Tổ hợp tác trồng bí xanh thơm")
        try perform(CorrectModel(model: "m-12", correction: name, reason: "Sai chính tả.", on: .of("2026-01-10")))
        let recognition = try room.model("m-2", mapOf: clock.today)?.steps.last { $0.kind == "model.recognised" }?.position ?? -1
        try perform(
            AnnulModelEntry(
                model: "m-2", entry: recognition, reason: "Ghi nhầm mô hình.", instrument: "02/BB-2026", on: .of("2026-01-12")))
        try perform(
            AnnulAward(
                decision: DecisionID("d-1"), line: 2, reason: "Không đúng đối tượng.", instrument: "05-QĐ/TU", on: .of("2026-01-13")))
    }
}
