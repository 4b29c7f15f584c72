import Journal
import Testing

/// The database itself refuses change, also by tools that know nothing of the room.
@Suite struct RefusedChangeTests {
    @Test(arguments: [
        ("UPDATE entry SET leaf = x'00' WHERE position = 1", "an entry is never changed"),
        ("DELETE FROM entry WHERE position = 2", "an entry is never deleted"),
        ("INSERT OR REPLACE INTO entry SELECT 1, hash, x'00' FROM entry WHERE position = 1", "an entry is only ever added at the end"),
        ("INSERT OR REPLACE INTO entry SELECT 2, hash, x'00' FROM entry WHERE position = 1", "an entry is only ever added at the end"),
        ("REPLACE INTO entry SELECT * FROM entry", "an entry is only ever added at the end"),
        ("INSERT INTO entry SELECT 4, hash, leaf FROM entry WHERE position = 1", "an entry is only ever added at the end"),
        ("INSERT INTO entry SELECT -1, hash, leaf FROM entry WHERE position = 1", "an entry is only ever added at the end"),
        ("UPDATE stream SET version = 0", "a stream only goes on"),
        ("DELETE FROM stream", "a stream is never deleted"),
        ("UPDATE command SET first = 0", "a command is never changed"),
        ("INSERT OR REPLACE INTO command VALUES ('c-1', 0, 1)", "a command is recorded once"),
        ("DELETE FROM command", "a command is never deleted"),
        ("INSERT INTO node VALUES (1, 1, zeroblob(32))", "a node is only ever added at the end"),
        ("UPDATE checkpoint SET note = ''", "a checkpoint is never changed"),
        ("INSERT OR REPLACE INTO checkpoint VALUES (3, '')", "a checkpoint is never replaced"),
        ("DELETE FROM checkpoint", "a checkpoint is never deleted"),
        ("UPDATE setting SET value = ''", "a setting is never changed"),
        ("INSERT OR REPLACE INTO setting VALUES ('origin', 'x')", "a setting is made once"),
        ("DELETE FROM setting", "a setting is never deleted"),
    ])
    func `a change from outside is refused`(_ sql: String, _ message: String) throws {
        let journal = try TemporaryJournal()
        try journal.fill(3)
        _ = try journal.store.sign(with: TemporaryJournal.signingKey())
        #expect(journal.sql(sql) == message)
        #expect(try Verification.run(at: journal.path) == sound(journal, agreed: [3]))
    }

    @Test func `nodes are refused change too`() throws {
        let journal = try TemporaryJournal()
        _ = try journal.store.append(batch("c", (0..<256).map { draft("s/\($0)") }))
        #expect(journal.sql("SELECT level, number FROM node") == "1|0")
        #expect(journal.sql("UPDATE node SET hash = zeroblob(32)") == "a node is never changed")
        #expect(journal.sql("DELETE FROM node") == "a node is never deleted")
        #expect(journal.sql("INSERT OR REPLACE INTO node VALUES (1, 0, zeroblob(32))") == "a node is only ever added at the end")
    }

    @Test func `what is durable is asked of the disk`() throws {
        let journal = try TemporaryJournal()
        #expect(try journal.store.durability() == "wal 2")
    }
}

/// What a verification of a journal without fault says.
func sound(_ journal: TemporaryJournal, agreed: [Int] = []) throws -> VerificationReport {
    var report = VerificationReport()
    report.size = try journal.store.size
    report.root = try journal.store.checkpoint().root
    report.agreed = agreed
    return report
}
