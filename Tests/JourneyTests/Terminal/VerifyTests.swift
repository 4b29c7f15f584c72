import Foundation
import Testing
import TestSupport

/// What the journal can show of itself, and how damage comes to light.
@Suite struct VerifyTests {
    @Test func `one changed byte of an entry names the entry`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let size = try kheo.size()
        var flipped: Set<Int> = []
        for position in stride(from: 10, to: size, by: size / 7) {
            let leaf = try kheo.done("entry", String(position), "--raw")
            guard try FileBytes.flip(in: kheo.journal, at: leaf, offset: leaf.utf8.count / 2) else { continue }
            flipped.insert(position)
        }
        #expect(flipped.count >= 4, "an entry that lies over two pages is not found in one piece")
        let outcome = try kheo.run("verify", "--json")
        #expect(outcome.status == 4)
        let verified = try JSONDecoder().decode(Verified.self, from: Data(outcome.output.utf8))
        #expect(!verified.sound)
        #expect(Set(verified.findings.filter { $0.place == "entry" }.compactMap(\.entry)) == flipped)
        let plain = try kheo.run("verify")
        #expect(plain.status == 4)
        for position in flipped { #expect(plain.output.contains("entry \(position)")) }
    }

    @Test func `a tail that was cut is found with a checkpoint kept elsewhere`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("backup", kheo.folder + "/shorter")
        try kheo.done("example", "binh-thuan")
        let note = try kheo.write(kheo.done("checkpoint"), to: "checkpoint")
        #expect(try kheo.json(Verified.self, "verify", "--against", note).sound)
        try FileManager.default.removeItem(atPath: kheo.journal)
        try FileManager.default.removeItem(atPath: kheo.journal + ".checkpoint")
        try FileManager.default.copyItem(atPath: kheo.folder + "/shorter/journal.sqlite", toPath: kheo.journal)
        #expect(try kheo.json(Verified.self, "verify").sound, "whoever can write the file can hide a cut tail from it alone")
        let outcome = try kheo.run("verify", "--against", note, "--json")
        #expect(outcome.status == 4)
        let verified = try JSONDecoder().decode(Verified.self, from: Data(outcome.output.utf8))
        #expect(verified.findings.map(\.place) == ["checkpoint"])
        let report = try kheo.refused(4, "register.aheadOfJournal", "report", "hoa-lu")
        #expect(report.contains("kheo rebuild"))
        try kheo.done("rebuild")
        try kheo.done("report", "hoa-lu")
    }

    @Test func `a tail deleted in the file is found without one`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let note = try kheo.write(kheo.done("checkpoint"), to: "checkpoint")
        let size = try kheo.size()
        let triggers = try ForeignDatabase.run("SELECT name FROM sqlite_schema WHERE type = 'trigger'", at: kheo.journal).map { $0[0] }
        #expect(throws: (any Error).self) { try ForeignDatabase.run("DELETE FROM entry WHERE position >= \(size - 5)", at: kheo.journal) }
        for trigger in triggers { try ForeignDatabase.run("DROP TRIGGER \"\(trigger)\"", at: kheo.journal) }
        try ForeignDatabase.run("DELETE FROM entry WHERE position >= \(size - 5)", at: kheo.journal)
        #expect(try kheo.run("verify").status == 4)
        #expect(try kheo.run("verify", "--against", note).status == 4)
    }

    @Test func `an entry, its proof and the checkpoint are accepted by a verifier that is not ours`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let older = try kheo.write(kheo.done("checkpoint"), to: "older")
        try kheo.done("example", "lai-chau")
        let checkpoint = try kheo.write(kheo.done("checkpoint"), to: "newer")
        let key = try kheo.done("key").trimmingCharacters(in: .newlines)
        let verifier = try GoVerifier.build(in: kheo.folder)
        let last = try kheo.size() - 1
        let consistency = try kheo.write(kheo.done("proof", "--consistency", older), to: "consistency")
        for position in [0, 1, 4_711, 36_000, last] {
            let leaf = try kheo.write(kheo.done("entry", String(position), "--raw"), to: "leaf")
            let proof = try kheo.write(kheo.done("proof", String(position)), to: "proof")
            let outcome = try ChildProcess(verifier, [key, checkpoint, proof, leaf, older, consistency]).wait()
            #expect(outcome == ChildProcess.Outcome(status: 0, output: "accepted\n", errors: ""))
            let other = try kheo.write(kheo.done("entry", String(position == 0 ? 1 : 0), "--raw"), to: "other")
            #expect(try ChildProcess(verifier, [key, checkpoint, proof, other]).wait().status == 1)
        }
        try kheo.refused(2, "notThere.entry", "proof", String(last + 1))
        try kheo.refused(2, "notThere.entry", "entry", String(last + 1))
    }

    @Test func `a checkpoint of another journal is refused`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let other = try Prepared.asReported.get()
        let note = try kheo.write(other.done("checkpoint"), to: "foreign")
        let outcome = try kheo.run("verify", "--against", note)
        #expect(outcome.status == 4 && !outcome.output.isEmpty, "\(outcome)")
        try kheo.refused(1, "checkpoint-foreign", "proof", "--consistency", note)
        let scribble = try kheo.write("Không phải điểm xác nhận.\n", to: "scribble")
        try kheo.refused(1, "checkpoint-malformed", "proof", "--consistency", scribble)
    }
}

/// Go's `golang.org/x/mod/sumdb` with a few lines around it.
enum GoVerifier {
    static func build(in folder: String) throws -> String {
        let candidates = ["/usr/bin/go", "/usr/local/go/bin/go"].filter { FileManager.default.isExecutableFile(atPath: $0) }
        let advice = "Go and golang.org/x/mod are needed for this test: apt-get install golang-go golang-golang-x-mod-dev"
        let go = try #require(candidates.first, "\(advice)")
        let outcome = try ChildProcess(
            go, ["build", "-o", folder + "/verifier", Kheo.product + "/Tests/Verifiers/go/main.go"],
            environment: [
                "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "", "GOCACHE": folder + "/go-cache", "HOME": folder,
            ]
        ).wait(seconds: 180)
        try #require(outcome.status == 0, "\(advice)\n\(outcome.errors)")
        return folder + "/verifier"
    }
}
