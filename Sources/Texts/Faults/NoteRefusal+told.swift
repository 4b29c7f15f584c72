import enum Journal.NoteRefusal

extension NoteRefusal: Telling {
    func told(in language: Language) -> Told {
        let exit: ExitGroup =
            switch self {
            case .checkpointMalformed, .checkpointForeign, .proofMalformed: .refused
            case .signatureWrong, .proofWrong: .damaged
            }
        return Told(code: code, sentence: say(language, vietnamese, "\(description)"), exit: exit)
    }

    private var vietnamese: Said<Vietnamese> {
        switch self {
        case .checkpointMalformed(let reason): "Đây không phải là điểm xác nhận đã ký: \(reason). Hãy lấy lại tệp từ nơi lưu."
        case .checkpointForeign(let expected): "Điểm xác nhận không do khóa \(expected) ký; nó thuộc về sổ cái khác."
        case .signatureWrong(let key): "Chữ ký của khóa \(key) trên điểm xác nhận không đúng: nội dung đã bị sửa sau khi ký."
        case .proofMalformed(let line, let expected): "Đây không phải là bằng chứng: dòng \(plain: line) phải là \(expected)."
        case .proofWrong: "Bằng chứng không khớp: nội dung được chứng minh không có trong sổ cái của điểm xác nhận này."
        }
    }
}
