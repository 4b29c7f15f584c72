import Events
import Rules
import Testing

/// How many places a quota has, and who is right before and right behind the last one.
@Suite struct QuotaBorderTests {
    static let places: [(quota: Quota, places: [Int])] = [
        // candidates                                    1  2  3  4  5  6  7  8  9 10 11
        (.cap("q", percent: 20), /*                  */ [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]),
        (.cap("q", percent: 20, rounding: .up), [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3]),
        (.cap("q", percent: 20, rounding: .nearest), [0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2]),
        (.cap("q", percent: 50, rounding: .nearest), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]),
        (.cap("q", percent: 33, rounding: .nearest), [0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4]),
        (.cap("q", percent: 33), [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3]),
        (.cap("q", percent: 33, rounding: .up), [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]),
        (.cap("q", percent: 100), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        (.cap("q", percent: 0, rounding: .up), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        // The smaller of the two.
        (.cap("q", count: 3, percent: 50), [0, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3]),
        (.cap("q", count: 3), [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
    ]

    @Test(arguments: places.indices) func `so many places there are for so many candidates`(_ index: Int) throws {
        let row = QuotaBorderTests.places[index]
        let found = try row.places.indices.map { number in
            try Sitting.open(number + 1) { $0.quotas = [row.quota] }.line().limits.map(\.places)
        }
        #expect(found == row.places.map { [$0] })
    }

    @Test(
        arguments: [
            (0, nil, 3), (1, nil, 2), (3, nil, 0), (4, nil, 0), (1, 1, 3), (3, 1, 1), (4, 1, 0), (4, 2, 1), (0, 2, 5),
        ] as [(Int, Int?, Int)])
    func `of three places some are kept back, and an exception opens some`(_ reserve: Int, _ extra: Int?, _ open: Int) throws {
        var sitting = try Sitting.open(5) { $0.quotas = [.cap("q", count: 3, reserve: reserve)] }
        if let extra { sitting.take(try sitting.except("q", extra: extra)) }
        let limit = try #require(sitting.line().limits.first)
        #expect([limit.places, limit.reserve, limit.extra, limit.open] == [3, reserve, extra ?? 0, open])
        sitting.close((1...5).map { result($0, yes: 7 - $0, of: 6) })
        let expected = (1...5).map { $0 > 3 ? "below" : $0 <= open ? "passes" : "over q" }
        #expect(sitting.standings() == expected)
    }

    @Test func `the last place is passed and the next is over it, and whoever has not votes enough takes none`() throws {
        var sitting = try Sitting.open(4) { $0.quotas = [.cap("q", count: 2)] }
        sitting.close([result(1, yes: 4), result(2, yes: 3), result(3, yes: 6), result(4, yes: 5)])
        #expect(sitting.standings() == ["over q", "below", "passes", "passes"])
        #expect(sitting.line().limits.map(\.taken) == [2])
        var other = try Sitting.open(3) { $0.quotas = [.cap("q", count: 2)] }
        other.close([result(1, yes: 3), result(2, yes: 4), result(3, yes: 4)])
        #expect(other.standings() == ["below", "passes", "passes"])
    }

    @Test(arguments: [
        (QuotaBase.candidates, Rounding.down, 1), (.registered, .down, 3), (.recognised, .down, 0), (.registered, .up, 4), (.recognised, .up, 1),
        (.registered, .nearest, 4), (.recognised, .nearest, 1),
    ])
    func `a tenth of ten candidates, of thirty-five registered, of nine recognised`(_ base: QuotaBase, _ rounding: Rounding, _ places: Int) throws {
        let sitting = try Sitting.open(10) { $0.quotas = [.cap("q", percent: 10, rounding: rounding, base: base)] }
        let line = sitting.line { $0.base == .registered ? 35 : 9 }
        #expect(line.limits.map(\.places) == [places])
    }

    /// Three in the unit a, one in b, by field and subject crosswise.
    private static let facts = [
        fact(1, unit: "a", field: "economy", subject: "collective"), fact(2, unit: "a", field: "culture", subject: "collective"),
        fact(3, unit: "a", field: "economy", subject: "individual"), fact(4, unit: "b", field: "economy", subject: "individual"),
    ]
    private static let falling = [result(1, yes: 6), result(2, yes: 5), result(3, yes: 4), result(4, yes: 4, no: 1)]

    static let groups: [(each: QuotaEach, groups: [String], taken: [Int], standings: [String])] = [
        (.unit, ["a", "b"], [1, 1], ["passes", "over q", "over q", "passes"]),
        (.field, ["culture", "economy"], [1, 1], ["passes", "passes", "over q", "over q"]),
        (.subject, ["collective", "individual"], [1, 1], ["passes", "over q", "tied 3 4", "tied 3 4"]),
    ]

    @Test(arguments: groups.indices) func `one place for each unit, field or subject`(_ index: Int) throws {
        let row = QuotaBorderTests.groups[index]
        var sitting = try Sitting.open(4) { $0.quotas = [.cap("q", count: 1, each: row.each)] }
        sitting.close(QuotaBorderTests.falling)
        #expect(sitting.standings(QuotaBorderTests.facts) == row.standings)
        let limits = sitting.line(QuotaBorderTests.facts).limits
        #expect(limits.map(\.group) == row.groups)
        #expect(limits.map(\.taken) == row.taken)
    }

    @Test func `a share for each group is taken of what is counted in that group`() throws {
        let sitting = try Sitting.open(4) {
            $0.quotas = [.cap("q", percent: 50, each: .unit), .cap("r", percent: 50, each: .field, base: .registered)]
        }
        var asked: [QuotaBasis] = []
        let line = sitting.session.line(
            of: Sitting.grade, facts: Dictionary(uniqueKeysWithValues: QuotaBorderTests.facts.map { ($0.item, $0) }), in: sitting.setting.programme
        ) { basis in
            asked.append(basis)
            return basis.group == "economy" ? 9 : 4
        }
        #expect(line.limits.map { "\($0.quota) \($0.group ?? "all") \($0.places)" } == ["q a 1", "q b 0", "r culture 2", "r economy 4"])
        #expect(
            asked
                == ["culture", "economy"].map { QuotaBasis(base: .registered, each: .field, group: $0, field: nil, subject: nil) })
    }

    @Test func `an exception opens a place in its own group only`() throws {
        var sitting = try Sitting.open(4) { $0.quotas = [.cap("q", count: 1, each: .unit)] }
        sitting.close(QuotaBorderTests.falling)
        sitting.take(try sitting.except("q", group: "b", extra: 2))
        #expect(sitting.standings(QuotaBorderTests.facts) == ["passes", "over q", "over q", "passes"])
        sitting.take(try sitting.except("q", group: "a"))
        #expect(sitting.standings(QuotaBorderTests.facts) == ["passes", "passes", "over q", "passes"])
        sitting.take(try sitting.except("q", group: "a"))
        #expect(sitting.standings(QuotaBorderTests.facts) == ["passes", "passes", "passes", "passes"])
        #expect(sitting.line(QuotaBorderTests.facts).limits.map(\.open) == [3, 3])
    }

    @Test func `a quota for one field or one subject holds back nothing else`() throws {
        var sitting = try Sitting.open(4) { $0.quotas = [.cap("q", count: 1, field: "economy")] }
        sitting.close(QuotaBorderTests.falling)
        #expect(sitting.standings(QuotaBorderTests.facts) == ["passes", "passes", "over q", "over q"])
        var other = try Sitting.open(4) { programme in
            var quota = Quota.cap("q", count: 1)
            quota.subject = "collective"
            programme.quotas = [quota]
        }
        other.close(QuotaBorderTests.falling)
        #expect(other.standings(QuotaBorderTests.facts) == ["passes", "over q", "passes", "passes"])
    }

    static let foreign: [@Sendable (inout Quota) -> Void] = [
        { $0.level = "commune" }, { $0.of = "recognised" }, { $0.term.until = day("2024-05-06") }, { $0.term.from = day("2024-05-07") },
        { $0.unitCode = "06" }, { $0.sense = .atLeast },
    ]

    @Test(arguments: foreign.indices) func `a quota of another level, aim, day or place, or one that asks for a least number, holds nobody back`(
        _ index: Int
    ) throws {
        var sitting = try Sitting.open(2) { programme in
            var quota = Quota.cap("q", count: 1)
            QuotaBorderTests.foreign[index](&quota)
            programme.quotas = [quota]
        }
        sitting.close([result(1, yes: 6), result(2, yes: 5)])
        #expect(sitting.standings() == ["passes", "passes"])
    }

    @Test(arguments: [("graded", "2024-05-06", "2024-05-07"), ("example", nil, nil)] as [(String, String?, String?)])
    func `a quota of the aim or of its very word holds on its first day and on its last`(_ of: String, _ from: String?, _ until: String?) throws {
        var sitting = try Sitting.open(2) { programme in
            var quota = Quota.cap("q", count: 1)
            quota.of = of
            (quota.term.from, quota.term.until) = (from.map(day), until.map(day))
            programme.quotas = [quota]
        }
        sitting.close([result(1, yes: 6), result(2, yes: 5)])
        #expect(sitting.standings() == ["passes", "over q"])
    }
}
