package import Events
import Foundation
import GRDB
import Synchronization

/// What each account was told, and how far the journal has been told.
package final class NoticeBook: Sendable {
    private let file: KeepingFile
    private let clock: @Sendable () -> Int64
    /// Asked for with every page: one process alone writes notices, so what it counted holds until it writes again.
    private let unreadCounts = Mutex<[AccountID: Int]>([:])

    package init(_ file: KeepingFile, clock: @escaping @Sendable () -> Int64) throws(KeepingFault) {
        self.file = file
        self.clock = clock
        try file.make(tables: MessageTables.sql)
    }

    /// How many entries of the journal have been told. The first time it is all that there are: what happened before is no news.
    package func told(ifNew size: Int) throws(KeepingFault) -> Int {
        if let known = try file.read({ try Int.fetchOne($0, sql: "SELECT position FROM told") }) { return known }
        return try file.write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO told (one, position) VALUES (1, ?)", arguments: [size])
            return try Int.fetchOne(database, sql: "SELECT position FROM told") ?? size
        }
    }

    /// Notes what is new, with how far the journal is told now, in one transaction: neither is there without the other. What was told before
    /// under the same cause is passed over. Where mail is on, what cannot wait for the day's mail gets one of its own for who wants it.
    package func record(_ notices: [NewNotice], told position: Int? = nil, mails: Bool = false) throws(KeepingFault) {
        let now = clock()
        defer { unreadCounts.withLock { $0 = [:] } }
        try file.write { database in
            for notice in notices {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO notice (account, kind, about, cause, day, madeAt) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [notice.account.rawValue, notice.kind.rawValue, notice.about, notice.cause, notice.day.number, now])
                guard database.changesCount == 1, mails, notice.kind.isInstant else { continue }
                let id = database.lastInsertedRowID
                guard try NoticeBook.wantsMail(notice.account, in: database) else { continue }
                let mail = Outbox.newID()
                try database.execute(
                    sql: "INSERT OR IGNORE INTO mail (id, account, kind, cause, state, tries, madeAt, nextAt) VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
                    arguments: [mail, notice.account.rawValue, notice.kind.rawValue, notice.cause, MailState.waiting.rawValue, now, now])
                if database.changesCount == 1 { try database.execute(sql: "UPDATE notice SET mail = ? WHERE id = ?", arguments: [mail, id]) }
            }
            for account in Set(notices.map(\.account)) { try NoticeBook.forgetOld(of: account, now, in: database) }
            if let position { try database.execute(sql: "UPDATE told SET position = ?", arguments: [position]) }
        }
    }

    /// The newest first.
    package func notices(of account: AccountID) throws(KeepingFault) -> [Notice] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "\(NoticeBook.columns) WHERE account = ? ORDER BY id DESC LIMIT ?",
                arguments: [account.rawValue, MessageLimits.noticePageRows]
            ).compactMap(NoticeBook.notice)
        }
    }

    package func unread(of account: AccountID) throws(KeepingFault) -> Int {
        if let known = unreadCounts.withLock({ $0[account] }) { return known }
        // Counted inside the lock: what is written meanwhile empties it afterwards.
        return try unreadCounts.withLock { counts throws(KeepingFault) in
            let count = try file.read { database in
                try Int.fetchOne(
                    database.cachedStatement(sql: "SELECT count(*) FROM notice WHERE account = ? AND readAt IS NULL"), arguments: [account.rawValue])
                    ?? 0
            }
            counts[account] = count
            return count
        }
    }

    /// Up to and with this one: what came while the page was looked at stays unread.
    package func markRead(of account: AccountID, upTo id: Int) throws(KeepingFault) {
        let now = clock()
        defer { unreadCounts.withLock { $0 = [:] } }
        try file.write { database in
            try database.execute(
                sql: "UPDATE notice SET readAt = ? WHERE account = ? AND id <= ? AND readAt IS NULL", arguments: [now, account.rawValue, id])
        }
    }

    /// Where an account's mail goes; nil where it has given no address.
    package func address(of account: AccountID) throws(KeepingFault) -> String? {
        try file.read { try String.fetchOne($0, sql: "SELECT email FROM credential WHERE account = ?", arguments: [account.rawValue]) }
    }

    /// Off until somebody wants it.
    package func wantsMail(_ account: AccountID) throws(KeepingFault) -> Bool {
        try file.read {
            try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM mailWish WHERE account = ?)", arguments: [account.rawValue]) ?? false
        }
    }

    package func setMail(_ isWanted: Bool, for account: AccountID) throws(KeepingFault) {
        let now = clock()
        try file.write { database in
            try database.execute(
                sql: isWanted ? "INSERT OR IGNORE INTO mailWish (account, since) VALUES (?, \(now))" : "DELETE FROM mailWish WHERE account = ?",
                arguments: [account.rawValue])
        }
    }

    static let columns = "SELECT id, kind, about, day, madeAt, readAt IS NOT NULL FROM notice"

    /// Nil for a kind that a newer program wrote.
    static func notice(_ row: Row) -> Notice? {
        NoticeKind(rawValue: row[1]).map { Notice(id: row[0], kind: $0, about: row[2], day: Day(row[3]), at: row[4], isRead: row[5]) }
    }

    /// It is wanted, and there is an address.
    private static func wantsMail(_ account: AccountID, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM mailWish w JOIN credential c ON c.account = w.account WHERE w.account = ? AND c.email IS NOT NULL)",
            arguments: [account.rawValue]) ?? false
    }

    private static func forgetOld(of account: AccountID, _ now: Int64, in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM notice WHERE account = ?1 AND (madeAt < ?2 OR id <= (
                    SELECT id FROM notice WHERE account = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?3))
                """,
            arguments: [account.rawValue, now - Int64(MessageLimits.noticeDaysMax) * 86_400_000, MessageLimits.noticesPerAccountMax])
    }
}
