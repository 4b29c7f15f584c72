/// Reads the rows of a file that somebody filled in: XLSX by its first bytes, otherwise text with commas, semicolons or tabs.
package enum SheetReader {
    /// `sheet` is the name on a tab; the first where it is nil. Rows with nothing in them are left out.
    package static func rows(of bytes: [UInt8], sheet: String? = nil) throws(SheetRefusal) -> [SheetRow] {
        guard bytes.count <= SheetLimits.fileBytesMax else { throw .fileTooLong(bytesMax: SheetLimits.fileBytesMax) }
        let rows: [SheetRow]
        switch format(of: bytes) {
        case .archive: rows = try XLSXReader.rows(of: bytes, sheet: sheet)
        case .compound:
            // A workbook with a password lies in the same kind of file as those of Excel before 2007.
            throw holds(Array("EncryptedPackage".utf8).flatMap { [$0, 0] }, bytes) ? .encrypted : .oldExcel
        case .other(let name): throw .formatUnknown(found: name)
        case .text: rows = try CSVReader.rows(of: bytes)
        }
        guard !rows.isEmpty else { throw .fileEmpty }
        return rows
    }

    private enum Format {
        case archive
        case compound
        case text
        case other(String)
    }

    private static func format(of bytes: [UInt8]) -> Format {
        let known: [([UInt8], Format)] = [
            (Array("PK\u{3}\u{4}".utf8), .archive), (Array("PK\u{5}\u{6}".utf8), .archive), ([0xD0, 0xCF, 0x11, 0xE0], .compound),
            (Array("%PDF".utf8), .other("PDF")), ([0x89, 0x50, 0x4E, 0x47], .other("PNG")), ([0xFF, 0xD8, 0xFF], .other("JPEG")),
            (Array("{\\rtf".utf8), .other("RTF")), ([0x1F, 0x8B], .other("GZIP")), (Array("Rar!".utf8), .other("RAR")),
            ([0x37, 0x7A, 0xBC, 0xAF], .other("7z")),
        ]
        for (beginning, format) in known where bytes.starts(with: beginning) { return format }
        let text = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
        // Some programs save web pages and call them sheets.
        if text.contains("<html") || text.contains("<!doctype") { return .other("HTML") }
        if text.hasPrefix("<?xml") { return .other("XML") }
        return .text
    }

    private static func holds(_ word: [UInt8], _ bytes: [UInt8]) -> Bool { bytes.firstRange(of: word) != nil }
}
