import enum Journal.JournalFault

extension JournalFault: Telling {
    func told(in language: Language) -> Told {
        let exit: ExitGroup =
            switch self {
            case .missing: .notFound
            case .damaged: .damaged
            case .diskFull: .diskFull
            case .busy: .busy
            case .exists, .keyForeign, .originMalformed: .refused
            case .notAJournal, .otherVersion, .readOnly, .inputOutput, .keyMissing, .keyMalformed, .keyExposed: .unavailable
            }
        return Told(code: code, sentence: say(language, vietnamese, "\(description)"), exit: exit)
    }

    private var vietnamese: Said<Vietnamese> {
        switch self {
        case .missing(let path): "Không có sổ cái tại \(path). Hãy tạo bằng lệnh kheo init, hoặc chỉ đúng thư mục có sổ cái."
        case .exists(let path): "Tại \(path) đã có tệp; sổ cái không bao giờ ghi đè lên tệp có sẵn. Hãy chọn thư mục khác, hoặc chuyển tệp đó đi."
        case .notAJournal(let path): "Tệp \(path) không phải là sổ cái. Tệp vẫn giữ nguyên; hãy chỉ đúng tệp, hoặc khôi phục bản sao lưu."
        case .otherVersion(let path, let found, let known):
            found > known
                ? """
                Sổ cái \(path) có định dạng \(plain: found), chương trình này chỉ đọc được đến định dạng \(plain: known). \
                Hãy dùng chương trình mới hơn; chưa có gì thay đổi.
                """
                : """
                Sổ cái \(path) có định dạng \(plain: found), chương trình này (định dạng \(plain: known)) không đọc được. \
                Hãy dùng chương trình đã tạo ra nó.
                """
        case .damaged(let path, let place):
            "Sổ cái \(path) bị hỏng: \(place). Hãy chạy kheo verify để biết mức độ, rồi khôi phục bản sao lưu."
        case .diskFull(let path): "Ổ đĩa chứa \(path) đã đầy. Không có gì bị ghi dở; hãy giải phóng chỗ trống rồi làm lại."
        case .busy(let path): "Sổ cái \(path) bị một tiến trình khác giữ quá lâu. Chưa có gì được ghi; hãy làm lại."
        case .readOnly(let path): "Sổ cái \(path) ở đây chỉ đọc được. Hãy xem quyền truy cập của tệp và thư mục."
        case .inputOutput(let path, let detail): "Không đọc hoặc ghi được \(path): \(detail). Hãy kiểm tra ổ đĩa và quyền truy cập."
        case .keyMissing(let path): "Không có khóa ký tại \(path). Vẫn đọc được; muốn ký, hãy đặt tệp khóa vào đó."
        case .keyMalformed(let path): "Tệp \(path) không phải là khóa ký đã tạo cùng sổ cái. Hãy lấy lại khóa từ nơi cất giữ."
        case .keyExposed(let path, let mode):
            "Người khác cũng đọc được khóa ký \(path) (quyền \(String(mode, radix: 8))). Hãy chạy: chmod 600 \(path)"
        case .keyForeign(let expected, let found):
            "Khóa \(found) không phải của sổ cái này; khóa đúng là \(expected). Hãy dùng khóa đã tạo cùng sổ cái."
        case .originMalformed(let origin):
            "\(quoted: origin) không dùng làm tên gốc được: cần từ 1 đến 200 ký tự, không có dấu cách và dấu cộng, ví dụ example.org/register."
        }
    }
}
