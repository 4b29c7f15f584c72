import Texts

/// The forms of somebody's own account, one a deed; the one that was refused stands open with what was typed.
struct OwnAccountForms {
    let frame: Frame
    let account: OwnAccount
    let refused: Refused?
    let language: Language

    var secondFactor: HTML {
        guard let since = account.secondFactorSince else {
            let parts = parts(.secondFactorBeginning)
            let form = frame.form(
                .secondFactorBeginning, "\(parts.summary([presentPassword]))\(present(parts))\(deeds(button(language.secondFactorSetUp)))")
            return section(
                language.secondFactor,
                "<p>\(tag(language.turnedOff, .late)) \(language.secondFactorWhy)</p>"
                    + act(language.secondFactorSetUp, isOpen: isRefused(.secondFactorBeginning), isFirst: !account.resting.isEmpty, form))
        }
        let codes = parts(.recoveryCodes, prefix: "r-")
        let renewal = frame.form(
            .recoveryCodes, "\(codes.summary([presentPassword]))\(present(codes))\(deeds(button(language.recoveryCodesRenew)))")
        let off = parts(.secondFactorRemoval, prefix: "o-")
        let removal = frame.form(
            .secondFactorRemoval,
            "<p>\(language.secondFactorOffHelp)</p>\(off.summary([presentPassword]))\(present(off))\(deeds(button(language.turnOff, .plainGrave)))")
        return section(
            language.secondFactor,
            "<p>\(tag(language.turnedOn, .good)) \(language.since(since))</p><p>\(language.recoveryCodesLeft(account.recoveryCodesLeft))</p>"
                + act(language.recoveryCodesRenew, isOpen: isRefused(.recoveryCodes), renewal)
                + act(language.secondFactorOff, isOpen: isRefused(.secondFactorRemoval), removal))
    }

    var password: HTML {
        guard account.hasPassword else { return "" }
        let parts = parts(.passwordChange, prefix: "p-")
        let secret = NewPassword(parts)
        let form = frame.form(
            .passwordChange,
            """
            \(parts.summary([presentPassword] + secret.labels))\(present(parts))\(secret.html)<p>\(language.passwordChangeHelp)</p>\
            \(deeds(button(language.passwordChange)))
            """)
        return section(language.password, act(language.passwordChange, isOpen: isRefused(.passwordChange), form))
    }

    var contact: HTML {
        let parts = parts(.contact, prefix: "c-")
        let email = FormParts.Label(.email, language.email, help: language.emailHelp)
        let tongue = FormParts.Label(.language, language.languageOfPages)
        let choices = [Choice(Language.vi.rawValue, "Tiếng Việt"), Choice(Language.en.rawValue, "English")]
        let form = frame.form(
            .contact,
            """
            \(parts.summary([email, tongue]))\(parts.line(email, .email, value: account.email, completes: "email"))\
            \(parts.select(tongue, choices, value: account.language?.rawValue, none: language.languageOfBrowser))\
            \(deeds(button(language.save)))
            """)
        return section(language.contact, form)
    }

    var sessions: HTML {
        let items = account.sessions.html { session in
            let device = DeviceName(session.device).text ?? language.deviceUnknown
            let end: HTML =
                session.isThis
                ? " \(tag(language.thisDevice, .now))"
                : frame.form(.sessionEnd, id: String(session.id), button(language.signOutThere, .bare))
            return """
                <li><strong>\(device)</strong>\(end)<br><small>\(language.signedIn(at: session.beganAt)) · \(language.lastSeen(at: session.seenAt))\
                </small>
                """
        }
        let all: HTML = account.sessions.count > 1 ? frame.form(.sessionsEnd, button(language.signOutEverywhere, .plain)) : ""
        return section(language.sessions, "<p class='soft'>\(language.sessionsHelp)</p><ul class='line'>\(items)</ul>\(all)")
    }

    var tokens: HTML {
        let items = account.tokens.html { token in
            let used = token.usedAt.map { language.lastUsed(at: $0) } ?? language.neverUsed
            return """
                <li><strong>\(token.label)</strong> \(frame.form(.tokenRevocation, id: String(token.id), button(language.revoke, .bare)))\
                <small>\(language.holdsUntil(token.until)) · \(used)</small>
                """
        }
        let parts = parts(.token, prefix: "t-")
        let label = FormParts.Label(.label, language.tokenName, help: language.tokenNameHelp, isNeeded: true)
        let days = FormParts.Label(.days, language.tokenDays, isNeeded: true)
        let form = frame.form(
            .token,
            """
            \(parts.summary([label, days, presentPassword]))\(parts.line(label))\(parts.line(days, .number, value: "90", width: .short))\
            \(present(parts))\(deeds(button(language.tokenMake)))
            """)
        let list: HTML = account.tokens.isEmpty ? "" : "<ul class='line'>\(items)</ul>"
        return section(
            language.tokens, "<p class='soft'>\(language.tokensHelp)</p>\(list)" + act(language.tokenMake, isOpen: isRefused(.token), form))
    }

    var links: HTML {
        guard account.hasOutside || !account.links.isEmpty else { return "" }
        let items = account.links.html { issuer in
            let form = frame.form(
                .unlinking, "<input type='hidden' name='\(Field.label.rawValue)' value='\(issuer)'>\(button(language.unlink, .bare))")
            return "<li><strong>\(issuer)</strong> \(form)"
        }
        let list: HTML = account.links.isEmpty ? "" : "<ul class='line'>\(items)</ul>"
        let parts = parts(.linking, prefix: "l-")
        let form = frame.form(.linking, "\(parts.summary([presentPassword]))\(present(parts))\(deeds(button(language.link)))")
        let add: HTML = account.hasOutside ? act(language.link, isOpen: isRefused(.linking), form) : ""
        return section(language.links, "<p class='soft'>\(language.linksHelp)</p>\(list)\(add)")
    }

    private func section(_ heading: String, _ body: HTML) -> HTML { "<section><h2>\(heading)</h2>\(body)</section>" }
    private func isRefused(_ deed: Deed) -> Bool { refused?.deed == deed }

    private func parts(_ deed: Deed, prefix: String = "") -> FormParts {
        FormParts(language, isRefused(deed) ? refused?.typed ?? Typed() : Typed(), prefix: prefix)
    }

    private var presentPassword: FormParts.Label {
        FormParts.Label(.password, language.presentPassword, help: language.presentPasswordHelp, isNeeded: true)
    }

    /// Whoever comes only through an office's own sign-in has none to give.
    private func present(_ parts: FormParts) -> HTML {
        account.hasPassword ? parts.line(presentPassword, .password, completes: "current-password") : ""
    }
}
