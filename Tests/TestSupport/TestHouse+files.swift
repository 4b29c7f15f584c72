import Commands
import Events
import Rules

extension TestHouse {
    /// Evidence and a take-up in the file of `m-1`, and an administrator.
    package func addFile() throws {
        let today = clock.today
        var photo = EvidenceAttached()
        photo.file = String(repeating: "a", count: 64)
        photo.mediaType = "image/jpeg"
        let caption = EvidenceCaption(name: "anh.jpg", text: "Đường hoa")
        try perform(AttachEvidence(model: "m-1", evidence: photo, caption: caption, on: today))
        try perform(TakeUpModel(model: "m-1", origin: "m-2", note: nil, on: today))
        let post = Post(appointment: AppointmentID("a-1"), role: .administrator, unit: nil, from: today, decision: "01-QĐ/TU")
        try perform(OpenAccount(account: "admin", name: "Quản Trị", on: today), AppointOfficer(account: "admin", post: post))
    }
}
