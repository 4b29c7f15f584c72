import Events

extension EventSamples {
    private static let decision = DecisionID("d-1762")
    private static let complaint = ComplaintID("k-1")

    /// A decision before it is issued, its number, and what comes afterwards.
    static let remedies: [Event] = [
        .decisionDrafted(
            makeSample { drafted in
                drafted.decision = decision
                drafted.programme = "dan-van-kheo"
                drafted.session = SessionID("s-1")
                drafted.issuer = "Ban Thường vụ Tỉnh ủy Bắc Kạn"
                drafted.issuerUnit = UnitID("vn-p06-1")
                drafted.track = "party"
                drafted.form = "merit-province"
                drafted.grantor = "province"
                drafted.period = "2021-2025"
                drafted.about = Name(vi: "Khen thưởng Dân vận khéo", en: "Awards for skilful mass mobilisation")
                drafted.bases = [LegalBasis(name: "Hướng dẫn 56-HD/BDVTW", on: day("2023-02-22"))]
                drafted.recipients = [
                    makeSample { recipient in
                        recipient.ordinal = 1
                        recipient.subject = "collective"
                        recipient.body = "Chi bộ thôn Nà Ngà"
                        recipient.unit = UnitID("vn-c02068-1")
                        recipient.model = ModelID("m-1")
                    }
                ]
                drafted.isGenerated = true
            }),
        .draftDiscarded(DraftDiscarded(decision: decision, reason: "Lập lại theo biên bản mới")),
        .seriesBegun(SeriesBegun(series: "party-province", unit: UnitID("vn-p06-1"), year: 2025, last: 1_761)),
        .numberGiven(
            NumberGiven(series: "gold-book", unit: UnitID("vn-p06-1"), year: 2025, number: 39, decision: decision, ordinal: 2)),
        .awardCorrected(
            AwardCorrected(
                decision: decision, ordinal: 2, body: "Chi bộ thôn Nà Ngà", details: Sealed(key: "person/p-1", box: "c2VhbGVk"),
                reason: "Sai chính tả", instrument: "1802-QĐ/TU")),
        .complaintLodged(
            makeSample { lodged in
                lodged.complaint = complaint
                lodged.unit = UnitID("vn-c02068-1")
                lodged.model = ModelID("m-1")
                lodged.session = SessionID("s-1")
                lodged.item = 2
                lodged.decision = decision
                lodged.ordinal = 2
                lodged.entry = 118
                lodged.text = Sealed(key: "complaint/k-1", box: "c2VhbGVk")
            }),
        .complaintAnswered(
            ComplaintAnswered(complaint: complaint, isUpheld: true, reason: "Phiếu đếm thiếu", instrument: "45-TB/BTCTU")),
        .complaintWithdrawn(ComplaintWithdrawn(complaint: complaint, reason: "Đã được giải thích")),
        .annulmentDecided(
            makeSample { annulled in
                annulled.annulment = AnnulmentID("h-1")
                annulled.programme = "dan-van-kheo"
                annulled.cause = AnnulmentTarget(model: ModelID("m-1"), entry: 118)
                annulled.targets = [annulled.cause, AnnulmentTarget(decision: decision, ordinal: 2)]
                annulled.spared = [AnnulmentTarget(decision: DecisionID("d-1763"))]
                annulled.reason = "Báo cáo thành tích không đúng"
                annulled.instrument = "1900-QĐ/TU"
            }),
    ]
}
