import Events
import Rules
import Testing

@Suite struct CorrectNameTests {
    private static let id = DecisionID("d-1")
    private static let today = day("2025-12-31")
    private static let known = PersonDetails(name: "Nguyễn Văn Mẫu", office: "Bí thư", place: "Nà Chom")

    /// A body on the first line, a person on the second, a body on the third.
    static func decision(then events: [Event] = []) -> Decision {
        var issued = DecisionIssued()
        issued.decision = id
        issued.recipients = (1...3).map {
            var recipient = Recipient()
            recipient.ordinal = $0
            if $0 == 2 { recipient.person = PersonID("p") } else { recipient.body = "Chi bộ Nà Trom" }
            return recipient
        }
        guard let decision = Decision(([.decisionIssued(issued)] + events).map { (day: day("2025-06-18"), event: $0) }) else {
            preconditionFailure("the first event is the issue")
        }
        return decision
    }

    private static let corrected = decision(then: [
        .awardCorrected(AwardCorrected(decision: id, ordinal: 1, body: "Chi bộ Nà Chom", reason: "x", instrument: "y"))
    ])
    private static let withoutThird = decision(then: [.awardAnnulled(AwardAnnulled(decision: id, ordinal: 3, reason: "x", instrument: "y"))])
    private static let annulled = decision(then: [.decisionAnnulled(DecisionAnnulled(decision: id, reason: "x", instrument: "y"))])

    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        var given = CorrectNameTests.decision()
        var line = 1
        var name = "Chi bộ Nà Chom"
        var office: String?
        var isErased = false
        var reason = "Sai chính tả"
        var instrument = "1801-QĐ/TU"
        var on = CorrectNameTests.today
        var then: DecisionRefusal?

        var testDescription: String { what }

        var outcome: DecisionRefusal? {
            let correction = NameCorrection(name: name, office: office)
            return refusal { () throws(DecisionRefusal) in
                if line == 2 {
                    _ = try given.correct(
                        person: line, correction, known: isErased ? nil : CorrectNameTests.known, reason: reason, instrument: instrument,
                        today: CorrectNameTests.today, on: on)
                } else {
                    _ = try given.correct(
                        body: line, correction, reason: reason, instrument: instrument, today: CorrectNameTests.today, on: on)
                }
            }
        }
    }

    private static let longest = String(repeating: "ạ", count: Limits.nameCharactersMax)
    private static let tomorrow = day("2026-01-01")

    static let rows: [Row] = [
        Row(what: "a body"),
        Row(what: "a person", line: 2, name: "Nguyễn Văn Mậu"),
        Row(what: "a person's office alone", line: 2, name: known.name, office: "Phó Bí thư"),
        Row(what: "once more", given: corrected, name: "Chi bộ thôn Nà Chom"),
        Row(what: "another line after one was annulled", given: withoutThird),
        Row(what: "tomorrow", on: tomorrow, then: .dayIsInTheFuture(tomorrow, today: today)),
        Row(what: "to nothing", name: "", then: .nameMissing(line: 1)),
        Row(what: "to a hidden mark", name: "Chi bộ\u{200B}", then: .nameUnreadable(line: 1)),
        Row(what: "to the longest name", name: longest),
        Row(what: "to a longer one", name: longest + "x", then: .nameTooLong(line: 1, max: Limits.nameCharactersMax)),
        Row(what: "of what is annulled", given: annulled, then: .alreadyAnnulled(id)),
        Row(what: "of no line", line: 4, then: .lineUnknown(4)),
        Row(what: "of an annulled line", given: withoutThird, line: 3, then: .lineAlreadyAnnulled(3)),
        Row(what: "without a reason", reason: "", then: .reasonMissing),
        Row(what: "with a reason one too long", reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        Row(what: "by no decision", instrument: "", then: .instrumentMissing),
        Row(what: "by a hidden number", instrument: "1\u{202E}", then: .instrumentUnreadable),
        Row(what: "by a number too long", instrument: longest + "x", then: .instrumentTooLong(max: Limits.nameCharactersMax)),
        Row(what: "of an erased person", line: 2, name: "Nguyễn Văn Mậu", isErased: true, then: .nameErased(line: 2)),
        Row(what: "to what it is", name: "Chi bộ Nà Trom", then: .nothingToCorrect(line: 1)),
        Row(what: "to what it was corrected to", given: corrected, then: .nothingToCorrect(line: 1)),
        Row(what: "of a person to what it is", line: 2, name: known.name, then: .nothingToCorrect(line: 2)),
    ]

    @Test(arguments: rows) func `a name is corrected or the wish refused`(row: Row) { #expect(row.outcome == row.then) }

    @Test func `the decision stays as issued, and says how it is written now`() {
        #expect(CorrectNameTests.corrected.body(of: 1) == "Chi bộ Nà Chom")
        #expect(CorrectNameTests.corrected.recipient(1)?.body == "Chi bộ Nà Trom")
        #expect(CorrectNameTests.corrected.body(of: 3) == "Chi bộ Nà Trom")
    }
}
