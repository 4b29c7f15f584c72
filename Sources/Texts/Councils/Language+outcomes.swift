package import Events

// The pages of a council's session: outcomes, minutes, application.
extension Language {
    package var outcomes: String { say(self, "Kết luận", "Outcomes") }
    package var outcome: String { say(self, "Kết luận", "Outcome") }
    package var outcomesHelp: String {
        say(
            self, "Đề xuất được tính từ phiếu và vạch chỉ tiêu. Nội dung không đạt hoặc để lại phải có lý do; lý do được báo cho đơn vị.",
            "Proposed from the votes and the line. What is declined or deferred needs a reason, which its unit is told.")
    }
    package func proposedGranted(_ count: Int, of all: Int) -> String {
        say(self, "Đề xuất đạt: \(count)/\(all)", "Proposed to be granted: \(count) of \(all)")
    }
    package var reasonUnlessGranted: String { say(self, "Lý do (khi không đạt, để lại)", "Reason (unless granted)") }
    package var outcomesAbout: String {
        say(
            self, "Chưa có gì ra khỏi phiên họp cho đến khi biên bản được ký và kết quả được công bố.",
            "Nothing leaves the session before the minutes are signed and the outcomes applied.")
    }
    package func typeItems(_ count: Int) -> String { say(self, "Gõ số nội dung (\(count)) để xác nhận", "Type how many items (\(count)) to confirm") }
    package func setOutcomes(_ count: Int) -> String { say(self, "Kết luận \(count) nội dung", "Set \(count) outcomes") }
    package var outcomesNotNow: String { say(self, "Chỉ kết luận khi phiên họp đang mở.", "Outcomes are set while the session is open.") }
    package var reasonNotVotedOn: String { say(self, "Chưa đưa ra bỏ phiếu tại phiên họp.", "Not voted on in this session.") }
    package func reasonBelow(_ result: BallotResult) -> String {
        say(self, "Không đủ tỷ lệ phiếu theo quy chế (\(votesInFull(result))).", "Too few votes (\(votesInFull(result))).")
    }
    package func reasonOver(_ quota: String) -> String {
        say(self, "Đủ phiếu nhưng đã hết chỉ tiêu (\(quota)).", "Enough votes, but the quota is full (\(quota)).")
    }
    package var reasonTied: String { say(self, "Đồng hạng tại vạch chỉ tiêu, chưa xử lý được.", "Tied at the line, and not settled.") }
    package func outcomeCount(_ outcome: CouncilOutcome, _ count: Int) -> String {
        switch outcome {
        case .granted: say(self, "Đạt: \(count)", "Granted: \(count)")
        case .declined: say(self, "Không đạt: \(count)", "Declined: \(count)")
        case .deferred: say(self, "Để lại kỳ sau: \(count)", "Deferred: \(count)")
        }
    }

    package var minutes: String { say(self, "Biên bản", "Minutes") }
    package var minutesForCouncil: String { say(self, "Biên bản chỉ dành cho thành viên hội đồng.", "The minutes are for the council's members.") }
    package var minutesInConflict: String {
        say(
            self, "Biên bản ghi kết quả của mọi nội dung, trong đó có nội dung bạn không tham gia xét, nên không hiện ra với bạn.",
            "The minutes say how every item came out, also those that you do not act on, so they are not shown to you.")
    }
    package var minutesErased: String { say(self, "Nội dung biên bản đã được xóa theo yêu cầu.", "The text of the minutes was erased.") }
    package var minutesNeedOutcomes: String {
        say(self, "Hãy kết luận mọi nội dung trước khi lập biên bản.", "Set every outcome before the minutes.")
    }
    package var minutesPreview: String { say(self, "Biên bản sẽ như sau", "The minutes would be") }
    package var minutesInEnglish: String { say(self, "Bản tiếng Anh để đọc", "In English, for reading") }
    package var translationHelp: String { say(self, "Bản được ký là bản tiếng Việt.", "What is signed is the Vietnamese text.") }
    package var discussion: String { say(self, "Ý kiến thảo luận", "Discussion") }
    package var discussionHelp: String {
        say(self, "Được chép nguyên vào biên bản. Không ghi họ tên người được giúp đỡ.", "Copied into the minutes. Name nobody who was helped.")
    }
    package var drawMinutes: String { say(self, "Lập biên bản", "Draw the minutes") }
    package var signatures: String { say(self, "Chữ ký", "Signatures") }
    package var signed: String { say(self, "đã ký", "signed") }
    package var nobodySigned: String { say(self, "Chưa có ai ký.", "Nobody has signed yet.") }
    package var signMinutes: String { say(self, "Ký biên bản", "Sign the minutes") }
    package var signAbout: String {
        say(self, "Bạn ký đúng văn bản hiện ở trên, nhận biết bằng mã sau:", "You sign the text above, known by this hash:")
    }
    package var codeToSign: String { say(self, "Mã xác thực hai bước", "Code of the second factor") }
    package var codeToSignHelp: String {
        say(self, "Mã mới trên ứng dụng xác thực, chưa dùng lần nào.", "A new code of your authenticator, not used before.")
    }
    package var secondFactorToSign: String {
        say(
            self, "Muốn ký, tài khoản phải bật xác thực hai bước (trang tài khoản).",
            "To sign, the account needs a second factor (on the account's page).")
    }
    package var reopenMinutes: String { say(self, "Mở lại biên bản để sửa", "Reopen the minutes") }
    package var reopenHelp: String {
        say(self, "Các chữ ký đã có bị bỏ; sau khi sửa phải ký lại.", "Signatures fall away; the new text is signed anew.")
    }
    package var applyOutcomes: String { say(self, "Công bố kết quả", "Apply the outcomes") }
    package var applyAbout: String {
        say(
            self, "Kết quả được ghi vào tất cả hồ sơ cùng một lần và báo cho từng đơn vị. Việc này khép lại phiên họp.",
            "The outcomes are recorded in all files at once, and every unit is told. This closes the session.")
    }
    package var decidedByCouncils: String { say(self, "Hội đồng đã kết luận", "Decided by councils") }
}
