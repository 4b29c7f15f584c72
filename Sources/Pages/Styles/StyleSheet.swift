/// The one style sheet, served under a name made of its content, so that a browser keeps it for ever. Its parts lie beside this file, a kind of
/// component each; whoever adds one shows it on the page of components.
package enum StyleSheet {
    package static let bytes = Array(text.utf8)
    package static let name = "kheo-\(Fingerprint.text(bytes)).css"
    package static let address = Address(.asset, id: name)

    /// Three bars, the second shorter: what is recognised of what is registered.
    static let icon = """
        data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Crect width=%2216%22 height=%2216%22 rx=%223%22 \
        fill=%22%230b5f5a%22/%3E%3Cpath d=%22M3 4h10v2H3zM3 7h7v2H3zM3 10h4v2H3z%22 fill=%22%23fff%22/%3E%3C/svg%3E
        """

    // The last rule wins: what depends on the screen after what it changes, paper last.
    private static let text = tokens + base + masthead + pieces + tables + lists + forms + work + accounts + pictures + screens + paper
}

/// FNV-1a, 64 bits, in hexadecimal: tells versions of a text apart. It proves nothing.
package enum Fingerprint {
    package static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    package static func text(_ bytes: some Sequence<UInt8>) -> String { String(number(bytes), radix: 16) }
}
