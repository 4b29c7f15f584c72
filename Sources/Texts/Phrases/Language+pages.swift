package import Events
package import struct Rules.Gazetteer

// What pages say with something in it.
extension Language {
    /// Below every page: what it rests on, and whose day it is.
    package func madeAt(position: Int, on day: Day) -> String {
        say(self, "Dữ liệu gồm \(position) bản ghi, xem ngày \(day)", "Rests on \(position) entries, seen on \(day)")
    }

    /// Where something lies in a place but in no part of it that is known.
    package func somewhereIn(_ place: String) -> String { say(self, "trong phạm vi \(place)", "somewhere in \(place)") }

    /// Rows of a list whose end was not looked for.
    package func rows(_ first: Int, to last: Int) -> String { say(self, "\(first)–\(last)", "\(first)–\(last)") }

    /// "trên 50 mô hình": of a list whose end was not looked for.
    package func more(than count: Int, _ things: Counted) -> String {
        let counted = counted(count, things)
        return say(self, "trên \(counted)", "more than \(counted)")
    }

    package func moreUnits(_ count: Int) -> String {
        say(
            self, "và \(count) đơn vị khác: gõ tên đơn vị để xem",
            count == 1 ? "and 1 other unit: type its name" : "and \(count) other units: type a name")
    }

    package func noUnit(called text: String) -> String {
        say(
            self, "Không có đơn vị nào tên là \(quoted: text). Hãy thử tên khác, hoặc mã số.",
            "No unit is called \(quoted: text). Try another name, or a code.")
    }

    package func whichUnit(_ text: String) -> String {
        say(self, "Chọn đơn vị đúng với \(quoted: text):", "Choose which unit is meant by \(quoted: text):")
    }

    /// "từ 1/7/2025 đến nay": how long a unit stands.
    package func validity(_ from: Day, _ until: Day?) -> String {
        guard let until else { return say(self, "từ \(from) đến nay", "since \(from)") }
        return say(self, "từ \(from) đến \(until.previous)", "from \(from) to \(until.previous)")
    }

    package func reasons(_ reasons: [Gazetteer.Reason]) -> String {
        reasons.map { $0.name.said(in: self) }.joined(separator: ", ")
    }

    package func unitStandsNot(on day: Day) -> String { say(self, "Đơn vị không có vào ngày \(day).", "The unit does not stand on \(day).") }

    /// Of a unit that is no more: "đến 30/6/2025".
    package func lasted(until day: Day) -> String { say(self, "đến \(day.previous)", "until \(day.previous)") }

    /// A succession as the unit that took over has it.
    package func tookOver(_ share: Share) -> String {
        switch share {
        case .whole: say(self, "Tiếp nhận toàn bộ", "Took in the whole of")
        case .part: say(self, "Tiếp nhận một phần", "Took in a part of")
        }
    }
}
