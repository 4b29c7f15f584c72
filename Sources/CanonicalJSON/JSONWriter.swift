/// Writes one canonical JSON text: UTF-8, no white space, keys in the order they are given, whole numbers only,
/// an absent value is an absent key. The same facts always give the same bytes, so the bytes may be hashed.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8]
    var needsComma = false

    package init(reserving count: Int = 512) {
        bytes = []
        bytes.reserveCapacity(count)
    }

    package mutating func openObject() { open(0x7B) }
    package mutating func closeObject() { close(0x7D) }
    package mutating func openArray() { open(0x5B) }
    package mutating func closeArray() { close(0x5D) }

    /// A key must be plain ASCII without quotes or backslashes: it is written as it stands.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func string(_ text: String) {
        separate()
        bytes.append(0x22)
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: JSONWriter.mustBeEscaped) {
                for byte in utf8 { appendEscaped(byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(0x22)
        needsComma = true
    }

    package mutating func integer(_ number: Int) {
        separate()
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { buffer in
            var rest = number.magnitude
            var start = buffer.count
            repeat {
                start -= 1
                buffer[start] = 0x30 + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                buffer[start] = 0x2D
            }
            bytes.append(contentsOf: buffer[start...])
        }
        needsComma = true
    }

    package mutating func boolean(_ truth: Bool) {
        separate()
        bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        needsComma = true
    }

    /// Splices a value that is canonical already.
    package mutating func value(_ canonical: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: canonical)
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C:
            bytes.append(0x5C)
            bytes.append(byte)
        case 0..<0x20:
            let hex = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hex[Int(byte >> 4)])
            bytes.append(hex[Int(byte & 15)])
        default:
            bytes.append(byte)
        }
    }
}
