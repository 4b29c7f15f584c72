import Events
import Foundation
import HTTPTypes
import Identity
import Keeping
import Pages
import Rules
import TestSupport
import Testing

@testable import Web

/// Signing in with an office's own account, at a real provider in a process of its own.
struct OutsideTests {
    private let peer: ProviderPeer
    private let house: AccountsHouse
    private let admin: Guest

    init() async throws {
        peer = try ProviderPeer(people: [#"{"sub": "ngu", "name": "Ngữ"}"#, #"{"sub": "lan", "name": "Lan"}"#])
        let settings = try IdentitySettings(
            issuer: peer.issuer, clientID: "kheo", clientSecret: "secret", callback: "http://127.0.0.1/sign-in/oidc/return")
        let outside = OutsideSignIn(
            issuer: peer.issuer, provider: IdentityProvider(settings), clock: { Int64(Date().timeIntervalSince1970) })
        (house, admin) = try await AccountsHouse.withAdministrator(outside: outside)
    }

    @Test func `an account is linked with the password, and then signs in without it`() async throws {
        try await admin.get("/account")
        #expect(try await admin.send("/account/links", ["password": "wrong words here"]).status == 422)
        #expect(try await admin.send("/account/links", ["password": AccountsHouse.password]).body.contains("href='/sign-in/oidc'"))
        try await come(admin, as: "ngu", by: "/sign-in/oidc")
        #expect(admin.page.location == "/account?done=linked")
        let account = try #require(try house.house.room.accounts().first).id
        #expect(try house.office.credentials.links(of: account) == [Link(issuer: peer.issuer, subject: "ngu")])

        let guest = Guest(house)
        #expect(try await guest.get("/sign-in?next=%2Froles").body.contains("href='/sign-in/oidc?next=%2Froles'"))
        try await come(guest, as: "ngu", by: "/sign-in/oidc?next=%2Froles")
        #expect(guest.page.status == 303 && guest.page.location == "/roles")
        #expect(guest.cookies.keys.sorted() == ["kheo"], "what was kept for the way is gone")
        #expect(try await guest.get("/account").status == 200)

        try await admin.get("/account")
        #expect(try await admin.send("/account/links/removal", ["label": peer.issuer]).location == "/account?done=unlinked")
        let late = Guest(house)
        try await come(late, as: "ngu", by: "/sign-in/oidc")
        #expect(late.page.status == 403 && late.cookies["kheo"] == nil)
    }

    @Test func `whoever the provider vouches for still needs the second factor of this house`() async throws {
        let account = try #require(try house.house.room.accounts().first).id
        try house.office.credentials.link(Link(issuer: peer.issuer, subject: "ngu"), to: account)
        let secret = try house.office.credentials.beginSecondFactor(of: account).secret
        _ = try house.office.credentials.confirmSecondFactor(of: account, code: phoneCode(secret, at: house.now))
        let guest = Guest(house)
        try await come(guest, as: "ngu", by: "/sign-in/oidc?next=%2Froles")
        #expect(guest.page.status == 200 && guest.cookies["kheo"] == nil)
        let ticket = try #require(guest.page.body.firstMatch(of: /name='ticket' value='([^']+)'/)).1
        house.wait(seconds: 30)
        let sent = try await guest.send(
            "/sign-in/code", ["ticket": String(ticket), "code": phoneCode(secret, at: house.now), "next": "/roles"])
        #expect(sent.location == "/roles")
    }

    @Test func `a stranger, another browser and a second time are turned away`() async throws {
        let stranger = Guest(house)
        try await come(stranger, as: "lan", by: "/sign-in/oidc")
        #expect(stranger.page.status == 403)
        #expect(stranger.page.body.contains("chưa gắn với tài khoản nào"))

        let account = try #require(try house.house.room.accounts().first).id
        try house.office.credentials.link(Link(issuer: peer.issuer, subject: "ngu"), to: account)
        let mine = Guest(house)
        let way = try await back(mine, as: "ngu", by: "/sign-in/oidc")
        let thief = Guest(house)
        #expect(try await thief.get(way).status != 303 && thief.cookies["kheo"] == nil, "the address alone is no use")
        let victim = Guest(house)
        try await victim.get("/sign-in/oidc")
        #expect(try await victim.get(way).status != 303 && victim.cookies["kheo"] == nil, "nobody is signed in as somebody else")
        #expect(try await mine.get(way).status == 303)
        #expect(try await mine.get(way).status != 303)
        #expect(try await Guest(house).get("/sign-in/oidc/return?error=access_denied&state=x").status != 303)
        #expect(house.faults.isEmpty)
    }

    @Test func `a link is made only by the session that gave the password`() async throws {
        try await house.open("Trần Văn Bình", .registrant, at: "c01888-1")
        let officer = Guest(house)
        try await officer.signIn("Trần Văn Bình")
        try await come(officer, as: "lan", by: "/sign-in/oidc")
        #expect(officer.page.status == 403, "without the password it is a sign-in")
        try await officer.get("/account")
        try await officer.send("/account/links", ["password": AccountsHouse.password])
        let way = try await back(officer, as: "lan", by: "/sign-in/oidc")
        try await officer.signIn("Trần Văn Bình")
        #expect(try await officer.get(way).status != 303, "another session now")
        #expect(try house.office.credentials.account(of: Link(issuer: peer.issuer, subject: "lan")) == nil)
    }

    @Test func `without a provider there is no such way`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let guest = Guest(house)
        #expect(try await guest.get("/sign-in/oidc").status == 404)
        #expect(try await guest.get("/sign-in/oidc/return?state=x&code=y").status == 404)
        #expect(try await !guest.get("/sign-in").body.contains("/sign-in/oidc"))
    }

    /// Through the provider and back.
    private func come(_ guest: Guest, as person: String, by path: String) async throws {
        try await guest.get(try await back(guest, as: person, by: path))
    }

    /// The address at which the provider sends the browser back.
    private func back(_ guest: Guest, as person: String, by path: String) async throws -> String {
        let left = try await guest.get(path)
        #expect(left.status == 303)
        let parameters = try peer.signIn(person, at: try #require(left.location))
        return "/sign-in/oidc/return?" + parameters.map { "\($0.key)=\(Address.encoded($0.value))" }.joined(separator: "&")
    }
}
