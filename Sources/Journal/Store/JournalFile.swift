import Foundation
import GRDB
import Statements

/// The file before it is a store: what its header says, how it is made, how it is opened.
enum JournalFile {
    /// Looks at the header's bytes only, so that a file that is not ours is never touched, not even by turning it into WAL mode.
    static func inspect(_ path: String) throws(JournalFault) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            guard access(path, F_OK) == 0 else { throw .missing(path: path) }
            throw .inputOutput(path: path, detail: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        guard let header = try? file.read(upToCount: 100), header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
            Int32(truncatingIfNeeded: number(header, at: 68)) == Schema.applicationId
        else { throw .notAJournal(path: path) }
        let version = number(header, at: 60)
        guard version == Schema.version else { throw .otherVersion(path: path, found: version, known: Int(Schema.version)) }
    }

    /// Makes the whole file beside its place and then moves it there: there is never half a journal.
    static func make(at path: String, settings: [(String, String)]) throws(JournalFault) {
        guard access(path, F_OK) != 0 else { throw .exists(path: path) }
        let beside = path + ".new"
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(beside + suffix) }
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(Schema.pageBytes)") }
            let queue = try DatabaseQueue(path: beside, configuration: configuration)
            try queue.write { database in
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationId); PRAGMA user_version = \(Schema.version)")
                try database.execute(sql: Schema.statements)
                for (name, value) in settings {
                    try database.execute(sql: "INSERT INTO setting VALUES (?, ?)", arguments: [name, value])
                }
            }
            try queue.close()
        } catch {
            unlink(beside)
            throw JournalFault(error, path: path, systemError: errno) ?? .inputOutput(path: path, detail: "\(error)")
        }
        do {
            try settle(beside, at: path)
        } catch {
            unlink(beside)
            throw error
        }
    }

    /// Gives a finished file its name, if the name is free, and sees that both are on the disk.
    static func settle(_ fresh: String, at path: String) throws(JournalFault) {
        let file = Foundation.open(fresh, O_RDONLY | O_CLOEXEC)
        guard file >= 0, fsync(file) == 0 else { throw .inputOutput(path: fresh, detail: String(cString: strerror(errno))) }
        close(file)
        // `link` fails where a file has come meanwhile; `rename` would replace it.
        guard link(fresh, path) == 0 else {
            if errno == EEXIST { throw .exists(path: path) }
            throw .inputOutput(path: path, detail: String(cString: strerror(errno)))
        }
        unlink(fresh)
        synchronizeFolder(of: path)
    }

    /// A connection with the journal's settings. WAL with synchronous FULL: what is committed is on the disk.
    /// `mapped` reads the file's pages without copying them, for passes over everything.
    static func connect(_ path: String, readOnly: Bool, mapped: Bool = false) throws(JournalFault) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(JournalLimits.busySecondsMax)
        configuration.label = "journal"
        // A long read keeps its transaction open over several calls.
        configuration.allowsUnsafeTransactions = mapped
        configuration.prepareDatabase { database in
            if !readOnly {
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000")
            }
            try database.execute(sql: mapped ? "PRAGMA mmap_size = 0x7fff0000" : "PRAGMA cache_size = -65536")
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            if !readOnly {
                // GRDB may set NORMAL while it opens: set FULL afterwards, and look.
                try queue.writeWithoutTransaction { database in
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
                    let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
                    guard mode == "wal", level == 2 else {
                        throw DatabaseError(resultCode: .SQLITE_IOERR, message: "journal_mode \(mode ?? "?"), synchronous \(level ?? -1)")
                    }
                }
            }
            return queue
        } catch {
            throw JournalFault(error, path: path) ?? .inputOutput(path: path, detail: "\(error)")
        }
    }

    static func synchronizeFolder(of path: String) {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func number(_ header: Data, at offset: Int) -> Int {
        header[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}
