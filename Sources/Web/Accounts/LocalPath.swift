import Pages

/// A path of this server that somebody may be sent to: nothing that a browser could take for another server (WHATWG URL: a second slash or a
/// backslash begins a host, tabs and line ends are passed over).
struct LocalPath: Equatable {
    let text: String

    init(_ address: Address) { text = address.text }

    init?(_ text: String?) {
        guard let text, text.utf8.count <= WebLimits.addressBytesMax, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != 0x5C })
        else { return nil }
        // Back to the door it came through would lead nowhere.
        guard ![Deed.entry, .signOut].contains(where: { text == $0.rawValue || text.hasPrefix($0.rawValue + "?") }) else { return nil }
        self.text = text
    }
}
