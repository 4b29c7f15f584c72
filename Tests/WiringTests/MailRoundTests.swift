import Commands
import Events
import Keeping
import Mail
import Rules
import Testing
import TestSupport
@testable import Wiring

/// From what an officer does to a mail at a real server.
@Suite struct MailRoundTests {
    private func round(_ house: MessageHouse, port: Int) throws -> MailRound {
        let clock = house.house.clock
        let settings = try MailSettings(
            host: "127.0.0.1", port: port, protection: .none, senderName: "Sổ Dân vận khéo", sender: MailAddress("so@hoa-lu.example"))
        return MailRound(
            outbox: house.outbox, postman: Postman(settings, clock: { clock.now }), room: house.house.room, address: "https://kheo.example",
            today: { clock.today })
    }

    @Test func `a return is mailed at once, the rest in the day's mail, each once`() throws {
        let peer = try MailPeer()
        let house = try MessageHouse()
        try house.wantMail("lan")
        try house.wantMail("nhan", language: "en")
        try house.register("m-1")
        try house.perform([ReturnModel(model: "m-1", reason: "Chưa ghi số hộ hưởng lợi.", on: .of("2025-06-05"))], as: "nhan")
        try house.messenger.tellJournal()
        let round = try round(house, port: peer.port)
        #expect(try round.send() == nil)
        let first = try #require(try peer.arrived(1).first)
        #expect(first.to == ["lan@hoa-lu.example"])
        #expect(
            first.subject
                == "Kheo: Hồ sơ mô hình “Đường hoa thôn Nà Chom” (Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn) bị trả lại ngày 5/6/2025 để bổ sung.")
        #expect(
            first.text
                == """
                Kính gửi Lò Thị Lan,

                - Hồ sơ mô hình “Đường hoa thôn Nà Chom” (Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn) bị trả lại ngày 5/6/2025 để bổ sung.
                  https://kheo.example/models/m-1

                Xem tất cả, hoặc thôi nhận thư: https://kheo.example/notices
                Thư này do chương trình gửi tự động; xin đừng trả lời.
                """.replacing("\n", with: "\r\n"))
        try house.messenger.tellDay()
        for _ in 1...2 { #expect(try round.send() == nil) }
        let all = try peer.arrived(3)
        #expect(all.count == 3)
        let english = try #require(all.first { $0.to == ["nhan@hoa-lu.example"] })
        #expect(english.subject == "Kheo: 1 notice, 20 June 2025")
        #expect(english.text.hasPrefix("Dear Hoàng Thị Nhận,\r\n\r\n- You were appointed: receiving officer, "))
        #expect(english.text.contains(", Chợ Rã township, Ba Bể district, Bắc Kạn province, from 1 January 2021."))
        #expect(Set(all.map(\.identifier)).count == 3)
        #expect(try house.outbox.counts() == [.sent: 3])
    }

    @Test func `a server that is away is asked again later, one that says no is not, one that says nothing neither`() throws {
        let peer = try MailPeer()
        let house = try MessageHouse()
        for account in ["nobody", "silent", "lan"] { try house.wantMail(account) }
        let cause = { (account: String) in
            NewNotice(account: AccountID(account), kind: .modelReturned, about: "m-1", cause: "1", day: .of("2025-06-05"))
        }
        try house.notices.record([cause("nobody"), cause("silent")], mails: true)
        let round = try round(house, port: peer.port)
        #expect(try round.send() == nil)
        #expect(try house.outbox.counts() == [.failed: 1, .doubtful: 1])
        #expect(try peer.arrived(1).map(\.to) == [["silent@hoa-lu.example"]])
        peer.stop()
        try house.notices.record([cause("lan")], mails: true)
        let trouble = try #require(try round.send() as? MailFault)
        #expect(trouble.consequence == .tryAgain)
        #expect(try house.outbox.counts() == [.failed: 1, .doubtful: 1, .waiting: 1])
    }

    @Test func `a name that was erased is in no mail`() throws {
        let peer = try MailPeer()
        let house = try MessageHouse()
        try house.wantMail("lan")
        try house.register("m-1")
        try house.perform([DeclineModel(model: "m-1", reason: "Trùng.", on: .of("2025-06-05"))], as: "nhan")
        try house.messenger.tellJournal()
        try house.perform([DestroyKey(owner: "person/account.lan", reason: "Theo yêu cầu.", on: .of("2025-06-20"))], as: "van")
        try house.house.desk.finishErasures()
        #expect(try round(house, port: peer.port).send() == nil)
        #expect(try #require(try peer.arrived(1).first).text.hasPrefix("Kính gửi đồng chí,"))
    }
}
