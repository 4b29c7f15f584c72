import Foundation
import Journal
import TestSupport
import Testing

@Suite struct BackupTests {
    @Test func `a backup is the journal of its moment and goes on as one`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(30)
        let path = journal.folder + "/backup"
        let before = try journal.store.checkpoint()
        var last = (0, 1)
        try journal.store.backup(to: path) { last = ($0, $1) }
        #expect(last.0 == last.1)
        try journal.fill(5)
        let restored = try JournalStore.open(at: path, clock: { TemporaryJournal.start })
        #expect(try restored.checkpoint() == before)
        #expect(try Verification.run(at: path).findings == [])
        #expect(restored.verifierKey == journal.store.verifierKey)
        #expect(try restored.append(batch("c-30", [draft("model/m-1", "{\"number\":30}")])).first == 30)
        #expect(try restored.append(batch("c-29", [draft("model/m-1", "{\"number\":29}")])).isRepeat)
    }

    @Test func `a backup made while others append is whole`() throws {
        let journal = try TemporaryJournal()
        _ = try journal.store.append(batch("many", (0..<5000).map { draft("s/\($0 % 50)", "{\"n\":\($0)}") }))
        let child = try ChildProcess.worker(["append", journal.path, "w", "100000"])
        _ = child.firstOutput()
        for number in 0..<3 {
            let path = journal.folder + "/backup-\(number)"
            try journal.store.backup(to: path)
            #expect(try Verification.run(at: path).findings == [])
        }
        child.kill()
        _ = child.wait()
        #expect(try Verification.run(at: journal.path).findings == [])
    }

    @Test func `a backup is never made over a file`() throws {
        let journal = try TemporaryJournal()
        let path = journal.folder + "/file"
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: JournalFault.exists(path: path)) { try journal.store.backup(to: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
}
