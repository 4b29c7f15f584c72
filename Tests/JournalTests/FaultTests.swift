import Foundation
import Journal
import TestSupport
import Testing

@Suite struct FaultTests {
    @Test func `what is not there, not ours or not of this version is said so, and is not touched`() throws {
        let journal = try TemporaryJournal()
        let path = journal.folder + "/other"
        #expect(throws: JournalFault.missing(path: path)) { try JournalStore.openReadOnly(at: path) }
        try "a text of some length, which is not a journal\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: JournalFault.notAJournal(path: path)) { try JournalStore.openReadOnly(at: path) }
        #expect(throws: JournalFault.exists(path: path)) {
            try JournalStore.create(at: path, signingKey: TemporaryJournal.signingKey(), clock: { 0 })
        }
        try FileManager.default.removeItem(atPath: path)
        _ = TemporaryJournal.sql("CREATE TABLE t (a)", at: path)
        #expect(throws: JournalFault.notAJournal(path: path)) { try JournalStore.open(at: path, clock: { 0 }) }
        try FileManager.default.removeItem(atPath: path)
        try journal.store.backup(to: path)
        _ = TemporaryJournal.sql("PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)", at: path)
        #expect(throws: JournalFault.otherVersion(path: path, found: 2, known: 1)) { try JournalStore.open(at: path, clock: { 0 }) }
    }

    @Test func `a store opened for reading does not append`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(2)
        let reading = try JournalStore.openReadOnly(at: journal.path)
        #expect(try reading.size == 2)
        #expect(throws: JournalFault.readOnly(path: journal.path)) { try reading.append(batch("x", [draft("s")])) }
    }

    @Test func `a file that may not grow is a full disk`() throws {
        let journal = try TemporaryJournal()
        let outcome = try ChildProcess.worker(["full", journal.path, "1000000"]).wait()
        #expect(outcome == ChildProcess.Outcome(status: 0, output: "disk-full\ntrue\ntrue\n", errors: ""))
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small file system; the test above needs no rights"))
    func `a full disk is said so, nothing is half written, and with room again the journal goes on`() throws {
        let volume = try SmallVolume(bytes: 4 << 20)
        defer { volume.remove() }
        let path = volume.folder + "/journal.sqlite"
        let store = try JournalStore.create(at: path, signingKey: TemporaryJournal.signingKey(), clock: { TemporaryJournal.start })
        let filler = String(repeating: "x", count: 3000)
        var number = 0
        var fault: (any Error)?
        while fault == nil, number < 2000 {
            do {
                _ = try store.append(batch("c-\(number)", [draft("s", "{\"a\":\"\(filler)\"}")]))
                number += 1
            } catch {
                fault = error
            }
        }
        #expect(fault as? JournalFault == .diskFull(path: path))
        #expect(try store.size == number)
        volume.makeRoom()
        for _ in 0..<20 {
            _ = try store.append(batch("c-\(number)", [draft("s", "{\"a\":\"\(filler)\"}")]))
            number += 1
        }
        #expect(try store.size == number)
        #expect(try Verification.run(at: path).findings == [])
    }

    @Test func `a journal locked for too long is said to be busy`() {
        let fault = JournalFault.busy(path: "/j")
        #expect(fault.description == "The journal /j stayed locked by another process for 10 seconds. Nothing was written; do it again.")
    }
}

/// A small file system of its own (tmpfs), with some ballast that can be thrown out. Needs to be root.
private struct SmallVolume {
    let folder: String
    private let ballast: String

    init(bytes: Int) throws {
        folder = FileManager.default.temporaryDirectory.path + "/volume-" + UUID().uuidString
        ballast = folder + "/ballast"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let outcome = try ChildProcess("/bin/mount", ["-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", folder]).wait()
        try #require(outcome.status == 0, "a small tmpfs is needed for this test, which only root may mount: \(outcome.errors)")
        try Data(count: bytes / 2).write(to: URL(fileURLWithPath: ballast))
    }

    func makeRoom() { unlink(ballast) }

    func remove() {
        _ = try? ChildProcess("/bin/umount", ["-l", folder]).wait()
        rmdir(folder)
    }
}
