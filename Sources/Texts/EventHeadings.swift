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
        case .modelReceived: Name(vi: "Cấp trên tiếp nhận đề nghị", en: "Proposal received")
        case .modelSentBack: Name(vi: "Cấp trên trả lại hồ sơ", en: "Sent back by the level")
        case .modelSelfScored: Name(vi: "Tự chấm điểm", en: "Judged by itself")
        case .modelAppraised: Name(vi: "Thẩm định hồ sơ", en: "Appraised")
        case .modelDeclared: Name(vi: "Kết quả hiệp y", en: "Declared check")
        case .modelDecided: Name(vi: "Hội đồng kết luận", en: "Decided by a council")
        case .sessionConvened: Name(vi: "Triệu tập phiên họp", en: "Session convened")
        case .membersChanged: Name(vi: "Kiện toàn hội đồng", en: "Council composed anew")
        case .agendaDrawn: Name(vi: "Lập chương trình họp", en: "Agenda drawn")
        case .sessionOpened: Name(vi: "Khai mạc phiên họp", en: "Session opened")
        case .attendanceChanged: Name(vi: "Thay đổi người dự", en: "Somebody came or left")
        case .sessionAdjourned: Name(vi: "Tạm dừng phiên họp", en: "Session adjourned")
        case .sessionResumed: Name(vi: "Tiếp tục phiên họp", en: "Session resumed")
        case .conflictDeclared: Name(vi: "Thành viên tự khai không tham gia xét", en: "Conflict declared")
        case .conflictLifted: Name(vi: "Quyết định cho tham gia xét", en: "Conflict lifted")
        case .ballotOpened: Name(vi: "Mở lượt bỏ phiếu", en: "Ballot opened")
        case .paperHandedOut: Name(vi: "Phát phiếu giấy", en: "Paper ballots handed out")
        case .sheetGiven: Name(vi: "Thành viên đã biểu quyết", en: "Vote or points given")
        case .secretVoteGiven: Name(vi: "Thành viên đã bỏ phiếu kín", en: "Secret vote given")
        case .paperCounted: Name(vi: "Kiểm phiếu giấy", en: "Paper ballots counted")
        case .paperConfirmed: Name(vi: "Người thứ hai ký kiểm phiếu", en: "Count confirmed")
        case .ballotClosed: Name(vi: "Đóng lượt bỏ phiếu", en: "Ballot closed")
        case .ballotVoided: Name(vi: "Hủy lượt bỏ phiếu", en: "Ballot voided")
        case .tieBroken: Name(vi: "Xếp thứ tự khi bằng nhau", en: "Tie broken")
        case .exceptionGranted: Name(vi: "Ngoại lệ chỉ tiêu", en: "Exception to a quota")
        case .outcomesSet: Name(vi: "Dự kiến kết quả", en: "Outcomes set")
        case .minutesDrawn: Name(vi: "Lập biên bản", en: "Minutes drawn")
        case .minutesSigned: Name(vi: "Ký biên bản", en: "Minutes signed")
        case .minutesReopened: Name(vi: "Mở lại biên bản", en: "Minutes reopened")
        case .outcomesApplied: Name(vi: "Công bố kết quả, kết thúc phiên họp", en: "Outcomes applied")
        case .sessionAbandoned: Name(vi: "Hủy phiên họp", en: "Session abandoned")
        case .decisionDrafted: Name(vi: "Dự thảo quyết định", en: "Decision drafted")
        case .draftDiscarded: Name(vi: "Bỏ dự thảo quyết định", en: "Draft discarded")
        case .seriesBegun: Name(vi: "Mở sổ số", en: "Series of numbers begun")
        case .numberGiven: Name(vi: "Cấp số", en: "Number given")
        case .awardCorrected: Name(vi: "Đính chính", en: "Award corrected")
        case .complaintLodged: Name(vi: "Khiếu nại, kiến nghị", en: "Complaint lodged")
        case .complaintAnswered: Name(vi: "Giải quyết khiếu nại, kiến nghị", en: "Complaint answered")
        case .complaintWithdrawn: Name(vi: "Rút khiếu nại, kiến nghị", en: "Complaint withdrawn")
        case .annulmentDecided: Name(vi: "Quyết định hủy bỏ", en: "Annulment decided")
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
            .modelTookUp(ModelTookUp()), .modelReceived(ModelReceived()), .modelSentBack(ModelSentBack()), .modelSelfScored(ModelSelfScored()),
            .modelAppraised(ModelAppraised()), .modelDeclared(ModelDeclared()), .modelDecided(ModelDecided()),
        ]
        return steps.first { $0.kind == kind }?.heading
    }
}
