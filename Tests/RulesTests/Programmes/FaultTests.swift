import Events
import Rules
import Testing

@Suite struct FaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let then: [ProgrammeFault]
        let earlier: Programme?
        let programme: Programme

        var testDescription: String { what }

        init(_ what: String, after earlier: Programme? = nil, then: [ProgrammeFault] = [], _ change: (inout Programme) -> Void = { _ in }) {
            self.what = what
            self.then = then
            self.earlier = earlier
            programme = Programme.fixture.with(change)
        }
    }

    static func fault(_ place: String, _ reason: ProgrammeFault.Reason) -> ProgrammeFault { ProgrammeFault(place, reason) }

    static func quota(percent: Int?, count: Int? = nil, level: Key = "commune") -> Quota {
        Quota(term: term("third"), level: level, of: "registered", sense: .atMost, percent: percent, count: count, rounding: .down, unitCode: nil)
    }

    private static func terms(_ count: Int) -> [Term] { (0..<count).map { term("t\($0)") } }

    static let rows: [Row] = [
        Row("as it is"),
        Row("without a key", then: [fault("key", .keyMissing)]) { $0.key = "" },
        Row("without a Vietnamese name", then: [fault("programme", .nameMissing("dan-van-kheo"))]) { $0.name.vi = "" },
        Row("without an English name", then: [fault("programme", .nameMissing("dan-van-kheo"))]) { $0.name.en = "" },
        Row("a word without a key", then: [fault("fields", .keyMissing)]) { $0.fields.append(Term(key: "", name: named("x"))) },
        Row("a key with a blank", then: [fault("fields", .keyMalformed("a b"))]) { $0.fields.append(Term(key: "a b", name: named("x"))) },
        Row("a word twice", then: [fault("types", .keyTwice("model"))]) { $0.types.append(term("model")) },
        Row("a word three times", then: [fault("kinds", .keyTwice("law")), fault("kinds", .keyTwice("law"))]) {
            $0.kinds += [term("law"), term("law")]
        },
        Row("a word without a name", then: [fault("subjects", .nameMissing("s"))]) {
            $0.subjects.append(Term(key: "s", name: Name(vi: "S", en: ""), isPerson: false))
        },
        Row("a subject that does not say whether it is a person", then: [fault("subjects", .personMissing("s"))]) {
            $0.subjects.append(Programme.subject("s", isPerson: nil))
        },
        Row("a name that hides something", then: [fault("fields", .unreadable("f"))]) {
            $0.fields.append(Term(key: "f", name: Name(vi: "a\u{202E}b", en: "F")))
        },
        Row("a help that hides something", then: [fault("form", .unreadable("goal"))]) { $0.form[0].help.en = "a\u{200B}" },
        Row("a help on two lines") { $0.form[0].help.en = "a\nb" },
        Row("the longest name") { $0.fields.append(Term(key: "f", name: Name(vi: longest, en: longest))) },
        Row("a name one longer", then: [fault("fields", .tooLong("f", max: Limits.nameCharactersMax))]) {
            $0.fields.append(Term(key: "f", name: Name(vi: "F", en: longest + "x")))
        },
        Row("a help too long", then: [fault("form", .tooLong("goal", max: Limits.reasonCharactersMax))]) {
            $0.form[0].help.vi = longestReason + "x"
        },
        Row("the longest answer there may be") { $0.form[0].charactersMax = Limits.answerCharactersMax },
        Row("an answer one longer", then: [fault("form", .lengthTooGreat("goal", max: Limits.answerCharactersMax))]) {
            $0.form[0].charactersMax = Limits.answerCharactersMax + 1
        },
        Row("a cut-off on the period's first day") { $0.periods[0].cutOff = day("2023-01-01") },
        Row("a cut-off before it", then: [fault("periods", .cutOffBeforePeriod("2023"))]) { $0.periods[0].cutOff = day("2022-12-31") },
        Row("deadlines of a day and of a year") {
            $0.deadlines = [Deadline(step: .receive, days: 1, source: nil), Deadline(step: .complete, days: Limits.deadlineDaysMax, source: nil)]
        },
        Row(
            "deadlines of no day and of more than a year",
            then: [
                fault("deadlines", .daysOutOfRange("receive", max: Limits.deadlineDaysMax)),
                fault("deadlines", .daysOutOfRange("complete", max: Limits.deadlineDaysMax)),
            ]
        ) {
            $0.deadlines = [Deadline(step: .receive, days: 0, source: nil), Deadline(step: .complete, days: 367, source: nil)]
        },
        Row("a deadline twice", then: [fault("deadlines", .keyTwice("receive"))]) {
            $0.deadlines = [Deadline(step: .receive, days: 1, source: nil), Deadline(step: .receive, days: 2, source: nil)]
        },
        Row("a version that begins with the one before", after: .fixture) { $0.version = 2 },
        Row("a version that begins before it", after: .fixture, then: [fault("from", .beginsBeforeVersion(1, on: day("2021-01-01")))]) {
            $0.version = 2
            $0.from = day("2020-12-31")
        },
        Row(
            "the lists that must not be empty",
            then: ["fields", "levels", "types", "subjects", "grades", "periods", "measures", "indicators"].map { fault($0, .listEmpty) }
        ) {
            ($0.fields, $0.levels, $0.types, $0.subjects, $0.grades, $0.periods, $0.measures, $0.indicators) = ([], [], [], [], [], [], [], [])
            $0.awardForms = []
        },
        Row("the lists that may be empty") {
            ($0.form, $0.quotas, $0.thresholds, $0.awardForms, $0.tracks, $0.grantors, $0.kinds) = ([], [], [], [], [], [], [])
        },
        Row("the longest list") { $0.kinds = terms(Limits.termsPerProgrammeListMax) },
        Row("a list one longer", then: [fault("kinds", .listTooLong(max: Limits.termsPerProgrammeListMax))]) {
            $0.kinds = terms(Limits.termsPerProgrammeListMax + 1)
        },
        Row("a word of one day") { $0.fields.append(term("day", from: "2023-01-01", until: "2023-01-02")) },
        Row("a word of no day", then: [fault("fields", .endsBeforeItBegins("none"))]) {
            $0.fields.append(term("none", from: "2023-01-01", until: "2023-01-01"))
        },
        Row("a period of no day", then: [fault("periods", .endsBeforeItBegins("2026"))]) {
            $0.periods.append(Period(key: "2026", name: named("2026"), from: day("2026-01-01"), until: day("2026-01-01"), cutOff: nil))
        },
        Row("a level without a rank", then: [fault("levels", .rankMissing("hamlet"))]) {
            $0.levels.append(Level(term: term("hamlet"), tier: "hamlet", bodies: []))
        },
        Row("a grade without a rank", then: [fault("grades", .rankMissing("best"))]) { $0.grades.append(term("best")) },
        Row("two grades of one rank", then: [fault("grades", .rankTwice(3))]) { $0.grades.append(term("best", rank: 3)) },
        Row("a question without a length", then: [fault("form", .lengthMissing("why"))]) {
            $0.form.append(FormItem(key: "why", name: named("Why"), help: named(""), isRequired: false, charactersMax: 0))
        },
        Row("a question of one character") {
            $0.form.append(FormItem(key: "why", name: named("Why"), help: named(""), isRequired: false, charactersMax: 1))
        },
        Row("a quota of none") { $0.quotas = [quota(percent: 0)] },
        Row("a quota of all") { $0.quotas = [quota(percent: 100)] },
        Row("a quota by number") { $0.quotas = [quota(percent: nil, count: 5)] },
        Row("a quota of more than all", then: [fault("quotas", .percentOutOfRange("third"))]) { $0.quotas = [quota(percent: 101)] },
        Row("a quota of less than nothing", then: [fault("quotas", .percentOutOfRange("third"))]) { $0.quotas = [quota(percent: -1)] },
        Row("a quota of neither", then: [fault("quotas", .shareOrCountMissing("third"))]) { $0.quotas = [quota(percent: nil)] },
        Row("a quota at no level", then: [fault("quotas", .refersToUnknown("zz", list: "levels"))]) { $0.quotas = [quota(percent: 1, level: "zz")] },
        Row("thresholds at their ends") {
            $0.thresholds = [Threshold(term: term("a"), percent: 0, of: "present"), Threshold(term: term("b"), percent: 100, of: "present")]
        },
        Row("thresholds past their ends", then: [fault("thresholds", .percentOutOfRange("a")), fault("thresholds", .percentOutOfRange("b"))]) {
            $0.thresholds = [Threshold(term: term("a"), percent: -1, of: "present"), Threshold(term: term("b"), percent: 101, of: "present")]
        },
        Row(
            "an award form that refers to nothing",
            then: [
                fault("forms", .refersToUnknown("x", list: "tracks")), fault("forms", .refersToUnknown("y", list: "grantors")),
                fault("forms", .refersToUnknown("z", list: "subjects")),
            ]
        ) { $0.awardForms.append(AwardForm(term: term("medal"), track: "x", grantor: "y", subjects: ["collective", "z"])) },
        Row("an indicator in no measure", then: [fault("indicators", .refersToUnknown("metre", list: "measures"))]) {
            $0.indicators.append(Indicator(key: "road", name: named("road"), counts: nil, nature: .flow, measure: "metre", splits: []))
        },
        Row("the version that came before", after: .fixture, then: [fault("version", .versionNotAfter(1))]) { $0.version = 0 },
        Row("the same version", after: .fixture, then: [fault("version", .versionNotAfter(1))]) { $0.version = 1 },
        Row("the next version", after: .fixture) { $0.version = 2 },
        Row(
            "several faults, in the order of the lists",
            then: [fault("key", .keyMissing), fault("fields", .keyTwice("economy")), fault("measures", .nameMissing("m"))]
        ) {
            $0.key = ""
            $0.fields.append(term("economy"))
            $0.measures.append(Term(key: "m", name: Name()))
        },
    ]

    @Test(arguments: rows) func `a programme has these faults and no others`(row: Row) {
        #expect(row.programme.faults(after: row.earlier) == row.then)
    }

    @Test func `every kind of fault stands in a row`() throws {
        let inRows = Set((FaultTests.rows + ClimbFaultTests.rows).flatMap(\.then).map { String("\($0.reason)".prefix { $0 != "(" }) })
        #expect(
            inRows.union(["tooManyProgrammes"]).union(NextVersionTests.ofTexts)
                == Set(try casesInSource("Programmes/Programme+check.swift", of: "Reason")))
    }

    @Test func `a register takes so many programmes and no more`() {
        #expect(Programme.fixture.faults(after: nil, beside: Limits.programmesMax - 1) == [])
        #expect(
            Programme.fixture.faults(after: nil, beside: Limits.programmesMax)
                == [ProgrammeFault("programme", .tooManyProgrammes(max: Limits.programmesMax))])
    }

    @Test func `an empty programme is told all that it lacks`() {
        #expect(Programme().faults(after: nil).count == 10)
    }
}
