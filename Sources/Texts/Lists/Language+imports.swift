package import Events
package import struct Intake.ModelSheet

// What is said where models come in from a sheet.

extension ModelSheet.State {
    package var name: Name {
        switch self {
        case .ready: Name(vi: "Sẵn sàng", en: "Ready")
        case .needsChoice: Name(vi: "Cần chọn đơn vị", en: "Unit to choose")
        case .refused: Name(vi: "Cần sửa trong tệp", en: "To correct in the file")
        case .alreadyRecorded: Name(vi: "Đã có trong sổ", en: "Recorded already")
        }
    }
}

extension Language {
    package var importModels: String { say(self, "Nhập danh sách mô hình", "Import models from a sheet") }
    package var importLead: String {
        say(
            self, "Chọn tệp Excel (.xlsx) hoặc CSV theo mẫu. Mọi dòng được xem trước; chưa có gì được ghi cho đến khi bạn xác nhận.",
            "Choose an Excel (.xlsx) or CSV file made after the template. Every row is shown first; nothing is recorded until you confirm.")
    }
    package var takeTemplate: String { say(self, "Tải tệp mẫu", "Take the template") }
    package var sheetFile: String { say(self, "Tệp danh sách", "The sheet") }
    package var forRowsWithout: String { say(self, "Dùng cho những dòng không ghi riêng", "For rows that do not say otherwise") }
    package var registrationDay: String { say(self, "Ngày đăng ký", "Registered on") }
    package var registrationLevel: String { say(self, "Cấp đăng ký", "Level") }
    package var placeOfSheet: String { say(self, "Địa bàn của danh sách", "Where the models lie") }
    package var waitingImports: String { say(self, "Tệp đang chờ xác nhận", "Sheets that wait for you") }
    package var importsAreKept: String {
        say(self, "Tệp chờ được giữ một ngày rồi tự xóa. Chỉ bạn thấy.", "A sheet waits a day and is then removed. Only you see it.")
    }
    package func sheetRow(_ line: Int) -> String { say(self, "dòng \(plain: line)", "row \(plain: line)") }
    package var rowsOfSheet: String { say(self, "Các dòng trong tệp", "Rows of the sheet") }
    package var whatIsWrong: String { say(self, "Cần xử lý", "What is to be done") }
    package func column(number: Int) -> String { say(self, "cột \(plain: number)", "column \(plain: number)") }
    package func unreadHeadings(_ headings: [String]) -> String {
        let list = headings.joined(separator: ", ")
        return say(self, "Các cột này không được đọc: \(list).", "Nothing is read from these columns: \(list).")
    }
    package var chooseUnits: String { say(self, "Chọn đơn vị", "Choose units") }
    package var chooseUnitsLead: String {
        say(
            self, "Những tên dưới đây có thể là nhiều đơn vị, hoặc viết hơi khác. Mỗi tên chọn một lần cho mọi dòng.",
            "These names may be several units, or are written a little otherwise. Choose once for every row that has the name.")
    }
    package func rowsCounted(_ count: Int) -> String { say(self, "\(count) dòng", count == 1 ? "1 row" : "\(count) rows") }
    package var keepChoices: String { say(self, "Dùng lựa chọn này", "Use these") }
    package var changeSettings: String { say(self, "Ngày, giai đoạn, cấp", "Day, period, level") }
    package func recordReady(_ count: Int) -> String { say(self, "Ghi \(count) mô hình vào sổ", "Record \(count) models") }
    package func readyAbout(_ count: Int) -> String {
        say(
            self, "\(count) mô hình sẽ được lập hồ sơ và gửi đăng ký cùng một lần. Các dòng khác không được ghi.",
            "\(count) models will be drafted and sent for registration at once. The other rows are not recorded.")
    }
    package func modelsRecorded(_ count: Int) -> String {
        say(self, "Đã ghi \(count) mô hình vào sổ.", count == 1 ? "1 model was recorded." : "\(count) models were recorded.")
    }
    package var removeImport: String { say(self, "Bỏ tệp này", "Drop this sheet") }
    package var correctAndAgain: String {
        say(
            self, "Sửa các dòng này trong tệp rồi nhập lại cả tệp: dòng đã ghi không bị ghi lần hai.",
            "Correct these rows in the file and import the whole file again: what is recorded is not recorded twice.")
    }
}
