import Crypto
import Foundation
import GRDB

/// Who failed how often: the reason why the next try has to wait, or is not taken at all.
///
/// It counts names as they were typed, whether anybody has them or not, so that waiting does not tell which names exist. What was typed as a
/// name may be a password typed into the wrong field: only its hash is kept.
struct FailureBook {
    enum Subject {
        case name(folded: String)
        case address(String)
        case secondFactor(account: String)

        var key: String {
            switch self {
            case .name(let name): "name/" + Secrets.written(Secrets.hash(name))
            case .address(let address): "address/" + Secrets.written(Secrets.hash(address))
            case .secondFactor(let account): "secondFactor/" + account
            }
        }

        var free: Int {
            switch self {
            case .name: KeepingLimits.nameFailuresFree
            case .address: KeepingLimits.addressFailuresFree
            case .secondFactor: KeepingLimits.codeFailuresFree
            }
        }

        var max: Int {
            switch self {
            case .name: KeepingLimits.nameFailuresMax
            case .address: KeepingLimits.addressFailuresMax
            case .secondFactor: KeepingLimits.codeFailuresMax
            }
        }

        var waitSecondsMax: Int {
            switch self {
            case .name, .secondFactor: KeepingLimits.waitSecondsMax
            case .address: KeepingLimits.addressWaitSecondsMax
            }
        }

        var lockMilliseconds: Int64 {
            switch self {
            case .name, .address: Int64(KeepingLimits.lockMinutes) * 60_000
            case .secondFactor: Int64(KeepingLimits.codeLockMinutes) * 60_000
            }
        }
    }

    let database: Database
    let now: Int64

    /// Refuses while the subject has to wait.
    func check(_ subject: Subject) throws {
        guard let (count, _, lastAt) = try entry(subject), count >= subject.free else { return }
        if count >= subject.max {
            throw AccountRefusal.locked(minutes: Int((lastAt + subject.lockMilliseconds - now + 59_999) / 60_000))
        }
        let left = lastAt + FailureBook.wait(after: count, subject) - now
        if left > 0 { throw AccountRefusal.waitFirst(seconds: Int((left + 999) / 1000)) }
    }

    func add(_ subject: Subject) throws {
        let (count, firstAt, _) = try entry(subject) ?? (0, now, now)
        try database.execute(
            sql: "INSERT OR REPLACE INTO failure (subject, count, firstAt, lastAt) VALUES (?, ?, ?, ?)",
            arguments: [subject.key, count + 1, firstAt, now])
        try prune()
    }

    /// Takes back what was written down before it was known how the try ends.
    func takeBack(_ subject: Subject) throws {
        try database.execute(sql: "UPDATE failure SET count = count - 1 WHERE subject = ? AND count > 0", arguments: [subject.key])
    }

    func clear(_ subject: Subject) throws {
        try database.execute(sql: "DELETE FROM failure WHERE subject = ?", arguments: [subject.key])
    }

    /// Milliseconds: 5 s after the last free one, twice as long after each further one, up to the longest.
    private static func wait(after count: Int, _ subject: Subject) -> Int64 {
        let first = Int64(KeepingLimits.firstWaitSeconds) * 1000
        return min(Int64(subject.waitSecondsMax) * 1000, first << Int64(min(20, count - subject.free)))
    }

    /// Nil where there is none that still counts: failures are forgotten an hour after the first of them, or when the lock ends.
    private func entry(_ subject: Subject) throws -> (count: Int, firstAt: Int64, lastAt: Int64)? {
        let row = try Row.fetchOne(database, sql: "SELECT count, firstAt, lastAt FROM failure WHERE subject = ?", arguments: [subject.key])
        guard let row else { return nil }
        let (count, firstAt, lastAt): (Int, Int64, Int64) = (row[0], row[1], row[2])
        let isOver = now - (count >= subject.max ? lastAt : firstAt) >= subject.lockMilliseconds
        return isOver ? nil : (count, firstAt, lastAt)
    }

    /// The oldest go, so that trying many names does not fill the disk.
    private func prune() throws {
        try database.execute(sql: "DELETE FROM failure WHERE lastAt <= ?", arguments: [now - Int64(KeepingLimits.codeLockMinutes) * 60_000])
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM failure") ?? 0
        guard count > KeepingLimits.failuresKeptMax else { return }
        try database.execute(
            sql: "DELETE FROM failure WHERE subject IN (SELECT subject FROM failure ORDER BY lastAt LIMIT ?)",
            arguments: [count - KeepingLimits.failuresKeptMax])
    }
}
