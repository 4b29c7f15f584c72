/// What a file is, by its bytes.
enum Sniffing {
    /// Answers only where the whole outline fits: a kind that begins right and ends wrong is damaged.
    static func kind(of bytes: Bytes) throws(EvidenceRefusal) -> FileKind {
        if bytes.has([0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
        if bytes.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return .png }
        if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
        if bytes.has("ftyp", at: 4), isHEIC(bytes) { return .heic }
        if bytes.has("%PDF-", at: 0) {
            guard bytes.lastPlace(of: "%%EOF", within: 2_048) != nil else { throw .damaged(.pdf) }
            return .pdf
        }
        if bytes.has([0x50, 0x4B, 3, 4], at: 0) { return try office(bytes) }
        throw .typeNotAllowed(foreign(bytes))
    }

    private static func isHEIC(_ bytes: Bytes) -> Bool {
        let brands = ["heic", "heix", "heim", "heis", "mif1"]
        guard let size = bytes.largeEndFirst(0, bytes: 4), size >= 16, size <= 256 else { return false }
        // A video of the same family names other brands; the first is what the file mainly is, mif1 alone says too little.
        if ["heic", "heix", "heim", "heis"].contains(where: { bytes.has($0, at: 8) }) { return true }
        return bytes.has("mif1", at: 8) && stride(from: 16, to: size, by: 4).contains { at in brands.dropLast().contains { bytes.has($0, at: at) } }
    }

    private static func office(_ bytes: Bytes) throws(EvidenceRefusal) -> FileKind {
        let outline = try ArchiveOutline(bytes)
        if outline.isLocked { throw .typeNotAllowed(.locked) }
        guard outline.members.contains("[Content_Types].xml") else { throw .typeNotAllowed(.archive) }
        if outline.members.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) { throw .typeNotAllowed(.officeWithMacros) }
        if outline.members.contains("word/document.xml") { return .docx }
        if outline.members.contains("xl/workbook.xml") { return .xlsx }
        throw .typeNotAllowed(.archive)
    }

    private static func foreign(_ bytes: Bytes) -> ForeignKind {
        for (kind, words) in starts where words.contains(where: { bytes.has($0, at: 0) }) { return kind }
        if bytes.has("ftyp", at: 4) { return .video }
        if bytes.has("RIFF", at: 0) { return bytes.has("AVI ", at: 8) ? .video : .sound }
        let head = Bytes(all: UnsafeRawBufferPointer(rebasing: bytes.all.prefix(4_096)))
        guard let text = head.beginningText() else { return .unknown }
        let lower = text.lowercased()
        if lower.contains("<svg") { return .drawing }
        if lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<script") { return .webPage }
        return .text
    }

    private static let starts: [(ForeignKind, [[UInt8]])] = [
        (.gif, [Array("GIF8".utf8)]), (.bitmap, [Array("BM".utf8)]), (.tiff, [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]),
        (.oldOffice, [[0xD0, 0xCF, 0x11, 0xE0]]), (.richText, [Array("{\\rtf".utf8)]),
        (.program, [[0x7F, 0x45, 0x4C, 0x46], Array("MZ".utf8), Array("#!".utf8), [0xCA, 0xFE, 0xBA, 0xBE]]),
        (
            .archive,
            [[0x50, 0x4B, 5, 6], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58]]
        ),
        (.video, [[0x1A, 0x45, 0xDF, 0xA3]]), (.sound, [Array("ID3".utf8), Array("OggS".utf8), Array("fLaC".utf8)]),
    ]
}

extension Bytes {
    /// The bytes as text, where they are text: the last character may be cut.
    fileprivate func beginningText() -> String? {
        for cut in 0..<min(4, count) {
            guard let text = text(0..<count - cut) else { continue }
            return text.unicodeScalars.contains { $0.value < 0x20 && ![0x09, 0x0A, 0x0D, 0x0C].contains($0.value) } ? nil : text
        }
        return nil
    }
}
