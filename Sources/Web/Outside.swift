package import Events
package import Identity
package import Keeping

/// What tells people things, and what vouches for them from elsewhere.
package struct Outside: Sendable {
    package let notices: NoticeBook
    package let outbox: Outbox
    package let mailsGoOut: Bool
    /// With what the button says; nil where nobody signs in from elsewhere.
    package let provider: (ask: IdentityProvider, name: Name)?

    /// Where a provider sends people back to.
    package static let callback = "/sign-in/return"

    package init(notices: NoticeBook, outbox: Outbox, mailsGoOut: Bool = false, provider: (ask: IdentityProvider, name: Name)? = nil) {
        self.notices = notices
        self.outbox = outbox
        self.mailsGoOut = mailsGoOut
        self.provider = provider
    }
}
