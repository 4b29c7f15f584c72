import enum Identity.IdentityRefusal

extension IdentityRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("identity", language)
        return switch self {
        case .addressUnsafe(let address):
            tell(
                "addressUnsafe",
                "Địa chỉ \(quoted: address) không an toàn: chỉ dùng địa chỉ bắt đầu bằng https://, trừ trên chính máy này. Hãy sửa tệp cấu hình.",
                "The address \(quoted: address) is not safe: it must begin with https://, unless it is on this machine. Correct the settings.")
        case .providerUnreachable(let reason):
            tell(
                "providerUnreachable",
                "Không liên lạc được với hệ thống xác thực: \(reason). Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.",
                "The sign-in service cannot be reached: \(reason). Try again later, or sign in with a password.", .unavailable)
        case .answerTooLong(let max):
            tell(
                "answerTooLong", "Hệ thống xác thực trả lời quá \(max) byte nên không được đọc. Hãy báo cho người quản trị.",
                "The sign-in service answered more than \(max) bytes, which are not read. Tell whoever looks after the program.", .unavailable)
        case .answerUnreadable(let question, let status):
            tell(
                "answerUnreadable",
                """
                Không hiểu trả lời của hệ thống xác thực (\(question.rawValue), mã \(plain: status)). Hãy đăng nhập lại; nếu vẫn vậy, hãy báo cho \
                người quản trị.
                """,
                """
                The sign-in service's answer is not understood (\(question.rawValue), status \(plain: status)). Sign in again; if it stays so, tell \
                whoever looks after the program.
                """,
                .unavailable)
        case .issuerWrong(let issuer):
            tell(
                "issuerWrong",
                "Hệ thống xác thực tự xưng là \(quoted: issuer), khác với tệp cấu hình. Hãy sửa mục issuer cho đúng từng chữ.",
                "The sign-in service calls itself \(quoted: issuer), which is not what the settings say. Correct issuer to the letter.")
        case .requestUnknown:
            tell(
                "requestUnknown", "Lần đăng nhập này không bắt đầu từ trình duyệt này, hoặc đã quá lâu. Hãy bắt đầu đăng nhập lại.",
                "This sign-in did not begin in this browser, or too long ago. Begin again.")
        case .declined(let reason):
            tell(
                "declined", "Hệ thống xác thực không cho đăng nhập (\(reason)). Hãy thử lại, hoặc đăng nhập bằng mật khẩu.",
                "The sign-in service says no (\(reason)). Try again, or sign in with a password.")
        case .codeMissing:
            tell(
                "codeMissing", "Hệ thống xác thực trả về mà không có mã đăng nhập. Hãy bắt đầu đăng nhập lại.",
                "The sign-in service sent you back without a code. Begin again.")
        case .token(let fault):
            tell(
                "token",
                "Không tin được xác nhận của hệ thống xác thực (\(fault.rawValue)). Hãy đăng nhập lại; nếu vẫn vậy, hãy báo cho người quản trị.",
                """
                What the sign-in service vouches for cannot be trusted (\(fault.rawValue)). Sign in again; if it stays so, tell whoever looks after \
                the program.
                """
            )
        }
    }
}
