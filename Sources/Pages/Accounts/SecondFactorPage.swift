package import Texts

/// The secret goes to the phone, by picture or by hand; a code of the phone comes back and proves that it arrived.
package struct SecondFactorPage: Page {
    package let frame: Frame
    package let typed: Typed
    /// Base32.
    package let secret: String
    /// `otpauth://…`
    package let address: String

    package init(frame: Frame, typed: Typed = Typed(), secret: String, address: String) {
        self.frame = frame
        self.typed = typed
        self.secret = secret
        self.address = address
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.secondFactor }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, Typed([:], wrongs: typed.wrongs))
        let code = FormParts.Label(.code, language.codeOfPhone, help: language.firstCodeOfPhoneHelp, isNeeded: true)
        let groups = stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
        let form = frame.form(
            .secondFactorConfirmation,
            "\(parts.summary([code]))\(parts.line(code, width: .short, completes: "one-time-code"))\(deeds(button(language.turnOn)))")
        return """
            \(frame.crumbs([(Address(.ownAccount), language.ownAccount)], language))<h1>\(language.secondFactor)</h1>\
            <h2>\(language.secondFactorFirst)</h2><p>\(language.secondFactorScan)</p>\(QRPicture(address)?.svg(language.secondFactorPicture))\
            <p>\(language.secondFactorByHand)<br><code>\(groups)</code></p>\
            <h2>\(language.secondFactorSecond)</h2>\(form)
            """
    }
}
