import enum Journal.AppendRefusal

// What the journal says in English stands with the journal, for the log; here it is said in Vietnamese.

extension AppendRefusal: Telling {
    func told(in language: Language) -> Told {
        let exit: ExitGroup =
            switch self {
            case .streamMoved, .journalGrew: .lostRace
            case .nothingToAppend, .bodyMalformed: .internal
            case .tooManyDrafts, .nameMalformed, .dayMalformed, .entryTooLong, .commandIdReused: .refused
            }
        return Told(code: code, sentence: say(language, vietnamese, "\(description)"), exit: exit)
    }

    private var vietnamese: Said<Vietnamese> {
        switch self {
        case .nothingToAppend(let commandId): "Lệnh \(commandId) không có bản ghi nào để ghi. Đây là lỗi của chương trình; hãy báo lại."
        case .tooManyDrafts(let count, let most):
            "Một lần ghi có \(count) bản ghi, nhiều hơn mức cho phép là \(most). Hãy chia thành nhiều lệnh."
        case .nameMalformed(let what, let name):
            "Không lưu được \(quoted: name) (\(what)). Chỉ dùng ký tự ASCII in được, không có dấu cách, dấu nháy kép và dấu gạch chéo ngược."
        case .dayMalformed(let day): "\(quoted: day) không phải là một ngày. Hãy viết như 2026-11-21."
        case .bodyMalformed(let stream, let offset):
            "Nội dung ghi vào \(stream) không phải là một đối tượng JSON (byte \(plain: offset)). Đây là lỗi của chương trình; hãy báo lại."
        case .entryTooLong(let stream, let bytes, let most):
            "Một bản ghi của \(stream) dài \(bytes) byte, vượt mức cho phép là \(most) byte. Hãy để nội dung dài trong tệp riêng."
        case .commandIdReused(let commandId):
            "Mã lệnh \(commandId) đã được dùng cho việc khác; chưa có gì được ghi. Hãy gửi lại lệnh với mã mới."
        case .streamMoved(let stream, let expected, let actual):
            """
            Đã có người khác thay đổi \(stream): phiên bản kế tiếp là \(plain: actual), không phải \(plain: expected). Hãy xem lại nội dung \
            rồi quyết định lại.
            """
        case .journalGrew(let expected, let actual):
            """
            Vừa có người khác ghi vào sổ: vị trí kế tiếp là \(plain: actual), không phải \(plain: expected). Chưa có gì được ghi; hãy thực hiện lại.
            """
        }
    }
}
