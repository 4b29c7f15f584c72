import Events
import Foundation
import Keeping
import Testing

@Suite struct CredentialTests {
    private let house: AccountHouse
    private var credentials: CredentialStore { house.credentials }
    private let van = AccountHouse.van

    init() throws { house = try AccountHouse() }

    @Test(arguments: ["Nguyễn Thị Vân", "nguyen thi van", "NGUYỄN-THỊ-VÂN"])
    func `a sign-in name is taken whatever its accents and capitals`(_ name: String) throws {
        try credentials.reserve("Nguyễn Thị Vân", for: van)
        #expect(throws: AccountRefusal.signInNameTaken(name)) { try credentials.reserve(name, for: AccountID("other")) }
        try credentials.reserve("Nguyễn Thị Vân 2", for: AccountID("other"))
        #expect(try credentials.credentials().map(\.signInName) == ["Nguyễn Thị Vân", "Nguyễn Thị Vân 2"])
    }

    @Test func `what is forgotten leaves nothing, and the name is free`() async throws {
        try await house.settle()
        let (secret, _) = try house.enrol()
        let session = try house.sessions.begin(for: van, secondFactor: true)
        let token = try house.tokens.make(for: van, label: "máy", days: 10, secondFactor: true)
        try credentials.forget(van)
        #expect(try credentials.credential(of: van) == nil)
        #expect(try house.sessions.session(session) == nil)
        #expect(try house.tokens.token(token) == nil)
        #expect(try house.keys.holdsKey(of: "account/van") == false)
        await #expect(throws: AccountRefusal.wrongNameOrPassword) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        _ = secret
        try credentials.reserve(AccountHouse.name, for: AccountID("other"))
    }

    @Test func `a name reserved for an account that never came is free after an hour`() throws {
        try credentials.reserve("Người cũ", for: AccountID("old"))
        try credentials.reserve("Người có thật", for: van)
        house.wait(seconds: 3_600)
        try credentials.reserve("Người mới", for: AccountID("new"))
        try credentials.forget(allBut: [van])
        #expect(try credentials.credentials().map(\.signInName) == ["Người có thật", "Người cũ", "Người mới"], "not yet")
        house.wait(milliseconds: 1)
        try credentials.forget(allBut: [van])
        #expect(try credentials.credentials().map(\.signInName) == ["Người có thật", "Người mới"])
    }

    @Test(arguments: [" van@tuyenquang.gov.vn ", "a@b.c", "a.b+c@d.vn", String(repeating: "a", count: 247) + "@b.vn x".prefix(5)])
    func `an e-mail address is kept`(_ typed: String) throws {
        try credentials.reserve(AccountHouse.name, for: van)
        try credentials.setEmail(typed, of: van)
        #expect(try credentials.credential(of: van)?.email == typed.trimmingCharacters(in: .whitespaces))
        try credentials.setEmail("", of: van)
        #expect(try credentials.credential(of: van)?.email == nil)
    }

    @Test(arguments: [
        "van", "@b.vn", "a@", "a@b", "a@.vn", "a@b.", "a@b@c.vn", "a b@c.vn", "vân@c.vn", "a\u{200B}@c.vn", "a\r\nBcc: x@y.vn", "<a@b.vn>",
        "a@b.vn,c@d.vn", String(repeating: "a", count: 250) + "@b.vn",
    ])
    func `what is no e-mail address is refused`(_ typed: String) throws {
        try credentials.reserve(AccountHouse.name, for: van)
        #expect(throws: AccountRefusal.emailMalformed) { try credentials.setEmail(typed, of: van) }
    }

    @Test func `a language is kept and given up`() throws {
        try credentials.reserve(AccountHouse.name, for: van)
        try credentials.setLanguage("en", of: van)
        #expect(try credentials.credential(of: van)?.language == "en")
        try credentials.setLanguage(nil, of: van)
        #expect(try credentials.credential(of: van)?.language == nil)
        #expect(throws: AccountRefusal.accountUnknown) { try credentials.setLanguage("en", of: AccountID("nobody")) }
    }

    @Test func `an outside account belongs to one account`() throws {
        let other = AccountID("other")
        try credentials.reserve(AccountHouse.name, for: van)
        try credentials.reserve("Người khác", for: other)
        let link = Link(issuer: "https://id.example", subject: "7")
        #expect(try credentials.account(of: link) == nil)
        try credentials.link(link, to: van)
        try credentials.link(link, to: van)
        #expect(try credentials.account(of: link) == van)
        #expect(throws: AccountRefusal.linkTaken) { try credentials.link(link, to: other) }
        #expect(try credentials.account(of: Link(issuer: "https://id.other", subject: "7")) == nil)
        #expect(throws: AccountRefusal.accountInUse, "it can be signed in with") { try credentials.invite(van) }
        try credentials.unlink(link, from: other)
        #expect(try credentials.links(of: van) == [link])
        try credentials.unlink(link, from: van)
        #expect(try credentials.account(of: link) == nil)
        for number in 1...5 { try credentials.link(Link(issuer: "https://id.example", subject: "\(number)"), to: van) }
        #expect(throws: AccountRefusal.tooManyLinks(max: 5)) { try credentials.link(link, to: van) }
        for bad in ["", "a\u{0}", String(repeating: "a", count: 501)] {
            #expect(throws: AccountRefusal.linkMalformed(max: 500)) { try credentials.link(Link(issuer: "i", subject: bad), to: van) }
        }
        #expect(throws: AccountRefusal.accountUnknown) { try credentials.link(link, to: AccountID("nobody")) }
    }
}
