/// Where mail goes: `name@domain` in ASCII (RFC 5321 without quoted names, comments and address literals, which no office uses).
package struct MailAddress: Hashable, Sendable {
    package let text: String

    package init(_ text: String) throws(MailRefusal) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= MailLimits.addressBytesMax, MailAddress.isLocal(parts[0]), MailAddress.isDomain(parts[1]) else {
            throw .addressMalformed(text)
        }
        self.text = text
    }

    package var domain: Substring { text.drop { $0 != "@" }.dropFirst() }

    private static func isLocal(_ part: Substring) -> Bool {
        part.utf8.count <= 64
            && dotted(part) { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                // RFC 5322, atext
                case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
                default: false
                }
            }
    }

    private static func isDomain(_ part: Substring) -> Bool {
        !part.hasPrefix("-") && !part.hasSuffix("-")
            && dotted(part) { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
                default: false
                }
            }
    }

    private static func dotted(_ part: Substring, _ allowed: (UInt8) -> Bool) -> Bool {
        let pieces = part.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        return pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed) }
    }
}
