import Events

// Complaints and corrections, on pages and in the shell.

extension Language {
    package var complaints: String { say(self, "Khiếu nại, kiến nghị", "Complaints") }
    package var complaint: String { say(self, "Khiếu nại, kiến nghị", "Complaint") }
    package var complaintsToSettle: String { say(self, "Khiếu nại, kiến nghị chờ giải quyết", "Complaints to settle") }
    package var lodgeComplaint: String { say(self, "Gửi khiếu nại, kiến nghị", "Lodge a complaint") }
    package var noComplaints: String { say(self, "Không có khiếu nại, kiến nghị nào.", "There are no complaints.") }
    package var complaintLead: String {
        say(
            self,
            """
            Nội dung được niêm phong: chỉ đơn vị gửi và cơ quan giải quyết đọc được. Người đã quyết định việc này không được tham gia giải quyết.
            """,
            "What you write is sealed: only the unit that lodges it and the body that answers read it. Whoever took the decision does not answer.")
    }
    package var complainedOf: String { say(self, "Khiếu nại về", "Complained of") }
    package var complaintText: String { say(self, "Nội dung", "What it says") }
    package var complaintTextHelp: String {
        say(
            self, "Nêu rõ điều chưa đúng, căn cứ và đề nghị. Không ghi tên người được giúp đỡ hay số giấy tờ.",
            "Say what is wrong, on what ground, and what is asked for. No names of people who were helped, no numbers of papers.")
    }
    package var complaintErased: String { say(self, "Nội dung đã bị xóa vĩnh viễn.", "What it said was erased for good.") }
    package var complaintHidden: String {
        say(self, "Chỉ đơn vị gửi và cơ quan giải quyết đọc được nội dung.", "Only the unit that lodged it and the body that answers read it.")
    }
    package var lodgedOn: String { say(self, "Ngày gửi", "Lodged on") }
    package var comesFrom: String { say(self, "Đơn vị gửi", "From") }
    package var settledBy: String { say(self, "Nơi giải quyết", "Settled by") }
    package var dueOn: String { say(self, "Hạn giải quyết", "Due on") }
    package var lodgedLate: String { say(self, "gửi quá thời hạn", "lodged late") }
    package var overdueMark: String { say(self, "quá hạn", "overdue") }
    package var answerOfComplaint: String { say(self, "Kết quả giải quyết", "Answer") }
    package var answerComplaint: String { say(self, "Giải quyết", "Answer") }
    package var withdrawComplaint: String { say(self, "Rút khiếu nại, kiến nghị", "Withdraw the complaint") }
    package var isItUpheld: String { say(self, "Kết luận", "Conclusion") }
    package var upheldWord: String { say(self, "Chấp nhận", "Upheld") }
    package var dismissedWord: String { say(self, "Không chấp nhận", "Dismissed") }
    package var upheldHelp: String {
        say(
            self, "Việc sửa sai được quyết định riêng: đính chính hoặc hủy bỏ.",
            "Putting it right is a decision of its own: a correction or an annulment.")
    }
    package var answeringDocument: String { say(self, "Văn bản giải quyết (số, ngày)", "Document that answers (number, day)") }
    package var complaintWasLodged: String {
        say(self, "Đã gửi. Người có thẩm quyền đã được thông báo.", "It was lodged. Those who may answer are told.")
    }
    package var complaintWasAnswered: String { say(self, "Đã ghi kết quả giải quyết.", "The answer was recorded.") }
    package var complaintWasWithdrawn: String { say(self, "Đã rút.", "It was withdrawn.") }
    package var wholeDecision: String { say(self, "Toàn bộ quyết định", "The whole decision") }
    package func lineOfDecision(_ line: Int, _ name: String) -> String { say(self, "Dòng \(plain: line): \(name)", "Line \(plain: line): \(name)") }
    package func itemOfSession(_ item: Int) -> String {
        say(self, "Nội dung số \(plain: item) của phiên họp", "Item \(plain: item) of the session")
    }
    package var complainingUnit: String { say(self, "Đơn vị gửi khiếu nại, kiến nghị", "Unit that complains") }
    package var nothingToComplainOf: String {
        say(self, "Chưa có quyết định nào để khiếu nại, kiến nghị.", "Nothing was decided that could be complained of.")
    }

    // corrections
    package var correctName: String { say(self, "Đính chính tên", "Correct a name") }
    package var correctNameAbout: String {
        say(
            self, "Quyết định giữ nguyên như đã ban hành. Danh sách hiện tên đã đính chính, kèm tên ghi trong quyết định.",
            "The decision stays as it was issued. Lists show the name put right, with the name of the decision beside it.")
    }
    package var correctedMark: String { say(self, "đính chính", "corrected") }
    package func writtenInDecision(_ name: String) -> String { say(self, "Ghi trong quyết định: \(name)", "Written in the decision: \(name)") }
    package var whichLine: String { say(self, "Dòng cần đính chính", "Line to correct") }
    package var nameAsItShouldBe: String { say(self, "Tên đúng", "The name as it should be") }
    package var officeIfWrong: String { say(self, "Chức vụ (nếu cũng sai)", "Office (if wrong too)") }
    package var placeIfWrong: String { say(self, "Nơi công tác, cư trú (nếu cũng sai)", "Place (if wrong too)") }
    package var correctingDocument: String { say(self, "Quyết định đính chính (số, ngày)", "Decision that corrects (number, day)") }
    package var nameWasCorrected: String { say(self, "Đã đính chính.", "The name was corrected.") }
}

extension Language {
    package func ordinalOfLine(_ line: Int) -> String { say(self, "dòng \(plain: line)", "line \(plain: line)") }
}
