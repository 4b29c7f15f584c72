import Events

extension EventSamples {
    private static let registered = FigureLine(indicator: "registered")
    private static let collectives = FigureLine(
        indicator: "registered", level: "province",
        split: [SplitTerm(dimension: .subject, key: "collective"), SplitTerm(dimension: .carried, key: "keptUp")])

    static let figures: [Event] = [
        .reportDescribed(
            makeSample { report in
                report.report = ReportID("bac-kan")
                report.programme = "dan-van-kheo"
                report.unit = UnitID("vn-p06-1")
                report.name = Name(vi: "Bắc Kạn", en: "Bac Kan")
                report.title = Name(vi: "Tổng kết 2021-2025", en: "Review of 2021-2025")
                report.period = "2021-2025"
                report.asAt = day("2025-06-18")
                report.asAtBasis = .decision
                report.asAtNote = Name(vi: "Ngày quyết định", en: "Day of the decision")
                report.source = Source(
                    publisher: "Báo Bắc Kạn", address: "https://example.org/a", on: day("2025-06-20"),
                    note: Name(vi: "Bản in", en: "As printed"))
                report.totals = [Total(whole: registered, parts: [collectives])]
            }),
        .figureReported(
            makeSample { figure in
                figure.report = ReportID("binh-thuan")
                figure.line = collectives
                figure.value = 155
                figure.exactness = .atLeast
                figure.nature = .stock
                figure.coverage = Coverage(reported: 13, due: 14, without: [UnitID("vn-d600-1")])
                figure.note = Name(vi: "Chưa có Đức Linh", en: "Without Đức Linh")
            }),
    ]
}
