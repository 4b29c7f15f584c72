package import Events

/// What stands on the paper of a decision, beside what is drafted. Official papers are written in Vietnamese, whatever language the page has.
/// State: decree 30/2020/NĐ-CP, annex I; Party: guidance 36-HD/VPTW.
package enum OfficialPaper {
    package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    package static let motto = "Độc lập - Tự do - Hạnh phúc"
    package static let party = "ĐẢNG CỘNG SẢN VIỆT NAM"
    package static let title = "QUYẾT ĐỊNH"
    package static let decides = "QUYẾT ĐỊNH:"
    package static let list = "DANH SÁCH"
    package static let recipients = "Nơi nhận:"
    package static let addressees = ["- Như Điều 3;", "- Lưu."]

    /// The State writes a colon, the Party none.
    package static func number(_ number: String, isParty: Bool) -> String { "\(isParty ? "Số" : "Số:") \(number)" }
    package static func about(_ text: String) -> String { "Về việc \(text.prefix(1).lowercased())\(text.dropFirst())" }
    package static func placeAndDay(_ place: String, _ day: Day) -> String { "\(place), \(Language.vi.officialDay(day))" }
    package static func basis(_ name: String, on day: Day?, isLast: Bool) -> String {
        let begun = folded(name).hasPrefix("can cu") ? name : "Căn cứ \(name)"
        return "\(begun)\(day.map { " \(Language.vi.officialDay($0))" } ?? "")\(isLast ? "." : ";")"
    }
    /// Who decides, above the bases: of the Party the body, of the State its head, also where somebody signs in the head's place (KT.).
    package static func decider(_ issuer: String, office: String, authority: String, isParty: Bool) -> String {
        guard !isParty, !authority.hasPrefix("TM.") else { return issuer.uppercased() }
        let head = authority.hasPrefix("KT.") ? String(authority.dropFirst(3).drop { $0 == " " }) : office
        return (folded(issuer).hasPrefix(folded(head)) ? issuer : "\(head) \(issuer)").uppercased()
    }
    package static func article(_ number: Int) -> String { "Điều \(number)." }
    package static func whatAndWho(_ form: String, _ count: String, period: String) -> String {
        "Hình thức khen thưởng: \(form). Đối tượng: \(count) có tên trong danh sách kèm theo; thời gian lập thành tích: \(period)."
    }
    package static func moneyGoes(_ total: Int) -> String {
        "Tiền thưởng kèm theo: tổng cộng \(Language.vi.number(total)) đồng; mức thưởng của từng tập thể, cá nhân ghi trong danh sách kèm theo."
    }
    package static let noMoney = "Việc chi khen thưởng thực hiện theo quy định hiện hành."
    package static let carriedOut = """
        Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi hành \
        quyết định này.
        """
    package static func listOf(_ number: String, on day: Day) -> String { "(Kèm theo Quyết định số \(number) \(Language.vi.officialDay(day)))" }
    /// While it is not signed.
    package static let numberToCome = "……"
}
