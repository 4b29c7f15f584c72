package import Events
import GRDB
package import Rules

/// A session as one person may see it.
package struct SessionAnswer: Equatable, Sendable {
    /// How much of it somebody sees.
    package enum View: Equatable, Sendable {
        /// Members, and whoever runs councils there.
        case inside
        /// Everybody else with a post: who sat, and what came of it once it is applied.
        case outside
    }

    /// Without what the viewer may not see: results and outcomes of items with which they are in conflict, and what these could be told by.
    package let session: CouncilSession
    package let programme: Programme
    package let view: View
    /// The items with which the viewer is in conflict.
    package let hidden: Set<Int>
    /// Why, by item.
    package let grounds: [Int: [ConflictGround]]
    /// Whoever does not act on an item as of now, and why; nothing for whoever is outside.
    package let conflicts: [Conflict]
    /// Of the aims of which nothing is hidden from the viewer.
    package let rankings: [Ranking]
    /// Of those of them that have no quota together with an aim of which something is.
    package let lines: [QuotaLine]
    package let models: [ModelID: ModelList.Line]
    /// Nil where a name was erased.
    package let names: [AccountID: String?]
    /// When each entry was recorded, in milliseconds since 1970, UTC.
    package let recordedAt: [Int: Int64]
    /// The minutes; nil where there are none yet, where they are not the viewer's to read, or where their key is destroyed.
    package let minutes: String?
}

/// A line of the list of sessions.
package struct SessionLine: Equatable, Sendable {
    package let id: SessionID
    package let body: String
    package let programme: Key
    package let unit: UnitID
    package let level: Key
    package let period: Key
    package let state: CouncilSession.State
    package let convenedOn: Day
    package let itemCount: Int
    /// What whoever asks is in it; nil where they are no member.
    package let role: CouncilRole?
    package let isGenerated: Bool
}

extension ReadingRoom {
    /// The newest first. Everybody who is signed in with a post sees that there were sessions.
    package func sessions(
        for account: AccountID?, onlyOwn: Bool = false, onlyOpen: Bool = false, limit: Int = Limits.listPageRows, after: Int = 0
    ) throws -> (lines: [SessionLine], total: Int) {
        let mine = "(SELECT p.role FROM session_member p WHERE p.session = s.number AND p.account = ?)"
        var conditions: [String] = []
        if onlyOwn { conditions.append("\(mine) IS NOT NULL") }
        if onlyOpen { conditions.append("s.state NOT IN ('closed', 'abandoned')") }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let own: StatementArguments = onlyOwn ? [account?.rawValue] : []
        return try reader.read { database in
            let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM session s \(condition)", arguments: own) ?? 0
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT s.id, s.body, s.programme, s.unit, s.level, s.period, s.state, s.convened_on,
                        (SELECT count(*) FROM session_item i WHERE i.session = s.number), \(mine), s.is_generated
                    FROM session s \(condition) ORDER BY s.number DESC LIMIT ? OFFSET ?
                    """, arguments: [account?.rawValue] + own + [limit, after])
            return (
                rows.map { row in
                    SessionLine(
                        id: SessionID(row[0]), body: row[1], programme: row[2], unit: UnitID(row[3]), level: row[4], period: row[5],
                        state: CouncilSession.State(rawValue: row[6]) ?? .convened, convenedOn: Day(row[7]), itemCount: row[8],
                        role: (row[9] as String?).flatMap { CouncilRole(rawValue: $0) },
                        isGenerated: row[10])
                }, total
            )
        }
    }

    /// The session as its entries amount to, whole: for whoever runs the machine, and to make answers from.
    package func wholeSession(_ id: SessionID) throws -> (session: CouncilSession, recordedAt: [Int: Int64])? {
        let rows = try keptEntries(of: "session/\(id)")
        guard let session = CouncilSession(rows.map(\.step)) else { return nil }
        return (session, Dictionary(rows.map { ($0.step.entry, $0.recordedAt) }) { first, _ in first })
    }

    /// For a viewer; nil is whoever sits at the machine while the register is set up, and sees all.
    package func session(_ id: SessionID, for viewer: Officer?, on day: Day) throws -> SessionAnswer? {
        guard let (whole, recordedAt) = try wholeSession(id) else { return nil }
        guard let programme = programme(whole.convened.programme, version: whole.convened.programmeVersion) else { return nil }
        let view = view(of: whole, for: viewer, on: day)
        let facts = view == .inside ? try itemFacts(of: whole.items, in: whole.id, at: whole.level, before: whole.concludedAt) : []
        let grounds = grounds(of: viewer, in: whole, facts, on: day)
        let hidden = Set(grounds.keys)
        let session = whole.redacted(for: viewer?.account, hiding: hidden, isInside: view == .inside)
        let open = view == .inside ? whole.aims.filter { aim in !whole.items.contains { $0.aim == aim && hidden.contains($0.item) } } : []
        let ranks = open.isEmpty ? [:] : try rankFacts(of: whole)
        // A quota may be for several aims: what was granted beside it for one of which something is hidden shows in the line of each.
        let closed = Set(whole.aims.filter { !open.contains($0) }.flatMap { whole.quotas(for: $0, in: programme).map(\.term.key) })
        let lines =
            open.isEmpty
            ? [] : try quotaLines(of: whole, in: programme).filter { open.contains($0.aim) && closed.isDisjoint(with: $0.limits.map(\.quota)) }
        let mayReadMinutes = view == .inside && hidden.isEmpty
        let text = try mayReadMinutes ? whole.minutes.flatMap { try unseal($0.text) } : nil
        return SessionAnswer(
            session: session, programme: programme, view: view, hidden: hidden, grounds: grounds,
            conflicts: try conflicts(in: whole, facts, on: day),
            rankings: open.map { whole.ranking(of: $0, facts: ranks, in: programme) }, lines: lines,
            models: Dictionary(try self.lines(of: whole.items.map(\.model)).map { ($0.id, $0) }) { first, _ in first },
            names: try names(of: whole), recordedAt: recordedAt, minutes: text.map { String(decoding: $0, as: UTF8.self) })
    }

    private func view(of session: CouncilSession, for viewer: Officer?, on day: Day) -> SessionAnswer.View {
        guard let viewer else { return .inside }
        // Whoever sits in another council of the same unit is outside of this one.
        let rights: [Right] = session.member(viewer.account) == nil ? [.runCouncils] : [.runCouncils, .sitInCouncils]
        let isThere = rights.contains {
            viewer.may($0, at: session.unit, programme: session.convened.programme, in: atlas, tree: ReadingRoom.tree, on: day)
        }
        return isThere ? .inside : .outside
    }

    /// Also of items over which no ballot was opened yet, and for those who run councils without a seat in this one.
    private func grounds(of viewer: Officer?, in session: CouncilSession, _ facts: [ItemFacts], on day: Day) -> [Int: [ConflictGround]] {
        guard let viewer else { return [:] }
        let member = session.member(viewer.account) ?? SessionMember(account: viewer.account, role: .member, hasVote: false)
        var found: [Int: [ConflictGround]] = [:]
        for fact in facts where session.lifted[fact.item]?.contains(viewer.account) != true {
            var grounds = CouncilSession.grounds(
                of: member, posts: viewer.posts, on: fact, sitting: session.unit, in: atlas, tree: ReadingRoom.tree, on: day)
            let held =
                session.ballots.flatMap { $0.conflicts[fact.item]?[viewer.account] ?? [] } + (session.declared[fact.item]?[viewer.account] ?? [])
            for ground in held where !grounds.contains(ground) { grounds.append(ground) }
            if !grounds.isEmpty { found[fact.item] = grounds }
        }
        return found
    }

    private func conflicts(in session: CouncilSession, _ facts: [ItemFacts], on day: Day) throws -> [Conflict] {
        guard !facts.isEmpty else { return [] }
        var posts: [AccountID: [Post]] = [:]
        for member in session.members { posts[member.account] = try officer(member.account, on: day, passedSecondFactor: true)?.posts ?? [] }
        return session.conflicts(of: facts, posts: { posts[$0] ?? [] }, in: atlas, tree: ReadingRoom.tree, on: day)
    }

    private func names(of session: CouncilSession) throws -> [AccountID: String?] {
        var names: [AccountID: String?] = [:]
        for member in session.members {
            // Whoever was named before there were accounts has no name that could be erased.
            if let known = try account(member.account) {
                names[member.account] = .some(known.name)
            } else {
                names[member.account] = .some(member.account.rawValue)
            }
        }
        return names
    }
}
