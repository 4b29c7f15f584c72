package import Events

/// What is known of an item when conflicts are looked for.
package struct ItemFacts: Equatable, Sendable {
    package let item: Int
    /// Where the model lies.
    package let unit: UnitID
    /// The accounts that wrote the file or sent it up.
    package let authors: Set<String>
    /// The accounts that appraised or checked it, or decided on it at another level.
    package let raters: Set<String>

    package init(item: Int, unit: UnitID, authors: Set<String>, raters: Set<String>) {
        self.item = item
        self.unit = unit
        self.authors = authors
        self.raters = raters
    }
}

extension CouncilSession {
    /// Why a member does not act on an item; empty where they may. Whoever sits for the council's own unit is not in conflict for that: a commune
    /// recognises what lies in the commune. What a member declared counts too; what was lifted is left out by `conflicts`.
    package static func grounds(
        of member: SessionMember, posts: [Post], on facts: ItemFacts, sitting unit: UnitID, in atlas: Atlas, tree: Key, on day: Day
    ) -> [ConflictGround] {
        var grounds: [ConflictGround] = []
        let place = atlas.index(of: facts.unit).flatMap { atlas.placement(of: $0, onMapOf: day, in: tree)?.unit }
        let home = member.unit.flatMap { atlas.index(of: $0) }.flatMap { atlas.placement(of: $0, onMapOf: day, in: tree)?.unit }
        if let place, let home, atlas[home].id != unit {
            if place == home { grounds.append(.ownUnit) }
            if atlas.parent(of: place, in: tree, on: day) == home { grounds.append(.superiorUnit) }
        }
        if facts.authors.contains(member.account.rawValue) { grounds.append(.author) }
        if facts.raters.contains(member.account.rawValue) { grounds.append(.rater) }
        let looksAfter = posts.contains { post in
            // A post at the council's own unit or above it looks after everything that comes there: it is none below.
            guard [.registrant, .receivingOfficer].contains(post.role), !post.covers(unit, in: atlas, tree: tree, on: day) else { return false }
            return post.covers(facts.unit, in: atlas, tree: tree, on: day)
        }
        if looksAfter { grounds.append(.post) }
        return grounds
    }

    /// Everybody who does not act on these items, in the order of items and members.
    package func conflicts(
        of facts: [ItemFacts], posts: (AccountID) -> [Post], in atlas: Atlas, tree: Key, on day: Day
    ) -> [Conflict] {
        var found: [Conflict] = []
        let postsOf = Dictionary(members.map { ($0.account, posts($0.account)) }) { first, _ in first }
        for fact in facts {
            for member in members where lifted[fact.item]?.contains(member.account) != true {
                var grounds = CouncilSession.grounds(
                    of: member, posts: postsOf[member.account] ?? [], on: fact, sitting: unit, in: atlas, tree: tree, on: day)
                grounds += declared[fact.item]?[member.account] ?? []
                if !grounds.isEmpty { found.append(Conflict(item: fact.item, member: member.account, grounds: grounds)) }
            }
        }
        return found
    }

    package func declare(
        _ ground: ConflictGround, of account: AccountID, on numbers: [Int], in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard member(account) != nil else { throw .notAMember(account) }
        guard !numbers.isEmpty else { throw .itemsMissing }
        try checkItems(numbers)
        if let ballot = openBallot, ballot.hasVoted(account), let item = ballot.items.first(where: { numbers.contains($0) }) {
            throw .itemInBallot(item)
        }
        return .conflictDeclared(ConflictDeclared(session: id, member: account, items: numbers, ground: ground))
    }

    /// By somebody who is in no conflict with the items themselves. `conflicts` as `conflicts(of:)` finds them on these items now.
    package func lift(
        of account: AccountID, on numbers: [Int], decision: String, reason: String, conflicts: [Conflict], by actor: AccountID?,
        in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard member(account) != nil else { throw .notAMember(account) }
        guard !numbers.isEmpty else { throw .itemsMissing }
        guard !decision.isEmpty else { throw .decisionMissing }
        try CouncilSession.check([decision])
        try CouncilSession.check(reason: reason)
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        if let actor {
            guard let chair = member(actor), chair.role == .chair || chair.role == .deputy else { throw .notChair }
            guard actor != account, !numbers.contains(where: { isInConflict(actor, with: $0, and: conflicts) }) else {
                throw .liftedByConflicted(actor)
            }
        }
        try checkItems(numbers)
        for number in numbers where !isInConflict(account, with: number, and: conflicts) { throw .noConflict(account, item: number) }
        return .conflictLifted(ConflictLifted(session: id, member: account, items: numbers, decision: decision, reason: reason))
    }

    /// By what was found at ballots, what was said, and what `conflicts` finds now: also before any ballot.
    func isInConflict(_ account: AccountID, with item: Int, and conflicts: [Conflict]) -> Bool {
        isInConflict(account, with: item) || conflicts.contains { $0.item == item && $0.member == account }
    }

    private func checkItems(_ numbers: [Int]) throws(SessionRefusal) {
        var seen: Set<Int> = []
        for number in numbers {
            guard item(number) != nil else { throw .itemUnknown(number) }
            guard seen.insert(number).inserted else { throw .itemTwice(number) }
        }
    }
}
