import Events
import Foundation
package import GRDB
package import Journal
package import Keeping

/// The register's file: filled from the journal by one catch-up function, read by anyone, and disposable.
package final class RegisterStore: Sendable {
    package let path: String
    /// For questions. Never written to.
    package let reader: any DatabaseReader
    private let pool: DatabasePool
    private let keys: KeyStore?
    /// Lives on the pool's writer.
    private nonisolated(unsafe) var projector: Projector?

    /// Opens the register, making it where it is missing or of another version: then `catchUp` fills it.
    package init(at path: String, keys: KeyStore?) throws {
        self.path = path
        self.keys = keys
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete=OFF; PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824")
        }
        if FileManager.default.fileExists(atPath: path), !RegisterStore.isCurrent(path) { try RegisterStore.remove(path) }
        if !FileManager.default.fileExists(atPath: path) {
            // It shows published names, and whatever else their keys open.
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw RegisterFault.diskFull(path: path)
            }
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        reader = pool
        try pool.write { database in
            guard try !database.tableExists("state") else { return }
            try database.execute(sql: RegisterSchema.sql)
            try database.execute(sql: "PRAGMA application_id=\(RegisterSchema.applicationId); PRAGMA user_version=\(RegisterSchema.version)")
        }
    }

    /// How many entries are in it: the position of the next.
    package var position: Int {
        get throws { try pool.read { try RegisterStore.position(in: $0) } }
    }

    package static func position(in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT value FROM state WHERE name = 'position'") ?? 0
    }

    /// Projects whatever the journal has beyond the register. Safe to call at any time from the one process that projects.
    /// The answer is the numbers of the spans that ended or were taken back.
    @discardableResult
    package func catchUp(with journal: JournalStore, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> [Int] {
        let end = try journal.size
        var next = try position
        guard next <= end else { throw RegisterFault.aheadOfJournal(register: next, journal: end) }
        let start = next
        do {
            while next < end {
                let slice = min(end, next + RegisterStore.entriesPerTransaction)
                try fill(from: next, to: slice, of: journal)
                next = slice
                progress(next - start, end - start)
            }
            try pool.writeWithoutTransaction { database in
                guard let projector, projector.hasErased else { return }
                try RegisterStore.rewrite(database)
                projector.forgetErasure()
            }
            return pool.writeWithoutTransaction { _ in projector?.takeChangedSpans() ?? [] }
        } catch {
            // What the projector remembers may belong to rows that were rolled back.
            pool.writeWithoutTransaction { _ in projector = nil }
            throw RegisterStore.fault(error, path)
        }
    }

    /// Gives the pages of what was erased back to nobody: every byte of the file is written anew.
    private static func rewrite(_ database: Database) throws {
        try database.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func fill(from: Int, to: Int, of journal: JournalStore) throws {
        var entries: [RegisterEntry] = []
        entries.reserveCapacity(to - from)
        try journal.forEachLeaf(from: from, to: to) { _, leaf in entries.append(try RegisterEntry.read(leaf)) }
        try pool.write { database in
            let projector = try self.projector ?? RegisterStore.projector(on: database, keys: keys, journal: journal, fillsSearch: true)
            self.projector = projector
            try projector.project(entries, in: database)
            try database.execute(sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('position', ?)", arguments: [to])
        }
    }

    deinit { pool.writeWithoutTransaction { _ in projector = nil } }

    static let entriesPerTransaction = 20_000

    static func projector(on database: Database, keys: KeyStore?, journal: JournalStore, fillsSearch: Bool) throws -> Projector {
        try Projector(on: database, keys: keys, fillsSearch: fillsSearch) { model, position in
            try journal.entries(of: "model/\(model)").filter { $0.envelope.position <= position }.map { entry in
                try entry.leaf.withUnsafeBytes { try RegisterEntry.read($0) }
            }
        }
    }

    static func fault(_ error: any Error, _ path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR: RegisterFault.diskFull(path: path)
        default: RegisterFault.damaged(path: path, reason: error.message ?? "SQLite \(error.resultCode.rawValue)")
        }
    }

    private static func isCurrent(_ path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        guard let file = try? DatabaseQueue(path: path, configuration: configuration) else { return false }
        return (try? file.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }) == RegisterSchema.version
    }

    package static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}
