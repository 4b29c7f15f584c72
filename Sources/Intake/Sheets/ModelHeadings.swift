import Events
import Sheets

/// Which column of a sheet says what: read from the first row that has the name and the unit above its columns.
struct ModelHeadings {
    let line: Int
    /// By the column's place, from 0.
    let columns: [Int: ModelColumn]
    let unread: [(column: Int, heading: String)]

    /// People put a title above their tables.
    private static let rowsLookedAt = 20

    static func found(in rows: [SheetRow], of programme: Programme, file: String) throws(FileRefusal) -> ModelHeadings {
        let looked = rows.prefix(rowsLookedAt)
        let read = looked.map { row in row.cells.map { cell in ModelColumn.reading(cell.written, of: programme) } }
        let best = read.indices.max { left, right in (count(read[left]), -left) < (count(read[right]), -right) }
        guard let best, read[best].contains(.name) || count(read[best]) > 1 else {
            throw FileRefusal([Diagnostic(file: file, line: rows.first?.line ?? 0, column: 0, problem: .headingsMissing)])
        }
        let row = looked[looked.startIndex + best]
        var diagnostics: [Diagnostic] = []
        var columns: [Int: ModelColumn] = [:]
        var unread: [(column: Int, heading: String)] = []
        for (index, column) in read[best].enumerated() {
            let heading = row[index].written
            guard let column else {
                if !heading.isEmpty { unread.append((index + 1, heading)) }
                continue
            }
            if columns.values.contains(column) {
                diagnostics.append(Diagnostic(file: file, line: row.line, column: index + 1, problem: .headingTwice(heading)))
            }
            columns[index] = column
        }
        if !columns.values.contains(.name) {
            diagnostics.append(
                Diagnostic(file: file, line: row.line, column: 0, problem: .headingMissing(ModelColumn.name.heading(in: programme))))
        }
        if !columns.values.contains(.unit), !columns.values.contains(.unitCode) {
            diagnostics.append(
                Diagnostic(file: file, line: row.line, column: 0, problem: .headingMissing(ModelColumn.unit.heading(in: programme))))
        }
        guard diagnostics.isEmpty else { throw FileRefusal(diagnostics) }
        return ModelHeadings(line: row.line, columns: columns, unread: unread)
    }

    /// How many different columns a row names: a row of data names one by chance.
    private static func count(_ read: [ModelColumn?]) -> Int { Set(read.compactMap { $0 }).count }
}
