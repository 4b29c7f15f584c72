import struct Rules.ProgrammeFault
import struct Rules.ProgrammeRefusal

extension ProgrammeRefusal: Telling {
    /// One line a fault.
    func told(in language: Language) -> Told {
        Told(code: "programme.refused", sentence: faults.map { $0.told(in: language).sentence }.joined(separator: "\n"), exit: .refused)
    }
}

extension ProgrammeFault: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("programme", language)
        return switch reason {
        case .keyMissing:
            tell("keyMissing", "\(place): có mục chưa có mã (key). Hãy đặt mã.", "\(place): an item has no key. Give it one.")
        case .keyMalformed(let key):
            tell(
                "keyMalformed", "\(place): mã \(quoted: key) chỉ được gồm chữ cái không dấu, chữ số và gạch nối, nhiều nhất 60 ký tự.",
                "\(place): the key \(quoted: key) may hold letters without marks, digits and hyphens only, 60 at most.")
        case .keyTwice(let key):
            tell("keyTwice", "\(place): mã \(quoted: key) bị trùng. Hãy đổi một mã.", "\(place): the key \(quoted: key) stands twice. Change one.")
        case .nameMissing(let key):
            tell(
                "nameMissing", "\(place): mục \(quoted: key) chưa đủ tên bằng hai thứ tiếng (vi, en).",
                "\(place): the item \(quoted: key) needs a name in both languages (vi, en).")
        case .listEmpty:
            tell("listEmpty", "\(place): danh sách trống. Hãy nhập ít nhất một mục.", "\(place): the list is empty. It needs at least one item.")
        case .listTooLong(let max):
            tell("listTooLong", "\(place): danh sách có quá \(max) mục. Hãy bớt lại.", "\(place): the list has more than \(max) items. Shorten it.")
        case .endsBeforeItBegins(let key):
            tell(
                "endsBeforeItBegins", "\(place): mục \(quoted: key) kết thúc trước khi bắt đầu. Ngày until phải sau ngày from.",
                "\(place): the item \(quoted: key) ends before it begins. until must come after from.")
        case .refersToUnknown(let key, let list):
            tell(
                "refersToUnknown", "\(place): mã \(quoted: key) không có trong danh sách \(list). Hãy bổ sung vào đó, hoặc sửa lại mã.",
                "\(place): the key \(quoted: key) does not stand in the list \(list). Add it there, or correct it.")
        case .rankMissing(let key):
            tell(
                "rankMissing", "\(place): mục \(quoted: key) chưa có thứ bậc (rank). Cấp và mức xếp loại phải có thứ bậc.",
                "\(place): the item \(quoted: key) has no rank. Levels and grades climb: give the rank.")
        case .rankTwice(let rank):
            tell(
                "rankTwice", "\(place): thứ bậc \(plain: rank) bị trùng. Hãy đổi một mục.",
                "\(place): two items have the rank \(plain: rank). Change one.")
        case .percentOutOfRange(let key):
            tell(
                "percentOutOfRange", "\(place): tỷ lệ của mục \(quoted: key) phải từ 0 đến 100.",
                "\(place): the share of \(quoted: key) must be from 0 to 100.")
        case .shareOrCountMissing(let key):
            tell(
                "shareOrCountMissing", "\(place): chỉ tiêu \(quoted: key) cần có tỷ lệ (percent) hoặc số lượng (count).",
                "\(place): the quota \(quoted: key) needs a share (percent) or a number (count).")
        case .lengthMissing(let key):
            tell(
                "lengthMissing", "\(place): mục \(quoted: key) chưa ghi độ dài tối đa (charactersMax).",
                "\(place): the question \(quoted: key) does not say the longest answer it takes (charactersMax).")
        case .personMissing(let key):
            tell(
                "personMissing",
                "\(place): đối tượng \(quoted: key) chưa ghi là cá nhân hay không (person: true hoặc false). Tên cá nhân được niêm phong.",
                "\(place): the subject \(quoted: key) does not say whether it is a person (person: true or false). Names of persons are sealed.")
        case .unreadable(let key):
            tell(
                "unreadable", "\(place): mục \(quoted: key) có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "\(place): the item \(quoted: key) holds invisible characters. Type it again.")
        case .tooLong(let key, let max):
            tell(
                "tooLong", "\(place): tên hoặc lời hướng dẫn của mục \(quoted: key) dài quá \(max) ký tự. Hãy rút gọn.",
                "\(place): the name or help of \(quoted: key) is longer than \(max) characters. Shorten it.")
        case .lengthTooGreat(let key, let max):
            tell(
                "lengthTooGreat", "\(place): độ dài tối đa của mục \(quoted: key) không được quá \(max) ký tự.",
                "\(place): an answer to \(quoted: key) may be \(max) characters long at most.")
        case .cutOffBeforePeriod(let key):
            tell(
                "cutOffBeforePeriod", "\(place): ngày chốt số liệu của \(quoted: key) sớm hơn ngày bắt đầu. Hãy sửa lại ngày.",
                "\(place): the cut-off of \(quoted: key) is before its first day. Correct the day.")
        case .daysOutOfRange(let key, let max):
            tell(
                "daysOutOfRange", "\(place): thời hạn \(quoted: key) phải từ 1 đến \(max) ngày.",
                "\(place): the deadline \(quoted: key) must be from 1 to \(max) days.")
        case .beginsBeforeVersion(let version, let day):
            tell(
                "beginsBeforeVersion", "\(place): phiên bản \(plain: version) có hiệu lực từ ngày \(day). Hãy chọn ngày đó hoặc ngày sau đó.",
                "\(place): version \(plain: version) holds from \(day). Take that day or a later one.")
        case .notADay(let key, let text):
            tell(
                "notADay", "\(place): ở mục \(quoted: key), \(quoted: text) không phải là một ngày. Hãy chọn ngày, ví dụ 2025-07-01.",
                "\(place): at \(quoted: key), \(quoted: text) is not a day. Give one as 2025-07-01.")
        case .notANumber(let key, let text):
            tell(
                "notANumber", "\(place): ở mục \(quoted: key), \(quoted: text) không phải là số nguyên. Hãy nhập bằng chữ số.",
                "\(place): at \(quoted: key), \(quoted: text) is not a whole number. Write it in digits.")
        case .wordUnknown(let key, let text):
            tell(
                "wordUnknown", "\(place): ở mục \(quoted: key) không chọn được \(quoted: text). Hãy chọn trong danh sách.",
                "\(place): \(quoted: text) cannot be chosen at \(quoted: key). Choose one of the list.")
        case .fractionOutOfRange(let key):
            tell(
                "fractionOutOfRange", "\(place): tỷ lệ của mục \(quoted: key) phải lớn hơn 0 và không quá 1, ví dụ 2/3.",
                "\(place): the share of \(quoted: key) must be more than nothing and not more than all, such as 2/3.")
        case .numberOutOfRange(let key, let min, let max):
            tell(
                "numberOutOfRange", "\(place): số ở mục \(quoted: key) phải từ \(min) đến \(max). Hãy sửa lại.",
                "\(place): the number at \(quoted: key) must be from \(min) to \(max). Correct it.")
        case .pointsMissing(let key):
            tell(
                "pointsMissing", "\(place): mục \(quoted: key) chấm điểm nhưng chưa ghi điểm tối đa (pointsMax).",
                "\(place): \(quoted: key) is judged by points and does not say how many there are (pointsMax).")
        case .aimMissing(let key):
            tell(
                "aimMissing", "\(place): mục \(quoted: key) ghi một cấp, mức hoặc hình thức (word) nhưng chưa ghi để làm gì (aim).",
                "\(place): \(quoted: key) names a level, grade or form (word) and not what for (aim). Give the aim.")
        case .routeUnclear(let key):
            tell(
                "routeUnclear", "\(place): tuyến \(quoted: key) nhận những đơn vị mà tuyến khác đã nhận. Mỗi loại đơn vị chỉ đi một tuyến.",
                "\(place): the route \(quoted: key) takes units that another route takes. Each tier goes one way.")
        case .levelsOutOfOrder(let key):
            tell(
                "levelsOutOfOrder", "\(place): các cấp của tuyến \(quoted: key) phải ghi từ thấp lên cao.",
                "\(place): name the levels of the route \(quoted: key) from the lowest.")
        case .patternWithoutNumber(let key):
            tell(
                "patternWithoutNumber", "\(place): mẫu số của sổ \(quoted: key) phải có {number}, ví dụ {number}/QĐ-UBND.",
                "\(place): the pattern of \(quoted: key) must have {number} in it, as in {number}/QĐ-UBND.")
        case .overlaps(let key):
            tell(
                "overlaps", "\(place): mục \(quoted: key) trùng thời gian với một mục trước về cùng nội dung. Hãy sửa lại ngày.",
                "\(place): \(quoted: key) holds on days on which an earlier line says the same thing otherwise. Correct the days.")
        case .tooManyProgrammes(let max):
            tell(
                "tooManyProgrammes", "Sổ này đã có \(max) chương trình, là mức tối đa. Hãy dùng một sổ khác cho chương trình mới.",
                "This register has \(max) programmes, which is the most it takes. Keep a further one in another register.")
        case .versionNotAfter(let version):
            tell(
                "versionNotAfter", "\(place): phiên bản phải lớn hơn phiên bản \(plain: version) đã nạp. Hãy tăng số phiên bản.",
                "\(place): raise the version above \(plain: version), the one that is loaded.")
        }
    }
}
