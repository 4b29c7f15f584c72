import Foundation

extension MailMessage {
    /// The bytes that go over the wire (RFC 5322, RFC 2045 to 2047): lines of ASCII, none longer than 76 but for a long address.
    package func written(from sender: MailAddress, named senderName: String, at moment: Int64) -> [UInt8] {
        var lines = [
            "Date: \(MailMessage.date(moment))",
            "From: \(MailMessage.words(senderName, after: 6))\r\n <\(sender.text)>",
            "To: <\(recipient.text)>",
            "Subject: \(MailMessage.words(subject, after: 9))",
            "Message-ID: <\(id)@\(sender.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Language: \(language)",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
        ]
        let text = Data(body.split(separator: #/\r\n|\r|\n/#, omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
        lines.append(text.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]))
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// A header's text as encoded words, each on a line of its own: whatever is in it, nothing of it can be taken for a header.
    /// A line break or another control character becomes a space.
    private static func words(_ text: String, after column: Int) -> String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        if clean.utf8.count <= 78 - column, clean.utf8.allSatisfy({ $0 == 0x20 || isAlphanumeric($0) }), clean.first != " " { return clean }
        var words: [String] = []
        var bytes: [UInt8] = []
        // A line has 76 characters, a word's frame 12 of them; four characters stand for three bytes. No letter is cut in two (RFC 2047, 2 and 5).
        for scalar in clean.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > (64 - (words.isEmpty ? column : 1)) / 4 * 3 {
                words.append(word(bytes))
                bytes = []
            }
            bytes += next
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// On Vietnam's clock: "Sun, 22 Nov 2026 00:19:29 +0700".
    private static func date(_ moment: Int64) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3_600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: Date(timeIntervalSince1970: Double(moment) / 1000))
    }
}
