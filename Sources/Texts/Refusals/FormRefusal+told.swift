import enum Commands.FormRefusal

extension FormRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("form", language)
        return switch self {
        case .fromElsewhere:
            tell(
                "fromElsewhere", "Biểu mẫu được gửi từ một trang khác, không phải từ hệ thống này. Hãy mở lại trang và gửi từ đó.",
                "The form was sent by a page of another site. Open the page here and send it from there.", .unavailable)
        case .pageTooOld:
            tell(
                "pageTooOld", "Trang này được mở từ phiên đăng nhập trước. Hãy quay lại, tải lại trang rồi gửi lại.",
                "The page was made for an earlier session. Go back, load it again and send it again.", .unavailable)
        case .notAForm:
            tell(
                "notAForm", "Máy chủ chỉ nhận dữ liệu gửi bằng biểu mẫu. Hãy dùng trình duyệt.",
                "Only what a form sends is taken here. Use a browser.")
        case .nothingFound(let typed):
            tell(
                "nothingFound", "Không tìm thấy \(quoted: typed). Hãy viết cách khác, chẳng hạn chỉ ghi tên xã.",
                "Nothing is called \(quoted: typed). Write it another way, such as the commune's name alone.")
        case .severalFound(let typed):
            tell(
                "severalFound", "\(quoted: typed) có thể là những mục dưới đây. Hãy chọn một mục rồi gửi lại.",
                "\(quoted: typed) may be one of those below. Choose one and send again.")
        case .unitUnclear(let typed):
            tell(
                "unitUnclear", "Có nhiều đơn vị mang tên \(quoted: typed). Hãy ghi mã đơn vị, hoặc thêm tên đơn vị cấp trên.",
                "Several units are called \(quoted: typed). Write the unit's code, or add the unit above it.")
        case .confirmationDiffers(let wanted):
            tell(
                "confirmationDiffers", "Chữ xác nhận chưa khớp. Hãy gõ đúng \(quoted: wanted).",
                "What was typed does not confirm it. Type \(quoted: wanted).")
        case .tooManyRows(let max):
            tell(
                "tooManyRows", "Biểu mẫu có nhiều nhất \(max) dòng mỗi loại. Với nghị quyết lớn hơn, hãy dán tệp YAML.",
                "The form takes \(max) rows of a kind at most. For a larger resolution paste a YAML file.")
        case .versionMovedOn(let version):
            tell(
                "versionMovedOn",
                "Vừa có người ban hành phiên bản \(plain: version). Nội dung đã gõ vẫn giữ; hãy xem lại khác biệt so với phiên bản đó.",
                "Somebody has just published version \(plain: version). What you typed is kept; look at how it differs from that version.", .lostRace)
        case .tooLarge(let max):
            tell(
                "tooLarge", "Biểu mẫu lớn quá \(max) byte. Hãy rút gọn nội dung.",
                "The form is larger than \(max) bytes. Shorten what is in it.")
        case .numberUnreadable(let text):
            tell(
                "numberUnreadable", "\(quoted: text) không phải là số. Hãy nhập bằng chữ số, ví dụ 120.",
                "\(quoted: text) is no number. Write it in digits, such as 120.")
        case .choiceMissing: tell("choiceMissing", "Chưa chọn. Hãy chọn một.", "Nothing is chosen. Choose one.")
        case .otherUnknown(let text):
            tell(
                "otherUnknown", "Không tìm thấy mô hình nào với từ \(quoted: text). Hãy thử từ khác trong tên mô hình.",
                "No model is found by \(quoted: text). Try other words of its name.")
        case .filesMissing:
            tell(
                "filesMissing", "Chưa chọn tệp nào. Hãy chọn ảnh hoặc tài liệu rồi gửi.",
                "No file was chosen. Choose photos or documents and send them.")
        case .tooManyFiles(let max):
            tell(
                "tooManyFiles", "Mỗi lần chỉ gửi tối đa \(max) tệp. Không tệp nào được nhận; hãy chia thành nhiều lần.",
                "At most \(max) files are taken at a time. None was taken; send them in several goes.")
        }
    }
}
