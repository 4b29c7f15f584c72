import Commands
package import Events
import Rules

extension TestHouse {
    /// A decision with two collectives, a person who may be shown and one who may not; and one that was annulled whole.
    func decideAwards() throws {
        let recipients = [
            RecipientWish(subject: "collective", name: "Chi bộ thôn Nà Chom", unit: "c02068-1", model: "m-1"),
            RecipientWish(subject: "collective", name: "Trường Tiểu học Chợ Rã", unit: "c01888-1"),
            RecipientWish(
                subject: "individual", name: "Nguyễn Văn Mẫu", office: "Bí thư Chi bộ", place: "thôn Nà Chom", unit: "c02068-1"),
            RecipientWish(
                subject: "individual", name: "Trần Thị Kín", office: "Trưởng thôn", place: "thôn Pác Nghè", unit: "c02077-1", isPublished: false),
        ]
        let wish = DecisionWish(
            number: "1762-QĐ/TU", issuer: "Ban Thường vụ Tỉnh ủy Bắc Kạn", issuerUnit: "p06-1", track: "party", form: "bieu-duong",
            grantor: "province", period: "2021-2025",
            about: Name(vi: "Biểu dương điển hình “Dân vận khéo” 2021-2025", en: "Commending typical examples 2021-2025"),
            bases: [
                LegalBasis(name: "Quy định số 15-QĐ/TU", on: .of("2021-03-01")), LegalBasis(name: "Tờ trình của Ban Tuyên giáo và Dân vận", on: nil),
            ],
            recipients: recipients)
        try perform(IssueDecision(decision: DecisionID("d-1"), programme: "dan-van-kheo", wish: wish, on: .of("2025-06-18")))
        let annulled = DecisionWish(
            number: "88/QĐ-UBND", issuer: "Chủ tịch UBND huyện Phú Bình", issuerUnit: "d173-1", track: "state", form: "giay-khen",
            grantor: "district", period: "2024", about: Name(vi: "Tặng Giấy khen", en: "Certificates of commendation"), bases: [],
            recipients: [RecipientWish(subject: "household", name: "Hộ dân tổ 3", unit: "c05908-1")])
        try perform(IssueDecision(decision: DecisionID("d-2"), programme: "dan-van-kheo", wish: annulled, on: .of("2024-11-18")))
        try perform(
            AnnulDecision(
                decision: DecisionID("d-2"), reason: "Ban hành sai thẩm quyền.", instrument: "91/QĐ-UBND", on: .of("2024-12-02")))
    }

    /// Bắc Kạn with parts that fall short, and Thái Nguyên with every exactness and an incomplete coverage.
    func recordReports() throws {
        var report = described("bac-kan", "p06-1", "Bắc Kạn", period: "2021-2025", asAt: "2025-06-18", .decision)
        report.asAtNote = Name(vi: "Lấy ngày của quyết định.", en: "The day of the decision is used.")
        report.source = Source(
            publisher: "Báo Bắc Kạn", address: "https://baobackan.vn/", on: nil, note: Name(vi: "Không in ngày đăng.", en: "No day printed."))
        let registered = FigureLine(indicator: "registered")
        let collective = FigureLine(indicator: "registered", split: [SplitTerm(dimension: .subject, key: "collective")])
        let individual = FigureLine(indicator: "registered", split: [SplitTerm(dimension: .subject, key: "individual")])
        report.totals = [Total(whole: registered, parts: [collective, individual])]
        var noted = figure(report, FigureLine(indicator: "recognised"), 4)
        noted.note = Name(vi: "Không nói cấp nào công nhận.", en: "The recognising level is not said.")
        try perform(
            RecordReport(
                report: report,
                figures: [
                    figure(report, registered, 9), figure(report, collective, 6), figure(report, individual, 1), noted,
                    figure(report, FigureLine(indicator: "typical"), 1),
                    figure(report, FigureLine(indicator: "commended", split: [SplitTerm(dimension: .subject, key: "collective")]), 2),
                ]))
        let second = described("thai-nguyen", "p19-1", "Thái Nguyên", period: "2024", asAt: "2024-12-31", .printed)
        var covered = figure(second, FigureLine(indicator: "recognised", level: "district"), 1)
        covered.coverage = Coverage()
        covered.coverage?.reported = 8
        covered.coverage?.due = 9
        covered.coverage?.without = ["d173-1"]
        var about = figure(second, FigureLine(indicator: "attendances", split: [SplitTerm(dimension: .kind, key: "propaganda")]), 990_000)
        about.exactness = .about
        var atLeast = figure(second, FigureLine(indicator: "sessions", split: [SplitTerm(dimension: .kind, key: "law")]), 7_980)
        atLeast.exactness = .atLeast
        var unclear = figure(second, FigureLine(indicator: "commended"), 37)
        unclear.exactness = .unclear
        try perform(
            RecordReport(
                report: second, figures: [figure(second, FigureLine(indicator: "registered"), 430, .stock), covered, atLeast, about, unclear]))
    }

    private func described(
        _ id: String, _ unit: UnitID, _ name: String, period: Key, asAt: String, _ basis: AsAtBasis
    ) -> ReportDescribed {
        var report = ReportDescribed()
        report.report = ReportID(id)
        report.programme = "dan-van-kheo"
        report.unit = unit
        report.name = Name(vi: name, en: name)
        report.title = Name(vi: "Tổng kết phong trào “Dân vận khéo” tỉnh \(name)", en: "Review of skilful mass mobilisation in \(name)")
        report.period = period
        report.asAt = .of(asAt)
        report.asAtBasis = basis
        report.source = Source(publisher: "Báo \(name)", address: "", on: .of(asAt), note: Name())
        return report
    }

    private func figure(_ report: ReportDescribed, _ line: FigureLine, _ value: Int, _ nature: Nature = .flow) -> FigureReported {
        var figure = FigureReported()
        figure.report = report.report
        figure.line = line
        figure.value = value
        figure.nature = nature
        return figure
    }
}

extension TestHouse {
    /// Records a report about Bắc Kạn, 2021-2025, as at 18 June 2025, with the lines given.
    package func record(
        _ id: String, lines: [(line: FigureLine, value: Int, exactness: Exactness)], totals: [Total] = [], nature: Nature = .flow
    ) throws {
        var report = ReportDescribed()
        report.report = ReportID(id)
        report.programme = "dan-van-kheo"
        report.unit = "p06-1"
        report.name = Name(vi: id, en: id)
        report.title = Name(vi: "Báo cáo \(id)", en: "Report \(id)")
        report.period = "2021-2025"
        report.asAt = .of("2025-06-18")
        report.source = Source(publisher: "Báo", address: "", on: nil, note: Name())
        report.totals = totals
        let figures = lines.map { line in
            var figure = FigureReported()
            figure.report = report.report
            figure.line = line.line
            figure.value = line.value
            figure.exactness = line.exactness
            figure.nature = nature
            return figure
        }
        try perform(RecordReport(report: report, figures: figures))
    }

    package func record(_ id: String, _ lines: [(indicator: Key, split: [Dimension: Key], value: Int)]) throws {
        try record(
            id,
            lines: lines.map { line in
                let split = line.split.map { SplitTerm(dimension: $0.key, key: $0.value) }
                return (FigureLine(indicator: line.indicator, split: split), line.value, .exact)
            })
    }
}
