import Crypto
import Foundation

/// An authenticator app, written apart from the program's own: it reads base32 and makes RFC 6238 codes.
enum AppClock {
    static func code(_ base32: String, at milliseconds: Int64) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = base32.flatMap { sign -> [Bool] in
            let value = signs.firstIndex(of: sign) ?? 0
            return (0..<5).map { value >> (4 - $0) & 1 == 1 }
        }
        let bytes = stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        let step = UInt64(milliseconds / 30_000)
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> UInt64(56 - 8 * $0)) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let at = Int(hash[19] % 16)
        let number = Int(hash[at] % 128) * 16_777_216 + Int(hash[at + 1]) * 65_536 + Int(hash[at + 2]) * 256 + Int(hash[at + 3])
        return String(String(1_000_000 + number % 1_000_000).dropFirst())
    }
}
