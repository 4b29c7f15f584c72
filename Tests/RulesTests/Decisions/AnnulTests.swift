import Events
import Rules
import Testing

@Suite struct AnnulTests {
    private static let id = DecisionID("d-1")
    private static let today = day("2025-12-31")

    static func decision(then events: [Event] = []) -> Decision {
        var issued = DecisionIssued()
        issued.decision = id
        issued.recipients = (1...3).map {
            var recipient = Recipient()
            recipient.ordinal = $0
            return recipient
        }
        guard let decision = Decision(([.decisionIssued(issued)] + events).map { (day: day("2025-06-18"), event: $0) }) else {
            preconditionFailure("the first event is the issue")
        }
        return decision
    }

    private static let withoutSecond = decision(then: [.awardAnnulled(AwardAnnulled(decision: id, ordinal: 2, reason: "x", instrument: "y"))])
    private static let annulled = decision(then: [.decisionAnnulled(DecisionAnnulled(decision: id, reason: "x", instrument: "y"))])

    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let given: Decision
        /// Nil for the whole decision.
        var line: Int?
        var reason = "Trùng"
        var instrument = "1801-QĐ/TU"
        var on = AnnulTests.today
        var then: DecisionRefusal?

        var testDescription: String { what }

        var outcome: Result<Event, DecisionRefusal> {
            answer { () throws(DecisionRefusal) in
                if let line { return try given.annulAward(line: line, reason: reason, instrument: instrument, today: AnnulTests.today, on: on) }
                return try given.annul(reason: reason, instrument: instrument, today: AnnulTests.today, on: on)
            }
        }

        var expected: Result<Event, DecisionRefusal> {
            if let then { return .failure(then) }
            guard let line else {
                return .success(.decisionAnnulled(DecisionAnnulled(decision: AnnulTests.id, reason: reason, instrument: instrument)))
            }
            return .success(.awardAnnulled(AwardAnnulled(decision: AnnulTests.id, ordinal: line, reason: reason, instrument: instrument)))
        }
    }

    static let rows: [Row] = [
        Row(what: "the whole", given: decision()),
        Row(what: "the first award", given: decision(), line: 1),
        Row(what: "the last award", given: decision(), line: 3),
        Row(what: "the whole after an award", given: withoutSecond),
        Row(what: "another award", given: withoutSecond, line: 3),
        Row(what: "tomorrow", given: decision(), on: day("2026-01-01"), then: .dayIsInTheFuture(day("2026-01-01"), today: today)),
        Row(what: "an award tomorrow", given: decision(), line: 1, on: day("2026-01-01"), then: .dayIsInTheFuture(day("2026-01-01"), today: today)),
        Row(what: "twice", given: annulled, then: .alreadyAnnulled(id)),
        Row(what: "an award of what is annulled", given: annulled, line: 1, then: .alreadyAnnulled(id)),
        Row(what: "line 0", given: decision(), line: 0, then: .lineUnknown(0)),
        Row(what: "the line after the last", given: decision(), line: 4, then: .lineUnknown(4)),
        Row(what: "an award twice", given: withoutSecond, line: 2, then: .lineAlreadyAnnulled(2)),
        Row(what: "an award twice and without a reason", given: withoutSecond, line: 2, reason: "", then: .lineAlreadyAnnulled(2)),
        Row(what: "without a reason", given: decision(), reason: "", then: .reasonMissing),
        Row(what: "with the longest reason", given: decision(), reason: longestReason),
        Row(what: "with a reason one longer", given: decision(), reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        Row(what: "without an instrument", given: decision(), instrument: "", then: .instrumentMissing),
        Row(what: "an award without an instrument", given: decision(), line: 1, instrument: "", then: .instrumentMissing),
    ]

    @Test(arguments: rows) func `a decision or one of its awards is annulled or the wish refused`(row: Row) { #expect(row.outcome == row.expected) }

    @Test func `the events amount to what stands and what does not`() {
        #expect([AnnulTests.decision().isAnnulled, AnnulTests.withoutSecond.isAnnulled, AnnulTests.annulled.isAnnulled] == [false, false, true])
        #expect(AnnulTests.withoutSecond.annulledLines == [2])
        #expect(AnnulTests.decision().issuedOn == day("2025-06-18"))
    }

    @Test func `events that do not begin with an issue are no decision's`() {
        #expect(Decision([]) == nil)
        #expect(Decision([(day: day("2025-06-18"), event: .decisionAnnulled(DecisionAnnulled()))]) == nil)
    }

    /// Whether a stream, a decision's number or a programme exists is known where streams are loaded: at the desk.
    @Test func `every refusal stands in a row, but for those of the desk`() throws {
        let drafts =
            DecisionDraftTests.rows.compactMap(\.then) + NumberBookTests.rows.compactMap(\.then) + CorrectNameTests.rows.compactMap(\.then)
        let inRows = Set((IssueTests.rows.compactMap(\.then) + AnnulTests.rows.compactMap(\.then) + drafts).map(caseName))
        let atTheDesk: Set = [
            "decisionUnknown", "decisionExists", "programmeUnknown", "sessionUnknown", "sessionNotApplied", "seriesUnknown", "seriesMissing",
            "seriesNotBegun",
        ]
        // Each has a sentence of its own in the tests of drafts, signatures and money.
        let inSentences: Set = [
            "draftMovedOn", "draftDiscarded", "alreadySigned", "basesMissing", "orderIncomplete", "draftIsOwn", "officeMissing", "officeUnreadable",
            "seriesUsedUp", "baseSalaryMissing", "amountOutOfRange",
        ]
        let cases = try casesInSource("Decisions/DecisionRefusal.swift", of: "DecisionRefusal")
        #expect(cases.count == 62)
        #expect(inRows.union(atTheDesk).union(inSentences) == Set(cases))
        #expect(inRows.isDisjoint(with: atTheDesk.union(inSentences)))
    }
}
