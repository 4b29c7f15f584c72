import Events
import Rules
import Texts

/// An appointment in words, in one language.
struct PostText {
    let frame: Frame
    let language: Language
    /// What programmes are called; where one is not here, its key stands.
    var programmes: [Key: Name] = [:]

    func role(_ post: Post) -> String { language.capitalised(post.role.name.said(in: language)) }

    func place(_ post: Post) -> String {
        guard let unit = post.unit else { return language.wholeRegister }
        return UnitNames(frame.atlas, on: frame.defaults.today, language).path(unit)
    }

    func programme(_ post: Post) -> String { post.programme.map { programmes[$0]?.said(in: language) ?? $0 } ?? language.everyProgramme }

    /// From the first day to the last.
    func days(_ post: Post) -> String { language.days(DayRange(from: post.from, until: post.until ?? .never)) }

    func line(_ post: Post) -> String { "\(role(post)) · \(place(post))" }
}

extension Frame {
    /// What whoever looks may keep up: accounts, units, programmes. An administrator decides nothing about models.
    func administration(in language: Language) -> [(route: Route, name: String)] {
        let rooms: [(Right, Route, String)] = [
            (.keepAccounts, .accounts, language.accounts), (.keepUnits, .resolutions, language.reorganisation),
            (.keepProgrammes, .programmes, language.programmes),
        ]
        return rooms.filter { visitor?.officer.holds($0.0) ?? false }.map { ($0.1, $0.2) }
    }
}

extension Page {
    /// What stands at the head of every page for whoever is signed in.
    func account(of visitor: Visitor, in language: Language) -> Masthead.Account {
        let text = PostText(frame: frame, language: language)
        var ways: [(address: Address, name: String)] = [(Address(.ownAccount), language.ownAccount)]
        ways += frame.administration(in: language).map { (Address($0.route), $0.name) }
        if visitor.officer.holds(.readJournal) { ways.append((Address(.journal), language.journal)) }
        ways.append((Address(.roles), language.roles))
        return Masthead.Account(
            name: visitor.officer.name ?? language.nameOfAccountErased, posts: visitor.officer.posts.map { text.line($0) }, ways: ways,
            notices: (Address(.notices), visitor.unread),
            leave: frame.form(.signOut, button(language.signOut, .plain)))
    }
}
