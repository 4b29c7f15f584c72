package import Events
package import enum Rules.ClimbAct

// What pages and the terminal say of a model's way from level to level.

extension Language {
    package var climb: String { say(self, "Các cấp xét", "The climb") }
    package var climbLead: String {
        say(
            self, "Hồ sơ đi từ cấp dưới lên; cấp trên đã tiếp nhận thì phần của cấp dưới giữ nguyên.",
            "The file goes up level by level; what a level above has received stays as it is below.")
    }
    package var climbProposed: String { say(self, "chờ tiếp nhận", "waits to be received") }
    package var climbReceived: String { say(self, "đã tiếp nhận", "received") }
    package var climbSentBack: String { say(self, "đã trả lại", "sent back") }
    package var climbRecognised: String { say(self, "đã công nhận", "recognised") }
    package var climbNotYet: String { say(self, "chưa đến", "not reached") }
    package func name(of outcome: CouncilOutcome) -> String {
        switch outcome {
        case .granted: say(self, "hội đồng thông qua", "granted")
        case .declined: say(self, "hội đồng không thông qua", "declined")
        case .deferred: say(self, "để lại kỳ sau", "put off")
        }
    }
    package func name(of act: ClimbAct) -> String {
        switch act {
        case .register: say(self, "Nhận đăng ký", "Registers")
        case .receive: say(self, "Tiếp nhận", "Receives")
        case .check: say(self, "Kiểm tra", "Checks")
        case .appraise: say(self, "Thẩm định", "Appraises")
        case .recognise: say(self, "Công nhận", "Recognises")
        case .propose: say(self, "Đề nghị", "Proposes")
        case .award: say(self, "Khen thưởng", "Awards")
        }
    }
    package var climbBodies: String { say(self, "Cơ quan ở cấp này", "Bodies at this level") }
    package var climbProposedOn: String { say(self, "Đề nghị lên ngày", "Proposed on") }
    package var climbReceivedOn: String { say(self, "Tiếp nhận ngày", "Received on") }
    package var climbMaySkip: String { say(self, "có thể vượt cấp này", "may be skipped") }
    package var fileAsSeen: String { say(self, "Hồ sơ như cấp này đã xem", "The file as this level saw it") }
    package func seenUpTo(_ entry: Int) -> String {
        say(self, "Tính đến bản ghi số \(plain: entry).", "As of entry \(plain: entry).")
    }
    package var seenUnchanged: String {
        say(self, "Nội dung bản đăng ký từ đó đến nay không thay đổi.", "The answers have not changed since.")
    }

    // Marks
    package var selfScore: String { say(self, "Tự chấm", "Own marks") }
    package var appraisal: String { say(self, "Thẩm định", "Appraisal") }
    package func appraisal(of name: String) -> String { say(self, "Thẩm định: \(name)", "Appraisal: \(name)") }
    package var criteria: String { say(self, "Tiêu chí", "Criteria") }
    package var criterion: String { say(self, "Tiêu chí", "Criterion") }
    package var papers: String { say(self, "Thành phần hồ sơ", "Papers") }
    package var paperThere: String { say(self, "đã có", "there") }
    package var paperAbsent: String { say(self, "chưa có", "not there") }
    package var paperSeen: String { say(self, "sổ đã có", "in the register") }
    package var paperUnseen: String { say(self, "sổ chưa có", "not in the register") }
    package var paperByHand: String { say(self, "người thẩm định xác nhận", "the appraiser says") }
    package var criterionMet: String { say(self, "đạt", "met") }
    package var criterionUnmet: String { say(self, "chưa đạt", "not met") }
    package var notMarked: String { say(self, "chưa chấm", "no mark") }
    package var required: String { say(self, "bắt buộc", "required") }
    package func points(_ points: Int, of max: Int?) -> String {
        max.map { say(self, "\(points)/\($0) điểm", "\(points)/\($0) points") } ?? say(self, "\(points) điểm", "\(points) points")
    }
    package func pointsUpTo(_ max: Int?) -> String {
        max.map { say(self, "Từ 0 đến \($0); để trống là chưa chấm.", "From 0 to \($0); empty is no mark.") }
            ?? say(self, "Để trống là chưa chấm.", "Empty is no mark.")
    }
    package func pointsTotal(_ points: Int, of max: Int) -> String {
        say(self, "Tổng: \(points)/\(max) điểm", "Total: \(points)/\(max) points")
    }
    package func metTotal(_ met: Int, of all: Int) -> String { say(self, "Đạt \(met)/\(all) tiêu chí", "\(met) of \(all) criteria met") }
    package var markReason: String { say(self, "Lý do, nếu khác tự chấm", "Why, if it differs from their own") }
    package var isFit: String { say(self, "Kết luận thẩm định", "Is it fit for the council?") }
    package var fit: String { say(self, "đủ điều kiện trình hội đồng", "fit for the council") }
    package var unfit: String { say(self, "chưa đủ điều kiện", "not fit") }
    package var appraisalLead: String {
        say(
            self, "Hồ sơ ở một bên, tiêu chí ở bên kia. Thiếu thành phần hoặc tiêu chí bắt buộc thì không kết luận đủ điều kiện được.",
            "The file on one side, the criteria on the other. Without a required paper or criterion it cannot be called fit.")
    }
    package var recordAppraisal: String { say(self, "Ghi kết quả thẩm định", "Record the appraisal") }
    package var openAppraisal: String { say(self, "Mở trang thẩm định", "Open the appraisal") }
    package var appraiseFor: String { say(self, "Trình hội đồng về", "Put before the council for") }
    package var noCriteria: String { say(self, "Chương trình chưa có tiêu chí nào cho cấp này.", "The programme has no criteria for this level.") }

    // Checks
    package var atLevel: String { say(self, "Cấp", "Level") }
    package var atReceivingBody: String { say(self, "Cơ quan đã tiếp nhận đăng ký", "The body that received the registration") }
    package var present: String { say(self, "Người dự", "Who was there") }
    package var presentHelp: String {
        say(self, "Tên được niêm phong cùng hồ sơ; chỉ người được đọc hồ sơ mới thấy.", "Names are sealed with the file; only its readers see them.")
    }
    package var presentErased: String { say(self, "Không ghi người dự, hoặc tên đã xóa.", "Nobody is named, or the names are erased.") }
    package var photosThere: String { say(self, "Ảnh, tài liệu tại chỗ", "Photos and documents from there") }
    package var fieldChecks: String { say(self, "Kiểm tra tại chỗ", "Checks on the spot") }
    package var declaredChecks: String { say(self, "Hiệp y", "Declared checks") }
    package var declaredCheck: String { say(self, "Nội dung hiệp y", "What was asked") }
    package var office: String { say(self, "Cơ quan trả lời", "Who answered") }
    package var officeHelp: String { say(self, "Tên cơ quan, không ghi tên người.", "An office, never a person.") }
    package var answeredOn: String { say(self, "Ngày trả lời", "Answered on") }
    package var isClear: String { say(self, "Kết quả", "Answer") }
    package var clear: String { say(self, "không có vướng mắc", "nothing stands in the way") }
    package var unclear: String { say(self, "có vướng mắc", "something stands in the way") }
    package var answerExpired: String { say(self, "đã quá hạn", "no longer valid") }
    package var proposalOf: String { say(self, "Đề nghị nào", "Which proposal") }
}
