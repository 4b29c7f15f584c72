import Events
import Rules
import Testing

/// Given an atlas, when an act is wished on a day, then events or a refusal.
struct UnitRow: Sendable, CustomTestStringConvertible {
    let what: String
    let given: Atlas
    let then: Result<[Event], UnitRefusal>
    let wish: @Sendable (Atlas) throws(UnitRefusal) -> [Event]

    init(
        _ what: String, given: Atlas = .fixture, then: Result<[Event], UnitRefusal>,
        when wish: @escaping @Sendable (Atlas) throws(UnitRefusal) -> [Event]
    ) {
        self.what = what
        self.given = given
        self.then = then
        self.wish = wish
    }

    var testDescription: String { what }

    var outcome: Result<[Event], UnitRefusal> { answer { () throws(UnitRefusal) in try wish(given) } }
}

@Suite struct ActTests {
    private static func rename(
        _ what: String, _ unit: String, to name: String, instrument: String = "law", on text: String = "2024-01-01", then refusal: UnitRefusal? = nil
    ) -> UnitRow {
        let event = Event.unitRenamed(UnitRenamed(unit: UnitID(unit), name: name, instrument: instrument))
        return UnitRow("rename: " + what, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.rename(UnitID(unit), to: name, instrument: instrument, on: day(text))]
        }
    }

    private static func retype(
        _ what: String, _ unit: String, to type: String, instrument: String = "law", on text: String = "2024-01-01", then refusal: UnitRefusal? = nil
    ) -> UnitRow {
        let event = Event.unitRetyped(UnitRetyped(unit: UnitID(unit), type: type, instrument: instrument))
        return UnitRow("retype: " + what, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.retype(UnitID(unit), to: type, instrument: instrument, on: day(text))]
        }
    }

    private static func recode(
        _ what: String, _ unit: String, to code: String, instrument: String = "law", on text: String = "2024-01-01", given: Atlas = .fixture,
        then refusal: UnitRefusal? = nil
    ) -> UnitRow {
        let event = Event.unitRecoded(UnitRecoded(unit: UnitID(unit), code: code, instrument: instrument))
        return UnitRow("recode: " + what, given: given, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.recode(UnitID(unit), to: code, instrument: instrument, on: day(text))]
        }
    }

    private static func annul(_ what: String, entry: Int, of unit: String, reason: String = "x", then refusal: UnitRefusal? = nil) -> UnitRow {
        let event = Event.unitActAnnulled(UnitActAnnulled(unit: UnitID(unit), entry: entry, reason: reason))
        return UnitRow("annul: " + what, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.annul(entry: entry, of: UnitID(unit), reason: reason)]
        }
    }

    /// Several as one; each with its unit.
    private static func annulAll(_ what: String, _ entries: [(String, Int)], given: Atlas = .fixture, then refusal: UnitRefusal? = nil) -> UnitRow {
        let events = entries.map { Event.unitActAnnulled(UnitActAnnulled(unit: UnitID($0.0), entry: $0.1, reason: "x")) }
        return UnitRow("annul: " + what, given: given, then: refusal.map { .failure($0) } ?? .success(events)) { (atlas) throws(UnitRefusal) in
            try atlas.annul(entries.map { UnitEntry(unit: UnitID($0.0), position: $0.1) }, reason: "x")
        }
    }

    /// All that happened on 1 July 2025, the last first.
    private static let july = [
        ("d2", 17), ("d1", 16), ("c", 15), ("b", 14), ("d2", 13), ("d1", 12), ("c", 11), ("b", 10), ("a", 9), ("bc", 8),
    ]

    private static let laterActs = [
        UnitAct(position: 19, day: day("2026-01-01"), event: begun("n", "commune", "77", "Xã", "Mới", in: "p"))
    ]
    private static let renamedLater = UnitAct(
        position: 20, day: day("2026-02-01"), event: .unitRenamed(UnitRenamed(unit: UnitID("n"), name: "Khác", instrument: "law")))
    private static let later = Atlas(Atlas.fixtureActs + laterActs)

    static let rows: [UnitRow] = [
        rename("a commune", "a", to: "Chợ Rã mới"),
        rename("on its first day", "a", to: "Khác", on: "2004-07-08"),
        rename("the day before its first", "a", to: "Khác", on: "2004-07-07", then: .unitStandsNot(UnitID("a"), on: day("2004-07-07"))),
        rename("on its last day", "b", to: "Khác", on: "2025-06-30"),
        rename("the day after its last", "b", to: "Khác", on: "2025-07-01", then: .unitStandsNot(UnitID("b"), on: day("2025-07-01"))),
        rename("a unit nobody knows", "zz", to: "Khác", then: .unitUnknown(UnitID("zz"))),
        rename("to nothing", "a", to: "", then: .nameMissing),
        rename("to what hides something", "a", to: "a\u{200B}", then: .nameUnreadable),
        rename("to the longest name", "a", to: longest),
        rename("to a name one longer", "a", to: longest + "x", then: .nameTooLong(max: Limits.nameCharactersMax)),
        rename("by nothing", "a", to: "Khác", instrument: "", then: .instrumentMissing),
        rename("to what it is called", "a", to: "Chợ Rã", then: .nothingChanges),
        retype("a township", "a", to: "Phường"),
        retype("to what it is", "a", to: "Thị trấn", then: .nothingChanges),
        retype("to nothing", "a", to: "", then: .nameMissing),
        retype("to what hides something", "a", to: "\n", then: .nameUnreadable),
        retype("to a word too long", "a", to: longest + "x", then: .nameTooLong(max: Limits.nameCharactersMax)),
        retype("by nothing", "a", to: "Phường", instrument: "", then: .instrumentMissing),
        retype("the day after its last", "c", to: "Phường", on: "2025-07-01", then: .unitStandsNot(UnitID("c"), on: day("2025-07-01"))),
        retype("a unit nobody knows", "zz", to: "Phường", then: .unitUnknown(UnitID("zz"))),
        recode("a commune", "a", to: "99"),
        recode("to what it bears", "a", to: "01", then: .nothingChanges),
        recode("to what another of its tier bears", "a", to: "03", on: "2025-06-30", then: .codeInUse("03", by: UnitID("c"), on: day("2025-06-30"))),
        recode("to what another bore until the day before", "a", to: "03", on: "2025-07-01"),
        recode("to what one of another tier bears", "a", to: "061"),
        recode("a unit without a code", "vn", to: "00"),
        recode("by nothing", "a", to: "99", instrument: "", then: .instrumentMissing),
        recode("the day after its last", "b", to: "99", on: "2025-07-01", then: .unitStandsNot(UnitID("b"), on: day("2025-07-01"))),
        recode("a unit nobody knows", "zz", to: "99", then: .unitUnknown(UnitID("zz"))),
        recode(
            "to what another will bear", "a", to: "77", given: later, then: .codeInUse("77", by: UnitID("n"), on: day("2026-01-01"))),
        recode("by what hides something", "a", to: "99", instrument: "1\u{200B}", then: .instrumentUnreadable),
        recode("by an instrument too long", "a", to: "99", instrument: longest + "x", then: .instrumentTooLong(max: Limits.nameCharactersMax)),
        annul("a succession", entry: 12, of: "d1"),
        annul("with the longest reason", entry: 12, of: "d1", reason: longestReason),
        annul("without a reason", entry: 12, of: "d1", reason: "", then: .reasonMissing),
        annul("with a reason that hides something", entry: 12, of: "d1", reason: "a\u{202E}", then: .reasonUnreadable),
        annul("with a reason too long", entry: 12, of: "d1", reason: longestReason + "x", then: .reasonTooLong(max: Limits.reasonCharactersMax)),
        annul("its beginning, which its move rests on", entry: 5, of: "a", then: .actRestsOnIt(position: 9, UnitID("a"))),
        annul("its move out of what has ended", entry: 9, of: "a", then: .parentStandsNot(UnitID("d1"), on: day("2025-07-01"))),
        annul("an end, while another bears its code", entry: 14, of: "b", then: .codeInUse("02", by: UnitID("bc"), on: day("2025-07-01"))),
        annul("a beginning that successions rest on", entry: 8, of: "bc", then: .actRestsOnIt(position: 10, UnitID("b"))),
        annulAll("all of a day, the last first", july),
        annulAll("none", [], then: .nothingChanges),
        annulAll("all of a day but one end", july.filter { $0.1 != 17 }, then: .parentStandsNot(UnitID("d2"), on: day("2025-07-01"))),
        annulAll(
            "a beginning with a later name", [("n", 19)], given: Atlas(Atlas.fixtureActs + laterActs + [renamedLater]),
            then: .actRestsOnIt(position: 20, UnitID("n"))),
        annulAll(
            "more than one may", Array(repeating: ("a", 9), count: Limits.actsPerReorganisationMax + 1),
            then: .tooManyActs(max: Limits.actsPerReorganisationMax)),
        annul("another's", entry: 6, of: "a", then: .entryIsOfAnother(position: 6, UnitID("a"))),
        annul("an entry that is not there", entry: 999, of: "a", then: .entryIsOfAnother(position: 999, UnitID("a"))),
        annul("of a unit nobody knows", entry: 5, of: "zz", then: .unitUnknown(UnitID("zz"))),
    ]

    @Test(arguments: rows) func `a unit changes or the act is refused`(row: UnitRow) { #expect(row.outcome == row.then) }

    @Test func `every refusal stands in a row`() throws {
        let rows = ActTests.rows + ReorganiseTests.rows
        let inRows = rows.compactMap { row in if case .failure(let refusal) = row.then { caseName(refusal) } else { nil } }
        let cases = try casesInSource("Units/UnitRefusal.swift", of: "UnitRefusal")
        #expect(cases.count == 24)
        // What names a unit is known where the register is asked: at the desk.
        #expect(Set(inRows).union(["recordsRestOnIt"]) == Set(cases))
    }
}
