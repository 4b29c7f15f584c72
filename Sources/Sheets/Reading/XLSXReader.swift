/// Reads one sheet of an Office Open XML workbook (ECMA-376), transitional or strict, whoever wrote it.
enum XLSXReader {
    static func rows(of bytes: [UInt8], sheet: String?) throws(SheetRefusal) -> [SheetRow] {
        let archive = try Archive(bytes, unpackedBytesMax: SheetLimits.unpackedBytesMax)
        let book = try book(in: archive)
        let listing = WorkbookListing()
        try XMLStream.read(book, of: archive, listing)
        let relations = try relations(of: book, in: archive)
        guard let first = listing.sheets.first else { throw .partDamaged(book) }
        let wanted = sheet.map { name in listing.sheets.first { $0.name == name } } ?? first
        guard let wanted else { throw .sheetMissing(sheet ?? "", known: listing.sheets.map(\.name)) }
        guard let part = relations.first(where: { $0.id == wanted.relation })?.target else { throw .partDamaged(wanted.name) }
        let strings = SharedStrings()
        if let part = relations.first(where: { $0.kind == "sharedStrings" })?.target, archive.holds(part) {
            try XMLStream.read(part, of: archive, strings)
        }
        let styles = CellStyles()
        if let part = relations.first(where: { $0.kind == "styles" })?.target, archive.holds(part) {
            try XMLStream.read(part, of: archive, styles)
        }
        let rows = SheetRows(strings: strings.texts, isDay: styles.showsDay, since1904: listing.since1904)
        try XMLStream.read(part, of: archive, rows)
        return rows.rows
    }

    /// The part that lists the sheets. What is packed otherwise is said by its name.
    private static func book(in archive: Archive) throws(SheetRefusal) -> String {
        if archive.holds("mimetype") {
            throw .formatUnknown(found: try archive.text("mimetype", bytesMax: 200).contains("spreadsheet") ? "ODS" : "ZIP")
        }
        guard archive.holds("_rels/.rels") else { throw .formatUnknown(found: "ZIP") }
        guard let book = try relations(of: "", in: archive).first(where: { $0.kind == "officeDocument" })?.target else {
            throw .formatUnknown(found: "ZIP")
        }
        if book.hasPrefix("word/") { throw .formatUnknown(found: "DOCX") }
        if book.hasPrefix("ppt/") { throw .formatUnknown(found: "PPTX") }
        if book.hasSuffix(".bin") { throw .formatUnknown(found: "XLSB") }
        return book
    }

    private static func relations(of part: String, in archive: Archive) throws(SheetRefusal) -> [Relations.Relation] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let relations = Relations(folder: folder)
        try XMLStream.read("\(folder)_rels/\(part.dropFirst(folder.count)).rels", of: archive, relations)
        return relations.relations
    }
}

/// Which parts belong to a part.
private final class Relations: XMLListener {
    struct Relation {
        let id: String
        /// The last word of the type, which transitional and strict files have in common.
        let kind: Substring
        let target: String
    }

    private let folder: String
    private(set) var relations: [Relation] = []

    init(folder: String) { self.folder = folder }

    func begins(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes["TargetMode"] != "External", relations.count < 10_000 else { return }
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else { return }
        relations.append(Relation(id: id, kind: type.split(separator: "/").last ?? "", target: whole(target)))
    }

    private func whole(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = parts.popLast() } else { parts.append(step) }
        }
        return parts.joined(separator: "/")
    }
}

private final class WorkbookListing: XMLListener {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var since1904 = false

    func begins(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr": since1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            // What somebody hid is not what they filled in.
            guard attributes["state"] ?? "visible" == "visible", sheets.count < 1_000 else { return }
            if let title = attributes["name"], let id = attributes["id"] { sheets.append((title, id)) }
        default: return
        }
    }
}

/// The texts that cells refer to by number. How a word in them looks is of no interest, nor how it is pronounced.
private final class SharedStrings: XMLListener {
    private(set) var texts: [String] = []
    private var text = CellText()

    func begins(_ name: String, _ attributes: XMLAttributes) {
        if name == "si" { text = CellText() }
        text.begins(name)
    }

    func ends(_ name: String) {
        text.ends(name)
        if name == "si" { texts.append(text.value) }
    }

    func says(_ bytes: UnsafeRawBufferPointer) throws(SheetRefusal) { text.says(bytes) }
}

/// Which formats of numbers are days.
private final class CellStyles: XMLListener {
    private var dayFormats: Set<Int> = Set([14, 15, 16, 17, 22] + Array(27...36) + Array(50...58))
    private var isInCells = false
    private var isDay: [Bool] = []

    func begins(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
            if CellStyles.showsDay(code) { dayFormats.insert(id) } else { dayFormats.remove(id) }
        case "cellXfs": isInCells = true
        case "xf" where isInCells && isDay.count < 100_000:
            isDay.append(attributes["numFmtId"].flatMap { Int($0) }.map(dayFormats.contains) ?? false)
        default: return
        }
    }

    func ends(_ name: String) {
        if name == "cellXfs" { isInCells = false }
    }

    func showsDay(_ style: Int) -> Bool { isDay.indices.contains(style) && isDay[style] }

    /// A year or a day stands in it, outside of what is quoted, escaped or in brackets.
    private static func showsDay(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for letter in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch letter {
            case "\\", "_", "*": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "d", "y": if !isQuoted && !isBracketed { return true }
            default: continue
            }
        }
        return false
    }
}
