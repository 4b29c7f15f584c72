import Foundation
import GRDB
import Testing

@testable import Keeping

@Suite struct KeepingFileTests {
    private let scratch: Scratch
    private var path: String { scratch.path + "/keeping.sqlite" }

    init() throws { scratch = try Scratch() }

    @Test func `a new file and all that lies beside it is for its owner only`() throws {
        let file = try KeepingFile(at: path)
        try file.make(tables: "CREATE TABLE IF NOT EXISTS note (text TEXT) STRICT")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == [
                "keeping.sqlite", "keeping.sqlite-shm", "keeping.sqlite-wal",
            ])
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path) {
            #expect(try scratch.mode(of: scratch.path + "/" + name) == 0o600, "\(name)")
        }
    }

    @Test func `what is written is on the disk before the answer, and what is deleted is overwritten`() throws {
        let file = try KeepingFile(at: path)
        let settings = try file.write { database in
            try ["journal_mode", "synchronous", "secure_delete", "foreign_keys"].map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        #expect(settings == ["wal", "2", "1", "1"])
    }

    @Test func `two who hold it open see what the other wrote`() throws {
        let server = try KeepingFile(at: path)
        let terminal = try KeepingFile(at: path)
        try server.make(tables: "CREATE TABLE IF NOT EXISTS note (text TEXT) STRICT")
        try terminal.make(tables: "CREATE TABLE IF NOT EXISTS note (text TEXT) STRICT")
        try server.write { try $0.execute(sql: "INSERT INTO note VALUES ('one')") }
        try terminal.write { try $0.execute(sql: "INSERT INTO note VALUES ('two')") }
        #expect(try server.read { try String.fetchAll($0, sql: "SELECT text FROM note ORDER BY text") } == ["one", "two"])
    }

    @Test func `a full disk is told as such, and nothing is half written`() throws {
        let file = try KeepingFile(at: path)
        try file.make(tables: "CREATE TABLE IF NOT EXISTS note (text TEXT) STRICT")
        try file.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
        }
        #expect(throws: KeepingFault.diskFull(path: path)) {
            try file.write { database in
                for _ in 1...100 { try database.execute(sql: "INSERT INTO note VALUES (?)", arguments: [String(repeating: "a", count: 1_000)]) }
            }
        }
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 0)
    }

    @Test func `a file that is something else is told with its path`() throws {
        try Data(repeating: 0x41, count: 4_096).write(to: URL(filePath: path))
        #expect {
            try KeepingFile(at: path)
        } throws: {
            guard case KeepingFault.fileUnreadable(path, _) = $0 else { return false }
            return true
        }
        #expect(throws: KeepingFault.cannotWrite(scratch.path + "/no-such/keeping.sqlite")) {
            try KeepingFile(at: scratch.path + "/no-such/keeping.sqlite")
        }
    }
}
