package import Events
package import struct Queries.Finding
package import enum Queries.Basis
package import enum Queries.MapChoice

extension Dimension {
    package var name: Name {
        switch self {
        case .unit: Name(vi: "đơn vị", en: "unit")
        case .level: Name(vi: "cấp", en: "level")
        case .field: Name(vi: "lĩnh vực", en: "field")
        case .type: Name(vi: "loại", en: "type")
        case .subject: Name(vi: "đối tượng", en: "subject")
        case .grade: Name(vi: "mức xếp loại", en: "grade")
        case .carried: Name(vi: "mới hoặc duy trì", en: "new or kept up")
        case .kind: Name(vi: "loại hoạt động", en: "kind")
        case .grantor: Name(vi: "cấp khen thưởng", en: "grantor")
        }
    }
}

extension Countable {
    package var name: Name {
        switch self {
        case .standing: Name(vi: "mô hình đang duy trì", en: "standing models")
        case .registration: Name(vi: "lượt đăng ký", en: "registrations")
        case .recognition: Name(vi: "lượt công nhận", en: "recognitions")
        case .grading: Name(vi: "lượt xếp loại", en: "gradings")
        case .proposal: Name(vi: "lượt đề nghị công nhận", en: "proposals")
        case .award: Name(vi: "lượt khen thưởng", en: "awards")
        }
    }
}

extension Nature {
    package var name: Name {
        switch self {
        case .stock: Name(vi: "số hiện có", en: "standing on the day")
        case .flow: Name(vi: "số phát sinh", en: "happened in the period")
        }
    }
}

extension Basis {
    package var name: Name {
        switch self {
        case .reported: Name(vi: "số liệu báo cáo", en: "reported")
        case .derived: Name(vi: "số liệu tổng hợp từ hồ sơ", en: "counted from records")
        }
    }
}

extension Exactness {
    package var name: Name {
        switch self {
        case .exact: Name(vi: "chính xác", en: "exact")
        case .atLeast: Name(vi: "ít nhất", en: "at least")
        case .about: Name(vi: "khoảng", en: "about")
        case .unclear: Name(vi: "không rõ", en: "unclear")
        }
    }
}

extension AsAtBasis {
    package var name: Name {
        switch self {
        case .printed: Name(vi: "ngày ghi trong báo cáo", en: "the day printed in the report")
        case .conference: Name(vi: "ngày tổ chức hội nghị", en: "the day of the conference")
        case .decision: Name(vi: "ngày ban hành quyết định", en: "the day of the decision")
        }
    }
}

extension MapChoice {
    /// "bản đồ ngày 1/7/2025"; today's map too is printed as its date.
    package func said(in language: Language) -> String {
        switch self {
        case .then: say(language, "như lúc đó", "as it was")
        case .on(let day): say(language, "bản đồ ngày \(day)", "map of \(day)")
        }
    }
}

extension Language {
    /// "trên 800", "khoảng 990.000", "1.430 (không rõ)": a number is shown as exactly as it is known.
    package func figure(_ value: Int, _ exactness: Exactness) -> String {
        switch exactness {
        case .exact: number(value)
        case .atLeast: say(self, "trên \(value)", "over \(value)")
        case .about: say(self, "khoảng \(value)", "about \(value)")
        case .unclear: say(self, "\(value) (không rõ)", "\(value) (unclear)")
        }
    }

    /// "13/14 đơn vị, thiếu Đức Linh": how many reported of those due, and the names of those that did not.
    package func coverage(reported: Int, due: Int, without names: [String]) -> String {
        let share = "\(number(reported))/\(number(due))"
        let all = names.joined(separator: ", ")
        if names.isEmpty { return say(self, "\(share) đơn vị", "\(share) units") }
        return say(self, "\(share) đơn vị, thiếu \(all)", "\(share) units, without \(all)")
    }
}

extension Finding {
    /// Without the figure's own name, which stands beside it.
    package func said(in language: Language) -> String {
        switch kind {
        case .partsFallShort:
            say(
                language, "các phần cộng lại thiếu \(amount) so với tổng \(whole)",
                "the parts fall \(amount) short of the total of \(whole)")
        case .partsExceed:
            say(language, "các phần cộng lại vượt \(amount) so với tổng \(whole)", "the parts exceed the total of \(whole) by \(amount)")
        case .derivedDiffers:
            say(
                language, "số tổng hợp từ hồ sơ lệch \(amount) so với số báo cáo \(whole)",
                "counted from records, the figure differs by \(amount) from the \(whole) reported")
        case .notPlaced:
            say(
                language, "\(amount) trong số \(whole) không xếp được vào đơn vị nào trên bản đồ này",
                "\(amount) of \(whole) cannot be placed in any unit of this map")
        case .coverageIncomplete:
            say(
                language, "\(amount) trong số \(whole) đơn vị phải báo cáo chưa có số liệu",
                amount == 1 ? "1 of \(whole) units due has not reported" : "\(amount) of \(whole) units due have not reported")
        case .generatedRecords:
            say(language, "\(amount) trong số \(whole) là dữ liệu tạo sinh", "\(amount) of \(whole) are generated records")
        }
    }
}
