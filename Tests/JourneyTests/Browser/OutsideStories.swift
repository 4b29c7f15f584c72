import Events
import Foundation
import Rules
import Testing
import TestSupport
import Texts

/// What is outside: an office's own sign-in, and mail.
@Suite(.serialized) struct OutsideStories {
    @Test func `who has linked an office's account signs in with it, and who has not is told`() throws {
        let peer = try ProviderPeer(people: [#"{"sub": "van", "name": "Nguyễn Thị Vân"}"#, #"{"sub": "la", "name": "Người Lạ"}"#])
        let story = try Story(
            Browser.Wishes("vi"), on: Prepared.copyOfHoaLuAsReported(),
            settings: "signIn: {issuer: \"\(peer.issuer)\", client: kheo, secret: bí mật}")
        let language = story.language
        try story.start(.administrator)

        try story.open("/account")
        try story.browser.click(.button(language.link))
        try story.browser.fill(language.presentPassword, Person.administrator.password)
        try story.browser.follow(.path("//form[contains(@action, '/links')]//button"))
        try story.look()
        try story.browser.follow(.link(language.goOn))
        try story.browser.follow(.button("van"))
        try story.expect(language.done("linked"))
        try story.look()
        try story.signOut()

        try story.open("/sign-in?next=/accounts")
        try story.browser.follow(.link(language.signInOutside))
        try story.browser.follow(.button("van"))
        #expect(try story.path == "/accounts")
        try story.signOut()

        try story.open("/sign-in")
        try story.browser.follow(.link(language.signInOutside))
        try story.browser.follow(.button("la"))
        try story.expect("chưa gắn với tài khoản nào ở đây")
        try story.open("/sign-in")
        try story.browser.follow(.link(language.signInOutside))
        try story.browser.follow(.button("Deny"))
        try story.look()
        try story.open("/accounts")
        #expect(try story.path.hasPrefix("/sign-in"))
    }

    @Test func `a returned file is mailed to who wrote it, and the link leads there`() throws {
        let peer = try MailPeer()
        let story = try Story(
            Browser.Wishes("vi", .phone), on: Prepared.copyOfHoaLuAsReported(),
            settings: """
                mail:
                  host: 127.0.0.1
                  port: \(peer.port)
                  protection: none
                  sender: so@hoa-lu.example
                  senderName: Sổ Dân vận khéo
                """)
        let language = story.language
        try story.start(.administrator)
        let codes = try (story.open(.registrant, as: .registrant), story.open(.receiver, as: .receivingOfficer))
        try story.signOut()

        try story.takeUp(codes.0, .registrant)
        try story.open("/notices")
        try story.expect(language.mailNeedsAddress)
        try story.open("/account")
        try story.browser.fill(language.email, "lan@hoa-lu.example")
        try story.browser.follow(.path("//form[contains(@action, '/contact')]//button"))
        try story.open("/notices")
        try story.browser.follow(.button(language.mailOn))
        try story.look()
        #expect(try story.browser.has(.button(language.mailOff)))
        let model = try story.register("Ngõ 12: camera an ninh do dân góp")
        try story.signOut()

        try story.takeUp(codes.1, .receiver)
        try story.openFromWork(.toReceive, model)
        try story.act(.giveBack) { try story.browser.fill(language[.reason], "Chưa có ý kiến của các hộ.") }
        try story.signOut()

        let mail = try #require(try peer.arrived(1).first { $0.subject.contains(model) })
        #expect(mail.to == ["lan@hoa-lu.example"] && mail.sender == "Sổ Dân vận khéo")
        // What is in a file is not in a mail.
        #expect(!mail.text.contains("ý kiến của các hộ"))
        let address = try #require(mail.text.firstMatch(of: #/http:\/\/\S+\/models\/\S+/#).map { String($0.0) })
        try story.browser.open(address)
        try story.browser.fill(language.signInName, Person.registrant.signInName)
        try story.browser.fill(language.password, Person.registrant.password)
        try story.browser.follow(.button(language.signIn))
        #expect(try story.browser.address.hasPrefix(address))
        try story.expect("Chưa có ý kiến của các hộ.")
    }
}
