import Events
import enum Rules.FigureRefusal

extension FigureRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("figure", language)
        return switch self {
        case .reportUnknown(let id):
            tell("reportUnknown", "Không có báo cáo nào mang mã \(quoted: id).", "There is no report \(quoted: id).", .notFound)
        case .programmeUnknown(let key):
            tell(
                "programmeUnknown", "Chưa có chương trình \(quoted: key). Hãy nạp chương trình trước.",
                "There is no programme \(quoted: key). Load the programme first.", .notFound)
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm bằng lệnh kheo units find.",
                "No unit has the id \(quoted: unit). Find it with kheo units find.", .notFound)
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không tồn tại vào ngày chốt số liệu \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The unit \(quoted: unit) does not exist on the as-at day, \(day). Take the unit of that day.")
        case .periodUnknown(let key):
            tell("periodUnknown", "Chương trình không có giai đoạn \(quoted: key).", "The programme has no period \(quoted: key).")
        case .dayIsInTheFuture(let day, let today):
            tell(
                "dayIsInTheFuture", "Ngày chốt số liệu \(day) chưa đến (hôm nay là ngày \(today)). Hãy sửa lại ngày.",
                "The as-at day, \(day), has not come yet (today is \(today)). Correct the day.")
        case .dayOutsidePeriod(let day, let key):
            tell(
                "dayOutsidePeriod", "Ngày chốt số liệu \(day) nằm ngoài giai đoạn \(quoted: key). Hãy sửa lại ngày hoặc giai đoạn.",
                "The as-at day, \(day), lies outside the period \(quoted: key). Correct the day or the period.")
        case .tooManyFigures(let max):
            tell("tooManyFigures", "Báo cáo có quá \(max) số liệu. Hãy chia nhỏ báo cáo.", "The report has more than \(max) figures. Divide it.")
        case .indicatorUnknown(let key):
            tell("indicatorUnknown", "Chương trình không có chỉ tiêu thống kê \(quoted: key).", "The programme has no indicator \(quoted: key).")
        case .levelUnknown(let key):
            tell("levelUnknown", "Chương trình không có cấp \(quoted: key).", "The programme has no level \(quoted: key).")
        case .notSplitBy(let key, let dimension):
            tell(
                "notSplitBy",
                "Chỉ tiêu \(quoted: key) không phân tổ theo \(dimension.name). Hãy bỏ phân tổ này, hoặc ban hành chương trình có phân tổ đó.",
                "The indicator \(quoted: key) is not split by \(dimension.name). Leave the split out, or publish the programme with it.")
        case .wordUnknown(let list, let key):
            tell(
                "wordUnknown", "Chương trình không có \(list.name) \(quoted: key). Hãy dùng một mã trong danh sách của chương trình.",
                "The programme has no \(list.name) \(quoted: key). Use one of its keys.")
        case .valueBelowZero:
            tell("valueBelowZero", "Số liệu không được nhỏ hơn 0.", "A figure is zero or more.")
        case .coverageImpossible(let reported, let due):
            tell(
                "coverageImpossible", "Số đơn vị đã báo cáo (\(reported)) nhiều hơn số đơn vị phải báo cáo (\(due)). Hãy kiểm tra lại.",
                "More units reported (\(reported)) than were due (\(due)). Check the numbers.")
        case .figureTwice(let line):
            tell(
                "figureTwice",
                "Số liệu \(quoted: line.written) được nêu hai lần trong báo cáo. Chỉ số liệu ghi là không rõ mới được lặp lại.",
                "The report states \(quoted: line.written) twice. Only a line marked unclear may be repeated.")
        case .totalOfUnknownFigure(let line):
            tell(
                "totalOfUnknownFigure", "Tổng số có nêu \(quoted: line.written), nhưng báo cáo không có số liệu này.",
                "A total names \(quoted: line.written), which the report does not state.")
        }
    }
}

extension FigureLine {
    /// As files write it: `registered level=district subject=collective`.
    var written: String {
        ([indicator] + (level.map { ["level=\($0)"] } ?? []) + split.map { "\($0.dimension.rawValue)=\($0.key)" }).joined(separator: " ")
    }
}
