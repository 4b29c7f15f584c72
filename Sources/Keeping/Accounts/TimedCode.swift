import Crypto
import Foundation

/// The second factor: time-based one-time passwords (RFC 6238) as every authenticator app makes them, SHA-1, six digits, steps of 30 seconds.
enum TimedCode {
    static let digits = 6
    static let stepSeconds = 30
    /// RFC 4226, section 4: as long as the hash.
    static let secretBytes = 20

    static func step(at milliseconds: Int64) -> Int { Int(milliseconds / Int64(stepSeconds * 1000)) }

    static func code(_ secret: Data, step: Int, digits: Int = TimedCode.digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(hash[hash.count - 1] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed, among the present one and its neighbours, since clocks differ; nil where none fits.
    static func step(of typed: String, _ secret: Data, at milliseconds: Int64) -> Int? {
        guard typed.utf8.count <= 4 * digits else { return nil }
        let signs = typed.filter { $0 != " " }
        let now = step(at: milliseconds)
        return (max(0, now - 1)...now + 1).first { code(secret, step: $0) == signs }
    }

    /// RFC 4648, without padding: what apps take where there is no picture to look at.
    static func base32(_ bytes: Data) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(signs[Int(held >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(signs[Int(held << UInt32(5 - bits) & 31)]) }
        return text
    }
}
