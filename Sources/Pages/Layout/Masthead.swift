import Texts

/// The bar at the head of every page: the rooms, and for whoever is signed in the account.
struct Masthead {
    struct Room {
        let address: Address
        let name: String
        let isCurrent: Bool
        var count: Int?
        var isLate = false
    }

    struct Account {
        let name: String
        /// In which posts, each in a line.
        let posts: [String]
        let ways: [(address: Address, name: String)]
        let notices: (address: Address, count: Int)?
        /// The form that signs out.
        let leave: HTML
    }

    let frame: Frame
    let rooms: [Room]
    let account: Account?
    /// Where whoever is not signed in can sign in; nil where nobody can.
    var entrance: Address?

    func html(in language: Language) -> HTML {
        let links = rooms.html { room in
            let current: HTML = room.isCurrent ? " aria-current='page'" : ""
            let number: HTML? = room.count.map { count($0, language, isLate: room.isLate) }
            return "<a href='\(frame.link(room.address))'\(current)>\(room.name)\(number)</a>"
        }
        return """
            <a class='brand' href='\(frame.link(Address(account == nil ? .home : .work)))'>\
            <svg viewBox='0 0 16 16' aria-hidden='true'><path d='M1 2h14v3H1zM1 6.5h10v3H1zM1 11h6v3H1z'/></svg>Kheo</a>
            <nav aria-label='\(language[.mainNavigation])'>\(links)</nav>
            <div class='own'>\(account.map { own($0, language) } ?? "\(tongue(language))\(entry(language))")</div>
            """
    }

    private func own(_ account: Account, _ language: Language) -> HTML {
        let notices: HTML? = account.notices.map {
            "<a href='\(frame.link($0.address))'>\(language.notices)\(count($0.count, language))</a>"
        }
        let posts = account.posts.html { "<br>\($0)" }
        let ways = account.ways.html { "<li>\(frame.anchor($0.address, $0.name))" }
        return """
            \(notices)\(menu("<span class='wide'>\(account.name)</span><span class='narrow'>\(language.account)</span>", """
                <p class='soft'><strong>\(account.name)</strong>\(posts)</p><ul>\(ways)<li>\(tongue(language))</ul>\(account.leave)
                """))
            """
    }

    private func entry(_ language: Language) -> HTML? {
        entrance.map { "<a href='\(frame.link($0))'>\(language.signIn)</a>" }
    }

    /// The same page in the other language.
    private func tongue(_ language: Language) -> HTML {
        let other = language.other
        let address = frame.address.with(.language, other.rawValue)
        return "<a class='tongue' href='\(address.text)' lang='\(other.rawValue)' hreflang='\(other.rawValue)'>\(language[.switchLanguage])</a>"
    }
}
