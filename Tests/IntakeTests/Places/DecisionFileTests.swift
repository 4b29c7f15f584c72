import Events
import Intake
import Rules
import Testing

@Suite struct DecisionFileTests {
    private let drawer: Drawer

    init() throws { drawer = try Drawer() }

    private func read(_ text: String) throws -> (programme: Key, wish: DecisionWish, on: Day) {
        try DecisionFile.read(drawer.write(text, to: "decision.yaml")) { code, _ in code == "02068" ? UnitID("c02068-1") : nil }
    }

    private static let text = """
        kheo: decision/1
        programme: dan-van-kheo
        period: "2021-2025"
        number: 7-QĐ/TU
        on: 2025-06-18
        issuer: {name: Tỉnh ủy, unit: {code: "02068", on: 2025-06-18}}
        track: party
        form: bieu-duong
        grantor: province
        about: {vi: Biểu dương, en: Commendation}
        bases:
          - {name: Quy định 15, on: 2021-03-01}
          - {name: Tờ trình}
        recipients:
          - {subject: collective, name: Chi bộ, unit: {code: "02068", on: 2025-06-18}}
          - {name: Lò Thị Một, office: Bí thư, place: Thôn Hai, unit: {code: "02068", on: 2025-06-18}}
        """

    @Test func `a decision is read with its list`() throws {
        let (programme, wish, day) = try read(DecisionFileTests.text)
        #expect(programme == "dan-van-kheo")
        #expect(day.description == "2025-06-18")
        #expect(
            wish
                == DecisionWish(
                    number: "7-QĐ/TU", issuer: "Tỉnh ủy", issuerUnit: UnitID("c02068-1"), track: "party", form: "bieu-duong", grantor: "province",
                    period: "2021-2025", about: Name(vi: "Biểu dương", en: "Commendation"),
                    bases: [LegalBasis(name: "Quy định 15", on: Day("2021-03-01")), LegalBasis(name: "Tờ trình", on: nil)],
                    recipients: [
                        RecipientWish(subject: "collective", name: "Chi bộ", unit: UnitID("c02068-1")),
                        RecipientWish(subject: nil, name: "Lò Thị Một", office: "Bí thư", place: "Thôn Hai", unit: UnitID("c02068-1")),
                    ]))
    }

    @Test(arguments: [
        Mistake(
            "a unit that is not there", in: "decision.yaml", "Hai, unit: {code: \"02068\"", "Hai, unit: {code: \"1\"",
            ("\"1\"", .unitUnknown(code: "1", on: "2025-06-18"))),
        Mistake("a key that nobody knows", in: "decision.yaml", "office: Bí thư", "ofice: Bí thư", ("ofice", .keyUnknown("ofice"))),
        Mistake(
            "a list that is missing", in: "decision.yaml", "recipients:", "receivers:",
            ("kheo", .keyMissing("recipients")), ("receivers", .keyUnknown("receivers"))),
        Mistake("a day that is none", in: "decision.yaml", "on: 2021-03-01", "on: 2021-3-1", ("2021-3-1", .notADay("on"))),
        Mistake(
            "another format", in: "decision.yaml", "decision/1", "place/1",
            ("place/1", .formatUnknown(found: "place/1", known: ["decision/1"]))),
    ])
    func `a mistake is told with its file, line and column`(_ mistake: Mistake) throws {
        let text = try #require(mistake.made(in: DecisionFileTests.text))
        #expect(throws: FileRefusal(mistake.diagnostics(in: text))) { try read(text) }
    }
}
