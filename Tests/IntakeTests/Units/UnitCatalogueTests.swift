import Events
import Foundation
import Intake
import Testing

@Suite struct UnitCatalogueTests {
    private let drawer: Drawer
    private static let head = "day\tact\tunit\ttier\tcode\ttype\tname\tparent\tsuccessor\tshare\tinstrument\n"

    init() throws { drawer = try Drawer() }

    @Test func `each act is read with what it says`() throws {
        let path = try drawer.write(
            UnitCatalogueTests.head + """
                2004-07-08\tbegin\tvn\tcountry\t\tNước\tViệt Nam\t\t\t\tQĐ
                2004-07-08\tbegin\tp1\tprovince\t01\tTỉnh\tMột\tvn\t\t\tQĐ
                2005-01-01\trename\tp1\t\t\t\tHai\t\t\t\tNQ
                2005-01-02\tretype\tp1\t\t\tThành phố\t\t\t\t\tNQ
                2005-01-03\trecode\tp1\t\t02\t\t\t\t\t\tNQ
                2005-01-04\tmove\tp1\t\t\t\t\tvn\t\t\tNQ
                2005-01-05\tsucceed\tp1\t\t\t\t\t\tp2\tpart\tNQ
                2005-01-05\tend\tp1\t\t\t\t\t\t\t\tNQ
                """, to: "acts.tsv")
        let acts = try UnitCatalogue.read(path, tree: "territory")
        #expect(
            acts.map(\.day.description) == [
                "2004-07-08", "2004-07-08", "2005-01-01", "2005-01-02", "2005-01-03", "2005-01-04", "2005-01-05", "2005-01-05",
            ])
        #expect(
            acts.map(\.event) == [
                .unitBegun(
                    UnitBegun(
                        unit: UnitID("vn"), tree: "territory", tier: "country", code: nil, type: "Nước", name: "Việt Nam", parent: nil,
                        instrument: "QĐ")),
                .unitBegun(
                    UnitBegun(
                        unit: UnitID("p1"), tree: "territory", tier: "province", code: "01", type: "Tỉnh", name: "Một", parent: UnitID("vn"),
                        instrument: "QĐ")),
                .unitRenamed(UnitRenamed(unit: UnitID("p1"), name: "Hai", instrument: "NQ")),
                .unitRetyped(UnitRetyped(unit: UnitID("p1"), type: "Thành phố", instrument: "NQ")),
                .unitRecoded(UnitRecoded(unit: UnitID("p1"), code: "02", instrument: "NQ")),
                .unitMoved(UnitMoved(unit: UnitID("p1"), tree: "territory", parent: UnitID("vn"), instrument: "NQ")),
                .unitSucceeded(UnitSucceeded(unit: UnitID("p1"), successor: UnitID("p2"), share: .part, instrument: "NQ")),
                .unitEnded(UnitEnded(unit: UnitID("p1"), instrument: "NQ")),
            ])
    }

    @Test func `every bad row is told with its line, and nothing is read`() throws {
        let path = try drawer.write(
            UnitCatalogueTests.head + """
                2004-07-08\tbegin\tvn\tcountry\t\tNước\tViệt Nam\t\t\t\tQĐ
                2004-02-30\tbegin\tp1\tprovince\t01\tTỉnh\tMột\tvn\t\t\tQĐ
                2005-01-01\tvanish\tp1\t\t\t\tHai\t\t\t\tNQ
                2005-01-01\tend\tp1
                2005-01-05\tsucceed\tp1\t\t\t\t\t\tp2\thalf\tNQ
                """, to: "acts.tsv")
        let words = ["begin", "end", "rename", "retype", "recode", "move", "succeed"]
        let told = [
            Diagnostic(file: "acts.tsv", line: 3, column: 1, problem: .notADay("day")),
            Diagnostic(file: "acts.tsv", line: 4, column: 2, problem: .wordUnknown("vanish", allowed: words)),
            Diagnostic(file: "acts.tsv", line: 5, column: 1, problem: .columnsWrong(found: 3, expected: 11)),
            Diagnostic(file: "acts.tsv", line: 6, column: 10, problem: .wordUnknown("half", allowed: Share.allCases.map(\.rawValue))),
        ]
        #expect(throws: FileRefusal(told)) { try UnitCatalogue.read(path, tree: "territory") }
    }

    @Test func `columns that are called otherwise are told`() throws {
        let path = try drawer.write(UnitCatalogueTests.head.replacing("share", with: "part"), to: "acts.tsv")
        let told = FileRefusal([Diagnostic(file: "acts.tsv", line: 1, column: 10, problem: .keyUnknown("part"))])
        #expect(throws: told) { try UnitCatalogue.read(path, tree: "territory") }
    }

    @Test func `a file that is not there, or no text, says so`() throws {
        func whole(_ problem: Diagnostic.Problem) -> FileRefusal {
            FileRefusal([Diagnostic(file: "acts.tsv", line: 0, column: 0, problem: problem)])
        }
        #expect(throws: whole(.fileMissing)) { try UnitCatalogue.read(drawer.path + "/acts.tsv", tree: "territory") }
        try Data([0xC3, 0x28]).write(to: URL(filePath: drawer.path + "/acts.tsv"))
        #expect(throws: whole(.notUTF8)) { try UnitCatalogue.read(drawer.path + "/acts.tsv", tree: "territory") }
    }
}
