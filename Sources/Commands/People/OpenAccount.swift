package import Events
import Rules

/// Opens an account for one named officer. The name is sealed with a key of the account's own.
package struct OpenAccount: Command {
    package let account: AccountID
    package let name: String
    package let on: Day

    package init(account: AccountID, name: String, on: Day) {
        self.account = account
        self.name = name
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepAccounts) }

    package func decide(in work: Work) throws {
        guard try work.account(account) == nil else { throw AppointmentRefusal.accountExists(account) }
        try Account.checkName(name)
        let account = account
        work.enter(sealing: [("person/account.\(account)", Array(name.utf8))], in: "account/\(account)", on: on) { seals in
            .accountOpened(AccountOpened(account: account, name: seals[0]))
        }
        work.begin(AccountOpened(account: account, name: nil), on: on)
    }
}
