import Commands
import Events
import Rules
import TestSupport

/// Commands as somebody at the desk would give them.
enum Wishes {
    static let person = "Nguyễn Thị Ẩn"
    static let answer = "Đường làng hẹp, mùa mưa lầy lội."

    static func draft(_ model: ModelID, name: String = "Mô hình", answer: String = Wishes.answer, in unit: UnitID = "c02068-1") -> DraftModel {
        DraftModel(
            model: model, programme: "dan-van-kheo",
            sketch: ModelSketch(
                unit: unit, name: name, host: "Thôn Nà Chom", field: "economy", type: "model", subject: "collective",
                answers: ["situation": answer, "outputs": "1,2 km đường."]),
            on: .of("2023-02-01"))
    }

    /// A body, two people and a household.
    static func decision(_ id: String, number: String, person: String = Wishes.person) -> IssueDecision {
        let recipients = [
            RecipientWish(subject: "collective", name: "Chi bộ thôn Nà Chom", unit: "c02068-1"),
            RecipientWish(subject: "individual", name: person, office: "Bí thư Chi bộ kín", place: "thôn Pác Kín", unit: "c02068-1"),
            RecipientWish(subject: "individual", name: "Hoàng Văn Khuất", unit: "c02071-1", isPublished: false),
        ]
        return IssueDecision(
            decision: DecisionID(id), programme: "dan-van-kheo",
            wish: DecisionWish(
                number: number, issuer: "Ban Thường vụ Tỉnh ủy Bắc Kạn", issuerUnit: "p06-1", track: "party", form: "bieu-duong",
                grantor: "province", period: "2021-2025", about: Name(vi: "Biểu dương", en: "Commendation"), bases: [], recipients: recipients),
            on: .of("2025-06-18"))
    }

    static func report(value: Int) -> RecordReport {
        var report = ReportDescribed()
        report.report = ReportID("bac-kan")
        report.programme = "dan-van-kheo"
        report.unit = "p06-1"
        report.name = Name(vi: "Bắc Kạn", en: "Bắc Kạn")
        report.title = Name(vi: "Tổng kết", en: "Review")
        report.period = "2021-2025"
        report.asAt = .of("2025-06-18")
        report.source = Source(publisher: "Báo", address: "", on: nil, note: Name())
        var figure = FigureReported()
        figure.report = report.report
        figure.line = FigureLine(indicator: "registered")
        figure.value = value
        return RecordReport(report: report, figures: [figure])
    }
}
