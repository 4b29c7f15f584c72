import Events
import Foundation
import Sheets
import TestSupport
import Testing

struct XLSXWriterTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let look = """
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        print(book.properties.title, "|", [s.title for s in book.worksheets], "|", sheet.freeze_panes, "|", sheet.auto_filter.ref)
        print([sheet.column_dimensions[c].width for c in "ABC"])
        for row in sheet.iter_rows():
            print([(c.value.isoformat() if hasattr(c.value, "isoformat") else c.value, c.data_type, c.number_format) for c in row])
        """

    @Test func `another program finds texts, numbers and days where they were put`() throws {
        let plan = SheetPlan.models(note: "Dữ liệu tạo sinh")
        let file = try plan.written(
            as: .xlsx,
            [
                [.text("Tuyến đường hoa"), .number(1_200), .day(.of("2025-06-18"))],
                [.text("=HYPERLINK(\"http://x\")"), .empty, .day(.of("1900-02-01"))],
                [.text("_x0041_ và\u{1}\nhai dòng"), .number(-3), .empty],
            ], in: scratch.path)
        let said = try Python.run(XLSXWriterTests.look, try scratch.save(file, as: "a.xlsx"))
        #expect(
            said == """
                Mô hình | ['Mô hình'] | A3 | A2:C5
                [40.7109375, 10.7109375, 12.7109375]
                [('Dữ liệu tạo sinh', 's', 'General'), (None, 'n', 'General'), (None, 'n', 'General')]
                [('Tên', 's', 'General'), ('Số hộ', 's', 'General'), ('Ngày', 's', 'General')]
                [('Tuyến đường hoa', 's', 'General'), (1200, 'n', '#,##0'), ('2025-06-18T00:00:00', 'd', 'dd/mm/yyyy')]
                [('=HYPERLINK("http://x")', 's', 'General'), (None, 'n', 'General'), ('1900-02-01', 's', 'General')]
                [('_x005F_x0041_ và\u{FFFD}\\nhai dòng', 's', 'General'), (-3, 'n', '#,##0'), (None, 'n', 'General')]

                """)
    }

    @Test func `what is written is read back`() throws {
        let rows: [[SheetCell]] = [
            [.text("Tuyến đường hoa"), .number(1_200), .day(.of("2025-06-18"))],
            [.text("=1+1; \"x\"\n_x0041_"), .number(0.5), .day(.of("1900-03-01"))],
            [.text(" hai đầu "), .empty, .day(.of("9999-12-31"))],
        ]
        let file = try SheetPlan.models().written(as: .xlsx, rows, in: scratch.path)
        let read = try SheetReader.rows(of: file.all())
        #expect(read.map(\.line) == [1, 2, 3, 4])
        #expect(read.dropFirst().map(\.cells) == rows)
    }

    @Test(arguments: [
        ("Mô hình [2025]: \"a/b\\c*?\"", "Mô hình  2025   \"a b c  \""), ("'x'", "x"), ("", "Kheo"), ("HISTORY", "Kheo"),
        (String(repeating: "ế", count: 40), String(repeating: "ế", count: 31)), ("[]", "Kheo"),
    ]) func `a tab bears only what Excel allows`(_ name: String, _ tab: String) throws {
        let file = try SheetPlan.models(name: name).written(as: .xlsx, [], in: scratch.path)
        let said = try Python.run(
            "print(openpyxl.load_workbook(sys.argv[1]).sheetnames[0])", try scratch.save(file, as: "a.xlsx"))
        #expect(said == tab + "\n")
    }

    @Test func `a template lets people choose from its words`() throws {
        let plan = SheetPlan(
            title: "Mẫu", name: "Mẫu nhập", choicesName: "Danh mục",
            columns: [.init("Tên"), .init("Lĩnh vực", choices: ["Kinh tế", "Văn hóa - xã hội"])], isDayFirst: true)
        let file = try plan.written(as: .xlsx, [], in: scratch.path)
        let said = try Python.run(
            """
            book = openpyxl.load_workbook(sys.argv[1])
            for v in book.worksheets[0].data_validations.dataValidation: print(v.type, v.formula1, v.sqref)
            for row in book.worksheets[1].iter_rows(values_only=True): print(row)
            """, try scratch.save(file, as: "a.xlsx"))
        #expect(
            said == """
                list 'Danh mục'!$B$2:$B$3 B2:B20001
                (None, 'Lĩnh vực')
                (None, 'Kinh tế')
                (None, 'Văn hóa - xã hội')

                """)
    }

    @Test func `a cell longer than Excel takes is refused with its place`() throws {
        let longest = String(repeating: "ế", count: 32_767)
        let plan = SheetPlan.models()
        var writer = try XLSXWriter(plan, in: scratch.path)
        try writer.write([.text(longest), .empty, .empty])
        #expect(throws: SheetRefusal.cellTooLong(line: 3, column: 1, max: 32_767)) {
            try writer.write([.text(longest + "x"), .empty, .empty])
        }
        let read = try SheetReader.rows(of: try writer.finish().all())
        #expect(read.last?.cells == [.text(longest)])
    }

    @Test(arguments: SheetFormat.allCases) func `a list longer than allowed is refused`(_ format: SheetFormat) throws {
        var writer = try format.writer(SheetPlan.models(), in: scratch.path)
        let row: [SheetCell] = [.empty, .empty, .empty]
        for _ in 0..<SheetLimits.rowsWrittenMax { try writer.write(row) }
        #expect(throws: SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax)) { try writer.write(row) }
    }

    @Test(arguments: SheetFormat.allCases) func `a hundred thousand rows are written, and nothing lies in the folder meanwhile or afterwards`(
        _ format: SheetFormat
    ) throws {
        var writer = try format.writer(SheetPlan.models(), in: scratch.path)
        for number in 0..<100_000 {
            try writer.write([.text("Mô hình số \(number)"), .number(Double(number)), .day(Day(number % 20_000))])
            if number == 50_000 { #expect(scratch.names == []) }
        }
        let file = try writer.finish()
        #expect(scratch.names == [])
        #expect(file.bytes > 1_000_000)
    }

    @Test(arguments: SheetFormat.allCases) func `a folder that is not there is a fault`(_ format: SheetFormat) throws {
        #expect(throws: SheetFault.cannotWrite(path: "/nowhere")) { try SheetPlan.models().written(as: format, [], in: "/nowhere") }
    }
}
