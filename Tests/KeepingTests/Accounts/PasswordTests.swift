import Foundation
import Testing

@testable import Keeping

@Suite struct PasswordTests {
    /// RFC 7914, section 12: the first half of each key, which is as long as ours.
    @Test(arguments: [
        ("pleaseletmein", "SodiumChloride", 16_384, 8, 1, "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"),
        ("password", "NaCl", 1_024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
    ])
    func `the hash is scrypt as the RFC has it`(_ row: (String, String, Int, Int, Int, String)) throws {
        let key = stride(from: 0, to: 64, by: 2).map { UInt8(row.5.dropFirst($0).prefix(2), radix: 16) ?? 0 }
        let text = "scrypt$\(row.2)$\(row.3)$\(row.4)$\(Data(row.1.utf8).base64EncodedString())$\(Data(key).base64EncodedString())"
        let hash = try #require(PasswordHash(text))
        #expect(hash.text == text)
        #expect(hash.fits(row.0))
        #expect(!hash.fits(row.0 + " "))
    }

    @Test func `a hash keeps its parameters and a salt of its own`() throws {
        let hash = PasswordHash(of: "bốn mùa hoa nở")
        #expect(hash.text.hasPrefix("scrypt$32768$8$1$"))
        #expect(PasswordHash(hash.text) == hash)
        let other = PasswordHash(of: "bốn mùa hoa nở", rounds: 16)
        #expect(other.text.hasPrefix("scrypt$16$8$1$"))
        #expect(other.salt != hash.salt)
        #expect(other.fits("bốn mùa hoa nở"))
    }

    @Test func `the same letters composed or not are the same password`() {
        let hash = PasswordHash(of: "bốn mùa hoa nở".precomposedStringWithCanonicalMapping, rounds: 16)
        #expect(hash.fits("bốn mùa hoa nở".decomposedStringWithCanonicalMapping))
        #expect(!hash.fits("bon mua hoa no"))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$16$8$1$AAAA", "bcrypt$16$8$1$AAAA$\(key)", "scrypt$15$8$1$AAAA$\(key)", "scrypt$1$8$1$AAAA$\(key)",
        "scrypt$2097152$8$1$AAAA$\(key)", "scrypt$16$0$1$AAAA$\(key)", "scrypt$16$33$1$AAAA$\(key)", "scrypt$16$8$17$AAAA$\(key)",
        "scrypt$16$8$1$AAAA$AAAA", "scrypt$16$8$1$?$\(key)",
    ])
    func `what is no hash of ours is none`(_ text: String) { #expect(PasswordHash(text) == nil) }

    private static let key = Data(repeating: 7, count: 32).base64EncodedString()

    @Test(arguments: [
        ("", AccountRefusal.passwordMissing), ("chín ký tự".replacing("ự", with: ""), .passwordTooShort(min: 10)),
        (String(repeating: "ỗ", count: 201), .passwordTooLong(max: 200)), ("bốn mùa\u{200B}hoa nở", .passwordUnreadable),
        ("bốn mùa\u{202E}hoa nở", .passwordUnreadable), ("bốn mùa\nhoa nở", .passwordUnreadable), ("NGUYỄN THỊ VÂN", .passwordIsName),
        ("nguyen.thi.van", .passwordIsName), ("1234567890", .passwordIsCommon), ("Mật khẩu 123", .passwordIsCommon),
        ("Password123", .passwordIsCommon),
    ])
    func `a bad password is refused with the reason`(_ row: (String, AccountRefusal)) {
        #expect(throws: row.1) { try PasswordRules.check(row.0, for: "Nguyễn Thị Vân") }
    }

    @Test(arguments: ["mười ký tự", String(repeating: "ỗ", count: 200), "aaaaaaaaab", "nguyen thi van 1"])
    func `length is enough`(_ password: String) throws { try PasswordRules.check(password, for: "Nguyễn Thị Vân") }

    @Test(arguments: [
        ("", AccountRefusal.signInNameMissing), (" \u{3000}\t", .signInNameMissing), ("vâ", .signInNameTooShort(min: 3)),
        ("a.-_b", .signInNameTooShort(min: 3)), (String(repeating: "a", count: 61), .signInNameTooLong(max: 60)),
        ("van\u{200D}a", .signInNameUnreadable), ("van\u{202E}a", .signInNameUnreadable), ("van\u{0}a", .signInNameUnreadable),
    ])
    func `a bad sign-in name is refused with the reason`(_ row: (String, AccountRefusal)) {
        #expect(throws: row.1) { try PasswordRules.checked(name: row.0) }
    }

    @Test func `a sign-in name loses the blanks around it and nothing else`() throws {
        #expect(try PasswordRules.checked(name: "  Vân.A  ") == "Vân.A")
        #expect(try PasswordRules.checked(name: String(repeating: "a", count: 60)).count == 60)
    }

    @Test func `so many passwords are tried at once and so many wait, the next is refused`() async throws {
        // One hash takes long enough for all the others to come.
        let desk = PasswordDesk(rounds: 1 << 14, atOnce: 1, waitingMax: 3)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...12 {
                group.addTask {
                    do {
                        _ = try await desk.hash("bốn mùa hoa nở")
                        return false
                    } catch {
                        return error as? AccountRefusal == .tooManyAtOnce
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 8)
        _ = try await desk.hash("there is room again")
    }
}
