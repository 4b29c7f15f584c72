package import Events

/// A file as it may be kept: looked at, and of a picture only what is meant to be seen.
package struct EvidenceFile: Equatable, Sendable {
    package let kind: FileKind
    package let name: String
    package let bytes: [UInt8]
    /// Upright, in pixels; nil for documents.
    package let size: Size?
    package let takenOn: Day?
    /// Whether it came with the place where it was taken.
    package let hadPosition: Bool
    package let keptPosition: Bool
    /// For lists and for pages; nil for documents.
    package let thumbnails: Thumbnails?

    /// WebP.
    package struct Thumbnails: Equatable, Sendable {
        package let small: [UInt8]
        package let medium: [UInt8]
    }

    package struct Size: Equatable, Sendable {
        package let width: Int
        package let height: Int

        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// Looks at a file that came from outside, under the name it came with. A picture is decoded and saved anew, so that nothing that hid in
    /// it or behind it comes along; documents stay as they are, byte by byte.
    package init(_ raw: [UInt8], named rawName: String, keepsPosition: Bool = false) throws(EvidenceRefusal) {
        guard !raw.isEmpty else { throw .empty }
        guard raw.count <= Limits.evidenceBytesMax else { throw .tooLarge(bytesMax: Limits.evidenceBytesMax) }
        let name = try FileName.read(rawName)
        self = try EvidenceFile.borrowing(raw) { bytes throws(EvidenceRefusal) in
            let found = try Sniffing.kind(of: bytes)
            let fitted = try FileName.fitted(name, found: found)
            guard found.isPicture else {
                return EvidenceFile(
                    kind: found, name: fitted, bytes: raw, size: nil, takenOn: nil, hadPosition: false, keptPosition: false, thumbnails: nil)
            }
            if found == .jpeg, ScanCount.inJPEG(bytes, most: EvidenceLimits.scansMax) > EvidenceLimits.scansMax {
                throw .tooManyScans(max: EvidenceLimits.scansMax)
            }
            let facts = try PictureDesk.facts(bytes, found)
            guard facts.width <= EvidenceLimits.pixelsMax / facts.height else { throw .tooManyPixels(max: EvidenceLimits.pixelsMax) }
            let cleaned = try PictureDesk.clean(bytes, found, keepsPosition: keepsPosition)
            guard cleaned.count <= EvidenceLimits.cleanedBytesMax else { throw .tooLarge(bytesMax: Limits.evidenceBytesMax) }
            let thumbnails = try EvidenceFile.borrowing(cleaned) { bytes throws(EvidenceRefusal) in
                Thumbnails(
                    small: try PictureDesk.shrink(bytes, found.kept, box: EvidenceLimits.listThumbnailPixels),
                    medium: try PictureDesk.shrink(bytes, found.kept, box: EvidenceLimits.pageThumbnailPixels))
            }
            return EvidenceFile(
                kind: found.kept, name: fitted, bytes: cleaned, size: Size(width: facts.width, height: facts.height), takenOn: facts.takenOn,
                hadPosition: facts.hasPosition, keptPosition: facts.hasPosition && keepsPosition, thumbnails: thumbnails)
        }
    }

    private init(
        kind: FileKind, name: String, bytes: [UInt8], size: Size?, takenOn: Day?, hadPosition: Bool, keptPosition: Bool,
        thumbnails: Thumbnails?
    ) {
        self.kind = kind
        self.name = name
        self.bytes = bytes
        self.size = size
        self.takenOn = takenOn
        self.hadPosition = hadPosition
        self.keptPosition = keptPosition
        self.thumbnails = thumbnails
    }

    private static func borrowing<Answer>(
        _ bytes: [UInt8], _ work: (Bytes) throws(EvidenceRefusal) -> Answer
    ) throws(EvidenceRefusal) -> Answer {
        let outcome = bytes.withUnsafeBytes { raw -> Result<Answer, EvidenceRefusal> in
            do throws(EvidenceRefusal) { return .success(try work(Bytes(all: raw))) } catch { return .failure(error) }
        }
        return try outcome.get()
    }
}
