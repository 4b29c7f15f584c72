package import Events

/// What stands in a cell, as far as the file says.
package enum SheetCell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)
    case truth(Bool)

    /// As somebody would type it: days as 2025-07-01, whole numbers without a point.
    package var written: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        case .day(let day): day.description
        case .truth(let truth): truth ? "true" : "false"
        }
    }
}

/// A row with something in it. `line` is what the reader of the file sees as its number, from 1.
package struct SheetRow: Equatable, Sendable {
    package let line: Int
    /// From the first column on; what is empty at the end is left out.
    package let cells: [SheetCell]

    package init(line: Int, cells: [SheetCell]) {
        self.line = line
        self.cells = cells
    }

    package subscript(column: Int) -> SheetCell { column < cells.count ? cells[column] : .empty }
}
