import Events
import Foundation
import Intake
import Rules
import Testing

@Suite struct ProgrammeFolderTests {
    @Test(arguments: ["dan-van-kheo", "nguoi-tot-viec-tot"])
    func `a programme that comes with the program is read, and may be published`(_ key: String) throws {
        let programme = try ProgrammeFolder.read(Product.programme(key))
        #expect(programme.key == key)
        #expect(programme.faults(after: nil) == [])
    }

    @Test func `each of the two has lists of its own`() throws {
        let (first, second) = try (Product.danVanKheo.get(), ProgrammeFolder.read(Product.programme("nguoi-tot-viec-tot")))
        #expect(first.levels.map(\.term.key) == ["commune", "district", "province", "centre"])
        #expect(second.levels.map(\.term.key) == ["commune", "province"])
        #expect(second.fields.map(\.key) == ["helping-others", "environment", "learning"])
        #expect(second.subjects.map(\.key) == ["individual"])
        #expect(second.isPerson("individual"))
        #expect(first.returnRule != second.returnRule || first.skipLevels != second.skipLevels)
        #expect(second.form.map(\.key) == ["name", "content", "place", "time"])
        #expect(second.quotas.map { "\($0.of) \($0.percent ?? -1) \($0.count ?? -1)" } == ["commended 10 -1", "recognised -1 50"])
    }

    static let mistakes: [Mistake] = [
        Mistake("an empty file", in: "fields.yaml", "", "", (nil, .notYAML("empty"))),
        Mistake("a list for a file", in: "fields.yaml", "", "- economy\n", ("- economy", .notAMap("fields.yaml"))),
        Mistake(
            "a key that is called otherwise", in: "fields.yaml", "{key: economy, vi:", "{key: economy, vj:",
            ("{key: economy", .keyMissing("vi")), ("vj:", .keyUnknown("vj"))),
        Mistake(
            "a key that nobody knows, behind Vietnamese letters", in: "fields.yaml", "source: W9}", "colour: red}",
            ("colour:", .keyUnknown("colour"))),
        Mistake(
            "a list that is missing", in: "fields.yaml", "fields:", "felder:",
            ("felder:", .keyMissing("fields")), ("felder:", .keyUnknown("felder"))),
        Mistake("a map for a list", in: "fields.yaml", "", "fields: {a: b}\n", ("{a: b}", .notAList("fields"))),
        Mistake("a word for a map", in: "fields.yaml", "", "fields:\n  - economy\n", ("economy", .notAMap("fields"))),
        Mistake("a list for a word", in: "fields.yaml", "key: economy", "key: [economy]", ("[economy]", .notAText("key"))),
        Mistake("no number", in: "programme.yaml", "version: 1", "version: one", ("one", .notANumber("version"))),
        Mistake("a number too great for any", in: "programme.yaml", "version: 1", "version: 99999999999999999999", ("9999", .notANumber("version"))),
        Mistake("no day of the calendar", in: "programme.yaml", "version: 1\n", "version: 1\nuntil: 2023-02-30\n", ("until:", .keyUnknown("until"))),
        Mistake("neither true nor false", in: "programme.yaml", "skipLevels: ", "skipLevels: not-", ("not-", .notTrueOrFalse("skipLevels"))),
        Mistake(
            "a rule that is none", in: "programme.yaml", "returnRule: ", "returnRule: no-",
            ("no-", .wordUnknown("no-restart", allowed: ReturnRule.allCases.map(\.rawValue)))),
        Mistake(
            "a word twice", in: "fields.yaml", "key: other", "key: economy",
            ("{key: economy, vi: Lĩnh", .programme(ProgrammeFault("fields", .keyTwice("economy"))))),
    ]

    @Test(arguments: ProgrammeFolderTests.mistakes)
    func `a mistake is told with its file, line and column`(_ mistake: Mistake) throws {
        let drawer = try Drawer(copyOf: Product.programme("dan-van-kheo"))
        let text = try #require(mistake.made(in: drawer.text(of: mistake.file)))
        _ = try drawer.write(text, to: mistake.file)
        #expect(throws: FileRefusal(mistake.diagnostics(in: text))) { try ProgrammeFolder.read(drawer.path) }
    }

    @Test func `a day that is none is told where it stands`() throws {
        let drawer = try Drawer(copyOf: Product.programme("nguoi-tot-viec-tot"))
        _ = try drawer.write(drawer.text(of: "programme.yaml").replacing("from: 2024-01-01", with: "from: 2023-02-30"), to: "programme.yaml")
        #expect(throws: FileRefusal([Diagnostic(file: "programme.yaml", line: 6, column: 7, problem: .notADay("from"))])) {
            try ProgrammeFolder.read(drawer.path)
        }
    }

    @Test func `mistakes of several files are told at once, in the order of the files`() throws {
        let drawer = try Drawer(copyOf: Product.programme("dan-van-kheo"))
        try FileManager.default.removeItem(atPath: drawer.path + "/awards.yaml")
        _ = try drawer.write("kinds: [\n", to: "indicators.yaml")
        try Data([0x66, 0xFF, 0xFE]).write(to: URL(filePath: drawer.path + "/form.yaml"))
        _ = try drawer.write(String(repeating: "#", count: Limits.importedFileBytesMax + 1), to: "rules.yaml")
        #expect {
            try ProgrammeFolder.read(drawer.path)
        } throws: { error in
            guard let told = (error as? FileRefusal)?.diagnostics, told.count == 4 else { return false }
            let first = [
                Diagnostic(file: "form.yaml", line: 0, column: 0, problem: .notUTF8),
                Diagnostic(file: "rules.yaml", line: 0, column: 0, problem: .fileTooLong(bytesMax: Limits.importedFileBytesMax)),
                Diagnostic(file: "awards.yaml", line: 0, column: 0, problem: .fileMissing),
            ]
            guard case .notYAML = told[3].problem else { return false }
            return Array(told.prefix(3)) == first && told[3].file == "indicators.yaml" && told[3].line > 0
        }
    }

    @Test func `a folder that is not there lacks every file`() {
        #expect {
            try ProgrammeFolder.read("/no/such/programme")
        } throws: { error in
            let told = (error as? FileRefusal)?.diagnostics ?? []
            return told.count == 9 && told.allSatisfy { $0.problem == .fileMissing }
        }
    }
}
