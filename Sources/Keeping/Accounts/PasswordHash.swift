import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt (RFC 7914) with its parameters and its salt, so that they can be raised and old hashes still hold.
struct PasswordHash: Equatable, Sendable {
    let rounds: Int
    let blockSize: Int
    let parallelism: Int
    let salt: Data
    let key: Data

    /// 32 MiB and about a tenth of a second.
    static let rounds = 1 << 15
    static let blockSize = 8
    static let parallelism = 1
    private static let saltBytes = 16
    private static let keyBytes = 32

    /// Against this a password is tried where there is no account, so that the time tells nothing. Nobody knows what gives this key.
    static func ofNobody(rounds: Int) -> PasswordHash {
        PasswordHash(
            rounds: rounds, blockSize: blockSize, parallelism: parallelism, salt: Secrets.random(bytes: saltBytes),
            key: Secrets.random(bytes: keyBytes))
    }

    /// `rounds` is smaller in tests of everything but the hash.
    init(of password: String, rounds: Int = PasswordHash.rounds) {
        salt = Secrets.random(bytes: PasswordHash.saltBytes)
        self.rounds = rounds
        blockSize = PasswordHash.blockSize
        parallelism = PasswordHash.parallelism
        key = PasswordHash.derived(password, salt, rounds, blockSize, parallelism)
    }

    private init(rounds: Int, blockSize: Int, parallelism: Int, salt: Data, key: Data) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.key = key
    }

    /// `scrypt$32768$8$1$SALT$KEY`, the last two in base64; nil where it is not so.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            let salt = Data(base64Encoded: String(parts[4])), let key = Data(base64Encoded: String(parts[5])), key.count == PasswordHash.keyBytes,
            // Written by this program; a file that was meddled with must not ask for all memory.
            rounds > 1, rounds <= 1 << 20, rounds & (rounds - 1) == 0, (1...32).contains(blockSize), (1...16).contains(parallelism)
        else { return nil }
        self.init(rounds: rounds, blockSize: blockSize, parallelism: parallelism, salt: salt, key: key)
    }

    var text: String { "scrypt$\(rounds)$\(blockSize)$\(parallelism)$\(salt.base64EncodedString())$\(key.base64EncodedString())" }

    func fits(_ password: String) -> Bool {
        let found = PasswordHash.derived(password, salt, rounds, blockSize, parallelism)
        // The difference is taken over all bytes: where the first differs must not show in the time.
        return zip(found, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 && found.count == key.count
    }

    /// Composed letters: the same password typed on another keyboard gives the same bytes.
    private static func derived(_ password: String, _ salt: Data, _ rounds: Int, _ blockSize: Int, _ parallelism: Int) -> Data {
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        do {
            return try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: keyBytes, rounds: rounds, blockSize: blockSize, parallelism: parallelism
            ).withUnsafeBytes { Data($0) }
        } catch {
            preconditionFailure("scrypt fails only for parameters that are never taken: \(error)")
        }
    }
}
