package import Events
package import struct Queries.ReorganisationPreview

// What is said around a resolution that reorganises units.
extension Language {
    package var reorganisation: String { say(self, "Sắp xếp đơn vị hành chính", "Reorganise units") }
    package var resolutions: String { say(self, "Các văn bản sắp xếp đã nhập", "Resolutions entered") }
    package var resolution: String { say(self, "Văn bản", "Resolution") }
    package var resolutionNumber: String { say(self, "Số nghị quyết hoặc quyết định", "Number of the resolution") }
    package var resolutionNumberHelp: String { say(self, "Ví dụ 1683/NQ-UBTVQH15", "For example 1683/NQ-UBTVQH15") }
    package var issuedBy: String { say(self, "Cơ quan ban hành", "Issued by") }
    package var takesEffect: String { say(self, "Có hiệu lực từ ngày", "Takes effect on") }
    package var reorganisationHelp: String {
        say(
            self,
            "Nhập theo văn bản, rồi xem trước. Chưa có gì thay đổi cho đến khi xác nhận; tất cả cùng được ghi hoặc không.",
            "Enter what the resolution says, then look at the preview. Nothing changes before it is confirmed; all is entered, or nothing."
        )
    }

    package var endingUnits: String { say(self, "Đơn vị kết thúc", "Units that end") }
    package var endingUnitsHelp: String {
        say(
            self, "Đơn vị chia cho nhiều nơi: mỗi nơi nhận một dòng, ghi “một phần”.",
            "A unit that is divided: one row for each heir, with “part”.")
    }
    package var endingUnit: String { say(self, "Đơn vị kết thúc", "Unit that ends") }
    package var successorUnit: String { say(self, "Đơn vị kế thừa", "Successor") }
    package var successorHelp: String {
        say(self, "Đơn vị đang có, hoặc tên đơn vị mới ở mục bên dưới", "A unit there is, or the name of a new one below")
    }
    package var shareTaken: String { say(self, "Phần chuyển sang", "What goes over") }
    package var newUnits: String { say(self, "Đơn vị mới", "New units") }
    package var newUnitName: String { say(self, "Tên, không kèm loại", "Name, without its type") }
    package var newUnitType: String { say(self, "Loại: Xã, Phường…", "Type: Xã, Phường …") }
    package var newUnitParent: String { say(self, "Đơn vị cấp trên", "Parent") }
    package var tierOfUnit: String { say(self, "Cấp hành chính", "Tier") }
    package var movedUnits: String { say(self, "Đơn vị chuyển sang cấp trên khác", "Units that move") }
    package var movedUnit: String { say(self, "Đơn vị được chuyển", "Unit that moves") }
    package var renamedUnits: String { say(self, "Đơn vị đổi tên, đổi loại", "Units with another name or type") }
    package var renamedUnit: String { say(self, "Đơn vị đổi tên", "Unit that is renamed") }
    package var newName: String { say(self, "Tên mới", "New name") }
    package var newType: String { say(self, "Loại mới", "New type") }
    package func rowNumber(_ number: Int) -> String { say(self, "Dòng \(number)", "Row \(number)") }
    package var moreRows: String { say(self, "Thêm dòng", "More rows") }
    package var whichOne: String { say(self, "Đơn vị nào?", "Which one?") }
    package var preview: String { say(self, "Xem trước", "Preview") }
    package var backToForm: String { say(self, "Sửa lại", "Go back and change") }
    package var importFile: String { say(self, "Nhập từ tệp YAML", "From a YAML file") }
    package var importFileHelp: String {
        say(self, "Dán nội dung tệp (kheo: reorganisation/1) vào đây.", "Paste the file (kheo: reorganisation/1) here.")
    }
    package var chooseFile: String { say(self, "Chọn tệp", "Choose a file") }

    package func entriesToCome(_ count: Int) -> String {
        say(self, "Sẽ ghi \(count) bản ghi", count == 1 ? "1 entry will be made" : "\(count) entries will be made")
    }
    package var whatChanges: String { say(self, "Đơn vị thay đổi", "Units that change") }
    package var fate: String { say(self, "Thay đổi", "Change") }
    package var before: String { say(self, "Trước", "Before") }
    package var after: String { say(self, "Sau", "After") }
    package var modelsThere: String { say(self, "Mô hình ở đó", "Models there") }
    package var wherethey: String { say(self, "Mô hình chuyển về", "Where they go") }
    package func modelsOpen(_ open: Int, goingOn: Int, over: Int) -> String {
        say(
            self, "\(open) hồ sơ đang chờ, \(goingOn) đang duy trì, \(over) đã kết thúc",
            "\(open) files waiting, \(goingOn) going on, \(over) over")
    }
    package func unplacedModels(_ count: Int) -> String {
        say(
            self, "\(count) mô hình chưa xác định được đơn vị mới vì đơn vị cũ bị chia; vẫn tính cho đơn vị cấp trên chung.",
            count == 1
                ? "1 model cannot be placed, because its unit is divided; it counts for the unit above."
                : "\(count) models cannot be placed, because their unit is divided; they count for the unit above.")
    }
    package var restingPosts: String { say(self, "Phân công tạm ngừng", "Appointments that rest") }
    package var restingPostsHelp: String {
        say(
            self, "Đơn vị kết thúc thì phân công tại đó không còn hiệu lực. Hãy phân công lại ở đơn vị kế thừa.",
            "An appointment at a unit that ends holds no longer. Appoint the officers at the successor anew.")
    }
    package var noRestingPosts: String { say(self, "Không có phân công nào bị ảnh hưởng.", "No appointment is touched.") }
    package var nameErasedOfOfficer: String { say(self, "(tên đã xóa)", "(name erased)") }
    package var entriesOfPreview: String { say(self, "Các bản ghi sẽ được ghi", "The entries that will be made") }
    package var confirmReorganisation: String { say(self, "Xác nhận sắp xếp", "Confirm the reorganisation") }
    package var enterReorganisation: String { say(self, "Ghi vào sổ", "Enter it") }
    package var allOrNone: String { say(self, "Tất cả cùng được ghi, hoặc không ghi gì.", "All of it is entered, or nothing.") }

    package var takeBackAll: String { say(self, "Hủy bỏ toàn bộ văn bản này", "Take back the whole resolution") }
    package var takeBackHelp: String {
        say(
            self, "Chỉ dùng khi đã nhập sai. Mỗi bản ghi được hủy bỏ bằng một bản ghi mới; sổ vẫn giữ cả hai.",
            "Only where it was entered wrong. Each act is annulled by an entry of its own; the journal keeps both.")
    }
    package var takenBack: String { say(self, "Đã hủy bỏ văn bản.", "The resolution was taken back.") }
    package var entered: String { say(self, "Đã ghi vào sổ.", "It was entered.") }
    package var noResolutions: String { say(self, "Chưa nhập văn bản nào.", "No resolution is entered yet.") }
    package func acts(_ count: Int) -> String { say(self, "\(count) bản ghi", count == 1 ? "1 entry" : "\(count) entries") }

    package func said(_ fate: ReorganisationPreview.Line.Fate) -> String {
        switch fate {
        case .ends: say(self, "kết thúc", "ends")
        case .begins: say(self, "thành lập", "begins")
        case .moves: say(self, "chuyển cấp trên", "moves")
        case .renamed: say(self, "đổi tên hoặc loại", "is renamed")
        }
    }

    /// `name` says how a unit is called.
    package func said(_ warning: ReorganisationPreview.Warning, name: (UnitID) -> String) -> String {
        switch warning {
        case .datedBack(let day, let today):
            say(
                self, "Ngày hiệu lực \(day) đã qua (hôm nay là \(today)): số liệu từ ngày đó sẽ được tính lại theo đơn vị mới.",
                "\(day) lies in the past (today is \(today)): figures from that day on are regrouped.")
        case .datedAhead(let day, let today):
            say(
                self, "Ngày hiệu lực \(day) chưa đến (hôm nay là \(today)): đơn vị thay đổi từ ngày đó.",
                "\(day) is still to come (today is \(today)): units change from that day on.")
        case .noSuccessor(let unit):
            say(
                self, "\(name(unit)) kết thúc mà không có đơn vị kế thừa: mô hình ở đó không còn nơi về.",
                "\(name(unit)) ends without a successor: models there will lie nowhere.")
        case .endsLater(let unit, let day):
            say(self, "\(name(unit)) đã được ghi là kết thúc vào ngày \(day).", "It is entered already that \(name(unit)) ends on \(day).")
        case .unplaced(let unit, let count):
            say(
                self, "\(name(unit)) bị chia: \(count) mô hình ở đó không biết về đơn vị nào.",
                "\(name(unit)) is divided: nobody says where \(count) of its models go.")
        }
    }
}
