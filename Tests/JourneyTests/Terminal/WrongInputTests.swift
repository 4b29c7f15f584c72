import Foundation
import Testing
import TestSupport

/// Every wrong input has a sentence that says where and what to do, a code and an exit code; nothing is half written.
@Suite struct WrongInputTests {
    @Test func `a malformed file is told by file, line and column, and nothing of it is recorded`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let size = try kheo.size()
        let good = try String(contentsOfFile: Kheo.product + "/Examples/hoa-lu.yaml", encoding: .utf8)
        let rows: [(change: (String, String), place: String)] = [
            (("  asAt: 2023-09-08", "  asAt: 2023-02-30"), ":12:9:"), (("value: 87}", "value: 8.7}"), ":30:53:"),
            (("kheo: place/1", "kheo: place/9"), ":4:"), (("programme: dan-van-kheo", "programme: dan van kheo"), ":6:"),
            (("figures:\n", "figures: [\n"), ":"), (("code: \"374\"", "code: \"999999\""), ":5:"),
            (("indicator: registered\n", "indicators: registered\n"), ":25:5:"),
        ]
        for row in rows {
            #expect(good.contains(row.change.0))
            let path = try kheo.write(good.replacingOccurrences(of: row.change.0, with: row.change.1), to: "wrong.yaml")
            let told = try kheo.refused(1, "file.refused", "import", path)
            #expect(told.contains("wrong.yaml\(row.place)"), "\(told)")
        }
        try kheo.refused(2, "file.refused", "import", kheo.folder + "/nowhere.yaml")
        #expect(try kheo.size() == size)
    }

    @Test func `what a rule refuses is told with its reason`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("programmes", "load", Kheo.product + "/Programmes/nguoi-tot-viec-tot")
        #expect(try kheo.draft("deed-1").status == 0)
        let size = try kheo.size()
        let unknown = try kheo.draft("deed-2", unit: "nowhere")
        #expect(unknown.status == 2 && unknown.errors.hasSuffix("[model.unitUnknown]\n"), "\(unknown.errors)")
        let ended = try kheo.draft("deed-2", on: "2026-01-05")
        #expect(ended.status == 1 && ended.errors.hasSuffix("[model.unitStandsNot]\n"), "\(ended.errors)")
        try kheo.refused(1, "model.notRegistered", "models", "recognise", "deed-1", "--level", "commune", "--period", "2024", "--on", "2024-03-06")
        try kheo.refused(1, "model.dayOutsidePeriod", "models", "register", "deed-1", "--period", "2025", "--on", "2024-03-06")
        try kheo.refused(1, "model.dayIsInTheFuture", "models", "register", "deed-1", "--period", "2026", "--on", "2999-03-06")
        try kheo.refused(2, "model.modelUnknown", "models", "accept", "nobody", "--on", "2024-03-06")
        try kheo.refused(2, "notThere.model", "models", "show", "nobody")
        try kheo.refused(2, "notThere.unit", "units", "show", "nowhere")
        try kheo.refused(2, "notThere.decision", "decisions", "show", "nothing")
        try kheo.refused(2, "notThere.report", "report", "nowhere")
        try kheo.refused(2, "notThere.indicator", "figure", "happiness", "--period", "2025")
        #expect(try kheo.size() == size)
    }

    @Test func `a command repeated gives its first receipt, and its id is good for nothing else`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("programmes", "load", Kheo.product + "/Programmes/nguoi-tot-viec-tot")
        struct Receipt: Decodable, Equatable {
            var command: String
            var first: Int
            var count: Int
            var recordedAt: String
            var isRepeat: Bool
        }
        func receipt(_ options: [String] = []) throws -> Receipt {
            let outcome = try kheo.draft("deed-1", ["--command-id", "c-1", "--json"] + options)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return try JSONDecoder().decode(Receipt.self, from: Data(outcome.output.utf8))
        }
        var first = try receipt()
        try kheo.done("models", "register", "deed-1", "--period", "2024", "--on", "2024-03-06", "--command-id", "c-2")
        let size = try kheo.size()
        let second = try receipt()
        first.isRepeat = true
        #expect(second == first)
        try kheo.done("models", "register", "deed-1", "--period", "2024", "--on", "2024-03-06", "--command-id", "c-2")
        try kheo.refused(1, "command-id-reused", "models", "register", "deed-1", "--period", "2024", "--on", "2024-03-07", "--command-id", "c-2")
        #expect(try kheo.size() == size)
        try kheo.refused(1, "model.alreadyRegistered", "models", "register", "deed-1", "--period", "2024", "--on", "2024-03-06")
    }

    @Test func `a folder that is missing, empty or not to be written is told`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        for command in [["report", "hoa-lu"], ["verify"], ["rebuild"], ["checkpoint"], ["key"], ["backup", kheo.folder + "/x"], ["entry", "1"]] {
            let outcome = try kheo.start(command + ["--data", kheo.folder + "/nowhere"]).wait()
            #expect(outcome.status == 2 && outcome.errors.hasSuffix("[journal-missing]\n"), "\(command): \(outcome)")
        }
        #expect(!FileManager.default.fileExists(atPath: kheo.folder + "/nowhere"))
        try kheo.refused(1, "journal-exists", "init")
        try Data("Không phải sổ cái".utf8).write(to: URL(filePath: kheo.journal))
        try kheo.refused(7, "not-a-journal", "report", "hoa-lu")
        #expect(try String(contentsOfFile: kheo.journal, encoding: .utf8) == "Không phải sổ cái")
    }

    @Test func `a folder that may only be read is told`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let isRoot = geteuid() == 0
        for name in try FileManager.default.contentsOfDirectory(atPath: kheo.data) {
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: "\(kheo.data)/\(name)")
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: kheo.data)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: kheo.data) }
        // Root may write everywhere: somebody else is asked then.
        let program = (isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"]) + [Kheo.program]
        for command in [["report", "hoa-lu"], ["example", "hoa-lu"]] {
            let outcome = try kheo.start(command, by: program).wait()
            #expect(outcome.status == 7 && outcome.errors.hasSuffix("[journal-read-only]\n"), "\(command): \(outcome)")
        }
    }

    @Test func `a journal of a newer version is refused and not touched, a register of another is made anew`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let report = try kheo.report("hoa-lu")
        try FileBytes.overwrite(kheo.data + "/register.sqlite", at: 60, with: 99)
        #expect(try kheo.report("hoa-lu") == report)
        try FileManager.default.removeItem(atPath: kheo.data + "/register.sqlite")
        #expect(try kheo.report("hoa-lu") == report)
        try FileBytes.overwrite(kheo.journal, at: 60, with: 99)
        let before = try Data(contentsOf: URL(filePath: kheo.journal))
        for command in [["report", "hoa-lu"], ["rebuild"], ["example", "hoa-lu"], ["backup", kheo.folder + "/copy"]] {
            let outcome = try kheo.start(command).wait()
            #expect(outcome.status == 7 && outcome.errors.hasSuffix("[journal-other-version]\n"), "\(command): \(outcome)")
            #expect(outcome.errors.contains("newer"), "\(outcome.errors)")
        }
        let verified = try kheo.run("verify")
        #expect(verified.status == 4 && verified.output.contains("newer program"), "to verify, a changed header is damage: \(verified)")
        #expect(try Data(contentsOf: URL(filePath: kheo.journal)) == before)
    }

    @Test func `a damaged register says to rebuild it, and rebuilt it answers again`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let report = try kheo.report("hoa-lu")
        let register = kheo.data + "/register.sqlite"
        let roots = try ForeignDatabase.run("SELECT rootpage FROM sqlite_schema WHERE name IN ('span', 'model', 'unit_act')", at: register)
        for root in roots.flatMap({ $0 }) {
            try FileBytes.overwrite(register, at: UInt64((try #require(Int(root)) - 1) * 4096), with: .max)
        }
        let told = try kheo.refused(4, "register.damaged", "report", "hoa-lu")
        #expect(told.contains("kheo rebuild"))
        try kheo.done("rebuild")
        #expect(try kheo.report("hoa-lu") == report)
    }

    @Test(arguments: [
        ["report"], ["report", "hoa-lu", "--as-at", "2023-02-30"], ["report", "hoa-lu", "--map", "yesterday"], ["nothing"], ["units", "nothing"],
        ["entry", "x"], ["proof"], ["serve", "--port", "70000"], ["models", "draft"], ["figure", "registered", "--by", "colour", "--period", "2025"],
    ])
    func `words that are not understood are usage`(_ words: [String]) throws {
        let outcome = try Prepared.hoaLu.get().start(words).wait()
        #expect(outcome.status == 64 && outcome.errors.contains("Usage: kheo"), "\(outcome)")
    }

    @Test func `in Vietnamese and in JSON the code is the same`() throws {
        let kheo = try Prepared.hoaLu.get()
        let vietnamese = try kheo.run("report", "nowhere", "--lang", "vi")
        #expect(vietnamese.status == 2 && vietnamese.errors.contains("báo cáo") && vietnamese.errors.hasSuffix("[notThere.report]\n"))
        struct Told: Decodable {
            var code: String
            var message: String
        }
        let json = try kheo.run("report", "nowhere", "--json")
        #expect(json.status == 2 && json.output == "")
        #expect(try JSONDecoder().decode(Told.self, from: Data(json.errors.utf8)).code == "notThere.report")
    }
}
