import Events
import Foundation

/// A workbook of one sheet with a frozen row of headings, and a second one for the words that a template lets people choose from.
///
/// Only one row at a time is in memory. What is written is read once more before it is handed out: the library does not say when the disk
/// was full while it copied from one temporary file to another.
package struct XLSXWriter: SheetWriter {
    private let file: SheetFile
    private let folder: String
    private let plan: SheetPlan
    private let book: Workbook
    private var row: UInt32 = 0
    private let headingRow: UInt32
    private var rows = 0
    private var rowsFilled = 0

    package init(_ plan: SheetPlan, in folder: String) throws {
        file = try SheetFile(in: folder)
        self.folder = folder
        self.plan = plan
        guard let book = Workbook(file.path, plan, in: folder) else { throw SheetFault.cannotWrite(path: folder) }
        self.book = book
        headingRow = plan.note == nil ? 0 : 1
        if let note = plan.note {
            book.write(note, 0, 0, book.noteFormat)
            row += 1
        }
        for (index, column) in plan.columns.enumerated() { book.write(column.title, row, UInt16(index), book.headingFormat) }
        row += 1
    }

    package mutating func write(_ cells: [SheetCell]) throws {
        precondition(cells.count == plan.columns.count)
        guard rows < SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        for (index, cell) in cells.enumerated() {
            guard case .text(let text) = cell, text.utf16.count > SheetLimits.cellCharactersMax else { continue }
            throw SheetRefusal.cellTooLong(line: Int(row) + 1, column: index + 1, max: SheetLimits.cellCharactersMax)
        }
        rows += 1
        // The library writes nothing where nothing is.
        if cells.contains(where: { !$0.written.isEmpty }) { rowsFilled += 1 }
        for (index, cell) in cells.enumerated() {
            let column = UInt16(index)
            switch cell {
            case .empty: continue
            case .number(let number): book.write(number, row, column, book.numberFormat)
            case .day(let day):
                // What lies before March 1900 has no number that all programs read alike.
                if let serial = ExcelDay.serial(of: day) {
                    book.write(serial, row, column, book.dayFormat)
                } else {
                    book.write(day.description, row, column, book.textFormat)
                }
            case .text, .truth:
                if !cell.written.isEmpty { book.write(cell.written, row, column, book.textFormat) }
            }
        }
        row += 1
    }

    package mutating func finish() throws -> SheetFile {
        book.finish(plan, headingRow: headingRow, lastRow: row - 1)
        try book.close(folder)
        try check()
        return file
    }

    /// That every row is in the file, and the sheet has its end.
    private func check() throws {
        var found = 0
        var tail: [UInt8] = []
        do {
            let archive = try Archive(path: file.path, unpackedBytesMax: .max)
            try archive.read("xl/worksheets/sheet1.xml") { bytes throws(SheetRefusal) in
                let all = tail + bytes
                found += XLSXWriter.count(of: Array("<row ".utf8), in: all)
                tail = Array(all.suffix(XLSXWriter.ending.count))
                // What stands in the tail is looked at again with the next bytes.
                found -= XLSXWriter.count(of: Array("<row ".utf8), in: tail)
            }
            found += XLSXWriter.count(of: Array("<row ".utf8), in: tail)
        } catch {
            throw SheetFault.diskFull(path: folder)
        }
        guard found == Int(headingRow) + 1 + rowsFilled, tail == XLSXWriter.ending else { throw SheetFault.diskFull(path: folder) }
    }

    private static let ending = Array("</worksheet>".utf8)

    private static func count(of word: [UInt8], in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let first = word.first else { return 0 }
            var count = 0
            var offset = 0
            while let found = memchr(base + offset, Int32(first), bytes.count - offset) {
                offset = base.distance(to: UnsafeRawPointer(found))
                guard offset + word.count <= bytes.count else { break }
                if memcmp(found, word, word.count) == 0 { count += 1 }
                offset += 1
            }
            return count
        }
    }
}
