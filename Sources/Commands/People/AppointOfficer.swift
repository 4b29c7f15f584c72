package import Events
package import Rules

/// Appoints an officer to a role at a unit, from the day of the post, by a decision that is cited.
package struct AppointOfficer: Command {
    package let account: AccountID
    package let post: Post

    package init(account: AccountID, post: Post) {
        self.account = account
        self.post = post
    }

    package func demand(in work: Work) throws -> Demand {
        Demand(.keepAccounts, unit: post.unit, programme: post.programme, barred: [account.rawValue])
    }

    package func decide(in work: Work) throws {
        let known = try work.knownAccount(account)
        work.enter(try known.appoint(post, in: try work.atlas()) { work.room.programme($0) != nil }, of: known, on: post.from)
    }
}
