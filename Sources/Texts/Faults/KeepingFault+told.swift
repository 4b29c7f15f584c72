import enum Keeping.KeepingFault

extension KeepingFault: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("keeping", language)
        return switch self {
        case .keysUnreadable(let path, let reason):
            tell(
                "keysUnreadable",
                "Không đọc hoặc ghi được tệp khóa \(path): \(reason). Tên đã niêm phong chưa mở được, mọi việc khác vẫn làm được; hãy khôi phục tệp.",
                "The file of keys \(path) cannot be read or written: \(reason). Sealed names stay closed and all else works; restore the file.",
                .unavailable)
        case .fileUnreadable(let path, let reason):
            tell(
                "fileUnreadable",
                "Không đọc hoặc ghi được tệp \(path): \(reason). Chưa đăng nhập được; hãy xem ổ đĩa, hoặc khôi phục tệp.",
                "The file \(path) cannot be read or written: \(reason). Nobody can sign in; look at the disk, or restore the file.", .unavailable)
        case .boxDamaged(let owner):
            tell(
                "boxDamaged",
                "Không mở được nội dung niêm phong của \(quoted: owner) bằng khóa của nó: một trong hai đã bị hỏng. Hãy chạy kheo verify.",
                "What is sealed for \(quoted: owner) does not open with its key: one of the two is damaged. Run kheo verify.", .damaged)
        case .fileDamaged(let path):
            tell(
                "fileDamaged",
                "Tệp minh chứng \(path) bị mất, bị cắt hoặc bị thay đổi. Hãy khôi phục tệp này từ bản sao lưu rồi chạy kheo verify.",
                "The file of evidence \(path) is gone, cut or changed. Restore it from a backup and run kheo verify.", .damaged)
        case .certificateUnreadable(let path, let reason):
            tell(
                "certificateUnreadable",
                "Không dùng được chứng thư số \(path) cùng khóa của nó: \(reason). Hãy kiểm tra hai tệp PEM.",
                "The certificate \(path) with its key cannot be used: \(reason). Look at the two PEM files.", .unavailable)
        case .cannotWrite(let path):
            tell(
                "cannotWrite", "Không ghi được vào \(path). Hãy xem quyền truy cập của tệp và thư mục, và chỗ trống trên ổ đĩa.",
                "\(path) cannot be written. Look at the permissions of the file and its folder, and at the room on the disk.", .unavailable)
        case .diskFull(let path):
            tell(
                "diskFull", "Ổ đĩa chứa \(path) đã đầy. Không có gì bị ghi dở; hãy giải phóng chỗ trống rồi làm lại.",
                "The disk of \(path) is full. Nothing was half written; make room and do it again.", .diskFull)
        case .heldByAnother(let path):
            tell(
                "heldByAnother",
                "Một tiến trình khác đang giữ \(path); mỗi lúc chỉ một tiến trình được làm việc này. Hãy chờ, hoặc dừng tiến trình kia.",
                "Another process holds \(path), and only one may do this at a time. Wait, or stop the other.", .busy)
        }
    }
}
