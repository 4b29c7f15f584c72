package import Events

/// What is counted in a phrase.
package enum Counted: CaseIterable, Sendable {
    case models
    case units
    case decisions
    case reports
    case recipients
    case awards
    case entries
    case records
    case results
    case findings
}

extension Language {
    /// "3 mô hình"; in English "1 model", "3 models".
    package func counted(_ count: Int, _ things: Counted) -> String {
        let (vi, one, many) =
            switch things {
            case .models: ("mô hình", "model", "models")
            case .units: ("đơn vị", "unit", "units")
            case .decisions: ("quyết định", "decision", "decisions")
            case .reports: ("báo cáo", "report", "reports")
            case .recipients: ("tập thể, cá nhân", "recipient", "recipients")
            case .awards: ("lượt khen thưởng", "award", "awards")
            case .entries: ("bản ghi", "entry", "entries")
            case .records: ("hồ sơ", "record", "records")
            case .results: ("kết quả", "result", "results")
            case .findings: ("điểm cần lưu ý", "finding", "findings")
            }
        return "\(number(count)) \(self == .vi ? vi : count == 1 ? one : many)"
    }

    package func page(_ page: Int, of pages: Int) -> String { say(self, "Trang \(page)/\(pages)", "Page \(page) of \(pages)") }

    /// "51–100 trong số 430": rows of a list, from 1.
    package func rows(_ first: Int, to last: Int, of all: Int) -> String {
        say(self, "\(first)–\(last) trong số \(all)", "\(first)–\(last) of \(all)")
    }

    package func results(for text: String) -> String { say(self, "Kết quả tìm \(quoted: text)", "Results for \(quoted: text)") }

    package func asAt(_ day: Day) -> String { say(self, "tính đến ngày \(day)", "as at \(day)") }

    package func knownAt(position: Int) -> String {
        say(self, "theo dữ liệu đến bản ghi số \(plain: position)", "as known at entry \(plain: position)")
    }

    package func entry(_ position: Int) -> String { say(self, "bản ghi số \(plain: position)", "entry \(plain: position)") }

    /// "8.621 trên 11.821 (72,9%)".
    package func share(_ part: Int, of whole: Int) -> String {
        let percent = percent(part, of: whole)
        return say(self, "\(part) trên \(whole) (\(percent))", "\(part) of \(whole) (\(percent))")
    }

    /// "47 không xếp được".
    package func notPlaced(_ amount: Int) -> String { "\(number(amount)) \(self[.notPlaced])" }

    /// "Quyết định số 1762-QĐ/TU ngày 18 tháng 6 năm 2025", as papers cite it.
    package func decision(number: String, on day: Day) -> String {
        say(self, "Quyết định số \(number) \(officialDay(day))", "Decision \(number) of \(day)")
    }

    package func publishedBy(_ publisher: String, on day: Day?) -> String {
        guard let day else { return publisher }
        return say(self, "\(publisher), ngày \(day)", "\(publisher), \(day)")
    }

    /// What a visitor is told of a fault: never the fault itself, but where it is to be found in the log.
    package func fault(reference: String) -> String {
        say(
            self, "Hệ thống gặp lỗi và chưa làm được việc này. Hãy gửi mã tra cứu \(reference) cho người quản trị.",
            "The program failed and this could not be done. Give the reference \(reference) to whoever looks after it.")
    }

    /// How long something takes yet: "dưới 1 giây", "40 giây", "2 phút", "3 giờ 5 phút".
    func duration(seconds: Int) -> String {
        switch seconds {
        case ..<1: say(self, "dưới 1 giây", "less than 1 s")
        case ..<60: say(self, "\(seconds) giây", "\(seconds) s")
        case ..<3600: say(self, "\((seconds + 30) / 60) phút", "\((seconds + 30) / 60) min")
        default: say(self, "\(seconds / 3600) giờ \(seconds % 3600 / 60) phút", "\(seconds / 3600) h \(seconds % 3600 / 60) min")
        }
    }

    /// A line of progress: "12.000/30.000 (40%), 3.400/giây, còn 5 giây". Rate and time are left out where they are not known yet.
    package func progress(_ done: Int, of all: Int, perSecond: Int) -> String {
        let share = percent(done, of: all)
        guard perSecond > 0 else { return say(self, "\(done)/\(all) (\(share))", "\(done)/\(all) (\(share))") }
        let left = duration(seconds: (all - done) / perSecond)
        return say(
            self, "\(done)/\(all) (\(share)), \(perSecond)/giây, còn \(left)", "\(done)/\(all) (\(share)), \(perSecond)/s, \(left) left")
    }
}
