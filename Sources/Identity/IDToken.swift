import Foundation
import JWTKit

/// What a provider says about a person, signed (OpenID Connect Core, 2 and 3.1.3.7).
struct IDToken {
    /// The two that are taken. `none`, and those whose key is a shared secret, are not among them.
    enum Algorithm: String {
        case rs256 = "RS256"
        case es256 = "ES256"

        var key: JWK.Algorithm { self == .rs256 ? .rs256 : .es256 }
        var kind: JWK.KeyType { self == .rs256 ? .rsa : .ecdsa }
    }

    private struct Header: Decodable {
        var alg: String
        var kid: String?
        var crit: [String]?
    }

    private struct Claims: JWTPayload {
        var iss: String
        var sub: String
        var aud: Audience
        var azp: String?
        var exp: Double
        var iat: Double?
        var nonce: String?
        var name: String?

        /// The claims are compared below, with our clock.
        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    /// One text or a list of them.
    private struct Audience: Codable {
        var all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            all = try (try? container.decode(String.self)).map { [$0] } ?? container.decode([String].self)
        }

        func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
    }

    private let text: String

    init(_ text: String) { self.text = text }

    func checked(keys: ProviderKeys, settings: IdentitySettings, nonce: String, now: Int64) async throws(IdentityRefusal) -> Identified {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let written = IDToken.decoded(parts[0]), let header = try? JSONDecoder().decode(Header.self, from: written),
            header.crit == nil
        else { throw .token(.malformed) }
        guard let algorithm = Algorithm(rawValue: header.alg) else { throw .token(.algorithm) }
        guard let key = keys.key(header.kid, for: algorithm) else { throw .token(.signature) }
        let claims = try await claims(key)
        guard claims.iss == settings.issuer else { throw .token(.issuer) }
        guard claims.aud.all.contains(settings.clientID), claims.azp == nil ? claims.aud.all.count == 1 : claims.azp == settings.clientID else {
            throw .token(.audience)
        }
        let allowed = Double(IdentityLimits.clockSecondsMax)
        guard claims.exp + allowed > Double(now) else { throw .token(.expired) }
        guard (claims.iat ?? 0) - allowed <= Double(now) else { throw .token(.notYet) }
        guard claims.nonce == nonce else { throw .token(.nonce) }
        guard !claims.sub.isEmpty, claims.sub.count <= IdentityLimits.subjectCharactersMax else { throw .token(.subject) }
        return Identified(issuer: claims.iss, subject: claims.sub, name: claims.name)
    }

    private func claims(_ key: JWK) async throws(IdentityRefusal) -> Claims {
        do {
            return try await JWTKeyCollection().add(jwk: key).verify(text, as: Claims.self)
        } catch let error as JWTError where error.errorType == .malformedToken {
            throw .token(.malformed)
        } catch {
            throw .token(.signature)
        }
    }

    private static func decoded(_ part: Substring) -> Data? {
        let text = part.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4))
    }
}
