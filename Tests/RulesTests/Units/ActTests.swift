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
        _ what: String, _ unit: String, to code: String, instrument: String = "law", on text: String = "2024-01-01", then refusal: UnitRefusal? = nil
    ) -> UnitRow {
        let event = Event.unitRecoded(UnitRecoded(unit: UnitID(unit), code: code, instrument: instrument))
        return UnitRow("recode: " + what, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.recode(UnitID(unit), to: code, instrument: instrument, on: day(text))]
        }
    }

    private static func annul(_ what: String, entry: Int, of unit: String, then refusal: UnitRefusal? = nil) -> UnitRow {
        let event = Event.unitActAnnulled(UnitActAnnulled(unit: UnitID(unit), entry: entry, reason: "x"))
        return UnitRow("annul: " + what, then: refusal.map { .failure($0) } ?? .success([event])) { (atlas) throws(UnitRefusal) in
            [try atlas.annul(entry: entry, of: UnitID(unit), reason: "x")]
        }
    }

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
        annul("its beginning", entry: 5, of: "a"),
        annul("its move", entry: 9, of: "a"),
        annul("another's", entry: 6, of: "a", then: .entryIsOfAnother(position: 6, UnitID("a"))),
        annul("an entry that is not there", entry: 999, of: "a", then: .entryIsOfAnother(position: 999, UnitID("a"))),
        annul("of a unit nobody knows", entry: 5, of: "zz", then: .unitUnknown(UnitID("zz"))),
    ]

    @Test(arguments: rows) func `a unit changes or the act is refused`(row: UnitRow) { #expect(row.outcome == row.then) }

    @Test func `every refusal stands in a row`() throws {
        let rows = ActTests.rows + ReorganiseTests.rows
        let inRows = rows.compactMap { row in if case .failure(let refusal) = row.then { caseName(refusal) } else { nil } }
        let cases = try casesInSource("Units/UnitRefusal.swift", of: "UnitRefusal")
        #expect(cases.count == 16)
        #expect(Set(inRows) == Set(cases))
    }
}
