import Foundation
import Mail
import Testing
import TestSupport

/// Against a real mail server, in a process of its own.
@Suite struct PostmanTests {
    @Test(arguments: [("none", false), ("starttls", true), ("tls", true)])
    func `a mail arrives whole, in each protection`(_ protection: String, _ isProtected: Bool) throws {
        let peer = try MailPeer(protection: protection)
        try PostmanTests.postman(peer, protection).send(PostmanTests.message())
        let arrived = try peer.arrived(1)
        #expect(
            arrived == [
                MailPeer.Arrived(
                    from: "so-theo-doi@hoa-lu.example", to: ["lan@hoa-lu.example"], protected: isProtected, user: nil, sender: "Sổ Dân vận khéo",
                    subject: PostmanTests.subject, identifier: "<n-17@hoa-lu.example>", date: "2026-11-22T07:19:29+07:00",
                    headers: [
                        "Auto-Submitted", "Content-Language", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version",
                        "Message-ID", "Subject", "To",
                    ], defects: [], text: PostmanTests.body.replacing("\n", with: "\r\n"), longestLine: 76)
            ])
    }

    @Test func `name and password are taken, and a wrong password is told`() throws {
        let peer = try MailPeer(protection: "starttls", user: "kheo", password: "mật khẩu dài")
        try PostmanTests.postman(peer, "starttls", user: "kheo", password: "mật khẩu dài").send(PostmanTests.message())
        #expect(try peer.arrived(1).map(\.user) == ["kheo"])
        #expect(throws: MailFault.loginRefused(server: "127.0.0.1:\(peer.port)")) {
            try PostmanTests.postman(peer, "starttls", user: "kheo", password: "sai").send(PostmanTests.message())
        }
        #expect(try peer.arrived().count == 1)
    }

    @Test(arguments: ["starttls", "tls"])
    func `a certificate that nobody vouches for gets nothing, not even the name`(_ protection: String) throws {
        let peer = try MailPeer(protection: protection, user: "kheo", password: "bí mật")
        let fault = #expect(throws: MailFault.self) {
            try PostmanTests.postman(peer, protection, user: "kheo", password: "bí mật", trusts: false).send(PostmanTests.message())
        }
        guard case .notProtected(let server, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(server == "127.0.0.1:\(peer.port)")
        #expect(fault?.consequence == .tryAgain)
    }

    @Test func `a server that cannot protect gets nothing where protection is wanted`() throws {
        let peer = try MailPeer(protection: "none")
        let fault = #expect(throws: MailFault.self) { try PostmanTests.postman(peer, "starttls", trusts: false).send(PostmanTests.message()) }
        guard case .notProtected = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(try peer.arrived() == [])
    }

    @Test func `refused for good, refused for now and no answer are told apart`() throws {
        let peer = try MailPeer()
        let postman = try PostmanTests.postman(peer)
        let server = "127.0.0.1:\(peer.port)"
        #expect(throws: MailFault.refused(server: server, answer: "550 5.1.1 no such mailbox")) {
            try postman.send(PostmanTests.message(to: "nobody@hoa-lu.example"))
        }
        #expect(throws: MailFault.refusedForNow(server: server, answer: "451 4.3.0 mailbox is busy")) {
            try postman.send(PostmanTests.message(to: "later@hoa-lu.example"))
        }
        #expect(try peer.arrived() == [])
        let fault = #expect(throws: MailFault.self) { try postman.send(PostmanTests.message(to: "silent@hoa-lu.example")) }
        guard case .answerLost = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(fault?.consequence == .unknown)
        // It has arrived: another attempt would have sent it twice.
        #expect(try peer.arrived(1).count == 1)
    }

    @Test func `a server that is away may be asked again`() throws {
        let peer = try MailPeer()
        let postman = try PostmanTests.postman(peer)
        peer.stop()
        let fault = #expect(throws: MailFault.self) { try postman.send(PostmanTests.message()) }
        guard case .unreachable(let server, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(server == "127.0.0.1:\(peer.port)")
        #expect(fault?.consequence == .tryAgain)
    }

    @Test func `a mail to a server that says nothing is let go of when the program stops`() throws {
        let silent = try SilentPort()
        let settings = try MailSettings(
            host: "127.0.0.1", port: silent.port, protection: .none, senderName: "", sender: MailAddress("so-theo-doi@hoa-lu.example"))
        let began = Date()
        let postman = Postman(settings, clock: { 0 }, isStopped: { Date().timeIntervalSince(began) > 0.5 })
        let fault = #expect(throws: MailFault.self) { try postman.send(PostmanTests.message()) }
        #expect(fault?.consequence == .tryAgain)
        #expect(Date().timeIntervalSince(began) < 10)
    }

    static let subject = "Hồ sơ “Tổ dân vận khéo số 7 phường Đông Thành” được trả lại để bổ sung trước ngày 30/11/2026"
    static let body = "Kính gửi chị Nguyễn Thị Lan,\n\n.\n.. Một dòng bắt đầu bằng dấu chấm.\nĐịa phương đã nhận được hồ sơ. 🙂"

    static func message(to recipient: String = "lan@hoa-lu.example") throws -> MailMessage {
        try MailMessage(id: "n-17", to: MailAddress(recipient), language: "vi", subject: subject, body: body)
    }

    static func postman(_ peer: MailPeer, _ protection: String = "none", user: String? = nil, password: String? = nil, trusts: Bool = true) throws
        -> Postman
    {
        let settings = try MailSettings(
            host: "127.0.0.1", port: peer.port, protection: #require(MailSettings.Protection(rawValue: protection)), user: user, password: password,
            senderName: "Sổ Dân vận khéo", sender: MailAddress("so-theo-doi@hoa-lu.example"),
            trusted: protection != "none" && trusts ? peer.certificate : nil)
        return Postman(settings, clock: { 1_795_306_769_000 })
    }
}
