/// Reads what RFC 4180 describes and what programs make of it: any of three separators, any line end, UTF-8 or marked UTF-16.
enum CSVReader {
    static func rows(of bytes: [UInt8]) throws(SheetRefusal) -> [SheetRow] {
        var reading = CSVReading(try unicode(bytes))
        return try reading.rows()
    }

    /// As UTF-8 without the mark.
    private static func unicode(_ bytes: [UInt8]) throws(SheetRefusal) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            guard bytes.count % 2 == 0 else { throw .notUnicode(line: 1) }
            let units = stride(from: 2, to: bytes.count, by: 2).map { place in
                isLittle ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
            }
            guard let text = String(validating: units, as: UTF16.self) else { throw .notUnicode(line: line(ofFault: units)) }
            return Array(text.utf8)
        }
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: plain, as: UTF8.self) != nil else { throw .notUnicode(line: line(ofFault: plain)) }
        return plain
    }

    private static func line(ofFault bytes: [UInt8]) -> Int {
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            return number + 1
        }
        return 1
    }

    private static func line(ofFault units: [UInt16]) -> Int {
        for (number, line) in units.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF16.self) == nil {
            return number + 1
        }
        return 1
    }
}

private struct CSVReading {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var separator: UInt8 = 0x2C

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func rows() throws(SheetRefusal) -> [SheetRow] {
        separator = sniffed()
        var rows: [SheetRow] = []
        while place < bytes.count {
            let begun = line
            var cells = try row()
            while cells.last == .empty { cells.removeLast() }
            guard !cells.isEmpty else { continue }
            guard rows.count < SheetLimits.rowsReadMax else { throw .tooManyRows(max: SheetLimits.rowsReadMax) }
            rows.append(SheetRow(line: begun, cells: cells))
        }
        return rows
    }

    /// What a first line "sep=;" says; otherwise the sign that stands most often outside quotes in the first rows.
    private mutating func sniffed() -> UInt8 {
        let first = bytes.prefix(64).prefix { $0 != 0x0A && $0 != 0x0D }
        if first.count == 5, first.starts(with: Array("sep=".utf8)), let last = first.last {
            place = first.count
            if place < bytes.count, bytes[place] == 0x0D { place += 1 }
            if place < bytes.count, bytes[place] == 0x0A { place += 1 }
            line = 2
            return last
        }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(8_192) {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, byte == 0x2C || byte == 0x3B || byte == 0x09 { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0x2C
    }

    private mutating func row() throws(SheetRefusal) -> [SheetCell] {
        var cells: [SheetCell] = []
        let begun = line
        while true {
            let text = try cell(number: cells.count + 1)
            if cells.count < SheetLimits.columnsMax {
                cells.append(text.isEmpty ? .empty : .text(FormulaGuard.unguarded(text)))
            } else if !text.isEmpty {
                throw .tooManyColumns(line: begun, max: SheetLimits.columnsMax)
            }
            guard place < bytes.count else { return cells }
            let byte = bytes[place]
            place += 1
            if byte == separator { continue }
            if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
            line += 1
            return cells
        }
    }

    /// Up to the separator or the end of the line, which is left where it is.
    private mutating func cell(number: Int) throws(SheetRefusal) -> String {
        guard place < bytes.count, bytes[place] == 0x22 else {
            let begun = place
            while place < bytes.count, !ends(bytes[place]) { place += 1 }
            return try checked(bytes[begun..<place], begun: line, number: number)
        }
        let begun = line
        place += 1
        var content: [UInt8] = []
        while true {
            guard place < bytes.count else { throw .quoteNotClosed(line: begun) }
            let byte = bytes[place]
            place += 1
            if byte == 0x22 {
                guard place < bytes.count, bytes[place] == 0x22 else { break }
                place += 1
            }
            if byte == 0x0A || (byte == 0x0D && !(place < bytes.count && bytes[place] == 0x0A)) { line += 1 }
            content.append(byte)
        }
        guard place >= bytes.count || ends(bytes[place]) else { throw .textAfterQuote(line: line, column: number) }
        return try checked(content[...], begun: begun, number: number)
    }

    private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    private func checked(_ content: ArraySlice<UInt8>, begun: Int, number: Int) throws(SheetRefusal) -> String {
        let text = String(decoding: content, as: UTF8.self)
        guard text.utf16.count <= SheetLimits.cellCharactersMax else {
            throw .cellTooLong(line: begun, column: number, max: SheetLimits.cellCharactersMax)
        }
        return text
    }
}
