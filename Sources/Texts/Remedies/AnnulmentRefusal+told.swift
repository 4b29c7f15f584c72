import Events
import enum Rules.AnnulmentRefusal

extension AnnulmentRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("annulment", language)
        return switch self {
        case .annulmentExists(let id):
            tell(
                "annulmentExists", "Đã có lần hủy bỏ mang mã \(quoted: id). Hãy dùng mã khác.",
                "An annulment with the id \(quoted: id) is there already. Take another id.")
        case .entryUnknown(let position):
            tell(
                "entryUnknown", "Mô hình không có bản ghi số \(plain: position) còn hiệu lực. Hãy chọn trong quá trình của mô hình.",
                "The model has no standing entry \(plain: position). Choose one of its timeline.", .notFound)
        case .notForCause(let position):
            tell(
                "notForCause",
                """
                Bản ghi số \(plain: position) không phải là công nhận, xếp loại hay đề nghị. Nếu ghi nhầm, hãy dùng “Hủy bỏ bản ghi” ở trang mô hình.
                """,
                "Entry \(plain: position) is no recognition, grading or proposal. If it is a mistake, take the entry back on the model's page.")
        case .restsNotOnIt:
            tell(
                "restsNotOnIt", "Có nội dung đã chọn không liên quan đến việc bị hủy bỏ. Hãy xem trước lại rồi chọn.",
                "Something that was chosen does not depend on what is annulled. Look at the preview again.")
        case .tooMuchTogether(let max):
            tell(
                "tooMuchTogether", "Một lần chỉ hủy bỏ được nhiều nhất \(max) nội dung. Hãy hủy bỏ từng phần, từ cấp trên xuống.",
                "At most \(max) things can be annulled together. Annul parts of it first, from the highest level down.")
        case .instrumentMissing:
            tell(
                "instrumentMissing", "Chưa nêu quyết định hủy bỏ. Hãy ghi số và ngày của quyết định đó.",
                "The decision that annuls is not named. Give its number and day.")
        case .countMovedOn(let count):
            tell(
                "countMovedOn",
                "Số nội dung bị hủy bỏ nay là \(count), khác với số đã xác nhận, nên chưa ghi gì. Hãy xem lại danh sách rồi xác nhận lại.",
                "What would be annulled is \(count) by now, not what was confirmed, so nothing was recorded. Look again and confirm.", .lostRace)
        }
    }
}
