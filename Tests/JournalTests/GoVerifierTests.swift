import Foundation
import Journal
import TestSupport
import Testing

/// Somebody else's code judges our texts: Go's `golang.org/x/mod/sumdb`, which has its own reading of signed notes and of the tree.
@Suite struct GoVerifierTests {
    @Test func `an independent verifier accepts what is ours and refuses it with one byte changed`() throws {
        let journal = try TemporaryJournal()
        let key = try TemporaryJournal.signingKey()
        try journal.fill(21)
        let older = try journal.store.sign(with: key)
        _ = try journal.store.append(batch("more", (0..<300).map { draft("s/\($0)") }))
        let newer = try journal.store.sign(with: key)
        let verifier = try build(in: journal.folder)

        let texts = [
            "checkpoint": Array(newer.note.utf8),
            "proof": Array(try #require(try journal.store.proof(of: 19, under: newer)).text.utf8),
            "leaf": try #require(try journal.store.leaf(at: 19)),
            "older": Array(older.note.utf8),
            "consistency": Array(try #require(try journal.store.consistencyProof(from: older.checkpoint, to: newer)).text.utf8),
        ]
        #expect(try judge(verifier, texts, journal) == 0)
        for (name, bytes) in texts {
            for offset in [2, bytes.count / 2] {
                var changed = texts
                changed[name]?[offset] ^= 1
                #expect(try judge(verifier, changed, journal) == 1, "\(name), byte \(offset)")
            }
        }
    }

    private func build(in folder: String) throws -> String {
        let candidates = ["/usr/bin/go", "/usr/local/go/bin/go"].filter { FileManager.default.isExecutableFile(atPath: $0) }
        let advice = "Go and golang.org/x/mod are needed for this test: apt-get install golang-go golang-golang-x-mod-dev"
        let go = try #require(candidates.first, "\(advice)")
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Verifiers/go/main.go"
        let outcome = try ChildProcess(
            go, ["build", "-o", folder + "/verifier", source],
            environment: ["GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "", "GOCACHE": folder + "/go-cache", "HOME": folder]
        ).wait(seconds: 180)
        try #require(outcome.status == 0, "\(advice)\n\(outcome.errors)")
        return folder + "/verifier"
    }

    private func judge(_ verifier: String, _ texts: [String: [UInt8]], _ journal: TemporaryJournal) throws -> Int32 {
        var paths: [String: String] = [:]
        for (name, bytes) in texts {
            let path = journal.folder + "/" + name
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            paths[name] = path
        }
        let files = ["checkpoint", "proof", "leaf", "older", "consistency"].compactMap { paths[$0] }
        return try ChildProcess(verifier, [journal.store.verifierKey.description] + files).wait().status
    }
}
