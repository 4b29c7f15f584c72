package import Events

/// What puts items in order beside their votes, and what quotas look at.
package struct RankFacts: Equatable, Sendable {
    package let item: Int
    /// The unit right below the council's in which the model lies: quotas for each unit are for these.
    package let submitting: UnitID?
    package let field: Key?
    package let subject: Key?
    /// At the appraisal of the council's level.
    package let officialPoints: Int?
    package let wasAwarded: Bool
    package let registeredOn: Day?

    package init(
        item: Int, submitting: UnitID?, field: Key?, subject: Key?, officialPoints: Int? = nil, wasAwarded: Bool = false, registeredOn: Day? = nil
    ) {
        self.item = item
        self.submitting = submitting
        self.field = field
        self.subject = subject
        self.officialPoints = officialPoints
        self.wasAwarded = wasAwarded
        self.registeredOn = registeredOn
    }
}

/// The items of one aim in the order of their votes (thứ tự). Items that stand alike by every rule are of one place.
package struct Ranking: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package let item: Int
        package let result: BallotResult
        /// Whether enough voted for it; where points are given, always.
        package let isEnough: Bool
        /// From 1; items that are tied share it.
        package internal(set) var place: Int
    }

    package let aim: Aim
    package let rows: [Row]
}

extension CouncilSession {
    /// The aims on the agenda, in the order in which they first stand there.
    package var aims: [Aim] {
        var aims: [Aim] = []
        for item in items where !aims.contains(item.aim) { aims.append(item.aim) }
        return aims
    }

    /// Those of an aim that a ballot was closed over.
    package func ranking(of aim: Aim, facts: [Int: RankFacts], in programme: Programme) -> Ranking {
        let rule = programme.councilRule(at: level)
        let threshold = programme.threshold(for: aim, at: level, on: convenedOn)
        let orders = tieOrders.reversed().map { order in Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first } }
        let rows = items.filter { $0.aim == aim }.compactMap { item in
            result(of: item.item).map { Ranking.Row(item: item.item, result: $0, isEnough: isEnough($0, threshold), place: 0) }
        }
        let earlier = Dictionary(uniqueKeysWithValues: rows.map { ($0.item, results(of: $0.item)) })
        func compare(_ left: Ranking.Row, _ right: Ranking.Row) -> Int {
            // By the first ballot, then by the next; whoever needed no other one comes before those who did.
            let (mine, theirs) = (earlier[left.item] ?? [], earlier[right.item] ?? [])
            for (a, b) in zip(mine, theirs) {
                let votes = Ranking.compare(a, b)
                if votes != 0 { return votes }
            }
            if mine.count != theirs.count { return mine.count - theirs.count }
            let known = (facts[left.item], facts[right.item])
            for rule in rule.ties {
                let order = Ranking.compare(left, right, known, by: rule, orders)
                if order != 0 { return order }
            }
            return 0
        }
        var sorted = rows.sorted { left, right in
            let order = compare(left, right)
            return order == 0 ? left.item < right.item : order < 0
        }
        for index in sorted.indices {
            let isTied = index > 0 && compare(sorted[index - 1], sorted[index]) == 0
            sorted[index].place = isTied ? sorted[index - 1].place : index + 1
        }
        return Ranking(aim: aim, rows: sorted)
    }

    /// Of every ballot that was closed over an item, the oldest first.
    private func results(of item: Int) -> [BallotResult] { ballots.compactMap { $0.results[item] } }

    private func isEnough(_ result: BallotResult, _ threshold: Threshold?) -> Bool {
        guard result.points.isEmpty else { return true }
        guard let threshold else { return result.yes * 2 > result.entitled }
        let base =
            switch threshold.of {
            case "members": result.members
            case "cast": result.yes + result.no + result.abstain + result.invalid
            default: result.entitled
            }
        return base > 0 && result.yes >= threshold.needed(of: base)
    }
}

extension Ranking {
    /// Below zero where the first comes before the second. Shares are compared crosswise: no division, no rounding.
    static func compare(_ left: BallotResult, _ right: BallotResult) -> Int {
        // Points cannot be weighed against votes: whatever was given points comes first.
        if left.points.isEmpty != right.points.isEmpty { return left.points.isEmpty ? 1 : -1 }
        if !left.points.isEmpty {
            let (a, b) = (left.points.reduce(0, +) * right.points.count, right.points.reduce(0, +) * left.points.count)
            return sign(b - a)
        }
        return sign(right.yes * max(left.entitled, 1) - left.yes * max(right.entitled, 1))
    }

    static func compare(
        _ left: Row, _ right: Row, _ facts: (RankFacts?, RankFacts?), by rule: TieRule, _ orders: [[Int: Int]]
    ) -> Int {
        switch rule {
        case .fewerAgainst: return sign(left.result.no - right.result.no)
        case .officialPoints: return sign((facts.1?.officialPoints ?? 0) - (facts.0?.officialPoints ?? 0))
        case .neverAwarded: return sign((facts.0?.wasAwarded == true ? 1 : 0) - (facts.1?.wasAwarded == true ? 1 : 0))
        case .earlierRegistered: return sign((facts.0?.registeredOn ?? .never).number - (facts.1?.registeredOn ?? .never).number)
        // Another ballot is looked at before all rules.
        case .newBallot: return 0
        case .chair:
            // The latest first. Whoever an order leaves out, because there was place for them, stays before those that it names: each order puts
            // all items in one, or they would stand in a circle.
            for order in orders {
                let way = sign((order[left.item] ?? -1) - (order[right.item] ?? -1))
                if way != 0 { return way }
            }
            return 0
        }
    }

    private static func sign(_ number: Int) -> Int { number < 0 ? -1 : number > 0 ? 1 : 0 }
}
