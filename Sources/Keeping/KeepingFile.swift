import Foundation
import GRDB

/// `keeping.sqlite`, mode 0600: credentials, sessions, tokens and whatever else is kept beside the journal and is no fact. Server and terminal
/// may hold it open at once; what one has written the other sees.
package final class KeepingFile: Sendable {
    let database: DatabasePool
    private let path: String

    /// Opens the file, making it where it is missing.
    package init(at path: String) throws(KeepingFault) {
        self.path = path
        do {
            // SQLite gives the files beside it the same mode.
            try Disk.makeFile(path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(Double(KeepingLimits.busySecondsMax))
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON")
            }
            database = try DatabasePool(path: path, configuration: configuration)
            // A pool begins with NORMAL, which may lose the last writes when the power fails.
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous=FULL") }
        } catch let fault as KeepingFault {
            throw fault
        } catch {
            throw KeepingFile.fault(error, path)
        }
        try make(tables: AccountTables.sql + BallotTables.sql)
    }

    /// A store makes its own tables: `CREATE TABLE IF NOT EXISTS …`.
    func make(tables sql: String) throws(KeepingFault) {
        try attempt { try database.write { try $0.execute(sql: sql) } }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(KeepingFault) -> Value {
        try attempt { try database.read(work) }
    }

    /// One transaction, held against other processes from its beginning.
    func write<Value>(_ work: (Database) throws -> Value) throws(KeepingFault) -> Value {
        try attempt { try database.write(work) }
    }

    /// As `write`, where the work may also refuse; a refusal undoes what it wrote.
    func writeOrRefuse<Value>(_ work: (Database) throws -> Value) throws -> Value {
        do {
            return try database.write(work)
        } catch let error as DatabaseError {
            throw KeepingFile.fault(error, path)
        }
    }

    /// Writes the file anew and empties the log beside it: no byte of what was deleted is left in either.
    func rewrite() throws(KeepingFault) {
        try attempt {
            try database.vacuum()
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    /// Empties the log beside the file, in which what was written lately stands in its order; not where somebody is reading.
    func emptyLogIfFree() throws(KeepingFault) {
        try attempt {
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = 0")
                defer { try? database.execute(sql: "PRAGMA busy_timeout = \(KeepingLimits.busySecondsMax * 1000)") }
                do {
                    _ = try database.checkpoint(.truncate)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
            }
        }
    }

    private func attempt<Value>(_ work: () throws -> Value) throws(KeepingFault) -> Value {
        do {
            return try work()
        } catch let fault as KeepingFault {
            throw fault
        } catch {
            throw KeepingFile.fault(error, path)
        }
    }

    private static func fault(_ error: any Error, _ path: String) -> KeepingFault {
        // Its shared memory needs room on the disk too.
        if (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .diskFull(path: path) }
        return switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_FULL: .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .heldByAnother(path: path)
        default: .fileUnreadable(path: path, reason: "\(error)")
        }
    }
}
