package import Events
package import enum Rules.ModelAct
package import enum Rules.Queue
package import enum Rules.Right

extension Role {
    package var name: Name {
        switch self {
        case .registrant: Name(vi: "người đăng ký", en: "registrant")
        case .receivingOfficer: Name(vi: "cán bộ tiếp nhận", en: "receiving officer")
        case .appraiser: Name(vi: "cán bộ thẩm định", en: "appraiser")
        case .councilSecretary: Name(vi: "thư ký hội đồng", en: "council secretary")
        case .councilMember: Name(vi: "thành viên hội đồng", en: "council member")
        case .signatory: Name(vi: "người ký", en: "signatory")
        case .statistician: Name(vi: "cán bộ thống kê", en: "statistician")
        case .publisher: Name(vi: "cán bộ công bố", en: "publisher")
        case .inspector: Name(vi: "thanh tra", en: "inspector")
        case .administrator: Name(vi: "quản trị", en: "administrator")
        }
    }
}

extension Right {
    /// What may be done, as it stands after "quyền" or "the right to".
    package var name: Name {
        switch self {
        case .readFiles: Name(vi: "xem hồ sơ mô hình", en: "read the files of models")
        case .prepareModels: Name(vi: "lập, gửi và theo dõi hồ sơ mô hình", en: "prepare, send and run models")
        case .receiveModels: Name(vi: "tiếp nhận, trả lại, xác nhận duy trì", en: "receive, return and confirm models")
        case .appraiseModels: Name(vi: "kiểm tra, thẩm định mô hình", en: "appraise models")
        case .proposeModels: Name(vi: "đề nghị cấp trên công nhận", en: "propose models upward")
        case .recogniseModels: Name(vi: "công nhận, xếp loại mô hình", en: "recognise and grade models")
        case .runCouncils: Name(vi: "tổ chức phiên họp hội đồng", en: "run sessions of councils")
        case .sitInCouncils: Name(vi: "họp hội đồng, biểu quyết", en: "sit and vote in councils")
        case .draftDecisions: Name(vi: "dự thảo quyết định, giữ sổ số", en: "draft decisions and keep series of numbers")
        case .complain: Name(vi: "khiếu nại, kiến nghị", en: "complain")
        case .settleComplaints: Name(vi: "giải quyết khiếu nại, kiến nghị", en: "settle complaints")
        case .decideAwards: Name(vi: "ban hành, hủy bỏ quyết định khen thưởng", en: "issue and annul decisions")
        case .recordReports: Name(vi: "ghi nhận báo cáo", en: "record reports")
        case .readJournal: Name(vi: "đọc sổ nhật ký", en: "read the journal")
        case .keepUnits: Name(vi: "cập nhật đơn vị hành chính", en: "keep the units")
        case .keepProgrammes: Name(vi: "cập nhật chương trình", en: "keep the programmes")
        case .keepAccounts: Name(vi: "quản lý tài khoản và phân công", en: "keep accounts and appointments")
        case .eraseNames: Name(vi: "xóa tên và nội dung riêng", en: "erase names and prose")
        }
    }
}

extension Queue {
    package var name: Name {
        switch self {
        case .toSend: Name(vi: "Chưa gửi", en: "Not sent yet")
        case .returned: Name(vi: "Bị trả lại, cần bổ sung", en: "Returned to me")
        case .toReceive: Name(vi: "Chờ tiếp nhận", en: "To receive")
        case .toAppraise: Name(vi: "Chờ kiểm tra", en: "To appraise")
        case .toTakeOver: Name(vi: "Đề nghị chờ tiếp nhận", en: "Proposals to receive")
        case .toExamine: Name(vi: "Đề nghị chờ thẩm định", en: "Proposals to appraise")
        case .toPropose: Name(vi: "Chờ đề nghị", en: "To propose")
        case .toRecognise: Name(vi: "Chờ công nhận", en: "To recognise")
        case .toConfirm: Name(vi: "Chờ xác nhận duy trì", en: "To confirm for the next period")
        case .overdue: Name(vi: "Quá hạn", en: "Overdue")
        }
    }
}

extension ModelAct {
    /// As it stands on a button.
    package var name: Name {
        switch self {
        case .revise: Name(vi: "Sửa hồ sơ", en: "Rewrite")
        case .register: Name(vi: "Gửi đăng ký", en: "Send for registration")
        case .recall: Name(vi: "Rút lại", en: "Recall")
        case .accept: Name(vi: "Tiếp nhận", en: "Accept")
        case .giveBack: Name(vi: "Trả lại để bổ sung", en: "Return for completion")
        case .decline: Name(vi: "Không tiếp nhận", en: "Decline")
        case .launch: Name(vi: "Ghi nhận ra mắt", en: "Record the launch")
        case .progress: Name(vi: "Báo cáo tiến độ", en: "Report progress")
        case .check: Name(vi: "Ghi kết quả kiểm tra", en: "Record a check")
        case .receive: Name(vi: "Tiếp nhận đề nghị", en: "Receive the proposal")
        case .sendBack: Name(vi: "Trả lại cấp dưới", en: "Send back")
        case .score: Name(vi: "Tự chấm", en: "Judge ourselves")
        case .appraise: Name(vi: "Thẩm định hồ sơ", en: "Appraise the file")
        case .declare: Name(vi: "Ghi kết quả hiệp y", en: "Record a declared check")
        case .propose: Name(vi: "Đề nghị công nhận", en: "Propose")
        case .recognise: Name(vi: "Công nhận", en: "Recognise")
        case .grade: Name(vi: "Xếp loại", en: "Grade")
        case .carryOver: Name(vi: "Xác nhận duy trì", en: "Confirm for a period")
        case .lapse: Name(vi: "Ghi hết hiệu lực", en: "Let lapse")
        case .stop: Name(vi: "Dừng mô hình", en: "Stop")
        case .merge: Name(vi: "Sáp nhập", en: "Merge")
        case .remove: Name(vi: "Đưa ra khỏi danh sách", en: "Remove")
        case .attach: Name(vi: "Thêm minh chứng", en: "Attach evidence")
        case .takeUp: Name(vi: "Ghi học tập từ mô hình khác", en: "Takes up another model")
        case .correct: Name(vi: "Đính chính", en: "Correct")
        case .annul: Name(vi: "Hủy bỏ một bản ghi", en: "Annul an entry")
        }
    }
}
