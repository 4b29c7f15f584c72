import Foundation
import JWTKit

/// The provider's keys of the two kinds that are taken: RSA for RS256, P-256 for ES256. Others in the same list are passed over.
struct ProviderKeys {
    private let keys: [JWK]

    /// Nil where it is no list of keys.
    init?(_ json: Data) {
        guard let written = try? JSONSerialization.jsonObject(with: json) as? [String: Any], let list = written["keys"] as? [[String: Any]],
            list.count <= IdentityLimits.keysMax
        else { return nil }
        keys = list.compactMap { key in
            guard ["RSA", "EC"].contains(key["kty"] as? String), (key["use"] as? String ?? "sig") == "sig",
                let data = try? JSONSerialization.data(withJSONObject: key)
            else { return nil }
            return try? JSONDecoder().decode(JWK.self, from: data)
        }
    }

    /// The one key that may have signed: of the algorithm's kind, with the token's key id, or the only one where the token names none.
    func key(_ identifier: String?, for algorithm: IDToken.Algorithm) -> JWK? {
        let fitting = keys.filter { key in
            (key.algorithm == nil || key.algorithm == algorithm.key) && key.keyType == algorithm.kind
                && (identifier == nil || key.keyIdentifier?.string == identifier)
        }
        guard fitting.count == 1, var key = fitting.first else { return nil }
        key.algorithm = algorithm.key
        if key.keyIdentifier == nil { key.keyIdentifier = JWKIdentifier(string: "only") }
        return key
    }
}
