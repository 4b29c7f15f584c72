package import Events
package import Queries
import Rules
package import Texts

/// One account as administrators see it: its appointments, and how it stands with signing in.
package struct AccountPage: Page {
    /// What is kept of how the account signs in; moments are milliseconds since 1970.
    package struct Access: Sendable {
        package let signInName: String
        package let hasPassword: Bool
        /// Was invited and has never come.
        package let isInvited: Bool
        package let hasSecondFactor: Bool
        package let lastReset: OwnAccount.Reset?
        /// A reset that waits for another administrator: who asked, and when.
        package let request: (by: String?, at: Int, isOwn: Bool)?
        /// Signs or votes: two administrators are needed.
        package let needsTwo: Bool

        package init(
            signInName: String, hasPassword: Bool, isInvited: Bool, hasSecondFactor: Bool, lastReset: OwnAccount.Reset?,
            request: (by: String?, at: Int, isOwn: Bool)?, needsTwo: Bool
        ) {
            self.signInName = signInName
            self.hasPassword = hasPassword
            self.isInvited = isInvited
            self.hasSecondFactor = hasSecondFactor
            self.lastReset = lastReset
            self.request = request
            self.needsTwo = needsTwo
        }
    }

    package let frame: Frame
    package let account: AccountAnswer
    /// Nil where nothing is left to sign in with.
    package let access: Access?
    package let programmes: [Programme]
    /// Units that what was typed may mean.
    package let candidates: [UnitCandidate]
    package let mayKeepAll: Bool
    package let done: Done?
    package let refused: Refused?

    package init(
        frame: Frame, account: AccountAnswer, access: Access?, programmes: [Programme], candidates: [UnitCandidate] = [], mayKeepAll: Bool,
        done: Done? = nil, refused: Refused? = nil
    ) {
        self.frame = frame
        self.account = account
        self.access = access
        self.programmes = programmes
        self.candidates = candidates
        self.mayKeepAll = mayKeepAll
        self.done = done
        self.refused = refused
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { account.name ?? language.nameOfAccountErased }

    private var isClosed: Bool { account.closedOn.map { $0 <= frame.defaults.today } ?? false }
    private var isOwn: Bool { frame.visitor?.officer.account == account.id }

    /// Whether the deed's form says itself why it was refused.
    private func hasFields(_ deed: Deed) -> Bool {
        switch deed {
        case .appointment: !isOwn && !isClosed
        case .appointmentEnd, .accountClosing: !isClosed
        default: false
        }
    }

    package func main(in language: Language) -> HTML {
        var html = frame.crumbs([(Address(.accounts), language.accounts)], language)
        let closed: HTML? = isClosed ? tag(language.closed, .gone) : nil
        html += "<h1>\(title(in: language)) \(closed)</h1>"
        if let done { html += notice(.done, language.done(done.rawValue)) }
        if let refused, !hasFields(refused.deed) { html += FormParts(language, refused.typed).summary() }
        var facts = Facts()
        facts.add(language.signInName, access?.signInName)
        facts.add(language.openedOn, language.time(account.openedOn))
        if let day = account.closedOn { facts.add(language.closedOn, language.time(day)) }
        if let access {
            facts.add(language.password, access.hasPassword ? language.isSet : access.isInvited ? language.notYetIn : language.waitsForCode)
            facts.add(language.secondFactor, access.hasSecondFactor ? language.turnedOn : language.turnedOff)
            if let reset = access.lastReset {
                facts.add(language.lastReset, language.wasReset(at: reset.at, by: reset.by, confirmedBy: reset.confirmedBy))
            }
        }
        html += facts.list
        html += "<h2>\(language.appointments)</h2>\(posts(language))"
        guard !isClosed else { return html }
        let forms = AccountForms(page: self, language: language)
        if !isOwn { html += forms.appointing } else { html += notice(.told, language.ownAppointmentsHelp) }
        guard mayKeepAll else { return html }
        html += "<h2>\(language.accountSignIn)</h2>"
        if !isOwn { html += forms.signingIn }
        return html + forms.closing
    }

    private func posts(_ language: Language) -> HTML {
        guard !account.posts.isEmpty else { return "<p>\(language.noAppointments)</p>" }
        let names = Dictionary(programmes.map { ($0.key, $0.name) }) { first, _ in first }
        let text = PostText(frame: frame, language: language, programmes: names)
        let day = frame.defaults.today
        let forms = AccountForms(page: self, language: language)
        let rows = account.posts.html { post in
            let isOver = (post.until ?? .never) <= day
            let mark: HTML =
                isOver
                ? tag(language.over, .quiet)
                : post.holds(on: day, in: frame.atlas) ? tag(language.holds, .good) : tag(post.from > day ? language.notYet : language.rests, .late)
            let end: HTML = isOver || isClosed ? "" : forms.ending(post, text.line(post))
            return """
                <tr><th scope='row'>\(text.role(post))<td>\(text.place(post))<td>\(text.programme(post))<td>\(language.capitalised(text.days(post)))\
                <td>\(post.decision)<td>\(mark)\(end)
                """
        }
        return """
            <table class='cards'><caption class='hid'>\(language.appointments)</caption><thead><tr><th scope='col'>\(language.role)\
            <th scope='col'>\(language[.unit])<th scope='col'>\(language.programme)<th scope='col'>\(language.time)\
            <th scope='col'>\(language[.decision])<th scope='col'>\(language[.status])<tbody>\(rows)</table>
            """
    }
}
