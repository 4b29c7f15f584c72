import Crypto
import Foundation

/// The private half. Its file holds one line as Go's `sumdb/note` writes it, `PRIVATE+KEY+<name>+<key id>+<base64(0x01 || seed)>`, mode 0600.
package struct SigningKey: Sendable {
    package let verifierKey: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    private init(name: String, key: Curve25519.Signing.PrivateKey) {
        self.key = key
        verifierKey = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// A new key. The name is the origin of the journal that it is for.
    package static func make(origin: String) throws(JournalFault) -> SigningKey {
        guard VerifierKey.isName(origin) else { throw .originMalformed(origin: origin) }
        return SigningKey(name: origin, key: Curve25519.Signing.PrivateKey())
    }

    /// The same seed (32 bytes) gives the same key: for tests and examples.
    package static func make(origin: String, seed: [UInt8]) throws(JournalFault) -> SigningKey {
        guard VerifierKey.isName(origin) else { throw .originMalformed(origin: origin) }
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .keyMalformed(path: "seed") }
        return SigningKey(name: origin, key: key)
    }

    package static func read(at path: String) throws(JournalFault) -> SigningKey {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .keyMissing(path: path) }
        let mode = Int(status.st_mode & 0o777)
        guard mode & 0o077 == 0 else { throw .keyExposed(path: path, mode: mode) }
        guard status.st_size < 4096, let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .keyMalformed(path: path) }
        let prefix = "PRIVATE+KEY+"
        let line = text.trimmingCharacters(in: .newlines)
        let parts = line.dropFirst(prefix.count).split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard line.hasPrefix(prefix), parts.count == 3, let bytes = Data(base64Encoded: String(parts[2])), bytes.count == 33,
            bytes.first == VerifierKey.algorithm,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { throw .keyMalformed(path: path) }
        let signing = SigningKey(name: String(parts[0]), key: key)
        guard signing.verifierKey.idText == parts[1] else { throw .keyMalformed(path: path) }
        return signing
    }

    /// Makes a new file; one that is there is never written over.
    package func write(to path: String) throws(JournalFault) {
        let seed = Data([VerifierKey.algorithm] + Array(key.rawRepresentation)).base64EncodedString()
        let line = Array("PRIVATE+KEY+\(verifierKey.name)+\(verifierKey.idText)+\(seed)\n".utf8)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { throw .exists(path: path) }
            throw .inputOutput(path: path, detail: String(cString: strerror(errno)))
        }
        defer { close(file) }
        guard line.withUnsafeBytes({ Foundation.write(file, $0.baseAddress, $0.count) }) == line.count, fsync(file) == 0 else {
            let detail = String(cString: strerror(errno))
            unlink(path)
            throw .inputOutput(path: path, detail: detail)
        }
    }

    func sign(_ text: some DataProtocol) throws -> [UInt8] {
        Array(try key.signature(for: text))
    }
}
