package import Texts

/// A secret that is shown this once: afterwards only its hash is kept.
package struct ShownOncePage: Page {
    package enum Secret: Sendable {
        case recoveryCodes([String])
        /// For the terminal.
        case token(String)
        /// `until` in milliseconds.
        case invitation(String, signInName: String, until: Int)
        case reset(String, signInName: String, until: Int)
    }

    package let frame: Frame
    package let secret: Secret
    package let next: Address

    package init(frame: Frame, secret: Secret, next: Address) {
        self.frame = frame
        self.secret = secret
        self.next = next
    }

    package var section: Route? { nil }

    package func title(in language: Language) -> String {
        switch secret {
        case .recoveryCodes: language.recoveryCodes
        case .token: language.newToken
        case .invitation: language.invitationCode
        case .reset: language.resetCode
        }
    }

    package func main(in language: Language) -> HTML {
        let about: HTML =
            switch secret {
            case .recoveryCodes: notice(.care, language.recoveryCodesHelp)
            case .token: notice(.care, language.tokenHelp)
            case .invitation(_, let name, let until), .reset(_, let name, let until):
                notice(.care, language.codeToHandOver(signInName: name, until: until))
            }
        let shown: HTML =
            switch secret {
            case .recoveryCodes(let codes): "<ol class='codes'>\(codes.html { "<li><code>\($0)</code>" })</ol>"
            case .token(let code), .invitation(let code, _, _), .reset(let code, _, _): "<p class='codes'><code>\(code)</code></p>"
            }
        return "<h1>\(title(in: language))</h1>\(about)\(shown)<p>\(frame.button(to: next, language.haveKept))</p>"
    }
}
