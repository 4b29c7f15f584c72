package import enum Queries.QuestionRefusal

extension QuestionRefusal {
    /// Stable; `docs/refusals.md` lists them.
    package var code: String {
        switch self {
        case .addressTooLong: "question.addressTooLong"
        case .tooManyParameters: "question.tooManyParameters"
        case .parameterTooLong: "question.parameterTooLong"
        case .parameterUnreadable: "question.parameterUnreadable"
        case .dayUnknown: "question.dayUnknown"
        case .daysBackwards: "question.daysBackwards"
        case .wordUnknown: "question.wordUnknown"
        case .unitUnknown: "question.unitUnknown"
        case .positionUnknown: "question.positionUnknown"
        case .nothingKnownYet: "question.nothingKnownYet"
        case .pageUnknown: "question.pageUnknown"
        }
    }

    package func said(in language: Language) -> String {
        switch self {
        case .addressTooLong(let max):
            say(
                language, "Địa chỉ dài quá \(max) ký tự. Hãy bỏ bớt điều kiện.",
                "The address is longer than \(max) characters. Take conditions away.")
        case .tooManyParameters(let max):
            say(
                language, "Địa chỉ có quá \(max) tham số. Hãy bỏ bớt điều kiện.",
                "The address has more than \(max) parameters. Take conditions away.")
        case .parameterTooLong(let name, let max):
            say(
                language, "Tham số \(quoted: name) dài quá \(max) ký tự. Hãy viết ngắn hơn.",
                "The parameter \(quoted: name) is longer than \(max) characters. Write less.")
        case .parameterUnreadable(let name):
            say(
                language, "Tham số \(quoted: name) có ký tự không đọc được. Hãy gõ lại.",
                "The parameter \(quoted: name) has characters that cannot be read. Type it again.")
        case .dayUnknown(let name, let value):
            say(
                language, "\(quoted: name) là \(quoted: value): không có ngày đó. Hãy viết năm-tháng-ngày, ví dụ 2025-07-01.",
                "\(quoted: name) is \(quoted: value): there is no such day. Write year-month-day, as in 2025-07-01.")
        case .daysBackwards(let from, let to):
            say(
                language, "Ngày đầu \(writtenDay: from) sau ngày cuối \(writtenDay: to). Hãy đổi lại.",
                "The first day, \(writtenDay: from), is after the last, \(writtenDay: to). Exchange them.")
        case .wordUnknown(let name, let value):
            say(
                language, "\(quoted: name) không nhận giá trị \(quoted: value). Hãy chọn lại trong bộ lọc.",
                "\(quoted: name) cannot be \(quoted: value). Choose again among the filters.")
        case .unitUnknown(let unit):
            say(
                language, "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm đơn vị theo tên.",
                "There is no unit \(quoted: unit). Look for it by name.")
        case .positionUnknown(let value, let last):
            say(
                language, "Sổ không có bản ghi số \(quoted: value); bản ghi cuối là số \(plain: last).",
                "There is no entry \(quoted: value); the last is \(plain: last).")
        case .nothingKnownYet(let day):
            say(language, "Đến ngày \(writtenDay: day) sổ chưa có bản ghi nào.", "By \(writtenDay: day) nothing was recorded yet.")
        case .pageUnknown(let value, let max):
            say(
                language, "Trang \(quoted: value) không có: trang là số từ 1 đến \(max).",
                "There is no page \(quoted: value): pages are numbers from 1 to \(max).")
        }
    }
}
