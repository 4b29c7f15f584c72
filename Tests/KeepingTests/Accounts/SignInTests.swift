import Events
import Foundation
import Keeping
import Testing

@Suite struct SignInTests {
    private let house: AccountHouse
    private var credentials: CredentialStore { house.credentials }
    private let wrong = "bốn mùa hoa tàn"

    init() async throws {
        house = try AccountHouse()
        try await house.settle()
    }

    @Test(arguments: ["Nguyễn Thị Vân", "nguyen thi van", " NGUYEN.THI.VAN "])
    func `name and password sign in, accents and capitals of the name aside`(_ name: String) async throws {
        #expect(try await credentials.signIn(name, AccountHouse.password, from: nil) == .signedIn(AccountHouse.van))
    }

    @Test(arguments: [
        ("Nguyễn Thị Vân", "bốn mùa hoa tàn", AccountRefusal.wrongNameOrPassword),
        ("nobody", "bốn mùa hoa nở", .wrongNameOrPassword), ("", "x", .signInNameMissing), ("  ", "x", .signInNameMissing),
        (String(repeating: "a", count: 61), "x", .signInNameTooLong(max: 60)), ("nobody", "", .passwordMissing),
        ("nobody", String(repeating: "x", count: 201), .passwordTooLong(max: 200)), ("van\u{202E}a\u{0}", "x", .wrongNameOrPassword),
    ])
    func `anything else is refused, and not told which was wrong`(_ row: (String, String, AccountRefusal)) async throws {
        await #expect(throws: row.2) { try await credentials.signIn(row.0, row.1, from: nil) }
    }

    @Test func `an account that was invited and has no password does not sign in`() async throws {
        try credentials.reserve("Trần Văn Bình", for: AccountID("binh"))
        await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn("Trần Văn Bình", "bốn mùa hoa nở", from: nil) }
    }

    @Test(arguments: ["Nguyễn Thị Vân", "nobody at all"])
    func `after five failures each further try waits, longer and longer, whether the name is known or not`(_ name: String) async throws {
        for _ in 1...5 { await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn(name, wrong, from: nil) } }
        for wait in [5, 10, 20, 40, 80, 160, 300, 300] as [Int64] {
            await #expect(throws: AccountRefusal.waitFirst(seconds: Int(wait))) { try await credentials.signIn(name, wrong, from: nil) }
            house.wait(seconds: wait, milliseconds: -1)
            await #expect(throws: AccountRefusal.waitFirst(seconds: 1)) { try await credentials.signIn(name, wrong, from: nil) }
            house.wait(milliseconds: 1)
            await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn(name, wrong, from: nil) }
        }
    }

    @Test func `while one waits the right password is refused too, and afterwards it ends the count`() async throws {
        for _ in 1...5 { _ = try? await credentials.signIn(AccountHouse.name, wrong, from: nil) }
        await #expect(throws: AccountRefusal.waitFirst(seconds: 5)) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        house.wait(seconds: 5)
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(AccountHouse.van))
        await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn(AccountHouse.name, wrong, from: nil) }
    }

    @Test func `after twenty failures it is locked for an hour`() async throws {
        try await fail(20)
        await #expect(throws: AccountRefusal.locked(minutes: 60)) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        house.wait(seconds: 3_600, milliseconds: -1)
        await #expect(throws: AccountRefusal.locked(minutes: 1)) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        house.wait(milliseconds: 1)
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(AccountHouse.van))
    }

    @Test func `a reset ends the lock`() async throws {
        try await fail(20)
        let code = try #require(try credentials.requestReset(of: AccountHouse.van, by: AccountID("admin"), needsTwo: false))
        _ = try await credentials.takeUp(code, password: "năm cánh sao vàng")
        #expect(try await credentials.signIn(AccountHouse.name, "năm cánh sao vàng", from: nil) == .signedIn(AccountHouse.van))
    }

    @Test func `an hour after the first of them failures are forgotten`() async throws {
        for _ in 1...4 { _ = try? await credentials.signIn(AccountHouse.name, wrong, from: nil) }
        house.wait(seconds: 3_600)
        for _ in 1...5 {
            await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn(AccountHouse.name, wrong, from: nil) }
        }
    }

    @Test func `an address that tries many names waits after fifty and is locked after a hundred`() async throws {
        for number in 1...50 {
            await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn("name \(number)", wrong, from: "10.0.0.1") }
        }
        for (number, wait) in zip(51..., [5, 10, 20, 30, 30] as [Int64]) {
            await #expect(throws: AccountRefusal.waitFirst(seconds: Int(wait))) {
                try await credentials.signIn("name \(number)", wrong, from: "10.0.0.1")
            }
            house.wait(seconds: wait)
            await #expect(throws: AccountRefusal.wrongNameOrPassword) { try await credentials.signIn("name \(number)", wrong, from: "10.0.0.1") }
        }
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: "10.0.0.2") == .signedIn(AccountHouse.van))
        for number in 56...100 {
            house.wait(seconds: 30)
            _ = try? await credentials.signIn("name \(number)", wrong, from: "10.0.0.1")
        }
        await #expect(throws: AccountRefusal.locked(minutes: 60)) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: "10.0.0.1")
        }
    }

    @Test func `signing in does not forgive the address the failures under other names`() async throws {
        for number in 1...50 { _ = try? await credentials.signIn("name \(number)", wrong, from: "10.0.0.1") }
        house.wait(seconds: 5)
        #expect(try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: "10.0.0.1") == .signedIn(AccountHouse.van))
        await #expect(throws: AccountRefusal.waitFirst(seconds: 5)) { try await credentials.signIn("name 51", wrong, from: "10.0.0.1") }
    }

    @Test func `of many tries at the same moment only so many are made as would be one after the other`() async throws {
        let outcomes = await withTaskGroup(of: AccountRefusal?.self) { group in
            for _ in 1...40 {
                group.addTask { [credentials, wrong] in
                    do {
                        _ = try await credentials.signIn(AccountHouse.name, wrong, from: "10.0.0.1")
                        return nil
                    } catch {
                        return error as? AccountRefusal
                    }
                }
            }
            return await group.reduce(into: [:] as [String: Int]) { $0["\($1.map { "\($0)" } ?? "-")", default: 0] += 1 }
        }
        #expect(outcomes == ["wrongNameOrPassword": 5, "waitFirst(seconds: 5)": 35])
    }

    @Test func `what was typed as a name stands in no file`() async throws {
        _ = try? await credentials.signIn("mat-khau-go-nham", wrong, from: "10.9.8.7")
        for text in ["mat-khau-go-nham", "mat khau go nham", "10.9.8.7", wrong, AccountHouse.password] {
            #expect(try house.files(holding: text) == [], "\(text)")
        }
    }

    @Test func `a password whose hash has older parameters is hashed anew at the next sign-in`() async throws {
        let stronger = CredentialStore(
            house.file, keys: house.keys, passwords: PasswordDesk(rounds: 32, atOnce: 1, waitingMax: 4), clock: house.time.read)
        #expect(try house.files(holding: "scrypt$16$").count > 0)
        #expect(try await stronger.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(AccountHouse.van))
        #expect(try house.files(holding: "scrypt$32$").count > 0)
        #expect(try await stronger.signIn(AccountHouse.name, AccountHouse.password, from: nil) == .signedIn(AccountHouse.van))
    }

    @Test func `changing the password wants the old one and ends every session`() async throws {
        let token = try house.sessions.begin(for: AccountHouse.van, secondFactor: false)
        let other = try house.sessions.begin(for: AccountID("binh"), secondFactor: false)
        await #expect(throws: AccountRefusal.wrongPassword) {
            try await credentials.changePassword(of: AccountHouse.van, from: wrong, to: "năm cánh sao vàng")
        }
        await #expect(throws: AccountRefusal.passwordTooShort(min: 10)) {
            try await credentials.changePassword(of: AccountHouse.van, from: AccountHouse.password, to: "ngắn")
        }
        #expect(try house.sessions.session(token) != nil)
        for isStrong in [true, false] { _ = try house.tokens.make(for: AccountHouse.van, label: "\(isStrong)", days: 1, secondFactor: isStrong) }
        try await credentials.changePassword(of: AccountHouse.van, from: AccountHouse.password, to: "năm cánh sao vàng")
        #expect(try house.sessions.session(token) == nil)
        #expect(try house.tokens.list(of: AccountHouse.van).map(\.label) == ["false"])
        #expect(try house.sessions.session(other) != nil)
        await #expect(throws: AccountRefusal.wrongNameOrPassword) {
            try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: nil)
        }
        #expect(try await credentials.signIn(AccountHouse.name, "năm cánh sao vàng", from: nil) == .signedIn(AccountHouse.van))
    }

    /// Waits as long as is asked for between the tries.
    private func fail(_ count: Int) async throws {
        for number in 1...count {
            _ = try? await credentials.signIn(AccountHouse.name, wrong, from: nil)
            guard number < count, number >= 5 else { continue }
            house.wait(seconds: min(300, 5 << Int64(number - 5)))
        }
    }
}
