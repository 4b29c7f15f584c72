/// Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which Excel knows it.
package struct CSVWriter: SheetWriter {
    private let file: SheetFile
    private let columns: Int
    private var waiting: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var rows = 0

    package init(_ plan: SheetPlan, in folder: String) throws {
        file = try SheetFile(in: folder)
        columns = plan.columns.count
        waiting.reserveCapacity(CSVWriter.flushBytes + 4_096)
        if let note = plan.note { add([.text(note)]) }
        add(plan.columns.map { .text($0.title) })
    }

    package mutating func write(_ cells: [SheetCell]) throws {
        precondition(cells.count == columns)
        rows += 1
        guard rows <= SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        add(cells)
        if waiting.count >= CSVWriter.flushBytes { try flush() }
    }

    package mutating func finish() throws -> SheetFile {
        try flush()
        return file
    }

    private static let flushBytes = 65_536

    private mutating func flush() throws(SheetFault) {
        try file.append(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ cells: [SheetCell]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { waiting.append(0x2C) }
            if case .text(let text) = cell { add(FormulaGuard.guarded(text)) } else { waiting.append(contentsOf: cell.written.utf8) }
        }
        waiting.append(0x0D)
        waiting.append(0x0A)
    }

    /// Quoted where some reader might end the cell or the row; Excel in Vietnamese parts cells at semicolons.
    private mutating func add(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D: false
            default: true
            }
        }
        guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else {
            waiting.append(contentsOf: text.utf8)
            return
        }
        waiting.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { waiting.append(0x22) }
            waiting.append(byte)
        }
        waiting.append(0x22)
    }
}
