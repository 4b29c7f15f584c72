import Events
import Queries
import Rules
import Texts

/// A session for a terminal.
enum SessionText {
    static func of(_ answer: SessionAnswer, _ atlas: Atlas, in language: Language) -> String {
        let session = answer.session
        let place = atlas.index(of: session.unit).map { atlas.path(of: $0, in: answer.programme.tree, on: session.convenedOn) }
        let mark = session.convened.isGenerated ? " [\(language[.generatedMark])]" : ""
        func name(_ dimension: Dimension, _ key: Key) -> String {
            answer.programme.terms(of: dimension).first { $0.key == key }?.name.said(in: language) ?? key
        }
        let period = answer.programme.period(session.period)?.name.said(in: language) ?? session.period
        var lines = [
            "\(session.id)  \(session.convened.body)\(mark)",
            "\(session.decision)  \(place ?? session.unit.rawValue)  \(name(.level, session.level))  \(period)",
            [language.name(of: session.state), language.name(of: session.convened.mode), language.quorum(session.quorumNeeded)]
                .joined(separator: "  "), "",
        ]
        lines += session.members.map { member(of: answer, $0, language) }
        if !session.items.isEmpty { lines += ["", agenda(answer, name, language)] }
        for ballot in session.ballots { lines.append(said(ballot, language)) }
        for (aim, limit) in answer.lines.flatMap({ line in line.limits.map { (line.aim, $0) } }) {
            let quota = answer.programme.quotas.first { $0.term.key == limit.quota }?.term.name.said(in: language) ?? limit.quota
            let group = limit.group.map { "  \($0)" } ?? ""
            lines.append("\(language.name(of: aim.kind))  \(quota)\(group)  \(limit.taken)/\(limit.open)")
        }
        if !answer.hidden.isEmpty { lines += ["", language.hiddenItems(answer.hidden.sorted())] }
        if let minutes = session.minutes { lines += ["", language.minutesLine(hash: minutes.hash, signatures: minutes.signatures.count)] }
        return lines.joined(separator: "\n")
    }

    private static func member(of answer: SessionAnswer, _ member: SessionMember, _ language: Language) -> String {
        let isThere = answer.session.present.contains(member.account)
        let name = (answer.names[member.account] ?? nil).flatMap { $0 == member.account.rawValue ? nil : $0 }
        let parts = [
            isThere ? "•" : " ", member.account.rawValue, name, language.name(of: member.role), member.office,
            member.hasVote ? nil : language.withoutVote,
        ]
        return parts.compactMap { $0 }.joined(separator: "  ")
    }

    private static func agenda(_ answer: SessionAnswer, _ name: (Dimension, Key) -> String, _ language: Language) -> String {
        var table = TextTable(["", "", "", "", "", ""], rightAligned: [0])
        for item in answer.session.items {
            let result = answer.session.result(of: item.item)
            let standing = answer.lines.lazy.flatMap(\.rows).first { $0.item == item.item }?.standing
            let outcome = answer.session.outcomes[item.item]
            table.add([
                String(item.item), answer.models[item.model]?.name ?? item.model.rawValue, "\(language.name(of: item.aim.kind)) \(item.aim.key)",
                result.map { language.votes($0) } ?? "", standing.map { language.name(of: $0) } ?? "",
                outcome.map { [language.name(of: $0.outcome, for: item.aim.kind), $0.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ": ") }
                    ?? "",
            ])
        }
        return table.text
    }

    private static func said(_ ballot: Ballot, _ language: Language) -> String {
        let voted = ballot.sheets.count + ballot.secretVoters.count
        return language.ballotLine(
            ballot.number, form: language.name(of: ballot.form), state: ballot.state, items: ballot.items.count, voted: voted,
            paper: ballot.paper.count)
    }
}
