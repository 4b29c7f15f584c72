package import Events

// What pages about the work on models say.

extension Language {
    package var myWork: String { say(self, "Việc của tôi", "My work") }
    package var myWorkLead: String {
        say(self, "Việc đang chờ, lâu nhất trước. Số bên cạnh là số hồ sơ.", "What waits for you, the longest first. The number is how many files.")
    }
    package var noPost: String {
        say(
            self, "Tài khoản không có phân công nào còn hiệu lực hôm nay. Hãy liên hệ người quản trị.",
            "No appointment of this account holds today. Ask an administrator.")
    }
    package var noWork: String { say(self, "Không có việc nào đang chờ.", "Nothing waits here.") }
    package var noQueues: String {
        say(
            self, "Phân công của bạn không có hàng việc nào; hãy xem danh sách mô hình.",
            "Your appointments have no queue; look at the list of models.")
    }
    package var myDrafts: String { say(self, "Bản nháp của tôi", "My drafts") }
    package var draftsPrivate: String {
        say(
            self, "Chỉ bạn thấy bản nháp. Khi gửi, hồ sơ mới được ghi vào sổ.",
            "Only you see your drafts. A file enters the register when it is sent.")
    }
    package var unnamedDraft: String { say(self, "(chưa đặt tên)", "(no name yet)") }
    package var savedAt: String { say(self, "Lưu lúc", "Saved") }
    package var waitsSince: String { say(self, "Chờ từ", "Waits since") }
    package func waits(days: Int) -> String { say(self, "\(days) ngày", days == 1 ? "1 day" : "\(days) days") }
    package var administration: String { say(self, "Quản trị", "Administration") }

    package var newModel: String { say(self, "Lập hồ sơ mô hình", "New model") }
    package var newModelLead: String {
        say(
            self, "Chọn chương trình và đơn vị nơi mô hình hoạt động. Sau đó điền bản đăng ký; bản nháp tự lưu.",
            "Choose the programme and the unit where the model works. Then fill in the form; the draft saves itself.")
    }
    package var programme: String { say(self, "Chương trình", "Programme") }
    package var whichUnitIsIt: String { say(self, "Mô hình hoạt động ở đơn vị nào?", "In which unit does the model work?") }
    package var searchOwnUnits: String { say(self, "Tìm đơn vị trong phạm vi của bạn", "Search the units within your appointment") }
    package func unitsCut(_ shown: Int) -> String {
        say(self, "Hiện \(shown) đơn vị đầu. Gõ tên để tìm đơn vị khác.", "The first \(shown) units. Type a name to find another.")
    }
    package var noUnitOfYours: String {
        say(self, "Không có đơn vị nào như vậy trong phạm vi được phân công.", "There is no such unit within your appointment.")
    }
    package var begin: String { say(self, "Bắt đầu", "Begin") }

    package var draftOfRevision: String { say(self, "Sửa hồ sơ", "Rewrite the file") }
    package var whereAndWhat: String { say(self, "Mô hình", "The model") }
    package var whatKind: String { say(self, "Phân loại", "Kind") }
    package func items(_ first: Int, _ last: Int) -> String {
        first == last ? say(self, "Mục \(first)", "Item \(first)") : say(self, "Mục \(first)–\(last)", "Items \(first)–\(last)")
    }
    package var whoAndHowMany: String { say(self, "Số người", "How many") }
    package var sending: String { say(self, "Gửi", "Send") }
    package var howManyHelp: String {
        say(self, "Mỗi dòng một nhóm. Để trống dòng không dùng.", "One group a row. Leave rows empty that are not needed.")
    }
    package func answered(_ done: Int, of all: Int) -> String {
        say(self, "Đã điền \(done)/\(all) mục bắt buộc", "\(done) of \(all) required items filled in")
    }
    package var saveDraft: String { say(self, "Lưu nháp", "Save draft") }
    package var sendForRegistration: String { say(self, "Gửi đăng ký", "Send for registration") }
    package var deleteDraft: String { say(self, "Xóa bản nháp", "Delete this draft") }
    package var deleteDraftAbout: String {
        say(self, "Bản nháp bị xóa hẳn. Hồ sơ đã gửi không bị ảnh hưởng.", "The draft is gone for good. What was sent stays.")
    }
    package var next: String { say(self, "Tiếp", "Next") }
    package var back: String { say(self, "Quay lại", "Back") }
    package var who: String { say(self, "Nhóm", "Who") }
    package var howMany: String { say(self, "Số lượng", "How many") }
    package func measure(_ key: Key) -> String {
        switch key {
        case "person": say(self, "người", "people")
        case "household": say(self, "hộ", "households")
        case "organisation": say(self, "tổ chức", "organisations")
        default: key
        }
    }
    package var sendsTo: String {
        say(
            self, "Khi gửi, hồ sơ được ghi vào sổ và cấp tiếp nhận thấy hồ sơ.",
            "Once sent, the file is in the register and the receiving level sees it.")
    }
    package var yourVersion: String { say(self, "Bản bạn đang gõ", "What you typed") }
    package var otherVersion: String { say(self, "Bản ở cửa sổ khác", "The other window's") }
    package var draftWasOvertaken: String {
        say(
            self, "Nháp này đã được lưu ở cửa sổ khác sau khi bạn mở. Nội dung bạn gõ vẫn còn dưới đây; bấm “Lưu nháp” để giữ bản này.",
            "This draft was saved in another window after you opened it. What you typed is still here; press “Save draft” to keep it.")
    }
    package var versionInRegister: String { say(self, "Hồ sơ hiện nay", "The file as it is now") }
    package var revisionWasOvertaken: String {
        say(
            self,
            """
            Bạn bắt đầu sửa khi hồ sơ chưa có bước này. Nội dung bạn gõ vẫn còn; các mục khác nhau hiện ở dưới. Gửi lại để thay hồ sơ hiện nay, \
            xóa bản nháp để giữ hồ sơ ấy.
            """,
            """
            You began before that step. What you typed is kept, and what differs is below. Send again to replace the file as it is now, or delete \
            this draft to keep that.
            """)
    }
    package var takeOther: String { say(self, "Bỏ bản này, dùng bản kia", "Drop this, take the other") }

    package var onOtherMap: String { say(self, "Xem trên bản đồ của một ngày khác", "On the map of another day") }
    package var whatToDo: String { say(self, "Việc cần làm", "What to do") }
    package func otherActs(_ count: Int) -> String { say(self, "Việc khác (\(count))", "Other things to do (\(count))") }
    package func typedBefore(_ act: String) -> String { say(self, "Nội dung bạn đã gõ: \(act)", "What you had typed: \(act)") }
    package var instrumentHelp: String {
        say(self, "Số, ngày của quyết định hoặc biên bản, nếu có.", "Number and day of the decision or minutes, if any.")
    }
    package var progressNote: String { say(self, "Đã làm được gì", "What was done") }
    package var checkFinding: String { say(self, "Kết quả kiểm tra", "What the check found") }
    package var mergedInto: String { say(self, "Tiếp tục trong mô hình nào?", "Which model does it go on in?") }
    package var takenUpFrom: String { say(self, "Làm theo mô hình nào?", "Which model was it made after?") }
    package var otherHelp: String {
        say(self, "Gõ vài từ trong tên mô hình, rồi bấm nút để chọn.", "Type words of its name, then press the button to choose.")
    }
    package var takeUpNote: String { say(self, "Học được gì", "What was taken up") }
    package var entryToAnnul: String { say(self, "Bản ghi cần hủy bỏ", "Entry to take back") }
    package var chooseOne: String { say(self, "Chọn một", "Choose one") }

    package var takeUps: String { say(self, "Nhân rộng", "Taken up") }
    package var takeUpGraph: String { say(self, "Mô hình nào làm theo mô hình nào", "Which model was made after which") }
    package var takesUp: String { say(self, "Làm theo", "Made after") }
    package var takenUpBy: String { say(self, "Được nơi khác làm theo", "Taken up by") }
    package var takeUpCut: String { say(self, "Hình chỉ vẽ những mô hình gần nhất.", "The picture shows only the nearest models.") }

    package var atTheMachine: String { say(self, "người vận hành máy chủ", "somebody at the machine") }
    package var nameOfAccountErased: String { say(self, "tên đã được xóa", "name erased") }
    package var versions: String { say(self, "Các lần gửi", "Versions") }

    /// Above what was typed, when somebody else was quicker.
    package func overtaken(by who: String, _ what: String, at moment: String) -> String {
        let now = say(
            self, "Dưới đây là hồ sơ hiện nay; nội dung bạn gõ vẫn còn. Hãy xem lại rồi gửi lần nữa nếu vẫn cần.",
            "This is the file as it is now; what you typed is kept. Look again, and send it once more if it is still needed.")
        return say(
            self, "Trong lúc bạn làm, \(who) đã ghi \(quoted: what) (\(moment)). \(now)",
            "While you worked, \(who) recorded \(quoted: what) (\(moment)). \(now)")
    }
}
