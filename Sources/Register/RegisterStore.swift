import Events
import Foundation
package import GRDB
package import Journal

/// The register's file: filled from the journal by one catch-up function, read by anyone, and disposable.
package final class RegisterStore: Sendable {
    package let path: String
    /// For questions. Never written to.
    package let reader: RegisterReader
    private let pool: DatabasePool
    /// Lives on the pool's writer.
    private nonisolated(unsafe) var projector: Projector?
    /// How far the projector has come: where the register is elsewhere, another process projected, and what it remembers is old.
    private nonisolated(unsafe) var projectorPosition = 0

    /// Opens the register, making it where it is missing or of another version: then `catchUp` fills it.
    package init(at path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete=OFF; PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824")
        }
        if FileManager.default.fileExists(atPath: path), !RegisterStore.isCurrent(path) { try RegisterStore.remove(path) }
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw RegisterFault.diskFull(path: path)
            }
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            reader = RegisterReader(pool, path: path)
            try pool.write { database in
                guard try !database.tableExists("state") else { return }
                try database.execute(sql: RegisterSchema.sql)
                try database.execute(sql: "PRAGMA application_id=\(RegisterSchema.applicationId); PRAGMA user_version=\(RegisterSchema.version)")
            }
        } catch {
            throw RegisterStore.fault(error, path)
        }
    }

    /// How many entries are in it: the position of the next.
    package var position: Int {
        get throws { try reader.read { try RegisterStore.position(in: $0) } }
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
            return pool.writeWithoutTransaction { _ in projector?.takeChangedSpans() ?? [] }
        } catch {
            // What the projector remembers may belong to rows that were rolled back.
            pool.writeWithoutTransaction { _ in projector = nil }
            throw RegisterStore.fault(error, path)
        }
    }

    private func fill(from: Int, to: Int, of journal: JournalStore) throws {
        var entries: [RegisterEntry] = []
        entries.reserveCapacity(to - from)
        try journal.forEachLeaf(from: from, to: to) { _, leaf in entries.append(try RegisterEntry.read(leaf)) }
        try pool.write { database in
            if projectorPosition != from { projector = nil }
            let projector = try self.projector ?? RegisterStore.projector(on: database, journal: journal, fillsSearch: true)
            self.projector = projector
            projectorPosition = to
            try projector.project(entries, in: database)
            try database.execute(sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('position', ?)", arguments: [to])
        }
    }

    deinit { pool.writeWithoutTransaction { _ in projector = nil } }

    static let entriesPerTransaction = 20_000

    static func projector(on database: Database, journal: JournalStore, fillsSearch: Bool) throws -> Projector {
        try Projector(on: database, fillsSearch: fillsSearch) { model, position in
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
