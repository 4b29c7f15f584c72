package import Events
import Rules

/// Closes an account: nobody signs in with it any more, and its appointments end.
package struct CloseAccount: Command {
    package let account: AccountID
    package let reason: String
    package let on: Day

    package init(account: AccountID, reason: String, on: Day) {
        self.account = account
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepAccounts) }

    package func decide(in work: Work) throws {
        let known = try work.knownAccount(account)
        let event = try known.close(reason: reason)
        try work.checkAnotherAdministrator(than: known, losing: nil)
        work.enter(event, of: known, on: on)
    }
}
