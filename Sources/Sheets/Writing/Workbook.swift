import CXlsxWriter
import Foundation

/// The library's workbook, closed once.
final class Workbook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private var isClosed = false
    let textFormat: UnsafeMutablePointer<lxw_format>?
    let numberFormat: UnsafeMutablePointer<lxw_format>?
    let dayFormat: UnsafeMutablePointer<lxw_format>?
    let headingFormat: UnsafeMutablePointer<lxw_format>?
    let noteFormat: UnsafeMutablePointer<lxw_format>?

    init?(_ path: String, _ plan: SheetPlan, in folder: String) {
        let workbook: UnsafeMutablePointer<lxw_workbook>? = Workbook.withText(folder) { folder in
            var options = lxw_workbook_options(constant_memory: 1, tmpdir: folder, use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let workbook, let sheet = workbook_add_worksheet(workbook, SheetPlan.tab(plan.name)) else { return nil }
        self.workbook = workbook
        self.sheet = sheet
        Workbook.withText(Workbook.clean(plan.title, max: 255)) { title in
            var properties = lxw_doc_properties()
            properties.title = title
            workbook_set_properties(workbook, &properties)
        }
        textFormat = workbook_add_format(workbook)
        format_set_align(textFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        numberFormat = workbook_add_format(workbook)
        format_set_num_format(numberFormat, "#,##0")
        format_set_align(numberFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        dayFormat = workbook_add_format(workbook)
        format_set_num_format(dayFormat, plan.isDayFirst ? "dd/mm/yyyy" : "yyyy-mm-dd")
        format_set_align(dayFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        headingFormat = workbook_add_format(workbook)
        format_set_bold(headingFormat)
        format_set_text_wrap(headingFormat)
        format_set_bottom(headingFormat, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(headingFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        noteFormat = workbook_add_format(workbook)
        format_set_italic(noteFormat)
        for (index, column) in plan.columns.enumerated() {
            let format = column.kind == .day ? dayFormat : nil
            worksheet_set_column(sheet, UInt16(index), UInt16(index), Double(min(column.width, 255)), format)
        }
        worksheet_freeze_panes(sheet, plan.note == nil ? 1 : 2, 0)
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
    }

    func write(_ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        worksheet_write_string(sheet, row, column, Workbook.clean(text, max: SheetLimits.cellCharactersMax), format)
    }

    func write(_ number: Double, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        worksheet_write_number(sheet, row, column, number, format)
    }

    /// The filter over the headings; in a template the lists to choose from.
    func finish(_ plan: SheetPlan, headingRow: UInt32, lastRow: UInt32) {
        if !plan.columns.isEmpty {
            worksheet_autofilter(sheet, headingRow, 0, max(lastRow, headingRow), UInt16(plan.columns.count - 1))
        }
        guard plan.columns.contains(where: { !$0.choices.isEmpty }), let lists = workbook_add_worksheet(workbook, SheetPlan.tab(plan.choicesName))
        else { return }
        let name = "'" + SheetPlan.tab(plan.choicesName).replacing("'", with: "''") + "'"
        let columns = plan.columns.map { $0.choices.prefix(SheetLimits.choicesMax).map { Workbook.clean($0, max: SheetLimits.cellCharactersMax) } }
        for row in 0...(columns.map(\.count).max() ?? 0) {
            for (index, choices) in columns.enumerated() where !choices.isEmpty && row <= choices.count {
                let text = row == 0 ? Workbook.clean(plan.columns[index].title, max: SheetLimits.cellCharactersMax) : choices[row - 1]
                worksheet_write_string(lists, UInt32(row), UInt16(index), text, row == 0 ? headingFormat : textFormat)
            }
        }
        for (index, choices) in columns.enumerated() where !choices.isEmpty {
            let letters = Workbook.letters(index)
            Workbook.withText("=\(name)!$\(letters)$2:$\(letters)$\(choices.count + 1)") { formula in
                var validation = lxw_data_validation()
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                validation.value_formula = formula
                // A word in the other language is understood too: what is not in the list is only asked about.
                validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
                let last = headingRow + UInt32(SheetLimits.rowsReadMax)
                worksheet_data_validation_range(sheet, headingRow + 1, UInt16(index), last, UInt16(index), &validation)
            }
        }
    }

    func close(_ folder: String) throws(SheetFault) {
        isClosed = true
        errno = 0
        let code = workbook_close(workbook)
        let reason = errno
        guard code == LXW_NO_ERROR else { throw SheetFile.fault(reason == 0 ? ENOSPC : reason, folder) }
    }

    /// XML 1.0 cannot say most control characters, and C ends a text at a zero.
    static func clean(_ text: String, max: Int) -> String {
        let isClean = text.unicodeScalars.allSatisfy(isAllowed)
        var clean = isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
        // So a workbook writes what XML cannot say; what only looks like it says so of its first sign.
        if clean.contains("_x") { clean = clean.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_") }
        return clean.utf16.count <= max ? clean : String(clean.prefix(max / 2))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// A, B … Z, AA, AB ….
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(0x41 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    /// The library's structs want texts that can be written to, though it does not.
    private static func withText<Answer>(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Answer) -> Answer {
        var bytes = Array(text.utf8CString)
        return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }
}
