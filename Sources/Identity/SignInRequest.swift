import Crypto
import Foundation

/// What is remembered between leaving for the provider and coming back. All three are chance, and secret to everybody but this browser's session.
package struct SignInRequest: Equatable, Sendable {
    /// Comes back in the address: it must be the one that this browser left with.
    package let state: String
    /// Comes back inside the token: an older one is no use.
    package let nonce: String
    /// Shown to the provider with the code, so that a stolen code is no use (PKCE, RFC 7636).
    package let verifier: String

    package init(state: String, nonce: String, verifier: String) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
    }

    package static func random() -> SignInRequest { SignInRequest(state: chance(), nonce: chance(), verifier: chance()) }

    var challenge: String { SignInRequest.text(Data(SHA256.hash(data: Data(verifier.utf8)))) }

    private static func chance() -> String { text(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }) }

    private static func text(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

/// Whom a provider vouches for.
package struct Identified: Equatable, Sendable {
    package let issuer: String
    /// The provider's own word for the person: never given to another (OpenID Connect Core, 2).
    package let subject: String
    package let name: String?

    package init(issuer: String, subject: String, name: String?) {
        self.issuer = issuer
        self.subject = subject
        self.name = name
    }
}
