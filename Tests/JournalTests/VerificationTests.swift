import Foundation
import Journal
import Testing

@Suite struct VerificationTests {
    private let specimen: Specimen

    init() throws { specimen = try Specimen() }

    @Test func `a sound journal has no findings and agrees with its checkpoints`() throws {
        let report = try Verification.run(at: specimen.path, against: [specimen.signed.note])
        #expect(try report == sound(specimen.journal, agreed: [600]))
        #expect(report.root == specimen.signed.checkpoint.root)
        let untouched = try specimen.findings(after: "SELECT 1 WHERE 0")
        #expect(untouched == [])
    }

    @Test func `an empty journal is sound`() throws {
        let journal = try TemporaryJournal()
        #expect(try Verification.run(at: journal.path) == sound(journal))
        #expect(try journal.store.checkpoint().root == TreeHash.empty)
    }

    @Test(arguments: [0, 255, 256, 511, 512, 599])
    func `one changed byte of a leaf names its entry`(_ position: Int) throws {
        let leaf = try #require(try specimen.journal.store.leaf(at: position))
        for offset in [0, leaf.count / 2, leaf.count - 1] {
            var changed = leaf
            changed[offset] ^= 1
            let hex = changed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let findings = try specimen.findings(after: "UPDATE entry SET leaf = x'\(hex)' WHERE position = \(position)")
            #expect(
                findings == [
                    Finding(.entry(position), "its bytes are not those that were written: they do not give its hash")
                ])
        }
    }

    @Test func `a changed stored hash is told from a changed leaf`() throws {
        let findings = try specimen.findings(after: "UPDATE entry SET hash = zeroblob(32) WHERE position = 300")
        #expect(
            findings == [
                Finding(.table(name: "entry", row: "300"), "its stored hash was changed; its leaf is what was written")
            ])
    }

    @Test func `a leaf rewritten together with its hash is shown by the node above, and by the checkpoints`() throws {
        let leaf = try #require(try specimen.journal.store.leaf(at: 5))
        let other = Array(String(decoding: leaf, as: UTF8.self).replacingOccurrences(of: "entry 5", with: "entry X").utf8)
        let hex = { (bytes: [UInt8]) in bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        let findings = try specimen.findings(
            after: "UPDATE entry SET leaf = x'\(hex(other))', hash = x'\(hex(TreeHash.leaf(other).bytes))' WHERE position = 5",
            against: [specimen.signed.note])
        #expect(
            findings == [
                Finding(
                    .table(name: "node", row: "1/0"),
                    "it is not the root of the entries 0 to 255; the row, or an entry with its hash, was changed"),
                Finding(
                    .checkpoint,
                    "rewritten past: the one of 600 entries in the journal disagrees; "
                        + "what was changed lies in the entries 0 to 599, no hash says where"
                ),
                Finding(
                    .checkpoint, "rewritten past: the one given disagrees; what was changed lies in the entries 0 to 599, no hash says where"),
            ])
    }

    @Test func `a missing entry is named`() throws {
        let findings = try specimen.findings(after: "DELETE FROM entry WHERE position = 77")
        #expect(findings == [Finding(.entry(77), "it is missing")])
    }

    @Test(arguments: [
        (
            "UPDATE stream SET version = 3 WHERE name = 'model/m-2'", "stream", "model/m-2",
            "it says version 3 at entry 597; the entries say version 85 at entry 597"
        ),
        ("DELETE FROM stream WHERE name = 'model/m-2'", "stream", "model/m-2", "it is missing"),
        ("INSERT INTO stream VALUES ('ghost', 0, 3)", "stream", "ghost", "it says version 0 at entry 3; the entries say nothing of it"),
        ("UPDATE command SET count = 2 WHERE id = 'c-0'", "command", "c-0", "it says 2 entries from 0; the entries say 1 from 0"),
        ("DELETE FROM command WHERE id = 'c-0'", "command", "c-0", "it is missing"),
        ("INSERT INTO command VALUES ('ghost', 3, 1)", "command", "ghost", "it says 1 entries from 3; the entries say nothing of it"),
        ("DELETE FROM node WHERE number = 1", "node", "1/1", "it is missing"),
        (
            "UPDATE node SET hash = zeroblob(32) WHERE number = 1", "node", "1/1",
            "it is not the root of the entries 256 to 511; the row, or an entry with its hash, was changed"
        ),
        ("INSERT INTO node VALUES (2, 0, zeroblob(32))", "node", "2/0", "there are not so many entries: the tail was cut"),
        ("DROP TABLE node", "sqlite_schema", "table node", "it is missing"),
        ("CREATE TABLE guest (name TEXT)", "sqlite_schema", "table guest", "it does not belong here"),
    ])
    func `a changed table is named with its row`(_ sql: String, _ table: String, _ row: String, _ message: String) throws {
        let findings = try specimen.findings(after: sql)
        #expect(findings.contains(Finding(.table(name: table, row: row), message)), "\(findings)")
        #expect(findings.allSatisfy { if case .entry = $0.place { false } else { true } }, "\(findings)")
    }

    @Test func `a missing trigger is named`() throws {
        let copy = try specimen.copy()
        #expect(TemporaryJournal.sql("DROP TRIGGER entry_stays", at: copy) == "")
        #expect(
            try Verification.run(at: copy).findings == [Finding(.table(name: "sqlite_schema", row: "trigger entry_stays"), "it is missing")])
    }

    @Test func `a cut tail is seen by the tables and by the checkpoints`() throws {
        let findings = try specimen.findings(after: "DELETE FROM entry WHERE position >= 590", against: [specimen.signed.note])
        #expect(
            findings.filter { $0.place == .checkpoint }.map(\.message) == [
                "tail cut: the one of 600 entries in the journal was signed over 600 entries, the journal has 590; 10 are gone",
                "tail cut: the one given was signed over 600 entries, the journal has 590; 10 are gone",
            ])
        #expect(
            findings.contains(
                Finding(.table(name: "stream", row: "model/m-2"), "it ends at entry 597, but there are only 590 entries: the tail was cut")))
    }

    /// The work of somebody who knows the room: entries cut, every table mended.
    @Test func `a tail cut with all tables mended is seen only by a checkpoint kept elsewhere`() throws {
        let shorter = try TemporaryJournal()
        let store = shorter.store
        var number = 0
        while number < 590 {
            let count = min(1 + number % 9, 590 - number)
            _ = try store.append(
                batch("c-\(number)", (number..<(number + count)).map { draft("model/m-\($0 % 7)", "{\"name\":\"entry \($0)\"}") }))
            shorter.clock.move(by: 1000)
            number += count
        }
        #expect(try Verification.run(at: shorter.path).findings == [])
        #expect(
            try Verification.run(at: shorter.path, against: [specimen.signed.note]).findings == [
                Finding(.checkpoint, "tail cut: the one given was signed over 600 entries, the journal has 590; 10 are gone")
            ])
        try specimen.signed.note.write(toFile: shorter.path + ".checkpoint", atomically: true, encoding: .utf8)
        #expect(
            try Verification.run(at: shorter.path).findings == [
                Finding(
                    .checkpoint,
                    "tail cut: the one in \(shorter.path).checkpoint was signed over 600 entries, the journal has 590; 10 are gone")
            ])
        #expect(throws: JournalFault.self) { try store.sign(with: TemporaryJournal.signingKey()) }
    }

    @Test func `a rewritten past is narrowed to the entries between two checkpoints`() throws {
        let journal = try TemporaryJournal()
        let other = try TemporaryJournal()
        var notes: [String] = []
        for number in 0..<40 {
            for one in [journal, other] {
                let body = one === other && number == 25 ? "{\"n\":\"changed\"}" : "{\"n\":\(number)}"
                _ = try one.store.append(batch("c-\(number)", [draft("s", body)]))
            }
            if number % 10 == 9 { notes.append(try journal.store.sign(with: TemporaryJournal.signingKey()).note) }
        }
        let report = try Verification.run(at: other.path, against: notes)
        #expect(report.agreed == [10, 20])
        #expect(
            report.findings.map(\.message) == [
                "rewritten past: the one given disagrees; what was changed lies in the entries 20 to 29, no hash says where",
                "rewritten past: the one given disagrees; what was changed lies in the entries 20 to 39, no hash says where",
            ])
    }

    @Test func `a checkpoint of another journal, or a changed one, is not compared`() throws {
        let foreign = try SigningKey.make(origin: "example.org/other", seed: Array(repeating: 7, count: 32))
        let store = try JournalStore.create(at: specimen.journal.folder + "/foreign", signingKey: foreign, clock: { 0 })
        let notes = [
            try store.sign(with: foreign).note, specimen.signed.note.replacingOccurrences(of: "\n600\n", with: "\n599\n"), "nothing\n",
        ]
        #expect(
            try Verification.run(at: specimen.path, against: notes).findings.map(\.message) == [
                "the one given cannot be used: The checkpoint is not signed by \(specimen.journal.store.verifierKey); it belongs to another journal.",
                "the one given cannot be used: The checkpoint's signature by example.org/journal is wrong: "
                    + "the checkpoint was changed after it was signed.",
                "the one given cannot be used: This is not a signed checkpoint: there is no blank line before the signatures.",
            ])
    }

    @Test func `a file that is no journal, or none at all, is said so`() throws {
        let path = specimen.journal.folder + "/text"
        try "not a journal".write(toFile: path, atomically: true, encoding: .utf8)
        let message =
            "the file's header is not that of a journal: The file \(path) is not a journal. "
            + "It was not changed; give the right file, or restore a backup."
        #expect(try Verification.run(at: path).findings == [Finding(.page("1"), message)])
        #expect(throws: JournalFault.missing(path: "/nowhere")) { try Verification.run(at: "/nowhere") }
    }

    @Test func `progress ends at the whole`() throws {
        let tally = Tally()
        _ = try Verification.run(at: specimen.path) { done, total in tally.add("\(done)/\(total)") }
        #expect(tally.counts == ["600/600": 1])
    }

    @Test func `an entry whose version does not follow is named though every hash is right`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(2)
        let leaf = String(decoding: try #require(try journal.store.leaf(at: 1)), as: UTF8.self)
        let other = Array(leaf.replacingOccurrences(of: #""version":1,"#, with: #""version":5,"#).utf8)
        let hex = { (bytes: [UInt8]) in bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        let triggers = journal.sql("SELECT sql FROM sqlite_schema WHERE name = 'entry_stays'")
        let update = "UPDATE entry SET leaf = x'\(hex(other))', hash = x'\(hex(TreeHash.leaf(other).bytes))' WHERE position = 1"
        journal.sql("DROP TRIGGER entry_stays; \(update); \(triggers)")
        let findings = try Verification.run(at: journal.path).findings
        #expect(
            findings == [
                Finding(.entry(1), "it says that it is version 5 of model/m-1 after entry 0, but that stream stood at version 0, entry 0"),
                Finding(.table(name: "stream", row: "model/m-1"), "it says version 1 at entry 1; the entries say version 5 at entry 1"),
            ])
    }
}
