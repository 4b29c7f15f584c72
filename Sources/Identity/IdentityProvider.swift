import Foundation
import FoundationNetworking

/// Sign-in by an account that a person has elsewhere: OpenID Connect, authorisation code flow with PKCE and a client's secret.
///
/// The provider's description and keys are asked for anew each time: a sign-in is rare, and a key that was changed or withdrawn holds at once.
package struct IdentityProvider: Sendable {
    private let settings: IdentitySettings
    private let caller: Caller
    /// Seconds since 1970.
    private let clock: @Sendable () -> Int64

    package init(
        _ settings: IdentitySettings, answerSecondsMax: Int = IdentityLimits.answerSecondsMax,
        clock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    ) {
        self.settings = settings
        self.clock = clock
        caller = Caller(seconds: answerSecondsMax)
    }

    /// Where the browser goes now.
    package func address(for request: SignInRequest) async throws(IdentityRefusal) -> String {
        try await description().authorization.asking([
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", settings.callback), ("scope", "openid profile"),
            ("state", request.state), ("nonce", request.nonce), ("code_challenge", request.challenge), ("code_challenge_method", "S256"),
        ])
    }

    /// Who came back. `parameters` are those of the address that the provider sent the browser to.
    package func identify(_ parameters: [String: String], for request: SignInRequest) async throws(IdentityRefusal) -> Identified {
        guard let state = parameters["state"], IdentityProvider.isSame(state, request.state) else { throw .requestUnknown }
        // RFC 9207: a provider that says who it is must be the one we asked.
        if let issuer = parameters["iss"], issuer != settings.issuer { throw .issuerWrong(issuer) }
        if let error = parameters["error"] { throw .declined(error) }
        guard let code = parameters["code"], !code.isEmpty else { throw .codeMissing }
        let description = try await description()
        let token = try await self.token(for: code, request, description)
        let keys = try await keys(description)
        return try await IDToken(token).checked(keys: keys, settings: settings, nonce: request.nonce, now: clock())
    }

    private struct Description {
        let authorization: SafeAddress
        let token: SafeAddress
        let keys: SafeAddress
        let takesSecretInForm: Bool
    }

    private struct WrittenDescription: Decodable {
        var issuer: String
        var authorization_endpoint: String
        var token_endpoint: String
        var jwks_uri: String
        var token_endpoint_auth_methods_supported: [String]?
    }

    private func description() async throws(IdentityRefusal) -> Description {
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let address = try SafeAddress(base + "/.well-known/openid-configuration")
        let answer = try await caller.ask(URLRequest(url: address.url))
        guard answer.status == 200, let written = try? JSONDecoder().decode(WrittenDescription.self, from: answer.body) else {
            throw .answerUnreadable(question: .discovery, status: answer.status)
        }
        guard written.issuer == settings.issuer else { throw .issuerWrong(written.issuer) }
        return try Description(
            authorization: SafeAddress(written.authorization_endpoint), token: SafeAddress(written.token_endpoint),
            keys: SafeAddress(written.jwks_uri),
            // Where nothing is said it is the other way (OpenID Connect Discovery, 3).
            takesSecretInForm: written.token_endpoint_auth_methods_supported.map { !$0.contains("client_secret_basic") } ?? false)
    }

    private struct WrittenToken: Decodable {
        var id_token: String
    }

    private func token(for code: String, _ request: SignInRequest, _ description: Description) async throws(IdentityRefusal) -> String {
        var form = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.callback), ("code_verifier", request.verifier),
        ]
        var asked = URLRequest(url: description.token.url)
        asked.httpMethod = "POST"
        asked.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        asked.setValue("application/json", forHTTPHeaderField: "Accept")
        if description.takesSecretInForm {
            form += [("client_id", settings.clientID), ("client_secret", settings.clientSecret)]
        } else {
            // Both are encoded as in a form before they are joined (RFC 6749, 2.3.1).
            let pair = "\(SafeAddress.encoded(settings.clientID)):\(SafeAddress.encoded(settings.clientSecret))"
            asked.setValue("Basic \(Data(pair.utf8).base64EncodedString())", forHTTPHeaderField: "Authorization")
        }
        asked.httpBody = Data(SafeAddress.form(form).utf8)
        let answer = try await caller.ask(asked)
        guard answer.status == 200, let written = try? JSONDecoder().decode(WrittenToken.self, from: answer.body) else {
            throw .answerUnreadable(question: .token, status: answer.status)
        }
        return written.id_token
    }

    private func keys(_ description: Description) async throws(IdentityRefusal) -> ProviderKeys {
        let answer = try await caller.ask(URLRequest(url: description.keys.url))
        guard answer.status == 200, let keys = ProviderKeys(answer.body) else {
            throw .answerUnreadable(question: .keys, status: answer.status)
        }
        return keys
    }

    /// Takes as long whatever is different.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
