package import Events
import Foundation
import GRDB

/// By what people sign in: names, passwords, second factors, codes. Whether an account exists and what it may do stands in the journal.
package final class CredentialStore: Sendable {
    let file: KeepingFile
    let keys: KeyStore
    let passwords: PasswordDesk
    let clock: @Sendable () -> Int64

    /// Secrets of second factors are sealed with keys of `keys`: who has only this file cannot make codes.
    package init(_ file: KeepingFile, keys: KeyStore, passwords: PasswordDesk, clock: @escaping @Sendable () -> Int64) {
        self.file = file
        self.keys = keys
        self.passwords = passwords
        self.clock = clock
    }

    /// Takes a sign-in name for an account, before the journal learns of the account: a name that is taken is known in time.
    package func reserve(_ typedName: String, for account: AccountID) throws {
        let name = try PasswordRules.checked(name: typedName)
        try file.writeOrRefuse { try self.insert(account, name, password: nil, in: $0) }
    }

    /// Everything by which an account signs in, what it is signed in with, and all that is kept for it alone, such as drafts: it is closed, or was
    /// never opened.
    package func forget(_ account: AccountID) throws(KeepingFault) {
        try file.write { database in
            // Every store has its own tables, and what is an account's says so in a column of that name.
            let tables = try String.fetchAll(
                database,
                sql: """
                    SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c ON c.name = 'account' WHERE t.type = 'table' ORDER BY t.name
                    """)
            for table in tables {
                try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [account.rawValue])
            }
        }
        try keys.destroy([CredentialStore.keyOwner(account), DraftStore.keyOwner(account)])
    }

    /// Forgets names reserved more than an hour ago for accounts that were then never opened.
    package func forget(allBut known: Set<AccountID>) throws(KeepingFault) {
        let before = clock() - 3_600_000
        let all = try file.read { database in
            try String.fetchAll(database, sql: "SELECT account FROM credential WHERE madeAt < ?", arguments: [before]).map { AccountID($0) }
        }
        for account in all where !known.contains(account) { try forget(account) }
    }

    package func credential(of account: AccountID) throws(KeepingFault) -> Credential? {
        let sql = Credential.sql(requestsAfter: oldestRequest)
        return try file.read { database in
            try Row.fetchOne(database, sql: sql + " WHERE credential.account = ?", arguments: [account.rawValue]).map { Credential($0) }
        }
    }

    package func credentials() throws(KeepingFault) -> [Credential] {
        let sql = Credential.sql(requestsAfter: oldestRequest)
        return try file.read { database in try Row.fetchAll(database, sql: sql + " ORDER BY folded").map { Credential($0) } }
    }

    /// Empty takes it away.
    package func setEmail(_ typed: String, of account: AccountID) throws {
        let email = trimmed(typed)
        if !email.isEmpty {
            let parts = email.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
                email.count <= KeepingLimits.emailCharactersMax,
                email.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && !"<>()[],;:\\\"".utf8.contains($0) })
            else { throw AccountRefusal.emailMalformed }
        }
        try update(account, "email = ?", [email.isEmpty ? nil : email])
    }

    /// `vi` or `en`; nil where the browser's is taken.
    package func setLanguage(_ language: String?, of account: AccountID) throws { try update(account, "language = ?", [language]) }

    private func update(_ account: AccountID, _ change: String, _ values: [String?]) throws {
        try file.writeOrRefuse { database in
            try database.execute(sql: "UPDATE credential SET \(change) WHERE account = ?", arguments: StatementArguments(values + [account.rawValue]))
            guard database.changesCount == 1 else { throw AccountRefusal.accountUnknown }
        }
    }

    func insert(_ account: AccountID, _ name: String, password: PasswordHash?, in database: Database) throws {
        let plain = folded(name)
        guard try String.fetchOne(database, sql: "SELECT account FROM credential WHERE folded = ?", arguments: [plain]) == nil else {
            throw AccountRefusal.signInNameTaken(name)
        }
        let now = clock()
        try database.execute(
            sql: "INSERT INTO credential (account, name, folded, madeAt, password, passwordSetAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [account.rawValue, name, plain, now, password?.text, password.map { _ in now }])
    }

    /// A request for a reset that is older is none any more.
    var oldestRequest: Int64 { clock() - Int64(KeepingLimits.resetRequestDaysMax) * 86_400_000 }

    /// `account/…`: whose key of the key store seals the secret of the second factor.
    static func keyOwner(_ account: AccountID) -> String { "account/\(account)" }
}

/// What may be shown of how an account signs in.
package struct Credential: Equatable, Sendable {
    package let account: AccountID
    package let signInName: String
    /// Nil until the invitation or the reset is taken up.
    package let passwordSetAt: Int64?
    package let secondFactorSince: Int64?
    package let recoveryCodesLeft: Int
    package let lastReset: Reset?
    /// A reset that waits for a second administrator.
    package let resetRequest: ResetRequest?
    package let email: String?
    package let language: String?

    package struct Reset: Equatable, Sendable {
        package let at: Int64
        package let by: AccountID
        package let confirmedBy: AccountID?

        package init(at: Int64, by: AccountID, confirmedBy: AccountID?) {
            self.at = at
            self.by = by
            self.confirmedBy = confirmedBy
        }
    }

    package struct ResetRequest: Equatable, Sendable {
        package let by: AccountID
        package let at: Int64

        package init(by: AccountID, at: Int64) {
            self.by = by
            self.at = at
        }
    }

    static func sql(requestsAfter oldest: Int64) -> String {
        """
        SELECT credential.account, name, CASE WHEN password IS NULL THEN NULL ELSE passwordSetAt END,
            CASE WHEN secret IS NULL THEN NULL ELSE secretSince END,
            (SELECT count(*) FROM recovery WHERE recovery.account = credential.account),
            resetAt, resetBy, resetConfirmedBy, requestedBy, requestedAt, email, language
        FROM credential LEFT JOIN resetRequest ON resetRequest.account = credential.account AND requestedAt > \(oldest)
        """
    }

    init(_ row: Row) {
        account = AccountID(row[0] as String)
        signInName = row[1]
        passwordSetAt = row[2]
        secondFactorSince = row[3]
        recoveryCodesLeft = row[4]
        let (resetAt, resetBy, confirmedBy): (Int64?, String?, String?) = (row[5], row[6], row[7])
        lastReset = resetAt.flatMap { at in resetBy.map { Reset(at: at, by: AccountID($0), confirmedBy: confirmedBy.map { AccountID($0) }) } }
        let (requestedBy, requestedAt): (String?, Int64?) = (row[8], row[9])
        resetRequest = requestedBy.flatMap { by in requestedAt.map { ResetRequest(by: AccountID(by), at: $0) } }
        email = row[10]
        language = row[11]
    }
}
