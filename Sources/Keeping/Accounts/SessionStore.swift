import Crypto
package import Events
import Foundation
import GRDB

/// Who is signed in with a browser.
package final class SessionStore: Sendable {
    private let file: KeepingFile
    private let clock: @Sendable () -> Int64
    /// Characters of a ticket; what is longer or shorter is not looked for.
    private static let tokenBytes = 43

    package init(_ file: KeepingFile, clock: @escaping @Sendable () -> Int64) {
        self.file = file
        self.clock = clock
    }

    /// The cookie's value; only its hash is kept. `device` is what the browser says of itself, to be shown to its owner. Where an account has
    /// too many sessions, the one unseen for longest ends.
    package func begin(for account: AccountID, secondFactor: Bool, device: String = "") throws(KeepingFault) -> String {
        let token = Secrets.ticket()
        let now = clock()
        let device = String(String.UnicodeScalarView(device.unicodeScalars.filter { isReadable(String($0)) })).prefix(
            KeepingLimits.deviceCharactersMax)
        try file.write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE beganAt <= ? OR seenAt <= ?", arguments: [now - SessionStore.lifetime, now - SessionStore.idle])
            try database.execute(
                sql: """
                    DELETE FROM session WHERE account = ?1 AND id NOT IN
                        (SELECT id FROM session WHERE account = ?1 ORDER BY seenAt DESC, id DESC LIMIT ?2)
                    """, arguments: [account.rawValue, KeepingLimits.sessionsPerAccountMax - 1])
            try database.execute(
                sql: "INSERT INTO session (hash, account, beganAt, seenAt, secondFactor, device) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [Secrets.hash(token), account.rawValue, now, now, secondFactor, String(device)])
        }
        return token
    }

    /// Nil when it is unknown, was idle too long or is too old. Looking is being seen.
    package func session(_ token: String) throws(KeepingFault) -> Session? {
        guard token.utf8.count == SessionStore.tokenBytes else { return nil }
        let now = clock()
        let found = try file.read { database in
            try Row.fetchOne(
                database, sql: SessionStore.columns + " WHERE hash = ? AND beganAt > ? AND seenAt > ?",
                arguments: [Secrets.hash(token), now - SessionStore.lifetime, now - SessionStore.idle]
            ).map { Session($0, formToken: SessionStore.formToken(token)) }
        }
        if let found, now - found.seenAt >= Int64(KeepingLimits.sessionSeenSeconds) * 1000 {
            // Not at every request: a page must not wait for the disk. Where the disk is full, pages are still read.
            try? file.write { try $0.execute(sql: "UPDATE session SET seenAt = ? WHERE id = ?", arguments: [now, found.id]) }
        }
        return found
    }

    package func end(_ token: String) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM session WHERE hash = ?", arguments: [Secrets.hash(token)]) }
    }

    /// One of the account's own, chosen from the list.
    package func end(_ id: Int, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM session WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }

    package func endAll(of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.rawValue]) }
    }

    /// Where somebody is signed in, the last seen first. Without form tokens: those are made from the cookie.
    package func list(of account: AccountID) throws(KeepingFault) -> [Session] {
        let now = clock()
        return try file.read { database in
            try Row.fetchAll(
                database, sql: SessionStore.columns + " WHERE account = ? AND beganAt > ? AND seenAt > ? ORDER BY seenAt DESC, id DESC",
                arguments: [account.rawValue, now - SessionStore.lifetime, now - SessionStore.idle]
            ).map { Session($0, formToken: "") }
        }
    }

    /// Made from the cookie, so that whoever reads the file cannot make one.
    private static func formToken(_ token: String) -> String {
        Secrets.written(Data(HMAC<SHA256>.authenticationCode(for: Data("kheo form".utf8), using: SymmetricKey(data: Data(token.utf8)))))
    }

    private static let columns = """
        SELECT id, account, beganAt, seenAt, secondFactor, device,
            (SELECT language FROM credential WHERE credential.account = session.account) FROM session
        """
    private static let idle = Int64(KeepingLimits.sessionIdleMinutesMax) * 60_000
    private static let lifetime = Int64(KeepingLimits.sessionHoursMax) * 3_600_000
}

package struct Session: Equatable, Sendable {
    package let id: Int
    package let account: AccountID
    /// Goes with every form and comes back with it: another site cannot know it.
    package let formToken: String
    package let beganAt: Int64
    package let seenAt: Int64
    package let passedSecondFactor: Bool
    package let device: String
    /// Which the account has chosen; nil where the browser's is taken.
    package let language: String?

    init(_ row: Row, formToken: String) {
        id = row[0]
        account = AccountID(row[1] as String)
        self.formToken = formToken
        beganAt = row[2]
        seenAt = row[3]
        passedSecondFactor = row[4]
        device = row[5]
        language = row[6]
    }
}
