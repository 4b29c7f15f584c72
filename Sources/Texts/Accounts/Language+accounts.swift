package import Events

// What the pages say about one's own account, about those of others, and about roles.
extension Language {
    package var ownAccount: String { say(self, "Tài khoản của tôi", "My account") }
    package var appointments: String { say(self, "Phân công", "Appointments") }
    package var noAppointments: String { say(self, "Chưa có phân công", "No appointment") }
    package var wholeRegister: String { say(self, "Toàn bộ sổ đăng ký", "The whole register") }
    package var everyProgramme: String { say(self, "Mọi chương trình", "Every programme") }
    package var restsWithoutSecondFactor: String { say(self, "chờ xác thực hai bước", "wants the second factor") }
    package var save: String { say(self, "Lưu", "Save") }

    package var passwordChange: String { say(self, "Đổi mật khẩu", "Change the password") }
    package var passwordChangeHelp: String {
        say(self, "Đổi xong, mọi thiết bị khác bị đăng xuất.", "All other devices are signed out by it.")
    }
    package var contact: String { say(self, "Liên hệ và ngôn ngữ", "Contact and language") }
    package var email: String { say(self, "Thư điện tử", "E-mail") }
    package var emailHelp: String {
        say(self, "Để nhận thông báo; bỏ trống nếu không muốn nhận.", "For notices; leave it empty to get none.")
    }
    package var languageOfPages: String { say(self, "Ngôn ngữ của trang", "Language of the pages") }
    package var languageOfBrowser: String { say(self, "Theo trình duyệt", "As the browser says") }

    package var sessions: String { say(self, "Đang đăng nhập ở", "Signed in at") }
    package var sessionsHelp: String {
        say(
            self, "Thấy thiết bị lạ: hãy đăng xuất thiết bị đó rồi đổi mật khẩu.",
            "A device that you do not know: sign it out, then change the password.")
    }
    package var deviceUnknown: String { say(self, "Thiết bị không rõ", "Unknown device") }
    package var thisDevice: String { say(self, "thiết bị này", "this device") }
    package var signOutThere: String { say(self, "Đăng xuất thiết bị này", "Sign it out") }
    package var signOutEverywhere: String { say(self, "Đăng xuất mọi thiết bị khác", "Sign out all others") }
    package func signedIn(at moment: Int) -> String { say(self, "đăng nhập lúc \(self.moment(moment))", "signed in \(self.moment(moment))") }
    package func lastSeen(at moment: Int) -> String { say(self, "dùng lần cuối \(self.moment(moment))", "last seen \(self.moment(moment))") }
    package func since(_ moment: Int) -> String { say(self, "từ \(self.moment(moment))", "since \(self.moment(moment))") }

    package var tokens: String { say(self, "Mã truy cập cho dòng lệnh", "Tokens for the terminal") }
    package var tokensHelp: String {
        say(
            self, "Dòng lệnh kheo làm việc với tư cách của bạn khi biến KHEO_TOKEN chứa mã này.",
            "The terminal acts as you where the variable KHEO_TOKEN holds a token.")
    }
    package var tokenName: String { say(self, "Tên", "Name") }
    package var tokenNameHelp: String { say(self, "Ví dụ: máy tính ở cơ quan", "Such as: office computer") }
    package var tokenDays: String { say(self, "Dùng trong bao nhiêu ngày", "For how many days") }
    package var tokenMake: String { say(self, "Tạo mã truy cập", "Make a token") }
    package var newToken: String { say(self, "Mã truy cập mới", "The new token") }
    package var tokenHelp: String {
        say(
            self, "Ai có mã này làm được mọi việc bạn được làm. Hãy chép vào nơi an toàn: mã chỉ hiện một lần.",
            "Whoever has it can do all that you may do. Copy it to a safe place: it is shown this once.")
    }
    package func holdsUntil(_ moment: Int) -> String { say(self, "đến \(self.moment(moment))", "until \(self.moment(moment))") }
    package func lastUsed(at moment: Int) -> String { say(self, "dùng lần cuối \(self.moment(moment))", "last used \(self.moment(moment))") }
    package var neverUsed: String { say(self, "chưa dùng", "never used") }
    package var revoke: String { say(self, "Thu hồi", "Revoke") }

    package var links: String { say(self, "Tài khoản của cơ quan", "The office's account") }
    package var linksHelp: String {
        say(
            self, "Gắn rồi thì đăng nhập được bằng tài khoản của cơ quan, không cần mật khẩu ở đây.",
            "Once linked, the office's account signs you in without a password here.")
    }
    package var link: String { say(self, "Gắn tài khoản của cơ quan", "Link the office's account") }
    package var unlink: String { say(self, "Gỡ", "Take away") }
    package func linkLeads(to issuer: String) -> String {
        say(
            self, "Bạn sẽ sang \(issuer) để đăng nhập ở đó, rồi trở lại đây.",
            "You go to \(issuer), sign in there, and come back here.")
    }

    package func wasReset(at moment: Int, by: String?, confirmedBy: String?) -> String {
        let who = by ?? say(self, "người trực máy chủ", "somebody at the machine itself")
        guard let confirmedBy else {
            return say(self, "Cấp lại lúc \(self.moment(moment)), do \(who).", "Reset \(self.moment(moment)) by \(who).")
        }
        return say(
            self, "Cấp lại lúc \(self.moment(moment)), do \(who) yêu cầu và \(confirmedBy) xác nhận.",
            "Reset \(self.moment(moment)), asked for by \(who) and confirmed by \(confirmedBy).")
    }

    /// What was done just now; the word is that of `Done` in Pages.
    package func done(_ what: String) -> String {
        switch what {
        case "password": say(self, "Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.", "The password is changed. Other devices are signed out.")
        case "contact": say(self, "Đã lưu.", "Saved.")
        case "secondFactorOff": say(self, "Đã tắt xác thực hai bước.", "The second factor is removed.")
        case "sessionsEnded": say(self, "Đã đăng xuất mọi thiết bị khác.", "All other devices are signed out.")
        case "sessionEnded": say(self, "Đã đăng xuất thiết bị đó.", "That device is signed out.")
        case "tokenRevoked": say(self, "Đã thu hồi mã truy cập.", "The token is revoked.")
        case "linked": say(self, "Đã gắn tài khoản của cơ quan.", "The office's account is linked.")
        case "unlinked": say(self, "Đã gỡ tài khoản của cơ quan.", "The office's account is taken away.")
        case "resetRequested":
            say(self, "Đã yêu cầu cấp lại. Một người quản trị khác phải xác nhận.", "Asked for. Another administrator has to confirm.")
        case "resetWithdrawn": say(self, "Đã rút yêu cầu cấp lại.", "The request for a reset is withdrawn.")
        case "appointed": say(self, "Đã phân công.", "Appointed.")
        case "appointmentEnded": say(self, "Đã ghi kết thúc phân công.", "The end of the appointment is recorded.")
        case "closed": say(self, "Đã đóng tài khoản.", "The account is closed.")
        default: self[.done]
        }
    }
}

// For administrators.
extension Language {
    package var accounts: String { say(self, "Tài khoản và phân công", "Accounts") }
    package func accounts(_ count: Int) -> String { say(self, "\(count) tài khoản", count == 1 ? "1 account" : "\(count) accounts") }
    package var accountSearch: String { say(self, "Tìm theo họ tên hoặc tên đăng nhập", "Search by name or sign-in name") }
    package var accountOpen: String { say(self, "Mở tài khoản", "Open an account") }
    package var accountOpenHelp: String {
        say(
            self, "Mở xong sẽ có mã mời để đưa cho người đó; họ tự đặt mật khẩu. Sau đó hãy phân công.",
            "You get an invitation code to hand over; the person sets a password with it. Appoint them afterwards.")
    }
    package var closed: String { say(self, "đã đóng", "closed") }
    package var notYetIn: String { say(self, "chưa đăng nhập lần nào", "has not signed in yet") }
    package var waitsForCode: String { say(self, "chờ nhập mã cấp lại", "waits for the reset code") }
    package var isSet: String { say(self, "đã đặt", "set") }
    package var openedOn: String { say(self, "Mở ngày", "Opened on") }
    package var closedOn: String { say(self, "Đóng ngày", "Closed on") }
    package var lastReset: String { say(self, "Cấp lại gần nhất", "Last reset") }
    package var accountSignIn: String { say(self, "Đăng nhập", "Signing in") }
    package var nothingToSignInWith: String {
        say(self, "Tài khoản này không có tên đăng nhập. Hãy mở tài khoản mới cho người đó.", "This account has no sign-in name. Open a new one.")
    }

    package var role: String { say(self, "Vai trò", "Role") }
    package var time: String { say(self, "Thời gian", "Time") }
    package var appoint: String { say(self, "Phân công", "Appoint") }
    package var unitOfPostHelp: String {
        say(
            self, "Tên hoặc mã của đơn vị; vai trò có hiệu lực ở đơn vị đó và mọi đơn vị bên trong.",
            "A name or code; the role holds for the unit and all that lies in it.")
    }
    package var whichUnit: String { say(self, "Đơn vị nào?", "Which unit?") }
    package var wholeRegisterHelp: String { say(self, "Khi đánh dấu ô này, bỏ trống ô đơn vị.", "Leave the unit empty then.") }
    package var firstDay: String { say(self, "Từ ngày", "From") }
    package var lastDay: String { say(self, "Đến hết ngày", "Last day") }
    package var lastDayHelp: String { say(self, "Bỏ trống nếu chưa có ngày kết thúc.", "Leave it empty where no end is set.") }
    package var firstDayWithout: String { say(self, "Thôi từ ngày", "First day without it") }
    package var appointingDecision: String { say(self, "Quyết định phân công", "Decision") }
    package var appointingDecisionHelp: String {
        say(self, "Số, ngày và nơi ban hành, ví dụ: 12-QĐ/ĐU ngày 5/1/2026.", "Number, day and issuer, such as: 12-QĐ/ĐU of 5 January 2026.")
    }
    package var wantsSecondFactor: String { say(self, "cần xác thực hai bước", "wants a second factor") }
    package var appointmentEnd: String { say(self, "Kết thúc phân công", "End the appointment") }
    package var over: String { say(self, "đã kết thúc", "over") }
    package var holds: String { say(self, "có hiệu lực", "holds") }
    package var notYet: String { say(self, "chưa đến ngày", "not yet") }
    package var rests: String { say(self, "tạm ngưng: đơn vị không còn", "rests: the unit is no more") }
    package var ownAppointmentsHelp: String {
        say(
            self, "Không ai tự phân công hoặc tự cấp lại cho mình. Hãy nhờ một người quản trị khác.",
            "Nobody appoints or resets themselves. Ask another administrator.")
    }

    package var inviteAgain: String { say(self, "Cấp mã mời mới", "New invitation") }
    package var inviteAgainHelp: String { say(self, "Mã mời cũ không dùng được nữa.", "The earlier code holds no more.") }
    package var invitationCode: String { say(self, "Mã mời", "Invitation code") }
    package var resetCode: String { say(self, "Mã cấp lại", "Reset code") }
    package func codeToHandOver(signInName: String, until: Int) -> String {
        say(
            self, "Đưa mã này cho \(quoted: signInName), tận tay hoặc qua điện thoại. Mã dùng một lần, đến \(moment(until)), và chỉ hiện bây giờ.",
            "Give this code to \(quoted: signInName), in person or by phone. It holds once, until \(moment(until)), and is shown only now.")
    }
    package var resetMake: String { say(self, "Cấp lại mật khẩu", "Make a reset") }
    package var resetAsk: String { say(self, "Yêu cầu cấp lại", "Ask for a reset") }
    package var resetConfirm: String { say(self, "Xác nhận cấp lại", "Confirm the reset") }
    package var resetWithdraw: String { say(self, "Rút yêu cầu", "Withdraw") }
    package var resetWaits: String { say(self, "Chờ xác nhận cấp lại", "A reset waits to be confirmed") }
    package var resetHelp: String {
        say(
            self, "Mật khẩu, xác thực hai bước, phiên đăng nhập và mã truy cập của người này bị hủy; mã mới dùng được trong 24 giờ.",
            "Password, second factor, sessions and tokens of this person end; the new code holds for 24 hours.")
    }
    package var resetNeedsTwo: String {
        say(
            self, "Người này ký hoặc biểu quyết: một người quản trị khác phải xác nhận, cho đến lúc đó chưa có gì thay đổi.",
            "This person signs or votes: another administrator has to confirm, and until then nothing changes.")
    }
    package func resetAsked(by: String?, at moment: Int) -> String {
        let who = by ?? say(self, "người trực máy chủ", "somebody at the machine itself")
        return say(self, "\(who) yêu cầu lúc \(self.moment(moment)).", "Asked for by \(who), \(self.moment(moment)).")
    }
    package var accountClose: String { say(self, "Đóng tài khoản", "Close the account") }
    package var accountCloseHelp: String {
        say(
            self, "Người này không đăng nhập được nữa và mọi phân công kết thúc từ hôm nay. Những gì họ đã làm vẫn còn trong sổ.",
            "This person cannot sign in any more and all appointments end today. What they did stays in the journal.")
    }
}

// Who may do what.
extension Language {
    package var roles: String { say(self, "Vai trò và quyền", "Roles") }
    package var rolesLead: String {
        say(self, "Ai được làm gì. Bảng này lấy thẳng từ chương trình.", "Who may do what. The table is the program's own.")
    }
    package var rolesCaption: String { say(self, "Quyền theo vai trò", "Rights by role") }
    package var rolesWhat: String { say(self, "Vai trò nào được làm gì", "What each role may do") }
    package var right: String { say(self, "Quyền", "Right") }
    package var yours: String { say(self, "của bạn", "yours") }
    package var yes: String { say(self, "có", "yes") }
    package var rolesWhere: String {
        say(
            self, "Quyền có hiệu lực ở đơn vị được phân công và mọi đơn vị bên trong, trong thời gian phân công, cho chương trình được phân công.",
            "A right holds for the unit of the appointment and all that lies in it, for its days, for its programme.")
    }
    package var rolesOwnFile: String {
        say(
            self, "Không ai duyệt hồ sơ do chính mình lập; người quản trị không quyết định gì về mô hình.",
            "Nobody approves their own file; an administrator decides nothing about models.")
    }
    package func rolesSecondFactor(_ roles: [Name]) -> String {
        let names = roles.map { $0.said(in: self) }.joined(separator: ", ")
        return say(
            self, "Chỉ có hiệu lực khi đăng nhập với xác thực hai bước: \(names).", "Count only after a sign-in with a second factor: \(names).")
    }

    package func openedAccount(_ id: String, isFirst: Bool) -> String {
        isFirst
            ? say(self, "Đã mở tài khoản \(id), quản trị toàn bộ sổ đăng ký.", "Opened account \(id), the administrator of the whole register.")
            : say(
                self, "Đã mở tài khoản \(id). Hãy phân công bằng kheo accounts appoint.",
                "Opened account \(id). Appoint it with kheo accounts appoint.")
    }

    /// Below the address, when the server starts and nobody has an account.
    package func firstStart(_ address: String, code: String) -> String {
        say(
            self, "Chưa có tài khoản nào. Mở \(address)/start và nhập mã khởi tạo: \(code)",
            "Nobody has an account yet. Open \(address)/start and type the start code: \(code)")
    }
}
