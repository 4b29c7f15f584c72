import Events
import Foundation
import Keeping
import Testing

@Suite struct SessionTests {
    private let house: AccountHouse
    private var sessions: SessionStore { house.sessions }
    private var tokens: TokenStore { house.tokens }
    private let van = AccountHouse.van

    init() throws { house = try AccountHouse() }

    @Test func `a session is what it was begun as, and only its hash is kept`() throws {
        let token = try sessions.begin(for: van, secondFactor: true, device: "Firefox\u{0}\u{202E} trên Windows")
        let session = try #require(try sessions.session(token))
        #expect(token.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        #expect(session.formToken.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        #expect(session.formToken != token)
        #expect([session.beganAt, session.seenAt] == [house.now, house.now])
        #expect(session.account == van)
        #expect(session.passedSecondFactor)
        #expect(session.device == "Firefox trên Windows")
        #expect(try sessions.session(token) == session)
        for text in [token, session.formToken] { #expect(try house.files(holding: text) == []) }
        let other = try #require(try sessions.session(try sessions.begin(for: van, secondFactor: false)))
        #expect(other.formToken != session.formToken)
        #expect(!other.passedSecondFactor)
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "A", count: 1_000_000), "'; DROP TABLE session; --"])
    func `an unknown cookie is nobody`(_ token: String) throws { #expect(try sessions.session(token) == nil) }

    @Test func `an hour unseen ends it, a look keeps it on`() throws {
        let token = try sessions.begin(for: van, secondFactor: false)
        house.wait(seconds: 3_600, milliseconds: -1)
        #expect(try sessions.session(token) != nil)
        house.wait(seconds: 3_600, milliseconds: -1)
        #expect(try sessions.session(token) != nil)
        house.wait(seconds: 3_600)
        #expect(try sessions.session(token) == nil)
        #expect(try sessions.list(of: van) == [])
    }

    @Test func `twelve hours end it however often it is seen`() throws {
        let token = try sessions.begin(for: van, secondFactor: false)
        for _ in 1...23 {
            house.wait(seconds: 1_800)
            #expect(try sessions.session(token) != nil)
        }
        house.wait(seconds: 1_800, milliseconds: -1)
        #expect(try sessions.session(token) != nil)
        house.wait(milliseconds: 1)
        #expect(try sessions.session(token) == nil)
    }

    @Test func `when it was seen is noted once a minute`() throws {
        let token = try sessions.begin(for: van, secondFactor: false)
        let began = house.now
        house.wait(seconds: 60, milliseconds: -1)
        _ = try sessions.session(token)
        #expect(try sessions.list(of: van).map(\.seenAt) == [began])
        house.wait(milliseconds: 1)
        _ = try sessions.session(token)
        #expect(try sessions.list(of: van).map(\.seenAt) == [began + 60_000])
    }

    @Test func `one ends one's own, one or all`() throws {
        let first = try sessions.begin(for: van, secondFactor: false)
        let second = try sessions.begin(for: van, secondFactor: false)
        let third = try sessions.begin(for: van, secondFactor: false)
        let other = try sessions.begin(for: AccountID("other"), secondFactor: false)
        #expect(try sessions.list(of: van).map(\.id) == [3, 2, 1])
        try sessions.end(first)
        try sessions.end(2, of: AccountID("other"))
        #expect(try sessions.session(first) == nil)
        #expect(try sessions.session(second) != nil)
        try sessions.end(2, of: van)
        #expect(try sessions.session(second) == nil)
        try sessions.endAll(of: van)
        #expect(try sessions.session(third) == nil)
        #expect(try sessions.session(other) != nil)
    }

    @Test func `of too many the one unseen for longest ends`() throws {
        let all = try (1...20).map { _ in
            house.wait(seconds: 61)
            return try sessions.begin(for: van, secondFactor: false)
        }
        _ = try sessions.session(all[0])
        house.wait(seconds: 61)
        _ = try sessions.session(all[0])
        let new = try sessions.begin(for: van, secondFactor: false)
        #expect(try sessions.session(all[0]) != nil)
        #expect(try sessions.session(all[1]) == nil)
        #expect(try sessions.session(new) != nil)
        #expect(try sessions.list(of: van).count == 20)
    }

    @Test func `another process sees a session, and its end`() throws {
        let other = SessionStore(try KeepingFile(at: house.path + "/keeping.sqlite"), clock: house.time.read)
        let token = try sessions.begin(for: van, secondFactor: false)
        #expect(try other.session(token) == (try sessions.session(token)))
        try other.end(token)
        #expect(try sessions.session(token) == nil)
    }

    @Test func `a token is what it was made as, and only its hash is kept`() throws {
        let text = try tokens.make(for: van, label: " máy ở cơ quan ", days: 30, secondFactor: true)
        #expect(text.wholeMatch(of: /kheo_[A-Za-z0-9_-]{43}/) != nil)
        let token = try #require(try tokens.token(text))
        #expect(token.account == van)
        #expect(token.label == "máy ở cơ quan")
        #expect([token.madeAt, token.until] == [house.now, house.now + 30 * AccountHouse.day])
        #expect(token.usedAt == nil)
        #expect(token.passedSecondFactor)
        #expect(try tokens.list(of: van).map(\.usedAt) == [house.now])
        #expect(try house.files(holding: text) == [])
    }

    @Test func `a token holds until its moment, or until it is revoked`() throws {
        let text = try tokens.make(for: van, label: "máy", days: 1, secondFactor: false)
        house.wait(seconds: 86_400, milliseconds: -1)
        #expect(try tokens.token(text) != nil)
        house.wait(milliseconds: 1)
        #expect(try tokens.token(text) == nil)
        #expect(try tokens.list(of: van) == [])
        let next = try tokens.make(for: van, label: "máy", days: 1, secondFactor: false)
        let id = try #require(try tokens.list(of: van).first?.id)
        try tokens.revoke(id, of: AccountID("other"))
        #expect(try tokens.token(next) != nil)
        try tokens.revoke(id, of: van)
        #expect(try tokens.token(next) == nil)
    }

    @Test(arguments: ["", "kheo_", "kheo_" + String(repeating: "A", count: 43), "Bearer x", "kheo_" + String(repeating: "A", count: 1_000_000)])
    func `an unknown token is nobody`(_ text: String) throws { #expect(try tokens.token(text) == nil) }

    @Test(arguments: [
        ("", 1, AccountRefusal.labelMissing), ("  ", 1, .labelMissing), ("a\u{202E}", 1, .labelUnreadable),
        (String(repeating: "a", count: 101), 1, .labelTooLong(max: 100)), ("a", 0, .daysOutOfRange(max: 366)), ("a", 367, .daysOutOfRange(max: 366)),
    ])
    func `a token that may not be is refused`(_ row: (String, Int, AccountRefusal)) {
        #expect(throws: row.2) { try tokens.make(for: van, label: row.0, days: row.1, secondFactor: false) }
    }

    @Test func `an account has at most twenty tokens`() throws {
        for number in 1...20 { _ = try tokens.make(for: van, label: "\(number)", days: 366, secondFactor: false) }
        #expect(throws: AccountRefusal.tooManyTokens(max: 20)) { try tokens.make(for: van, label: "21", days: 1, secondFactor: false) }
        _ = try tokens.make(for: AccountID("other"), label: "1", days: 1, secondFactor: false)
    }
}
