import Events
import Foundation
import Sheets
import TestSupport
import Testing

struct XLSXReaderTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func made(_ script: String) throws -> [UInt8] {
        let path = "\(scratch.path)/made.xlsx"
        _ = try Python.run(script, path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    @Test func `what another program wrote is read with its kinds`() throws {
        let bytes = try made(
            """
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.append(["Tên", "Số", None, "Ngày", "Đúng"])
            sheet.append(["Đường hoa", 12, None, datetime.date(2025, 6, 18), True])
            sheet.append([None])
            sheet.append(["=1+1", 0.25, "#N/A", datetime.datetime(1900, 2, 28, 10, 30), False])
            sheet["B4"].number_format = '0.00 "days"'
            sheet["A6"] = CellRichText("Mô ", TextBlock(InlineFont(b=True), "hình"))
            sheet["IV6"] = "xa"
            book.create_sheet("Khác").append(["b"])
            book.save(sys.argv[1])
            """)
        let gap = [SheetCell](repeating: .empty, count: 254)
        #expect(
            try SheetReader.rows(of: bytes) == [
                SheetRow(line: 1, cells: [.text("Tên"), .text("Số"), .empty, .text("Ngày"), .text("Đúng")]),
                SheetRow(line: 2, cells: [.text("Đường hoa"), .number(12), .empty, .day(.of("2025-06-18")), .truth(true)]),
                // A formula has no value where no program has counted it.
                SheetRow(line: 4, cells: [.empty, .number(0.25), .text("#N/A"), .day(.of("1900-02-28")), .truth(false)]),
                SheetRow(line: 6, cells: [.text("Mô hình")] + gap + [.text("xa")]),
            ])
        #expect(try SheetReader.rows(of: bytes, sheet: "Khác") == [SheetRow(line: 1, cells: [.text("b")])])
        #expect(throws: SheetRefusal.sheetMissing("Không", known: ["Sheet", "Khác"])) { try SheetReader.rows(of: bytes, sheet: "Không") }
    }

    @Test func `days counted from 1904 are the same days, and hidden sheets are not read`() throws {
        let bytes = try made(
            """
            book = openpyxl.Workbook()
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
            book.active.sheet_state = "hidden"
            book.create_sheet("Hiện").append([datetime.date(2025, 6, 18)])
            book.active = 1
            book.save(sys.argv[1])
            """)
        #expect(try SheetReader.rows(of: bytes) == [SheetRow(line: 1, cells: [.day(.of("2025-06-18"))])])
    }

    @Test func `texts inside the cells, cells without a place and foreign prefixes are read`() throws {
        let sheet = """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
            <x:row><x:c t="inlineStr"><x:is><x:t>a&amp;b</x:t><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>\
            <x:c t="str"><x:f>1</x:f><x:v>c_x000A_d</x:v></x:c></x:row>\
            <x:row r="7"><x:c r="C7"><x:v>5</x:v></x:c><x:c t="d"><x:v>2025-06-18T00:00:00</x:v></x:c></x:row><x:row/>\
            <x:row><x:c t="s"><x:v>99</x:v></x:c><x:c><x:v>nan</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        #expect(
            try SheetReader.rows(of: Packed.book(sheet)) == [
                SheetRow(line: 1, cells: [.text("a&b"), .text("c\nd")]),
                SheetRow(line: 7, cells: [.empty, .empty, .number(5), .day(.of("2025-06-18"))]),
                SheetRow(line: 9, cells: [.empty, .text("nan")]),
            ])
    }

    @Test func `what hides behind entities is refused`() throws {
        let laughs =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
        #expect(throws: SheetRefusal.partDamaged("xl/worksheets/sheet1.xml")) { try SheetReader.rows(of: Packed.book(laughs)) }
    }

    @Test func `a small file that unpacks to more than allowed is refused`() throws {
        let bomb = "<worksheet><sheetData>" + String(repeating: " ", count: SheetLimits.unpackedBytesMax) + "</sheetData></worksheet>"
        let bytes = try Packed.book(bomb)
        #expect(bytes.count < 200_000)
        #expect(throws: SheetRefusal.unpacksTooLong(bytesMax: SheetLimits.unpackedBytesMax)) { try SheetReader.rows(of: bytes) }
    }

    @Test func `rows, columns and cells beyond the limits are refused, empty ones are not counted`() throws {
        func book(_ rows: String) throws -> [UInt8] { try Packed.book("<worksheet><sheetData>\(rows)</sheetData></worksheet>") }
        let row = "<row><c><v>1</v></c></row>"
        #expect(try SheetReader.rows(of: book(String(repeating: row + "<row><c s=\"1\"/></row>", count: 20_000))).count == 20_000)
        #expect(throws: SheetRefusal.tooManyRows(max: 20_000)) { try SheetReader.rows(of: book(String(repeating: row, count: 20_001))) }
        #expect(throws: SheetRefusal.tooManyColumns(line: 3, max: 256)) {
            try SheetReader.rows(of: book("<row r=\"3\"><c r=\"IW3\"><v>1</v></c></row>"))
        }
        #expect(try SheetReader.rows(of: book("<row><c><v>1</v></c><c r=\"XFD1\"/></row>")) == [SheetRow(line: 1, cells: [.number(1)])])
        let long = String(repeating: "x", count: 32_768)
        #expect(throws: SheetRefusal.cellTooLong(line: 2, column: 1, max: 32_767)) {
            try SheetReader.rows(of: book("<row r=\"2\"><c t=\"str\"><v>\(long)</v></c></row>"))
        }
    }

    static let foreign: [(what: String, parts: [String: String], refusal: SheetRefusal)] = [
        ("any ZIP", ["a.txt": "x"], .formatUnknown(found: "ZIP")),
        ("OpenDocument", ["mimetype": "application/vnd.oasis.opendocument.spreadsheet"], .formatUnknown(found: "ODS")),
        ("Word", ["_rels/.rels": Packed.relations([("officeDocument", "word/document.xml")])], .formatUnknown(found: "DOCX")),
        ("a workbook without its list", ["_rels/.rels": Packed.relations([("officeDocument", "xl/workbook.xml")])], .partDamaged("xl/workbook.xml")),
        ("no relations in it", ["_rels/.rels": "<Relationships/>"], .formatUnknown(found: "ZIP")),
        ("no XML", ["_rels/.rels": "{}"], .partDamaged("_rels/.rels")),
    ]

    @Test(arguments: foreign.indices) func `what is packed and no workbook is refused with the reason`(_ index: Int) throws {
        let row = XLSXReaderTests.foreign[index]
        let bytes = try Packed.bytes(row.parts.map { ($0.key, Array($0.value.utf8)) })
        #expect(throws: row.refusal, "\(row.what)") { try SheetReader.rows(of: bytes) }
    }

    /// Seeded, so that a file that breaks the reader can be made again.
    @Test func `ten thousand damaged files are read or refused, and the reader lives`() throws {
        let book = try SheetPlan.models(note: "x").written(
            as: .xlsx, (0..<20).map { [.text("Mô hình \($0)"), .number(Double($0)), .day(Day(20_000 + $0))] }, in: scratch.path)
        let whole = try book.all()
        let unpacked = try Packed.book(
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\" s=\"1\"><v>a</v></c></row></sheetData></worksheet>", packs: false)
        let text = Array("\u{FEFF}Tên,\"Đơn \"\"vị\",Số\r\n\"a\nb\";c\td\r\n".utf8)
        var chance = Randomness(seed: 20_261_122)
        var outcomes: [Bool: Int] = [:]
        for round in 0..<10_000 {
            var bytes = [whole, unpacked, text][round % 3]
            for _ in 0..<(1 + chance.below(8)) {
                switch chance.below(5) {
                case 0 where bytes.count > 8: bytes.removeSubrange(0..<chance.below(bytes.count))
                case 1 where bytes.count > 8: bytes.removeLast(chance.below(bytes.count / 2))
                case 2: bytes.insert(contentsOf: bytes.prefix(chance.below(64)), at: chance.below(bytes.count + 1))
                default: if !bytes.isEmpty { bytes[chance.below(bytes.count)] = UInt8(truncatingIfNeeded: chance.next()) }
                }
            }
            let rows = try? SheetReader.rows(of: bytes)
            outcomes[rows != nil, default: 0] += 1
            for row in rows ?? [] { #expect(row.line >= 1 && row.cells.count <= SheetLimits.columnsMax && row.cells.last != .empty) }
        }
        #expect((outcomes[true] ?? 0) > 500 && (outcomes[false] ?? 0) > 500, "\(outcomes)")
    }
}
