// What forms, lists and the comforts around them say. `{}` is where the browser's script puts a number or a time of day.
extension Language {
    package var needed: String { say(self, "bắt buộc", "required") }
    package func charactersMax(_ max: Int) -> String { say(self, "Nhiều nhất \(max) ký tự", "At most \(max) characters") }
    package var charactersLeft: String { say(self, "Còn {} ký tự", "{} characters left") }
    package var charactersOver: String { say(self, "Quá {} ký tự", "{} characters too many") }

    /// Above a form that was refused.
    package func notSent(_ faults: Int) -> String {
        say(
            self, "Chưa gửi được: có \(faults) chỗ cần sửa",
            faults == 1 ? "Not sent: 1 thing to put right" : "Not sent: \(faults) things to put right")
    }

    /// Of an item of a form, below its label.
    package var itemMissing: String { say(self, "Chưa điền mục này. Hãy điền rồi gửi lại.", "This item is empty. Fill it in and send again.") }
    package var itemUnreadable: String {
        say(
            self, "Mục này có ký tự ẩn, mắt thường không thấy. Hãy gõ lại bằng bàn phím.",
            "This item holds invisible characters. Type it again on the keyboard.")
    }
    package func itemTooLong(_ max: Int) -> String {
        say(self, "Mục này dài quá \(max) ký tự. Hãy rút gọn.", "This item is longer than \(max) characters. Shorten it.")
    }

    package var stepDone: String { say(self, "(đã xong)", "(done)") }
    package func step(_ number: Int, of all: Int) -> String { say(self, "Bước \(number)/\(all)", "Step \(number) of \(all)") }

    package var choose: String { say(self, "Chọn", "Choose") }
    package func choose(_ name: String) -> String { say(self, "Chọn \(quoted: name)", "Choose \(quoted: name)") }
    package var chooseAll: String { say(self, "Chọn tất cả các dòng trên trang", "Choose every row of the page") }
    package var chosen: String { say(self, "Đã chọn {} dòng", "{} chosen") }

    package var savingDraft: String { say(self, "Đang lưu…", "Saving…") }
    package var draftSaved: String { say(self, "Đã lưu nháp lúc {}", "Draft saved at {}") }
    package var draftNotSaved: String {
        say(
            self, "Chưa lưu được nháp; chương trình sẽ thử lại. Đừng đóng trang này.",
            "The draft is not saved yet; it is tried again. Keep this page open.")
    }
    package var draftOvertaken: String {
        say(
            self, "Nháp này đã được sửa ở cửa sổ khác nên không tự lưu nữa. Bấm “Lưu nháp” để so sánh.",
            "This draft was changed in another window and does not save itself any more. Press “Save draft” to compare.")
    }

    package var keyboard: String { say(self, "Phím tắt", "Keyboard") }
    package var keyboardOn: String { say(self, "Dùng phím tắt", "Use these keys") }
    package var keyNextRow: String { say(self, "dòng sau", "next row") }
    package var keyPreviousRow: String { say(self, "dòng trước", "previous row") }
    package var keyOpen: String { say(self, "mở dòng đang chọn", "open the row") }
    package var keyPages: String { say(self, "trang trước, trang sau", "previous, next page") }
    package var keyChoose: String { say(self, "chọn hoặc bỏ chọn dòng", "choose the row, or not") }
    package var keySearch: String { say(self, "đến ô tìm", "go to the search") }
    package var keyHelp: String { say(self, "mở bảng này", "open this list") }

    package func typeToConfirm(_ word: String) -> String {
        say(self, "Gõ \(quoted: word) để xác nhận", "Type \(quoted: word) to confirm")
    }
}

// What stands at the head of every page for whoever is signed in.
extension Language {
    package var signOut: String { say(self, "Đăng xuất", "Sign out") }
    package var signIn: String { say(self, "Đăng nhập", "Sign in") }
    package var account: String { say(self, "Tài khoản", "Account") }
    package var notices: String { say(self, "Thông báo", "Notices") }
}

extension Language {
    package var overdue: String { say(self, "Quá hạn", "Overdue") }
}
