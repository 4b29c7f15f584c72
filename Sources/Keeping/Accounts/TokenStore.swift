package import Events
import Foundation
import GRDB

/// Tokens with which the terminal acts as an account: `kheo_…`.
package final class TokenStore: Sendable {
    private let file: KeepingFile
    private let clock: @Sendable () -> Int64
    private static let mark = "kheo_"

    package init(_ file: KeepingFile, clock: @escaping @Sendable () -> Int64) {
        self.file = file
        self.clock = clock
    }

    /// Shown this once; only its hash is kept. `secondFactor`: whether the session that makes it was begun with one.
    package func make(for account: AccountID, label typed: String, days: Int, secondFactor: Bool) throws -> String {
        let label = trimmed(typed)
        guard !label.isEmpty else { throw AccountRefusal.labelMissing }
        guard isReadable(label) else { throw AccountRefusal.labelUnreadable }
        guard label.count <= KeepingLimits.tokenLabelCharactersMax else {
            throw AccountRefusal.labelTooLong(max: KeepingLimits.tokenLabelCharactersMax)
        }
        guard (1...KeepingLimits.tokenDaysMax).contains(days) else { throw AccountRefusal.daysOutOfRange(max: KeepingLimits.tokenDaysMax) }
        let token = TokenStore.mark + Secrets.ticket()
        let now = clock()
        try file.writeOrRefuse { database in
            try database.execute(sql: "DELETE FROM token WHERE until <= ?", arguments: [now])
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM token WHERE account = ?", arguments: [account.rawValue]) ?? 0
            guard count < KeepingLimits.tokensPerAccountMax else { throw AccountRefusal.tooManyTokens(max: KeepingLimits.tokensPerAccountMax) }
            try database.execute(
                sql: "INSERT INTO token (hash, account, label, madeAt, until, secondFactor) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [Secrets.hash(token), account.rawValue, label, now, now + Int64(days) * 86_400_000, secondFactor])
        }
        return token
    }

    /// Nil when it is unknown, revoked or expired. Looking is using.
    package func token(_ text: String) throws(KeepingFault) -> Token? {
        guard text.hasPrefix(TokenStore.mark), text.utf8.count < 100 else { return nil }
        let now = clock()
        return try file.write { database in
            let row = try Row.fetchOne(
                database, sql: TokenStore.columns + " WHERE hash = ? AND until > ?", arguments: [Secrets.hash(text), now])
            guard let row else { return nil }
            let token = Token(row)
            try database.execute(sql: "UPDATE token SET usedAt = ? WHERE id = ?", arguments: [now, token.id])
            return token
        }
    }

    /// Those that still hold, the newest first.
    package func list(of account: AccountID) throws(KeepingFault) -> [Token] {
        let now = clock()
        return try file.read { database in
            try Row.fetchAll(
                database, sql: TokenStore.columns + " WHERE account = ? AND until > ? ORDER BY id DESC", arguments: [account.rawValue, now]
            ).map { Token($0) }
        }
    }

    package func revoke(_ id: Int, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM token WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }

    private static let columns = "SELECT id, account, label, madeAt, until, usedAt, secondFactor FROM token"
}

package struct Token: Equatable, Sendable {
    package let id: Int
    package let account: AccountID
    package let label: String
    package let madeAt: Int64
    /// The first moment at which it does not hold.
    package let until: Int64
    package let usedAt: Int64?
    package let passedSecondFactor: Bool

    init(_ row: Row) {
        id = row[0]
        account = AccountID(row[1] as String)
        label = row[2]
        madeAt = row[3]
        until = row[4]
        usedAt = row[5]
        passedSecondFactor = row[6]
    }
}
