import CanonicalJSON
import Foundation
import GRDB
import GRDBSQLite

/// A journal in one SQLite file: entries are added at its end and never changed.
///
/// It knows bytes, kinds and positions, and no word of any domain. Two processes may append to one file at a time. Appends go through
/// one connection, reads through another, so that a long read does not hold up an append.
package final class JournalStore: Sendable {
    package let path: String
    /// The name under which checkpoints are signed, fixed when the journal was made.
    package let origin: String
    package let verifierKey: VerifierKey

    let reading: DatabaseQueue
    private let writing: DatabaseQueue?
    private let clock: @Sendable () -> Int64
    /// Touched only on `writing`'s queue.
    private nonisolated(unsafe) var appender: Appender?
    /// Touched only on `reading`'s queue.
    nonisolated(unsafe) var reader: Reader?

    /// Makes a new journal and opens it. The origin is the key's name. The key itself is kept by the caller (`SigningKey.write`).
    /// The clock gives milliseconds since 1970.
    package static func create(
        at path: String, signingKey: SigningKey, clock: @escaping @Sendable () -> Int64
    ) throws(JournalFault) -> JournalStore {
        try JournalFile.make(
            at: path,
            settings: [
                ("origin", signingKey.verifierKey.name),
                ("verifierKey", signingKey.verifierKey.description),
                ("createdAt", Moment.text(milliseconds: clock())),
            ])
        return try open(at: path, clock: clock)
    }

    package static func open(at path: String, clock: @escaping @Sendable () -> Int64) throws(JournalFault) -> JournalStore {
        try JournalStore(path: path, clock: clock, mayWrite: true)
    }

    /// For looking and verifying: appends are refused, and the file is not changed.
    package static func openReadOnly(at path: String) throws(JournalFault) -> JournalStore {
        try JournalStore(path: path, clock: { 0 }, mayWrite: false)
    }

    private init(path: String, clock: @escaping @Sendable () -> Int64, mayWrite: Bool) throws(JournalFault) {
        self.path = path
        self.clock = clock
        try JournalFile.inspect(path)
        writing = mayWrite ? try JournalFile.connect(path, readOnly: false) : nil
        reading = try JournalFile.connect(path, readOnly: true)
        let key: VerifierKey?
        do {
            key = try reading.unsafeRead { try Settings($0).verifierKey }
        } catch {
            throw JournalFault(error, path: path) ?? .inputOutput(path: path, detail: "\(error)")
        }
        guard let key else { throw .damaged(path: path, place: "table setting, row verifierKey") }
        origin = key.name
        verifierKey = key
    }

    deinit {
        // Statements go before their connections.
        writing?.writeWithoutTransaction { _ in appender = nil }
        reading.unsafeRead { _ in reader = nil }
    }

    // MARK: appending

    /// Appends one command's entries, all or none. Returns when they are on the disk.
    /// Throws `AppendRefusal` or `JournalFault`.
    package func append(_ batch: Batch) throws -> Receipt {
        try append([batch])[0]
    }

    /// Appends several commands in one transaction: one refused, none written.
    package func append(_ batches: [Batch]) throws -> [Receipt] {
        guard let writing else { throw JournalFault.readOnly(path: path) }
        for batch in batches { try batch.check() }
        let count = batches.reduce(0) { $0 + $1.drafts.count }
        guard count <= JournalLimits.transactionDraftsMax else {
            throw AppendRefusal.tooManyDrafts(count: count, most: JournalLimits.transactionDraftsMax)
        }
        if batches.isEmpty { return [] }
        return try writing.writeWithoutTransaction { database in
            do {
                let appender = try self.appender ?? Appender(on: database)
                self.appender = appender
                return try appender.append(batches, now: clock(), in: database)
            } catch {
                throw fault(error, in: database, systemError: self.appender?.systemError ?? 0)
            }
        }
    }

    /// SQLite's journal mode and synchronous level of the writing connection: "wal 2" is what makes an append durable.
    package func durability() throws -> String {
        try write { database in
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
            return "\(mode) \(try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1)"
        }
    }

    /// Runs on the writing connection, for what is written beside entries.
    func write<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
        guard let writing else { throw JournalFault.readOnly(path: path) }
        return try writing.writeWithoutTransaction { database in
            do {
                return try body(database)
            } catch {
                throw fault(error, in: database)
            }
        }
    }

    /// A failure of SQLite or of the tables, in the caller's words; any other error as it is.
    func fault(_ error: any Error, in database: Database, systemError: Int32 = 0) -> any Error {
        switch error {
        case let missing as MissingHash:
            return JournalFault.damaged(
                path: path, place: missing.level == 0 ? "entry \(missing.number)" : "table node, row \(missing.level)/\(missing.number)")
        case let malformed as Malformed:
            return JournalFault.damaged(path: path, place: "an entry's envelope, byte \(malformed.offset): expected \(malformed.expected)")
        default:
            let kept = database.sqliteConnection.map { sqlite3_system_errno($0) } ?? 0
            return JournalFault(error, path: path, systemError: systemError == 0 ? kept : systemError) ?? error
        }
    }
}
