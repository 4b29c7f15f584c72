package import Events

extension Programme {
    /// A small programme with one of everything: three levels of which the district ends with June 2025, two grades, two tracks, a form of two
    /// questions.
    package static let fixture: Programme = {
        var programme = Programme()
        programme.key = "dan-van-kheo"
        programme.version = 1
        programme.from = .of("2020-01-01")
        programme.name = Name(vi: "Dân vận khéo", en: "Skilful mass mobilisation")
        programme.tree = "territory"
        programme.skipLevels = true
        programme.fields = [
            term("economy", "Kinh tế", "Economy"), term("culture-society", "Văn hóa - xã hội", "Culture and society"),
            term("party-political-system", "Xây dựng Đảng và hệ thống chính trị", "Building the Party and the political system"),
            term("defence-security", "Quốc phòng - an ninh", "Defence and security"),
        ]
        programme.levels = [
            Level(term: term("commune", "Cấp xã", "Commune level", rank: 1), tier: "commune", bodies: []),
            Level(term: term("district", "Cấp huyện", "District level", rank: 2, until: "2025-07-01"), tier: "district", bodies: []),
            Level(term: term("province", "Cấp tỉnh", "Province level", rank: 3), tier: "province", bodies: []),
        ]
        programme.types = [term("model", "Mô hình", "Model"), term("example", "Điển hình", "Example")]
        programme.subjects = [
            term("collective", "Tập thể", "Collective", isPerson: false), term("individual", "Cá nhân", "Individual", isPerson: true),
            term("household", "Hộ gia đình", "Household", isPerson: false),
        ]
        programme.grades = [
            term("recognised", "Được công nhận", "Recognised", rank: 1), term("typical", "Tiêu biểu", "Typical", rank: 2),
        ]
        programme.form = [
            FormItem(
                key: "situation", name: Name(vi: "Tình hình và lý do", en: "Situation and reason"),
                help: Name(vi: "Vì sao cần mô hình?", en: "Why is the model needed?"), isRequired: true, charactersMax: 4_000),
            FormItem(
                key: "outputs", name: Name(vi: "Sản phẩm, kết quả", en: "Outputs"),
                help: Name(vi: "Kết quả đếm được.", en: "Results that can be counted."), isRequired: false, charactersMax: 4_000),
        ]
        programme.periods = [
            period("2021-2025", "Giai đoạn 2021-2025", "Period 2021-2025", "2021-01-01", "2026-01-01"),
            period("2023", "Năm 2023", "Year 2023", "2023-01-01", "2024-01-01", cutOff: "2023-10-15"),
            period("2024", "Năm 2024", "Year 2024", "2024-01-01", "2025-01-01"),
            period("2025", "Năm 2025", "Year 2025", "2025-01-01", "2026-01-01"),
        ]
        programme.tracks = [term("state", "Khen thưởng của Nhà nước", "State track"), term("party", "Khen thưởng trong Đảng", "Party track")]
        programme.grantors = [term("province", "Cấp tỉnh", "Province"), term("district", "Cấp huyện", "District", until: "2025-07-01")]
        programme.awardForms = [
            AwardForm(
                term: term("bieu-duong", "Biểu dương điển hình “Dân vận khéo”", "Commendation as typical"), track: "party", grantor: "province",
                subjects: ["collective", "individual"]),
            AwardForm(
                term: term("giay-khen", "Giấy khen của Chủ tịch UBND huyện", "Certificate of the district", until: "2025-07-01"), track: "state",
                grantor: "district", subjects: ["collective", "individual", "household"]),
        ]
        programme.measures = [
            term("model", "mô hình", "models"), term("recipient", "lượt khen", "recipients"), term("session", "cuộc", "sessions"),
            term("attendance", "lượt người", "attendances"),
        ]
        programme.kinds = [term("propaganda", "Tuyên truyền", "Propaganda"), term("law", "Phổ biến pháp luật", "Dissemination of law")]
        let modelSplits: [Dimension] = [.level, .subject, .type, .field, .unit]
        programme.indicators = [
            indicator("registered", "Đăng ký", "Registered", .registration, splits: modelSplits + [.carried]),
            indicator("recognised", "Được công nhận", "Recognised", .recognition, splits: modelSplits),
            indicator("typical", "Tiêu biểu", "Typical", .grading, splits: modelSplits),
            indicator("proposed", "Đề nghị cấp trên công nhận", "Proposed to a higher level", .proposal, splits: modelSplits),
            indicator("commended", "Được khen thưởng", "Commended", .award, measure: "recipient", splits: [.subject, .grantor, .unit]),
            indicator("standing", "Đang duy trì", "Standing", .standing, .stock, splits: modelSplits + [.grade]),
            indicator("sessions", "Cuộc tuyên truyền", "Sessions", nil, measure: "session", splits: [.kind]),
            indicator("attendances", "Lượt người tham dự", "Attendances", nil, measure: "attendance", splits: [.kind]),
        ]
        return programme
    }()

    private static func term(_ key: Key, _ vi: String, _ en: String, rank: Int? = nil, until: String? = nil, isPerson: Bool? = nil) -> Term {
        Term(key: key, name: Name(vi: vi, en: en), rank: rank, until: until.map(Day.of), isPerson: isPerson)
    }

    private static func period(
        _ key: Key, _ vi: String, _ en: String, _ from: String, _ until: String, cutOff: String? = nil
    ) -> Period {
        Period(key: key, name: Name(vi: vi, en: en), from: .of(from), until: .of(until), cutOff: cutOff.map(Day.of))
    }

    private static func indicator(
        _ key: Key, _ vi: String, _ en: String, _ counts: Countable?, _ nature: Nature = .flow, measure: Key = "model", splits: [Dimension]
    ) -> Indicator {
        Indicator(key: key, name: Name(vi: vi, en: en), counts: counts, nature: nature, measure: measure, splits: splits)
    }
}
