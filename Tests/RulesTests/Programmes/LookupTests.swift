import Events
import Rules
import Testing

@Suite struct LookupTests {
    @Test func `what is defined is found by its key, and nothing else is`() {
        let programme = Programme.fixture
        #expect(programme.level("district")?.term.rank == 2)
        #expect(programme.period("2024")?.from == day("2024-01-01"))
        #expect(programme.grade("typical")?.rank == 3)
        #expect(programme.indicator("sessions")?.splits == [.kind])
        #expect(programme.awardForm("merit")?.track == "party")
        #expect(programme.firstGrade == "recognised")
        #expect(programme.level("zz") == nil && programme.period("zz") == nil && programme.grade("zz") == nil)
        #expect(programme.indicator("zz") == nil && programme.awardForm("zz") == nil)
        #expect(Programme().firstGrade == nil)
    }

    @Test(
        arguments: [
            (.unit, []), (.level, ["commune", "district", "province"]), (.field, ["economy", "old"]), (.type, ["model", "new-type"]),
            (.subject, ["collective", "individual", "family"]), (.grade, ["registered", "recognised", "example", "typical"]),
            (.carried, ["new", "keptUp"]),
            (.kind, ["law"]), (.grantor, ["province", "centre"]),
        ] as [(Dimension, [Key])])
    func `a figure is split into these words`(dimension: Dimension, keys: [Key]) {
        #expect(Programme.fixture.terms(of: dimension).map(\.key) == keys)
    }
}
