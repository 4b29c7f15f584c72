import Events

/// The text of a cell or of a shared string while it is read: what stands in `t`, but not in what says how to pronounce it.
struct CellText {
    private var bytes: [UInt8] = []
    private var isIn = false
    private var pronunciations = 0

    mutating func begins(_ name: String) {
        switch name {
        case "t", "v": isIn = pronunciations == 0
        case "rPh": pronunciations += 1
        default: return
        }
    }

    mutating func ends(_ name: String) {
        switch name {
        case "t", "v": isIn = false
        case "rPh": pronunciations -= 1
        default: return
        }
    }

    /// What is longer than a cell may be stops there, one letter too long.
    mutating func says(_ text: UnsafeRawBufferPointer) {
        if isIn, bytes.count <= SheetLimits.cellCharactersMax * 4 { bytes += text }
    }

    /// `_x000D_` is how a workbook writes what XML cannot say.
    var value: String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("_x") else { return text }
        return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}

/// The rows of a sheet. Rows and cells say where they are, or stand behind the one before.
final class SheetRows: XMLListener {
    private let strings: [String]
    private let isDay: (Int) -> Bool
    private let since1904: Bool
    private(set) var rows: [SheetRow] = []
    private var isInData = false
    private var line = 0
    private var cells: [SheetCell] = []
    private var column = -1
    private var kind = ""
    private var style = 0
    private var text = CellText()

    init(strings: [String], isDay: @escaping (Int) -> Bool, since1904: Bool) {
        self.strings = strings
        self.isDay = isDay
        self.since1904 = since1904
    }

    func begins(_ name: String, _ attributes: XMLAttributes) throws(SheetRefusal) {
        switch name {
        case "sheetData": isInData = true
        case "row" where isInData:
            line = attributes["r"].flatMap { Int($0) }.map { min(max($0, 1), SheetRows.lineMax) } ?? line + 1
            cells = []
            column = -1
        case "c" where isInData:
            column = attributes["r"].flatMap(SheetRows.column) ?? column + 1
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            text = CellText()
        default: text.begins(name)
        }
    }

    func ends(_ name: String) throws(SheetRefusal) {
        switch name {
        case "sheetData": isInData = false
        case "c" where isInData:
            let cell = try cell()
            guard cell != .empty else { return }
            guard column < SheetLimits.columnsMax else { throw .tooManyColumns(line: line, max: SheetLimits.columnsMax) }
            while cells.count <= column { cells.append(.empty) }
            cells[column] = cell
        case "row" where isInData:
            guard !cells.isEmpty else { return }
            guard rows.count < SheetLimits.rowsReadMax else { throw .tooManyRows(max: SheetLimits.rowsReadMax) }
            rows.append(SheetRow(line: line, cells: cells))
            cells = []
        default: text.ends(name)
        }
    }

    func says(_ bytes: UnsafeRawBufferPointer) { text.says(bytes) }

    private func cell() throws(SheetRefusal) -> SheetCell {
        let written = text.value
        let value: SheetCell
        switch kind {
        case "s": value = Int(written).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil } ?? .empty
        case "b": value = written == "1" || written == "true" ? .truth(true) : written.isEmpty ? .empty : .truth(false)
        case "d": value = Day(written.prefix(10)).map { .day($0) } ?? .text(written)
        case "n":
            guard let number = Double(written), number.isFinite else { return written.isEmpty ? .empty : .text(written) }
            value = isDay(style) ? ExcelDay.day(of: number, since1904: since1904).map { .day($0) } ?? .number(number) : .number(number)
        default: value = .text(written)
        }
        guard case .text(let text) = value else { return value }
        guard text.utf16.count <= SheetLimits.cellCharactersMax else {
            throw .cellTooLong(line: line, column: column + 1, max: SheetLimits.cellCharactersMax)
        }
        return text.isEmpty ? .empty : .text(text)
    }

    /// The last row that a sheet of Excel has.
    private static let lineMax = 1_048_576

    /// The place of "AB12", from 0; nil where it is none.
    private static func column(_ reference: String) -> Int? {
        var number = 0
        for byte in reference.utf8 {
            guard byte >= 0x41, byte <= 0x5A else { break }
            number = number * 26 + Int(byte - 0x40)
            // Beyond what any sheet has; it must not run over.
            if number > 100_000 { return number }
        }
        return number == 0 ? nil : number - 1
    }
}
