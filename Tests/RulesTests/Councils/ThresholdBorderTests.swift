import Events
import Rules
import Testing

/// How many votes are enough, right before and right after each number at which that changes.
@Suite struct ThresholdBorderTests {
    struct Row: Sendable {
        let share: Fraction
        let rounding: Rounding?
        let isStrict: Bool
        /// For bases from zero.
        let needed: [Int]

        init(_ part: Int, _ whole: Int, rounding: Rounding? = nil, isStrict: Bool = false, _ needed: [Int]) {
            (share, self.rounding, self.isStrict, self.needed) = (Fraction(part: part, whole: whole), rounding, isStrict, needed)
        }
    }

    static let rows = [
        // of     0  1  2  3  4  5  6  7  8  9 10 11
        Row(2, 3, [1, 1, 2, 2, 3, 4, 4, 5, 6, 6]),
        Row(2, 3, rounding: .up, [1, 1, 2, 2, 3, 4, 4, 5, 6, 6]),
        Row(2, 3, rounding: .down, [1, 1, 1, 2, 2, 3, 4, 4, 5, 6]),
        Row(2, 3, rounding: .nearest, [1, 1, 1, 2, 3, 3, 4, 5, 5, 6]),
        Row(2, 3, isStrict: true, [1, 1, 2, 3, 3, 4, 5, 5, 6, 7]),
        Row(80, 100, [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9]),
        Row(80, 100, rounding: .down, [1, 1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8]),
        Row(80, 100, rounding: .nearest, [1, 1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 9]),
        Row(1, 2, [1, 1, 1, 2, 2, 3, 3, 4, 4, 5]),
        Row(1, 2, rounding: .nearest, [1, 1, 1, 2, 2, 3, 3, 4, 4, 5]),
        Row(1, 2, rounding: .down, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4]),
        Row(1, 2, isStrict: true, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
        // The share itself is never enough, however its number is made whole.
        Row(1, 2, rounding: .down, isStrict: true, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
        Row(1, 1, [1, 1, 2, 3, 4, 5]),
    ]

    @Test(arguments: rows) func `so many votes are needed`(_ row: Row) {
        var threshold = Threshold(term: term("t"), percent: 1, of: "present")
        (threshold.fraction, threshold.rounding, threshold.isStrict) = (row.share, row.rounding, row.isStrict ? true : nil)
        #expect(row.needed.indices.map { threshold.needed(of: $0) } == row.needed)
    }

    @Test func `a percentage is a share of a hundred`() {
        let threshold = Threshold(term: term("t"), percent: 80, of: "present")
        #expect((0...10).map { threshold.needed(of: $0) } == [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8])
    }

    /// Two thirds of those present, of all members, of the votes given.
    static let bases: [(of: String, result: BallotResult, isEnough: Bool)] = [
        ("present", result(1, yes: 3, of: 6, members: 9), false),
        ("present", result(1, yes: 4, of: 6, members: 9), true),
        ("present", result(1, yes: 4, of: 7, members: 9), false),
        ("members", result(1, yes: 4, of: 6, members: 7), false),
        ("members", result(1, yes: 5, of: 6, members: 7), true),
        ("members", result(1, yes: 5, of: 6, members: 8), false),
        ("cast", result(1, yes: 3, no: 2, of: 9), false),
        ("cast", result(1, yes: 4, no: 1, of: 9), true),
        ("cast", result(1, yes: 3, no: 1, of: 9), true),
        ("cast", result(1, yes: 3, abstain: 2, of: 9), false),
        ("cast", result(1, yes: 3, abstain: 1, of: 9), true),
        ("cast", result(1, yes: 3, invalid: 2, of: 9), false),
        ("cast", result(1, yes: 3, invalid: 1, of: 9), true),
        // Where there is nobody to take a share of, nothing passes.
        ("present", result(1, yes: 0, of: 0), false),
        ("members", result(1, yes: 0, of: 0), false),
        ("cast", result(1, yes: 0, of: 6), false),
        ("present", result(1, yes: 1, of: 1), true),
    ]

    @Test(arguments: bases.indices) func `the share is taken of those whom the rule names`(_ index: Int) throws {
        let row = ThresholdBorderTests.bases[index]
        var sitting = try Sitting.open(1) { $0.thresholds = [.share(2, 3, of: row.of)] }
        sitting.close([row.result])
        #expect(sitting.ranking().rows.map(\.isEnough) == [row.isEnough])
    }

    @Test(arguments: [(2, 5, false), (3, 5, true), (3, 6, false), (4, 6, true), (0, 0, false), (1, 1, true)])
    func `where no threshold is named more than half of those present are needed`(_ yes: Int, _ entitled: Int, _ isEnough: Bool) throws {
        var sitting = try Sitting.open(1)
        sitting.close([result(1, yes: yes, of: entitled, members: 20)])
        #expect(sitting.ranking().rows.map(\.isEnough) == [isEnough])
    }

    @Test func `points are ranked and fail nobody`() throws {
        var sitting = try Sitting.open(1)
        var given = result(1, yes: 0)
        given.points = [0, 0]
        sitting.close([given], form: .scored)
        #expect(sitting.standings() == ["passes"])
    }

    @Test func `the threshold that names the word comes before the one that names the aim, then the council's own`() {
        let all = [
            Threshold.share(1, 2, of: "cast", key: "own", aim: nil), .share(2, 3, of: "present", key: "wide"),
            .share(4, 5, of: "members", key: "exact", word: "example"),
        ]
        func found(_ thresholds: [Threshold], own: Key? = "own", on text: String = "2024-05-06") -> Key? {
            Programme.fixture.with { programme in
                programme.thresholds = thresholds
                var rule = Sitting.rule
                rule.threshold = own
                programme.councils = [rule]
            }.threshold(for: Sitting.grade, at: "province", on: day(text))?.term.key
        }
        #expect(found(all) == "exact")
        #expect(found(Array(all.prefix(2))) == "wide")
        #expect(found(Array(all.prefix(1))) == "own")
        #expect(found(Array(all.prefix(1)), own: nil) == nil)
        var ended = all
        ended[2].term.until = day("2024-05-06")
        #expect(found(ended, on: "2024-05-05") == "exact")
        #expect(found(ended, on: "2024-05-06") == "wide")
    }
}

extension Threshold {
    static func share(
        _ part: Int, _ whole: Int, of: String, key: Key = "t", aim: AimKind? = .grade, word: Key? = nil
    ) -> Threshold {
        var threshold = Threshold(term: RulesTests.term(key), percent: 0, of: of)
        (threshold.fraction, threshold.aim, threshold.key) = (Fraction(part: part, whole: whole), aim, word)
        return threshold
    }
}
