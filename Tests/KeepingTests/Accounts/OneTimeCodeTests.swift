import Events
import Foundation
import Keeping
import Testing

@Suite struct OneTimeCodeTests {
    private let house: AccountHouse
    private var credentials: CredentialStore { house.credentials }
    private let van = AccountHouse.van
    private let an = AccountID("an")
    private let minh = AccountID("minh")
    private let new = "năm cánh sao vàng"

    init() throws { house = try AccountHouse() }

    @Test func `the first code makes one account that can sign in, once`() async throws {
        let code = try credentials.makeFirstCode()
        #expect(code.wholeMatch(of: /([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}/) != nil)
        await #expect(throws: AccountRefusal.signInNameTooShort(min: 3)) {
            try await credentials.takeUpFirst(code, account: an, name: "An", password: new)
        }
        await #expect(throws: AccountRefusal.passwordTooShort(min: 10)) {
            try await credentials.takeUpFirst(code, account: an, name: "Lê An", password: "ngắn")
        }
        try await credentials.takeUpFirst(code.lowercased().replacing("-", with: " "), account: an, name: "Lê An", password: new)
        #expect(try await credentials.signIn("Lê An", new, from: nil) == .signedIn(an))
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUpFirst(code, account: minh, name: "Minh", password: new) }
    }

    @Test func `a first code holds a day, and only the newest`() async throws {
        let old = try credentials.makeFirstCode()
        let code = try credentials.makeFirstCode()
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUpFirst(old, account: an, name: "Lê An", password: new) }
        house.wait(seconds: 86_400)
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUpFirst(code, account: an, name: "Lê An", password: new) }
        let late = try credentials.makeFirstCode()
        house.wait(seconds: 86_400, milliseconds: -1)
        try await credentials.takeUpFirst(late, account: an, name: "Lê An", password: new)
    }

    @Test func `a first start that broke off is begun again with the same name`() async throws {
        try await credentials.takeUpFirst(try credentials.makeFirstCode(), account: an, name: "Lê An", password: new)
        try await credentials.takeUpFirst(try credentials.makeFirstCode(), account: minh, name: "Lê An", password: new)
        #expect(try credentials.credentials().map(\.account) == [minh])
    }

    @Test func `an invitation tells whose it is and sets the password once`() async throws {
        try credentials.reserve(AccountHouse.name, for: van)
        let code = try credentials.invite(van)
        #expect(
            try credentials.held(code)
                == HeldCode(purpose: .invitation, account: van, signInName: AccountHouse.name, until: house.now + 7 * AccountHouse.day))
        await #expect(throws: AccountRefusal.passwordIsName) { try await credentials.takeUp(code, password: "nguyen thi van") }
        #expect(try await credentials.takeUp(code, password: AccountHouse.password) == van)
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUp(code, password: new) }
        #expect(throws: AccountRefusal.codeUnknown) { try credentials.held(code) }
        #expect(throws: AccountRefusal.accountInUse) { try credentials.invite(van) }
        #expect(throws: AccountRefusal.accountUnknown) { try credentials.invite(AccountID("nobody")) }
    }

    @Test func `an invitation holds seven days, and only the newest`() async throws {
        try credentials.reserve(AccountHouse.name, for: van)
        let old = try credentials.invite(van)
        let code = try credentials.invite(van)
        #expect(throws: AccountRefusal.codeUnknown) { try credentials.held(old) }
        house.wait(seconds: 7 * 86_400, milliseconds: -1)
        #expect(try credentials.held(code).account == van)
        house.wait(milliseconds: 1)
        #expect(throws: AccountRefusal.codeUnknown) { try credentials.held(code) }
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUp(code, password: new) }
        #expect(try credentials.held(try credentials.invite(van)).account == van)
    }

    @Test func `one kind of code is not taken for another`() async throws {
        let first = try credentials.makeFirstCode()
        try credentials.reserve(AccountHouse.name, for: van)
        let invitation = try credentials.invite(van)
        #expect(throws: AccountRefusal.codeUnknown) { try credentials.held(first) }
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUpFirst(invitation, account: an, name: "Lê An", password: new) }
        #expect(throws: AccountRefusal.secondStepTooLate) { try credentials.finishSignIn(ticket: invitation, code: "000000") }
    }

    @Test(arguments: [
        "", "x", "0000-0000-0000-0000-0000", String(repeating: "A", count: 100_000), "2222-2222-2222-2222-222\u{202E}2", "2222-2222-2222-2222-222",
    ])
    func `what is no code is unknown`(_ typed: String) { #expect(throws: AccountRefusal.codeUnknown) { try credentials.held(typed) } }

    @Test func `of two processes with one code one takes it up`() async throws {
        for round in 0..<5 {
            let account = AccountID("a-\(round)")
            try credentials.reserve("Người số \(round)", for: account)
            let code = try credentials.invite(account)
            let stores = [try house.otherCredentials(), try house.otherCredentials()]
            let outcomes = await withTaskGroup(of: String.self) { group in
                for (number, store) in stores.enumerated() {
                    group.addTask {
                        do { return try await store.takeUp(code, password: "mật khẩu thứ \(number)").rawValue } catch { return "\(error)" }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == [account.rawValue, "codeUnknown"])
        }
    }

    @Test func `a reset by one ends everything by which one could come in`() async throws {
        try await house.settle()
        try house.enrol()
        let session = try house.sessions.begin(for: van, secondFactor: true)
        let token = try house.tokens.make(for: van, label: "máy", days: 10, secondFactor: true)
        try credentials.link(Link(issuer: "https://id.example", subject: "7"), to: van)
        let ticket = try await house.ticket()
        let code = try #require(try credentials.requestReset(of: van, by: an, needsTwo: false))
        #expect(try house.sessions.session(session) == nil)
        #expect(try house.tokens.token(token) == nil)
        #expect(try credentials.links(of: van) == [])
        #expect(throws: AccountRefusal.secondStepTooLate) { try credentials.finishSignIn(ticket: ticket, code: "") }
        await #expect(throws: AccountRefusal.wrongNameOrPassword) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        let credential = try #require(try credentials.credential(of: van))
        #expect(credential.passwordSetAt == nil)
        #expect(credential.secondFactorSince == nil)
        #expect(credential.lastReset == Credential.Reset(at: house.now, by: an, confirmedBy: nil))
        #expect(
            try credentials.held(code)
                == HeldCode(purpose: .reset, account: van, signInName: AccountHouse.name, until: house.now + AccountHouse.day))
        house.wait(seconds: 86_400, milliseconds: -1)
        #expect(try await credentials.takeUp(code, password: new) == van)
        #expect(try await credentials.signIn(AccountHouse.name, new, from: nil) == .signedIn(van))
    }

    @Test func `a reset's code holds a day`() async throws {
        try await house.settle()
        let code = try #require(try credentials.requestReset(of: van, by: an, needsTwo: false))
        house.wait(seconds: 86_400)
        await #expect(throws: AccountRefusal.codeUnknown) { try await credentials.takeUp(code, password: new) }
    }

    @Test func `who signs or votes is reset by two, and until then nothing changes`() async throws {
        try await house.settle()
        let session = try house.sessions.begin(for: van, secondFactor: false)
        #expect(throws: AccountRefusal.resetNotRequested) { try credentials.confirmReset(of: van, by: minh) }
        #expect(try credentials.requestReset(of: van, by: an, needsTwo: true) == nil)
        #expect(try credentials.credential(of: van)?.resetRequest == Credential.ResetRequest(by: an, at: house.now))
        #expect(throws: AccountRefusal.resetWantsAnother) { try credentials.confirmReset(of: van, by: an) }
        #expect(try credentials.requestReset(of: van, by: minh, needsTwo: true) == nil, "asking is not confirming")
        #expect(throws: AccountRefusal.resetOfOneself) { try credentials.confirmReset(of: van, by: van) }
        #expect(throws: AccountRefusal.resetOfOneself) { try credentials.requestReset(of: van, by: van, needsTwo: true) }
        #expect(try house.sessions.session(session) != nil)
        let code = try credentials.confirmReset(of: van, by: minh)
        #expect(try house.sessions.session(session) == nil)
        let credential = try #require(try credentials.credential(of: van))
        #expect(credential.lastReset == Credential.Reset(at: house.now, by: an, confirmedBy: minh))
        #expect(credential.resetRequest == nil)
        #expect(throws: AccountRefusal.resetNotRequested) { try credentials.confirmReset(of: van, by: minh) }
        #expect(try await credentials.takeUp(code, password: new) == van)
        #expect(throws: AccountRefusal.accountUnknown) { try credentials.requestReset(of: AccountID("nobody"), by: an, needsTwo: true) }
    }

    @Test func `a request is confirmed within seven days, or withdrawn`() async throws {
        try await house.settle()
        _ = try credentials.requestReset(of: van, by: an, needsTwo: true)
        house.wait(seconds: 7 * 86_400)
        #expect(try credentials.credential(of: van)?.resetRequest == nil)
        #expect(throws: AccountRefusal.resetNotRequested) { try credentials.confirmReset(of: van, by: minh) }
        _ = try credentials.requestReset(of: van, by: minh, needsTwo: true)
        try credentials.withdrawReset(of: van)
        #expect(throws: AccountRefusal.resetNotRequested) { try credentials.confirmReset(of: van, by: an) }
        _ = try credentials.requestReset(of: van, by: minh, needsTwo: true)
        house.wait(seconds: 7 * 86_400, milliseconds: -1)
        #expect(try credentials.confirmReset(of: van, by: an).isEmpty == false)
    }

    @Test func `codes stand in no file`() throws {
        try credentials.reserve(AccountHouse.name, for: van)
        for code in [try credentials.makeFirstCode(), try credentials.invite(van)] {
            for text in [code, code.replacing("-", with: "")] { #expect(try house.files(holding: text) == []) }
        }
    }
}
