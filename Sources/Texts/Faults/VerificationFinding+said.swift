package import struct Journal.Finding

extension Finding {
    /// Where the journal is not as it was written, and the check's own words, which stay English: they are for who repairs it.
    package func said(in language: Language) -> String {
        switch place {
        case .entry(let position):
            say(
                language, "Bản ghi số \(plain: position) không còn đúng như khi ghi (\(message)).",
                "Entry \(plain: position) is not as it was written (\(message)).")
        case .table(let name, let row):
            say(
                language, "Bảng \(name), dòng \(row) không khớp với các bản ghi (\(message)).",
                "Table \(name), row \(row) does not fit the entries (\(message)).")
        case .page("unknown"):
            say(
                language, "Một trang không rõ số của tệp bị hỏng (\(message)).",
                "A page of the file, it is not known which, is damaged (\(message)).")
        case .page(let number):
            say(language, "Trang \(number) của tệp bị hỏng (\(message)).", "Page \(number) of the file is damaged (\(message)).")
        case .checkpoint:
            say(
                language, "Sổ cái không khớp với điểm xác nhận đã ký (\(message)).",
                "The journal does not agree with a signed checkpoint (\(message)).")
        }
    }
}
