package import Queries
package import Texts

/// Everybody who has an account.
package struct AccountListPage: Page {
    package struct Line: Sendable {
        package let account: AccountAnswer
        /// Nil where nothing is left to sign in with.
        package let signInName: String?
        /// Has been invited and has not come yet.
        package let isInvited: Bool
        package let waitsForReset: Bool

        package init(account: AccountAnswer, signInName: String?, isInvited: Bool, waitsForReset: Bool) {
            self.account = account
            self.signInName = signInName
            self.isInvited = isInvited
            self.waitsForReset = waitsForReset
        }
    }

    package let frame: Frame
    package let words: String
    /// Of this page of the list.
    package let lines: [Line]
    package let total: Int
    /// From 1.
    package let page: Int
    /// Whether whoever looks keeps the accounts of the whole register.
    package let mayOpen: Bool
    package let refused: Refused?

    package init(frame: Frame, words: String, lines: [Line], total: Int, page: Int, mayOpen: Bool, refused: Refused? = nil) {
        self.frame = frame
        self.words = words
        self.lines = lines
        self.total = total
        self.page = page
        self.mayOpen = mayOpen
        self.refused = refused
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.accounts }

    package func main(in language: Language) -> HTML {
        let address = Address(.accounts).with(.words, words)
        var html: HTML = "<h1>\(language.accounts)</h1>"
        if mayOpen { html += act(language.accountOpen, isOpen: refused?.deed == .accountOpening, isFirst: true, opening(language)) }
        html += """
            <form action='\(Address(.accounts).path)' role='search' data-live='list'>\(frame.kept(address, without: [.words]))<div class='fields'>\
            <div><label for='q'>\(language.accountSearch)</label><input type='search' id='q' name='q' value='\(words)' maxlength='200'></div>\
            <div><button>\(language[.show])</button></div></div></form>
            """
        html += "<div id='list'><p role='status'><strong>\(language.accounts(total))</strong></p>"
        html += lines.isEmpty ? "<p>\(language[.noResults])</p>" : table(language)
        html += frame.pager(address, page: page, rows: lines.count, of: total, isExact: true, language)
        return html + "</div>"
    }

    private func table(_ language: Language) -> HTML {
        let text = PostText(frame: frame, language: language)
        let day = frame.defaults.today
        let rows = lines.html { line in
            let live = line.account.posts.filter { $0.holds(on: day, in: frame.atlas) }
            let posts = live.isEmpty ? "\(tag(language.noAppointments, .quiet))" : live.html { "<div>\(text.line($0))</div>" }
            return """
                <tr><th scope='row'>\(frame.anchor(.account(line.account.id), line.account.name ?? language.nameOfAccountErased))\
                <td>\(line.signInName ?? "–")<td>\(posts)<td>\(state(line, language))
                """
        }
        return """
            <table class='cards'><caption class='hid'>\(language.accounts)</caption><thead><tr><th scope='col'>\(language.fullName)\
            <th scope='col'>\(language.signInName)<th scope='col'>\(language.appointments)<th scope='col'>\(language[.status])<tbody>\(rows)</table>
            """
    }

    private func state(_ line: Line, _ language: Language) -> HTML {
        if line.account.closedOn.map({ $0 <= frame.defaults.today }) ?? false { return tag(language.closed, .gone) }
        var html = HTML()
        if line.waitsForReset { html += tag(language.resetWaits, .late) }
        if line.isInvited { html += tag(language.notYetIn, .quiet) }
        return html
    }

    private func opening(_ language: Language) -> HTML {
        let parts = FormParts(language, refused?.deed == .accountOpening ? refused?.typed ?? Typed() : Typed())
        let name = FormParts.Label(.name, language.fullName, help: language.fullNameHelp, isNeeded: true)
        let signIn = FormParts.Label(.signInName, language.signInName, help: language.signInNameHelp, isNeeded: true)
        return frame.form(
            .accountOpening,
            """
            <p class='soft'>\(language.accountOpenHelp)</p>\(parts.summary([name, signIn]))\(parts.line(name, width: .long, completes: "off"))\
            \(parts.line(signIn, completes: "off"))\(deeds(button(language.accountOpen)))
            """)
    }
}
