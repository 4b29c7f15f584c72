import enum Keeping.DraftRefusal

extension DraftRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("draft", language)
        return switch self {
        case .draftUnknown:
            tell(
                "draftUnknown", "Không có bản nháp này: đã gửi, đã xóa, hoặc không phải của bạn. Hãy xem trang Việc của tôi.",
                "There is no such draft: it was sent, deleted, or is not yours. Look at the page My work.", .notFound)
        case .tooManyDrafts(let max):
            tell(
                "tooManyDrafts", "Đã có \(max) bản nháp, nhiều nhất được phép. Hãy gửi hoặc xóa bớt bản nháp.",
                "There are \(max) drafts already, as many as may be. Send or delete some.")
        case .draftTooLarge(let max):
            tell(
                "draftTooLarge", "Bản nháp lớn quá \(max) byte nên không lưu được. Hãy rút gọn.",
                "The draft is larger than \(max) bytes and is not saved. Shorten it.")
        case .overtaken:
            tell(
                "overtaken", "Bản nháp đã được lưu ở cửa sổ khác sau khi trang này mở. Hãy so sánh rồi lưu lại.",
                "The draft was saved in another window after this page was opened. Compare the two and save again.", .lostRace)
        }
    }
}
