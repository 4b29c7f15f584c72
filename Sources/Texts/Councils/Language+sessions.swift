package import Events

// The pages of a council's session: how it goes.
extension Language {
    package var councilSessions: String { say(self, "Phiên họp hội đồng", "Council sessions") }
    package var councilSessionsLead: String {
        say(self, "Hội đồng xét, bỏ phiếu và kết luận ngay trong sổ này.", "Councils deliberate, vote and decide in this register.")
    }
    package var noSessions: String { say(self, "Chưa có phiên họp nào được triệu tập.", "No session has been convened yet.") }
    package var sessionsOfMine: String { say(self, "Phiên họp đang chờ tôi", "Sessions that wait for me") }
    package var conveneSession: String { say(self, "Triệu tập phiên họp", "Convene a session") }
    package var convene: String { say(self, "Triệu tập", "Convene") }
    package var council: String { say(self, "Hội đồng", "Council") }
    package var sessionState: String { say(self, "Tình trạng", "State") }
    package var myRole: String { say(self, "Vai trò của tôi", "My role") }
    package var agenda: String { say(self, "Nội dung", "Agenda") }
    package var convenedOn: String { say(self, "Triệu tập ngày", "Convened on") }
    package var formerMember: String { say(self, "thành viên trước đây", "a former member") }
    package func itemCount(_ count: Int) -> String { say(self, "\(count) nội dung", count == 1 ? "1 item" : "\(count) items") }
    package func item(_ number: Int) -> String { say(self, "Nội dung \(number)", "Item \(number)") }
    package func itemNumbers(_ numbers: [Int]) -> String {
        let list = numbers.map(String.init).joined(separator: ", ")
        return numbers.count == 1 ? say(self, "Nội dung \(list)", "Item \(list)") : say(self, "Các nội dung \(list)", "Items \(list)")
    }
    package var itemNumber: String { say(self, "Số", "No.") }
    package var itemState: String { say(self, "Kết quả", "Result") }
    package var noAgenda: String { say(self, "Chưa có nội dung nào trong chương trình họp.", "Nothing stands on the agenda yet.") }
    package var youDoNotAct: String {
        say(self, "Bạn không tham gia xét những nội dung này vì có liên quan:", "You do not act on these items, because of a conflict of interest:")
    }
    package var notShownToYou: String {
        say(
            self, "Phiếu và thứ hạng của các nội dung đó không hiện ra với bạn; kết quả hiện ra khi được công bố.",
            "Their votes and rank are not shown to you; what came of them is, once the outcomes are applied.")
    }
    package var notYourItem: String { say(self, "Bạn không tham gia xét", "You do not act on it") }
    package func beingVotedOn(_ ballot: Int) -> String { say(self, "Đang bỏ phiếu (lượt \(ballot))", "Being voted on (ballot \(ballot))") }
    package var notVotedOn: String { say(self, "Chưa bỏ phiếu", "Not voted on") }
    package var sessionMovedOn: String {
        say(
            self, "Vừa có người làm một bước khác. Trang này là hiện trạng; hãy xem lại rồi gửi lại nếu vẫn cần.",
            "Somebody has just taken another step. This is how things stand now: look, and send again if it is still wanted.")
    }

    // What to do next.
    package var nextAgenda: String { say(self, "Lập chương trình họp: chọn mô hình đưa ra xét", "Draw the agenda: choose the models") }
    package var nextOpen: String { say(self, "Điểm danh và khai mạc", "Take attendance and open the session") }
    package var nextWaitOpen: String { say(self, "Phiên họp chưa khai mạc.", "The session is not open yet.") }
    package var nextDeclare: String {
        say(self, "Nếu có liên quan đến nội dung nào, hãy khai báo trước khi bỏ phiếu", "Declare any interest before you vote")
    }
    package var nextResume: String { say(self, "Họp tiếp: điểm danh lại", "Go on: take attendance again") }
    package var nextWaitResume: String { say(self, "Phiên họp đang tạm dừng.", "The session is adjourned.") }
    package func nextVote(_ ballot: Int) -> String { say(self, "Bỏ phiếu lượt \(ballot)", "Vote in ballot \(ballot)") }
    package var nextCount: String { say(self, "Nhập kết quả kiểm phiếu giấy", "Enter the count of the paper ballots") }
    package var nextConfirm: String { say(self, "Xác nhận kết quả kiểm phiếu giấy", "Confirm the count of the paper ballots") }
    package func nextClose(_ ballot: Int) -> String { say(self, "Đã đủ phiếu: đóng lượt \(ballot)", "All have voted: close ballot \(ballot)") }
    package func nextBallot(_ items: Int) -> String {
        say(self, "Mở lượt bỏ phiếu (\(items) nội dung chưa bỏ phiếu)", "Open a ballot (\(items) not voted on)")
    }
    package func waitBallot(_ items: Int) -> String {
        say(self, "Còn \(items) nội dung chưa bỏ phiếu. Thư ký sẽ mở lượt bỏ phiếu.", "\(items) not voted on. The secretary opens the ballot.")
    }
    package func nextTie(_ items: [Int]) -> String { say(self, "\(tied(items)) Hãy xử lý đồng hạng", "\(tied(items)) Settle the tie") }
    package func tied(_ items: [Int]) -> String {
        say(self, "\(itemNumbers(items)) đồng hạng tại vạch chỉ tiêu.", "\(itemNumbers(items)) are tied at the line.")
    }
    package var nextOutcomes: String { say(self, "Kết luận từng nội dung", "Set the outcome of every item") }
    package var changeOutcomes: String { say(self, "Xem lại kết luận", "Look through the outcomes again") }
    package var waitOutcomes: String {
        say(self, "Chủ tịch hoặc thư ký đang kết luận từng nội dung.", "The chair or the secretary sets the outcomes.")
    }
    package var nextMinutes: String { say(self, "Lập biên bản", "Draw the minutes") }
    package var nextSign: String { say(self, "Đọc và ký biên bản", "Read and sign the minutes") }
    package var waitSign: String { say(self, "Biên bản đang chờ người chủ trì và thư ký ký.", "The minutes wait for chair and secretary to sign.") }
    package var nextApply: String { say(self, "Biên bản đã đủ chữ ký: công bố kết quả", "The minutes are signed: apply the outcomes") }
    package var waitApply: String {
        say(self, "Biên bản đã đủ chữ ký. Thư ký sẽ công bố kết quả.", "The minutes are signed. The secretary applies the outcomes.")
    }
    package var keeperInConflict: String {
        say(
            self,
            "Bạn có liên quan đến nội dung trong phiên họp nên không làm bước này. Hãy để người không liên quan làm (phó chủ tịch, thư ký khác).",
            "You are in conflict with an item, so this step is not yours. Let somebody do it who is not (a deputy, another secretary).")
    }
    package var onlyKeeper: String {
        say(self, "Bước này do chủ tịch, phó chủ tịch hoặc thư ký của phiên họp làm.", "This step is for the session's chair, deputy or secretary.")
    }

    // What may be done.
    package var whatMayBeDone: String { say(self, "Thao tác", "What may be done") }
    package var openSession: String { say(self, "Khai mạc", "Open the session") }
    package var resumeSession: String { say(self, "Họp tiếp", "Go on") }
    package var whoIsThere: String { say(self, "Ai có mặt", "Who is there") }
    package var adjournSession: String { say(self, "Tạm dừng phiên họp", "Adjourn the session") }
    package var adjournHelp: String {
        say(self, "Lượt bỏ phiếu đang mở vẫn giữ nguyên; họp tiếp rồi bỏ phiếu tiếp.", "An open ballot stays as it is and goes on afterwards.")
    }
    package var abandonSession: String { say(self, "Hủy phiên họp", "Give the session up") }
    package var abandonHelp: String {
        say(
            self, "Không nội dung nào được kết luận; các mô hình trở lại danh sách chờ xét.",
            "Nothing is decided; the models wait for another session.")
    }
    package var drawAgenda: String { say(self, "Lập chương trình họp", "Draw the agenda") }
    package var changeAgenda: String { say(self, "Sửa chương trình họp", "Change the agenda") }
    package var agendaHelp: String {
        say(
            self, "Đánh dấu những mô hình đưa ra xét. Nội dung đã bỏ phiếu thì giữ nguyên.",
            "Tick the models that the council is to consider. What was voted on stays.")
    }
    package var noCandidates: String {
        say(self, "Chưa có mô hình nào chờ hội đồng này xét trong giai đoạn này.", "No model waits for this council in this period.")
    }
    package var alreadyVotedOn: String { say(self, "đã bỏ phiếu", "voted on") }
    package var changeCouncil: String { say(self, "Kiện toàn hội đồng", "Compose the council anew") }
    package var changeCouncilHelp: String {
        say(
            self, "Danh sách mới thay toàn bộ danh sách cũ, theo một quyết định khác.",
            "The new list takes the place of the old one, by another decision.")
    }
    package var declareInterest: String { say(self, "Khai báo có liên quan", "Declare an interest") }
    package var declareHelp: String {
        say(
            self, "Bạn sẽ không bỏ phiếu và không xem phiếu của các nội dung này. Không ai hỏi liên quan cụ thể là gì.",
            "You will neither vote on these items nor see their votes. Nobody asks what exactly the interest is.")
    }
    package var whichItems: String { say(self, "Nội dung nào", "Which items") }
    package var whichInterest: String { say(self, "Liên quan thế nào", "What kind of interest") }
    package var liftConflict: String { say(self, "Cho tham gia dù có liên quan", "Let somebody act in spite of a conflict") }
    package var liftHelp: String {
        say(
            self, "Chỉ khi hội đồng không thể họp nếu thiếu người đó. Quyết định và lý do được ghi vào biên bản.",
            "Only where the council could not sit without them. The decision and the reason stand in the minutes.")
    }
    package var whichConflicts: String { say(self, "Ai, nội dung nào", "Who, and which item") }
    package var byDecision: String { say(self, "Theo quyết định số", "By decision no.") }
    package var liftedConflicts: String { say(self, "Được tham gia theo quyết định:", "Let act by decision:") }
    package func liftedFor(_ item: Int, _ names: String) -> String { say(self, "Nội dung \(item): \(names)", "Item \(item): \(names)") }
    package var whoDoesNotAct: String { say(self, "Không tham gia xét", "Who does not act") }

    // Who sits.
    package var members: String { say(self, "Thành viên", "Members") }
    package var memberName: String { say(self, "Họ và tên", "Name") }
    package var councilRole: String { say(self, "Trong hội đồng", "In the council") }
    package var memberUnit: String { say(self, "Đơn vị công tác", "Comes from") }
    package var officeInCouncil: String { say(self, "Chức vụ", "Office") }
    package var attendance: String { say(self, "Điểm danh", "Attendance") }
    package var isPresent: String { say(self, "Có mặt", "Present") }
    package var isAbsent: String { say(self, "Vắng", "Absent") }
    package var markPresent: String { say(self, "ghi có mặt", "mark present") }
    package var markAbsent: String { say(self, "ghi vắng", "mark absent") }
    package var decisionOnCouncil: String { say(self, "Quyết định thành lập", "Decision on the council") }
    package var decisionHelp: String { say(self, "Số, ký hiệu và ngày, ví dụ: 12-QĐ/HU ngày 05/02/2025", "Number, sign and day") }
    package var sessionMode: String { say(self, "Hình thức họp", "How it sits") }
    package var quorum: String { say(self, "Số thành viên phải có mặt", "Quorum") }
    package func quorum(_ share: Fraction, needed: Int) -> String {
        say(
            self, "Ít nhất \(share.part)/\(share.whole) số thành viên có quyền biểu quyết, là \(needed) người.",
            "At least \(share.part)/\(share.whole) of the members with a vote: \(needed).")
    }
    package func presentNow(_ count: Int, needed: Int) -> String {
        say(self, "Đang có mặt \(count) người có quyền biểu quyết (cần \(needed)).", "\(count) with a vote are present (\(needed) needed).")
    }
    package var noQuorum: String { say(self, "chưa đủ", "no quorum") }
    package func membersHelp(_ candidates: Int) -> String {
        say(
            self,
            "Cột cuối cho biết mỗi người sẽ không được tham gia xét bao nhiêu trong \(candidates) hồ sơ đang chờ. Chọn “–” cho người không tham gia.",
            "The last column says on how many of the \(candidates) files that wait each would not act. Leave “–” for whoever does not sit."
        )
    }
    package var wouldNotAct: String { say(self, "Không được xét", "Would not act on") }
    package var noConflicts: String { say(self, "Không vướng hồ sơ nào", "No file") }
    package func filesOf(_ count: Int, of all: Int) -> String { say(self, "\(count)/\(all) hồ sơ", "\(count) of \(all) files") }
    package var checkConflicts: String { say(self, "Tính lại xung đột", "Compute conflicts again") }
    package var nobodyMaySit: String {
        say(
            self, "Chưa có tài khoản nào được phân công làm thành viên hoặc thư ký hội đồng ở đơn vị này. Hãy đề nghị quản trị phân công.",
            "No account is appointed to a council of this unit. Ask an administrator to appoint some.")
    }
    package var councilName: String { say(self, "Tên hội đồng", "The council's name") }
    package var councilNameHelp: String { say(self, "Ghi như trong quyết định thành lập.", "As the decision has it.") }
    package var filledFromLast: String {
        say(self, "Tên, thành viên được điền theo phiên gần nhất của đơn vị.", "Filled in from the unit's last session.")
    }
    package var noCouncilUnit: String {
        say(self, "Phân công của bạn không gắn với đơn vị nào có hội đồng.", "Your appointment is for no unit that has a council.")
    }
    package var noLevelOfUnit: String {
        say(self, "Chương trình không có cấp nào cho loại đơn vị này.", "The programme has no level for units of this kind.")
    }
}

extension Language {
    /// What was done just now; `what` is a deed's name.
    package func sessionDone(_ what: String) -> String {
        switch what {
        case "convening": say(self, "Đã triệu tập phiên họp.", "The session was convened.")
        case "council": say(self, "Đã kiện toàn hội đồng.", "The council was composed anew.")
        case "agendaDrawing": say(self, "Đã lập chương trình họp.", "The agenda was drawn.")
        case "sessionOpening": say(self, "Phiên họp đã khai mạc.", "The session is open.")
        case "attendance": say(self, "Đã ghi điểm danh.", "Attendance was recorded.")
        case "adjournment": say(self, "Phiên họp đã tạm dừng.", "The session was adjourned.")
        case "resumption": say(self, "Phiên họp họp tiếp.", "The session goes on.")
        case "abandonment": say(self, "Phiên họp đã hủy.", "The session was given up.")
        case "interest": say(self, "Đã khai báo. Bạn không tham gia xét các nội dung đó.", "Declared. You do not act on those items.")
        case "lifting": say(self, "Đã ghi quyết định cho tham gia.", "The decision was recorded.")
        case "ballotOpening": say(self, "Đã mở lượt bỏ phiếu.", "The ballot is open.")
        case "sheet": say(self, "Đã nhận phiếu của bạn.", "Your vote was taken.")
        case "paperHandout": say(self, "Đã ghi việc phát phiếu giấy.", "The handing out was recorded.")
        case "paperCount": say(self, "Đã nhập kết quả kiểm phiếu.", "The count was entered.")
        case "paperConfirmation": say(self, "Đã xác nhận kết quả kiểm phiếu.", "The count was confirmed.")
        case "ballotClosing": say(self, "Lượt bỏ phiếu đã đóng và kiểm xong.", "The ballot was closed and counted.")
        case "ballotVoiding": say(self, "Lượt bỏ phiếu đã hủy.", "The ballot was voided.")
        case "tieBreaking": say(self, "Đã xếp thứ tự.", "The order was set.")
        case "exception": say(self, "Đã ghi ngoại lệ.", "The exception was recorded.")
        case "outcomes": say(self, "Đã kết luận mọi nội dung.", "All outcomes were set.")
        case "minutesDrawing": say(self, "Đã lập biên bản.", "The minutes were drawn.")
        case "minutesSigning": say(self, "Bạn đã ký biên bản.", "You signed the minutes.")
        case "minutesReopening": say(self, "Biên bản đã mở lại.", "The minutes were reopened.")
        default: say(self, "Kết quả đã được công bố.", "The outcomes were applied.")
        }
    }
}
