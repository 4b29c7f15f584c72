import Foundation
import Journal
import Keeping
import Register
import Synchronization

/// Brings the register up to the journal, or waits until the process that projects has done so: one process projects.
final class Follower: Sendable {
    private let folder: DataFolder
    private let journal: JournalStore
    private let register: RegisterStore
    /// Held for good by a server.
    private let lock = Mutex<FileLock?>(nil)
    /// Where the register was when this process last brought it up; from there on it knows what changed.
    private let reached = Mutex(-1)
    private static let secondsWaitedMax = 120.0

    init(_ folder: DataFolder, _ journal: JournalStore, _ register: RegisterStore) {
        self.folder = folder
        self.journal = journal
        self.register = register
    }

    /// Waits for a terminal that is projecting just now.
    func keepProjecting() throws {
        let deadline = Date(timeIntervalSinceNow: Follower.secondsWaitedMax)
        while true {
            do {
                return try lock.withLock { held in
                    if held == nil { held = try FileLock(at: folder.projectingLock) }
                }
            } catch KeepingFault.heldByAnother where Date() < deadline {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// The numbers of the spans that changed, nil where another process projected and nobody here knows.
    @discardableResult
    func bringUp(_ progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> [Int]? {
        let deadline = Date(timeIntervalSinceNow: Follower.secondsWaitedMax)
        let target = try journal.size
        let held = try register.position
        // Another process may append and project between the two looks.
        if held > target, case let size = try journal.size, held > size {
            throw RegisterFault.aheadOfJournal(register: held, journal: size)
        }
        while try register.position < target {
            if let (before, changed) = try projected(progress) {
                let last = try register.position
                return reached.withLock { reached in
                    defer { reached = max(reached, last) }
                    return reached == before ? changed : nil
                }
            }
            guard Date() < deadline else { throw KeepingFault.heldByAnother(path: folder.projectingLock) }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return nil
    }

    /// From which position it projected and what changed; nil where another process is projecting.
    private func projected(_ progress: (Int, Int) -> Void) throws -> (from: Int, changed: [Int])? {
        try lock.withLock { held -> (Int, [Int])? in
            if held != nil { return (try register.position, try register.catchUp(with: journal, progress: progress)) }
            do {
                let taken = try FileLock(at: folder.projectingLock)
                let projected = (try register.position, try register.catchUp(with: journal, progress: progress))
                _ = consume taken
                return projected
            } catch KeepingFault.heldByAnother {
                return nil
            }
        }
    }
}
