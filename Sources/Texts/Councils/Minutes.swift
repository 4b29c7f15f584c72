import Events
package import Queries
package import Rules

/// The minutes of a session (biên bản họp), made from what happened. In Vietnamese: they are a paper of the office, whoever draws them.
package enum Minutes {
    /// `answer` as somebody sees it from whom nothing is hidden.
    package static func text(of answer: SessionAnswer, atlas: Atlas) -> String {
        let session = answer.session
        let language = Language.vi
        let programme = answer.programme
        func called(_ account: AccountID) -> String { (answer.names[account] ?? nil) ?? account.rawValue }
        func term(_ dimension: Dimension, _ key: Key) -> String { programme.terms(of: dimension).first { $0.key == key }?.name.vi ?? key }
        let place = atlas.index(of: session.unit).map { atlas.path(of: $0, in: programme.tree, on: session.convenedOn) } ?? session.unit.rawValue
        var lines = [
            "BIÊN BẢN HỌP HỘI ĐỒNG", "",
            session.convened.body, "Nơi họp: \(place). Hình thức: \(language.name(of: session.convened.mode)).",
            "Thành lập theo: \(session.decision).",
            "Chương trình \(programme.name.vi); \(term(.level, session.level)); \(programme.period(session.period)?.name.vi ?? session.period).", "",
            "I. THÀNH VIÊN",
        ]
        for member in session.members {
            let parts = [
                called(member.account), member.office, language.name(of: member.role),
                session.present.contains(member.account) ? "có mặt" : "vắng mặt",
                member.hasVote ? nil : "không biểu quyết",
            ]
            lines.append("- " + parts.compactMap { $0 }.joined(separator: ", ") + ".")
        }
        lines.append("Số thành viên có quyền biểu quyết phải có mặt: \(session.quorumNeeded).")
        lines += ["", "II. BIỂU QUYẾT"]
        for ballot in session.ballots { lines += said(ballot, answer, called) }
        for order in session.tieOrders {
            lines.append("Chủ tọa xếp thứ tự các nội dung ngang nhau: \(order.map(String.init).joined(separator: ", ")).")
        }
        for granted in session.exceptions {
            lines.append("Ngoại lệ chỉ tiêu: thêm \(granted.extra), theo \(granted.decision). Lý do: \(granted.reason).")
        }
        lines += ["", "III. KẾT QUẢ"]
        for item in session.items {
            guard let outcome = session.outcomes[item.item] else { continue }
            let name = answer.models[item.model]?.name ?? item.model.rawValue
            let votes = session.result(of: item.item).map { " (\(language.votes($0)))" } ?? ""
            let reason = outcome.reason.map { " Lý do: \($0)." } ?? ""
            lines.append("\(item.item). \(name)\(votes): \(language.name(of: outcome.outcome, for: item.aim.kind)).\(reason)")
        }
        lines += ["", "CHỦ TỌA                                        THƯ KÝ"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func said(_ ballot: Ballot, _ answer: SessionAnswer, _ called: (AccountID) -> String) -> [String] {
        let language = Language.vi
        guard ballot.state == .closed else { return ["Lượt \(ballot.number) đã hủy; không mở phiếu."] }
        var lines = ["Lượt \(ballot.number): \(language.name(of: ballot.form).lowercased())."]
        if let count = ballot.count { lines.append("Phát \(ballot.paper.count) phiếu giấy, thu \(count.returned) phiếu.") }
        if ballot.lost > 0 { lines.append("Không còn nội dung \(ballot.lost) phiếu trong hòm phiếu.") }
        for number in ballot.items {
            guard let result = ballot.results[number] else { continue }
            let away = answer.session.members.filter { ballot.isInConflict($0.account, with: number) }.map { called($0.account) }
            let numbers =
                result.points.isEmpty
                ? "đồng ý \(result.yes), không đồng ý \(result.no), không có ý kiến \(result.abstain), không hợp lệ \(result.invalid)"
                : language.votes(result)
            let without = away.isEmpty ? "" : " Không tham gia xét: \(away.joined(separator: ", "))."
            lines.append("- Nội dung \(number): \(numbers), trên \(result.entitled) thành viên có mặt được xét.\(without)")
        }
        return lines
    }
}
