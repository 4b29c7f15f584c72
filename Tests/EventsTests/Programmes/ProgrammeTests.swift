import Events
import Testing

@Suite struct ProgrammeTests {
    static let days = ["1930-10-15", "1969-12-31", "1970-01-01", "2020-12-31", "2021-01-01", "2025-06-30", "2025-07-01", "9999-12-31"].map(day)

    @Test(
        arguments: [
            (nil, nil, [true, true, true, true, true, true, true, true]),
            ("2021-01-01", nil, [false, false, false, false, true, true, true, true]),
            (nil, "2025-07-01", [true, true, true, true, true, true, false, false]),
            ("2021-01-01", "2025-07-01", [false, false, false, false, true, true, false, false]),
            ("2025-07-01", "2025-07-01", [false, false, false, false, false, false, false, false]),
        ] as [(String?, String?, [Bool])])
    func `a word and a body hold from their first day until the day before their last, and for ever where none is given`(
        from: String?, until: String?, holds: [Bool]
    ) {
        let term = Term(key: "a", name: Name(vi: "A", en: "A"), from: from.map(day), until: until.map(day))
        #expect(ProgrammeTests.days.map(term.holds) == holds)
        let body = Body(name: Name(vi: "A", en: "A"), acts: [], from: from.map(day), until: until.map(day))
        #expect(ProgrammeTests.days.map(body.holds) == holds)
    }
}
