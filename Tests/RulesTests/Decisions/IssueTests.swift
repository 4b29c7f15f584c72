import Events
import Rules
import Testing

/// A wish to record a decision, and why not; nil where it may be recorded.
struct DecisionRow: Sendable, CustomTestStringConvertible {
    let what: String
    let then: DecisionRefusal?
    var on = day("2025-06-18")
    var isNumberTaken = false
    var series: [NumberBook] = []
    var wish: DecisionWish

    var testDescription: String { what }

    init(_ what: String, then: DecisionRefusal? = nil, _ change: (inout DecisionRow) -> Void = { _ in }) {
        self.what = what
        self.then = then
        wish = DecisionWish(
            number: "1762-QĐ/TU", issuer: "Ban Thường vụ Tỉnh ủy", issuerUnit: UnitID("p"), track: "party", form: "merit", grantor: "province",
            period: "2025", about: named("Khen thưởng"), bases: [LegalBasis(name: "Hướng dẫn 56-HD/BDVTW", on: nil)],
            recipients: [
                RecipientWish(subject: "collective", name: "Chi bộ thôn", unit: UnitID("b"), model: ModelID("m-1")),
                RecipientWish(subject: nil, name: "Ban Dân vận", unit: UnitID("p")),
            ])
        change(&self)
    }

    var outcome: DecisionRefusal? {
        refusal { () throws(DecisionRefusal) in
            try Decision.checkIssue(
                wish, in: .fixture, on: on, isNumberTaken: isNumberTaken, series: series,
                knowsModel: { [ModelID("m-1"), ModelID("m-2")].contains($0) })
        }
    }
}

@Suite struct IssueTests {
    private static let recipient = RecipientWish(subject: nil, name: "x", unit: UnitID("p"))

    static let rows: [DecisionRow] = [
        DecisionRow("as it was signed"),
        DecisionRow("today", then: .unitStandsNot(line: 1, UnitID("b"), on: day("2025-12-31"))) {
            $0.on = day("2025-12-31")
            ($0.wish.form, $0.wish.track, $0.wish.grantor) = ("certificate", "state", "centre")
        },
        DecisionRow("tomorrow", then: .dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31"))) { $0.on = day("2026-01-01") },
        DecisionRow("without a number", then: .numberMissing) { $0.wish.number = "" },
        DecisionRow("with a number that hides something", then: .numberUnreadable) { $0.wish.number = "1\u{200B}2" },
        DecisionRow("with the longest number") { $0.wish.number = longest },
        DecisionRow("with a number one longer", then: .numberUnreadable) { $0.wish.number = longest + "x" },
        DecisionRow("with a number that is taken", then: .numberTaken("1762-QĐ/TU", year: 2025)) { $0.isNumberTaken = true },
        DecisionRow("with the last number on paper before a series is kept here") {
            $0.wish.number = "10-QĐ/TU"
            $0.series = [NumberBookTests.book(after: 10)]
        },
        DecisionRow("with a number that only the series gives", then: .numberOfSeries("11-QĐ/TU", series: "qd-tu")) {
            $0.wish.number = "11-QĐ/TU"
            $0.series = [NumberBookTests.book(after: 10)]
        },
        DecisionRow("without an issuer", then: .issuerMissing) { $0.wish.issuer = "" },
        DecisionRow("by nobody's unit", then: .issuerUnitUnknown(UnitID("zz"))) { $0.wish.issuerUnit = UnitID("zz") },
        DecisionRow("by a unit on its last day") {
            $0.on = day("2025-06-30")
            $0.wish.issuerUnit = UnitID("d2")
        },
        DecisionRow("by a unit the day after", then: .issuerUnitStandsNot(UnitID("d2"), on: day("2025-07-01"))) {
            $0.on = day("2025-07-01")
            $0.wish.issuerUnit = UnitID("d2")
        },
        DecisionRow("on no track there is", then: .trackUnknown("zz")) { $0.wish.track = "zz" },
        DecisionRow("in no form there is", then: .formUnknown("zz")) { $0.wish.form = "zz" },
        DecisionRow("on the form's last day") { $0.on = day("2025-06-30") },
        DecisionRow("the day after the form's last", then: .formNotInForce("merit", on: day("2025-07-01"))) { $0.on = day("2025-07-01") },
        DecisionRow("on the other track", then: .formIsOfAnotherTrack("merit", track: "party")) { $0.wish.track = "state" },
        DecisionRow("by another grantor", then: .formIsOfAnotherGrantor("merit", grantor: "province")) { $0.wish.grantor = "centre" },
        DecisionRow("for no period there is", then: .periodUnknown("1999")) { $0.wish.period = "1999" },
        DecisionRow("with as many bases as there may be") { $0.wish.bases = Array(repeating: $0.wish.bases[0], count: Limits.basesPerDecisionMax) },
        DecisionRow("with one basis more", then: .tooManyBases(max: Limits.basesPerDecisionMax)) {
            $0.wish.bases = Array(repeating: $0.wish.bases[0], count: Limits.basesPerDecisionMax + 1)
        },
        DecisionRow("for nobody", then: .recipientsMissing) { $0.wish.recipients = [] },
        DecisionRow("for as many as there may be") { $0.wish.recipients = Array(repeating: recipient, count: Limits.recipientsPerDecisionMax) },
        DecisionRow("for one more", then: .tooManyRecipients(max: Limits.recipientsPerDecisionMax)) {
            $0.wish.recipients = Array(repeating: recipient, count: Limits.recipientsPerDecisionMax + 1)
        },
        DecisionRow("a line without a name", then: .nameMissing(line: 2)) { $0.wish.recipients[1].name = "" },
        DecisionRow("a line with a name that hides something", then: .nameUnreadable(line: 1)) { $0.wish.recipients[0].name = "\u{202E}" },
        DecisionRow("a line with an unreadable office", then: .nameUnreadable(line: 1)) { $0.wish.recipients[0].office = "\n" },
        DecisionRow("a line with an unreadable place", then: .nameUnreadable(line: 2)) { $0.wish.recipients[1].place = "\u{0}" },
        DecisionRow("a line with the longest of everything") {
            ($0.wish.recipients[0].name, $0.wish.recipients[0].office, $0.wish.recipients[0].place) = (longest, longest, longest)
        },
        DecisionRow("a line with a name one longer", then: .nameTooLong(line: 2, max: Limits.nameCharactersMax)) {
            $0.wish.recipients[1].name = longest + "x"
        },
        DecisionRow("a line with an office one longer", then: .nameTooLong(line: 1, max: Limits.nameCharactersMax)) {
            $0.wish.recipients[0].office = longest + "x"
        },
        DecisionRow("a line for no subject there is", then: .subjectUnknown(line: 1, "zz")) { $0.wish.recipients[0].subject = "zz" },
        DecisionRow("a line for a subject the form is not for", then: .subjectNotForForm(line: 1, "individual", form: "merit")) {
            $0.wish.recipients[0].subject = "individual"
        },
        DecisionRow("a form that is for all") {
            ($0.wish.form, $0.wish.track, $0.wish.grantor) = ("certificate", "state", "centre")
            $0.wish.recipients[0].subject = "individual"
        },
        DecisionRow("a line of a unit nobody knows", then: .unitUnknown(line: 2, UnitID("zz"))) { $0.wish.recipients[1].unit = UnitID("zz") },
        DecisionRow("a line of a unit the day before its first", then: .unitStandsNot(line: 1, UnitID("bc"), on: day("2025-06-30"))) {
            $0.on = day("2025-06-30")
            $0.wish.recipients[0].unit = UnitID("bc")
        },
        DecisionRow("a line of a unit on its last day") { $0.on = day("2025-06-30") },
        DecisionRow("a line for a model nobody knows", then: .modelUnknown(line: 1, ModelID("zz"))) { $0.wish.recipients[0].model = ModelID("zz") },
        DecisionRow("two lines for one model", then: .modelTwice(line: 2, ModelID("m-1"))) { $0.wish.recipients[1].model = ModelID("m-1") },
        DecisionRow("two lines for two models") { $0.wish.recipients[1].model = ModelID("m-2") },
    ]

    @Test(arguments: rows) func `a decision may be recorded or is refused`(row: DecisionRow) { #expect(row.outcome == row.then) }

    @Test func `where several reasons hold the first in the order of the cases is the answer`() throws {
        let order = try casesInSource("Decisions/DecisionRefusal.swift", of: "DecisionRefusal")
        var row = DecisionRow("wrong in every way") {
            $0.on = day("2026-01-01")
            $0.isNumberTaken = true
            $0.wish = DecisionWish(
                number: "", issuer: "", issuerUnit: UnitID("zz"), track: "zz", form: "zz", grantor: "zz", period: "zz", about: named(""),
                bases: Array(repeating: LegalBasis(), count: Limits.basesPerDecisionMax + 1), recipients: [])
        }
        var answers = [row.outcome]
        func mend(_ change: (inout DecisionRow) -> Void) {
            change(&row)
            answers.append(row.outcome)
        }
        mend { $0.on = day("2025-07-01") }
        mend { $0.wish.number = "\u{200B}" }
        mend { $0.wish.number = "1" }
        mend { $0.isNumberTaken = false }
        mend { $0.wish.issuer = "x" }
        mend { $0.wish.issuerUnit = UnitID("d1") }
        mend { $0.wish.issuerUnit = UnitID("p") }
        mend { $0.wish.track = "state" }
        mend { $0.wish.form = "merit" }
        mend { $0.on = day("2025-06-30") }
        mend { $0.wish.track = "party" }
        mend { $0.wish.grantor = "province" }
        mend { $0.wish.period = "2025" }
        mend { $0.wish.bases = [] }
        mend { $0.wish.recipients = Array(repeating: RecipientWish(subject: "zz", name: "", unit: UnitID("zz"), model: ModelID("zz")), count: 2_001) }
        mend { $0.wish.recipients.removeLast(1_999) }
        mend { for line in 0...1 { $0.wish.recipients[line].name = "\n" + longest } }
        mend { for line in 0...1 { $0.wish.recipients[line].name = "x" + longest } }
        mend { for line in 0...1 { $0.wish.recipients[line].name = "x" } }
        mend { for line in 0...1 { $0.wish.recipients[line].subject = "individual" } }
        mend { for line in 0...1 { $0.wish.recipients[line].subject = nil } }
        mend { for line in 0...1 { $0.wish.recipients[line].unit = UnitID("bc") } }
        mend { for line in 0...1 { $0.wish.recipients[line].unit = UnitID("a") } }
        mend { for line in 0...1 { $0.wish.recipients[line].model = ModelID("m-1") } }
        mend { $0.wish.recipients[1].model = nil }
        let places = answers.map { answer in order.firstIndex(of: answer.map(caseName) ?? "") ?? order.count }
        #expect(places == places.sorted())
        #expect(Set(places).count == places.count)
        #expect(answers.last == .some(nil))
    }
}
