import Foundation
import GRDB

extension JournalStore {
    /// Copies the journal as it is at this moment into a new file, while appends go on. `progress` is told pages. The copy is a journal that
    /// `open` opens; it is there whole or not at all. The signing key and the checkpoint file beside the journal are not part of it.
    package func backup(to target: String, progress: ((_ done: Int, _ total: Int) -> Void)? = nil) throws {
        guard access(target, F_OK) != 0 else { throw JournalFault.exists(path: target) }
        let fresh = target + ".new"
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(fresh + suffix) }
        do {
            // A connection of its own with one open read: the snapshot stays, so that appends do not make the copying begin again.
            let source = try JournalFile.connect(path, readOnly: true, mapped: true)
            let copy = try DatabaseQueue(path: fresh)
            try source.unsafeRead { from in
                try from.execute(sql: "BEGIN; SELECT max(position) FROM entry")
                defer { try? from.execute(sql: "ROLLBACK") }
                try copy.writeWithoutTransaction { to in
                    try from.backup(to: to, pagesPerStep: 2048) { progress?($0.completedPageCount, $0.totalPageCount) }
                }
            }
            try copy.close()
            try JournalFile.settle(fresh, at: target)
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(fresh + suffix) }
            throw error as? JournalFault ?? JournalFault(error, path: target, systemError: errno) ?? error
        }
    }
}
