import Events

extension EventSamples {
    private static let model = ModelID("m-1")

    static let climb: [Event] = [
        .modelReceived(ModelReceived(model: model, level: "province", period: "2023")),
        .modelSentBack(ModelSentBack(model: model, level: "province", period: "2023", rule: .resume, reason: "Thiếu báo cáo thành tích")),
        .modelSelfScored(
            ModelSelfScored(
                model: model, period: "2023",
                marks: [CriterionMark(criterion: "spread", points: 1_850), CriterionMark(criterion: "lasting", isMet: true)])),
        .modelAppraised(
            makeSample { appraised in
                appraised.model = model
                appraised.level = "province"
                appraised.period = "2023"
                appraised.items = [
                    DossierMark(item: "report", isThere: true), DossierMark(item: "minutes", isThere: false, note: "Chưa có chữ ký"),
                ]
                appraised.marks = [
                    CriterionMark(criterion: "spread", points: 0, reason: "Chưa nhân rộng"), CriterionMark(criterion: "lasting", isMet: false),
                ]
                appraised.isFit = true
                appraised.aim = Aim(kind: .grade, key: "typical")
                appraised.note = "Bổ sung biên bản trước khi họp"
            }),
        .modelDeclared(
            ModelDeclared(model: model, check: "inspection", isClear: false, body: "Thanh tra tỉnh", answeredOn: day("2023-10-02"))),
        .modelDecided(
            makeSample { decided in
                decided.model = model
                decided.level = "province"
                decided.period = "2023"
                decided.aim = Aim(kind: .commend, key: "merit-province")
                decided.session = SessionID("s-1")
                decided.item = 3
                decided.outcome = .declined
                decided.reason = "Không đủ tỷ lệ phiếu"
                decided.seen = 117
            }),
    ]
}
