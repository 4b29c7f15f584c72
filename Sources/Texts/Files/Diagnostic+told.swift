package import struct Intake.Diagnostic
package import struct Intake.FileRefusal
import struct Rules.ProgrammeFault

extension FileRefusal: Telling {
    /// One line a diagnostic: `file:line:column: sentence`.
    func told(in language: Language) -> Told {
        let lines = diagnostics.map { $0.told(in: language) }
        let isMissing = diagnostics.count == 1 && diagnostics[0].problem == .fileMissing
        return Told(code: "file.refused", sentence: lines.map(\.sentence).joined(separator: "\n"), exit: isMissing ? .notFound : .refused)
    }
}

extension Diagnostic: Telling {
    func told(in language: Language) -> Told {
        let said = problem.told(in: language)
        let place = [file] + (line > 0 ? [String(line)] : []) + (line > 0 && column > 0 ? [String(column)] : [])
        return Told(code: said.code, sentence: place.joined(separator: ":") + ": " + said.sentence, exit: said.exit)
    }
}

extension Diagnostic.Problem {
    /// Without its place, for whoever shows the place otherwise.
    package func said(in language: Language) -> String { told(in: language).sentence }

    func told(in language: Language) -> Told {
        let tell = Teller("file", language)
        return switch self {
        case .fileMissing:
            tell("fileMissing", "Không có tệp này. Hãy kiểm tra lại đường dẫn.", "There is no such file. Check the path.", .notFound)
        case .fileTooLong(let max):
            tell(
                "fileTooLong", "Tệp lớn hơn mức cho phép là \(max) byte. Hãy chia nhỏ tệp.",
                "The file is longer than the \(max) bytes that are allowed. Divide it.")
        case .notUTF8:
            tell(
                "notUTF8", "Tệp không được lưu bằng mã UTF-8. Hãy lưu lại với mã Unicode (UTF-8).",
                "The file is not UTF-8. Save it again as Unicode (UTF-8).")
        case .notYAML(let reason):
            tell("notYAML", "Tệp không đúng cú pháp YAML: \(reason).", "The file is not YAML: \(reason).")
        case .formatUnknown(let found, let known):
            tell(
                "formatUnknown", "Không nhận ra định dạng \(quoted: found). Các định dạng đọc được: \(known.joined(separator: ", ")).",
                "The format \(quoted: found) is not known. These are: \(known.joined(separator: ", ")).")
        case .keyMissing(let key):
            tell("keyMissing", "Thiếu trường \(quoted: key). Hãy bổ sung.", "The key \(quoted: key) is missing. Add it.")
        case .keyUnknown(let key):
            tell(
                "keyUnknown", "Không có trường nào tên \(quoted: key). Hãy sửa lại tên trường, hoặc bỏ đi.",
                "There is no key \(quoted: key). Correct it, or take it out.")
        case .notAText(let key):
            tell("notAText", "Trường \(quoted: key) phải là văn bản.", "\(quoted: key) must be a text.")
        case .notANumber(let key):
            tell(
                "notANumber", "Trường \(quoted: key) phải là số nguyên, viết liền không có dấu chấm, dấu phẩy.",
                "\(quoted: key) must be a whole number, written without separators.")
        case .notADay(let key):
            tell("notADay", "Trường \(quoted: key) phải là một ngày, viết như 2025-07-01.", "\(quoted: key) must be a day, written as 2025-07-01.")
        case .notAFraction(let key):
            tell("notAFraction", "Trường \(quoted: key) phải là phân số, ví dụ 2/3.", "\(quoted: key) must be a share such as 2/3.")
        case .notTrueOrFalse(let key):
            tell("notTrueOrFalse", "Trường \(quoted: key) phải là true hoặc false.", "\(quoted: key) must be true or false.")
        case .notAList(let key):
            tell("notAList", "Trường \(quoted: key) phải là một danh sách.", "\(quoted: key) must be a list.")
        case .notAMap(let key):
            tell("notAMap", "Trường \(quoted: key) phải gồm các trường con có tên.", "\(quoted: key) must be a map of keys and values.")
        case .wordUnknown(let word, let allowed):
            tell(
                "wordUnknown", "Không dùng được giá trị \(quoted: word) ở đây. Các giá trị được dùng: \(allowed.joined(separator: ", ")).",
                "\(quoted: word) may not stand here. These may: \(allowed.joined(separator: ", ")).")
        case .unitUnknown(let code, let day):
            tell(
                "unitUnknown", "Vào ngày \(writtenDay: day) không có đơn vị nào mang mã \(quoted: code). Hãy tìm bằng lệnh kheo units find.",
                "On \(writtenDay: day) no unit has the code \(quoted: code). Find it with kheo units find.")
        case .numberOutOfRange(let key, let from, let to):
            tell(
                "numberOutOfRange", "Trường \(quoted: key) phải là số từ \(plain: from) đến \(plain: to).",
                "\(quoted: key) must be a number from \(plain: from) to \(plain: to).")
        case .readableByOthers(let mode):
            tell(
                "readableByOthers",
                "Tệp có mật khẩu mà người khác trên máy cũng đọc được (quyền \(String(mode, radix: 8))). Hãy chạy chmod 600 cho tệp này.",
                "The file has passwords in it and others on this machine can read it (mode \(String(mode, radix: 8))). Run chmod 600 on it.",
                .unavailable)
        case .columnsWrong(let found, let expected):
            tell(
                "columnsWrong", "Dòng có \(found) cột, cần \(expected) cột. Hãy sửa lại dòng này.",
                "The row has \(found) columns and needs \(expected). Correct the row.")
        case .cohortsDoNotFit(let key):
            tell(
                "cohortsDoNotFit", "Trường \(quoted: key) của nhóm dữ liệu tạo sinh không khớp với phần còn lại của kế hoạch. Hãy sửa lại.",
                "\(quoted: key) of a cohort does not fit the rest of the plan. Correct it.")
        case .headingsMissing:
            tell(
                "headingsMissing",
                "Không tìm thấy dòng tiêu đề trong 20 dòng đầu. Hãy ghi tên cột ở dòng đầu, như trong tệp mẫu.",
                "No row of headings was found among the first 20. Write the columns' names in the first row, as the template has them.")
        case .headingMissing(let name):
            tell(
                "headingMissing", "Thiếu cột “\(name)”. Hãy thêm cột này, như trong tệp mẫu.",
                "The column “\(name)” is missing. Add it, as the template has it.")
        case .headingTwice(let heading):
            tell(
                "headingTwice", "Có hai cột cùng nội dung \(quoted: heading). Hãy bỏ một cột.",
                "Two columns say the same, \(quoted: heading). Take one away.")
        case .termUnknown(let word, let allowed):
            tell(
                "termUnknown", "Không có \(quoted: word) trong danh mục. Hãy dùng một trong các từ: \(allowed.map(\.vi).joined(separator: ", ")).",
                "\(quoted: word) is not in the list. Use one of these: \(allowed.map(\.en).joined(separator: ", ")).")
        case .rowTwice(let line):
            tell(
                "rowTwice", "Dòng này giống hệt dòng \(plain: line). Hãy xóa dòng thừa.",
                "The row is the same as row \(plain: line). Delete it.")
        case .periodMissing:
            tell(
                "periodMissing", "Chưa có giai đoạn. Hãy ghi vào dòng này, hoặc chọn một giai đoạn cho cả tệp.",
                "The period is missing. Write it in the row, or choose one for the whole file.")
        case .answersMissing(let questions):
            tell(
                "answersMissing", "Bản đăng ký còn thiếu: \(questions.map(\.vi).joined(separator: "; ")). Hãy bổ sung các cột này.",
                "The form is not answered: \(questions.map(\.en).joined(separator: "; ")). Fill in these columns.")
        case .unitMissing:
            tell("unitMissing", "Chưa ghi đơn vị. Hãy ghi tên hoặc mã đơn vị.", "The unit is missing. Give its name or its code.")
        case .unitNotFound(let name):
            tell(
                "unitNotFound", "Không tìm thấy đơn vị nào tên \(quoted: name). Hãy kiểm tra lại tên, hoặc ghi mã đơn vị.",
                "No unit is called \(quoted: name). Check the name, or give the unit's code.")
        case .unitCodeDiffers(let code, let name):
            tell(
                "unitCodeDiffers", "Mã \(quoted: code) không phải của đơn vị \(quoted: name). Hãy sửa lại mã hoặc tên.",
                "The code \(quoted: code) is not that of \(quoted: name). Correct the code or the name.")
        case .unitNotYours(let name):
            tell(
                "unitNotYours", "Đơn vị \(quoted: name) nằm ngoài phạm vi được phân công. Hãy chọn đơn vị khác, hoặc để cán bộ nơi đó nhập.",
                "The unit \(quoted: name) lies outside your appointment. Choose another, or let the officer there import it.")
        case .tooManyUnclearUnits(let max):
            tell(
                "tooManyUnclearUnits", "Tệp đã có \(max) tên đơn vị chưa rõ, nên tên này chưa được tra. Hãy sửa các tên trước, hoặc ghi mã đơn vị.",
                "\(max) names of units in the sheet are unclear, so this one was not looked up. Correct those first, or give the units' codes.")
        case .programme(let fault):
            fault.told(in: language)
        case .model(let refusal):
            refusal.told(in: language)
        case .session(let refusal):
            refusal.told(in: language)
        case .sheet(let refusal):
            refusal.told(in: language)
        }
    }
}
