import enum Keeping.AccountRefusal

extension AccountRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("account", language)
        return switch self {
        case .accountUnknown:
            tell(
                "accountUnknown",
                "Không có tài khoản này, hoặc tài khoản đã đóng. Hãy xem lại danh sách tài khoản.",
                "There is no such account, or it is closed. Look at the list of accounts.", .notFound)
        case .signInNameMissing:
            tell(
                "signInNameMissing",
                "Chưa có tên đăng nhập. Hãy nhập tên đăng nhập.",
                "The sign-in name is missing. Type it.")
        case .signInNameUnreadable:
            tell(
                "signInNameUnreadable",
                "Tên đăng nhập có ký tự không nhìn thấy. Hãy gõ lại bằng bàn phím, đừng dán.",
                "The sign-in name holds invisible characters. Type it on the keyboard instead of pasting it.")
        case .signInNameTooShort(let min):
            tell(
                "signInNameTooShort",
                "Tên đăng nhập ngắn quá: cần ít nhất \(min) chữ cái hoặc chữ số. Hãy nhập tên dài hơn.",
                "The sign-in name is too short: it needs at least \(min) letters or digits. Take a longer one.")
        case .signInNameTooLong(let max):
            tell(
                "signInNameTooLong",
                "Tên đăng nhập dài quá \(max) ký tự. Hãy dùng tên ngắn hơn.",
                "The sign-in name is longer than \(max) characters. Take a shorter one.")
        case .signInNameTaken(let name):
            tell(
                "signInNameTaken",
                "Đã có người dùng tên đăng nhập \(quoted: name) (dấu và chữ hoa không phân biệt). Hãy chọn tên khác.",
                "The sign-in name \(quoted: name) is taken (accents and capitals make no difference). Choose another.")
        case .passwordMissing:
            tell(
                "passwordMissing",
                "Chưa có mật khẩu. Hãy nhập mật khẩu.",
                "The password is missing. Type it.")
        case .passwordUnreadable:
            tell(
                "passwordUnreadable",
                "Mật khẩu có ký tự không nhìn thấy, lần sau sẽ không gõ lại được. Hãy gõ bằng bàn phím, đừng dán.",
                "The password holds invisible characters, which nobody could type again. Type it on the keyboard instead of pasting it.")
        case .passwordTooShort(let min):
            tell(
                "passwordTooShort",
                "Mật khẩu ngắn quá: cần ít nhất \(min) ký tự. Một câu vài từ vừa dài vừa dễ nhớ.",
                "The password is too short: it needs at least \(min) characters. A few words make one that is long and easy to remember.")
        case .passwordTooLong(let max):
            tell(
                "passwordTooLong",
                "Mật khẩu dài quá \(max) ký tự. Hãy dùng mật khẩu ngắn hơn.",
                "The password is longer than \(max) characters. Take a shorter one.")
        case .passwordIsName:
            tell(
                "passwordIsName",
                "Mật khẩu trùng với tên đăng nhập, ai cũng đoán được. Hãy chọn mật khẩu khác.",
                "The password is the sign-in name, which everybody can guess. Choose another.")
        case .passwordIsCommon:
            tell(
                "passwordIsCommon",
                "Mật khẩu này quá phổ biến, kẻ xấu sẽ thử nó đầu tiên. Hãy chọn mật khẩu khác, chẳng hạn một câu vài từ.",
                "So many people have this password that it is tried first. Choose another, such as a few words.")
        case .passwordsDiffer:
            tell(
                "passwordsDiffer", "Hai lần nhập mật khẩu không giống nhau. Hãy nhập lại cả hai.",
                "The two passwords differ. Type both again.")
        case .waitFirst(let seconds):
            tell(
                "waitFirst",
                "Nhập sai nhiều lần liên tiếp. Hãy chờ \(seconds) giây rồi thử lại.",
                "There were many wrong tries. Wait \(seconds) s, then try again.", .busy)
        case .locked(let minutes):
            tell(
                "locked",
                "Nhập sai quá nhiều lần nên đăng nhập bị tạm khóa \(minutes) phút. Hãy chờ, hoặc nhờ người quản trị cấp lại mật khẩu.",
                "After too many wrong tries signing in is locked for \(minutes) min. Wait, or ask an administrator for a reset.", .busy)
        case .tooManyAtOnce:
            tell(
                "tooManyAtOnce",
                "Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau vài giây.",
                "Too many people are signing in at this moment. Try again in a few seconds.", .busy)
        case .wrongNameOrPassword:
            tell(
                "wrongNameOrPassword",
                "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi thử lại.",
                "The sign-in name or the password is wrong. Look at the keyboard's language and Caps Lock, then try again.")
        case .wrongPassword:
            tell(
                "wrongPassword",
                "Mật khẩu hiện tại không đúng. Hãy nhập lại.",
                "The present password is wrong. Type it again.")
        case .secondStepTooLate:
            tell(
                "secondStepTooLate",
                "Đã quá thời gian nhập mã xác thực. Hãy đăng nhập lại từ đầu.",
                "The time to type the code is over. Sign in again from the beginning.")
        case .wrongSecondFactor:
            tell(
                "wrongSecondFactor",
                "Mã xác thực không đúng hoặc đã được dùng. Hãy chờ mã mới trên điện thoại (đồng hồ phải đúng giờ), hoặc dùng một mã dự phòng.",
                "The code is wrong or was used already. Wait for the next one on the phone, whose clock must be right, or use a recovery code.")
        case .secondFactorMissing:
            tell(
                "secondFactorMissing",
                "Tài khoản chưa bật xác thực hai bước. Hãy bật trước ở trang Tài khoản của tôi.",
                "The account has no second factor. Set one up on the page of your account first.")
        case .secondFactorExists:
            tell(
                "secondFactorExists",
                "Tài khoản đã bật xác thực hai bước. Muốn đổi điện thoại, hãy tắt rồi bật lại.",
                "The account has a second factor already. To change the phone, remove it and set it up again.")
        case .codeUnknown:
            tell(
                "codeUnknown",
                "Mã không đúng, đã được dùng hoặc đã hết hạn. Hãy kiểm tra từng ký tự, hoặc xin mã mới.",
                "The code is wrong, was used already, or has expired. Look at each sign of it, or ask for a new one.", .notFound)
        case .accountInUse:
            tell(
                "accountInUse",
                "Người này đã đăng nhập rồi nên không mời lại được. Nếu họ quên mật khẩu, hãy cấp lại.",
                "This person has signed in already and is not invited again. If the password is forgotten, make a reset.")
        case .resetOfOneself:
            tell(
                "resetOfOneself",
                "Không ai tự cấp lại mật khẩu cho mình theo cách này. Hãy đổi mật khẩu ở trang Tài khoản của tôi, hoặc nhờ người quản trị khác.",
                "Nobody resets their own account. Change the password on the page of your account, or ask another administrator.")
        case .resetNotRequested:
            tell(
                "resetNotRequested",
                "Chưa có yêu cầu cấp lại nào cho tài khoản này, hoặc yêu cầu đã hết hạn. Hãy lập yêu cầu trước.",
                "No reset of this account is asked for, or the request has expired. Ask for one first.")
        case .resetWantsAnother:
            tell(
                "resetWantsAnother",
                "Tài khoản này ký hoặc biểu quyết nên cần hai người quản trị. Hãy nhờ một người quản trị khác xác nhận.",
                "This account signs or votes, so two administrators are needed. Ask another one to confirm.")
        case .emailMalformed:
            tell(
                "emailMalformed",
                "Địa chỉ thư điện tử không đúng. Hãy viết theo dạng ten@coquan.vn, không dấu.",
                "This is no e-mail address. Write it as in name@office.vn, without accents.")
        case .labelMissing:
            tell(
                "labelMissing",
                "Chưa đặt tên cho mã truy cập. Hãy đặt tên, ví dụ “máy tính ở cơ quan”.",
                "The token has no name. Give it one, such as “office computer”.")
        case .labelUnreadable:
            tell(
                "labelUnreadable",
                "Tên của mã truy cập có ký tự không nhìn thấy. Hãy gõ lại.",
                "The token's name holds invisible characters. Type it again.")
        case .labelTooLong(let max):
            tell(
                "labelTooLong",
                "Tên của mã truy cập dài quá \(max) ký tự. Hãy viết ngắn hơn.",
                "The token's name is longer than \(max) characters. Write less.")
        case .daysOutOfRange(let max):
            tell(
                "daysOutOfRange",
                "Thời hạn của mã truy cập phải từ 1 đến \(max) ngày. Hãy nhập lại số ngày.",
                "A token holds for 1 to \(max) days. Type the number of days again.")
        case .tooManyTokens(let max):
            tell(
                "tooManyTokens",
                "Tài khoản đã có \(max) mã truy cập. Hãy thu hồi những mã không dùng nữa.",
                "The account has \(max) tokens already. Revoke those that are no longer used.")
        case .tokenUnknown:
            tell(
                "tokenUnknown", "Mã truy cập trong KHEO_TOKEN hoặc --token không đúng, đã thu hồi hoặc hết hạn. Hãy tạo mã mới ở trang Tài khoản.",
                "The token in KHEO_TOKEN or --token is wrong, revoked or expired. Make a new one on the page of your account.", .unavailable)
        case .linkMalformed(let max):
            tell(
                "linkMalformed",
                "Nơi đăng nhập ngoài trả về thông tin không đọc được, hoặc dài quá \(max) ký tự. Hãy báo cho người quản trị.",
                "The other sign-in answered with something unreadable, or longer than \(max) characters. Tell an administrator.")
        case .linkTaken:
            tell(
                "linkTaken",
                "Tài khoản bên ngoài này đã gắn với một tài khoản khác ở đây. Hãy gỡ ở tài khoản kia trước.",
                "This outside account belongs to another account here already. Take it away there first.")
        case .linkUnknown:
            tell(
                "linkUnknown",
                "Tài khoản của cơ quan này chưa gắn với tài khoản nào ở đây. Hãy đăng nhập bằng mật khẩu, rồi gắn ở trang Tài khoản của tôi.",
                "No account here is linked with this one. Sign in with the password, then link it on the page of your account.", .unavailable)
        case .tooManyLinks(let max):
            tell(
                "tooManyLinks",
                "Tài khoản đã gắn với \(max) tài khoản bên ngoài. Hãy gỡ bớt.",
                "The account has \(max) outside accounts already. Take one away.")
        }
    }
}
