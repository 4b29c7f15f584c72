package import Events
import GRDB

extension CredentialStore {
    /// A code of the second factor, typed anew for something grave such as a signature, by whoever is signed in already. A used code counts no more.
    package func confirm(_ code: String, of account: AccountID) throws {
        let outcome = try file.writeOrRefuse { database -> Result<Void, AccountRefusal> in
            let has = try Bool.fetchOne(database, sql: "SELECT secret IS NOT NULL FROM credential WHERE account = ?", arguments: [account.rawValue])
            guard has == true else { throw AccountRefusal.secondFactorMissing }
            // A wrong code is written down: the transaction ends well, the answer is a refusal.
            return try self.secondFactorFits(code, of: account, in: database) ? .success(()) : .failure(.wrongSecondFactor)
        }
        try outcome.get()
    }
}
