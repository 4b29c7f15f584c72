import struct Keeping.FolderNotEmpty
import struct Queries.NotThere

extension NotThere: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("notThere", language)
        return switch kind {
        case .unit:
            tell(
                "unit", "Không có đơn vị \(quoted: name). Hãy tìm bằng lệnh kheo units find.",
                "There is no unit \(quoted: name). Find it with kheo units find.", .notFound)
        case .model:
            tell(
                "model", "Không có mô hình \(quoted: name). Hãy tìm bằng lệnh kheo models list --words.",
                "There is no model \(quoted: name). Find it with kheo models list --words.", .notFound)
        case .decision:
            tell(
                "decision", "Không có quyết định \(quoted: name). Xem danh sách bằng lệnh kheo decisions list.",
                "There is no decision \(quoted: name). kheo decisions list shows those there are.", .notFound)
        case .report:
            tell(
                "report", "Chưa có báo cáo \(quoted: name), hoặc vào lúc được hỏi thì chưa có. Xem danh sách bằng lệnh kheo reports.",
                "There is no report \(quoted: name), or there was none yet at the time asked for. kheo reports shows those there are.", .notFound)
        case .programme:
            tell(
                "programme", "Không có chương trình, hoặc giai đoạn của chương trình: \(quoted: name). Xem bằng lệnh kheo programmes list.",
                "There is no such programme, or no such period of it: \(quoted: name). kheo programmes list shows the programmes.", .notFound)
        case .entry:
            tell(
                "entry", "Sổ cái không có bản ghi số \(quoted: name). Bản ghi được đánh số từ 0, không có khoảng trống.",
                "The journal has no entry \(quoted: name). Entries are numbered from 0 without gaps.", .notFound)
        case .indicator:
            tell(
                "indicator", "Không có chỉ tiêu \(quoted: name), hoặc chỉ tiêu này không đếm được từ dữ liệu. Xem indicators.yaml của chương trình.",
                "There is no indicator \(quoted: name), or no records lie behind it. See the programme's indicators.yaml.", .notFound)
        }
    }
}

extension FolderNotEmpty: Telling {
    func told(in language: Language) -> Told {
        Teller("keeping", language)(
            "folderNotEmpty", "Thư mục \(path) không trống, nên không có gì được ghi vào đó. Hãy chọn thư mục mới hoặc thư mục trống.",
            "The folder \(path) is not empty, so nothing was written there. Choose a new or an empty one.")
    }
}
