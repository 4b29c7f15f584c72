import Events
package import enum Rules.ModelAct

// What is said where many files are handled at once.

extension Language {
    package func allOfQueue(_ count: Int, max: Int) -> String {
        count > max
            ? say(self, "Chọn \(max) hồ sơ đầu tiên trong hàng (\(count) hồ sơ)", "Choose the first \(max) of this queue's \(count)")
            : say(self, "Chọn cả hàng (\(count) hồ sơ)", "Choose the whole queue (\(count))")
    }
    package func bulkHeading(_ act: ModelAct) -> String {
        switch act {
        case .accept: say(self, "Tiếp nhận nhiều hồ sơ", "Accept several files")
        case .giveBack: say(self, "Trả lại nhiều hồ sơ", "Return several files")
        case .carryOver: say(self, "Xác nhận duy trì nhiều mô hình", "Confirm several models")
        case .lapse: say(self, "Ghi hết hiệu lực nhiều mô hình", "Let several models lapse")
        default: capitalised(act.name.said(in: self))
        }
    }
    package func bulkReady(_ count: Int, _ act: ModelAct) -> String {
        switch act {
        case .accept: say(self, "\(count) hồ sơ sẽ được tiếp nhận", "\(count) to be accepted")
        case .giveBack: say(self, "\(count) hồ sơ sẽ bị trả lại để bổ sung", "\(count) to be returned for completion")
        case .carryOver: say(self, "\(count) mô hình sẽ được xác nhận duy trì", "\(count) to be confirmed for the period")
        case .lapse: say(self, "\(count) mô hình sẽ hết hiệu lực", "\(count) to lapse")
        default: number(count)
        }
    }
    package func bulkRefused(_ count: Int) -> String {
        say(self, "\(count) hồ sơ không xử lý được và được bỏ ra", "\(count) cannot be handled and are left out")
    }
    package func bulkDone(_ count: Int, _ act: ModelAct) -> String {
        switch act {
        case .accept: say(self, "Đã tiếp nhận \(count) hồ sơ.", count == 1 ? "1 file was accepted." : "\(count) files were accepted.")
        case .giveBack: say(self, "Đã trả lại \(count) hồ sơ để bổ sung.", count == 1 ? "1 file was returned." : "\(count) files were returned.")
        case .carryOver:
            say(self, "Đã xác nhận duy trì \(count) mô hình.", count == 1 ? "1 model was confirmed." : "\(count) models were confirmed.")
        case .lapse: say(self, "Đã ghi hết hiệu lực \(count) mô hình.", count == 1 ? "1 model has lapsed." : "\(count) models have lapsed.")
        default: number(count)
        }
    }
    package var bulkAllOrNone: String {
        say(
            self, "Tất cả được ghi cùng một lần. Nếu có hồ sơ nào đã thay đổi trong lúc này thì chưa hồ sơ nào được ghi.",
            "All are recorded at once. If any of them has changed meanwhile, none is recorded.")
    }
    package func bulkBeyond(_ count: Int) -> String {
        say(
            self, "Còn \(count) hồ sơ trong hàng chưa nằm trong lần này. Xử lý xong hãy làm tiếp.",
            "\(count) more wait in the queue and are not among these. Handle them afterwards.")
    }
    package var bulkNothingReady: String {
        say(self, "Không có hồ sơ nào trong số đã chọn xử lý được.", "None of the chosen files can be handled.")
    }
    package func typeCount(_ count: Int) -> String { say(self, "Gõ số hồ sơ (\(count)) để xác nhận", "Type how many (\(count)) to confirm") }
    package var oneReasonForAll: String { say(self, "Lý do (chung cho tất cả)", "Reason (one for all)") }
    package var checkAgain: String { say(self, "Kiểm tra lại", "Check again") }
    package var whyNot: String { say(self, "Vì sao", "Why not") }
    package var forWhichPeriod: String { say(self, "Cho giai đoạn", "For the period") }
}
