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

    @Test func `a deadline is taken away by emptying it`() {
        let before = Programme.fixture.with { $0.deadlines = [Deadline(step: .receive, days: 5, source: nil)] }
        let (programme, _) = before.next([NextVersionTests.place("deadlines.receive.days"): ""], addingPeriod: nil, from: NextVersionTests.today)
        #expect(programme.deadlines == [])
    }

    @Test(arguments: ["", "fields", "fields.vi", "meadows.economy.vi", "fields.economy.colour"]) func `what names no place is none`(text: String) {
        #expect(ProgrammePlace(text) == nil)
    }

    @Test func `a place written is the place read, also with a key that has points`() {
        for (place, _) in Programme.fixture.said { #expect(ProgrammePlace(place.text) == place) }
        #expect(ProgrammePlace("periods.a.b.vi") == ProgrammePlace(.periods, "a.b", .vi))
    }
}
