// What the pages say on which people sign in, and make their password and second factor.
extension Language {
    package var signInName: String { say(self, "Tên đăng nhập", "Sign-in name") }
    package var signInNameHelp: String {
        say(
            self, "Ví dụ họ tên, hoặc ten.don-vi; dấu và chữ hoa không phân biệt.",
            "Such as the full name, or name.office; accents and capitals make no difference.")
    }
    package var password: String { say(self, "Mật khẩu", "Password") }
    package var signInLead: String {
        say(self, "Dành cho cán bộ đã được cấp tài khoản.", "For officers who have an account.")
    }
    package var signInHelp: String {
        say(
            self, "Quên mật khẩu hoặc mất điện thoại: nhờ người quản trị cấp lại.",
            "Forgot the password or lost the phone: ask an administrator for a reset.")
    }
    package var haveCode: String { say(self, "Tôi có mã mời hoặc mã cấp lại", "I have an invitation or a reset code") }
    package var signInOutside: String { say(self, "Đăng nhập bằng tài khoản của cơ quan", "Sign in with the office's account") }
    package var nobodyYet: String { say(self, "Chưa có tài khoản nào.", "Nobody has an account yet.") }
    package var startHere: String { say(self, "Lập quản trị đầu tiên", "Make the first administrator") }

    package var secondStep: String { say(self, "Xác thực bước hai", "Second step") }
    package var codeOfPhone: String { say(self, "Mã trên điện thoại", "Code of the phone") }
    package var codeOfPhoneHelp: String {
        say(
            self, "Sáu chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.",
            "Six digits of the authenticator app, or a recovery code.")
    }
    package var goOn: String { say(self, "Tiếp tục", "Go on") }
    package var signInAgain: String { say(self, "Đăng nhập lại từ đầu", "Sign in from the beginning") }

    package var firstAdministrator: String { say(self, "Lập quản trị đầu tiên", "The first administrator") }
    package var firstAdministratorLead: String {
        say(
            self, "Người này mở tài khoản và phân công cho những người khác, nhưng không quyết định gì về mô hình.",
            "This person opens accounts and appoints the others, and decides nothing about models.")
    }
    package var firstCode: String { say(self, "Mã khởi tạo", "Start code") }
    package var firstCodeHelp: String {
        say(
            self, "Máy chủ in mã này ra màn hình của nó khi khởi động; mã dùng được một lần trong 24 giờ.",
            "The server prints it on its own console when it starts; it holds once, for 24 hours.")
    }
    package var fullName: String { say(self, "Họ và tên", "Full name") }
    package var fullNameHelp: String {
        say(self, "Của một người; không có tài khoản dùng chung.", "Of one person; there are no shared accounts.")
    }
    package var makeFirst: String { say(self, "Lập tài khoản và đăng nhập", "Make the account and sign in") }
    /// What the first appointment cites, in place of a decision.
    package var firstAppointment: String {
        say(self, "Khởi tạo sổ đăng ký tại máy chủ", "First start of the register, at the machine itself")
    }

    package var setPassword: String { say(self, "Đặt mật khẩu", "Set a password") }
    package var setPasswordLead: String {
        say(
            self, "Nhập mã do người quản trị đưa và tự đặt mật khẩu. Không ai khác biết mật khẩu này.",
            "Type the code that an administrator gave you, and set a password of your own. Nobody else will know it.")
    }
    package var codeReceived: String { say(self, "Mã đã nhận", "The code you were given") }
    package var codeReceivedHelp: String {
        say(
            self, "20 chữ và số; chữ hoa hay thường, có gạch nối hay không đều được.",
            "20 letters and digits; capitals and dashes make no difference.")
    }
    package var newPassword: String { say(self, "Mật khẩu mới", "New password") }
    package var newPasswordHelp: String {
        say(
            self, "Ít nhất 10 ký tự. Một câu vài từ vừa dài vừa dễ nhớ; không bắt buộc chữ hoa hay ký hiệu.",
            "At least 10 characters. A few words are long and easy to remember; no capitals or signs are asked for.")
    }
    package var newPasswordAgain: String { say(self, "Nhập lại mật khẩu mới", "The new password again") }
    package var presentPassword: String { say(self, "Mật khẩu hiện tại", "Present password") }
    package var presentPasswordHelp: String {
        say(self, "Để chắc rằng đúng là bạn đang ngồi trước máy.", "So that it is surely you at the keyboard.")
    }

    package var secondFactor: String { say(self, "Xác thực hai bước", "Second factor") }
    package var secondFactorWhy: String {
        say(
            self, "Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã sáu số trên điện thoại: người khác biết mật khẩu cũng không vào được.",
            "Beside the password each sign-in takes a code of six digits from the phone: knowing the password is then not enough.")
    }
    package var secondFactorSetUp: String { say(self, "Bật xác thực hai bước", "Set up a second factor") }
    package var secondFactorFirst: String { say(self, "1. Đưa khóa vào điện thoại", "1. Bring the key to the phone") }
    package var secondFactorScan: String {
        say(
            self, "Mở ứng dụng xác thực trên điện thoại (ứng dụng nào theo chuẩn TOTP cũng được) và quét hình này.",
            "Open an authenticator app on the phone (any that knows TOTP) and scan this picture.")
    }
    package var secondFactorPicture: String {
        say(self, "Hình mã QR chứa khóa; khóa bằng chữ ở ngay dưới", "QR code with the key; the key in letters is below")
    }
    package var secondFactorByHand: String { say(self, "Không quét được thì gõ khóa này vào ứng dụng:", "Or type this key into the app:") }
    package var secondFactorSecond: String { say(self, "2. Nhập mã mà ứng dụng hiện ra", "2. Type the code that the app shows") }
    package var firstCodeOfPhoneHelp: String { say(self, "Sáu chữ số; mã đổi sau mỗi 30 giây.", "Six digits; they change every 30 seconds.") }
    package var turnOn: String { say(self, "Bật", "Turn on") }
    package var turnOff: String { say(self, "Tắt", "Turn off") }
    package var turnedOn: String { say(self, "đang bật", "on") }
    package var turnedOff: String { say(self, "chưa bật", "off") }
    package var secondFactorOff: String { say(self, "Tắt xác thực hai bước", "Remove the second factor") }
    package var secondFactorOffHelp: String {
        say(
            self, "Tắt rồi bật lại khi đổi điện thoại. Vai trò người ký và thành viên hội đồng không có hiệu lực khi chưa bật.",
            "Remove it and set it up again to change the phone. Without it the roles of signatory and council member do not count.")
    }
    package var secondFactorNeeded: String {
        say(
            self, "Có vai trò chỉ có hiệu lực khi đăng nhập với xác thực hai bước. Hãy bật ở dưới đây.",
            "Some of your roles count only when you sign in with a second factor. Set one up below.")
    }
    package var secondFactorNotUsed: String {
        say(
            self, "Phiên này chưa qua xác thực hai bước nên có vai trò chưa có hiệu lực. Hãy đăng xuất rồi đăng nhập lại.",
            "This session began without the second factor, so some of your roles do not count. Sign out and sign in again.")
    }

    package var recoveryCodes: String { say(self, "Mã dự phòng", "Recovery codes") }
    package var recoveryCodesHelp: String {
        say(
            self, "Mỗi mã dùng được một lần thay cho mã trên điện thoại. Hãy in hoặc chép lại và cất kỹ: các mã này chỉ hiện một lần.",
            "Each is good once instead of the phone's code. Print or copy them and keep them safe: they are shown this once.")
    }
    package func recoveryCodesLeft(_ count: Int) -> String {
        say(self, "Còn \(count) mã dự phòng.", count == 1 ? "1 recovery code is left." : "\(count) recovery codes are left.")
    }
    package var recoveryCodesRenew: String { say(self, "Lấy mã dự phòng mới", "New recovery codes") }
    package var haveKept: String { say(self, "Đã cất, đi tiếp", "I have kept it, go on") }
}
