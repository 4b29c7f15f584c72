import Foundation
import Intake
import Testing

@Suite struct SettingsFileTests {
    static let whole = """
        address: https://kheo.hoa-lu.example/
        mail:
          host: mail.hoa-lu.example
          port: 587
          protection: starttls
          user: kheo
          password: "mật khẩu"
          sender: so-theo-doi@hoa-lu.example
          senderName: Sổ Dân vận khéo
        signIn:
          issuer: https://dang-nhap.hoa-lu.example
          client: kheo
          secret: bí mật
        reminders:
          daysBefore: [3, 30]

        """

    @Test func `a whole file is read`() throws {
        var settings = Settings()
        settings.address = .init(value: "https://kheo.hoa-lu.example", line: 1)
        settings.mail = .init(
            value: .init(
                host: "mail.hoa-lu.example", port: 587, protection: "starttls", user: "kheo", password: "mật khẩu",
                sender: "so-theo-doi@hoa-lu.example", senderName: "Sổ Dân vận khéo", trusted: nil), line: 2)
        settings.signIn = .init(
            value: .init(issuer: "https://dang-nhap.hoa-lu.example", client: "kheo", secret: "bí mật"), line: 10)
        settings.reminders.daysBefore = [30, 3]
        #expect(try SettingsFileTests.read(SettingsFileTests.whole) == settings)
    }

    @Test func `without a file nothing outside is known, and reminders come as usual`() throws {
        let settings = try SettingsFile.read("/no/such/settings.yaml")
        #expect(settings == Settings())
        #expect(settings.reminders.daysBefore == [14, 3])
    }

    @Test(arguments: mistakes)
    func `a mistake is told with its line`(_ mistake: Mistake) throws {
        let text = SettingsFileTests.whole.replacing(mistake.from, with: mistake.to)
        try #require(text != SettingsFileTests.whole)
        let refusal = #expect(throws: FileRefusal.self) { try SettingsFileTests.read(text) }
        #expect(refusal?.diagnostics.map { "\($0.line)" } == mistake.problems.map { "\($0.0)" })
        #expect(refusal?.diagnostics.map(\.problem) == mistake.problems.map(\.1))
    }

    struct Mistake: Sendable {
        let from: String
        let to: String
        let problems: [(Int, Diagnostic.Problem)]

        init(_ from: String, _ to: String, _ problems: (Int, Diagnostic.Problem)...) {
            self.from = from
            self.to = to
            self.problems = problems
        }
    }

    static let mistakes = [
        Mistake("mail:", "mial:", (2, .keyUnknown("mial"))),
        Mistake("  host: mail.hoa-lu.example", "  hots: mail.hoa-lu.example", (3, .keyMissing("host")), (3, .keyUnknown("hots"))),
        Mistake("port: 587", "port: 0", (4, .numberOutOfRange("port", from: 1, to: 65_535))),
        Mistake("port: 587", "port: smtp", (4, .notANumber("port"))),
        Mistake("protection: starttls", "protection: ssl", (5, .wordUnknown("ssl", allowed: ["none", "starttls", "tls"]))),
        Mistake("  secret: bí mật\n", "", (11, .keyMissing("secret"))),
        Mistake("daysBefore: [3, 30]", "daysBefore: [3, 400]", (15, .numberOutOfRange("daysBefore", from: 1, to: 365))),
        Mistake("daysBefore: [3, 30]", "daysBefore: 3", (15, .notAList("daysBefore"))),
        Mistake("address: https://kheo.hoa-lu.example/\n", "", (1, .keyMissing("address"))),
    ]

    @Test(arguments: [0o644, 0o640, 0o604])
    func `passwords that others may read are refused`(_ mode: Int) throws {
        #expect(throws: FileRefusal([Diagnostic(file: "settings.yaml", line: 0, column: 0, problem: .readableByOthers(mode: mode))])) {
            try SettingsFileTests.read(SettingsFileTests.whole, mode: mode)
        }
    }

    @Test func `a file without secrets may be read by anybody`() throws {
        #expect(try SettingsFileTests.read("reminders: {daysBefore: [7]}\n", mode: 0o644).reminders.daysBefore == [7])
    }

    static func read(_ text: String, mode: Int = 0o600) throws -> Settings {
        let path = FileManager.default.temporaryDirectory.path + "/kheo-settings-" + UUID().uuidString + ".yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return try SettingsFile.read(path)
    }
}
