import Events

extension Programme {
    /// One of everything a programme may define.
    static let sample: Programme = makeSample { programme in
        programme.key = "dan-van-kheo"
        programme.version = 2
        programme.from = day("2021-01-01")
        programme.name = Name(vi: "Dân vận khéo", en: "Skilful mass mobilisation")
        programme.tree = "territory"
        programme.returnRule = .resume
        programme.skipLevels = true
        programme.fields = [Term(key: "economy", name: Name(vi: "Kinh tế", en: "Economy"))]
        programme.levels = [
            Level(
                term: Term(
                    key: "district", name: Name(vi: "Cấp huyện", en: "District level"), rank: 2, from: day("2009-01-01"),
                    until: day("2025-07-01"), source: "Luật 72/2025/QH15"),
                tier: "district",
                bodies: [
                    Body(
                        name: Name(vi: "Ban Dân vận", en: "Mass mobilisation board"), acts: ["register", "recognise"],
                        from: day("2009-01-01"), until: day("2025-02-01"))
                ])
        ]
        programme.types = [Term(key: "model", name: Name(vi: "Mô hình", en: "Model"))]
        programme.subjects = [Term(key: "collective", name: Name(vi: "Tập thể", en: "Collective"), isPerson: false)]
        programme.grades = [Term(key: "typical", name: Name(vi: "Điển hình", en: "Typical"), rank: 3)]
        programme.form = [
            FormItem(
                key: "goal", name: Name(vi: "Mục tiêu", en: "Goal"), help: Name(vi: "Vì ai?", en: "For whom?"), isRequired: true,
                charactersMax: 2_000)
        ]
        programme.periods = [
            Period(
                key: "2023", name: Name(vi: "Năm 2023", en: "2023"), from: day("2023-01-01"), until: day("2024-01-01"),
                cutOff: day("2023-10-15"))
        ]
        programme.quotas = [
            Quota(
                term: Term(key: "third", name: Name(vi: "Một phần ba", en: "A third")), level: "district", of: "registered",
                sense: .atLeast, percent: 30, count: 5, rounding: .nearest, unitCode: "06")
        ]
        programme.thresholds = [
            Threshold(term: Term(key: "grade", name: Name(vi: "Xếp hạng", en: "Grading")), percent: 80, of: "present")
        ]
        programme.tracks = [Term(key: "party", name: Name(vi: "Đảng", en: "Party"))]
        programme.grantors = [Term(key: "province", name: Name(vi: "Tỉnh", en: "Province"))]
        programme.awardForms = [
            AwardForm(
                term: Term(key: "merit-province", name: Name(vi: "Bằng khen", en: "Certificate of merit")), track: "party",
                grantor: "province", subjects: ["collective"])
        ]
        programme.measures = [Term(key: "model", name: Name(vi: "mô hình", en: "models"))]
        programme.kinds = [Term(key: "law", name: Name(vi: "Pháp luật", en: "Law"))]
        programme.indicators = [
            Indicator(
                key: "registered", name: Name(vi: "Đăng ký", en: "Registered"), counts: .registration, nature: .flow, measure: "model",
                splits: Dimension.allCases)
        ]
        programme.deadlines = [Deadline(step: .receive, days: 10, source: "W10")]
        fillClimb(&programme)
        fillCouncils(&programme)
    }
}
