import Events

extension EventSamples {
    private static let decision = DecisionID("d-1762")

    static let decisions: [Event] = [
        .decisionIssued(
            makeSample { issued in
                issued.decision = decision
                issued.programme = "dan-van-kheo"
                issued.number = "1762-QĐ/TU"
                issued.issuer = "Ban Thường vụ Tỉnh ủy Bắc Kạn"
                issued.issuerUnit = UnitID("vn-p06-1")
                issued.track = "party"
                issued.form = "merit-province"
                issued.grantor = "province"
                issued.period = "2021-2025"
                issued.about = Name(vi: "Khen thưởng Dân vận khéo", en: "Awards for skilful mass mobilisation")
                issued.bases = [
                    LegalBasis(name: "Hướng dẫn 56-HD/BDVTW", on: day("2023-02-22")), LegalBasis(name: "Điều lệ Đảng", on: nil),
                ]
                issued.recipients = [collective, person]
                issued.isGenerated = true
                issued.session = SessionID("s-1")
                issued.signature = Signature(account: AccountID("a-1"), office: "Phó Bí thư Thường trực", authority: "T/M BAN THƯỜNG VỤ")
            }),
        .decisionAnnulled(DecisionAnnulled(decision: decision, reason: "Sai thẩm quyền", instrument: "1800-QĐ/TU")),
        .awardAnnulled(AwardAnnulled(decision: decision, ordinal: 2, reason: "Trùng", instrument: "1801-QĐ/TU")),
    ]

    private static let collective: Recipient = {
        var recipient = Recipient()
        recipient.ordinal = 1
        recipient.subject = "collective"
        recipient.body = "Chi bộ thôn Nà Ngà"
        recipient.isPublished = true
        recipient.unit = UnitID("vn-c02068-1")
        recipient.unitAsIssued = "Xã Đại Sảo, Huyện Chợ Đồn, Tỉnh Bắc Kạn"
        recipient.model = ModelID("m-1")
        recipient.goldBook = "39/2025"
        recipient.amount = 7_020_000
        return recipient
    }()

    private static let person: Recipient = {
        var recipient = Recipient()
        recipient.ordinal = 2
        recipient.subject = "individual"
        recipient.person = PersonID("p-1")
        recipient.details = Sealed(key: "person/p-1", box: "c2VhbGVk")
        recipient.unit = UnitID("vn-c01888-1")
        recipient.unitAsIssued = "Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn"
        recipient.isLeader = true
        return recipient
    }()
}
