import Events
import Rules
import Testing

@Suite struct ComplaintTests {
    private static let today = day("2025-12-31")
    private static let contested = Contested(seat: UnitID("p"), programme: "dan-van-kheo", decidedOn: day("2025-06-18"), deciders: ["ky"])
    private static let longestNumber = String(repeating: "ạ", count: Limits.nameCharactersMax)
    private static let longest = String(repeating: "ạ", count: Limits.complaintCharactersMax)

    static func complaint(then events: [Event] = []) -> Complaint {
        var lodged = ComplaintLodged()
        lodged.complaint = ComplaintID("c-1")
        lodged.unit = UnitID("a")
        let steps = ([.complaintLodged(lodged)] + events).enumerated().map {
            Model.Step(entry: $0.offset, day: day("2025-07-01"), event: $0.element, actor: "lan")
        }
        guard let complaint = Complaint(steps) else { preconditionFailure("the first event is the lodging") }
        return complaint
    }

    private static let answered = ComplaintAnswered(complaint: ComplaintID("c-1"), isUpheld: true, reason: "x", instrument: "y")

    struct Row: Sendable, CustomTestStringConvertible {
        enum Wish: Sendable {
            case lodge(String, from: String)
            case answer(reason: String, instrument: String)
            case withdraw(reason: String)
        }

        let what: String
        var given = ComplaintTests.complaint()
        let wish: Wish
        var on = ComplaintTests.today
        var then: ComplaintRefusal?

        var testDescription: String { what }

        var outcome: ComplaintRefusal? {
            switch wish {
            case .lodge(let text, let unit):
                refusal { () throws(ComplaintRefusal) in
                    try Complaint.checkLodging(
                        text, from: UnitID(unit), about: ComplaintTests.contested, atlas: .fixture, today: ComplaintTests.today, on: on)
                }
            case .answer(let reason, let instrument):
                refusal { () throws(ComplaintRefusal) in
                    try given.answer(isUpheld: true, reason: reason, instrument: instrument, today: ComplaintTests.today, on: on)
                }
            case .withdraw(let reason):
                refusal { () throws(ComplaintRefusal) in try given.withdraw(reason: reason, today: ComplaintTests.today, on: on) }
            }
        }
    }

    private static let tomorrow = day("2026-01-01")
    private static let answer = Row.Wish.answer(reason: "r", instrument: "12/TB")

    static let rows: [Row] = [
        Row(what: "lodged today", wish: .lodge("Sai.", from: "a")),
        Row(what: "lodged on the day of the decision", wish: .lodge("Sai.", from: "a"), on: day("2025-06-18")),
        Row(
            what: "lodged the day before", wish: .lodge("Sai.", from: "a"), on: day("2025-06-17"),
            then: .dayBeforeDecision(day("2025-06-17"), decidedOn: day("2025-06-18"))),
        Row(what: "lodged tomorrow", wish: .lodge("Sai.", from: "a"), on: tomorrow, then: .dayIsInTheFuture(tomorrow, today: today)),
        Row(what: "from nowhere", wish: .lodge("Sai.", from: "x"), then: .unitUnknown(UnitID("x"))),
        Row(what: "from what ended", wish: .lodge("Sai.", from: "b"), then: .unitStandsNot(UnitID("b"), on: today)),
        Row(what: "says nothing", wish: .lodge("", from: "a"), then: .textMissing),
        Row(what: "in lines", wish: .lodge("Một.\nHai.", from: "a")),
        Row(what: "with a hidden mark", wish: .lodge("Sai\u{200B}.", from: "a"), then: .textUnreadable),
        Row(what: "as long as may be", wish: .lodge(longest, from: "a")),
        Row(what: "one longer", wish: .lodge(longest + "x", from: "a"), then: .textTooLong(max: Limits.complaintCharactersMax)),
        Row(what: "answered", wish: answer),
        Row(what: "answered on the day", wish: answer, on: day("2025-07-01")),
        Row(
            what: "answered the day before", wish: answer, on: day("2025-06-30"),
            then: .dayBeforeLodging(day("2025-06-30"), lodgedOn: day("2025-07-01"))),
        Row(what: "answered tomorrow", wish: answer, on: tomorrow, then: .dayIsInTheFuture(tomorrow, today: today)),
        Row(what: "answered twice", given: complaint(then: [.complaintAnswered(answered)]), wish: answer, then: .isOver(.upheld)),
        Row(
            what: "answered after it was withdrawn",
            given: complaint(then: [.complaintWithdrawn(ComplaintWithdrawn(complaint: ComplaintID("c-1"), reason: "x"))]), wish: answer,
            then: .isOver(.withdrawn)),
        Row(what: "answered without a reason", wish: .answer(reason: "", instrument: ""), then: .reasonMissing),
        Row(what: "answered with a hidden mark", wish: .answer(reason: "a\u{202E}", instrument: "i"), then: .reasonUnreadable),
        Row(what: "answered at length", wish: .answer(reason: longestReason, instrument: "i")),
        Row(
            what: "answered at more length", wish: .answer(reason: longestReason + "x", instrument: "i"),
            then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        Row(what: "answered by no document", wish: .answer(reason: "r", instrument: ""), then: .instrumentMissing),
        Row(what: "answered by a hidden number", wish: .answer(reason: "r", instrument: "1\u{200B}"), then: .instrumentUnreadable),
        Row(what: "answered by a long number", wish: .answer(reason: "r", instrument: longestNumber), then: nil),
        Row(
            what: "answered by a longer number", wish: .answer(reason: "r", instrument: longestNumber + "x"),
            then: .instrumentTooLong(max: Limits.nameCharactersMax)),
        Row(what: "withdrawn", wish: .withdraw(reason: "Đã rõ.")),
        Row(what: "withdrawn without a reason", wish: .withdraw(reason: ""), then: .reasonMissing),
        Row(
            what: "withdrawn after the answer", given: complaint(then: [.complaintAnswered(answered)]), wish: .withdraw(reason: "r"),
            then: .isOver(.upheld)),
    ]

    @Test(arguments: rows) func `a complaint is lodged, answered, withdrawn, or the wish refused`(row: Row) { #expect(row.outcome == row.then) }

    @Test func `an answer and a withdrawal are entered with all that was said`() throws {
        let complaint = ComplaintTests.complaint()
        #expect(
            try complaint.answer(
                isUpheld: false, reason: "Đúng quy định.", instrument: "12/TB", today: ComplaintTests.today, on: ComplaintTests.today)
                == .complaintAnswered(
                    ComplaintAnswered(complaint: ComplaintID("c-1"), isUpheld: false, reason: "Đúng quy định.", instrument: "12/TB")))
        #expect(
            try complaint.withdraw(reason: "Đã rõ.", today: ComplaintTests.today, on: ComplaintTests.today)
                == .complaintWithdrawn(ComplaintWithdrawn(complaint: ComplaintID("c-1"), reason: "Đã rõ.")))
    }

    /// What is complained of is looked up where streams are loaded: at the desk.
    @Test func `every refusal stands in a row, but for those of the desk`() throws {
        let inRows = Set(ComplaintTests.rows.compactMap(\.then).map(caseName))
        let atTheDesk: Set = [
            "complaintUnknown", "complaintExists", "entryUnknown", "nothingDecided", "sessionUnknown", "itemUnknown", "notDecidedYet",
        ]
        #expect(inRows.union(atTheDesk) == Set(try casesInSource("Remedies/ComplaintRefusal.swift", of: "ComplaintRefusal")))
        #expect(inRows.isDisjoint(with: atTheDesk))
    }
}
