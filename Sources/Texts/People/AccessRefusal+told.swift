import Events
import enum Rules.AccessRefusal

extension AccessRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("access", language)
        return switch self {
        case .signInNeeded:
            tell(
                "signInNeeded", "Việc này phải có người chịu trách nhiệm. Hãy đăng nhập; ở dòng lệnh, đặt KHEO_TOKEN bằng mã lấy ở trang Tài khoản.",
                "Somebody must answer for this. Sign in; in a shell, set KHEO_TOKEN to a token from the page My account.", .unavailable)
        case .firstAccountMissing:
            tell(
                "firstAccountMissing",
                "Chưa có tài khoản nào, nên chỉ mở được trên máy này. Hãy chạy kheo serve không có --listen, rồi lập quản trị đầu tiên ở /start.",
                "Nobody has an account yet. Run kheo serve without --listen, and make the first administrator at /start.",
                .unavailable)
        case .secrecyMissing:
            tell(
                "secrecyMissing",
                "Mở ra ngoài máy này thì phải mã hóa đường truyền: --certificate và --key, hoặc --behind-proxy nếu máy chủ trung gian lo TLS.",
                "Beyond this machine what travels must be encrypted. Give --certificate and --key, or --behind-proxy where a proxy ends TLS.",
                .unavailable)
        case .noAppointment:
            tell(
                "noAppointment", "Tài khoản không có phân công nào còn hiệu lực hôm nay. Hãy liên hệ người quản trị.",
                "No appointment of this account holds today. Ask an administrator.", .unavailable)
        case .noRight(let right):
            tell(
                "noRight", "Phân công hiện nay không có quyền \(right.name). Hãy nhờ người có quyền, hoặc xem bảng vai trò.",
                "Your appointments do not give the right to \(right.name). Ask somebody who has it; the page Roles says who.", .unavailable)
        case .notThere(let right):
            tell(
                "notThere",
                "Phân công hiện nay không có quyền \(right.name) ở đơn vị hoặc chương trình này. Hãy chọn đơn vị trong phạm vi được phân công.",
                "Your appointments do not give the right to \(right.name) for this unit or programme. Choose one within your appointment.",
                .unavailable)
        case .ofAnotherLevel(let right):
            tell(
                "ofAnotherLevel",
                "Việc này do cấp khác quyết định; quyền \(right.name) của bạn không thuộc cấp đó. Hãy đề nghị chính cấp đó thực hiện.",
                "Another level decided this, and your right to \(right.name) is not of that level. Ask its own body.", .unavailable)
        case .ownFile(let model):
            tell(
                "ownFile", "Không ai được tự duyệt hồ sơ do mình lập (mô hình \(quoted: model)). Hãy nhờ người khác có quyền.",
                "Nobody approves their own file (model \(quoted: model)). Ask another officer.", .unavailable)
        case .ownAppointment:
            tell(
                "ownAppointment", "Không ai được tự phân công cho mình. Hãy nhờ một quản trị khác.",
                "Nobody appoints themselves. Ask another administrator.", .unavailable)
        case .ownComplaint(let complaint):
            tell(
                "ownComplaint",
                """
                Người gửi khiếu nại, kiến nghị và người đã quyết định việc bị khiếu nại không được giải quyết (khiếu nại \(quoted: complaint)). \
                Hãy chuyển cho người khác có thẩm quyền.
                """,
                "Nobody answers a complaint that they lodged, or about what they decided (complaint \(quoted: complaint)). Ask another officer.",
                .unavailable)
        }
    }
}
