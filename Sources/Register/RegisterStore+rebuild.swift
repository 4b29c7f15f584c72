import Events
import Foundation
import GRDB
package import Journal

extension RegisterStore {
    /// Makes the register again from the journal alone, beside the old one, and puts it in its place when it is whole.
    ///
    /// One thread reads and parses, the other writes. Nobody else may project meanwhile.
    package static func rebuild(
        at path: String, from journal: JournalStore, withSearch: Bool = true,
        progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws {
        let new = path + ".new"
        try remove(new)
        do {
            try fillNew(at: new, from: journal, withSearch: withSearch, progress)
        } catch {
            try? remove(new)
            throw fault(error, path)
        }
        try remove(path)
        try FileManager.default.moveItem(atPath: new, toPath: path)
    }

    private static func fillNew(
        at path: String, from journal: JournalStore, withSearch: Bool, _ progress: @escaping (Int, Int) -> Void
    ) throws {
        var configuration = Configuration()
        // A fault leaves the transaction open, and the file, which nobody has seen, is removed.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-262144;
                    PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY
                    """)
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw RegisterFault.diskFull(path: path)
        }
        let file = try DatabaseQueue(path: path, configuration: configuration)
        let end = try journal.size
        let parsed = ParsedSlices(of: journal, to: end)
        try file.writeWithoutTransaction { database in
            try database.execute(sql: RegisterSchema.sql)
            try database.execute(sql: "BEGIN")
            let projector = try projector(on: database, journal: journal, fillsSearch: false)
            var done = 0
            while let slice = try parsed.next() {
                try projector.project(slice, in: database)
                done += slice.count
                progress(done, end)
            }
            if withSearch { try projector.fillSearch(in: database) }
            try database.execute(sql: "INSERT INTO state (name, value) VALUES ('position', ?)", arguments: [end])
            try database.execute(sql: "PRAGMA application_id=\(RegisterSchema.applicationId); PRAGMA user_version=\(RegisterSchema.version)")
            try database.execute(sql: "COMMIT")
        }
        try file.close()
    }
}

/// Reads and parses the journal slice by slice, a few slices ahead of who asks for them.
private final class ParsedSlices: @unchecked Sendable {
    private let condition = NSCondition()
    private var ready: [Result<[RegisterEntry], any Error>] = []
    private var isFinished = false
    private var isAbandoned = false
    private static let slicesAheadMax = 4
    private static let slice = 8_192

    init(of journal: JournalStore, to end: Int) {
        Thread.detachNewThread { [self] in
            var next = 0
            while next < end {
                let slice = min(end, next + ParsedSlices.slice)
                let result = Result { () throws -> [RegisterEntry] in
                    var entries: [RegisterEntry] = []
                    entries.reserveCapacity(slice - next)
                    try journal.forEachLeaf(from: next, to: slice) { _, leaf in entries.append(try RegisterEntry.read(leaf)) }
                    return entries
                }
                guard hand(over: result) else { return }
                next = slice
            }
            condition.withLock {
                isFinished = true
                condition.broadcast()
            }
        }
    }

    deinit { condition.withLock { isAbandoned = true } }

    func next() throws -> [RegisterEntry]? {
        condition.lock()
        defer { condition.unlock() }
        while ready.isEmpty, !isFinished { condition.wait() }
        guard !ready.isEmpty else { return nil }
        let first = ready.removeFirst()
        condition.broadcast()
        do {
            return try first.get()
        } catch {
            isAbandoned = true
            throw error
        }
    }

    /// False where nobody asks any more, or the slice was a fault.
    private func hand(over result: Result<[RegisterEntry], any Error>) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while ready.count >= ParsedSlices.slicesAheadMax, !isAbandoned { _ = condition.wait(until: Date(timeIntervalSinceNow: 1)) }
        if isAbandoned { return false }
        ready.append(result)
        condition.broadcast()
        if case .failure = result {
            isFinished = true
            return false
        }
        return true
    }
}
