package import Events
package import Queries
package import Rules
import Texts

/// Where whoever looks at a session stands to it.
package struct SessionSeat: Sendable {
    /// Nil where nobody is signed in.
    package let account: AccountID?
    /// Runs councils at the session's unit.
    package let mayRun: Bool
    /// Holds a post of a council there.
    package let maySit: Bool

    package init(account: AccountID?, mayRun: Bool, maySit: Bool) {
        self.account = account
        self.mayRun = mayRun
        self.maySit = maySit
    }
}

/// A session as whoever looks may see it, with what they sent where it was refused. All pages of a session are made of it and of nothing else: what
/// the answer leaves out is not there.
package struct SessionView: Sendable {
    package let answer: SessionAnswer
    package let seat: SessionSeat
    /// What was refused, with what was typed; nil where nothing was.
    package var tried: Deed?
    package var typed = Typed()
    /// Tells this sending from another.
    package var once = ""
    package var done: Deed?

    package init(answer: SessionAnswer, seat: SessionSeat, once: String) {
        self.answer = answer
        self.seat = seat
        self.once = once
    }

    package var session: CouncilSession { answer.session }
    var member: SessionMember? { seat.account.flatMap { session.member($0) } }
    var isChair: Bool { seat.maySit && (member?.role == .chair || member?.role == .deputy) }
    /// Chair, deputy or secretary.
    var isKeeper: Bool { seat.maySit && member.map { $0.role != .member } ?? false }
    var isPresent: Bool { seat.account.map { session.present.contains($0) } ?? false }
    var isInside: Bool { answer.view == .inside }
    var rule: CouncilRule { answer.programme.councilRule(at: session.level) }

    /// What whoever looks may know of and decide on.
    var openItems: [AgendaItem] { session.items.filter { !answer.hidden.contains($0.item) } }
    /// Over which no ballot was closed, nor opened.
    var unvoted: [AgendaItem] {
        session.items.filter { item in !session.ballots.contains { $0.state != .voided && $0.items.contains(item.item) } }
    }
    /// The groups that stand alike at the line.
    var tied: [[Int]] {
        var groups: [[Int]] = []
        for line in answer.lines {
            for row in line.rows {
                if case .tied(let items) = row.standing, !groups.contains(items) { groups.append(items) }
            }
        }
        return groups
    }
    /// Whether whoever looks keeps the session and it is ready for its minutes.
    package var mayDrawMinutes: Bool { isKeeper && session.state == .open && session.openBallot == nil && isDecided }
    /// What was not voted on and what is tied, for whoever sends a form.
    package var unvotedItems: [Int] { unvoted.map(\.item) }
    package var tiedItems: [[Int]] { tied }
    /// Whether every item has an outcome, as far as whoever looks may know.
    var isDecided: Bool { !session.items.isEmpty && session.items.allSatisfy { session.outcomes[$0.item] != nil } }

    func ballotAwaits(_ ballot: Ballot) -> [SessionMember] {
        session.members.filter {
            $0.hasVote && session.present.contains($0.account) && !ballot.hasVoted($0.account) && !ballot.items(for: $0.account).isEmpty
        }
    }

    /// Whether whoever looks is to vote in it now.
    func isToVote(in ballot: Ballot) -> Bool {
        guard let account = seat.account, seat.maySit, ballot.state == .open, session.state == .open else { return false }
        return ballotAwaits(ballot).contains { $0.account == account }
    }
}

/// The words of a session's pages, in one language.
struct SessionText {
    let view: SessionView
    let words: Words
    let units: UnitNames

    init(_ view: SessionView, _ frame: Frame, _ language: Language) {
        self.view = view
        words = Words(view.answer.programme, language)
        units = UnitNames(frame.atlas, tree: view.answer.programme.tree, on: frame.defaults.today, language)
    }

    var language: Language { words.language }

    func name(_ account: AccountID) -> String {
        guard let known = view.answer.names[account] else { return language.formerMember }
        return known ?? language.nameOfAccountErased
    }

    func names(_ accounts: [AccountID]) -> String { accounts.map(name).joined(separator: ", ") }
    func model(_ item: AgendaItem) -> String { view.answer.models[item.model]?.name ?? item.model.rawValue }
    func aim(_ aim: Aim) -> String { words.aim(aim) }
    func quota(_ key: Key) -> String { view.answer.programme.quotas.first { $0.term.key == key }?.term.name.said(in: language) ?? key }

    /// The group of a quota that is for each unit, field or subject.
    func group(_ limit: QuotaLine.Limit) -> String? {
        guard let group = limit.group else { return nil }
        switch view.answer.programme.quotas.first(where: { $0.term.key == limit.quota })?.each {
        case .unit: return units.name(UnitID(group))
        case .field: return words.term(.field, group)
        case .subject: return words.term(.subject, group)
        case nil: return group
        }
    }

    func items(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

    /// Items told by why they are left: "3, 7 (own unit)".
    func grounds(_ grounds: [Int: [ConflictGround]]) -> HTML {
        var groups: [(grounds: [ConflictGround], items: [Int])] = []
        for item in grounds.keys.sorted() {
            let why = grounds[item] ?? []
            if let index = groups.firstIndex(where: { $0.grounds == why }) { groups[index].items.append(item) } else { groups.append((why, [item])) }
        }
        let lines = groups.html { group in
            let why = group.grounds.map { language.name(of: $0) }.joined(separator: "; ")
            return "<li><strong>\(language.itemNumbers(group.items))</strong>: \(why)"
        }
        return "<ul>\(lines)</ul>"
    }

    func state(_ state: CouncilSession.State) -> HTML {
        let mark: Mark =
            switch state {
            case .open: .now
            case .closed: .good
            case .abandoned: .gone
            default: .quiet
            }
        return tag(language.name(of: state), mark)
    }

    /// A refusal of the rules, which know people by their accounts and words by their keys.
    func sentence(_ text: String) -> String {
        var text = text
        for (account, name) in view.answer.names {
            text = text.replacing("“\(account.rawValue)”", with: "“\(name ?? language.nameOfAccountErased)”")
        }
        for quota in view.answer.programme.quotas { text = text.replacing("“\(quota.term.key)”", with: "“\(quota.term.name.said(in: language))”") }
        return words.naming(text)
    }
}
