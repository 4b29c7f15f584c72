/// What a written sheet looks like before its rows.
package struct SheetPlan: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case text
        case number
        case day
    }

    package struct Column: Equatable, Sendable {
        package let title: String
        package let kind: Kind
        /// In characters; only XLSX knows widths.
        package let width: Int
        /// Words to choose from, in a template.
        package let choices: [String]

        package init(_ title: String, _ kind: Kind = .text, width: Int = 20, choices: [String] = []) {
            self.title = title
            self.kind = kind
            self.width = width
            self.choices = choices
        }
    }

    /// Of the document.
    package let title: String
    /// On the tab, as far as a tab can bear it.
    package let name: String
    /// The tab that holds the words to choose from.
    package let choicesName: String
    /// A line above the headings: where the rows are generated, or how a template is filled in.
    package let note: String?
    package let columns: [Column]
    /// Whether days are shown as 18/06/2025 or as 2025-06-18.
    package let isDayFirst: Bool

    package init(title: String, name: String, choicesName: String = "Lists", note: String? = nil, columns: [Column], isDayFirst: Bool) {
        precondition(columns.count <= SheetLimits.columnsMax)
        self.title = title
        self.name = name
        self.choicesName = choicesName
        self.note = note
        self.columns = columns
        self.isDayFirst = isDayFirst
    }

    /// Without the signs that a tab may not bear, 31 letters at the most, and never empty.
    static func tab(_ name: String) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        var tab = String(name.map { forbidden.contains($0) || $0.isNewline ? " " : $0 })
        // A letter with marks may be several units, and Excel counts those.
        while tab.utf16.count > 31 { tab.removeLast() }
        tab = String(tab.drop { $0 == " " || $0 == "'" })
        while let last = tab.last, last == " " || last == "'" { tab.removeLast() }
        return tab.isEmpty || tab.lowercased() == "history" ? "Kheo" : tab
    }
}

/// Writes the rows of a sheet, one after the other, into a file without a name.
package protocol SheetWriter {
    mutating func write(_ cells: [SheetCell]) throws
    mutating func finish() throws -> SheetFile
}

/// The two ways in which a list leaves the house.
package enum SheetFormat: String, CaseIterable, Sendable {
    case csv
    case xlsx

    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    package func writer(_ plan: SheetPlan, in folder: String) throws -> any SheetWriter {
        switch self {
        case .csv: try CSVWriter(plan, in: folder)
        case .xlsx: try XLSXWriter(plan, in: folder)
        }
    }
}
