package import Events
import GRDB

/// How far a sign-in has come.
package enum SignInStep: Equatable, Sendable {
    case signedIn(AccountID)
    /// The password was right; the ticket goes back with the code of the second factor.
    case secondStep(ticket: String)
}

extension CredentialStore {
    /// `address` is where the request came from, as far as is known.
    package func signIn(_ typedName: String, _ password: String, from address: String?) async throws -> SignInStep {
        let name = trimmed(typedName)
        guard !name.isEmpty else { throw AccountRefusal.signInNameMissing }
        guard name.count <= KeepingLimits.signInNameCharactersMax else {
            throw AccountRefusal.signInNameTooLong(max: KeepingLimits.signInNameCharactersMax)
        }
        try check(length: password)
        let plain = folded(name)
        let subjects = [FailureBook.Subject.name(folded: plain)] + (address.map { [.address($0)] } ?? [])
        let (account, hash) = try begin(subjects) { database in
            let row = try Row.fetchOne(database, sql: "SELECT account, password FROM credential WHERE folded = ?", arguments: [plain])
            return (row.map { AccountID($0[0] as String) }, (row?[1] as String?).flatMap { PasswordHash($0) })
        }
        let fits = try await tried(password, hash, subjects)
        guard let account, hash != nil, fits else { throw AccountRefusal.wrongNameOrPassword }
        if hash?.rounds != passwords.rounds { await hashAnew(password, of: account) }
        return try file.writeOrRefuse { database in
            try FailureBook(database: database, now: self.clock()).clear(.name(folded: plain))
            // Since the password was tried the account may have been closed.
            let row = try Row.fetchOne(
                database, sql: "SELECT secret IS NOT NULL FROM credential WHERE account = ? AND password IS NOT NULL", arguments: [account.rawValue])
            guard let row else { throw AccountRefusal.wrongNameOrPassword }
            guard row[0] else { return .signedIn(account) }
            return .secondStep(ticket: try self.secondStep(of: account, in: database))
        }
    }

    /// For whom another door vouches, such as the office's own sign-in: the second factor of this house is asked for all the same.
    package func signIn(vouchedFor account: AccountID) throws -> SignInStep {
        try file.writeOrRefuse { database in
            let row = try Row.fetchOne(database, sql: "SELECT secret IS NOT NULL FROM credential WHERE account = ?", arguments: [account.rawValue])
            guard let row else { throw AccountRefusal.accountUnknown }
            guard row[0] else { return .signedIn(account) }
            return .secondStep(ticket: try self.secondStep(of: account, in: database))
        }
    }

    /// The code of the app, or one of the recovery codes.
    package func finishSignIn(ticket: String, code: String) throws -> AccountID {
        let hash = Secrets.hash(ticket)
        let outcome = try file.writeOrRefuse { database -> Result<AccountID, AccountRefusal> in
            let account = try String.fetchOne(
                database, sql: "SELECT account FROM code WHERE hash = ? AND purpose = ? AND until > ?",
                arguments: [hash, CodePurpose.secondStep.rawValue, self.clock()])
            guard let account = account.map({ AccountID($0) }) else { throw AccountRefusal.secondStepTooLate }
            // A wrong code is written down: the transaction ends well, the answer is a refusal.
            guard try self.secondFactorFits(code, of: account, in: database) else { return .failure(.wrongSecondFactor) }
            try database.execute(sql: "DELETE FROM code WHERE hash = ?", arguments: [hash])
            return .success(account)
        }
        return try outcome.get()
    }

    /// Asked for again before something grave, such as a new second factor.
    package func check(_ password: String, of account: AccountID) async throws {
        try check(length: password)
        let (plain, hash) = try file.read { database in
            let row = try Row.fetchOne(database, sql: "SELECT folded, password FROM credential WHERE account = ?", arguments: [account.rawValue])
            return (row?[0] as String?, (row?[1] as String?).flatMap { PasswordHash($0) })
        }
        guard let plain, let hash else { throw AccountRefusal.accountUnknown }
        let subjects = [FailureBook.Subject.name(folded: plain)]
        try begin(subjects) { _ in }
        guard try await tried(password, hash, subjects) else { throw AccountRefusal.wrongPassword }
        try file.write { try FailureBook(database: $0, now: self.clock()).clear(subjects[0]) }
    }

    /// Ends all sessions of the account, and the tokens that were made with a second factor; whoever changes it begins a new session.
    package func changePassword(of account: AccountID, from old: String, to new: String) async throws {
        guard let name = try credential(of: account)?.signInName else { throw AccountRefusal.accountUnknown }
        try await check(old, of: account)
        try PasswordRules.check(new, for: name)
        let hash = try await passwords.hash(new)
        try file.write { database in
            try database.execute(
                sql: "UPDATE credential SET password = ?, passwordSetAt = ? WHERE account = ?",
                arguments: [hash.text, self.clock(), account.rawValue])
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.rawValue])
            try database.execute(
                sql: "DELETE FROM code WHERE account = ? AND purpose = ?", arguments: [account.rawValue, CodePurpose.secondStep.rawValue])
            try self.endStrongTokens(of: account, in: database)
        }
    }

    private func check(length password: String) throws(AccountRefusal) {
        guard !password.isEmpty else { throw .passwordMissing }
        guard password.utf8.count <= 4 * KeepingLimits.passwordCharactersMax, password.count <= KeepingLimits.passwordCharactersMax else {
            throw .passwordTooLong(max: KeepingLimits.passwordCharactersMax)
        }
    }

    /// Counts the try as a failure before it is made: of many at the same moment only so many get through as would one after the other.
    private func begin<Found>(_ subjects: [FailureBook.Subject], _ find: (Database) throws -> Found) throws -> Found {
        try file.writeOrRefuse { database in
            let book = FailureBook(database: database, now: self.clock())
            for subject in subjects { try book.check(subject) }
            for subject in subjects { try book.add(subject) }
            return try find(database)
        }
    }

    /// Takes the failure back where the try was none: where it fits, and where there was no room to make it.
    private func tried(_ password: String, _ hash: PasswordHash?, _ subjects: [FailureBook.Subject]) async throws -> Bool {
        func takeBack() throws {
            try file.write { database in
                for subject in subjects { try FailureBook(database: database, now: self.clock()).takeBack(subject) }
            }
        }
        do {
            let fits = try await passwords.fits(password, hash ?? passwords.nobody)
            if fits { try takeBack() }
            return fits
        } catch AccountRefusal.tooManyAtOnce {
            try takeBack()
            throw AccountRefusal.tooManyAtOnce
        }
    }

    private func secondStep(of account: AccountID, in database: Database) throws -> String {
        let ticket = Secrets.ticket()
        try insertCode(
            Secrets.hash(ticket), .secondStep, account, until: clock() + Int64(KeepingLimits.secondStepMinutesMax) * 60_000, in: database)
        return ticket
    }

    /// With the parameters of today. Where there is no room it is done at the next sign-in.
    private func hashAnew(_ password: String, of account: AccountID) async {
        guard let hash = try? await passwords.hash(password) else { return }
        try? file.write {
            try $0.execute(
                sql: "UPDATE credential SET password = ? WHERE account = ? AND password IS NOT NULL", arguments: [hash.text, account.rawValue])
        }
    }
}
