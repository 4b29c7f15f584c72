import Crypto
import Foundation

/// Chance, and what of a secret may be stored.
enum Secrets {
    /// What is stored of a secret that is itself random: nobody can try through 256, or 99, or 79 bits of it.
    static func hash(_ secret: String) -> Data { Data(SHA256.hash(data: Data(secret.utf8))) }

    static func random(bytes: Int) -> Data {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<bytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// 43 characters that may stand in a cookie and a form.
    static func ticket() -> String { written(random(bytes: 32)) }

    /// Base64 as addresses write it, without padding.
    static func written(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

/// A code that a person copies from paper or a screen: `XXXX-XXXX-…`, letters and digits that do not look alike.
enum WrittenCode {
    /// Neither 0 and O nor 1, I and L; 31 signs, almost five bits each.
    static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    /// 99 bits.
    static let oneTimeCharacters = 20
    /// 79 bits.
    static let recoveryCharacters = 16

    static func make(characters: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let signs = (0..<characters).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
        return stride(from: 0, to: characters, by: 4).map { String(signs[$0..<min($0 + 4, characters)]) }.joined(separator: "-")
    }

    /// As it is hashed, however it was typed: in capitals, without blanks and dashes. Nil where it is not of this length and these signs.
    static func hash(typed: String, characters: Int) -> Data? {
        guard typed.utf8.count <= 4 * characters else { return nil }
        let signs = typed.uppercased().filter { !" -–".contains($0) }
        guard signs.count == characters, signs.allSatisfy({ alphabet.contains($0) }) else { return nil }
        return Secrets.hash(signs)
    }
}
