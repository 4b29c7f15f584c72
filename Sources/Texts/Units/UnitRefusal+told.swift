import Events
import enum Rules.UnitRefusal

extension UnitRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("unit", language)
        return switch self {
        case .nameMissing:
            tell("nameMissing", "Chưa có tên hoặc loại đơn vị. Hãy nhập đủ.", "The unit's name or type is missing. Give both.")
        case .nameUnreadable:
            tell(
                "nameUnreadable", "Tên đơn vị có ký tự ẩn, mắt thường không thấy. Hãy gõ lại tên.",
                "The unit's name holds invisible characters. Type it again.")
        case .nameTooLong(let max):
            tell("nameTooLong", "Tên đơn vị dài quá \(max) ký tự. Hãy rút gọn.", "The unit's name is longer than \(max) characters. Shorten it.")
        case .instrumentMissing:
            tell(
                "instrumentMissing", "Chưa nêu nghị quyết hoặc quyết định. Mọi thay đổi về đơn vị đều phải có văn bản.",
                "The resolution is missing. Name it: no unit changes without one.")
        case .instrumentUnreadable:
            tell(
                "instrumentUnreadable", "Số văn bản có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The resolution's number holds invisible characters. Type it again.")
        case .instrumentTooLong(let max):
            tell("instrumentTooLong", "Số văn bản dài quá \(max) ký tự. Hãy rút gọn.", "The resolution is longer than \(max) characters. Shorten it.")
        case .reasonMissing:
            tell("reasonMissing", "Chưa nêu lý do. Hủy bỏ bản ghi phải có lý do.", "The reason is missing. Nothing is taken back without one.")
        case .reasonUnreadable:
            tell(
                "reasonUnreadable", "Lý do có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The reason holds invisible characters. Type it again.")
        case .reasonTooLong(let max):
            tell("reasonTooLong", "Lý do dài quá \(max) ký tự. Hãy rút gọn.", "The reason is longer than \(max) characters. Shorten it.")
        case .tooManyActs(let max):
            tell(
                "tooManyActs", "Một lần sắp xếp có nhiều nhất \(max) thay đổi. Hãy chia thành nhiều lần.",
                "One resolution takes \(max) acts at most. Divide it.")
        case .unitExists(let unit):
            tell(
                "unitExists", "Mã \(quoted: unit) đã được dùng cho một đơn vị. Mã không được dùng lại; hãy lấy mã khác.",
                "A unit has or had the id \(quoted: unit). Ids are never used again; take another.")
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm bằng lệnh kheo units find.",
                "No unit has the id \(quoted: unit). Find it with kheo units find.", .notFound)
        case .treeUnknown(let key):
            tell(
                "treeUnknown", "Chưa có hệ thống đơn vị \(quoted: key). Hãy mở hệ thống này trước.",
                "There is no tree \(quoted: key). Open the tree first.", .notFound)
        case .parentUnknown(let unit):
            tell(
                "parentUnknown", "Đơn vị cấp trên mang mã \(quoted: unit) không có. Hãy kiểm tra lại mã.",
                "No unit has the parent's id \(quoted: unit). Check the id.", .notFound)
        case .parentStandsNot(let unit, let day):
            tell(
                "parentStandsNot", "Đơn vị cấp trên \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The parent \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .codeInUse(let code, let unit, let day):
            tell(
                "codeInUse", "Vào ngày \(day), mã số \(quoted: code) đang là của đơn vị \(quoted: unit) cùng cấp. Hãy kiểm tra lại mã số.",
                "On \(day) another unit of the tier, \(quoted: unit), bears the code \(quoted: code). Check the code.")
        case .parentIsInside(let unit):
            tell(
                "parentIsInside", "Đơn vị cấp trên \(quoted: unit) lại nằm trong chính đơn vị này. Hãy chuyển đơn vị đó ra trước.",
                "The parent \(quoted: unit) lies inside the unit. Move it elsewhere first.")
        case .nothingChanges:
            tell(
                "nothingChanges", "Nội dung ghi nhận giống hệt hiện trạng, không có gì thay đổi.",
                "The act says what holds already. Nothing changes.")
        case .unitsBelow(let unit, let count, let day):
            tell(
                "unitsBelow",
                "Vào ngày \(day) vẫn còn \(count) đơn vị trực thuộc \(quoted: unit). Hãy chuyển hoặc kết thúc các đơn vị đó trong cùng lần sắp xếp.",
                "On \(day) units still lie under \(quoted: unit): \(count). Move or end them in the same reorganisation.")
        case .laterActsExist(let unit, let day):
            tell(
                "laterActsExist",
                "Ngày \(day) đã ghi một thay đổi về đơn vị \(quoted: unit), không còn khớp với việc này. Hãy hủy bỏ bản ghi đó trước.",
                "For \(day) something is entered about the unit \(quoted: unit) that would no longer fit. Annul that entry first.")
        case .entryIsOfAnother(let position, let unit):
            tell(
                "entryIsOfAnother", "Bản ghi số \(plain: position) không thuộc đơn vị \(quoted: unit). Hãy xem lịch sử của đơn vị.",
                "Entry \(plain: position) is not of the unit \(quoted: unit). Look at the unit's history.")
        case .actRestsOnIt(let position, let unit):
            tell(
                "actRestsOnIt",
                "Bản ghi số \(plain: position) về đơn vị \(quoted: unit) dựa vào việc này. Hãy hủy bỏ bản ghi đó trước.",
                "Entry \(plain: position) about the unit \(quoted: unit) rests on this. Take that back first.")
        case .recordsRestOnIt(let unit, let count):
            tell(
                "recordsRestOnIt",
                "Đã có hồ sơ, quyết định, báo cáo hoặc phân công ghi đơn vị \(quoted: unit): \(count). Hãy đính chính sang đơn vị khác trước.",
                "Records name the unit \(quoted: unit): \(count). Correct them to another unit first.")
        }
    }
}
