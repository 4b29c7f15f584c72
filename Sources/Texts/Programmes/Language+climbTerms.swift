package import Events

// How the words of the climb, of councils and of money are called.
extension Language {
    package func name(of aim: AimKind) -> String {
        switch aim {
        case .recognise: say(self, "Công nhận", "Recognise")
        case .grade: say(self, "Xếp loại", "Grade")
        case .propose: say(self, "Đề nghị cấp trên", "Propose upward")
        case .commend: say(self, "Khen thưởng", "Commend")
        }
    }

    package func name(of ballot: BallotForm) -> String {
        switch ballot {
        case .open: say(self, "Biểu quyết công khai", "Open vote")
        case .secret: say(self, "Bỏ phiếu kín", "Secret ballot")
        case .scored: say(self, "Chấm điểm", "Points")
        }
    }

    package func name(of rule: TieRule) -> String {
        switch rule {
        case .fewerAgainst: say(self, "ít phiếu không đồng ý hơn", "fewer votes against")
        case .officialPoints: say(self, "điểm thẩm định cao hơn", "more points at the appraisal")
        case .neverAwarded: say(self, "chưa từng được khen", "never commended before")
        case .earlierRegistered: say(self, "đăng ký sớm hơn", "registered earlier")
        case .newBallot: say(self, "biểu quyết lại", "another ballot")
        case .chair: say(self, "chủ tọa quyết định, có nêu lý do", "the chair decides, with the reason")
        }
    }

    package func name(of order: ListOrder) -> String {
        switch order {
        case .subject: say(self, "đối tượng", "subject")
        case .place: say(self, "địa bàn", "place")
        case .body: say(self, "tên", "name")
        }
    }

    package func name(of across: Across) -> String {
        switch across {
        case .tracks: say(self, "hệ thống khen thưởng", "tracks")
        case .levels: say(self, "cấp", "levels")
        case .years: say(self, "năm", "years")
        }
    }

    package func name(of rounding: Rounding) -> String {
        switch rounding {
        case .down: say(self, "Làm tròn xuống", "Down")
        case .up: say(self, "Làm tròn lên", "Up")
        case .nearest: say(self, "Làm tròn đến số gần nhất", "To the nearest")
        }
    }

    package func name(of evidence: EvidencedBy) -> String {
        switch evidence {
        case .form: say(self, "bản đăng ký", "the registration form")
        case .evidence: say(self, "tệp minh chứng", "a file of evidence")
        case .check: say(self, "biên bản kiểm tra thực tế", "a field check")
        case .selfScore: say(self, "bản tự chấm", "the model's own marks")
        case .minutes: say(self, "biên bản họp xét của cấp dưới", "the minutes of the level below")
        case .hand: say(self, "người thẩm định xác nhận", "the appraiser's word")
        }
    }

    package func name(of category: AwardCategory) -> String {
        switch category {
        case .thematic: say(self, "theo chuyên đề, theo đợt", "thematic")
        case .merit: say(self, "công trạng", "merit")
        case .adHoc: say(self, "đột xuất", "ad hoc")
        }
    }

    package func name(of need: NeedKind) -> String {
        switch need {
        case .registered: say(self, "đăng ký", "registered")
        case .recognised: say(self, "được công nhận", "recognised")
        case .graded: say(self, "được xếp loại", "graded")
        case .effective: say(self, "được kiểm tra là có hiệu quả", "found effective")
        }
    }

    package func inYears(_ years: Int) -> String {
        switch years {
        case 0: say(self, "trong cùng kỳ", "in the same period")
        case 1: say(self, "năm trước", "the year before")
        default: say(self, "\(years) năm liên tục trước đó", "\(years) years in a row before")
        }
    }

    package func askedOf(_ checks: String) -> String { say(self, "phải hiệp y: \(checks)", "other bodies asked: \(checks)") }
    package func onceAcross(_ words: String) -> String {
        say(self, "một thành tích chỉ được khen một lần giữa các \(words)", "one achievement is honoured once across \(words)")
    }
    package func inTies(_ rules: String) -> String { say(self, "Khi bằng nhau: \(rules)", "Where items stand alike: \(rules)") }
    package var decisionListOrder: String { say(self, "Thứ tự danh sách trong quyết định", "Order of the list in a decision") }
    package var onlyHere: String { say(self, "Chỉ đổi được khi nạp lại thư mục chương trình.", "These change only when a folder is loaded.") }
    package var restOfUnits: String { say(self, "các đơn vị còn lại", "all other units") }

    package func baseSalary(from day: Day) -> String { say(self, "Mức lương cơ sở từ \(self.day(day))", "Base salary from \(self.day(day))") }
    package var roundingOfMoney: String { say(self, "Làm tròn tiền thưởng", "Rounding of sums") }

    // What may be asked for a model.
    package var mayBeProposed: String { say(self, "Có thể được đề nghị", "What it may be proposed for") }
    package func openAims(_ open: Int, of all: Int) -> String {
        say(self, "\(open) trong \(all) nội dung đủ điều kiện", "Nothing stands in the way of \(open) of \(all)")
    }
    package func eligibilityAsOf(_ period: String, _ day: Day) -> String { say(self, "\(period), xét vào ngày \(day)", "\(period), as of \(day)") }
    package var eligible: String { say(self, "Đủ điều kiện", "Nothing in the way") }
    package var notEligible: String { say(self, "Chưa đủ điều kiện", "Not yet") }
    package var whatIsMissing: String { say(self, "Còn thiếu, cần biết", "What is missing or to be known") }

    // Whom awards went to.
    package func recipientsNamed(_ recipients: Int, awards: Int) -> String {
        say(self, "\(awards) lượt khen, \(recipients) tập thể, cá nhân", "\(awards) awards, \(recipients) recipients")
    }
    package func recipientsRepeated(_ count: Int) -> String {
        say(self, "\(count) tập thể, cá nhân được khen nhiều hơn một lần", "\(count) were named more than once")
    }
    package func recipientsLeading(_ leaders: Int, of said: Int, notSaid: Int) -> String {
        say(
            self, "\(leaders) trong \(said) lượt là người giữ chức vụ lãnh đạo; \(notSaid) lượt không ghi",
            "\(leaders) of \(said) lead the body they are of; of \(notSaid) nobody said it")
    }
}
