import Events
import Foundation
import Keeping
import Testing

@Suite struct SecondFactorTests {
    private let house: AccountHouse
    private var credentials: CredentialStore { house.credentials }
    private let van = AccountHouse.van

    init() async throws {
        house = try AccountHouse()
        try await house.settle()
    }

    @Test func `a new second factor counts once a code of it was typed`() async throws {
        let first = try credentials.beginSecondFactor(of: van)
        #expect(first.secret.count == 32)
        #expect(first.address == "otpauth://totp/Kheo:nguyen.thi.van?secret=\(first.secret)&issuer=Kheo")
        #expect(try credentials.pendingSecondFactor(of: van) == first)
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(van))
        let token = try house.sessions.begin(for: van, secondFactor: false)
        #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.confirmSecondFactor(of: van, code: "000000x") }
        let codes = try credentials.confirmSecondFactor(of: van, code: AppClock.code(first.secret, at: house.now))
        #expect(codes.count == 10)
        #expect(Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}/) != nil })
        #expect(try house.sessions.session(token) == nil)
        #expect(try credentials.pendingSecondFactor(of: van) == nil)
        let credential = try #require(try credentials.credential(of: van))
        #expect(credential.secondFactorSince == house.now)
        #expect(credential.recoveryCodesLeft == 10)
        #expect(throws: AccountRefusal.secondFactorExists) { try credentials.beginSecondFactor(of: van) }
        #expect(throws: AccountRefusal.secondFactorMissing) { try credentials.confirmSecondFactor(of: van, code: "123456") }
    }

    @Test func `after the password the code signs in, once`() async throws {
        let (secret, _) = try house.enrol()
        let ticket = try await house.ticket()
        #expect(throws: AccountRefusal.wrongSecondFactor, "the step that confirmed it is used") {
            try credentials.finishSignIn(ticket: ticket, code: AppClock.code(secret, at: house.now))
        }
        house.wait(seconds: 30)
        let code = AppClock.code(secret, at: house.now)
        #expect(try credentials.finishSignIn(ticket: ticket, code: code) == van)
        #expect(throws: AccountRefusal.secondStepTooLate, "the ticket is used") { try credentials.finishSignIn(ticket: ticket, code: code) }
        let next = try await house.ticket()
        #expect(throws: AccountRefusal.wrongSecondFactor, "the step is used") { try credentials.finishSignIn(ticket: next, code: code) }
        #expect(throws: AccountRefusal.wrongSecondFactor, "so are those before it") {
            try credentials.finishSignIn(ticket: next, code: AppClock.code(secret, at: house.now - 30_000))
        }
        #expect(try credentials.finishSignIn(ticket: next, code: AppClock.code(secret, at: house.now + 30_000)) == van)
    }

    @Test func `the ticket holds five minutes`() async throws {
        let (secret, _) = try house.enrol()
        let ticket = try await house.ticket()
        house.wait(seconds: 300, milliseconds: -1)
        #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.finishSignIn(ticket: ticket, code: "1") }
        house.wait(milliseconds: 1)
        #expect(throws: AccountRefusal.secondStepTooLate) {
            try credentials.finishSignIn(ticket: ticket, code: AppClock.code(secret, at: house.now))
        }
        #expect(throws: AccountRefusal.secondStepTooLate) { try credentials.finishSignIn(ticket: "", code: "") }
    }

    @Test func `each recovery code signs in once, however it is typed`() async throws {
        let (_, recovery) = try house.enrol()
        for (number, typed) in [recovery[0], recovery[1].lowercased(), " " + recovery[2].replacing("-", with: " ")].enumerated() {
            #expect(try credentials.finishSignIn(ticket: try await house.ticket(), code: typed) == van)
            #expect(try credentials.credential(of: van)?.recoveryCodesLeft == 9 - number)
            let ticket = try await house.ticket()
            #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.finishSignIn(ticket: ticket, code: typed) }
        }
        let new = try credentials.renewRecoveryCodes(of: van)
        let ticket = try await house.ticket()
        #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.finishSignIn(ticket: ticket, code: recovery[3]) }
        #expect(try credentials.finishSignIn(ticket: ticket, code: new[0]) == van)
    }

    @Test func `another account's codes are wrong`() async throws {
        try house.enrol()
        try await house.settle(AccountID("binh"), name: "Trần Văn Bình")
        let binh = try house.enrol(AccountID("binh"))
        house.wait(seconds: 30)
        let ticket = try await house.ticket()
        for code in [binh.recovery[0], AppClock.code(binh.secret, at: house.now)] {
            #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.finishSignIn(ticket: ticket, code: code) }
        }
    }

    @Test func `after five wrong codes each waits, after ten the second factor is locked for a day`() async throws {
        let (secret, _) = try house.enrol()
        var ticket = try await house.ticket()
        for number in 1...10 {
            #expect(throws: AccountRefusal.wrongSecondFactor) { try credentials.finishSignIn(ticket: ticket, code: "wrong") }
            guard (5...9).contains(number) else { continue }
            let wait = Int64(5) << Int64(number - 5)
            #expect(throws: AccountRefusal.waitFirst(seconds: Int(wait))) { try credentials.finishSignIn(ticket: ticket, code: "wrong") }
            house.wait(seconds: wait)
        }
        house.wait(seconds: 30)
        #expect(throws: AccountRefusal.locked(minutes: 1_440)) {
            try credentials.finishSignIn(ticket: ticket, code: AppClock.code(secret, at: house.now))
        }
        house.wait(seconds: 86_400 - 30, milliseconds: -1)
        ticket = try await house.ticket()
        #expect(throws: AccountRefusal.locked(minutes: 1)) {
            try credentials.finishSignIn(ticket: ticket, code: AppClock.code(secret, at: house.now))
        }
        house.wait(milliseconds: 1)
        #expect(try credentials.finishSignIn(ticket: ticket, code: AppClock.code(secret, at: house.now)) == van)
    }

    @Test func `of two processes with one code one signs in`() async throws {
        let (secret, recovery) = try house.enrol()
        for round in 0..<5 {
            house.wait(seconds: 60)
            for code in [AppClock.code(secret, at: house.now), recovery[round]] {
                let tickets = [try await house.ticket(), try await house.ticket()]
                let stores = [try house.otherCredentials(), try house.otherCredentials()]
                let outcomes = await withTaskGroup(of: String.self) { group in
                    for (ticket, store) in zip(tickets, stores) {
                        group.addTask {
                            do { return try store.finishSignIn(ticket: ticket, code: code).rawValue } catch { return "\(error)" }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(outcomes.sorted() == ["van", "wrongSecondFactor"])
            }
        }
    }

    @Test func `removing it ends the sessions, and the password is enough again`() async throws {
        try house.enrol()
        let token = try house.sessions.begin(for: van, secondFactor: true)
        for isStrong in [true, false] { _ = try house.tokens.make(for: van, label: "\(isStrong)", days: 1, secondFactor: isStrong) }
        try credentials.removeSecondFactor(of: van)
        #expect(try house.sessions.session(token) == nil)
        #expect(try house.tokens.list(of: van).map(\.label) == ["false"])
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(van))
        #expect(try credentials.credential(of: van)?.recoveryCodesLeft == 0)
        #expect(throws: AccountRefusal.secondFactorMissing) { try credentials.renewRecoveryCodes(of: van) }
    }

    @Test func `who is vouched for by another door still needs it`() async throws {
        #expect(try credentials.signIn(vouchedFor: van) == .signedIn(van))
        let (_, recovery) = try house.enrol()
        guard case .secondStep(let ticket) = try credentials.signIn(vouchedFor: van) else {
            Issue.record("no second step")
            return
        }
        #expect(try credentials.finishSignIn(ticket: ticket, code: recovery[0]) == van)
        #expect(throws: AccountRefusal.accountUnknown) { try credentials.signIn(vouchedFor: AccountID("nobody")) }
    }

    @Test func `the secret and the recovery codes stand in no file`() throws {
        let (secret, recovery) = try house.enrol()
        for text in [secret, recovery[0], recovery[0].replacing("-", with: "")] { #expect(try house.files(holding: text) == []) }
    }
}
