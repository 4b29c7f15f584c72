import enum Commands.BulkRefusal

extension BulkRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("bulk", language)
        return switch self {
        case .nothingChosen:
            tell("nothingChosen", "Chưa chọn hồ sơ nào. Hãy đánh dấu các dòng cần làm.", "No file is chosen. Tick the rows that are meant.")
        case .tooManyChosen(let max):
            tell(
                "tooManyChosen", "Mỗi lần chỉ xử lý được nhiều nhất \(max) hồ sơ. Hãy bỏ bớt.",
                "At most \(max) files can be handled at once. Choose fewer.")
        case .countDiffers(let count):
            tell(
                "countDiffers", "Số đã gõ không phải là số hồ sơ sẽ xử lý (\(count)). Hãy xem lại danh sách và gõ đúng số đó.",
                "What was typed is not the number of files, which is \(count). Look at the list again and type that number.")
        case .someRefused(let count):
            tell(
                "someRefused",
                "\(count) hồ sơ không còn xử lý được, nên chưa hồ sơ nào được ghi. Hãy xem lại danh sách dưới đây rồi xác nhận lại.",
                "\(count) of the files can be handled no longer, so none was recorded. Look at the list below and confirm again.", .lostRace)
        }
    }
}
