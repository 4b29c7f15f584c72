import Crypto
import Foundation

/// The public half: what others need to check a checkpoint. Written as Go's `sumdb/note` writes it: `<name>+<key id, 8 hex>+<base64(0x01 || key)>`.
package struct VerifierKey: Equatable, Sendable, CustomStringConvertible {
    package let name: String
    /// 32 bytes, Ed25519.
    package let publicKey: [UInt8]

    init(name: String, publicKey: [UInt8]) {
        self.name = name
        self.publicKey = publicKey
    }

    /// Nil where the text is not a key, or its id is not that of its name and bytes.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Data(base64Encoded: String(parts[2])), bytes.count == 33, bytes.first == VerifierKey.algorithm
        else { return nil }
        self.init(name: String(parts[0]), publicKey: Array(bytes.dropFirst()))
        guard VerifierKey.isName(name), description == text else { return nil }
    }

    package var description: String {
        "\(name)+\(idText)+\(Data([VerifierKey.algorithm] + publicKey).base64EncodedString())"
    }

    /// C2SP signed-note: the first four bytes of SHA-256(name || newline || algorithm || key).
    var id: [UInt8] {
        let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, VerifierKey.algorithm] + publicKey)
        return Array(hash.prefix(4))
    }

    package var idText: String {
        id.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    func accepts(_ signature: some DataProtocol, of text: some DataProtocol) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// Ed25519 in C2SP signed-note.
    static let algorithm: UInt8 = 1

    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= JournalLimits.originBytesMax
            && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
    }
}
