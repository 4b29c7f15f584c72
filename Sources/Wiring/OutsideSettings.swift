import Foundation
import Identity
import Web

/// An office's own sign-in, as the environment sets it: a secret stands in no command line.
enum OutsideSettings {
    /// Nil where none is set. All four go together: what is missing is told as an address that is none.
    static func signIn(_ environment: [String: String]) throws -> OutsideSignIn? {
        func value(_ name: String) -> String { environment["KHEO_OIDC_\(name)"] ?? "" }
        let names = ["ISSUER", "CLIENT", "SECRET", "CALLBACK"]
        guard names.contains(where: { !value($0).isEmpty }) else { return nil }
        let settings = try IdentitySettings(
            issuer: value("ISSUER"), clientID: value("CLIENT"), clientSecret: value("SECRET"), callback: value("CALLBACK"))
        return OutsideSignIn(
            issuer: settings.issuer, provider: IdentityProvider(settings), clock: { Int64(Date().timeIntervalSince1970) })
    }
}
