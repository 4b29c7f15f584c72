import Events
import enum Rules.AppointmentRefusal

extension AppointmentRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("appointment", language)
        return switch self {
        case .accountUnknown(let id):
            tell(
                "accountUnknown", "Không có tài khoản \(quoted: id). Hãy tìm trong danh sách tài khoản.",
                "There is no account \(quoted: id). Look it up in the list of accounts.", .notFound)
        case .accountExists(let id):
            tell("accountExists", "Đã có tài khoản \(quoted: id).", "There is an account \(quoted: id) already.")
        case .accountClosed(let id):
            tell(
                "accountClosed", "Tài khoản \(quoted: id) đã đóng. Hãy mở tài khoản mới.",
                "The account \(quoted: id) is closed. Open a new one.")
        case .nameMissing:
            tell("nameMissing", "Chưa có họ tên. Hãy nhập họ tên của một người.", "The name is missing. Give the name of one person.")
        case .nameUnreadable:
            tell(
                "nameUnreadable", "Họ tên có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The name holds invisible characters. Type it again.")
        case .nameTooLong(let max):
            tell("nameTooLong", "Họ tên dài quá \(max) ký tự. Hãy rút gọn.", "The name is longer than \(max) characters. Shorten it.")
        case .reasonMissing:
            tell("reasonMissing", "Chưa nêu lý do. Bước này phải có lý do.", "The reason is missing. This step is never taken without one.")
        case .reasonTooLong(let max):
            tell("reasonTooLong", "Lý do dài quá \(max) ký tự. Hãy rút gọn.", "The reason is longer than \(max) characters. Shorten it.")
        case .decisionMissing:
            tell(
                "decisionMissing", "Chưa nêu quyết định phân công. Hãy ghi số và ngày của quyết định.",
                "The decision is missing. Cite the number and day of the decision that appoints.")
        case .decisionUnreadable:
            tell(
                "decisionUnreadable", "Số quyết định có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The decision holds invisible characters. Type it again.")
        case .decisionTooLong(let max):
            tell("decisionTooLong", "Số quyết định dài quá \(max) ký tự. Hãy rút gọn.", "The decision is longer than \(max) characters. Shorten it.")
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm lại đơn vị.",
                "No unit has the id \(quoted: unit). Search for it again.", .notFound)
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .programmeUnknown(let key):
            tell(
                "programmeUnknown", "Chưa có chương trình \(quoted: key). Hãy chọn trong danh sách.",
                "There is no programme \(quoted: key). Choose one of the list.", .notFound)
        case .daysBackwards(let from, let until):
            tell(
                "daysBackwards", "Ngày kết thúc \(until) không sau ngày bắt đầu \(from). Hãy sửa lại ngày.",
                "The end, \(until), is not after the beginning, \(from). Correct the days.")
        case .alreadyHeld(let role):
            tell(
                "alreadyHeld", "Người này đã giữ vai trò \(role.name) ở đơn vị đó trong thời gian này. Hãy kết thúc phân công cũ trước.",
                "The officer is \(role.name) there in that time already. End the earlier appointment first.")
        case .appointmentUnknown(let id):
            tell(
                "appointmentUnknown", "Tài khoản không có phân công \(quoted: id). Hãy mở lại trang tài khoản.",
                "The account has no appointment \(quoted: id). Open the account's page again.", .notFound)
        case .appointmentEnded(let id):
            tell("appointmentEnded", "Phân công \(quoted: id) đã kết thúc.", "The appointment \(quoted: id) has ended already.")
        case .lastAdministrator:
            tell(
                "lastAdministrator", "Đây là quản trị toàn hệ thống duy nhất. Hãy phân công một quản trị khác trước.",
                "This is the only administrator of the whole register. Appoint another one first.")
        }
    }
}
