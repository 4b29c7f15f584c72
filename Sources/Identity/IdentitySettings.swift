/// A provider that offices have, and what it knows us by.
package struct IdentitySettings: Equatable, Sendable {
    /// As the provider writes itself, to the letter.
    package let issuer: String
    package let clientID: String
    package let clientSecret: String
    /// Where the provider sends people back to, as it has been told.
    package let callback: String

    package init(issuer: String, clientID: String, clientSecret: String, callback: String) throws(IdentityRefusal) {
        for address in [issuer, callback] { _ = try SafeAddress(address) }
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.callback = callback
    }
}
