/// Checks that bytes are one JSON object in the form that `CanonicalJSON` writes: no white space, whole numbers, no null,
/// and of escapes only quote, backslash and control characters. What is in a journal can never be mended, so it is looked at before.
struct CanonicalBody {
    private static let depthMax = 64

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// Where the form is first left; nil where it is kept.
    static func misplaced(in bytes: UnsafeRawBufferPointer) -> Int? {
        var body = CanonicalBody(bytes: bytes)
        guard bytes.first == 0x7B, body.value(depth: 0), body.offset == bytes.count else { return body.offset }
        return nil
    }

    private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private mutating func value(depth: Int) -> Bool {
        guard offset < bytes.count, depth <= CanonicalBody.depthMax else { return false }
        switch bytes[offset] {
        case 0x22: return string()
        case 0x7B: return members(closing: 0x7D, depth) { body in body.string() && body.consume(0x3A) }
        case 0x5B: return members(closing: 0x5D, depth) { _ in true }
        case 0x74: return word("true")
        case 0x66: return word("false")
        default: return integer()
        }
    }

    private mutating func members(closing: UInt8, _ depth: Int, key: (inout CanonicalBody) -> Bool) -> Bool {
        offset += 1
        if consume(closing) { return true }
        repeat {
            guard key(&self), value(depth: depth + 1) else { return false }
        } while consume(0x2C)
        return consume(closing)
    }

    private mutating func string() -> Bool {
        guard consume(0x22) else { return false }
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case 0x22:
                offset += 1
                return true
            case 0x5C:
                guard escape() else { return false }
            case 0..<0x20:
                return false
            case 0x20..<0x80:
                offset += 1
            default:
                guard letter(byte) else { return false }
            }
        }
        return false
    }

    /// One letter of two to four bytes, well formed as in table 3-7 of the Unicode standard.
    private mutating func letter(_ first: UInt8) -> Bool {
        let count: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return false
        }
        guard offset + count <= bytes.count, second.contains(bytes[offset + 1]) else { return false }
        for index in 2..<max(2, count) where bytes[offset + index] & 0xC0 != 0x80 { return false }
        offset += count
        return true
    }

    private mutating func escape() -> Bool {
        guard offset + 1 < bytes.count else { return false }
        if bytes[offset + 1] == 0x22 || bytes[offset + 1] == 0x5C {
            offset += 2
            return true
        }
        guard offset + 6 <= bytes.count, bytes[offset + 1] == 0x75, bytes[offset + 2] == 0x30, bytes[offset + 3] == 0x30,
            bytes[offset + 4] == 0x30 || bytes[offset + 4] == 0x31,
            CanonicalBody.isDigit(bytes[offset + 5]) || (0x61...0x66).contains(bytes[offset + 5])
        else { return false }
        offset += 6
        return true
    }

    private mutating func integer() -> Bool {
        let start = offset
        _ = consume(0x2D)
        let digits = offset
        while offset < bytes.count, CanonicalBody.isDigit(bytes[offset]) { offset += 1 }
        let count = offset - digits
        if count > 0, count <= 19, count == 1 || bytes[digits] != 0x30, count > 1 || bytes[digits] != 0x30 || start == digits { return true }
        offset = start
        return false
    }

    private mutating func word(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
        offset += count
        return true
    }

    private mutating func consume(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
