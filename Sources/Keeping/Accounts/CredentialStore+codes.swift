package import Events
import Foundation
import GRDB

/// What a one-time code lets its holder do.
package enum CodePurpose: String, Sendable {
    /// Make the first administrator; printed by the server on the machine's own console.
    case first
    case invitation
    case reset
    /// Not copied by anybody: the ticket between password and second factor.
    case secondStep
}

/// A code that somebody holds in hand, before it is taken up.
package struct HeldCode: Equatable, Sendable {
    package let purpose: CodePurpose
    package let account: AccountID
    package let signInName: String
    /// The first moment at which it does not hold.
    package let until: Int64

    package init(purpose: CodePurpose, account: AccountID, signInName: String, until: Int64) {
        self.purpose = purpose
        self.account = account
        self.signInName = signInName
        self.until = until
    }
}

extension CredentialStore {
    /// A new one at each start of the server without accounts; older ones hold no more.
    package func makeFirstCode() throws(KeepingFault) -> String {
        try file.write { database in
            try database.execute(sql: "DELETE FROM code WHERE purpose = ?", arguments: [CodePurpose.first.rawValue])
            return try self.newCode(.first, nil, hours: KeepingLimits.firstCodeHoursMax, in: database)
        }
    }

    /// Takes up the first code: afterwards the account can sign in, and nobody else can. The journal learns of the account next; where it does
    /// not, the next first code clears what is left.
    package func takeUpFirst(_ typedCode: String, account: AccountID, name typedName: String, password: String) async throws {
        let name = try PasswordRules.checked(name: typedName)
        try PasswordRules.check(password, for: name)
        guard let code = WrittenCode.hash(typed: typedCode, characters: WrittenCode.oneTimeCharacters),
            try file.read({ try self.row(of: code, .first, in: $0) }) != nil
        else { throw AccountRefusal.codeUnknown }
        let hash = try await passwords.hash(password)
        try file.writeOrRefuse { database in
            guard try self.row(of: code, .first, in: database) != nil else { throw AccountRefusal.codeUnknown }
            for table in ["credential", "session", "token", "code", "failure"] { try database.execute(sql: "DELETE FROM \(table)") }
            try self.insert(account, name, password: hash, in: database)
        }
    }

    /// For an account that has never been used; an older invitation holds no more.
    package func invite(_ account: AccountID) throws -> String {
        try file.writeOrRefuse { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT passwordSetAt IS NOT NULL OR EXISTS (SELECT * FROM link WHERE account = ?1) FROM credential WHERE account = ?1",
                arguments: [account.rawValue])
            guard let row else { throw AccountRefusal.accountUnknown }
            guard !row[0] else { throw AccountRefusal.accountInUse }
            try database.execute(sql: "DELETE FROM code WHERE account = ?", arguments: [account.rawValue])
            return try self.newCode(.invitation, account, hours: KeepingLimits.invitationDaysMax * 24, in: database)
        }
    }

    /// Whose invitation or reset it is; it stays unused.
    package func held(_ typedCode: String) throws -> HeldCode {
        guard let code = WrittenCode.hash(typed: typedCode, characters: WrittenCode.oneTimeCharacters),
            let held = try file.read({ try self.held(code, in: $0) })
        else { throw AccountRefusal.codeUnknown }
        return held
    }

    /// Sets the password of an invitation or a reset. Of two who hold the same code one is the first.
    package func takeUp(_ typedCode: String, password: String) async throws -> AccountID {
        let held = try held(typedCode)
        try PasswordRules.check(password, for: held.signInName)
        let hash = try await passwords.hash(password)
        let code = WrittenCode.hash(typed: typedCode, characters: WrittenCode.oneTimeCharacters)
        try file.writeOrRefuse { database in
            guard let code, try self.held(code, in: database) == held else { throw AccountRefusal.codeUnknown }
            try database.execute(sql: "DELETE FROM code WHERE account = ?", arguments: [held.account.rawValue])
            try database.execute(
                sql: "UPDATE credential SET password = ?, passwordSetAt = ? WHERE account = ?",
                arguments: [hash.text, self.clock(), held.account.rawValue])
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [held.account.rawValue])
        }
        return held.account
    }

    /// One administrator asks. Where the account signs or votes, `needsTwo` is true and nil is answered: another one has to confirm, and until
    /// then nothing changes for the account.
    package func requestReset(of account: AccountID, by administrator: AccountID, needsTwo: Bool) throws -> String? {
        guard account != administrator else { throw AccountRefusal.resetOfOneself }
        return try file.writeOrRefuse { database in
            guard needsTwo else { return try self.reset(account, by: administrator, confirmedBy: nil, in: database) }
            let request = try self.request(account, in: database)
            guard request == nil || request == administrator.rawValue else { return nil }
            try self.requireCredential(account, in: database)
            try database.execute(
                sql: "INSERT OR REPLACE INTO resetRequest (account, requestedBy, requestedAt) VALUES (?, ?, ?)",
                arguments: [account.rawValue, administrator.rawValue, self.clock()])
            return nil
        }
    }

    package func confirmReset(of account: AccountID, by administrator: AccountID) throws -> String {
        guard account != administrator else { throw AccountRefusal.resetOfOneself }
        return try file.writeOrRefuse { database in
            guard let asking = try self.request(account, in: database) else { throw AccountRefusal.resetNotRequested }
            guard asking != administrator.rawValue else { throw AccountRefusal.resetWantsAnother }
            return try self.reset(account, by: AccountID(asking), confirmedBy: administrator, in: database)
        }
    }

    package func withdrawReset(of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM resetRequest WHERE account = ?", arguments: [account.rawValue]) }
    }

    /// Everything by which somebody could come in as this account ends; only the new code opens it.
    private func reset(_ account: AccountID, by: AccountID, confirmedBy: AccountID?, in database: Database) throws -> String {
        let name = try requireCredential(account, in: database)
        try database.execute(
            sql: """
                UPDATE credential SET password = NULL, secret = NULL, secretSince = NULL, pending = NULL, resetAt = ?, resetBy = ?,
                    resetConfirmedBy = ? WHERE account = ?
                """, arguments: [clock(), by.rawValue, confirmedBy?.rawValue, account.rawValue])
        for table in ["recovery", "session", "token", "link", "code", "resetRequest"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [account.rawValue])
        }
        let book = FailureBook(database: database, now: clock())
        try book.clear(.name(folded: name))
        try book.clear(.secondFactor(account: account.rawValue))
        return try newCode(.reset, account, hours: KeepingLimits.resetCodeHoursMax, in: database)
    }

    /// The folded name.
    @discardableResult
    private func requireCredential(_ account: AccountID, in database: Database) throws -> String {
        guard let name = try String.fetchOne(database, sql: "SELECT folded FROM credential WHERE account = ?", arguments: [account.rawValue]) else {
            throw AccountRefusal.accountUnknown
        }
        return name
    }

    /// Who asked, not too long ago.
    private func request(_ account: AccountID, in database: Database) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT requestedBy FROM resetRequest WHERE account = ? AND requestedAt > ?", arguments: [account.rawValue, oldestRequest])
    }

    private func newCode(_ purpose: CodePurpose, _ account: AccountID?, hours: Int, in database: Database) throws -> String {
        let code = WrittenCode.make(characters: WrittenCode.oneTimeCharacters)
        guard let hash = WrittenCode.hash(typed: code, characters: WrittenCode.oneTimeCharacters) else {
            preconditionFailure("a code that was made can be read")
        }
        try insertCode(hash, purpose, account, until: clock() + Int64(hours) * 3_600_000, in: database)
        return code
    }

    func insertCode(_ hash: Data, _ purpose: CodePurpose, _ account: AccountID?, until: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM code WHERE until <= ?", arguments: [clock()])
        try database.execute(
            sql: "INSERT INTO code (hash, purpose, account, until) VALUES (?, ?, ?, ?)",
            arguments: [hash, purpose.rawValue, account?.rawValue, until])
    }

    private func row(of hash: Data, _ purpose: CodePurpose, in database: Database) throws -> Row? {
        try Row.fetchOne(
            database, sql: "SELECT account FROM code WHERE hash = ? AND purpose = ? AND until > ?", arguments: [hash, purpose.rawValue, clock()])
    }

    private func held(_ hash: Data, in database: Database) throws -> HeldCode? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT purpose, account, name, until FROM code JOIN credential USING (account) WHERE hash = ? AND purpose IN (?, ?) AND until > ?",
            arguments: [hash, CodePurpose.invitation.rawValue, CodePurpose.reset.rawValue, clock()])
        guard let row, let purpose = CodePurpose(rawValue: row[0]) else { return nil }
        return HeldCode(purpose: purpose, account: AccountID(row[1] as String), signInName: row[2], until: row[3])
    }
}
