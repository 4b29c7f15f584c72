import Events
import enum Rules.ComplaintRefusal

extension ComplaintRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("complaint", language)
        return switch self {
        case .complaintUnknown(let id):
            tell(
                "complaintUnknown", "Không có khiếu nại, kiến nghị nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "No complaint has the id \(quoted: id). Look it up.", .notFound)
        case .complaintExists(let id):
            tell(
                "complaintExists", "Đã có khiếu nại, kiến nghị mang mã \(quoted: id). Hãy dùng mã khác.",
                "A complaint with the id \(quoted: id) is there already. Take another id.")
        case .entryUnknown(let position):
            tell(
                "entryUnknown", "Mô hình không có bản ghi số \(plain: position). Hãy chọn trong quá trình của mô hình.",
                "The model has no entry \(plain: position). Choose one of its timeline.", .notFound)
        case .nothingDecided(let position):
            tell(
                "nothingDecided",
                "Bản ghi số \(plain: position) không quyết định việc gì, hoặc đã bị hủy bỏ. Hãy chọn quyết định còn hiệu lực.",
                "Entry \(plain: position) decided nothing, or is annulled already. Choose what was decided and stands.")
        case .sessionUnknown(let id):
            tell(
                "sessionUnknown", "Không có phiên họp nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "No session has the id \(quoted: id). Look it up.", .notFound)
        case .itemUnknown(let item):
            tell(
                "itemUnknown", "Phiên họp không có nội dung số \(plain: item). Hãy xem lại chương trình họp.",
                "The session has no item \(plain: item). Look at its agenda.", .notFound)
        case .notDecidedYet(let item):
            tell(
                "notDecidedYet", "Kết quả nội dung số \(plain: item) chưa được công bố. Hãy chờ kết quả của hội đồng.",
                "What was decided on item \(plain: item) is not out yet. Wait for the council's outcome.")
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm bằng lệnh kheo units find.",
                "No unit has the id \(quoted: unit). Find it with kheo units find.", .notFound)
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .dayIsInTheFuture(let day, let today):
            tell(
                "dayIsInTheFuture", "Ngày \(day) chưa đến (hôm nay là ngày \(today)). Hãy sửa lại ngày.",
                "\(day) has not come yet (today is \(today)). Correct the day.")
        case .dayBeforeDecision(let day, let decided):
            tell(
                "dayBeforeDecision", "Ngày \(day) trước ngày có quyết định bị khiếu nại (ngày \(decided)). Hãy sửa lại ngày.",
                "\(day) is before what is complained of was decided (\(decided)). Correct the day.")
        case .dayBeforeLodging(let day, let lodged):
            tell(
                "dayBeforeLodging", "Ngày \(day) trước ngày gửi khiếu nại, kiến nghị (ngày \(lodged)). Hãy sửa lại ngày.",
                "\(day) is before the complaint was lodged (\(lodged)). Correct the day.")
        case .textMissing:
            tell("textMissing", "Chưa có nội dung khiếu nại, kiến nghị. Hãy nhập nội dung.", "The complaint says nothing. Write what it is about.")
        case .textUnreadable:
            tell(
                "textUnreadable", "Nội dung có ký tự ẩn. Hãy gõ lại.", "The text holds invisible characters. Type it again.")
        case .textTooLong(let max):
            tell("textTooLong", "Nội dung dài quá \(max) ký tự. Hãy rút gọn.", "The text is longer than \(max) characters. Shorten it.")
        case .isOver(let state):
            tell(
                "isOver", "Khiếu nại, kiến nghị này \(state.name). Nếu có căn cứ mới, hãy gửi khiếu nại, kiến nghị mới.",
                "This complaint is over (\(state.name)). Where there are new grounds, lodge another one.")
        case .reasonMissing: tell("reasonMissing", "Chưa nêu lý do. Hãy nêu lý do.", "The reason is missing. Give it.")
        case .reasonUnreadable:
            tell("reasonUnreadable", "Lý do có ký tự ẩn. Hãy gõ lại.", "The reason holds invisible characters. Type it again.")
        case .reasonTooLong(let max):
            tell("reasonTooLong", "Lý do dài quá \(max) ký tự. Hãy rút gọn.", "The reason is longer than \(max) characters. Shorten it.")
        case .instrumentMissing:
            tell(
                "instrumentMissing", "Chưa nêu văn bản giải quyết. Hãy ghi số và ngày của văn bản.",
                "The document that answers is not named. Give its number and day.")
        case .instrumentUnreadable:
            tell(
                "instrumentUnreadable", "Số văn bản có ký tự ẩn. Hãy gõ lại.", "The document's number holds invisible characters. Type it again.")
        case .instrumentTooLong(let max):
            tell(
                "instrumentTooLong", "Số văn bản dài quá \(max) ký tự. Chỉ ghi số và ngày.",
                "The document's number is longer than \(max) characters. Give its number and day only.")
        }
    }
}
