import Events
import Foundation
import Sheets
import TestSupport
import Testing

struct CSVTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func rows(_ text: String) throws -> [SheetRow] { try SheetReader.rows(of: Array(text.utf8)) }
    private func row(_ line: Int, _ cells: String...) -> SheetRow { SheetRow(line: line, cells: cells.map { $0.isEmpty ? .empty : .text($0) }) }

    @Test func `a list is written as RFC 4180 has it, with the mark that Excel needs`() throws {
        let file = try SheetPlan.models(note: "Dữ liệu tạo sinh").written(
            as: .csv,
            [
                [.text("Đường hoa, \"xanh\""), .number(1_200), .day(.of("2025-06-18"))], [.text("hai\ndòng; ba"), .number(-3), .empty],
                [.text(" đầu"), .number(0.5), .empty],
            ], in: scratch.path)
        #expect(
            String(decoding: try file.all(), as: UTF8.self)
                == "\u{FEFF}Dữ liệu tạo sinh\r\nTên,Số hộ,Ngày\r\n\"Đường hoa, \"\"xanh\"\"\",1200,2025-06-18\r\n"
                + "\"hai\ndòng; ba\",-3,\r\n\" đầu\",0.5,\r\n"
        )
    }

    static let formulas: [(text: String, guarded: String)] = [
        ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"),
        ("＝1", "'＝1"), ("'=1", "''=1"), ("a;=1+1;b", "a;'=1+1;b"), ("a\n- b", "a\n'- b"), ("x\"=1", "x\"'=1"), ("''-", "'''-"),
        ("1-2=3", "1-2=3"), ("Ngày 1-6", "Ngày 1-6"), ("'quoted'", "'quoted'"), ("a@b.vn", "a@b.vn"), ("\nx", "'\nx"),
    ]

    @Test(arguments: formulas) func `no cell begins a formula, and reading gives back what was written`(_ text: String, _ guarded: String) throws {
        #expect(FormulaGuard.guarded(text) == guarded)
        #expect(FormulaGuard.unguarded(guarded) == text)
        let file = try SheetPlan.models().written(as: .csv, [[.text(text), .number(1), .empty]], in: scratch.path)
        #expect(try SheetReader.rows(of: file.all()).last == SheetRow(line: 2, cells: [.text(text), .text("1")]))
    }

    @Test func `guarding and its undoing are each other's mirror for any text`() {
        var chance = Randomness(seed: 7)
        for _ in 0..<20_000 {
            let text = String((0..<chance.below(8)).map { _ in chance.pick(Array("=+-@';\"\t\r\nab＝")) })
            #expect(FormulaGuard.unguarded(FormulaGuard.guarded(text)).unicodeScalars.elementsEqual(text.unicodeScalars), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [",", ";", "\t"]) func `any of three separators is found`(_ separator: String) throws {
        let text =
            ["Tên", "Đơn vị", "Ghi chú"].joined(separator: separator) + "\n" + ["a, b; c", "x", "y"].map { "\"\($0)\"" }.joined(separator: separator)
        #expect(try rows(text) == [row(1, "Tên", "Đơn vị", "Ghi chú"), row(2, "a, b; c", "x", "y")])
    }

    @Test func `a first line may name the separator`() throws {
        #expect(try rows("sep=;\r\na,b;c\r\n") == [row(2, "a,b", "c")])
    }

    @Test func `empty rows are left out and lines are those of the file`() throws {
        #expect(try rows("a,b\r\n\r\n,,\r\n\"x\ny\",z\r\nend,") == [row(1, "a", "b"), row(4, "x\ny", "z"), row(6, "end")])
    }

    @Test(arguments: [(true, [0xFF, 0xFE]), (false, [0xFE, 0xFF])] as [(Bool, [UInt8])])
    func `marked UTF-16 is read, as Excel saves "Unicode text"`(_ isLittle: Bool, _ mark: [UInt8]) throws {
        let units = Array("Tên\tĐơn vị\r\n".utf16).flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? bytes : bytes.reversed()
        }
        #expect(try SheetReader.rows(of: mark + units) == [row(1, "Tên", "Đơn vị")])
    }

    static let refused: [(what: String, bytes: [UInt8], refusal: SheetRefusal)] = [
        ("nothing", [], .fileEmpty), ("blank rows", Array("\n,,\n".utf8), .fileEmpty),
        ("windows-1258", Array("a\nb\n".utf8) + [0xD0, 0xEA, 0x0A], .notUnicode(line: 3)),
        ("half a unit of UTF-16", [0xFF, 0xFE, 0x41], .notUnicode(line: 1)),
        ("a lone surrogate", [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x00, 0xD8, 0x41, 0], .notUnicode(line: 2)),
        ("an open quote", Array("a,b\nc,\"d\ne".utf8), .quoteNotClosed(line: 2)),
        ("text behind a quote", Array("a\n\"b\"c,d".utf8), .textAfterQuote(line: 2, column: 1)),
        ("a long cell", Array((String(repeating: "x", count: 32_768) + ",y").utf8), .cellTooLong(line: 1, column: 1, max: 32_767)),
        ("many columns", Array(("a\n" + String(repeating: "x,", count: 300)).utf8), .tooManyColumns(line: 2, max: 256)),
        ("many rows", Array(String(repeating: "x\n", count: 20_001).utf8), .tooManyRows(max: 20_000)),
        ("a PDF", Array("%PDF-1.7".utf8), .formatUnknown(found: "PDF")), ("a web page", Array("<html>".utf8), .formatUnknown(found: "HTML")),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D], .formatUnknown(found: "PNG")),
        ("a file of Excel 97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldExcel),
        ("a workbook with a password", [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }, .encrypted),
        ("a torn archive", Array("PK\u{3}\u{4}torn".utf8), .archiveDamaged),
        ("a file too long", [UInt8](repeating: 0x61, count: 16_777_217), .fileTooLong(bytesMax: 16_777_216)),
    ]

    @Test(arguments: refused.indices) func `what is no sheet is refused with the reason`(_ index: Int) {
        let row = CSVTests.refused[index]
        #expect(throws: row.refusal, "\(row.what)") { try SheetReader.rows(of: row.bytes) }
    }

    @Test func `columns beyond the limit may be empty`() throws {
        #expect(try rows("x" + String(repeating: ",", count: 5_000)) == [row(1, "x")])
    }
}
