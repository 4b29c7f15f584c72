package import Events
import Foundation
import GRDB

/// What became of a mail.
package enum MailState: String, CaseIterable, Sendable {
    case waiting
    /// Somebody is handing it over just now.
    case sending
    case sent
    /// The server never takes it, or it was tried too often.
    case failed
    /// Handed over, or perhaps not: nobody heard the server's answer. It is not sent again.
    case doubtful
}

/// A mail that was claimed: whoever holds it hands it over and says what became of it.
package struct OutgoingMail: Equatable, Sendable {
    package let id: String
    package let account: AccountID
    package let address: String
    /// As the account has chosen; nil where it has not.
    package let language: String?
    /// Of a day, or of one notice.
    package let isDigest: Bool
    /// How often it has been tried before.
    package let tries: Int
    /// The first of them, in the order in which they were made.
    package let notices: [Notice]
    package let noticeCount: Int
}

/// Mails on their way out. They survive whatever happens to the program, and none is sent twice.
///
/// A mail is claimed before it is handed over, and a claim is given back only by whoever surely did not send it. When the program dies between
/// the server's answer and the note of it, the mail stays claimed: at the next start it is doubtful, and a person decides. Each is so handed
/// over at most once. Whether it was is seen by its Message-ID, which is its id.
package final class Outbox: Sendable {
    private let file: KeepingFile
    private let clock: @Sendable () -> Int64

    package init(_ file: KeepingFile, clock: @escaping @Sendable () -> Int64) throws(KeepingFault) {
        self.file = file
        self.clock = clock
        try file.make(tables: MessageTables.sql)
    }

    /// At the start: what was claimed by a process that is no more.
    package func settle() throws(KeepingFault) {
        let now = clock()
        try file.write { database in
            try database.execute(
                sql: "UPDATE mail SET state = ?, endedAt = ? WHERE state = ?",
                arguments: [MailState.doubtful.rawValue, now, MailState.sending.rawValue])
        }
    }

    /// One mail for each account that wants mail, with all that it was not told by mail and has not read. Once a day, however often it is asked.
    package func makeDigests(for day: Day) throws(KeepingFault) {
        let now = clock()
        let oldest = now - Int64(MessageLimits.mailedDaysMax) * 86_400_000
        try file.write { database in
            let accounts = try String.fetchAll(
                database,
                sql: """
                    SELECT w.account FROM mailWish w JOIN credential c ON c.account = w.account WHERE c.email IS NOT NULL AND EXISTS (
                        SELECT 1 FROM notice n WHERE n.account = w.account AND n.mail IS NULL AND n.readAt IS NULL AND n.madeAt >= ?)
                    """, arguments: [oldest])
            for account in accounts {
                let id = Outbox.newID()
                try database.execute(
                    sql: "INSERT OR IGNORE INTO mail (id, account, kind, cause, state, tries, madeAt, nextAt) VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
                    arguments: [id, account, Outbox.digest, "\(day)", MailState.waiting.rawValue, now, now])
                guard database.changesCount == 1 else { continue }
                try database.execute(
                    sql: "UPDATE notice SET mail = ? WHERE account = ? AND mail IS NULL AND readAt IS NULL AND madeAt >= ?",
                    arguments: [id, account, oldest])
            }
            try database.execute(
                sql: "DELETE FROM mail WHERE madeAt < ? AND state NOT IN ('waiting', 'sending')",
                arguments: [now - Int64(MessageLimits.noticeDaysMax) * 86_400_000])
        }
    }

    /// The next that is due, claimed for the caller; nil where none is. One whose account wants no mail any more, or has no address, ends here.
    package func claim() throws(KeepingFault) -> OutgoingMail? {
        let now = clock()
        return try file.write { database in
            try database.execute(
                sql: """
                    UPDATE mail SET state = 'failed', reason = 'unwanted', endedAt = ?1 WHERE state = 'waiting' AND nextAt <= ?1 AND account NOT IN (
                        SELECT w.account FROM mailWish w JOIN credential c ON c.account = w.account WHERE c.email IS NOT NULL)
                    """, arguments: [now])
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT m.id, m.account, c.email, c.language, m.kind = ?, m.tries FROM mail m JOIN credential c ON c.account = m.account
                        WHERE m.state = 'waiting' AND m.nextAt <= ? ORDER BY m.nextAt, m.madeAt LIMIT 1
                        """, arguments: [Outbox.digest, now])
            else { return nil }
            let id: String = row[0]
            try database.execute(sql: "UPDATE mail SET state = 'sending', tries = tries + 1 WHERE id = ?", arguments: [id])
            let notices = try Row.fetchAll(
                database, sql: "\(NoticeBook.columns) WHERE mail = ? ORDER BY id LIMIT ?", arguments: [id, MessageLimits.noticesPerMailMax]
            ).compactMap(NoticeBook.notice)
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM notice WHERE mail = ?", arguments: [id]) ?? 0
            return OutgoingMail(
                id: id, account: AccountID(row[1]), address: row[2], language: row[3], isDigest: row[4], tries: row[5], notices: notices,
                noticeCount: count)
        }
    }

    package func end(_ mail: OutgoingMail, as state: MailState, reason: String? = nil) throws(KeepingFault) {
        let now = clock()
        try file.write { database in
            try database.execute(
                sql: "UPDATE mail SET state = ?, reason = ?, endedAt = ? WHERE id = ? AND state = 'sending'",
                arguments: [state.rawValue, reason, now, mail.id])
        }
    }

    /// Surely not sent: the claim is given back, for a while later; each time twice as long, until it is given up.
    package func giveBack(_ mail: OutgoingMail, reason: String) throws(KeepingFault) {
        guard mail.tries + 1 < MessageLimits.mailTriesMax else { return try end(mail, as: .failed, reason: reason) }
        let minutes = min(MessageLimits.firstWaitMinutes << min(mail.tries, 20), MessageLimits.waitMinutesMax)
        let next = clock() + Int64(minutes) * 60_000
        try file.write { database in
            try database.execute(
                sql: "UPDATE mail SET state = 'waiting', reason = ?, nextAt = ? WHERE id = ? AND state = 'sending'",
                arguments: [reason, next, mail.id])
        }
    }

    /// How many there are in each state, for whoever looks after the program.
    package func counts() throws(KeepingFault) -> [MailState: Int] {
        try file.read { database in
            try Row.fetchAll(database, sql: "SELECT state, count(*) FROM mail GROUP BY state").reduce(into: [:]) { counts, row in
                if let state = MailState(rawValue: row[0]) { counts[state] = row[1] }
            }
        }
    }

    private static let digest = "digest"

    static func newID() -> String { UUID().uuidString.lowercased() }
}
