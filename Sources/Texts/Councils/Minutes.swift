import Events
package import struct Queries.SessionAnswer
package import Rules

/// The minutes of a session (biên bản) as a text: what is drawn and signed is the Vietnamese one, the English one is for reading. It rests on entries
/// alone, so that it is the same whenever it is asked for; what stands between bars are columns.
///
/// There is no motto at its head: which one belongs there depends on whose body the council is, and the letterhead it is printed on has it.
package struct Minutes {
    private let answer: SessionAnswer
    private let atlas: Atlas
    private let language: Language
    private let remark: String

    /// `answer` as somebody sees it from whom nothing is hidden. `remark` is what was discussed, as the secretary wrote it.
    package init(of answer: SessionAnswer, units atlas: Atlas, remark: String = "", in language: Language) {
        self.answer = answer
        self.atlas = atlas
        self.remark = remark
        self.language = language
    }

    private var session: CouncilSession { answer.session }

    package var text: String {
        let sections = [time, members, agenda, conflicts, ballots, line, settled, outcomes, discussion, signatures].filter { !$0.isEmpty }
        let numbered = zip(Minutes.numbers, sections).map { number, lines in ["\(number). \(lines[0])"] + lines.dropFirst() }
        return ([head] + numbered).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// What there is nothing to say on is left out, and the rest is numbered without a gap.
    private static let numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

    private var head: [String] {
        [
            session.convened.body.uppercased(), unit(session.unit), "", say(language, "BIÊN BẢN PHIÊN HỌP", "MINUTES OF THE SESSION"),
            say(
                language, "Xét \(answer.programme.name), \(period), \(level)", "On \(answer.programme.name), \(period), \(level)"),
        ]
    }

    private var time: [String] {
        var lines = [say(language, "Căn cứ, thời gian, hình thức", "Basis, time, form")]
        lines.append(say(language, "Hội đồng được thành lập theo \(session.decision).", "The council rests on \(session.decision)."))
        lines.append(say(language, "Triệu tập ngày \(session.convenedOn).", "Convened on \(session.convenedOn)."))
        for step in session.steps {
            let at = moment(step.entry)
            switch step.event {
            case .sessionOpened: lines.append(say(language, "Khai mạc lúc \(at).", "Opened: \(at)."))
            case .sessionAdjourned(let body):
                lines.append(say(language, "Tạm dừng lúc \(at), lý do: \(plain(body.reason)).", "Adjourned: \(at), because: \(plain(body.reason))."))
            case .sessionResumed: lines.append(say(language, "Họp tiếp lúc \(at).", "Resumed: \(at)."))
            default: break
            }
        }
        if let last = session.steps.last(where: { if case .outcomesSet = $0.event { true } else { false } }) {
            lines.append(say(language, "Kết luận lúc \(moment(last.entry)).", "Outcomes were set: \(moment(last.entry))."))
        }
        let place = session.convened.mode == .online ? "" : ", \(unit(session.unit))"
        lines.append(
            say(
                language, "Hình thức: \(language.name(of: session.convened.mode))\(place).",
                "Form: \(language.name(of: session.convened.mode))\(place)."))
        return lines
    }

    private var members: [String] {
        let voters = session.members.filter(\.hasVote)
        let there = session.members.filter { session.present.contains($0.account) }
        let (share, voting) = (session.convened.quorum, there.count(where: \.hasVote))
        let need = "\(session.quorumNeeded) (\(share.part)/\(share.whole))"
        var lines = [say(language, "Thành phần", "Attendance")]
        lines.append(
            say(
                language, "Hội đồng có \(session.members.count) thành viên, \(voters.count) người có quyền biểu quyết.",
                "The council has \(session.members.count) members, \(voters.count) of them with a vote."))
        lines.append(
            say(
                language,
                "Có mặt \(there.count) người, \(voting) người có quyền biểu quyết; cần ít nhất \(need).",
                "\(there.count) are present, \(voting) with a vote; \(need) are needed."
            ))
        let heads = [
            say(language, "Họ và tên", "Name"), language.councilRole, say(language, "Chức vụ, đơn vị", "Office, unit"),
            say(language, "Biểu quyết", "Vote"), language.attendance,
        ]
        lines.append(row(heads))
        for member in session.members {
            let office = [member.office, member.unit.map(unit)].compactMap { $0 }.joined(separator: ", ")
            lines.append(
                row([
                    name(member.account), language.name(of: member.role), office,
                    member.hasVote ? say(language, "có", "yes") : say(language, "không", "no"),
                    session.present.contains(member.account) ? language.isPresent : language.isAbsent,
                ]))
        }
        for step in session.steps {
            guard case .attendanceChanged(let body) = step.event else { continue }
            lines.append(
                body.isPresent
                    ? say(language, "\(name(body.member)) đến lúc \(moment(step.entry)).", "\(name(body.member)) came: \(moment(step.entry)).")
                    : say(language, "\(name(body.member)) rời họp lúc \(moment(step.entry)).", "\(name(body.member)) left: \(moment(step.entry))."))
        }
        return lines
    }

    private var agenda: [String] {
        var lines = [say(language, "Chương trình họp", "Agenda")]
        for aim in session.aims {
            let numbers = session.items.filter { $0.aim == aim }.map(\.item)
            lines.append(
                say(
                    language, "\(word(aim)): \(numbers.count) nội dung (số \(Minutes.ranges(numbers))).",
                    "\(word(aim)): \(numbers.count) (items \(Minutes.ranges(numbers)))."))
        }
        return lines
    }

    /// As they were found when each ballot was opened, with what was declared since.
    private var conflicts: [String] {
        var grounds: [AccountID: [Int: [ConflictGround]]] = [:]
        for ballot in session.ballots where ballot.state == .closed {
            for (item, members) in ballot.conflicts { for (member, why) in members { grounds[member, default: [:]][item] = why } }
        }
        var lines = [say(language, "Không tham gia xét", "Who did not act")]
        let found = session.members.filter { grounds[$0.account] != nil }
        guard !found.isEmpty || !session.lifted.isEmpty else {
            return lines + [say(language, "Không có thành viên nào có liên quan đến nội dung được xét.", "No member was in conflict with an item.")]
        }
        if !found.isEmpty { lines.append(row([language.memberName, language.agenda, language[.reason]])) }
        for member in found {
            var groups: [(why: [ConflictGround], items: [Int])] = []
            for (item, why) in (grounds[member.account] ?? [:]).sorted(by: { $0.key < $1.key }) {
                if let index = groups.firstIndex(where: { $0.why == why }) { groups[index].items.append(item) } else { groups.append((why, [item])) }
            }
            for group in groups {
                lines.append(
                    row([name(member.account), Minutes.ranges(group.items), group.why.map { language.name(of: $0) }.joined(separator: "; ")]))
            }
        }
        for step in session.steps {
            guard case .conflictLifted(let body) = step.event else { continue }
            let items = Minutes.ranges(body.items)
            lines.append(
                say(
                    language,
                    "\(name(body.member)) được tham gia xét nội dung \(items) theo \(body.decision), lý do: \(plain(body.reason)).",
                    "\(name(body.member)) acted on items \(items) by \(body.decision), because: \(plain(body.reason))."))
        }
        return lines
    }
}

extension Minutes {
    private var ballots: [String] {
        var lines = [say(language, "Bỏ phiếu", "Ballots")]
        for ballot in session.ballots {
            let opened = moment(ballot.entry)
            guard ballot.state == .closed else {
                let why = session.steps.lazy.compactMap { step -> String? in
                    if case .ballotVoided(let body) = step.event, body.ballot == ballot.number { body.reason } else { nil }
                }.first
                lines.append(
                    say(
                        language, "Lượt \(ballot.number) mở lúc \(opened) đã hủy, lý do: \(plain(why ?? "")).",
                        "Ballot \(ballot.number) (\(opened)) was voided, because: \(plain(why ?? ""))."))
                continue
            }
            let given = session.members.count { ballot.hasVoted($0.account) }
            lines.append(
                say(
                    language, "Lượt \(ballot.number) (\(language.name(of: ballot.form))), mở lúc \(opened): \(given) người bỏ phiếu.",
                    "Ballot \(ballot.number) (\(language.name(of: ballot.form))), \(opened): \(given) voted."))
            if let count = ballot.count, let confirmed = count.confirmedBy {
                let (one, two) = (name(AccountID(count.countedBy)), name(AccountID(confirmed)))
                lines.append(
                    say(
                        language,
                        "Phiếu giấy: phát \(ballot.paper.count), thu về \(count.returned); kiểm phiếu: \(one), xác nhận: \(two).",
                        "Paper: \(ballot.paper.count) handed out, \(count.returned) returned; counted by \(one), confirmed by \(two)."
                    ))
            }
            if ballot.lost > 0 { lines.append(language.votesWereLost(ballot.lost)) }
            lines += ballot.form == .scored ? points(ballot) : votes(ballot)
        }
        return lines
    }

    private func votes(_ ballot: Ballot) -> [String] {
        let heads = [
            language.itemNumber, language.entitled, language.name(of: Vote.yes), language.name(of: Vote.no), language.name(of: Vote.abstain),
            language.invalidVotes,
        ]
        return [row(heads)]
            + ballot.items.compactMap { item in
                ballot.results[item].map { row([item, $0.entitled, $0.yes, $0.no, $0.abstain, $0.invalid].map(language.number)) }
            }
    }

    private func points(_ ballot: Ballot) -> [String] {
        let heads = [language.itemNumber, language.entitled, say(language, "Số phiếu", "Sheets"), say(language, "Điểm trung bình", "Mean points")]
        return [row(heads)]
            + ballot.items.compactMap { item in
                guard let result = ballot.results[item] else { return nil }
                let count = max(1, result.points.count)
                let mean = (result.points.reduce(0, +) * 2 + count) / (count * 2)
                return row([String(item), String(result.entitled), String(result.points.count), language.points(mean)])
            }
    }

    private var line: [String] {
        var lines = [say(language, "Chỉ tiêu và thứ tự", "Quotas and ranking")]
        for line in answer.lines where !line.rows.isEmpty {
            lines.append(word(line.aim) + ":")
            for limit in line.limits { lines.append("- \(quota(limit.quota))\(group(limit)): \(language.places(limit)).") }
            if line.limits.isEmpty { lines.append("- " + language.noQuota) }
            let order = line.rows.map { "\($0.place): \($0.item)" }.joined(separator: "; ")
            lines.append(say(language, "Thứ tự (hạng: số nội dung): \(order).", "Ranking (place: item): \(order)."))
        }
        return lines.count > 1 ? lines : []
    }

    private var settled: [String] {
        var lines: [String] = []
        for step in session.steps {
            switch step.event {
            case .tieBroken(let body):
                let order = body.items.map(String.init).joined(separator: ", ")
                lines.append(
                    say(
                        language, "Đồng hạng: \(name(AccountID(step.actor))) xếp thứ tự \(order), lý do: \(plain(body.reason)).",
                        "Tie: \(name(AccountID(step.actor))) set the order \(order), because: \(plain(body.reason))."))
            case .exceptionGranted(let body):
                lines.append(
                    "\(language.exceptionGranted(body.extra, quota(body.quota), body.decision)), "
                        + say(language, "lý do: \(plain(body.reason)).", "because: \(plain(body.reason))."))
            default: break
            }
        }
        return lines.isEmpty ? [] : [say(language, "Đồng hạng, ngoại lệ", "Ties, exceptions")] + lines
    }

    private var outcomes: [String] {
        var lines = [say(language, "Kết luận", "Outcomes")]
        for aim in session.aims {
            let items = session.items.filter { $0.aim == aim }
            let counts = CouncilOutcome.allCases.map { outcome in
                language.outcomeCount(outcome, items.count { session.outcomes[$0.item]?.outcome == outcome })
            }
            lines.append("\(word(aim)). \(counts.joined(separator: "; ")).")
            lines.append(row([language.itemNumber, language[.model], language[.unit], language.outcome, language[.reason]]))
            for item in items {
                guard let outcome = session.outcomes[item.item] else { continue }
                lines.append(
                    row([
                        String(item.item), answer.models[item.model]?.name ?? item.model.rawValue, unit(item.unit),
                        language.name(of: outcome.outcome, for: aim.kind), outcome.reason ?? "",
                    ]))
            }
        }
        return lines
    }

    private var discussion: [String] {
        let lines = remark.split(separator: "\n").map(String.init)
        return lines.isEmpty ? [] : [say(language, "Ý kiến thảo luận", "Discussion")] + lines
    }

    /// Who is to sign; the signatures themselves stand over the text's hash, beside it.
    private var signatures: [String] {
        // Whoever is in conflict with an item does not sign: then the deputy does for the chair.
        func able(_ role: CouncilRole) -> [SessionMember] {
            session.members.filter { member in
                member.role == role && session.present.contains(member.account)
                    && !session.items.contains { session.isInConflict(member.account, with: $0.item) }
            }
        }
        let chair = able(.chair).first ?? able(.deputy).first
        let secretaries = able(.secretary)
        return [
            say(language, "Ký biên bản", "Signatures"),
            say(language, "Người chủ trì: \(chair.map { name($0.account) } ?? "")", "Chair: \(chair.map { name($0.account) } ?? "")"),
            say(
                language, "Thư ký: \(secretaries.map { name($0.account) }.joined(separator: ", "))",
                "Secretary: \(secretaries.map { name($0.account) }.joined(separator: ", "))"),
        ]
    }

    // The pieces.

    private func row(_ cells: [String]) -> String { "| " + cells.map { plain($0).replacing("|", with: "/") }.joined(separator: " | ") }
    private func plain(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        return line.hasSuffix(".") && !line.hasSuffix("..") ? String(line.dropLast()) : line
    }
    private func name(_ account: AccountID) -> String { (answer.names[account] ?? nil) ?? language.nameOfAccountErased }
    private func moment(_ entry: Int) -> String { answer.recordedAt[entry].map { language.moment(Int($0)) } ?? "" }
    private var level: String { term(.level, session.level) }
    private var period: String { answer.programme.period(session.period)?.name.said(in: language) ?? session.period }
    private func term(_ list: Dimension, _ key: Key) -> String {
        answer.programme.terms(of: list).first { $0.key == key }?.name.said(in: language) ?? key
    }
    private func quota(_ key: Key) -> String { answer.programme.quotas.first { $0.term.key == key }?.term.name.said(in: language) ?? key }

    private func group(_ limit: QuotaLine.Limit) -> String {
        guard let group = limit.group else { return "" }
        let each = answer.programme.quotas.first { $0.term.key == limit.quota }?.each
        let name = each == .unit ? unit(UnitID(group)) : each == .field ? term(.field, group) : term(.subject, group)
        return " (\(name))"
    }

    private func word(_ aim: Aim) -> String {
        let kind = language.name(of: aim.kind)
        return switch aim.kind {
        case .recognise, .propose: "\(kind), \(term(.level, aim.key))"
        case .grade: "\(kind), \(term(.grade, aim.key))"
        case .commend: "\(kind), \(answer.programme.awardForm(aim.key)?.term.name.said(in: language) ?? aim.key)"
        }
    }

    private func unit(_ unit: UnitID) -> String {
        guard let index = atlas.index(of: unit) else { return unit.rawValue }
        let day = min(session.convenedOn, atlas[index].until.previous)
        return language.unit(type: atlas.type(of: index, on: day), name: atlas.name(of: index, on: day))
    }

    /// "1-3, 7".
    static func ranges(_ numbers: [Int]) -> String {
        var ranges: [(Int, Int)] = []
        for number in numbers.sorted() {
            if let last = ranges.last, last.1 + 1 == number { ranges[ranges.count - 1].1 = number } else { ranges.append((number, number)) }
        }
        return ranges.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)-\($0.1)" }.joined(separator: ", ")
    }
}
