import Foundation
import Mail
import Testing

@Suite struct MailMessageTests {
    @Test func `nothing that somebody wrote becomes a header`() throws {
        let message = try MailMessage(
            id: "1", to: MailAddress("a@b.example"), language: "vi", subject: "Chào\r\nBcc: all@b.example\r\n\r\nHidden\u{0}\u{1B}[31m",
            body: "x\r\nSubject: y")
        let text = String(decoding: message.written(from: try MailAddress("s@b.example"), named: "K\r\nCc: c@b.example", at: 0), as: UTF8.self)
        let headers = try #require(text.components(separatedBy: "\r\n\r\n").first)
        let names = headers.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Language", "Content-Type",
                "Content-Transfer-Encoding",
            ])
        #expect(text.contains("Date: Thu, 01 Jan 1970 07:00:00 +0700\r\n"))
        #expect(!text.utf8.contains { $0 > 0x7E || ($0 < 0x20 && $0 != 0x0D && $0 != 0x0A) })
        #expect(!text.contains("Bcc"))
    }

    @Test func `a subject of the longest kind is cut into words of whole letters`() throws {
        let subject = String(repeating: "ễ🙂", count: 150)
        let message = try MailMessage(id: "1", to: MailAddress("a@b.example"), language: "vi", subject: subject, body: "")
        let lines = String(decoding: message.written(from: try MailAddress("s@b.example"), named: "Kheo", at: 0), as: UTF8.self)
            .components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let words = lines.compactMap { line -> String? in
            guard let word = line.firstMatch(of: #/=\?utf-8\?B\?([A-Za-z0-9+\/=]+)\?=$/#) else { return nil }
            return Data(base64Encoded: String(word.1)).flatMap { String(validating: $0, as: UTF8.self) }
        }
        #expect(words.joined() == subject)
        #expect(throws: MailRefusal.subjectTooLong(max: 300)) {
            try MailMessage(id: "1", to: MailAddress("a@b.example"), language: "vi", subject: subject + "x", body: "")
        }
        #expect(throws: MailRefusal.bodyTooLong(bytesMax: 262_144)) {
            try MailMessage(
                id: "1", to: MailAddress("a@b.example"), language: "vi", subject: "", body: String(repeating: "x", count: 262_145))
        }
    }

    @Test(arguments: [
        "", "lan", "@b.example", "lan@", "lan@@b.example", "lan b@b.example", "lan@b.example\r\nRCPT TO:<x@y.example>", "<lan@b.example>",
        "lan@b..example", ".lan@b.example", "lan.@b.example", "lan@-b.example", "lân@b.example", "lan@đông.example", "lan@b.example,x@b.example",
        "lan@[127.0.0.1]", "\"lan\"@b.example", String(repeating: "a", count: 65) + "@b.example",
        "a@" + String(repeating: "b", count: 250) + ".vn",
    ])
    func `what is no address is refused`(_ text: String) {
        #expect(throws: MailRefusal.addressMalformed(text)) { try MailAddress(text) }
    }

    @Test(arguments: ["lan@b.example", "nguyen.van-a+kheo@hoa-lu.gov.vn", "o'neil@localhost"])
    func `an address as offices have them is taken`(_ text: String) throws { #expect(try MailAddress(text).text == text) }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.8.9.1", true), ("localhost", true), ("::1", true), ("mail.example", false), ("127.evil.example", false),
    ])
    func `plain words stay on this machine`(_ host: String, _ isAllowed: Bool) throws {
        let made = Result { () throws(MailRefusal) in
            try MailSettings(host: host, port: 25, protection: .none, senderName: "", sender: MailAddress("s@b.example"))
        }
        if isAllowed { _ = try made.get() } else { #expect(throws: MailRefusal.plainBeyondLoopback(host: host)) { try made.get() } }
    }
}
