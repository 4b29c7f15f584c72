import Events
import Rules
import Testing

/// Who stands alike right at the line, where more than one quota draws it.
@Suite struct LineTieTests {
    /// Two of the economy, then one of culture, as many as there are results.
    private static let facts = [fact(1, field: "economy"), fact(2, field: "economy"), fact(3, field: "culture"), fact(4, field: "culture")]

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let quotas: [Quota]
        let yes: [Int]
        let standings: [String]

        init(_ what: String, _ quotas: [Quota], yes: [Int], _ standings: [String]) {
            (testDescription, self.quotas, self.yes, self.standings) = (what, quotas, yes, standings)
        }
    }

    private static let economy = Quota.cap("eco", count: 1, field: "economy")

    static let rows = [
        Row("as many as there are places", [.cap("all", count: 3)], yes: [6, 6, 6], ["passes", "passes", "passes"]),
        Row("one more than places", [.cap("all", count: 2)], yes: [6, 6, 6], ["tied 1 2 3", "tied 1 2 3", "tied 1 2 3"]),
        Row("the tie lies behind the line", [.cap("all", count: 1)], yes: [6, 5, 5], ["passes", "over all", "over all"]),
        Row("the tie lies before the line", [.cap("all", count: 2)], yes: [6, 6, 5], ["passes", "passes", "over all"]),
        Row("the tie lies on the line", [.cap("all", count: 2)], yes: [6, 5, 5], ["passes", "tied 2 3", "tied 2 3"]),
        Row("whoever stands behind a tie is over it", [.cap("all", count: 1)], yes: [6, 6, 5], ["tied 1 2", "tied 1 2", "over all"]),
        Row("only the narrow quota is short", [.cap("all", count: 3), economy], yes: [6, 6, 6], ["tied 1 2", "tied 1 2", "passes"]),
        Row("both are short", [.cap("all", count: 2), economy], yes: [6, 6, 6], ["tied 1 2 3", "tied 1 2 3", "tied 1 2 3"]),
        Row(
            "whoever is over the narrow one takes no place of the wide one", [.cap("all", count: 2), economy], yes: [6, 5, 4],
            [
                "passes", "over eco", "passes",
            ]),
        Row(
            "whoever is over the narrow one is not of the tie", [.cap("all", count: 2), economy], yes: [6, 5, 5], ["passes", "over eco", "passes"]),
        Row(
            "full by one, tied by the other", [.cap("all", count: 2), economy], yes: [6, 5, 5, 5],
            [
                "passes", "over eco", "tied 3 4", "tied 3 4",
            ]),
        Row(
            "each group is short", [.cap("each", count: 1, each: .field)], yes: [6, 6, 6, 6],
            [
                "tied 1 2 3 4", "tied 1 2 3 4", "tied 1 2 3 4", "tied 1 2 3 4",
            ]),
        Row("one group is short", [.cap("each", count: 1, each: .field)], yes: [6, 6, 6], ["tied 1 2", "tied 1 2", "passes"]),
        // Until it is known who has it, both of the economy may.
        Row("a place that is not given yet is taken", [.cap("all", count: 2), economy], yes: [6, 6, 5], ["tied 1 2", "tied 1 2", "over all"]),
        Row("no place at all", [.cap("all", count: 0)], yes: [6, 6], ["over all", "over all"]),
        Row("a tie without enough votes", [.cap("all", count: 1)], yes: [3, 3], ["below", "below"]),
    ]

    @Test(arguments: rows) func `the tie at the line`(_ row: Row) throws {
        var sitting = try Sitting.open(row.yes.count) { $0.quotas = row.quotas }
        sitting.close(row.yes.enumerated().map { result($0 + 1, yes: $1) })
        #expect(sitting.standings(LineTieTests.facts) == row.standings)
    }

    @Test func `once the chair has said, the places are given and who was held up behind them passes`() throws {
        var sitting = try Sitting.open(3) { $0.quotas = [.cap("all", count: 2), LineTieTests.economy] }
        sitting.close([result(1, yes: 6), result(2, yes: 6), result(3, yes: 5)])
        sitting.take(try sitting.breakTie([2, 1], tied: [[1, 2]]))
        #expect(sitting.standings(LineTieTests.facts) == ["over eco", "passes", "passes"])
        #expect(sitting.line(LineTieTests.facts).limits.map(\.taken) == [2, 1])
    }
}
