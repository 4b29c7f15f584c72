package import Events
package import enum Keeping.NoticeKind
package import enum Queries.NoticeSubject
package import struct Queries.PlaceName
import struct Rules.CalendarDay

// What people are told, in the program and by mail.

extension Language {
    /// `day` is when it happened.
    package func sentence(_ kind: NoticeKind, _ subject: NoticeSubject, on day: Day) -> String {
        switch subject {
        case .model(_, let name, let place): sentence(kind, name, path(place), day)
        case .post(let role, let place): sentence(kind, role.name, place.isEmpty ? "" : ", \(path(place))", day)
        case .deadline(let calendarDay, let programme, let period): sentence(calendarDay, programme, period)
        case .decided(_, let name, let place, let aim, let outcome, let reason, let body):
            decided(name, path(place), self.name(of: outcome, for: aim).lowercased(), outcome, reason, body, day)
        case .complaint(_, let about): sentence(kind, complaintAbout: about, day)
        case .decision(_, let number):
            say(
                self, "Một tên trong quyết định số \(number) được đính chính ngày \(day).",
                "A name in the decision \(number) was corrected on \(day).")
        case .annulment(_, let name):
            say(
                self, "Có nội dung bị hủy bỏ ngày \(day): \(quoted: name). Hãy xem những gì thay đổi.",
                "Something was annulled on \(day): \(quoted: name). See what it changed.")
        case .account: accountSentence(kind, day)
        case .gone:
            say(
                self, "Có thông báo ngày \(day) về một việc nay không còn trong sổ.",
                "On \(day) you were told of something that is not in the register any more.")
        }
    }

    private func sentence(_ kind: NoticeKind, _ name: String, _ place: String, _ day: Day) -> String {
        switch kind {
        case .modelToReceive:
            say(self, "Hồ sơ mô hình \(quoted: name) (\(place)) chờ tiếp nhận.", "The model \(quoted: name) (\(place)) waits to be received.")
        case .modelReturned:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) bị trả lại ngày \(day) để bổ sung.",
                "The model \(quoted: name) (\(place)) was returned on \(day) for completion.")
        case .modelAccepted:
            say(
                self, "Mô hình \(quoted: name) (\(place)) được tiếp nhận ngày \(day).", "The model \(quoted: name) (\(place)) was accepted on \(day)."
            )
        case .modelDeclined:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) không được tiếp nhận (ngày \(day)).",
                "The model \(quoted: name) (\(place)) was declined on \(day).")
        case .modelRecognised:
            say(
                self, "Mô hình \(quoted: name) (\(place)) được công nhận ngày \(day).",
                "The model \(quoted: name) (\(place)) was recognised on \(day).")
        case .modelSentBack:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) bị cấp trên trả lại ngày \(day). Hãy xem lý do và bổ sung.",
                "The model \(quoted: name) (\(place)) was sent back by a level above on \(day). Read why, and complete it.")
        case .modelToTakeOver:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) được cấp dưới đề nghị, chờ tiếp nhận.",
                "The model \(quoted: name) (\(place)) was proposed by the level below and waits to be received.")
        case .completionDue:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) bị trả lại, cần bổ sung chậm nhất ngày \(day).",
                "The model \(quoted: name) (\(place)) was returned: it should be completed by \(day).")
        case .receptionDue:
            say(
                self, "Hồ sơ mô hình \(quoted: name) (\(place)) chờ tiếp nhận, hạn xử lý là ngày \(day).",
                "The model \(quoted: name) (\(place)) waits to be received: it should be dealt with by \(day).")
        default: accountSentence(kind, day)
        }
    }

    private func sentence(_ kind: NoticeKind, complaintAbout about: String, _ day: Day) -> String {
        kind == .complaintAnswered
            ? say(
                self, "Khiếu nại, kiến nghị về \(quoted: about) được giải quyết ngày \(day).",
                "The complaint about \(quoted: about) was answered on \(day).")
            : say(
                self, "Khiếu nại, kiến nghị về \(quoted: about), gửi ngày \(day), chờ giải quyết.",
                "A complaint about \(quoted: about) of \(day) waits for an answer.")
    }

    /// Whoever did not get it reads why, and where a complaint is lodged: on the model's page, with the receiving body.
    private func decided(
        _ name: String, _ place: String, _ what: String, _ outcome: CouncilOutcome, _ reason: String?, _ body: String, _ day: Day
    ) -> String {
        let head = say(
            self, "\(body) kết luận ngày \(day) về mô hình \(quoted: name) (\(place)): \(what).",
            "\(body) decided on \(day) on the model \(quoted: name) (\(place)): \(what).")
        guard outcome != .granted else { return head }
        // As somebody wrote it, with the full stop that they may have left out.
        let why = reason.map { $0.hasSuffix(".") ? $0 : "\($0)." }.map { say(self, " Lý do: \($0)", " Reason: \($0)") } ?? ""
        guard outcome == .declined else { return head + why }
        return head + why
            + say(
                self, " Nếu không đồng ý, hãy gửi khiếu nại, kiến nghị đến cơ quan tiếp nhận từ trang của mô hình.",
                " To complain, lodge it with the receiving body from the model's page.")
    }

    private func path(_ place: [PlaceName]) -> String { place.map { unit(type: $0.type, name: $0.name) }.joined(separator: ", ") }

    private func sentence(_ kind: NoticeKind, _ role: Name, _ place: String, _ day: Day) -> String {
        kind == .appointmentEnded
            ? say(self, "Phân công của bạn (\(role)\(place)) kết thúc ngày \(day).", "Your appointment (\(role)\(place)) ended on \(day).")
            : say(self, "Bạn được phân công: \(role)\(place), từ ngày \(day).", "You were appointed: \(role)\(place), from \(day).")
    }

    private func sentence(_ calendarDay: CalendarDay, _ programme: Name, _ period: Name) -> String {
        switch calendarDay.kind {
        case .cutOff:
            say(
                self, "\(programme), \(period): chốt số liệu ngày \(calendarDay.day).",
                "\(programme), \(period): figures are taken on \(calendarDay.day).")
        case .lastDay:
            say(
                self, "\(programme), \(period): ngày cuối đăng ký là ngày \(calendarDay.day).",
                "\(programme), \(period): the last day to register is \(calendarDay.day).")
        }
    }

    private func accountSentence(_ kind: NoticeKind, _ day: Day) -> String {
        switch kind {
        case .resetRequested:
            say(
                self,
                "Ngày \(day), có người đề nghị cấp lại cách đăng nhập của tài khoản này. Nếu bạn không biết việc này, báo ngay cho người quản trị.",
                "On \(day) somebody asked to reset how this account signs in. If you do not know of it, tell an administrator at once.")
        case .resetDone:
            say(
                self, "Ngày \(day), cách đăng nhập của tài khoản này đã được cấp lại. Nếu bạn không biết việc đó, hãy báo ngay cho người quản trị.",
                "On \(day) how this account signs in was reset. If you do not know of it, tell an administrator at once.")
        default: say(self, "Có thông báo ngày \(day).", "You have a notice of \(day).")
        }
    }
}

// The page of notices.
extension Language {
    package var noNotices: String { say(self, "Chưa có thông báo nào.", "There are no notices yet.") }
    package var markAllRead: String { say(self, "Đánh dấu đã đọc tất cả", "Mark all as read") }
    package var unreadMark: String { say(self, "chưa đọc", "new") }
    package var noticesByMail: String { say(self, "Nhận qua thư điện tử", "By mail") }
    package func mailAbout(_ address: String) -> String {
        say(
            self,
            "Mỗi ngày một thư gồm các thông báo chưa đọc; riêng hồ sơ bị trả lại hoặc không được tiếp nhận thì báo ngay. Thư gửi đến \(address).",
            "One mail a day with what you have not read; of files returned or declined at once. Mails go to \(address).")
    }
    package var mailNeedsAddress: String {
        say(
            self, "Tài khoản chưa có địa chỉ thư điện tử. Hãy ghi địa chỉ ở trang tài khoản.",
            "The account has no mail address. Give it one on the account's page.")
    }
    package var mailIsOff: String {
        say(self, "Máy chủ này không gửi thư. Thông báo chỉ hiện ở đây.", "This server sends no mail. Notices are here only.")
    }
    package var mailOn: String { say(self, "Gửi thông báo qua thư", "Send me notices by mail") }
    package var mailOff: String { say(self, "Thôi gửi thư", "Send no mail any more") }
    package var mailState: String { say(self, "Thư đi", "Outgoing mail") }
    package var mailWaiting: String { say(self, "chờ gửi", "waiting") }
    package var mailSending: String { say(self, "đang gửi", "being sent") }
    package var mailSent: String { say(self, "đã gửi", "sent") }
    package var mailFailed: String { say(self, "không gửi được", "not sent") }
    package var mailDoubtful: String { say(self, "không rõ đã đến chưa", "perhaps sent") }
}

// Mails.
extension Language {
    package func digestSubject(_ count: Int, on day: Day) -> String {
        say(self, "Kheo: \(count) thông báo, ngày \(day)", count == 1 ? "Kheo: 1 notice, \(day)" : "Kheo: \(count) notices, \(day)")
    }
    package func mailSubject(_ sentence: String) -> String { "Kheo: \(sentence)" }
    package func mailGreeting(_ name: String?) -> String {
        name.map { say(self, "Kính gửi \($0),", "Dear \($0),") } ?? say(self, "Kính gửi đồng chí,", "Dear colleague,")
    }
    package func moreNotices(_ count: Int) -> String {
        say(self, "Còn \(count) thông báo khác.", count == 1 ? "And one more notice." : "And \(count) more notices.")
    }
    package func mailFooter(_ address: String) -> String {
        say(
            self,
            "Xem tất cả, hoặc thôi nhận thư: \(address)\nThư này do chương trình gửi tự động; xin đừng trả lời.",
            "See all, or stop these mails: \(address)\nThe program sent this mail by itself; please do not answer.")
    }
}
