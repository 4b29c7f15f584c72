package import Events
import GRDB
package import Rules

/// An account as administrators see it: with every post it ever had.
package struct AccountAnswer: Equatable, Sendable {
    package let id: AccountID
    /// Nil where the name was erased.
    package let name: String?
    package let openedOn: Day
    package let closedOn: Day?
    /// The newest first.
    package let posts: [Post]

    package init(id: AccountID, name: String?, openedOn: Day, closedOn: Day?, posts: [Post]) {
        self.id = id
        self.name = name
        self.openedOn = openedOn
        self.closedOn = closedOn
        self.posts = posts
    }
}

extension ReadingRoom {
    /// Whether any account was ever opened: from then on nobody decides without signing in.
    package func hasAccounts() throws -> Bool {
        if kept.read({ $0.hasAccounts }) { return true }
        let found = try reader.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false }
        if found { kept.write { $0.hasAccounts = true } }
        return found
    }

    /// With the posts that hold on the day; those that want a second factor only where one was given. Nil where there is no such account, or it
    /// is closed.
    package func officer(_ id: AccountID, on day: Day, passedSecondFactor: Bool) throws -> Officer? {
        let key = Kept.OfficerKey(account: id, day: day, passedSecondFactor: passedSecondFactor)
        let (position, known) = kept.read { ($0.position, $0.officers[key]) }
        if let known { return known }
        let made = try makeOfficer(id, on: day, passedSecondFactor)
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.officers.count >= ReadingRoom.answersKeptMax { kept.officers = [:] }
            kept.officers[key] = .some(made)
        }
        return made
    }

    private func makeOfficer(_ id: AccountID, on day: Day, _ passedSecondFactor: Bool) throws -> Officer? {
        guard let account = try account(id), account.closedOn.map({ day < $0 }) ?? true else { return nil }
        let atlas = atlas
        let posts = account.posts.filter { $0.holds(on: day, in: atlas) && (passedSecondFactor || !$0.role.needsSecondFactor) }
        return Officer(account: id, name: account.name, posts: posts)
    }

    /// Everybody who holds a post on the day, whether or not they have signed in.
    package func officers(on day: Day) throws -> [Officer] {
        let atlas = atlas
        return try accounts().filter { $0.closedOn.map { day < $0 } ?? true }
            .map { Officer(account: $0.id, name: $0.name, posts: $0.posts.filter { $0.holds(on: day, in: atlas) }) }
            .filter { !$0.posts.isEmpty }
    }

    package func account(_ id: AccountID) throws -> AccountAnswer? { try accounts(where: "WHERE a.id = ?", [id.rawValue]).first }

    /// In the order in which they were opened.
    package func accounts() throws -> [AccountAnswer] { try accounts(where: "", []) }

    /// What to call an actor in a timeline: an officer's name, or nil for whoever was at the machine, or where the name was erased.
    package func name(ofActor actor: String) throws -> String? { try account(AccountID(actor))?.name }

    private func accounts(where condition: String, _ arguments: [String]) throws -> [AccountAnswer] {
        let (rows, posts) = try reader.read { database in
            (
                try Row.fetchAll(
                    database, sql: "SELECT a.id, a.name, a.opened_on, a.closed_on FROM account a \(condition) ORDER BY a.position",
                    arguments: StatementArguments(arguments)),
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT p.account, p.id, p.role, p.unit, p.programme, p.from_day, p.to_day, p.decision
                        FROM appointment p JOIN account a ON a.id = p.account \(condition) ORDER BY p.position DESC
                        """, arguments: StatementArguments(arguments))
            )
        }
        var byAccount: [String: [Post]] = [:]
        for row in posts {
            guard let role = Role(rawValue: row[2]) else { continue }
            let until = Day(row[6])
            byAccount[row[0], default: []].append(
                Post(
                    appointment: AppointmentID(row[1]), role: role, unit: (row[3] as String?).map { UnitID($0) }, programme: row[4],
                    from: Day(row[5]), until: until == .never ? nil : until, decision: row[7]))
        }
        return rows.map { row in
            let id: String = row[0]
            // A damaged name is shown as an erased one: the account goes on.
            let name = (row[1] as String?).flatMap { try? unseal(Sealed(key: "person/account.\(id)", box: $0)) }
            return AccountAnswer(
                id: AccountID(id), name: name.map { String(decoding: $0, as: UTF8.self) }, openedOn: Day(row[2]),
                closedOn: (row[3] as Int?).map { Day($0) }, posts: byAccount[id] ?? [])
        }
    }
}
