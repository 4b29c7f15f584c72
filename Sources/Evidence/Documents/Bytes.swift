/// Numbers and words at places of a file. Nothing outside it is read.
struct Bytes {
    let all: UnsafeRawBufferPointer

    var count: Int { all.count }

    /// Little-endian, as archives have them.
    func number(_ offset: Int, bytes: Int) -> Int? {
        guard offset >= 0, offset <= count - bytes else { return nil }
        return (0..<bytes).reduce(0) { $0 | Int(all[offset + $1]) << (8 * $1) }
    }

    /// Big-endian, as pictures have them.
    func largeEndFirst(_ offset: Int, bytes: Int) -> Int? {
        guard offset >= 0, offset <= count - bytes else { return nil }
        return (0..<bytes).reduce(0) { $0 << 8 | Int(all[offset + $1]) }
    }

    func has(_ word: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset <= count - word.count else { return false }
        return word.indices.allSatisfy { all[offset + $0] == word[$0] }
    }

    func has(_ word: String, at offset: Int) -> Bool { has(Array(word.utf8), at: offset) }

    /// Where the word stands last, in the last `within` bytes.
    func lastPlace(of word: String, within: Int) -> Int? {
        let first = max(0, count - within)
        return stride(from: count - word.utf8.count, through: first, by: -1).first { has(word, at: $0) }
    }

    func text(_ range: Range<Int>) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return String(validating: all[range], as: UTF8.self)
    }
}
