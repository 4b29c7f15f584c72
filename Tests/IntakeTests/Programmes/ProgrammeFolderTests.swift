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

    @Test func `what the movement's files say of the climb, of councils and of money is read whole`() throws {
        let read = try Product.danVanKheo.get()
        #expect(
            read.routes?.map { "\($0.term.key) \($0.tiers) \($0.levels)" } == [
                #"territory [] ["commune", "district", "province", "centre"]"#, #"sector ["police", "military", "agency"] ["province", "centre"]"#,
            ])
        #expect(read.levels.flatMap(\.bodies).count { $0.acts.contains("award") } == 12)
        #expect(
            read.dossier?.map { "\($0.term.key) \($0.key ?? $0.aim?.rawValue ?? "all") \($0.evidencedBy)" } == [
                "registration all form", "results recognise evidence", "commune-report giay-khen-commune evidence",
                "commune-proposal giay-khen-commune hand", "commune-minutes giay-khen-commune hand", "province-submission bang-khen-province hand",
                "province-report bang-khen-province evidence", "province-minutes bang-khen-province minutes",
            ])
        #expect(read.criteria?.count == 9)
        #expect(read.criteria?.allSatisfy { $0.kind == .condition && $0.isRequired && $0.pointsMax == nil } == true)
        #expect(read.checks?.map { "\($0.term.key) \($0.validDays ?? 0)" } == ["discipline 90", "complaint 90", "inspection 90"])
        #expect(
            read.eligibility?.map { rule in
                let needs = rule.needs.map { "\($0.kind) \($0.years)" }
                return "\(rule.term.key) \(rule.aim) \(rule.key ?? "-") \(needs) \(rule.checks.count) \(rule.onceAcross.count)"
            } == [
                #"registered-first recognise - ["registered 0"] 0 0"#, #"recognised-first grade typical ["recognised 0"] 0 0"#,
                "commended-once commend - [] 3 3",
            ])
        #expect(
            read.councils?.map { "\($0.level) \($0.quorum.text) \($0.ballot) \($0.threshold ?? "-")" } == [
                "commune 2/3 open more-than-half", "district 2/3 open more-than-half", "province 2/3 open more-than-half",
                "centre 2/3 open more-than-half",
            ])
        #expect(read.councils?.allSatisfy { $0.source == "own default" } == true)
        #expect(
            read.thresholds.map { "\($0.term.key) \($0.percent) \($0.fraction?.text ?? "-") \($0.isStrict ?? false) \($0.of)" } == [
                "more-than-half 50 1/2 true members"
            ])
        #expect(
            read.series?.map { "\($0.term.key) \($0.pattern) \($0.digits)" } == [
                "party-province {number}-QĐ/TU 0", "party-district {number}-QĐ/HU 0", "party-commune {number}-QĐ/ĐU 0",
                "state-province {number}/QĐ-UBND 2", "state-district {number}/QĐ-UBND 2", "state-commune {number}/QĐ-UBND 2",
                "gold-book-province {number} 0", "gold-book-district {number} 0", "gold-book-commune {number} 0",
            ])
        #expect(read.listOrder == [.subject, .place, .body])
        #expect(
            read.money?.baseSalaries.map { "\($0.amount) \($0.from) \($0.until.map(String.init(describing:)) ?? "-")" } == [
                "1390000 2018-07-01 2019-07-01", "1490000 2019-07-01 2023-07-01", "1800000 2023-07-01 2024-07-01",
            ])
        #expect(read.money?.coefficients.map(\.thousandths) == [2_000, 1_000, 600, 300, 300, 150])
        #expect(read.money?.coefficients.allSatisfy { $0.until == .of("2024-01-01") } == true)
        #expect(read.awardForms.allSatisfy { $0.category == .thematic })
    }

    @Test func `the other programme says all of it otherwise`() throws {
        let read = try ProgrammeFolder.read(Product.programme("nguoi-tot-viec-tot"))
        #expect(
            read.criteria?.map { "\($0.kind) \($0.pointsMax ?? 0) \($0.level ?? "-")" } == ["points 60 -", "points 40 -", "condition 0 province"])
        #expect(
            read.councils?.map { "\($0.ballot) \($0.pointsMax ?? 0) \($0.secretaryVotes) \($0.ties)" } == [
                "secret 0 true [Events.TieRule.newBallot, Events.TieRule.chair]",
                "scored 10000 false [Events.TieRule.officialPoints, Events.TieRule.neverAwarded, Events.TieRule.chair]",
            ])
        #expect(
            read.thresholds.map { "\($0.fraction?.text ?? "-") \($0.percent) \($0.aim?.rawValue ?? "-") \($0.key ?? "-")" } == [
                "2/3 67 commend bang-khen-province", "- 70 - -",
            ])
        #expect(read.quotas.map { "\($0.reserve ?? -1) \($0.each?.rawValue ?? "-") \($0.base?.rawValue ?? "-")" } == ["-1 - -", "5 unit candidates"])
        #expect(read.eligibility?.first?.needs == [Need(kind: .recognised, key: "commune", years: 0)])
        #expect(read.awardForms.map(\.category) == [.adHoc, .thematic])
        #expect(read.series?.map(\.pattern) == ["{number}/{year}/TK", "{number}/QĐ-UBND"])
        #expect(read.listOrder == [.body])
        #expect(read.money?.roundTo == 1_000 && read.money?.rounding == .up)
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
        Mistake("no fraction", in: "rules.yaml", "fraction: 1/2", "fraction: 1-2", ("1-2\n", .notAFraction("fraction"))),
        Mistake(
            "a quorum of more than all", in: "rules.yaml", "level: district, quorum: 2/3", "level: district, quorum: 4/3",
            ("{level: district", .programme(ProgrammeFault("councils", .fractionOutOfRange("district"))))),
        Mistake(
            "no rule for ties", in: "rules.yaml", "fewerAgainst, neverAwarded", "prettier, neverAwarded",
            ("[prettier", .wordUnknown("prettier", allowed: TieRule.allCases.map(\.rawValue)))),
        Mistake(
            "a base salary of nothing", in: "awards.yaml", "amount: 1490000", "amount: 0",
            ("{amount: 0", .programme(ProgrammeFault("money", .numberOutOfRange("salary-2", min: 1, max: Limits.baseSalaryMax))))),
        Mistake(
            "a coefficient for no form", in: "awards.yaml", "{form: giay-khen-district, subject: collective", "{form: medal, subject: collective",
            ("roundTo:", .programme(ProgrammeFault("money", .refersToUnknown("medal", list: "forms"))))),
        Mistake(
            "a pattern without a number", in: "awards.yaml", "pattern: \"{number}-QĐ/TU\"", "pattern: QĐ/TU",
            ("{key: party-province", .programme(ProgrammeFault("series", .patternWithoutNumber("party-province"))))),
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
