import Events

// Annulment for cause: what would go, what it changes, what it changed.

extension Language {
    package var annulForCause: String { say(self, "Hủy bỏ kết quả", "Annul for cause") }
    package var annulForCauseLead: String {
        say(
            self,
            """
            Hủy bỏ công nhận, xếp loại, đề nghị hoặc khen thưởng theo quyết định của cấp có thẩm quyền. \
            Trước khi ghi, chương trình hiện toàn bộ nội dung bị kéo theo và số liệu thay đổi.
            """,
            """
            Annuls a recognition, grading, proposal or award by a decision of the authority. Before anything is recorded the program shows all \
            that goes with it and which figures change.
            """)
    }
    package var whatToAnnul: String { say(self, "Nội dung bị hủy bỏ", "What is annulled") }
    package var annullingDocument: String { say(self, "Quyết định hủy bỏ (số, ngày)", "Decision that annuls (number, day)") }
    package var lookAtConsequences: String { say(self, "Xem trước", "Preview") }
    package var annulmentPreview: String { say(self, "Xem trước việc hủy bỏ", "Preview of the annulment") }
    package var goesWithIt: String { say(self, "Bắt buộc hủy bỏ cùng lúc", "Must go with it") }
    package var mayGoWithIt: String { say(self, "Có thể hủy bỏ cùng lúc", "May go with it") }
    package var mayGoWithItHelp: String {
        say(self, "Đánh dấu nội dung cần hủy bỏ bằng cùng quyết định này.", "Tick what the same decision annuls too.")
    }
    package var nothingElseGoes: String { say(self, "Không có nội dung nào khác bị kéo theo.", "Nothing else depends on it.") }
    package var leftStanding: String { say(self, "Được giữ nguyên", "Left standing") }
    package var annulledTogether: String { say(self, "Đã hủy bỏ", "Annulled") }
    package func typeCountOfAnnulments(_ count: Int) -> String {
        say(self, "Gõ số nội dung bị hủy bỏ (\(count)) để xác nhận", "Type how many are annulled (\(count)) to confirm")
    }
    package func annulTogether(_ count: Int) -> String { say(self, "Hủy bỏ \(count) nội dung", "Annul \(count)") }
    package var annulmentAllOrNone: String {
        say(
            self, "Tất cả được ghi cùng một lần, không thể ghi dở dang. Việc hủy bỏ được biết từ nay; dữ liệu trước đó vẫn tra cứu được.",
            "All is recorded at once, or nothing. It is known from now on; what was known before can still be asked.")
    }
    package var notYours: String { say(self, "ngoài thẩm quyền của bạn", "beyond your authority") }
    package var annulmentBarred: String {
        say(
            self,
            "Có nội dung phải do cấp đã quyết định hủy bỏ trước, nên chưa thể ghi. Hãy đề nghị cấp đó hủy bỏ, rồi làm lại.",
            "Some of it has to be annulled first by the level that decided it, so nothing can be recorded yet. Ask them, then come back.")
    }
    package var changedFigures: String { say(self, "Số liệu", "Figures") }
    package var changedFiguresHelp: String {
        say(self, "Tính từ hồ sơ, trước và sau khi hủy bỏ.", "Counted from records, without and with the annulment.")
    }
    package var changedStatements: String { say(self, "Báo cáo đã công bố", "Statements issued") }
    package var changedStatementsHelp: String {
        say(
            self, "Số đã báo cáo giữ nguyên; số tổng hợp từ hồ sơ đứng cạnh thay đổi như sau.",
            "What was stated stays; the number counted beside it changes.")
    }
    package var noStatementChanges: String { say(self, "Không báo cáo nào thay đổi.", "No statement is touched.") }
    package var publicPage: String { say(self, "Trang mô hình cho mọi người", "What everybody sees") }
    package var shownWord: String { say(self, "Nội dung hiển thị", "Shown") }
    package var beforeWord: String { say(self, "Trước", "Before") }
    package var afterWord: String { say(self, "Sau", "After") }
    package var changeWord: String { say(self, "Thay đổi", "Change") }
    package var statedWord: String { say(self, "Đã báo cáo", "Stated") }
    package var recognitionsShown: String { say(self, "Các lần công nhận", "Recognitions") }
    package var awardsShown: String { say(self, "Khen thưởng", "Awards") }
    package var noneWord: String { say(self, "không có", "none") }
    package var annulment: String { say(self, "Hủy bỏ", "Annulment") }
    package func annulmentOf(_ name: String) -> String { say(self, "Hủy bỏ: \(name)", "Annulment: \(name)") }
    package var whatItChanged: String { say(self, "Đã thay đổi những gì", "What it changed") }
    package func knownBeforeAndAfter(_ first: Int, _ last: Int) -> String {
        first == last
            ? say(
                self, "So sánh dữ liệu trước và sau bản ghi số \(plain: first).", "What was known before entry \(plain: first), and after it.")
            : say(
                self, "So sánh dữ liệu trước bản ghi số \(plain: first) và sau bản ghi số \(plain: last).",
                "What was known before entry \(plain: first), and after entry \(plain: last).")
    }
    package var wasAnnulled: String { say(self, "Đã hủy bỏ.", "It was annulled.") }
    package var nothingToAnnul: String {
        say(
            self, "Mô hình chưa có công nhận, xếp loại hay đề nghị nào còn hiệu lực.",
            "The model has no recognition, grading or proposal that stands.")
    }
    package var seeWhatItChanged: String { say(self, "xem đã thay đổi những gì", "see what it changed") }
}
