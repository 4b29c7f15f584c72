package import Events

// What pages and the terminal say around the files of a model. `{}` is where the browser's script puts a number or a name.
extension Language {
    package var evidence: String { say(self, "Minh chứng", "Evidence") }
    package func evidence(of name: String) -> String { say(self, "Minh chứng: \(name)", "Evidence: \(name)") }
    package var evidenceNone: String { say(self, "Hồ sơ chưa có ảnh hay tài liệu minh chứng nào.", "The file has no photos or documents yet.") }
    package var evidenceErased: String {
        say(
            self, "Tên tệp và nội dung đã được xóa theo yêu cầu; không mở được nữa.",
            "The names and contents of the files were erased on request and cannot be opened any more.")
    }
    package func evidenceTaken(_ day: Day) -> String { say(self, "Chụp ngày \(day)", "Taken on \(day)") }
    package var evidenceWithPosition: String { say(self, "có vị trí chụp", "with its position") }

    package var attachEvidence: String { say(self, "Thêm minh chứng", "Attach evidence") }
    package var evidenceFiles: String { say(self, "Chọn ảnh hoặc tài liệu", "Choose photos or documents") }
    package func evidenceHelp(bytesMax: Int, filesMax: Int) -> String {
        say(
            self,
            """
            Ảnh (JPEG, PNG, WebP, HEIC), PDF, Word (docx), Excel (xlsx); mỗi tệp tối đa \(bytesMax / 1_048_576) MB, mỗi lần tối đa \(filesMax) tệp. \
            Vị trí chụp được gỡ khỏi ảnh.
            """,
            """
            Photos (JPEG, PNG, WebP, HEIC), PDF, Word (docx), Excel (xlsx); up to \(bytesMax / 1_048_576) MB each, \(filesMax) files at a time. \
            The position is taken out of photos.
            """)
    }
    package var takePhoto: String { say(self, "Hoặc chụp ảnh ngay bằng điện thoại", "Or take a photo with the phone now") }
    package var dropHere: String { say(self, "Có thể kéo tệp thả vào đây.", "Files may be dropped here.") }
    package var evidenceCaption: String { say(self, "Chú thích", "What they show") }
    package var evidenceCaptionHelp: String {
        say(self, "Ảnh chụp việc gì, ở đâu. Dùng chung cho các tệp gửi lần này.", "What was going on, and where. For all files that are sent now.")
    }
    package var keepPosition: String { say(self, "Giữ vị trí chụp trong ảnh", "Leave the position in the photos") }
    package var keepPositionHelp: String {
        say(
            self, "Chỉ đánh dấu khi vị trí là một phần của minh chứng và ảnh không chụp ở nhà riêng.",
            "Only where the position is part of the evidence and the photo was not taken at somebody's home.")
    }
    package var evidenceWaiting: String { say(self, "đã nhận, chưa thêm vào hồ sơ", "received, not attached yet") }
    package func evidenceAttached(_ count: Int) -> String {
        say(self, "Đã thêm \(count) tệp vào hồ sơ.", count == 1 ? "1 file was attached." : "\(count) files were attached.")
    }

    package var withdrawEvidence: String { say(self, "Gỡ khỏi hồ sơ", "Withdraw") }
    package var withdrawEvidenceHelp: String {
        say(
            self, "Tệp không hiện trong hồ sơ nữa; quá trình vẫn ghi việc gỡ. Muốn xóa hẳn nội dung, đề nghị người quản trị xóa theo yêu cầu.",
            "The file is shown no longer; the timeline keeps that it was withdrawn. To have the content erased, ask an administrator.")
    }

    /// What the terminal says.
    package var positionRemoved: String { say(self, "Đã gỡ vị trí chụp khỏi ảnh.", "The position was taken out of the photo.") }
    package func fileMissing(_ file: String, of model: ModelID, path: String) -> String {
        say(
            self, "Mô hình \(quoted: model): mất tệp minh chứng \(path) (\(String(file.prefix(12)))…). Hãy khôi phục từ bản sao lưu.",
            "Model \(quoted: model): the file of evidence \(path) (\(String(file.prefix(12)))…) is missing. Restore it from a backup.")
    }
    package func fileDamaged(_ file: String, of model: ModelID, path: String) -> String {
        say(
            self, "Mô hình \(quoted: model): tệp minh chứng \(path) (\(String(file.prefix(12)))…) bị hỏng. Hãy khôi phục từ bản sao lưu.",
            "Model \(quoted: model): the file of evidence \(path) (\(String(file.prefix(12)))…) is damaged. Restore it from a backup.")
    }

    /// What the browser's script says about a file on its way.
    package var uploadWaiting: String { say(self, "đang chờ", "waiting") }
    package var uploadRunning: String { say(self, "đã gửi {}%", "{}% sent") }
    package var uploadBroken: String { say(self, "mất kết nối, sẽ tự gửi tiếp", "the line broke; it goes on by itself") }
    package var uploadDone: String { say(self, "đã gửi xong", "sent") }
    package var uploadGiveUp: String { say(self, "Bỏ tệp {}", "Give up {}") }
    package var uploadEnd: String { say(self, "Bỏ", "Give up") }
    package var uploadsRunning: String {
        say(self, "Đang gửi tệp; xong sẽ tự thêm vào hồ sơ.", "The files are being sent; they are attached as soon as they are there.")
    }

    /// "2,3 MB", "640 kB".
    package func size(bytes: Int) -> String {
        if bytes < 1_000 { return say(self, "\(bytes) byte", "\(bytes) bytes") }
        if bytes < 1_000_000 { return say(self, "\((bytes + 500) / 1_000) kB", "\((bytes + 500) / 1_000) kB") }
        let tenths = (bytes + 50_000) / 100_000
        return say(self, "\(tenths / 10),\(tenths % 10) MB", "\(tenths / 10).\(tenths % 10) MB")
    }

    package func changesOf(_ day: Day) -> String { say(self, "Thay đổi ngày \(day)", "Changes of \(day)") }
    package var versionUnreadable: String { say(self, "Nội dung đã được xóa theo yêu cầu.", "The content was erased on request.") }
    package var versionsEqual: String { say(self, "Phần trả lời không thay đổi.", "The answers did not change.") }
    package var removedText: String { say(self, "bỏ: ", "removed: ") }
    package var addedText: String { say(self, "thêm: ", "added: ") }
}
