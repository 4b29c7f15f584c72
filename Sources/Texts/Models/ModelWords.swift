package import Events
package import struct Rules.Model

extension Model.Status {
    package var name: Name {
        switch self {
        case .draft: Name(vi: "dự kiến", en: "draft")
        case .registered: Name(vi: "đã đăng ký", en: "registered")
        case .returned: Name(vi: "đã trả lại để bổ sung", en: "returned for completion")
        case .recalled: Name(vi: "đã rút lại", en: "recalled")
        case .declined: Name(vi: "không được tiếp nhận", en: "declined")
        case .accepted: Name(vi: "đã tiếp nhận", en: "accepted")
        case .launched: Name(vi: "đã ra mắt", en: "launched")
        case .inProgress: Name(vi: "đang triển khai", en: "in progress")
        case .effective: Name(vi: "hiệu quả", en: "effective")
        case .notEffective: Name(vi: "chưa hiệu quả", en: "not effective")
        case .lapsed: Name(vi: "hết hiệu lực", en: "lapsed")
        case .stopped: Name(vi: "đã dừng", en: "stopped")
        case .merged: Name(vi: "đã sáp nhập", en: "merged")
        case .removed: Name(vi: "đã đưa ra khỏi danh sách", en: "removed")
        }
    }
}

extension Carried {
    package var name: Name {
        switch self {
        case .new: Name(vi: "mới", en: "new")
        case .keptUp: Name(vi: "duy trì", en: "kept up")
        }
    }
}

extension InvolvedRole {
    package var name: Name {
        switch self {
        case .participants: Name(vi: "người tham gia", en: "participants")
        case .coImplementers: Name(vi: "lực lượng phối hợp", en: "co-implementers")
        case .beneficiaries: Name(vi: "đối tượng hưởng lợi", en: "beneficiaries")
        }
    }
}

extension Involved {
    /// "Đối tượng hưởng lợi: 1.200 hộ". A measure that is not known is shown as it was written.
    package func said(in language: Language) -> String {
        let isOne = count == 1
        let measured =
            switch measure {
            case "person": say(language, "\(count) người", isOne ? "1 person" : "\(count) people")
            case "household": say(language, "\(count) hộ", isOne ? "1 household" : "\(count) households")
            case "organisation": say(language, "\(count) tổ chức", isOne ? "1 organisation" : "\(count) organisations")
            default: "\(language.number(count)) \(measure)"
            }
        return language.capitalised(role.name.said(in: language)) + ": " + measured
    }
}
