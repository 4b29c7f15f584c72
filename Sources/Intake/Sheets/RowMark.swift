import Crypto

/// A short name made of texts: other texts have another one.
enum RowMark {
    /// 32 digits of a SHA-256 over the texts, each with its length before it.
    static func text(of texts: [String]) -> String {
        var hash = SHA256()
        for text in texts {
            withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: Array(text.utf8))
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.finalize().prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
