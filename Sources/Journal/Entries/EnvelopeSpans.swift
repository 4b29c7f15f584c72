package import CanonicalJSON

/// Where things stand in a leaf: the envelope read without making a single string.
///
/// For loops over millions of entries. Texts are byte ranges of the leaf, good as long as its bytes are.
package struct EnvelopeSpans: Sendable {
    package var position = 0
    package var version = 0
    package var previous = 0
    package var kindVersion = 0
    package var authenticated = false
    package var id = 0..<0
    package var stream = 0..<0
    package var kind = 0..<0
    package var actor = 0..<0
    package var recordedAt = 0..<0
    package var effectiveOn = 0..<0
    /// The body, braces included. What is between them is not looked at here.
    package var body = 0..<0

    /// Reads exactly the form that the journal writes; anything else is `Malformed` at its offset in the leaf.
    package init(_ leaf: UnsafeRawBufferPointer) throws(Malformed) {
        var scanner = Scanner(bytes: leaf)
        try scanner.literal(#"{"position":"#)
        position = try scanner.integer()
        try scanner.literal(#","id":""#)
        id = try scanner.text()
        try scanner.literal(#","stream":""#)
        stream = try scanner.text()
        try scanner.literal(#","version":"#)
        version = try scanner.integer()
        try scanner.literal(#","previous":"#)
        previous = try scanner.integer()
        try scanner.literal(#","kind":""#)
        kind = try scanner.text()
        try scanner.literal(#","kindVersion":"#)
        kindVersion = try scanner.integer()
        try scanner.literal(#","actor":""#)
        actor = try scanner.text()
        try scanner.literal(#","authenticated":"#)
        authenticated = try scanner.truth()
        try scanner.literal(#","recordedAt":""#)
        recordedAt = try scanner.text()
        try scanner.literal(#","effectiveOn":""#)
        effectiveOn = try scanner.text()
        try scanner.literal(#","body":"#)
        let end = leaf.count - 1
        guard scanner.offset + 2 <= end, leaf[scanner.offset] == 0x7B, leaf[end - 1] == 0x7D, leaf[end] == 0x7D else {
            throw Malformed(offset: scanner.offset, expected: "a body and the end of the leaf")
        }
        body = scanner.offset..<end
    }

    package static func text(_ span: Range<Int>, of leaf: UnsafeRawBufferPointer) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: leaf[span]), as: UTF8.self)
    }

    /// Compares without making a string, so that a reader can choose by kind.
    package static func matches(_ span: Range<Int>, of leaf: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        span.count == word.utf8CodeUnitCount && same(leaf.baseAddress.unsafelyUnwrapped + span.lowerBound, word.utf8Start, span.count)
    }

    @inline(__always)
    fileprivate static func same(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int) -> Bool {
        var offset = 0
        while offset + 8 <= count {
            if one.loadUnaligned(fromByteOffset: offset, as: UInt64.self) != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) {
                return false
            }
            offset += 8
        }
        while offset < count {
            if one.load(fromByteOffset: offset, as: UInt8.self) != other.load(fromByteOffset: offset, as: UInt8.self) { return false }
            offset += 1
        }
        return true
    }
}

private struct Scanner {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    @inline(__always)
    mutating func literal(_ text: StaticString) throws(Malformed) {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count,
            EnvelopeSpans.same(bytes.baseAddress.unsafelyUnwrapped + offset, text.utf8Start, count)
        else { throw Malformed(offset: offset, expected: "\(text)") }
        offset += count
    }

    /// Up to the closing quote, which is consumed. The opening one belongs to the literal before. Names have no escapes, so the first
    /// quote is the end; eight bytes are looked at together.
    @inline(__always)
    mutating func text() throws(Malformed) -> Range<Int> {
        let start = offset
        var end = offset
        while end + 8 <= bytes.count {
            let differing = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian ^ 0x2222_2222_2222_2222
            let zeros = (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080
            if zeros != 0 {
                end += zeros.trailingZeroBitCount / 8
                break
            }
            end += 8
        }
        while end < bytes.count, bytes[end] != 0x22 { end += 1 }
        guard end < bytes.count, end > start else { throw Malformed(offset: start, expected: "a name") }
        offset = end + 1
        return start..<end
    }

    @inline(__always)
    mutating func integer() throws(Malformed) -> Int {
        let start = offset
        var isNegative = false
        if offset < bytes.count, bytes[offset] == 0x2D {
            isNegative = true
            offset += 1
        }
        let digits = offset
        var magnitude = 0
        while offset < bytes.count, bytes[offset] &- 0x30 < 10, offset - digits < 18 {
            magnitude = magnitude &* 10 &+ Int(bytes[offset] &- 0x30)
            offset += 1
        }
        guard offset > digits, offset - digits == 1 || bytes[digits] != 0x30 else {
            throw Malformed(offset: start, expected: "a whole number")
        }
        return isNegative ? -magnitude : magnitude
    }

    @inline(__always)
    mutating func truth() throws(Malformed) -> Bool {
        guard offset + 4 <= bytes.count else { throw Malformed(offset: offset, expected: "true or false") }
        if bytes[offset] == 0x74 {
            try literal("true")
            return true
        }
        try literal("false")
        return false
    }
}
