import Events

extension EventSamples {
    private static let model = ModelID("m-1")

    static let files: [Event] = [
        .modelRevised(
            makeSample { revised in
                revised.model = model
                revised.name = "Dân vận khéo làm đường bê tông"
                revised.host = "Chi bộ thôn Nà Ngà"
                revised.field = "economy"
                revised.type = "model"
                revised.subject = "collective"
                revised.form = Sealed(key: "model/m-1", box: "AAEC+/8=")
                revised.involved = [Involved(role: .participants, count: 120, measure: "person")]
            }),
        .modelRecalled(ModelRecalled(model: model, reason: "Gửi nhầm giai đoạn")),
        .modelDeclined(ModelDeclined(model: model, reason: "Trùng với mô hình đã có")),
        .evidenceAttached(
            makeSample { photo in
                photo.model = model
                photo.file = String(repeating: "0a", count: 32)
                photo.mediaType = "image/jpeg"
                photo.byteCount = 412_007
                photo.width = 2_048
                photo.height = 1_536
                photo.takenOn = day("2023-05-19")
                photo.keepsPosition = true
                photo.caption = Sealed(key: "model/m-1", box: "c2VhbGVk")
            }),
        .evidenceWithdrawn(EvidenceWithdrawn(model: model, file: String(repeating: "0a", count: 32), reason: "Ảnh của nơi khác")),
        .modelTookUp(ModelTookUp(model: model, origin: ModelID("m-2"), note: "Sau chuyến tham quan")),
    ]
}
