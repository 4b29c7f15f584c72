import enum Commands.KeyRefusal
import struct Commands.NothingToDo
import struct Commands.UnknownEntry

extension NothingToDo: Telling {
    func told(in language: Language) -> Told {
        Teller("command", language)(
            "nothingToDo", "Tất cả nội dung yêu cầu đã có trong sổ đăng ký. Không cần làm gì thêm.",
            "All that was asked for is in the register already. Nothing is left to do.")
    }
}

extension UnknownEntry: Telling {
    func told(in language: Language) -> Told {
        Teller("command", language)(
            "entryUnknown", "Bản ghi số \(plain: position) thuộc loại \(quoted: kind) do chương trình mới hơn ghi. Hãy dùng chương trình mới hơn.",
            "Entry \(plain: position), \(quoted: kind), was written by a newer program. Use the newer program.", .unavailable)
    }
}

extension KeyRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("key", language)
        return switch self {
        case .keyUnknown(let owner):
            tell(
                "keyUnknown", "Không có khóa nào của \(quoted: owner). Mã chưa đúng, hoặc khóa đã bị hủy.",
                "There is no key of \(quoted: owner). The name is wrong, or the key is destroyed already.", .notFound)
        case .keyDestroyed(let owner):
            tell(
                "keyDestroyed", "Nội dung của \(quoted: owner) đã được xóa vĩnh viễn, nên không ghi thêm được. Hãy lập hồ sơ mới.",
                "What \(quoted: owner) held was erased for good, and nothing is added to it. Make a new file.")
        case .reasonMissing:
            tell(
                "reasonMissing", "Chưa nêu lý do hủy khóa. Hãy nêu lý do: hủy rồi thì không khôi phục được.",
                "The reason is missing. Give it: a destroyed key never comes back.")
        }
    }
}
