import Events
import Rules
import Testing

/// What can be wrong with what a programme says of the climb, of councils and of money.
@Suite struct ClimbFaultTests {
    typealias Row = FaultTests.Row

    private static func fault(_ place: String, _ reason: ProgrammeFault.Reason) -> ProgrammeFault { ProgrammeFault(place, reason) }

    private static func route(_ key: Key, tiers: [Key] = [], _ levels: [Key]) -> ClimbRoute {
        ClimbRoute(term: term(key), tiers: tiers, levels: levels)
    }

    private static func body(_ acts: [String], from: String? = nil, until: String? = nil, routes: [Key]? = nil) -> Level {
        var body = Body(name: named("b"), acts: acts, from: from.map(day), until: until.map(day))
        body.routes = routes
        return Level(term: term("commune", rank: 1), tier: "commune", bodies: [body])
    }

    private static func rule(
        _ aim: AimKind = .recognise, word: Key? = nil, needs: [Need] = [], checks: [Key] = [], once: [Across] = []
    ) -> [Eligibility] {
        [Eligibility(term: term("rule"), aim: aim, key: word, needs: needs, checks: checks, onceAcross: once)]
    }

    private static func council(
        _ level: Key = "commune", quorum: Fraction = Fraction(part: 2, whole: 3), ballot: BallotForm = .open, points: Int? = nil,
        threshold: Key? = nil, ties: [TieRule] = []
    ) -> CouncilRule {
        CouncilRule(level: level, quorum: quorum, ballot: ballot, pointsMax: points, threshold: threshold, ties: ties, secretaryVotes: false)
    }

    private static func series(
        track: Key = "state", grantor: Key = "province", pattern: String = "{number}/QĐ", digits: Int = 2
    ) -> [NumberSeries] {
        [NumberSeries(term: term("book"), kind: .decision, track: track, grantor: grantor, pattern: pattern, digits: digits)]
    }

    private static func salary(_ amount: Int, _ from: String, until: String? = nil) -> BaseSalary {
        BaseSalary(amount: amount, from: day(from), until: until.map(day))
    }

    private static func line(
        _ form: Key = "certificate", _ subject: Key = "collective", _ thousandths: Int = 1_000, from: String? = nil, until: String? = nil
    ) -> Coefficient {
        Coefficient(form: form, subject: subject, thousandths: thousandths, from: from.map(day), until: until.map(day))
    }

    private static func money(_ salaries: [BaseSalary] = [], _ lines: [Coefficient] = [], roundTo: Int = 1) -> Money {
        Money(baseSalaries: salaries, coefficients: lines, roundTo: roundTo, rounding: .up)
    }

    private static func threshold(_ fraction: Fraction? = nil, of: String = "present", aim: AimKind? = nil, word: Key? = nil) -> [Threshold] {
        var threshold = Threshold(term: term("half"), percent: 50, of: of)
        (threshold.fraction, threshold.aim, threshold.key) = (fraction, aim, word)
        return [threshold]
    }

    static let climb: [Row] = [
        Row("two routes, of which one takes the rest") {
            $0.routes = [route("land", ["commune", "district", "province"]), route("sector", tiers: ["police"], ["province"])]
        },
        Row("a route without levels", then: [fault("routes", .listEmpty)]) { $0.routes = [route("land", [])] },
        Row("a route to no level", then: [fault("routes", .refersToUnknown("moon", list: "levels"))]) { $0.routes = [route("land", ["moon"])] },
        Row("a route that climbs down", then: [fault("routes", .levelsOutOfOrder("land"))]) {
            $0.routes = [route("land", ["commune", "province", "district"])]
        },
        Row("a route with a level twice", then: [fault("routes", .levelsOutOfOrder("land"))]) {
            $0.routes = [route("land", ["commune", "commune"])]
        },
        Row("two routes that take the rest", then: [fault("routes", .routeUnclear("sea"))]) {
            $0.routes = [route("land", ["commune"]), route("sea", ["commune"])]
        },
        Row("a tier on two routes", then: [fault("routes", .routeUnclear("b"))]) {
            $0.routes = [route("a", tiers: ["police", "army"], ["province"]), route("b", tiers: ["army"], ["province"])]
        },
        Row("a body that does all there is, on a route") {
            $0.levels[0] = body(["register", "receive", "check", "appraise", "recognise", "propose", "award"], routes: ["land"])
            $0.routes = [route("land", ["commune"])]
        },
        Row(
            "a body that does what nobody does, on no route, for no day",
            then: [
                fault("levels", .wordUnknown("commune-1", "sing")), fault("levels", .refersToUnknown("sea", list: "routes")),
                fault("levels", .endsBeforeItBegins("commune-1")),
            ]
        ) { $0.levels[0] = body(["sing"], from: "2024-01-01", until: "2024-01-01", routes: ["sea"]) },
        Row("papers for all, for an aim, for a form") {
            $0.dossier = [
                DossierItem(term: term("a"), evidencedBy: .form, isRequired: true),
                DossierItem(term: term("b"), aim: .grade, evidencedBy: .hand, isRequired: true),
                DossierItem(term: term("c"), aim: .commend, key: "certificate", evidencedBy: .hand, isRequired: true),
            ]
        },
        Row(
            "papers for a word without an aim, and for a form that is none",
            then: [
                fault("dossier", .aimMissing("a")), fault("dossier", .refersToUnknown("province", list: "forms")),
            ]
        ) {
            $0.dossier = [
                DossierItem(term: term("a"), key: "certificate", evidencedBy: .form, isRequired: true),
                DossierItem(term: term("b"), aim: .commend, key: "province", evidencedBy: .hand, isRequired: true),
            ]
        },
        Row("criteria of the fewest and the most points, and of a level") {
            $0.criteria = [
                Criterion(term: term("a"), kind: .points, pointsMax: 1, isRequired: true),
                Criterion(term: term("b"), kind: .points, pointsMax: Limits.pointsMax, isRequired: false),
                Criterion(term: term("c"), kind: .condition, level: "province", isRequired: true),
            ]
        },
        Row(
            "criteria past their ends",
            then: [
                fault("criteria", .numberOutOfRange("a", min: 1, max: Limits.pointsMax)), fault("criteria", .pointsMissing("b")),
                fault("criteria", .numberOutOfRange("c", min: 1, max: Limits.pointsMax)), fault("criteria", .refersToUnknown("moon", list: "levels")),
            ]
        ) {
            $0.criteria = [
                Criterion(term: term("a"), kind: .points, pointsMax: 0, isRequired: true),
                Criterion(term: term("b"), kind: .points, isRequired: true),
                Criterion(term: term("c"), kind: .points, pointsMax: Limits.pointsMax + 1, level: "moon", isRequired: true),
            ]
        },
        Row("checks that hold a day, the longest time and for ever") {
            $0.checks = [
                DeclaredCheck(term: term("a"), validDays: 1), DeclaredCheck(term: term("b"), validDays: Limits.declaredDaysMax),
                DeclaredCheck(term: term("c")),
            ]
        },
        Row(
            "checks that hold no day and too long",
            then: [
                fault("checks", .numberOutOfRange("a", min: 1, max: Limits.declaredDaysMax)),
                fault("checks", .numberOutOfRange("b", min: 1, max: Limits.declaredDaysMax)),
            ]
        ) {
            $0.checks = [DeclaredCheck(term: term("a"), validDays: 0), DeclaredCheck(term: term("b"), validDays: Limits.declaredDaysMax + 1)]
        },
        Row("a condition with everything") {
            $0.checks = [DeclaredCheck(term: term("law"))]
            $0.eligibility = rule(
                .commend, word: "certificate",
                needs: [
                    Need(kind: .registered, years: 0), Need(kind: .recognised, key: "district", years: Limits.neededYearsMax),
                    Need(kind: .graded, key: "example", years: 1), Need(kind: .effective, years: 0),
                ], checks: ["law"], once: [.tracks, .levels, .years])
        },
        Row("a condition for a grade that is none", then: [fault("eligibility", .refersToUnknown("province", list: "grades"))]) {
            $0.eligibility = rule(.grade, word: "province")
        },
        Row(
            "a condition that needs what is not there",
            then: [
                fault("eligibility", .refersToUnknown("typical", list: "levels")), fault("eligibility", .refersToUnknown("district", list: "grades")),
                fault("eligibility", .wordUnknown("rule", "district")),
                fault("eligibility", .numberOutOfRange("rule", min: 0, max: Limits.neededYearsMax)),
                fault("eligibility", .numberOutOfRange("rule", min: 0, max: Limits.neededYearsMax)),
                fault("eligibility", .refersToUnknown("law", list: "checks")), fault("eligibility", .keyTwice("years")),
            ]
        ) {
            $0.eligibility = rule(
                needs: [
                    Need(kind: .recognised, key: "typical", years: 1), Need(kind: .graded, key: "district", years: 1),
                    Need(kind: .effective, key: "district", years: 1), Need(kind: .registered, years: -1),
                    Need(kind: .registered, years: Limits.neededYearsMax + 1),
                ], checks: ["law"], once: [.years, .years])
        },
    ]

    static let councils: [Row] = [
        Row("councils with the least quorum and with all") {
            $0.councils = [council(quorum: Fraction(part: 1, whole: 100)), council("province", quorum: Fraction(part: 3, whole: 3))]
        },
        Row(
            "councils with no quorum and with more than all",
            then: [
                fault("councils", .fractionOutOfRange("commune")), fault("councils", .fractionOutOfRange("province")),
            ]
        ) { $0.councils = [council(quorum: Fraction(part: 0, whole: 3)), council("province", quorum: Fraction(part: 4, whole: 3))] },
        Row(
            "two councils of a level, and one of none",
            then: [
                fault("councils", .keyTwice("commune")), fault("councils", .refersToUnknown("moon", list: "levels")),
            ]
        ) { $0.councils = [council(), council(), council("moon")] },
        Row("a council that scores") { $0.councils = [council(ballot: .scored, points: 1)] },
        Row(
            "councils that score and do not say how many points",
            then: [
                fault("councils", .pointsMissing("commune")), fault("councils", .numberOutOfRange("province", min: 1, max: Limits.pointsMax)),
            ]
        ) { $0.councils = [council(ballot: .scored), council("province", ballot: .scored, points: 0)] },
        Row("a council with a threshold and ties", then: []) {
            $0.thresholds = threshold()
            $0.councils = [council(threshold: "half", ties: TieRule.allCases)]
        },
        Row(
            "a council with a threshold that is none, and a tie twice",
            then: [
                fault("councils", .refersToUnknown("half", list: "thresholds")), fault("councils", .keyTwice("chair")),
            ]
        ) { $0.councils = [council(threshold: "half", ties: [.chair, .chair])] },
        Row("a threshold of all, for one form") {
            $0.thresholds = threshold(Fraction(part: 2, whole: 2), of: "members", aim: .commend, word: "certificate")
        },
        Row("a threshold of nothing", then: [fault("thresholds", .fractionOutOfRange("half"))]) {
            $0.thresholds = threshold(Fraction(part: 0, whole: 2))
        },
        Row("a threshold of more than all", then: [fault("thresholds", .fractionOutOfRange("half"))]) {
            $0.thresholds = threshold(Fraction(part: 3, whole: 2), of: "cast")
        },
        Row(
            "a threshold of strangers, for a word without an aim",
            then: [
                fault("thresholds", .wordUnknown("half", "strangers")), fault("thresholds", .aimMissing("half")),
            ]
        ) { $0.thresholds = threshold(of: "strangers", word: "certificate") },
        Row("a threshold to propose to no level", then: [fault("thresholds", .refersToUnknown("moon", list: "levels"))]) {
            $0.thresholds = threshold(aim: .propose, word: "moon")
        },
        Row("a quota for one field and one subject, of which none or all is kept back") {
            $0.quotas = [FaultTests.quota(percent: nil, count: 5), FaultTests.quota(percent: nil, count: 5)]
            $0.quotas[1].term.key = "b"
            ($0.quotas[0].field, $0.quotas[0].subject, $0.quotas[0].reserve, $0.quotas[1].reserve) = ("economy", "collective", 0, 5)
        },
        Row(
            "a quota of what nobody counts, for nothing, of which more than all is kept back",
            then: [
                fault("quotas", .wordUnknown("third", "sung")), fault("quotas", .refersToUnknown("moon", list: "fields")),
                fault("quotas", .refersToUnknown("sun", list: "subjects")), fault("quotas", .numberOutOfRange("third", min: 0, max: 5)),
            ]
        ) {
            $0.quotas = [FaultTests.quota(percent: nil, count: 5)]
            ($0.quotas[0].of, $0.quotas[0].field, $0.quotas[0].subject, $0.quotas[0].reserve) = ("sung", "moon", "sun", 6)
        },
    ]

    static let numbers: [Row] = [
        Row("a series without digits, and with the most") {
            $0.series = series(digits: 0)
            $0.series? += [
                NumberSeries(
                    term: term("gold"), kind: .goldBook, track: "party", grantor: "centre", pattern: "{number}", digits: Limits.seriesDigitsMax)
            ]
        },
        Row(
            "a series of nothing",
            then: [
                fault("series", .refersToUnknown("x", list: "tracks")), fault("series", .refersToUnknown("y", list: "grantors")),
                fault("series", .patternWithoutNumber("book")), fault("series", .numberOutOfRange("book", min: 0, max: Limits.seriesDigitsMax)),
            ]
        ) { $0.series = series(track: "x", grantor: "y", pattern: "{year}/QĐ", digits: 11) },
        Row("a pattern that hides something", then: [fault("series", .unreadable("book"))]) { $0.series = series(pattern: "{number}\u{202E}") },
        Row("an order") { $0.listOrder = ListOrder.allCases },
        Row("an order with a word twice", then: [fault("listOrder", .keyTwice("body"))]) { $0.listOrder = [.body, .body] },
        Row("money without lines") { $0.money = money() },
        Row("money rounded to nothing", then: [fault("money", .numberOutOfRange("roundTo", min: 1, max: Limits.baseSalaryMax))]) {
            $0.money = money(roundTo: 0)
        },
        Row("base salaries one after the other") {
            $0.money = money([salary(1, "2019-07-01", until: "2023-07-01"), salary(Limits.baseSalaryMax, "2023-07-01")])
        },
        Row("base salaries one before the other") {
            $0.money = money([salary(2, "2023-07-01"), salary(1, "2019-07-01", until: "2023-07-01")])
        },
        Row("base salaries that share a day", then: [fault("money", .overlaps("salary-2"))]) {
            $0.money = money([salary(1, "2019-07-01", until: "2023-07-02"), salary(2, "2023-07-01")])
        },
        Row(
            "base salaries of nothing, of too much and of no day",
            then: [
                fault("money", .numberOutOfRange("salary-1", min: 1, max: Limits.baseSalaryMax)),
                fault("money", .numberOutOfRange("salary-2", min: 1, max: Limits.baseSalaryMax)),
                fault("money", .endsBeforeItBegins("salary-2")),
            ]
        ) { $0.money = money([salary(0, "2019-07-01", until: "2020-01-01"), salary(Limits.baseSalaryMax + 1, "2021-01-01", until: "2021-01-01")]) },
        Row("coefficients of two forms, of two subjects, and one after the other") {
            $0.money = money(
                [], [line(until: "2024-01-01"), line(from: "2024-01-01"), line("merit"), line("certificate", "individual", Limits.coefficientMax)])
        },
        Row("coefficients that share a day", then: [fault("money", .overlaps("coefficient-2"))]) {
            $0.money = money([], [line(until: "2024-01-02"), line(from: "2024-01-01")])
        },
        Row(
            "coefficients of nothing for nobody",
            then: [
                fault("money", .refersToUnknown("x", list: "forms")), fault("money", .refersToUnknown("y", list: "subjects")),
                fault("money", .numberOutOfRange("coefficient-1", min: 1, max: Limits.coefficientMax)),
                fault("money", .endsBeforeItBegins("coefficient-1")),
            ]
        ) { $0.money = money([], [line("x", "y", 0, from: "2024-01-01", until: "2024-01-01")]) },
        Row("the longest money") {
            $0.money = money((0..<Limits.termsPerProgrammeListMax).map { salary(1, "\(2_000 + $0)-01-01", until: "\(2_001 + $0)-01-01") })
        },
        Row("money one line longer", then: [fault("money", .listTooLong(max: Limits.termsPerProgrammeListMax))]) {
            $0.money = money((0...Limits.termsPerProgrammeListMax).map { salary(1, "\(2_000 + $0)-01-01", until: "\(2_001 + $0)-01-01") })
        },
    ]

    static let rows = climb + councils + numbers

    @Test(arguments: rows) func `a programme has these faults and no others`(row: Row) {
        #expect(row.programme.faults(after: nil) == row.then)
    }

    @Test(arguments: [
        ("2/3", Fraction(part: 2, whole: 3), 67), ("1/2", Fraction(part: 1, whole: 2), 50), ("80/100", Fraction(part: 80, whole: 100), 80),
        ("1/200", Fraction(part: 1, whole: 200), 1), ("1/201", Fraction(part: 1, whole: 201), 0),
    ]) func `a fraction is read, written and comes to a percentage`(_ text: String, _ fraction: Fraction, _ percent: Int) {
        #expect(Fraction(text) == fraction)
        #expect(fraction.text == text)
        #expect(fraction.percent == percent)
    }

    @Test(arguments: ["", "2", "2/", "/3", "2/3/4", "a/b", "2,5/3", "99999999/999999"]) func `what is no fraction is none`(_ text: String) {
        #expect(Fraction(text) == nil)
    }
}
