// What is said around the journal as an inspector reads it.
extension Language {
    package var journal: String { say(self, "Sổ nhật ký", "Journal") }
    package var journalHelp: String {
        say(
            self, "Mọi bản ghi theo thứ tự, không bao giờ sửa. Phần niêm phong vẫn niêm phong.",
            "Every entry in order, never changed. What is sealed stays sealed.")
    }
    package var journalStream: String { say(self, "Chuỗi bản ghi", "Stream") }
    package var journalStreamHelp: String { say(self, "Ví dụ model/… hoặc unit/…", "Such as model/… or unit/…") }
    package var journalActor: String { say(self, "Người ghi (mã tài khoản)", "Recorded by (account id)") }
    package var journalDay: String { say(self, "Ngày ghi", "Recorded on") }
    package var journalKind: String { say(self, "Loại", "Kind") }
    package var journalRecordedAt: String { say(self, "Ghi lúc (UTC)", "Recorded at (UTC)") }
    package var journalEffectiveOn: String { say(self, "Hiệu lực từ", "Effective on") }
    package var journalVersion: String { say(self, "Số thứ tự trong chuỗi", "Version in the stream") }
    package var journalCommand: String { say(self, "Mã lệnh", "Id") }
    package var journalSignedIn: String { say(self, "đã đăng nhập", "signed in") }
    package var journalNotSignedIn: String { say(self, "tại máy chủ, không đăng nhập", "at the machine, not signed in") }
    package var journalLeaf: String { say(self, "Nguyên văn bản ghi (lá)", "The leaf, as it is stored and hashed") }
    package var journalHash: String { say(self, "Mã băm của lá (SHA-256, base64)", "Hash of the leaf (SHA-256, base64)") }
    package var journalEarlier: String { say(self, "Bản ghi trước của chuỗi", "Earlier in the stream") }
    package var journalLater: String { say(self, "Bản ghi sau của chuỗi", "Later in the stream") }
    package var journalProof: String {
        say(self, "Tải bằng chứng (đường dẫn Merkle và điểm xác nhận đã ký)", "Download the proof (Merkle path and signed checkpoint)")
    }
    package var journalCheckpoint: String { say(self, "Tải điểm xác nhận đã ký", "Download the signed checkpoint") }
    package var journalOlder: String { say(self, "Các bản ghi cũ hơn", "Earlier entries") }
    package var journalNothing: String { say(self, "Không có bản ghi nào như vậy trong đoạn đã xem.", "No entry in this stretch is such a one.") }
    package func journalSize(_ size: Int) -> String { say(self, "\(size) bản ghi", size == 1 ? "1 entry" : "\(size) entries") }
    package func journalEntry(_ position: Int) -> String { say(self, "Bản ghi số \(plain: position)", "Entry \(plain: position)") }
}
