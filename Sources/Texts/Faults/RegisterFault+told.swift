import struct CanonicalJSON.Malformed
import enum Register.RegisterFault

extension RegisterFault: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("register", language)
        return switch self {
        case .missing(let path):
            tell(
                "missing", "Không có sổ đăng ký tại \(path). Hãy chạy kheo rebuild để lập lại từ sổ cái.",
                "There is no register at \(path). Run kheo rebuild to make it from the journal.", .unavailable)
        case .damaged(let path, let reason):
            tell(
                "damaged", "Sổ đăng ký \(path) bị hỏng: \(reason). Hãy chạy kheo rebuild để lập lại từ sổ cái.",
                "The register \(path) is damaged: \(reason). Run kheo rebuild to make it again from the journal.", .damaged)
        case .diskFull(let path):
            tell(
                "diskFull", "Ổ đĩa chứa \(path) đã đầy. Sổ cái vẫn nguyên vẹn; hãy giải phóng chỗ trống rồi làm lại.",
                "The disk of \(path) is full. The journal is unharmed; make room and do it again.", .diskFull)
        case .entryUnknown(let position, let kind, let version):
            tell(
                "entryUnknown",
                "Bản ghi số \(plain: position) (\(quoted: kind), phiên bản \(plain: version)) do chương trình mới hơn ghi. Hãy dùng chương trình đó.",
                "Entry \(plain: position), \(quoted: kind) version \(plain: version), was written by a newer program. Use the newer program.",
                .unavailable)
        case .entryUnreadable(let position, let reason):
            tell(
                "entryUnreadable", "Không đọc được bản ghi số \(plain: position): \(reason). Hãy chạy kheo verify để biết sổ cái có bị hỏng không.",
                "Entry \(plain: position) cannot be read: \(reason). Run kheo verify to see whether the journal is damaged.", .damaged)
        case .aheadOfJournal(let register, let journal):
            tell(
                "aheadOfJournal",
                """
                Sổ đăng ký đã đến vị trí \(plain: register), sổ cái mới đến vị trí \(plain: journal): sổ đăng ký là của sổ cái khác, \
                hoặc phần cuối sổ cái đã mất. Hãy chạy kheo verify --against với một điểm xác nhận đã lưu, rồi kheo rebuild.
                """,
                """
                The register is at position \(plain: register), the journal only at \(plain: journal): the register belongs to another journal, \
                or the journal's tail was cut. Run kheo verify --against a checkpoint kept elsewhere, then kheo rebuild.
                """, .damaged)
        }
    }
}

extension Malformed: Telling {
    /// Bytes that were stored and do not read back.
    func told(in language: Language) -> Told {
        Teller("register", language)(
            "bytesMalformed", "Dữ liệu đã lưu không đọc được (byte \(plain: offset), cần: \(expected)). Hãy chạy kheo verify, rồi kheo rebuild.",
            "What is stored cannot be read (byte \(plain: offset), expected: \(expected)). Run kheo verify, then kheo rebuild.", .damaged)
    }
}
