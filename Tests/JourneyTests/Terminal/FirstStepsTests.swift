import Foundation
import Testing
import TestSupport

@Suite struct FirstStepsTests {
    @Test func `a register is made, units are loaded, found and shown`() throws {
        let kheo = try Kheo()
        struct Made: Decodable {
            var origin: String
            var verifierKey: String
        }
        let made = try kheo.json(Made.self, "init", "--origin", "kheo.test/first")
        #expect(made.origin == "kheo.test/first")
        #expect(try kheo.done("key") == made.verifierKey + "\n")
        #expect(FileManager.default.fileExists(atPath: kheo.journal))
        for private_ in ["checkpoint.key", "keys.sqlite"] {
            let mode = try FileManager.default.attributesOfItem(atPath: "\(kheo.data)/\(private_)")[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(private_)")
        }
        struct Loaded: Decodable, Equatable {
            var entries: Int
            var units: Int
        }
        let loaded = try kheo.json(Loaded.self, "units", "load", "vietnam")
        #expect(loaded.entries > 30_000 && loaded.units > 13_000)
        #expect(try kheo.json(Loaded.self, "units", "load", "vietnam") == Loaded(entries: 0, units: loaded.units))

        struct Candidate: Decodable {
            var id: String
            var path: String
            var reason: String
        }
        let found = try kheo.json([Candidate].self, "units", "find", "TT. Chợ Rã, H. Ba Bể")
        #expect(found.map(\.path) == ["Thị trấn Chợ Rã, Huyện Ba Bể, Tỉnh Bắc Kạn"])
        struct Shown: Decodable {
            struct Kin: Decodable, Equatable {
                var id: String
                var share: String
            }

            var id: String
            var name: String
            var predecessors: [Kin]
            var successors: [Kin]
        }
        let shown = try kheo.json(Shown.self, "units", "show", found[0].id, "--on", "2025-06-30")
        #expect(shown.name == "Thị trấn Chợ Rã" && shown.predecessors == [])
        #expect(shown.successors.map(\.share) == ["whole"])
        let heir = try kheo.json(Shown.self, "units", "show", shown.successors[0].id)
        #expect(heir.predecessors.contains(Shown.Kin(id: shown.id, share: "whole")))
        #expect(try kheo.json([Candidate].self, "units", "find", "không có xã nào tên thế này").isEmpty)
    }

    @Test func `an example makes what it needs, and again changes nothing`() throws {
        let kheo = try Kheo()
        try kheo.done("example", "hoa-lu")
        let once = try kheo.size()
        try kheo.done("example", "hoa-lu")
        #expect(try kheo.size() == once)
        try kheo.done("example", "hoa-lu", "--generate")
        let generated = try kheo.size()
        #expect(generated > once)
        try kheo.done("example", "hoa-lu", "--generate")
        try kheo.done("import", Kheo.product + "/Examples/hoa-lu.yaml")
        #expect(try kheo.size() == generated)
    }

    @Test func `a model's whole life is said in a shell`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("programmes", "load", Kheo.product + "/Programmes/nguoi-tot-viec-tot")
        try kheo.draft("deed-1")
        for step in [["register", "--period", "2024", "--level", "commune"], ["accept"], ["recognise", "--level", "commune", "--period", "2024"]] {
            _ = try kheo.step(step[0], "deed-1", on: "2024-03-06", Array(step.dropFirst()))
        }
        try kheo.done("models", "correct", "deed-1", "--field", "learning", "--reason", "Ghi nhầm.", "--on", "2024-04-01")
        struct Shown: Decodable {
            struct Step: Decodable {
                var position: Int
                var kind: String
                var authenticated: Bool
                var annulledAt: Int?
            }

            var status: String
            var grade: String?
            var field: String
            var steps: [Step]
        }
        let shown = try kheo.json(Shown.self, "models", "show", "deed-1")
        #expect(shown.status == "accepted" && shown.grade == "recognised" && shown.field == "learning")
        #expect(shown.steps.map(\.kind) == ["model.drafted", "model.registered", "model.accepted", "model.recognised", "model.corrected"])
        #expect(shown.steps.allSatisfy { !$0.authenticated })
        try kheo.done(
            "models", "annul", "deed-1", "--entry", String(shown.steps[3].position), "--reason", "Ghi nhầm.", "--on", "2024-05-01")
        let annulled = try kheo.json(Shown.self, "models", "show", "deed-1")
        #expect(annulled.grade == "registered")
        #expect(annulled.steps[3].annulledAt == annulled.steps[5].position)
        #expect(try kheo.done("models", "list", "--programme", "nguoi-tot-viec-tot", "--words", "don rac").contains("deed-1"))
        #expect(try kheo.json(Verified.self, "verify").sound)
    }

    @Test func `every command explains itself`() throws {
        let kheo = try Kheo()
        let root = try kheo.done("help")
        let verbs = root.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("  "), !line.hasPrefix("   "), let word = line.split(separator: " ").first, !word.hasPrefix("-") else { return nil }
            return String(word)
        }
        let groups = ["units", "programmes", "models", "decisions"]
        #expect(Set(groups + ["init", "example", "import", "serve", "report", "verify", "rebuild", "erase", "figure"]).isSubset(of: verbs))
        for verb in verbs where !["See", "kheo"].contains(verb) {
            let help = try kheo.run(verb, "--help")
            #expect(help.status == 0 && help.output.contains("USAGE: kheo \(verb)"), "\(verb)")
            guard groups.contains(verb), let list = help.output.range(of: "SUBCOMMANDS:") else { continue }
            for line in help.output[list.upperBound...].split(separator: "\n") where line.hasPrefix("  ") && !line.hasPrefix("   ") {
                guard let word = line.split(separator: " ").first, word != "See" else { continue }
                let help = try kheo.run(verb, String(word), "--help")
                #expect(help.status == 0 && help.output.contains("USAGE: kheo \(verb) \(word)"), "\(verb) \(word)")
            }
        }
        #expect(try kheo.run("--generate-completion-script", "bash").status == 0)
        #expect(try kheo.done("--version") == "0.1.0\n")
    }
}

extension Kheo {
    /// A good deed, with all that its form asks for.
    static func draftArguments(_ model: String, unit: String = "vn-c14506-1", on day: String = "2024-03-05") -> [String] {
        [
            "models", "draft", model, "--programme", "nguoi-tot-viec-tot", "--unit", unit, "--name", "Dọn rác bờ sông", "--field", "environment",
            "--type", "deed", "--subject", "individual", "--answer", "name=Dọn rác", "--answer", "content=Cùng dọn rác.", "--answer",
            "place=Thôn 1", "--on", day,
        ]
    }

    /// Puts a good deed on paper.
    @discardableResult
    func draft(_ model: String, unit: String = "vn-c14506-1", on day: String = "2024-03-05", _ options: [String] = []) throws -> Outcome {
        try start(Kheo.draftArguments(model, unit: unit, on: day) + options).wait()
    }

    func step(_ step: String, _ model: String, on day: String, _ options: [String] = []) throws -> Outcome {
        let outcome = try start(["models", step, model, "--on", day] + options).wait()
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome
    }
}
