import Events

extension EventSamples {
    private static let model = ModelID("m-1")

    static let models: [Event] = [
        .modelDrafted(
            makeSample { draft in
                draft.model = model
                draft.programme = "dan-van-kheo"
                draft.programmeVersion = 2
                draft.unit = UnitID("vn-c02068-1")
                draft.name = "Dân vận khéo trong \"xây dựng\" đường bê tông"
                draft.host = "Chi bộ thôn Nà Ngà"
                draft.field = "economy"
                draft.type = "model"
                draft.subject = "collective"
                draft.form = Sealed(key: "model/m-1", box: "AAEC+/8=")
                draft.involved = [
                    Involved(role: .participants, count: 120, measure: "person"),
                    Involved(role: .coImplementers, count: 3, measure: "organisation"),
                    Involved(role: .beneficiaries, count: 45, measure: "household"),
                ]
                draft.isGenerated = true
            }),
        .modelRegistered(ModelRegistered(model: model, period: "2021-2025", level: "commune")),
        .modelReturned(ModelReturned(model: model, reason: "Thiếu chỉ tiêu")),
        .modelAccepted(ModelAccepted(model: model)),
        .modelLaunched(ModelLaunched(model: model)),
        .modelProgressed(
            ModelProgressed(
                model: model, note: "Đã đổ 300 m", involved: [Involved(role: .participants, count: 80, measure: "person")])),
        .modelChecked(
            ModelChecked(
                model: model, isEffective: true, note: "Đường đi được", level: "province", present: Sealed(key: "model/m-1", box: "c2VhbGVk"),
                files: [String(repeating: "0a", count: 32)])),
        .modelProposed(ModelProposed(model: model, level: "district", period: "2023", session: SessionID("s-1"))),
        .modelRecognised(ModelRecognised(model: model, level: "commune", period: "2023", instrument: "12-QĐ/ĐU", session: SessionID("s-1"))),
        .modelGraded(
            ModelGraded(
                model: model, grade: "typical", level: "province", period: "2023", instrument: "1762-QĐ/TU", session: SessionID("s-1"))),
        .modelCarriedOver(ModelCarriedOver(model: model, period: "2024", level: "commune")),
        .modelLapsed(ModelLapsed(model: model, reason: "Không ai xác nhận")),
        .modelStopped(ModelStopped(model: model, reason: "Đã hoàn thành")),
        .modelMerged(ModelMerged(model: model, into: ModelID("m-2"))),
        .modelRemoved(ModelRemoved(model: model, reason: "Không còn phù hợp")),
        .modelCorrected(
            makeSample { correction in
                correction.model = model
                correction.entry = 41
                correction.name = "Dân vận khéo làm đường"
                correction.unit = UnitID("vn-c02068-1")
                correction.field = "culture-society"
                correction.type = "example"
                correction.subject = "individual"
                correction.reason = "Ghi sai tên"
            }),
        .modelEntryAnnulled(ModelEntryAnnulled(model: model, entry: 42, reason: "Công nhận nhầm", instrument: "15-QĐ/ĐU")),
    ]
}
