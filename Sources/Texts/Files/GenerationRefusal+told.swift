import Events
import enum Intake.GenerationRefusal

extension GenerationRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("generation", language)
        return switch self {
        case .planMissing:
            tell(
                "planMissing", "Nơi này chưa có kế hoạch dữ liệu tạo sinh, nên không tạo được.",
                "This place has no plan of generated records, so none are made.")
        case .noUnits(let cohort, let day):
            tell(
                "noUnits", "Nhóm \(plain: cohort): không có đơn vị nào vào ngày \(day). Hãy sửa lại địa bàn hoặc ngày của nhóm.",
                "Cohort \(plain: cohort): there are no units on \(day). Correct the cohort's place or day.")
        case .tooFewLeft(let cohort, let step, let left):
            tell(
                "tooFewLeft", "Nhóm \(plain: cohort), bước \(quoted: step): chỉ còn \(left) mô hình, ít hơn số cần có. Hãy sửa lại kế hoạch.",
                "Cohort \(plain: cohort), step \(quoted: step): only \(left) models are left, fewer than it needs. Correct the plan.")
        case .madeOtherwise(let place):
            tell(
                "madeOtherwise",
                "Dữ liệu tạo sinh của \(quoted: place) đã được tạo theo cách khác (qua hội đồng hoặc không). Hãy dùng một sổ mới cho cách này.",
                "The generated records of \(quoted: place) were made the other way, through councils or without. Use a new register for this one.")
        case .tooFewForCouncil(let council, let subject, let left):
            tell(
                "tooFewForCouncil",
                "Hội đồng \(quoted: council): chỉ có \(left) mô hình thuộc đối tượng \(quoted: subject), ít hơn số cần có. Hãy sửa lại kế hoạch.",
                "Council \(quoted: council): only \(left) models of the subject \(quoted: subject), fewer than it needs. Correct the plan.")
        }
    }
}
