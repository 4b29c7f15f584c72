/// Reads what `JSONWriter` wrote, and nothing else: keys are asked for in the order in which they were written,
/// and anything unexpected is `Malformed`, so that a value that was read is written back as the same bytes.
/// Knowing the shape is what makes it eight times faster than a general reader.
///
/// The reader does not own its bytes: it must not outlive the closure that lent them.
package struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    package var offset: Int
    var needsComma = false

    package init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    package var isAtEnd: Bool { offset == bytes.count }

    package mutating func openObject() throws(Malformed) { try open(0x7B, "an object") }
    package mutating func closeObject() throws(Malformed) {
        try expect(0x7D, "the end of the object")
        needsComma = true
    }
    package mutating func openArray() throws(Malformed) { try open(0x5B, "an array") }

    /// Whether another element follows in the array that is open; consumes the closing bracket where none does.
    package mutating func hasElement() throws(Malformed) -> Bool {
        guard offset < bytes.count else { throw Malformed(offset: offset, expected: "an element or the end of the array") }
        if bytes[offset] == 0x5D {
            offset += 1
            needsComma = true
            return false
        }
        return true
    }

    /// Consumes the key and answers true where it stands next; leaves the reader in place where another does.
    package mutating func hasKey(_ name: StaticString) -> Bool {
        var start = offset
        if needsComma {
            guard start < bytes.count, bytes[start] == 0x2C else { return false }
            start += 1
        }
        let count = name.utf8CodeUnitCount
        guard start + count + 3 <= bytes.count, bytes[start] == 0x22 else { return false }
        let key = name.utf8Start
        for index in 0..<count where bytes[start + 1 + index] != key[index] { return false }
        guard bytes[start + 1 + count] == 0x22, bytes[start + 2 + count] == 0x3A else { return false }
        offset = start + count + 3
        needsComma = false
        return true
    }

    package mutating func key(_ name: StaticString) throws(Malformed) {
        guard hasKey(name) else { throw Malformed(offset: offset, expected: "the key \(name)") }
    }

    package mutating func string() throws(Malformed) -> String {
        try separate()
        try expect(0x22, "a string")
        let start = offset
        var end = offset
        var isPlain = true
        var bits: UInt64 = 0
        while end + 8 <= bytes.count {
            let eight = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
            if JSONReader.holdsMark(eight) { break }
            bits |= eight
            end += 8
        }
        while end < bytes.count {
            let byte = bytes[end]
            if byte == 0x22 || byte < 0x20 { break }
            bits |= UInt64(byte)
            if byte == 0x5C {
                isPlain = false
                end += 1
            }
            end += 1
        }
        offset = end
        guard end < bytes.count else { throw Malformed(offset: start, expected: "the end of the string") }
        guard bytes[end] == 0x22 else { throw Malformed(offset: end, expected: "no bare control character") }
        let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        offset = end + 1
        needsComma = true
        // Made without a check where it must be right: checking takes longer than all the rest.
        if isPlain, bits & 0x8080_8080_8080_8080 == 0 { return String(decoding: content, as: UTF8.self) }
        let text = isPlain ? String(validating: content, as: UTF8.self) : String(validating: try unescaped(content, at: start), as: UTF8.self)
        guard let text else { throw Malformed(offset: start, expected: "UTF-8") }
        return text
    }

    /// Whether a quote, a backslash or a control character is among eight bytes.
    private static func holdsMark(_ eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (quote, backslash) = (eight ^ (ones &* 0x22), eight ^ (ones &* 0x5C))
        let found = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((eight &- ones &* 0x20) & ~eight)
        return found & (ones &* 0x80) != 0
    }

    package mutating func integer() throws(Malformed) -> Int {
        try separate()
        let start = offset
        let isNegative = offset < bytes.count && bytes[offset] == 0x2D
        if isNegative { offset += 1 }
        // Counted below zero, where there is one number more than above.
        var negated = 0
        let digits = offset
        while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            let (product, overflow) = negated.multipliedReportingOverflow(by: 10)
            let (difference, carried) = product.subtractingReportingOverflow(Int(bytes[offset] - 0x30))
            if overflow || carried { throw Malformed(offset: start, expected: "a whole number of at most 63 bits") }
            negated = difference
            offset += 1
        }
        guard offset > digits, bytes[digits] != 0x30 || (offset == digits + 1 && !isNegative) else {
            throw Malformed(offset: start, expected: "a whole number")
        }
        guard isNegative || negated != Int.min else { throw Malformed(offset: start, expected: "a whole number of at most 63 bits") }
        needsComma = true
        return isNegative ? negated : -negated
    }

    package mutating func boolean() throws(Malformed) -> Bool {
        try separate()
        let truth = consume("true")
        guard truth || consume("false") else { throw Malformed(offset: offset, expected: "true or false") }
        needsComma = true
        return truth
    }

    /// Passes over one value of any shape and answers where its bytes are. It looks for the end of the value only: what is inside is not checked.
    package mutating func skipValue() throws(Malformed) -> Range<Int> {
        try separate()
        let start = offset
        guard offset < bytes.count, !JSONReader.endsScalar(bytes[offset]), bytes[offset] != 0x3A else {
            throw Malformed(offset: start, expected: "a whole value")
        }
        var depth = 0
        repeat {
            guard offset < bytes.count else { throw Malformed(offset: start, expected: "a whole value") }
            switch bytes[offset] {
            case 0x7B, 0x5B:
                depth += 1
                offset += 1
            case 0x7D, 0x5D:
                depth -= 1
                offset += 1
            case 0x22:
                offset += 1
                while offset < bytes.count, bytes[offset] != 0x22 { offset += bytes[offset] == 0x5C ? 2 : 1 }
                offset += 1
            case 0x2C, 0x3A:
                offset += 1
            default:
                while offset < bytes.count, !JSONReader.endsScalar(bytes[offset]) { offset += 1 }
            }
        } while depth > 0
        guard offset <= bytes.count else { throw Malformed(offset: start, expected: "a whole value") }
        needsComma = true
        return start..<offset
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x7D || byte == 0x5D
    }

    private mutating func open(_ bracket: UInt8, _ what: String) throws(Malformed) {
        try separate()
        try expect(bracket, what)
        needsComma = false
    }

    private mutating func separate() throws(Malformed) {
        if needsComma { try expect(0x2C, "a comma") }
        needsComma = false
    }

    private mutating func expect(_ byte: UInt8, _ what: String) throws(Malformed) {
        guard offset < bytes.count, bytes[offset] == byte else { throw Malformed(offset: offset, expected: what) }
        offset += 1
    }

    private mutating func consume(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
        offset += count
        return true
    }

    private func unescaped(_ content: UnsafeRawBufferPointer, at start: Int) throws(Malformed) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(content.count)
        var index = 0
        while index < content.count {
            guard content[index] == 0x5C else {
                plain.append(content[index])
                index += 1
                continue
            }
            guard index + 1 < content.count else { throw Malformed(offset: start + index, expected: "an escape") }
            switch content[index + 1] {
            case 0x22, 0x5C:
                plain.append(content[index + 1])
                index += 2
            case 0x75:
                guard index + 6 <= content.count, content[index + 2] == 0x30, content[index + 3] == 0x30,
                    let high = JSONReader.hexDigit(content[index + 4]), high < 2, let low = JSONReader.hexDigit(content[index + 5])
                else { throw Malformed(offset: start + index, expected: "a control character's escape") }
                plain.append(high << 4 | low)
                index += 6
            default:
                throw Malformed(offset: start + index, expected: "an escape this form knows")
            }
        }
        return plain
    }

    /// Lower case only, as it is written.
    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
