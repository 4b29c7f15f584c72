package import Texts

/// On the way to an office's own sign-in, to link an account there with the one here.
package struct OutsidePage: Page {
    package let frame: Frame
    package let issuer: String

    package init(frame: Frame, issuer: String) {
        self.frame = frame
        self.issuer = issuer
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.link }

    package func main(in language: Language) -> HTML {
        """
        \(frame.crumbs([(Address(.ownAccount), language.ownAccount)], language))<h1>\(language.link)</h1>\
        <p>\(language.linkLeads(to: issuer))</p><p>\(frame.button(to: Address(.outside), language.goOn))</p>
        """
    }
}
