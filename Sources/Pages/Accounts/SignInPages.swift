package import Texts

/// Who is there: sign-in name and password.
package struct SignInPage: Page {
    package let frame: Frame
    package let typed: Typed
    /// A path of this server.
    package let next: String?
    /// Nobody has an account yet.
    package let isSettingUp: Bool
    /// Whether an office's own sign-in is known too.
    package let hasOutside: Bool

    package init(frame: Frame, typed: Typed = Typed(), next: String?, isSettingUp: Bool, hasOutside: Bool) {
        self.frame = frame
        self.typed = typed
        self.next = next
        self.isSettingUp = isSettingUp
        self.hasOutside = hasOutside
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.signIn }

    package func main(in language: Language) -> HTML {
        if isSettingUp {
            return "<h1>\(language.signIn)</h1>\(empty(language.nobodyYet, frame.anchor(Address(.start), language.startHere)))"
        }
        let parts = FormParts(language, typed)
        let name = FormParts.Label(.signInName, language.signInName, isNeeded: true)
        let password = FormParts.Label(.password, language.password, isNeeded: true)
        let form = frame.form(
            .entry,
            """
            \(parts.summary([name, password]))\(next.map { parts.hidden(.next, $0) })\
            \(parts.line(name, completes: "username"))\(parts.line(password, .password, completes: "current-password"))\
            \(deeds(button(language.signIn)))
            """)
        let outside: HTML? = hasOutside ? "<p>\(frame.button(to: Address(.outside).with(.next, next), language.signInOutside, .plain))</p>" : nil
        return """
            <h1>\(language.signIn)</h1><p class='lead'>\(language.signInLead)</p>\(form)\(outside)\
            <p class='soft'>\(language.signInHelp) \(frame.anchor(Address(.invitation), language.haveCode))</p>
            """
    }
}

/// The password was right; now the code of the phone, or one of the recovery codes.
package struct SecondStepPage: Page {
    package let frame: Frame
    package let typed: Typed
    package let ticket: String
    package let next: String?

    package init(frame: Frame, typed: Typed = Typed(), ticket: String, next: String?) {
        self.frame = frame
        self.typed = typed
        self.ticket = ticket
        self.next = next
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.secondStep }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, Typed([:], wrongs: typed.wrongs))
        let code = FormParts.Label(.code, language.codeOfPhone, help: language.codeOfPhoneHelp, isNeeded: true)
        let form = frame.form(
            .secondStep,
            """
            \(parts.summary([code]))\(parts.hidden(.ticket, ticket))\(next.map { parts.hidden(.next, $0) })\
            \(parts.line(code, width: .short, completes: "one-time-code"))\(deeds(button(language.goOn)))
            """)
        return "<h1>\(language.secondStep)</h1>\(form)<p>\(frame.anchor(Address(.signIn), language.signInAgain))</p>"
    }
}

/// The very first account of a register, made by whoever reads the code on the machine's own console.
package struct StartPage: Page {
    package let frame: Frame
    package let typed: Typed

    package init(frame: Frame, typed: Typed = Typed()) {
        self.frame = frame
        self.typed = typed
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.firstAdministrator }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let code = FormParts.Label(.code, language.firstCode, help: language.firstCodeHelp, isNeeded: true)
        let name = FormParts.Label(.name, language.fullName, help: language.fullNameHelp, isNeeded: true)
        let signIn = FormParts.Label(.signInName, language.signInName, help: language.signInNameHelp, isNeeded: true)
        let secret = NewPassword(parts)
        let form = frame.form(
            .firstAccount,
            """
            \(parts.summary([code, name, signIn] + secret.labels))\(parts.line(code, completes: "off"))\
            \(parts.line(name, width: .long, completes: "name"))\(parts.line(signIn, completes: "username"))\(secret.html)\
            \(deeds(button(language.makeFirst)))
            """)
        return "<h1>\(language.firstAdministrator)</h1><p class='lead'>\(language.firstAdministratorLead)</p>\(form)"
    }
}

/// Whoever has got a code, by invitation or after a reset, sets a password.
package struct InvitationPage: Page {
    package let frame: Frame
    package let typed: Typed

    package init(frame: Frame, typed: Typed = Typed()) {
        self.frame = frame
        self.typed = typed
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.setPassword }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let code = FormParts.Label(.code, language.codeReceived, help: language.codeReceivedHelp, isNeeded: true)
        let secret = NewPassword(parts)
        let form = frame.form(
            .firstPassword,
            """
            \(parts.summary([code] + secret.labels))\(parts.line(code, completes: "off"))\(secret.html)\
            \(deeds(button(language.setPassword)))
            """)
        return "<h1>\(language.setPassword)</h1><p class='lead'>\(language.setPasswordLead)</p>\(form)"
    }
}

/// A new password, typed twice.
struct NewPassword {
    let labels: [FormParts.Label]
    let html: HTML

    init(_ parts: FormParts) {
        let language = parts.language
        let first = FormParts.Label(.newPassword, language.newPassword, help: language.newPasswordHelp, isNeeded: true)
        let again = FormParts.Label(.newPasswordAgain, language.newPasswordAgain, isNeeded: true)
        labels = [first, again]
        html = parts.line(first, .password, completes: "new-password") + parts.line(again, .password, completes: "new-password")
    }
}
