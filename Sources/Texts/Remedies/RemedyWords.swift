package import Events
package import struct Rules.Complaint
package import struct Rules.Consequence

extension Complaint.State {
    package var name: Name {
        switch self {
        case .open: Name(vi: "chờ giải quyết", en: "waiting for an answer")
        case .upheld: Name(vi: "đã được chấp nhận", en: "upheld")
        case .dismissed: Name(vi: "không được chấp nhận", en: "dismissed")
        case .withdrawn: Name(vi: "đã rút", en: "withdrawn")
        }
    }
}

extension Consequence.Kind {
    package var name: Name {
        switch self {
        case .recognition: Name(vi: "Công nhận", en: "Recognition")
        case .grading: Name(vi: "Xếp loại", en: "Grading")
        case .proposal: Name(vi: "Đề nghị công nhận", en: "Proposal")
        case .reception: Name(vi: "Tiếp nhận đề nghị", en: "Proposal taken over")
        case .outcome: Name(vi: "Kết quả của hội đồng", en: "Council's outcome")
        case .award: Name(vi: "Khen thưởng", en: "Award")
        case .decision: Name(vi: "Quyết định", en: "Decision")
        }
    }
}

extension Consequence.Ground {
    /// Why it goes, or why it may stay.
    package var name: Name {
        switch self {
        case .cause: Name(vi: "nội dung bị hủy bỏ", en: "what is annulled")
        case .lowerLevelMissing:
            Name(
                vi: "cấp dưới không còn công nhận, mà chương trình không cho vượt cấp",
                en: "the level below is missing then, and no level may be skipped")
        case .noRecognitionLeft: Name(vi: "không còn công nhận nào làm căn cứ", en: "no recognition is left that it rests on")
        case .recognitionGone: Name(vi: "công nhận của chính cấp đó bị hủy bỏ", en: "the recognition of its own level goes")
        case .proposalGone: Name(vi: "đề nghị bị hủy bỏ", en: "the proposal goes")
        case .outcomeGone: Name(vi: "nội dung hội đồng thông qua bị hủy bỏ", en: "what the council granted goes")
        case .mayStand: Name(vi: "vẫn đứng được một mình; do người quyết định chọn", en: "stands by itself; whoever decides chooses")
        case .namesTheModel:
            Name(vi: "nêu tên mô hình trong cùng giai đoạn; do người quyết định chọn", en: "names the model for the period; whoever decides chooses")
        }
    }
}
