import Rules

// What the terminal says when something was done.

extension Language {
    package var nothingToDo: String {
        say(self, "Không có gì thay đổi: tất cả đã có trong sổ.", "Nothing to do: all of it is in the register already.")
    }

    package func madeRegister(folder: String, verifierKey: String) -> String {
        say(
            self, "Đã tạo sổ đăng ký trống trong \(folder). Khóa kiểm tra: \(verifierKey)",
            "Made an empty register in \(folder). Its verifier key: \(verifierKey)")
    }

    /// "Ghi thành bản ghi số 12 đến 15".
    package func recorded(first: Int, count: Int, isRepeat: Bool) -> String {
        let last = first + count - 1
        if isRepeat {
            return say(
                self, "Đã ghi từ trước, bản ghi số \(plain: first) đến \(plain: last); lần này không ghi gì.",
                "Recorded before, as entries \(plain: first) to \(plain: last); nothing was written now.")
        }
        return count == 1
            ? say(self, "Đã ghi: bản ghi số \(plain: first).", "Recorded as entry \(plain: first).")
            : say(self, "Đã ghi: bản ghi số \(plain: first) đến \(plain: last).", "Recorded as entries \(plain: first) to \(plain: last).")
    }

    package func loadedPlace(_ name: String, figures: Int, decisions: Int, awards: Int, models: Int, generated: Int) -> String {
        guard figures + decisions + models + generated > 0 else { return "\(name): \(nothingToDo)" }
        let reported = say(
            self, "\(figures) số liệu báo cáo, \(decisions) quyết định với \(awards) dòng",
            "\(figures) reported figures, \(decisions) decisions with \(awards) lines")
        return say(
            self, "\(name): \(reported), \(models) mô hình được nêu tên, \(generated) mô hình tạo sinh.",
            "\(name): \(reported), \(models) named models, \(generated) generated models.")
    }

    package func playedCouncils(_ sessions: Int, items: Int, granted: Int) -> String {
        say(
            self, "\(sessions) phiên họp hội đồng tạo sinh: \(items) nội dung, \(granted) nội dung được chấp thuận.",
            "\(sessions) generated sessions of councils: \(items) items, \(granted) granted.")
    }

    package func loadedUnits(entries: Int, units: Int) -> String {
        guard entries > 0 else { return nothingToDo }
        return say(self, "Đã ghi \(entries) bản ghi; sổ có \(units) đơn vị.", "Recorded \(entries) entries; the register has \(units) units.")
    }

    package func noUnitFound(_ text: String) -> String {
        say(
            self, "Không tìm thấy đơn vị nào tên \(quoted: text). Thử viết không kèm loại đơn vị, hoặc không kèm đơn vị cấp trên.",
            "No unit is called \(quoted: text). Try it without the kind of unit, or without the units it lies in.")
    }

    package func programmeIsSound(_ name: String, version: Int) -> String {
        say(self, "\(name), bản \(plain: version): không có lỗi.", "\(name), version \(plain: version): nothing is wrong.")
    }

    package func erased(_ owner: String) -> String {
        say(
            self, "Đã hủy khóa của \(quoted: owner); nội dung không còn đọc được.",
            "The key of \(quoted: owner) is destroyed; nothing it sealed can be read.")
    }

    package func recordsBehind(total: Int, shown: Int) -> String {
        say(self, "\(total) hồ sơ, hiện \(shown) hồ sơ mới nhất:", "\(total) records, the newest \(shown):")
    }

    package func rebuilt(entries: Int) -> String {
        say(self, "Đã lập lại sổ từ \(entries) bản ghi.", "Made the register again from \(entries) entries.")
    }

    package func backedUp(entries: Int, folder: String, keys: String?) -> String {
        guard let keys else {
            return say(
                self, "Đã sao lưu \(entries) bản ghi vào \(folder). Không sao lưu khóa (dùng --keys với một thư mục để riêng).",
                "Copied \(entries) entries to \(folder). Keys were not copied (use --keys with a folder kept elsewhere).")
        }
        return say(
            self, "Đã sao lưu \(entries) bản ghi vào \(folder), khóa vào \(keys). Hãy cất hai nơi khác nhau.",
            "Copied \(entries) entries to \(folder) and the keys to \(keys). Keep the two apart.")
    }

    package func restored(entries: Int, folder: String, keys: String?) -> String {
        guard keys != nil else {
            return say(
                self, "Đã khôi phục \(entries) bản ghi vào \(folder), không có khóa: tên người và nội dung niêm phong không đọc được.",
                "Restored \(entries) entries to \(folder) without keys: names of people and sealed texts stay closed.")
        }
        return say(self, "Đã khôi phục \(entries) bản ghi và khóa vào \(folder).", "Restored \(entries) entries and the keys to \(folder).")
    }

    package func verified(size: Int, findings: Int, agreed: [Int]) -> String {
        guard findings == 0 else {
            return say(self, "\(size) bản ghi: có \(findings) chỗ không đúng.", "\(size) entries: \(findings) findings.")
        }
        guard let last = agreed.max() else { return say(self, "\(size) bản ghi: tất cả đều đúng.", "\(size) entries: all sound.") }
        return say(
            self, "\(size) bản ghi: tất cả đều đúng, khớp điểm xác nhận tại \(last) bản ghi.",
            "\(size) entries: all sound, in agreement with the checkpoint of \(last) entries.")
    }
}
