package import Events

extension Event {
    /// What happened, as a heading of a timeline.
    package var heading: Name {
        switch self {
        case .treeOpened: Name(vi: "Mở hệ thống đơn vị", en: "Tree opened")
        case .unitBegun: Name(vi: "Thành lập", en: "Established")
        case .unitRenamed: Name(vi: "Đổi tên", en: "Renamed")
        case .unitRetyped: Name(vi: "Đổi loại đơn vị", en: "Type changed")
        case .unitRecoded: Name(vi: "Đổi mã số", en: "Code changed")
        case .unitMoved: Name(vi: "Chuyển đơn vị cấp trên", en: "Moved to another parent")
        case .unitEnded: Name(vi: "Kết thúc hoạt động", en: "Ended")
        case .unitSucceeded(let body):
            switch body.share {
            case .whole: Name(vi: "Toàn bộ chuyển sang đơn vị kế thừa", en: "The whole went to a successor")
            case .part: Name(vi: "Một phần chuyển sang đơn vị kế thừa", en: "A part went to a successor")
            }
        case .unitActAnnulled: Name(vi: "Hủy bỏ bản ghi về đơn vị", en: "Entry about the unit annulled")
        case .programmePublished: Name(vi: "Ban hành chương trình", en: "Programme published")
        case .modelDrafted: Name(vi: "Dự kiến", en: "Drafted")
        case .modelRegistered: Name(vi: "Đăng ký", en: "Registered")
        case .modelReturned: Name(vi: "Trả lại để bổ sung", en: "Returned for completion")
        case .modelAccepted: Name(vi: "Tiếp nhận", en: "Accepted")
        case .modelLaunched: Name(vi: "Ra mắt", en: "Launched")
        case .modelProgressed: Name(vi: "Triển khai", en: "In progress")
        case .modelChecked(let body):
            body.isEffective
                ? Name(vi: "Kiểm tra: hiệu quả", en: "Checked: effective") : Name(vi: "Kiểm tra: chưa hiệu quả", en: "Checked: not effective")
        case .modelProposed: Name(vi: "Đề nghị công nhận", en: "Proposed for recognition")
        case .modelRecognised: Name(vi: "Công nhận", en: "Recognised")
        case .modelGraded: Name(vi: "Xếp loại", en: "Graded")
        case .modelCarriedOver: Name(vi: "Duy trì sang giai đoạn sau", en: "Carried over")
        case .modelLapsed: Name(vi: "Hết hiệu lực", en: "Lapsed")
        case .modelStopped: Name(vi: "Dừng", en: "Stopped")
        case .modelMerged: Name(vi: "Sáp nhập vào mô hình khác", en: "Merged into another model")
        case .modelRemoved: Name(vi: "Đưa ra khỏi danh sách", en: "Removed from the list")
        case .modelCorrected: Name(vi: "Đính chính", en: "Corrected")
        case .modelEntryAnnulled: Name(vi: "Hủy bỏ bản ghi", en: "Entry annulled")
        case .modelRevised: Name(vi: "Bổ sung, sửa hồ sơ", en: "Rewritten")
        case .modelRecalled: Name(vi: "Rút lại", en: "Recalled")
        case .modelDeclined: Name(vi: "Không tiếp nhận", en: "Declined")
        case .evidenceAttached: Name(vi: "Thêm minh chứng", en: "Evidence attached")
        case .evidenceWithdrawn: Name(vi: "Gỡ minh chứng", en: "Evidence withdrawn")
        case .modelTookUp: Name(vi: "Học tập từ mô hình khác", en: "Takes up another model")
        case .decisionIssued: Name(vi: "Ban hành quyết định", en: "Decision issued")
        case .decisionAnnulled: Name(vi: "Hủy bỏ quyết định", en: "Decision annulled")
        case .awardAnnulled: Name(vi: "Hủy bỏ một trường hợp khen thưởng", en: "One award annulled")
        case .reportDescribed: Name(vi: "Ghi nhận báo cáo", en: "Report recorded")
        case .figureReported: Name(vi: "Ghi nhận số liệu báo cáo", en: "Reported figure recorded")
        case .keyDestroyed: Name(vi: "Hủy khóa", en: "Key destroyed")
        case .accountOpened: Name(vi: "Mở tài khoản", en: "Account opened")
        case .accountClosed: Name(vi: "Đóng tài khoản", en: "Account closed")
        case .appointmentMade: Name(vi: "Phân công", en: "Appointed")
        case .appointmentEnded: Name(vi: "Thôi phân công", en: "Appointment ended")
        }
    }
}

extension Event {
    /// The heading of a step of a model's life by its kind, where the entry itself is not at hand; nil for what is no such step.
    package static func heading(ofStep kind: String, isEffective: Bool?) -> Name? {
        let steps: [Event] = [
            .modelDrafted(ModelDrafted()), .modelRegistered(ModelRegistered()), .modelReturned(ModelReturned()), .modelAccepted(ModelAccepted()),
            .modelLaunched(ModelLaunched()), .modelProgressed(ModelProgressed()),
            .modelChecked(ModelChecked(model: ModelID(""), isEffective: isEffective ?? false, note: nil)), .modelProposed(ModelProposed()),
            .modelRecognised(ModelRecognised()), .modelGraded(ModelGraded()), .modelCarriedOver(ModelCarriedOver()), .modelLapsed(ModelLapsed()),
            .modelStopped(ModelStopped()), .modelMerged(ModelMerged()), .modelRemoved(ModelRemoved()), .modelCorrected(ModelCorrected()),
            .modelEntryAnnulled(ModelEntryAnnulled()), .modelRevised(ModelRevised()), .modelRecalled(ModelRecalled()),
            .modelDeclined(ModelDeclined()), .evidenceAttached(EvidenceAttached()), .evidenceWithdrawn(EvidenceWithdrawn()),
            .modelTookUp(ModelTookUp()),
        ]
        return steps.first { $0.kind == kind }?.heading
    }
}
