import Events
import Rules
import Testing

@Suite struct NextVersionTests {
    /// Faults of texts that are typed; a programme itself cannot have them.
    static let ofTexts: Set = ["notADay", "notANumber", "wordUnknown"]
    private static let today = day("2025-09-01")

    private static func next(_ texts: [ProgrammePlace: String], addingPeriod key: Key? = nil) -> (programme: Programme, faults: [ProgrammeFault]) {
        Programme.fixture.next(texts, addingPeriod: key, from: today)
    }

    private static func version2(_ change: (inout Programme) -> Void) -> Programme {
        Programme.fixture.with {
            $0.version = 2
            $0.from = today
            change(&$0)
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let texts: [ProgrammePlace: String]
        let period: Key?
        let then: Programme
        let changes: [ProgrammeChange]

        init(
            _ what: String, _ texts: [ProgrammePlace: String], period: Key? = nil, changes: [ProgrammeChange], then: (inout Programme) -> Void
        ) {
            testDescription = what
            self.texts = texts
            self.period = period
            self.then = version2(then)
            self.changes = changes
        }
    }

    private static func place(_ text: String) -> ProgrammePlace {
        guard let place = ProgrammePlace(text) else { preconditionFailure("no place: \(text)") }
        return place
    }

    private static func change(_ place: String, _ before: String?, _ after: String) -> ProgrammeChange {
        ProgrammeChange(place: self.place(place), before: before, after: after)
    }

    static let rows: [Row] = [
        Row("nothing", [:], changes: []) { _ in },
        Row("what it says already", [place("fields.economy.vi"): "economy"], changes: []) { _ in },
        Row("a name", [place("fields.economy.vi"): "Kinh tế"], changes: [change("fields.economy.vi", "economy", "Kinh tế")]) {
            $0.fields[0].name.vi = "Kinh tế"
        },
        Row("a word that ends", [place("levels.province.until"): "2026-01-01"], changes: [change("levels.province.until", "", "2026-01-01")]) {
            $0.levels[2].term.until = day("2026-01-01")
        },
        Row("an end taken away", [place("fields.old.until"): ""], changes: [change("fields.old.until", "2024-01-01", "")]) {
            $0.fields[1].until = nil
        },
        Row(
            "a deadline and where it comes from", [place("deadlines.receive.days"): "5", place("deadlines.receive.source"): "HD 01"],
            changes: [change("deadlines.receive.days", "", "5"), change("deadlines.receive.source", "", "HD 01")]
        ) { $0.deadlines = [Deadline(step: .receive, days: 5, source: "HD 01")] },
        Row("a question", [place("form.goal.required"): "false"], changes: [change("form.goal.required", "true", "false")]) {
            $0.form[0].isRequired = false
        },
        Row(
            "the return rule", [place("programme.dan-van-kheo.returnRule"): "resume"],
            changes: [change("programme.dan-van-kheo.returnRule", "restart", "resume")]
        ) { $0.returnRule = .resume },
        Row(
            "a period more",
            [
                place("periods.+.vi"): "Năm 2026", place("periods.+.en"): "2026", place("periods.+.from"): "2026-01-01",
                place("periods.+.until"): "2027-01-01", place("periods.+.cutOff"): "2026-11-30",
            ], period: "2026",
            changes: [
                change("periods.2026.vi", nil, "Năm 2026"), change("periods.2026.en", nil, "2026"), change("periods.2026.from", nil, "2026-01-01"),
                change("periods.2026.until", nil, "2027-01-01"), change("periods.2026.cutOff", nil, "2026-11-30"),
            ]
        ) {
            $0.periods.append(
                Period(
                    key: "2026", name: Name(vi: "Năm 2026", en: "2026"), from: day("2026-01-01"), until: day("2027-01-01"), cutOff: day("2026-11-30"))
            )
        },
    ]

    @Test(arguments: rows) func `the next version says what was changed and nothing else`(row: Row) {
        let (programme, faults) = NextVersionTests.next(row.texts, addingPeriod: row.period)
        #expect(faults == [])
        #expect(programme == row.then)
        #expect(programme.changes(since: .fixture) == row.changes)
    }

    @Test(arguments: [
        ("fields.economy.until", "tomorrow", ProgrammeFault("fields", .notADay("economy", "tomorrow"))),
        ("periods.2023.from", "", ProgrammeFault("periods", .notADay("2023", ""))),
        ("form.goal.charactersMax", "many", ProgrammeFault("form", .notANumber("goal", "many"))),
        ("deadlines.receive.days", "5,5", ProgrammeFault("deadlines", .notANumber("receive", "5,5"))),
        ("form.goal.required", "perhaps", ProgrammeFault("form", .wordUnknown("goal", "perhaps"))),
        ("programme.dan-van-kheo.returnRule", "never", ProgrammeFault("programme", .wordUnknown("dan-van-kheo", "never"))),
    ]) func `what cannot be read is told with its place, and stays as it was`(_ place: String, _ text: String, _ fault: ProgrammeFault) {
        let (programme, faults) = NextVersionTests.next([NextVersionTests.place(place): text])
        #expect(faults == [fault])
        #expect(programme == NextVersionTests.version2 { _ in })
    }

    private static let climbing = Programme.fixture.with {
        var threshold = Threshold(term: term("half"), percent: 50, of: "members")
        (threshold.fraction, threshold.isStrict) = (Fraction(part: 1, whole: 2), true)
        $0.thresholds = [threshold]
        $0.councils = [
            CouncilRule(
                level: "commune", quorum: Fraction(part: 2, whole: 3), ballot: .open, threshold: "half", ties: [.chair], secretaryVotes: false)
        ]
        $0.checks = [DeclaredCheck(term: term("law"), validDays: 90)]
        $0.eligibility = [
            Eligibility(
                term: term("rule"), aim: .recognise, needs: [Need(kind: .recognised, key: "district", years: 2)], checks: ["law"], onceAcross: [])
        ]
        $0.money = Money(
            baseSalaries: [BaseSalary(amount: 1_490_000, from: day("2019-07-01"))],
            coefficients: [Coefficient(form: "certificate", subject: "collective", thousandths: 2_000)], roundTo: 10_000, rounding: .nearest)
        $0.series = [NumberSeries(term: term("book"), kind: .decision, track: "state", grantor: "province", pattern: "{number}", digits: 0)]
        $0.dossier = [DossierItem(term: term("report"), evidencedBy: .evidence, isRequired: true)]
        $0.criteria = [Criterion(term: term("use"), kind: .points, pointsMax: 10, isRequired: true)]
        $0.routes = [ClimbRoute(term: term("land"), tiers: [], levels: ["commune"])]
    }

    static let climbRows: [(String, String, @Sendable (inout Programme) -> Void)] = [
        ("thresholds.half.fraction", "2/3", { ($0.thresholds[0].fraction, $0.thresholds[0].percent) = (Fraction(part: 2, whole: 3), 67) }),
        ("thresholds.half.strict", "false", { $0.thresholds[0].isStrict = false }),
        ("thresholds.half.until", "2026-01-01", { $0.thresholds[0].term.until = day("2026-01-01") }),
        ("councils.commune.quorum", "3/4", { $0.councils?[0].quorum = Fraction(part: 3, whole: 4) }),
        ("councils.commune.ballot", "secret", { $0.councils?[0].ballot = .secret }),
        ("councils.commune.pointsMax", "100", { $0.councils?[0].pointsMax = 100 }),
        ("councils.commune.secretaryVotes", "true", { $0.councils?[0].secretaryVotes = true }),
        ("councils.commune.source", "QĐ 1", { $0.councils?[0].source = "QĐ 1" }),
        ("checks.law.days", "30", { $0.checks?[0].validDays = 30 }),
        ("eligibility.rule.vi", "Hai năm", { $0.eligibility?[0].term.name.vi = "Hai năm" }),
        ("needs.rule-1.years", "3", { $0.eligibility?[0].needs[0].years = 3 }),
        ("money.salary-1.amount", "1800000", { $0.money?.baseSalaries[0].amount = 1_800_000 }),
        ("money.salary-1.until", "2026-01-01", { $0.money?.baseSalaries[0].until = day("2026-01-01") }),
        ("money.coefficient-1.thousandths", "1500", { $0.money?.coefficients[0].thousandths = 1_500 }),
        ("money.roundTo.roundTo", "1000", { $0.money?.roundTo = 1_000 }),
        ("money.roundTo.rounding", "up", { $0.money?.rounding = .up }),
        ("series.book.pattern", "{number}/QĐ", { $0.series?[0].pattern = "{number}/QĐ" }),
        ("series.book.digits", "2", { $0.series?[0].digits = 2 }),
        ("dossier.report.required", "false", { $0.dossier?[0].isRequired = false }),
        ("criteria.use.pointsMax", "20", { $0.criteria?[0].pointsMax = 20 }),
        ("routes.land.en", "Land", { $0.routes?[0].term.name.en = "Land" }),
    ]

    @Test(arguments: climbRows.indices) func `what is said of the climb, of councils and of money is changed as a text`(index: Int) {
        let (place, text, change) = NextVersionTests.climbRows[index]
        let before = NextVersionTests.climbing
        let (next, faults) = before.next([NextVersionTests.place(place): text], addingPeriod: nil, from: NextVersionTests.today)
        #expect(faults == [])
        #expect(
            next
                == before.with {
                    $0.version = 2
                    $0.from = NextVersionTests.today
                    change(&$0)
                })
        #expect(next.changes(since: before).contains { $0.place.text == place && $0.after == text })
        #expect(next.faults(after: before) == [])
    }

    @Test(arguments: ["councils.commune.quorum", "thresholds.half.fraction"]) func `a share that is none is told and stays as it was`(_ place: String)
    {
        let before = NextVersionTests.climbing
        let (next, faults) = before.next([NextVersionTests.place(place): "most"], addingPeriod: nil, from: NextVersionTests.today)
        let wanted = NextVersionTests.place(place)
        #expect(faults == [ProgrammeFault(wanted.list.rawValue, .fractionOutOfRange(wanted.key))])
        #expect(next.thresholds == before.thresholds && next.councils == before.councils)
    }

    @Test func `a deadline is taken away by emptying it`() {
        let before = Programme.fixture.with { $0.deadlines = [Deadline(step: .receive, days: 5, source: nil)] }
        let (programme, _) = before.next([NextVersionTests.place("deadlines.receive.days"): ""], addingPeriod: nil, from: NextVersionTests.today)
        #expect(programme.deadlines == [])
    }

    @Test(arguments: ["", "fields", "fields.vi", "meadows.economy.vi", "fields.economy.colour"]) func `what names no place is none`(text: String) {
        #expect(ProgrammePlace(text) == nil)
    }

    @Test func `a place written is the place read, also with a key that has points`() {
        for (place, _) in Programme.fixture.said + NextVersionTests.climbing.said { #expect(ProgrammePlace(place.text) == place) }
        #expect(ProgrammePlace("periods.a.b.vi") == ProgrammePlace(.periods, "a.b", .vi))
    }
}
