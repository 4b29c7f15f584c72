import Events
import Foundation
import Keeping
import Testing
import TestSupport

/// A mail in the hands of a server that dies.
@Suite struct KilledMailTests {
    static let lan = AccountID("lan")

    @Test func `a server that is killed before it has noted the mail as sent does not send it again`() throws {
        let peer = try MailPeer()
        let kheo = try Kheo(copyOf: Prepared.hoaLuAsReported.get().pristine)
        let settings = """
            address: http://127.0.0.1:8080
            mail: {host: 127.0.0.1, port: \(peer.port), protection: none, sender: so@hoa-lu.example, senderName: Kheo}

            """
        try settings.write(toFile: kheo.data + "/settings.yaml", atomically: true, encoding: .utf8)
        let clock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
        let file = try KeepingFile(at: kheo.data + "/keeping.sqlite")
        let credentials = CredentialStore(file, keys: try KeyStore(at: kheo.data + "/keys.sqlite"), passwords: PasswordDesk(), clock: clock)
        let (book, outbox) = (try NoticeBook(file, clock: clock), try Outbox(file, clock: clock))
        try credentials.reserve("lan.hoalu", for: KilledMailTests.lan)
        try credentials.setEmail("slow@hoa-lu.example", of: KilledMailTests.lan)
        try book.setMail(true, for: KilledMailTests.lan)

        let first = try kheo.start(["serve", "--port", "0"])
        defer { first.kill() }
        #expect(first.firstOutput().hasPrefix("http"))
        try book.record(
            [NewNotice(account: KilledMailTests.lan, kind: .modelReturned, about: "m-1", cause: "1", day: Day(20_000))], mails: true)
        let arrived = try peer.arrived(1)
        #expect(arrived.map(\.to) == [["slow@hoa-lu.example"]])
        #expect(try outbox.counts() == [.sending: 1])
        first.kill()
        _ = first.wait(seconds: 10)

        let second = try kheo.start(["serve", "--port", "0"])
        defer { second.kill() }
        #expect(second.firstOutput().hasPrefix("http"))
        _ = try patiently("the mail to be doubtful") { try outbox.counts() == [.doubtful: 1] ? true : nil }
        // Another mail goes out after it: the first was passed over, not only late.
        try credentials.setEmail("lan@hoa-lu.example", of: KilledMailTests.lan)
        try book.record(
            [NewNotice(account: KilledMailTests.lan, kind: .modelDeclined, about: "m-1", cause: "2", day: Day(20_000))], mails: true)
        let all = try peer.arrived(2)
        #expect(all.map(\.to) == [["slow@hoa-lu.example"], ["lan@hoa-lu.example"]])
        #expect(Set(all.map(\.identifier)).count == 2)
        _ = try patiently("the second to be noted") { try outbox.counts() == [.doubtful: 1, .sent: 1] ? true : nil }
    }
}
