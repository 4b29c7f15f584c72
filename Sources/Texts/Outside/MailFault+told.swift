import enum Mail.MailFault
import enum Mail.MailRefusal

extension MailRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("mail", language)
        return switch self {
        case .addressMalformed(let text):
            tell(
                "addressMalformed", "\(quoted: text) không phải là địa chỉ thư điện tử. Hãy nhập dạng ten@coquan.vn, không dấu.",
                "\(quoted: text) is no mail address. Write it as name@office.vn, in plain letters.")
        case .plainBeyondLoopback(let host):
            tell(
                "plainBeyondLoopback",
                "Không gửi thư không mã hóa đến \(host): chỉ máy chủ thư trên chính máy này mới được. Hãy đặt protection là starttls hoặc tls.",
                "No mail goes to \(host) unencrypted: only to a mail server on this machine. Set protection to starttls or tls.")
        case .subjectTooLong(let max):
            tell(
                "subjectTooLong", "Tiêu đề thư dài quá \(max) ký tự. Hãy rút gọn.",
                "The mail's subject is longer than \(max) characters. Shorten it.")
        case .bodyTooLong(let max):
            tell("bodyTooLong", "Nội dung thư dài quá \(max) byte. Hãy rút gọn.", "The mail is longer than \(max) bytes. Shorten it.")
        }
    }
}

extension MailFault: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("mail", language)
        return switch self {
        case .unreachable(let server, let reason):
            tell(
                "unreachable", "Không liên lạc được với máy chủ thư \(server): \(reason). Thư sẽ được gửi lại sau.",
                "The mail server \(server) cannot be reached: \(reason). The mail is sent again later.", .unavailable)
        case .notProtected(let server, let reason):
            tell(
                "notProtected",
                "Không lập được kết nối an toàn với máy chủ thư \(server): \(reason). Hãy kiểm tra chứng thư số, hoặc mục trusted ở tệp cấu hình.",
                "No secure connection to the mail server \(server): \(reason). Look at its certificate, or name it under trusted in the settings.",
                .unavailable)
        case .loginRefused(let server):
            tell(
                "loginRefused", "Máy chủ thư \(server) không nhận tên hoặc mật khẩu. Hãy sửa mục user và password trong tệp cấu hình.",
                "The mail server \(server) does not take the name or the password. Correct user and password in the settings.", .unavailable)
        case .refusedForNow(let server, let answer):
            tell(
                "refusedForNow", "Máy chủ thư \(server) tạm thời chưa nhận thư: \(answer). Thư sẽ được gửi lại sau.",
                "The mail server \(server) does not take the mail just now: \(answer). It is sent again later.", .unavailable)
        case .refused(let server, let answer):
            tell(
                "refused", "Máy chủ thư \(server) từ chối thư: \(answer). Hãy kiểm tra địa chỉ của tài khoản.",
                "The mail server \(server) refuses the mail: \(answer). Look at the account's address.")
        case .answerLost(let server, let reason):
            tell(
                "answerLost",
                "Đã chuyển thư cho máy chủ \(server) nhưng không nhận được trả lời: \(reason). Thư không được gửi lại, để không ai nhận hai lần.",
                "The mail was handed to \(server) and no answer came: \(reason). It is not sent again, so that nobody gets it twice.", .unavailable)
        }
    }
}
