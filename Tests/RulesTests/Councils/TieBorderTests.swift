import Events
import Rules
import Testing

/// What puts items in order that have the same votes: each rule by the least that makes a difference, and which rule comes first.
@Suite struct TieBorderTests {
    private static func sitting(_ ties: [TieRule], _ results: [BallotResult]) throws -> Sitting {
        var sitting = try Sitting.open(results.count) { $0.councils?[0].ties = ties }
        sitting.close(results)
        return sitting
    }

    private static let alike = [result(1, yes: 4), result(2, yes: 4)]

    static let votes: [(results: [BallotResult], order: String)] = [
        (alike, "1=2"),
        ([result(1, yes: 4), result(2, yes: 5)], "2 1"),
        // Shares of different numbers.
        ([result(1, yes: 4, of: 6), result(2, yes: 2, of: 3)], "1=2"),
        ([result(1, yes: 4, of: 6), result(2, yes: 3, of: 4)], "2 1"),
        ([result(1, yes: 667, of: 1000), result(2, yes: 2, of: 3)], "1 2"),
        ([result(1, yes: 666, of: 1000), result(2, yes: 2, of: 3)], "2 1"),
        ([result(1, yes: 0, of: 0), result(2, yes: 0, of: 3)], "1=2"),
    ]

    @Test(arguments: votes.indices) func `the share of votes comes first`(_ index: Int) throws {
        let row = TieBorderTests.votes[index]
        #expect(try TieBorderTests.sitting([], row.results).order() == row.order)
    }

    static let points: [(left: [Int], right: [Int], order: String)] = [
        ([9_00, 8_00], [8_50, 8_50], "1=2"),
        ([9_00, 8_00], [8_50, 8_51], "2 1"),
        // The mean counts, not the sum.
        ([9_00], [8_00, 8_00], "1 2"),
        ([8_00], [8_00, 8_00, 8_00], "1=2"),
        ([0], [], "1 2"),
    ]

    @Test(arguments: points.indices) func `points are compared by their mean, and come before votes`(_ index: Int) throws {
        let row = TieBorderTests.points[index]
        var (left, right) = (result(1, yes: 0), result(2, yes: row.right.isEmpty ? 6 : 0))
        (left.points, right.points) = (row.left, row.right)
        #expect(try TieBorderTests.sitting([], [left, right]).order() == row.order)
    }

    static let rules: [(rule: TieRule, against: [Int], facts: [RankFacts], order: String)] = [
        (.fewerAgainst, [1, 1], [], "1=2"),
        (.fewerAgainst, [2, 1], [], "2 1"),
        (.fewerAgainst, [1, 2], [], "1 2"),
        (.officialPoints, [0, 0], [fact(1, points: 80_00), fact(2, points: 80_00)], "1=2"),
        (.officialPoints, [0, 0], [fact(1, points: 80_00), fact(2, points: 80_01)], "2 1"),
        (.officialPoints, [0, 0], [fact(1), fact(2, points: 1)], "2 1"),
        (.neverAwarded, [0, 0], [fact(1, wasAwarded: true), fact(2, wasAwarded: true)], "1=2"),
        (.neverAwarded, [0, 0], [fact(1, wasAwarded: true), fact(2)], "2 1"),
        (.earlierRegistered, [0, 0], [fact(1, registered: "2024-03-02"), fact(2, registered: "2024-03-02")], "1=2"),
        (.earlierRegistered, [0, 0], [fact(1, registered: "2024-03-02"), fact(2, registered: "2024-03-01")], "2 1"),
        (.earlierRegistered, [0, 0], [fact(1), fact(2, registered: "2024-03-01")], "2 1"),
    ]

    @Test(arguments: rules.indices) func `each rule orders by the least difference, and where the programme does not name it, not at all`(
        _ index: Int
    ) throws {
        let row = TieBorderTests.rules[index]
        let results = [1, 2].map { result($0, yes: 3, no: row.against[$0 - 1], abstain: 3 - row.against[$0 - 1]) }
        #expect(try TieBorderTests.sitting([row.rule], results).order(row.facts) == row.order)
        #expect(try TieBorderTests.sitting([], results).order(row.facts) == "1=2")
        let others = TieRule.allCases.filter { $0 != row.rule }
        #expect(try TieBorderTests.sitting(others, results).order(row.facts) == "1=2")
    }

    /// The first item is ahead by one rule, the second by the other.
    private static func opposed(_ ahead: TieRule, _ behind: TieRule, in order: [TieRule]) throws -> String {
        func facts(_ item: Int, by rule: TieRule) -> RankFacts {
            fact(
                item, points: rule == .officialPoints ? 2 : 1, wasAwarded: rule != .neverAwarded,
                registered: rule == .earlierRegistered ? "2024-03-01" : "2024-03-02")
        }
        let rules = [ahead, behind]
        let results = [1, 2].map { result($0, yes: 3, no: rules[$0 - 1] == .fewerAgainst ? 1 : 2, abstain: 1) }
        var sitting = try sitting(order, results)
        for (place, rule) in rules.enumerated() where rule == .chair {
            sitting.take(.tieBroken(TieBroken(session: sitting.session.id, items: place == 0 ? [1, 2] : [2, 1], reason: Sitting.reason)))
        }
        return sitting.order([facts(1, by: ahead), facts(2, by: behind)])
    }

    static let pairs: [(TieRule, TieRule)] = {
        let rules: [TieRule] = [.fewerAgainst, .officialPoints, .neverAwarded, .earlierRegistered, .chair]
        return rules.flatMap { first in rules.filter { $0 != first }.map { (first, $0) } }
    }()

    @Test(arguments: pairs) func `of two rules the one that the programme names first decides`(_ first: TieRule, _ second: TieRule) throws {
        #expect(try TieBorderTests.opposed(first, second, in: [first, second]) == "1 2")
        #expect(try TieBorderTests.opposed(first, second, in: [second, first]) == "2 1")
        #expect(try TieBorderTests.opposed(first, second, in: [.newBallot, second, first]) == "2 1")
    }

    @Test func `another ballot comes before every rule, and the first one before it`() throws {
        var sitting = try TieBorderTests.sitting([.officialPoints, .newBallot], TieBorderTests.alike)
        let facts = [fact(1, points: 90_00), fact(2, points: 10_00)]
        #expect(sitting.order(facts) == "1 2")
        sitting.close([result(1, yes: 2), result(2, yes: 3)])
        #expect(sitting.order(facts) == "2 1")
        var other = try TieBorderTests.sitting([.newBallot], [result(1, yes: 5), result(2, yes: 4), result(3, yes: 4)])
        other.close([result(2, yes: 5), result(3, yes: 6)])
        #expect(other.order() == "1 3 2")
        // What the second leaves alike a third puts in order.
        other.close([result(2, yes: 6), result(3, yes: 1)])
        #expect(other.order() == "1 3 2")
    }

    @Test func `whoever needed no other ballot comes before those who did`() throws {
        var sitting = try TieBorderTests.sitting([.newBallot], [result(1, yes: 4), result(2, yes: 4), result(3, yes: 4)])
        sitting.close([result(1, yes: 6), result(2, yes: 5)])
        #expect(sitting.order() == "3 1 2")
    }

    @Test func `the chair's latest order counts, and an item that it leaves out stays before those it names`() throws {
        var sitting = try TieBorderTests.sitting([.chair], [result(1, yes: 4), result(2, yes: 4), result(3, yes: 4)])
        func say(_ items: [Int]) { sitting.take(.tieBroken(TieBroken(session: sitting.session.id, items: items, reason: Sitting.reason))) }
        #expect(sitting.order() == "1=2=3")
        say([3, 2])
        #expect(sitting.order() == "1 3 2")
        say([2, 3, 1])
        #expect(sitting.order() == "2 3 1")
    }
}
