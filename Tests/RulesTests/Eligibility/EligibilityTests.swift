import Events
import Rules
import Testing

@Suite struct EligibilityTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let programme: Programme
        let aim: Aim
        let level: Key
        let period: Key
        let day: String
        let facts: EligibilityFacts
        let then: [EligibilityFinding]

        init(
            _ what: String, _ aim: Aim = Aim(kind: .recognise, key: "province"), level: Key = "province", period: Key = "2025",
            on day: String = "2025-06-01", after entries: [(String, Event)] = [], subject: Key? = "collective", tier: Key? = "commune",
            awards: [EligibilityFacts.Award] = [], rule: Eligibility? = nil, then: [EligibilityFinding] = [],
            _ change: (inout Programme) -> Void = { _ in }
        ) {
            testDescription = what
            (self.aim, self.level, self.period, self.day, self.then) = (aim, level, period, day, then)
            facts = EligibilityFacts(
                entries.map { (RulesTests.day($0.0), $0.1) }, subject: subject, tier: tier, awards: awards)
            programme = Programme.fixture.with {
                $0.skipLevels = true
                $0.eligibility = rule.map { [$0] }
                change(&$0)
            }
        }
    }

    static let id = Model.number1

    static func registered(_ period: Key, _ level: Key? = "commune") -> Event {
        .modelRegistered(ModelRegistered(model: id, period: period, level: level))
    }

    static func recognised(_ level: Key, _ period: Key) -> Event {
        .modelRecognised(ModelRecognised(model: id, level: level, period: period, instrument: nil))
    }

    static func graded(_ grade: Key, _ period: Key) -> Event {
        .modelGraded(ModelGraded(model: id, grade: grade, level: nil, period: period, instrument: nil))
    }

    static func checked(_ isEffective: Bool) -> Event { .modelChecked(ModelChecked(model: id, isEffective: isEffective, note: nil)) }

    static func declared(_ isClear: Bool, on day: String, _ check: Key = "law") -> Event {
        .modelDeclared(
            ModelDeclared(model: id, check: check, isClear: isClear, body: "Công an xã", answeredOn: RulesTests.day(day)))
    }

    static func appraised(_ isFit: Bool, _ level: Key = "province", _ period: Key = "2025") -> Event {
        var body = ModelAppraised()
        (body.model, body.level, body.period, body.isFit) = (id, level, period, isFit)
        return .modelAppraised(body)
    }

    static func rule(
        _ aim: AimKind = .recognise, _ key: Key? = nil, needs: [Need] = [], checks: [Key] = [], once: [Across] = [], until: String? = nil
    ) -> Eligibility {
        Eligibility(term: term("rule", until: until), aim: aim, key: key, needs: needs, checks: checks, onceAcross: once)
    }

    static func award(
        _ form: Key = "certificate", track: Key = "state", grantor: Key = "centre", years: ClosedRange<Int> = 2025...2025,
        on day: String = "2025-05-01", category: AwardCategory? = nil, isOfModel: Bool = true
    ) -> EligibilityFacts.Award {
        EligibilityFacts.Award(
            decision: DecisionID("d-1"), number: "1/QĐ", issuedOn: RulesTests.day(day), form: form, track: track, grantor: grantor,
            category: category, years: years, isOfModel: isOfModel)
    }

    static func commend(_ form: Key = "certificate") -> Aim { Aim(kind: .commend, key: form) }
    static func needing(_ kind: NeedKind, _ key: Key? = nil, years: Int) -> Need { Need(kind: kind, key: key, years: years) }
    static let law = DeclaredCheck(term: term("law"), validDays: 30)

    static let words: [Row] = [
        Row("a programme without conditions"),
        Row(
            "a level that is none", Aim(kind: .recognise, key: "moon"), then: [.wordUnknown(Aim(kind: .recognise, key: "moon"))]),
        Row("a grade that is none", Aim(kind: .grade, key: "gold"), then: [.wordUnknown(Aim(kind: .grade, key: "gold"))]),
        Row("a form that is none", commend("medal"), then: [.wordUnknown(commend("medal"))]),
        Row("a period that is none", period: "1999", then: [.periodUnknown("1999")]),
        Row("a level on its last day", Aim(kind: .recognise, key: "district"), level: "district", on: "2025-06-30"),
        Row(
            "a level on the day after", Aim(kind: .recognise, key: "district"), level: "district", on: "2025-07-01",
            then: [.notInForce(Aim(kind: .recognise, key: "district"), on: day("2025-07-01"))]),
        Row("a form on its last day", commend("merit"), on: "2025-06-30"),
        Row("a form on the day after", commend("merit"), on: "2025-07-01", then: [.notInForce(commend("merit"), on: day("2025-07-01"))]),
        Row(
            "a grade on the day after its last", Aim(kind: .grade, key: "typical"), on: "2025-07-01",
            then: [.notInForce(Aim(kind: .grade, key: "typical"), on: day("2025-07-01"))]),
        Row("a council of a level on its last day", commend(), level: "district", on: "2025-06-30"),
        Row(
            "a council of a level that is over", commend(), level: "district", on: "2025-07-01",
            then: [.levelNotInForce("district", on: day("2025-07-01"))]),
        Row("a form for the subject", commend("merit")),
        Row(
            "a form for another subject", commend("merit"), subject: "individual",
            then: [.subjectNotForForm("individual", form: "merit")]),
        Row("a form for all subjects", commend(), subject: "individual"),
        Row("a form where nobody said the subject", commend("merit"), subject: nil),
    ]

    static let levels: [Row] = [
        Row("the lower level has recognised it", after: [("2025-03-01", recognised("district", "2025"))]) { $0.skipLevels = false },
        Row(
            "the lower level has recognised it in another period", after: [("2025-03-01", recognised("district", "2024"))],
            then: [.lowerLevelMissing("district", period: "2025")]
        ) { $0.skipLevels = false },
        Row(
            "the lower level will recognise it the day after", after: [("2025-06-02", recognised("district", "2025"))],
            then: [
                .lowerLevelMissing("district", period: "2025")
            ]
        ) { $0.skipLevels = false },
        Row("when districts are over, the commune is the lower level", on: "2025-07-01", then: [.lowerLevelMissing("commune", period: "2025")]) {
            $0.skipLevels = false
        },
        Row("the lowest level has none below", Aim(kind: .recognise, key: "commune"), level: "commune") { $0.skipLevels = false },
        Row(
            "a proposal skips no level either", Aim(kind: .propose, key: "province"), level: "district",
            then: [
                .lowerLevelMissing("district", period: "2025")
            ]
        ) { $0.skipLevels = false },
        Row("a route without lower levels", tier: "police") {
            $0.skipLevels = false
            $0.routes = [
                ClimbRoute(term: term("land"), tiers: [], levels: ["commune", "district", "province"]),
                ClimbRoute(term: term("sector"), tiers: ["police"], levels: ["province"]),
            ]
        },
        Row("the route of all the rest", tier: "commune", then: [.lowerLevelMissing("commune", period: "2025")]) {
            $0.skipLevels = false
            $0.routes = [
                ClimbRoute(term: term("sector"), tiers: ["police"], levels: ["province"]),
                ClimbRoute(term: term("land"), tiers: [], levels: ["commune", "province"]),
            ]
        },
    ]

    static let twoYears = needing(.recognised, "district", years: 2)
    static let inOne = needing(.recognised, "district", years: 0)

    static let needs: [Row] = [
        Row(
            "two years in a row", after: [("2023-11-01", recognised("district", "2023")), ("2024-11-01", recognised("district", "2024"))],
            rule: rule(needs: [twoYears])),
        Row(
            "the first of two years alone", after: [("2023-11-01", recognised("district", "2023"))], rule: rule(needs: [twoYears]),
            then: [.yearsMissing(condition: "rule", twoYears, have: [2023], missing: [2024])]),
        Row(
            "the second of two years alone", after: [("2024-11-01", recognised("district", "2024"))], rule: rule(needs: [twoYears]),
            then: [.yearsMissing(condition: "rule", twoYears, have: [2024], missing: [2023])]),
        Row(
            "neither year", rule: rule(needs: [twoYears]),
            then: [.yearsMissing(condition: "rule", twoYears, have: [], missing: [2023, 2024])]),
        Row(
            "at a level that is too low", after: [("2023-11-01", recognised("commune", "2023")), ("2024-11-01", recognised("district", "2024"))],
            rule: rule(needs: [twoYears]), then: [.yearsMissing(condition: "rule", twoYears, have: [2024], missing: [2023])]),
        Row(
            "at a higher level", after: [("2023-11-01", recognised("province", "2023")), ("2024-11-01", recognised("district", "2024"))],
            rule: rule(needs: [twoYears])),
        Row(
            "for a span of years, late in it", after: [("2024-11-01", recognised("district", "2021-2025"))], rule: rule(needs: [twoYears]),
            { $0.periods.append(Period(key: "2021-2025", name: named("x"), from: day("2021-01-01"), until: day("2026-01-01"), cutOff: nil)) }),
        Row(
            "for a span of years, before its last ones began", after: [("2023-11-01", recognised("district", "2021-2025"))],
            rule: rule(needs: [twoYears]), then: [.yearsMissing(condition: "rule", twoYears, have: [2023], missing: [2024])],
            { $0.periods.append(Period(key: "2021-2025", name: named("x"), from: day("2021-01-01"), until: day("2026-01-01"), cutOff: nil)) }),
        Row("in the same period", after: [("2025-02-01", recognised("district", "2025"))], rule: rule(needs: [inOne])),
        Row(
            "in the period before", after: [("2025-02-01", recognised("district", "2024"))], rule: rule(needs: [inOne]),
            then: [.needMissing(condition: "rule", inOne, period: "2025")]),
        Row(
            "in the same period, on the day after", after: [("2025-06-02", recognised("district", "2025"))], rule: rule(needs: [inOne]),
            then: [.needMissing(condition: "rule", inOne, period: "2025")]),
        Row(
            "in a span that holds the period", after: [("2025-02-01", recognised("district", "2021-2025"))], rule: rule(needs: [inOne]),
            { $0.periods.append(Period(key: "2021-2025", name: named("x"), from: day("2021-01-01"), until: day("2026-01-01"), cutOff: nil)) }),
        Row(
            "registered with the level that is named", after: [("2025-02-01", registered("2025", "district"))],
            rule: rule(needs: [needing(.registered, "district", years: 0)])),
        Row(
            "registered with another", after: [("2025-02-01", registered("2025", "province"))],
            rule: rule(needs: [needing(.registered, "district", years: 0)]),
            then: [.needMissing(condition: "rule", needing(.registered, "district", years: 0), period: "2025")]),
        Row(
            "registered and nobody asks where", after: [("2025-02-01", registered("2025", nil))],
            rule: rule(needs: [needing(.registered, years: 0)])),
        Row(
            "registered and taken back",
            after: [("2025-02-01", registered("2025")), ("2025-02-02", .modelRecalled(ModelRecalled(model: id, reason: "x")))],
            rule: rule(needs: [needing(.registered, years: 0)]),
            then: [.needMissing(condition: "rule", needing(.registered, years: 0), period: "2025")]),
        Row(
            "carried over at its level",
            after: [("2024-02-01", registered("2024")), ("2025-02-01", .modelCarriedOver(ModelCarriedOver(model: id, period: "2025", level: nil)))],
            rule: rule(needs: [needing(.registered, "commune", years: 0), needing(.registered, "commune", years: 1)])),
        Row("a grade", after: [("2025-02-01", graded("example", "2025"))], rule: rule(needs: [needing(.graded, "example", years: 0)])),
        Row("a higher grade", after: [("2025-02-01", graded("typical", "2025"))], rule: rule(needs: [needing(.graded, "example", years: 0)])),
        Row(
            "a lower grade", after: [("2025-02-01", graded("recognised", "2025"))], rule: rule(needs: [needing(.graded, "example", years: 0)]),
            then: [.needMissing(condition: "rule", needing(.graded, "example", years: 0), period: "2025")]),
        Row("effective", after: [("2025-01-01", checked(false)), ("2025-05-31", checked(true))], rule: rule(needs: [needing(.effective, years: 0)])),
        Row(
            "effective, and then not", after: [("2025-01-01", checked(true)), ("2025-05-31", checked(false))],
            rule: rule(needs: [needing(.effective, years: 0)]),
            then: [.needMissing(condition: "rule", needing(.effective, years: 0), period: "2025")]),
        Row(
            "effective on the last day of the period before", after: [("2024-12-31", checked(true))],
            rule: rule(needs: [needing(.effective, years: 0)]),
            then: [.needMissing(condition: "rule", needing(.effective, years: 0), period: "2025")]),
        Row(
            "effective in both years", after: [("2023-01-01", checked(true)), ("2024-12-31", checked(true))],
            rule: rule(needs: [needing(.effective, years: 2)])),
        Row(
            "effective in one of two years, and not at the end of the other",
            after: [("2023-01-01", checked(true)), ("2024-01-01", checked(true)), ("2024-12-31", checked(false))],
            rule: rule(needs: [needing(.effective, years: 2)]),
            then: [.yearsMissing(condition: "rule", needing(.effective, years: 2), have: [2023], missing: [2024])]),
        Row("a condition of another aim", rule: rule(.grade, needs: [inOne])),
        Row("a condition of another level", rule: rule(.recognise, "commune", needs: [inOne])),
        Row(
            "a condition of this level", rule: rule(.recognise, "province", needs: [inOne]),
            then: [.needMissing(condition: "rule", inOne, period: "2025")]),
        Row("a condition that held until today", rule: rule(needs: [inOne], until: "2025-06-01")),
        Row(
            "a condition that holds today for the last time", rule: rule(needs: [inOne], until: "2025-06-02"),
            then: [.needMissing(condition: "rule", inOne, period: "2025")]),
    ]

    static let rows = words + levels + needs + checks + honours + appraisals

    @Test(arguments: rows) func `what stands in the way is named, and nothing else`(row: Row) {
        #expect(row.programme.findings(of: row.facts, aim: row.aim, level: row.level, period: row.period, on: day(row.day)) == row.then)
    }

    @Test func `every finding stands in a row, and its code is its name`() throws {
        let found = Set(EligibilityTests.rows.flatMap(\.then).map { caseNameOf($0) })
        #expect(found == Set(try casesInSource("Eligibility/EligibilityFinding.swift", of: "EligibilityFinding")))
        for finding in EligibilityTests.rows.flatMap(\.then) { #expect(finding.code == caseNameOf(finding)) }
    }

    @Test func `what is only to be known bars nothing`() {
        let findings = EligibilityTests.rows.flatMap(\.then)
        #expect(Set(findings.filter { !$0.isBar }.map(\.code)) == ["sameHost", "notAppraised"])
    }

    private func caseNameOf(_ finding: EligibilityFinding) -> String { String("\(finding)".prefix { $0 != "(" }) }

    @Test func `the lineage of a unit is all that went into it and all that came of it, and not its siblings`() throws {
        let atlas = Atlas.fixture
        func lineage(_ unit: String) throws -> [String] {
            let index = try #require(atlas.index(of: UnitID(unit)))
            return atlas.lineage(of: index).map { atlas[$0].id.rawValue }.sorted()
        }
        #expect(try lineage("b") == ["b", "bc"])
        #expect(try lineage("bc") == ["b", "bc", "c", "d2"])
        #expect(try lineage("p") == ["p"])
    }
}
