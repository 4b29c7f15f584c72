package import Events
import GRDB

extension CredentialStore {
    /// Asked for again before a signature: the code of the app, or one of the recovery codes.
    package func confirm(secondFactor code: String, of account: AccountID) throws {
        let outcome = try file.writeOrRefuse { database -> Result<Void, AccountRefusal> in
            let has = try Bool.fetchOne(database, sql: "SELECT secret IS NOT NULL FROM credential WHERE account = ?", arguments: [account.rawValue])
            guard has == true else { throw AccountRefusal.secondFactorMissing }
            // A wrong code is written down: the transaction ends well, the answer is a refusal.
            guard try self.secondFactorFits(code, of: account, in: database) else { return .failure(.wrongSecondFactor) }
            return .success(())
        }
        try outcome.get()
    }
}
