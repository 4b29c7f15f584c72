import Events
import Intake
import Rules
import Testing

@Suite struct ReorganisationFileTests {
    private let drawer: Drawer

    init() throws { drawer = try Drawer() }

    @Test func `a reorganisation is read with all its parts`() throws {
        let path = try drawer.write(
            """
            kheo: reorganisation/1
            instrument: Nghị quyết 1683/NQ-UBTVQH15
            on: 2025-07-01
            ends: [a, b]
            begins:
              - {unit: c, tier: commune, code: "02071", type: Xã, name: Yên Thịnh, parent: p}
            successions:
              - {unit: a, successor: c, share: whole}
              - {unit: b, successor: c, share: part}
            moves:
              - {unit: d, parent: p}
            """, to: "act.yaml")
        let (act, day) = try ReorganisationFile.read(path)
        var expected = Reorganisation(tree: "territory", instrument: "Nghị quyết 1683/NQ-UBTVQH15")
        expected.ends = [UnitID("a"), UnitID("b")]
        expected.begins = [
            Reorganisation.Beginning(
                unit: UnitID("c"), tier: "commune", code: "02071", type: "Xã", name: "Yên Thịnh", parent: UnitID("p"))
        ]
        expected.successions = [
            Reorganisation.Succession(unit: UnitID("a"), successor: UnitID("c"), share: .whole),
            Reorganisation.Succession(unit: UnitID("b"), successor: UnitID("c"), share: .part),
        ]
        expected.moves = [Reorganisation.Move(unit: UnitID("d"), parent: UnitID("p"))]
        #expect("\(act)" == "\(expected)")
        #expect(day.description == "2025-07-01")
    }

    @Test func `mistakes are told with line and column`() throws {
        let path = try drawer.write(
            """
            kheo: reorganisation/2
            instrument: NQ
            on: soon
            ends: a
            successions:
              - {unit: a, successor: c, share: half}
            colour: red
            """, to: "act.yaml")
        func told(_ line: Int, _ column: Int, _ problem: Diagnostic.Problem) -> Diagnostic {
            Diagnostic(file: "act.yaml", line: line, column: column, problem: problem)
        }
        #expect(
            throws: FileRefusal([
                told(1, 7, .formatUnknown(found: "reorganisation/2", known: ["reorganisation/1"])), told(3, 5, .notADay("on")),
                told(4, 7, .notAList("ends")), told(6, 36, .wordUnknown("half", allowed: Share.allCases.map(\.rawValue))),
                told(7, 1, .keyUnknown("colour")),
            ])
        ) { try ReorganisationFile.read(path) }
    }
}
