package import Events
import Foundation
import GRDB

/// What an authenticator app is given, by hand or as a picture of the address.
package struct Enrolment: Equatable, Sendable {
    /// Base32.
    package let secret: String
    /// `otpauth://totp/…`
    package let address: String
}

extension CredentialStore {
    /// A new secret, which counts once a code of it was typed. Until then an older one goes on.
    package func beginSecondFactor(of account: AccountID) throws -> Enrolment {
        guard let credential = try credential(of: account) else { throw AccountRefusal.accountUnknown }
        guard credential.secondFactorSince == nil else { throw AccountRefusal.secondFactorExists }
        let secret = Secrets.random(bytes: TimedCode.secretBytes)
        let sealed = try keys.seal(Array(secret), for: CredentialStore.keyOwner(account)).box
        try file.write {
            try $0.execute(sql: "UPDATE credential SET pending = ? WHERE account = ?", arguments: [sealed, account.rawValue])
        }
        return enrolment(secret, credential.signInName)
    }

    /// The secret that waits for its first code, to be shown again; nil where none does.
    package func pendingSecondFactor(of account: AccountID) throws(KeepingFault) -> Enrolment? {
        let row = try file.read {
            try Row.fetchOne($0, sql: "SELECT name, pending FROM credential WHERE account = ?", arguments: [account.rawValue])
        }
        guard let row, let box = row[1] as String?, let secret = try opened(box, account) else { return nil }
        return enrolment(secret, row[0])
    }

    /// Answers the recovery codes, which are shown this once. All other sessions end: they were begun without it.
    package func confirmSecondFactor(of account: AccountID, code: String) throws -> [String] {
        let outcome = try file.writeOrRefuse { database -> Result<[String], AccountRefusal> in
            let row = try Row.fetchOne(database, sql: "SELECT pending, step FROM credential WHERE account = ?", arguments: [account.rawValue])
            guard let row else { throw AccountRefusal.accountUnknown }
            guard let box = row[0] as String?, let secret = try self.opened(box, account) else { throw AccountRefusal.secondFactorMissing }
            let book = FailureBook(database: database, now: self.clock())
            let subject = FailureBook.Subject.secondFactor(account: account.rawValue)
            try book.check(subject)
            guard let step = TimedCode.step(of: code, secret, at: self.clock()), step > row[1] else {
                try book.add(subject)
                return .failure(.wrongSecondFactor)
            }
            try book.clear(subject)
            try database.execute(
                sql: "UPDATE credential SET secret = pending, pending = NULL, secretSince = ?, step = ? WHERE account = ?",
                arguments: [self.clock(), step, account.rawValue])
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.rawValue])
            return .success(try self.newRecoveryCodes(account, in: database))
        }
        return try outcome.get()
    }

    /// New ones; the old ones hold no more.
    package func renewRecoveryCodes(of account: AccountID) throws -> [String] {
        try file.writeOrRefuse { database in
            let has = try Bool.fetchOne(database, sql: "SELECT secret IS NOT NULL FROM credential WHERE account = ?", arguments: [account.rawValue])
            guard has == true else { throw AccountRefusal.secondFactorMissing }
            return try self.newRecoveryCodes(account, in: database)
        }
    }

    /// Ends all sessions, and all tokens that were made with it: they would go on counting as if it were there.
    package func removeSecondFactor(of account: AccountID) throws(KeepingFault) {
        try file.write { database in
            try database.execute(
                sql: "UPDATE credential SET secret = NULL, secretSince = NULL, pending = NULL WHERE account = ?", arguments: [account.rawValue])
            for table in ["recovery", "session"] {
                try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [account.rawValue])
            }
            try self.endStrongTokens(of: account, in: database)
        }
    }

    /// Those that count as a second factor.
    func endStrongTokens(of account: AccountID, in database: Database) throws {
        try database.execute(sql: "DELETE FROM token WHERE account = ? AND secondFactor", arguments: [account.rawValue])
    }

    /// A used step is never taken again, whoever asks at the same moment: the transaction is held from its beginning.
    func secondFactorFits(_ typed: String, of account: AccountID, in database: Database) throws -> Bool {
        let book = FailureBook(database: database, now: clock())
        let subject = FailureBook.Subject.secondFactor(account: account.rawValue)
        try book.check(subject)
        guard try stepFits(typed, of: account, in: database) || recoveryFits(typed, of: account, in: database) else {
            try book.add(subject)
            return false
        }
        try book.clear(subject)
        return true
    }

    private func stepFits(_ typed: String, of account: AccountID, in database: Database) throws -> Bool {
        let box = try String.fetchOne(database, sql: "SELECT secret FROM credential WHERE account = ?", arguments: [account.rawValue])
        guard let box, let secret = try opened(box, account), let step = TimedCode.step(of: typed, secret, at: clock()) else { return false }
        try database.execute(
            sql: "UPDATE credential SET step = ? WHERE account = ? AND step < ?", arguments: [step, account.rawValue, step])
        return database.changesCount == 1
    }

    private func recoveryFits(_ typed: String, of account: AccountID, in database: Database) throws -> Bool {
        guard let hash = WrittenCode.hash(typed: typed, characters: WrittenCode.recoveryCharacters) else { return false }
        try database.execute(sql: "DELETE FROM recovery WHERE account = ? AND hash = ?", arguments: [account.rawValue, hash])
        return database.changesCount == 1
    }

    private func newRecoveryCodes(_ account: AccountID, in database: Database) throws -> [String] {
        let codes = (0..<KeepingLimits.recoveryCodes).map { _ in WrittenCode.make(characters: WrittenCode.recoveryCharacters) }
        try database.execute(sql: "DELETE FROM recovery WHERE account = ?", arguments: [account.rawValue])
        for code in codes {
            let hash = WrittenCode.hash(typed: code, characters: WrittenCode.recoveryCharacters)
            try database.execute(sql: "INSERT INTO recovery (account, hash) VALUES (?, ?)", arguments: [account.rawValue, hash])
        }
        return codes
    }

    /// Nil where the key is gone: then a recovery code helps, or a reset.
    private func opened(_ box: String, _ account: AccountID) throws(KeepingFault) -> Data? {
        try keys.open(Sealed(key: CredentialStore.keyOwner(account), box: box)).map { Data($0) }
    }

    private func enrolment(_ secret: Data, _ name: String) -> Enrolment {
        let text = TimedCode.base32(secret)
        let label = folded(name).replacing(" ", with: ".")
        return Enrolment(secret: text, address: "otpauth://totp/Kheo:\(label)?secret=\(text)&issuer=Kheo")
    }
}
