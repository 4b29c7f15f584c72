package import Events
package import Rules

// What the terminal says of sessions.

extension Language {
    package var noSessionYet: String { say(self, "Chưa có phiên họp nào.", "There is no session yet.") }

    package func shownOf(_ shown: Int, _ total: Int) -> String { say(self, "Đến \(shown)/\(total).", "Up to \(shown) of \(total).") }

    package func quorum(_ needed: Int) -> String { say(self, "cần \(needed) thành viên có mặt", "\(needed) members must be there") }

    package var withoutVote: String { say(self, "không biểu quyết", "has no vote") }

    package func hiddenItems(_ items: [Int]) -> String {
        let list = items.map(String.init).joined(separator: ", ")
        return say(
            self, "Anh/chị không tham gia xét và không xem được kết quả các nội dung: \(list).",
            "You do not act on these items, nor see how they come out: \(list).")
    }

    package func minutesLine(hash: String, signatures: Int) -> String {
        say(self, "Biên bản \(hash), đã có \(signatures) chữ ký.", "Minutes \(hash), signatures: \(signatures).")
    }

    package func votes(_ result: BallotResult) -> String {
        guard result.points.isEmpty else {
            let sum = result.points.reduce(0, +)
            return say(self, "\(result.points.count) phiếu, tổng \(decimal(sum)) điểm", "\(result.points.count) sheets, \(decimal(sum)) points")
        }
        return say(self, "\(result.yes)/\(result.entitled) đồng ý", "\(result.yes) of \(result.entitled) yes")
    }

    package func name(of standing: QuotaLine.Standing) -> String {
        switch standing {
        case .passes: say(self, "đạt", "passes")
        case .belowThreshold: say(self, "không đủ phiếu", "too few votes")
        case .overQuota: say(self, "hết chỉ tiêu", "over the quota")
        case .tied(let items):
            say(
                self, "ngang nhau: \(items.map(String.init).joined(separator: ", "))",
                "tied: \(items.map(String.init).joined(separator: ", "))")
        }
    }

    package func ballotLine(_ number: Int, form: String, state: Ballot.State, items: Int, voted: Int, paper: Int) -> String {
        let said =
            switch state {
            case .open: say(self, "đang mở", "open")
            case .closed: say(self, "đã đóng", "closed")
            case .voided: say(self, "đã hủy", "void")
            }
        return say(
            self, "Lượt \(number): \(form), \(said), \(items) nội dung, \(voted) người đã bỏ phiếu trực tuyến, \(paper) phiếu giấy.",
            "Ballot \(number): \(form), \(said), items: \(items), voted online: \(voted), on paper: \(paper).")
    }

    package func importedSession(_ session: String, entries: Int) -> String {
        guard entries > 0 else { return nothingToDo }
        return say(
            self, "Đã ghi \(entries) bản ghi của phiên họp \(quoted: session).", "Recorded \(entries) entries of the session \(quoted: session).")
    }

    /// Where a session that was read from a file goes on by somebody else's hand.
    package func sessionWaits(for step: String) -> String {
        say(self, "Phiên họp chờ bước tiếp theo: \(step)", "The session waits for the next step: \(step)")
    }

    /// Hundredths as a person writes them: 8550 is 85,5 in Vietnamese, 85.5 in English.
    private func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        guard rest != 0 else { return "\(whole)" }
        let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)"
        return "\(whole)" + say(self, ",", ".") + digits
    }
}
