package import Events
package import struct Rules.Reckoning

// What is said around drafts of decisions, numbers, signing and the award book.
extension Language {
    package var decisionDrafts: String { say(self, "Dự thảo quyết định", "Draft decisions") }
    package var decisionDraft: String { say(self, "Dự thảo", "Draft") }
    package var noDecisionDrafts: String { say(self, "Không có dự thảo nào đang soạn.", "No draft is open.") }
    package var draftFromSession: String { say(self, "Lập dự thảo từ kết quả phiên họp", "Draft from what a session granted") }
    package var draftFromSessionHelp: String {
        say(
            self, "Danh sách lấy từ kết quả phiên họp, không phải nhập lại. Tên cá nhân do người soạn bổ sung.",
            "The list comes from the session; nothing is typed twice. Names of people are added by whoever drafts.")
    }
    package var noGrantingSession: String {
        say(self, "Chưa có phiên họp nào có kết quả để lập dự thảo.", "No session has granted anything that could be drafted yet.")
    }
    package func granted(_ form: String, _ count: Int, body: String, on day: Day) -> String {
        say(self, "\(form): \(count) · \(body), ngày \(day)", "\(form): \(count) · \(body), \(day)")
    }
    package var beginDraft: String { say(self, "Lập dự thảo", "Begin the draft") }
    package var issuingBody: String { say(self, "Cơ quan ban hành, như ghi trên văn bản", "Issuing body, as it stands on the paper") }
    package var issuingUnit: String { say(self, "Đơn vị của cơ quan ban hành", "Unit of the issuing body") }
    package var unitTypedHelp: String { say(self, "Mã, hoặc tên nếu chỉ có một đơn vị mang tên đó", "Its code, or its name where only one bears it") }
    package var aboutVietnamese: String { say(self, "Về việc (tiếng Việt)", "About (Vietnamese)") }
    package var aboutEnglish: String { say(self, "Về việc (tiếng Anh)", "About (English)") }
    package func basis(_ number: Int) -> String { say(self, "Căn cứ \(number)", "Legal basis \(number)") }
    package var basisDay: String { say(self, "Ngày của văn bản", "Day of the document") }
    package var basesFromBefore: String {
        say(
            self, "Căn cứ lấy từ quyết định gần nhất cùng hệ thống; hãy kiểm tra lại.",
            "The bases are those of the last decision on the same track; check them.")
    }
    package var changeHeading: String { say(self, "Sửa phần đầu quyết định", "Change what stands above the list") }
    package var theList: String { say(self, "Danh sách", "The list") }
    package var placeInList: String { say(self, "Thứ tự", "Order") }
    package func placeOf(_ line: Int) -> String { say(self, "Thứ tự của dòng \(plain: line)", "Place of line \(plain: line)") }
    package var saveOrder: String { say(self, "Lưu thứ tự", "Save the order") }
    package var orderByRule: String { say(self, "Sắp xếp theo quy định", "Order by the rule") }
    package var changeLine: String { say(self, "Sửa", "Change") }
    package func changeLine(_ line: Int) -> String { say(self, "Sửa dòng \(plain: line)", "Change line \(plain: line)") }
    package var addLine: String { say(self, "Thêm một dòng", "Add a line") }
    package func removeLine(_ line: Int) -> String { say(self, "Bỏ dòng \(plain: line)", "Take line \(plain: line) out") }
    package var nameOfRecipient: String { say(self, "Tên tập thể, hoặc họ và tên", "Name of the body, or of the person") }
    package var officeOfPerson: String { say(self, "Chức vụ", "Office") }
    package var placeOfPerson: String { say(self, "Nơi công tác, nơi ở", "Place") }
    package var sealedHelp: String {
        say(
            self, "Tên và chức vụ của cá nhân được mã hóa riêng, có thể xóa khi có yêu cầu.",
            "A person's name and office are sealed, and can be erased.")
    }
    package var isLeader: String { say(self, "Giữ chức vụ lãnh đạo", "Leads the body") }
    package var no: String { say(self, "Không", "No") }
    package var mayBePublished: String { say(self, "Được công khai tên", "The name may be published") }
    package var whoIsIt: String { say(self, "Đã từng được khen thưởng?", "Commended before?") }
    package var newPerson: String { say(self, "Chưa, hoặc không phải những người này", "No, or none of these") }
    package var samePersonAsNow: String { say(self, "Vẫn là người đang có trong dòng này", "The person who stands there now") }
    package var nameStillMissing: String { say(self, "chưa có tên", "no name yet") }
    package var discardDraft: String { say(self, "Hủy dự thảo", "Discard the draft") }
    package var decisionDraftSaved: String { say(self, "Đã lưu dự thảo.", "The draft is saved.") }
    package var draftGone: String { say(self, "Đã hủy dự thảo.", "The draft is discarded.") }
    package var notYetSignable: String { say(self, "Chưa ký được", "It cannot be signed yet") }
    package var review: String { say(self, "Xem lại và ký", "Review and sign") }
    package var readOver: String { say(self, "Xem nội dung sẽ ban hành", "Read what will be issued") }
    package var draftedOn: String { say(self, "Ngày soạn", "Drafted on") }
    package var drafter: String { say(self, "Người soạn", "Drafted by") }
    package var fromSession: String { say(self, "Phiên họp", "Session") }
    package var whatIsIssued: String { say(self, "Nội dung sẽ ban hành", "What will be issued") }
    package var numberToCome: String { say(self, "Số quyết định sẽ cấp", "Number that will be given") }
    package var goldBook: String { say(self, "Số sổ vàng", "Gold-book number") }
    package func span(_ first: String, _ last: String) -> String { first == last ? first : "\(first) – \(last)" }
    package var money: String { say(self, "Tiền thưởng", "Money") }
    package var moneyTotal: String { say(self, "Tổng tiền thưởng", "Money in all") }
    package func dong(_ amount: Int) -> String { say(self, "\(amount) đồng", "\(amount) đồng") }
    package var howReckoned: String { say(self, "Cách tính tiền thưởng", "How the money is reckoned") }
    package var signTitle: String { say(self, "Ký quyết định", "Sign the decision") }
    package var signHelp: String {
        say(
            self, "Sau khi ký, quyết định được cấp số, có hiệu lực từ hôm nay và danh sách không thay đổi được nữa.",
            "Once signed it has its number and holds from today, and nothing in the list changes any more.")
    }
    package var officeOfSigner: String { say(self, "Chức vụ người ký", "Office of the signatory") }
    package var authorityOfSigner: String { say(self, "Thẩm quyền ký", "Authority to sign") }
    package var authorityHelp: String {
        say(self, "Ví dụ TM. BAN THƯỜNG VỤ, KT. CHỦ TỊCH; để trống nếu ký trực tiếp", "For example TM. BAN THƯỜNG VỤ, KT. CHỦ TỊCH; empty where none")
    }
    package func typeListCount(_ count: Int) -> String {
        say(self, "Gõ số người, tập thể trong danh sách (\(plain: count)) để xác nhận", "Type how many are in the list (\(plain: count)) to confirm")
    }
    package var freshCode: String { say(self, "Mã xác thực bước hai, mới", "A new code of the second factor") }
    package var signNow: String { say(self, "Ký và ban hành", "Sign and issue") }
    package var signedHere: String { say(self, "Đã ký và ban hành.", "Signed and issued.") }
    package var signedBy: String { say(self, "Người ký", "Signed by") }
    package var onlySignatorySigns: String {
        say(self, "Chỉ người có thẩm quyền tại cơ quan ban hành ký được.", "Only a signatory of the issuing body can sign.")
    }

    package var numberBooks: String { say(self, "Sổ số", "Series of numbers") }
    package var numberBook: String { say(self, "Sổ", "Series") }
    package var noNumberBooks: String { say(self, "Chưa mở sổ số nào.", "No series was begun.") }
    package var lastOnPaper: String { say(self, "Số cuối cùng trên giấy", "Last number on paper") }
    package var lastGiven: String { say(self, "Số cuối cùng đã cấp", "Last number given") }
    package var nextToGive: String { say(self, "Số kế tiếp", "Next number") }
    package var beginSeries: String { say(self, "Mở sổ số", "Begin a series") }
    package var beginSeriesHelp: String {
        say(
            self, "Mỗi cơ quan, mỗi năm một sổ. Sau khi mở, số chỉ được cấp khi ký tại đây, liên tục, không trùng, không bỏ sót.",
            "One for each body and year. From then on numbers are given only by signing here, without gaps or repeats.")
    }
    package var seriesBegun: String { say(self, "Đã mở sổ số.", "The series is begun.") }

    package var awardBook: String { say(self, "Sổ khen thưởng", "Award book") }
    package var allBodies: String { say(self, "Tất cả cơ quan", "All bodies") }
    package var awardHistory: String { say(self, "Lịch sử khen thưởng", "Award history") }
    package var noAwardsYet: String { say(self, "Chưa có khen thưởng nào.", "No award yet.") }
    package var awardHistoryOfPerson: String { say(self, "Những lần được khen thưởng của một người", "What one person was given") }
    package var wholeHistory: String { say(self, "Toàn bộ lịch sử khen thưởng", "The whole award history") }
    package var insideSomewhere: String { say(self, "đơn vị đã chia, nằm trong phạm vi này", "of a unit that was divided; somewhere inside") }
    package var historyAcross: String {
        say(
            self, "Gồm cả khen thưởng của các đơn vị trước khi sắp xếp, theo bản đồ hôm nay.",
            "With those of the units that went into it, on today's map.")
    }
    package var awardOfPersonLink: String { say(self, "Các lần khác", "Other awards") }
    package var fileNameOfAwards: String { say(self, "so-khen-thuong", "award-book") }

    /// "1,5 × 2.340.000 = 3.510.000 đồng, làm tròn lên đến 10.000 đồng".
    package func reckoned(_ reckoning: Reckoning) -> String {
        let rounded: String =
            switch reckoning.rounding {
            case _ where reckoning.roundTo <= 1: ""
            case .up: say(self, ", làm tròn lên đến \(reckoning.roundTo) đồng", ", rounded up to \(reckoning.roundTo) đồng")
            case .down: say(self, ", làm tròn xuống đến \(reckoning.roundTo) đồng", ", rounded down to \(reckoning.roundTo) đồng")
            case .nearest:
                say(self, ", làm tròn đến \(reckoning.roundTo) đồng gần nhất", ", rounded to the nearest \(reckoning.roundTo) đồng")
            }
        let product = "\(thousandths(reckoning.thousandths)) × \(number(reckoning.baseSalary))"
        let sum = thousandths(reckoning.product)
        let result = rounded.isEmpty ? "" : " → \(number(reckoning.amount))"
        return "\(product) = \(sum)\(result) đồng\(rounded)"
    }

    /// 1500 is 1,5 in Vietnamese and 1.5 in English.
    package func thousandths(_ value: Int) -> String {
        let digits = String(value % 1_000)
        var rest = String(repeating: "0", count: 3 - digits.count) + digits
        while rest.last == "0" { rest.removeLast() }
        return number(value / 1_000) + (rest.isEmpty ? "" : (self == .vi ? "," : ".") + rest)
    }
}
