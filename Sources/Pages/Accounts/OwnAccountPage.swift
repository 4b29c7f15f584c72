import Events
package import Rules
package import Texts

/// What somebody has done just now and is told of on the page that follows.
package enum Done: String, Sendable {
    case password, contact, secondFactorOff, sessionsEnded, sessionEnded, tokenRevoked, linked, unlinked
    case resetRequested, resetWithdrawn, appointed, appointmentEnded, closed
}

/// How somebody signs in, and from where they are signed in.
package struct OwnAccount: Sendable {
    /// Moments are milliseconds since 1970.
    package struct SessionLine: Sendable {
        package let id: Int
        package let device: String
        package let beganAt: Int
        package let seenAt: Int
        package let isThis: Bool

        package init(id: Int, device: String, beganAt: Int, seenAt: Int, isThis: Bool) {
            self.id = id
            self.device = device
            self.beganAt = beganAt
            self.seenAt = seenAt
            self.isThis = isThis
        }
    }

    package struct TokenLine: Sendable {
        package let id: Int
        package let label: String
        package let until: Int
        package let usedAt: Int?

        package init(id: Int, label: String, until: Int, usedAt: Int?) {
            self.id = id
            self.label = label
            self.until = until
            self.usedAt = usedAt
        }
    }

    package struct Reset: Sendable {
        package let at: Int
        /// Nil for whoever was at the machine itself.
        package let by: String?
        package let confirmedBy: String?

        package init(at: Int, by: String?, confirmedBy: String?) {
            self.at = at
            self.by = by
            self.confirmedBy = confirmedBy
        }
    }

    package let signInName: String
    package let hasPassword: Bool
    /// Every post that holds today, also those that do not count for want of a second factor.
    package let posts: [Post]
    package let passedSecondFactor: Bool
    package let secondFactorSince: Int?
    package let recoveryCodesLeft: Int
    package let lastReset: Reset?
    package let email: String
    package let language: Language?
    package let sessions: [SessionLine]
    package let tokens: [TokenLine]
    /// The providers that vouch for the account.
    package let links: [String]
    /// Whether an office's own sign-in is known.
    package let hasOutside: Bool

    package init(
        signInName: String, hasPassword: Bool, posts: [Post], passedSecondFactor: Bool, secondFactorSince: Int?, recoveryCodesLeft: Int,
        lastReset: Reset?, email: String, language: Language?, sessions: [SessionLine], tokens: [TokenLine], links: [String], hasOutside: Bool
    ) {
        self.signInName = signInName
        self.hasPassword = hasPassword
        self.posts = posts
        self.passedSecondFactor = passedSecondFactor
        self.secondFactorSince = secondFactorSince
        self.recoveryCodesLeft = recoveryCodesLeft
        self.lastReset = lastReset
        self.email = email
        self.language = language
        self.sessions = sessions
        self.tokens = tokens
        self.links = links
        self.hasOutside = hasOutside
    }

    /// Posts that count only with a second factor, where this session was begun without.
    var resting: [Post] { passedSecondFactor ? [] : posts.filter { $0.role.needsSecondFactor } }
}

/// What was refused, and of which form.
package struct Refused: Sendable {
    package let deed: Deed
    package let typed: Typed

    package init(_ deed: Deed, _ typed: Typed) {
        self.deed = deed
        self.typed = typed
    }
}

package struct OwnAccountPage: Page {
    package let frame: Frame
    package let account: OwnAccount
    package let done: Done?
    package let refused: Refused?

    package init(frame: Frame, account: OwnAccount, done: Done? = nil, refused: Refused? = nil) {
        self.frame = frame
        self.account = account
        self.done = done
        self.refused = refused
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.ownAccount }

    package func main(in language: Language) -> HTML {
        let forms = OwnAccountForms(frame: frame, account: account, refused: refused, language: language)
        var html: HTML = "<h1>\(language.ownAccount)</h1>"
        if let done { html += notice(.done, language.done(done.rawValue)) }
        if !account.resting.isEmpty {
            html += notice(.warn, account.secondFactorSince == nil ? language.secondFactorNeeded : language.secondFactorNotUsed)
        }
        if let reset = account.lastReset {
            html += notice(.told, language.wasReset(at: reset.at, by: reset.by, confirmedBy: reset.confirmedBy))
        }
        html += "<div class='two'><div>\(about(language))\(forms.secondFactor)\(forms.password)\(forms.contact)</div>"
        html += "<div>\(forms.sessions)\(forms.tokens)\(forms.links)</div></div>"
        return html
    }

    private func about(_ language: Language) -> HTML {
        let text = PostText(frame: frame, language: language)
        var facts = Facts()
        facts.add(language.fullName, frame.visitor?.officer.name ?? language.nameOfAccountErased)
        facts.add(language.signInName, account.signInName)
        let resting = account.resting
        let posts = account.posts.html { post in
            let mark: HTML = resting.contains(post) ? " \(tag(language.restsWithoutSecondFactor, .late))" : ""
            return "<li>\(text.line(post))\(mark)<br><small>\(language.capitalised(text.days(post)))</small>"
        }
        let list: HTML = posts.isEmpty ? "\(language.noAppointments)" : "<ul class='bare'>\(posts)</ul>"
        facts.add(language.appointments, list)
        return "\(facts.list)<p>\(frame.anchor(Address(.roles), language.rolesWhat))</p>"
    }
}
