import enum Keeping.ViewRefusal

extension ViewRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("view", language)
        return switch self {
        case .nameMissing: tell("nameMissing", "Chưa đặt tên cho danh sách. Hãy gõ tên.", "The view has no name. Give it one.")
        case .nameTooLong(let max):
            tell("nameTooLong", "Tên danh sách dài quá \(max) ký tự. Hãy rút gọn.", "The view's name is longer than \(max) characters. Shorten it.")
        case .nameUnreadable:
            tell(
                "nameUnreadable", "Tên danh sách có ký tự không nhìn thấy được. Hãy gõ lại.",
                "The view's name holds invisible characters. Type it again.")
        case .tooManyViews(let max):
            tell(
                "tooManyViews", "Đã lưu \(max) danh sách, là số nhiều nhất. Hãy xóa bớt rồi lưu lại.",
                "There are \(max) saved views, as many as there may be. Delete some and save again.")
        }
    }
}
