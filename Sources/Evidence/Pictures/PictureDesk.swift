import CVips
import Events
import Synchronization

/// Looks at pictures and saves them anew, one after the other: a decoded picture is up to 200 MB.
enum PictureDesk {
    struct Facts {
        let width: Int
        let height: Int
        let hasPosition: Bool
        let takenOn: Day?
    }

    private static let turn = Mutex(())
    private static let isThere: Bool = picture_start() == 0

    /// From the header alone.
    static func facts(_ bytes: Bytes, _ kind: FileKind) throws(EvidenceRefusal) -> Facts {
        var facts = PictureFacts()
        try taken(kind) { picture_facts(bytes.all.baseAddress, bytes.count, format(kind), &facts) }
        let width = Int(facts.width)
        let height = Int(facts.height)
        guard width > 0, height > 0 else { throw .damaged(kind) }
        // 5 to 8 lie on their side.
        let isTurned = facts.orientation >= 5
        let day = withUnsafeBytes(of: facts.taken) { takenOn(Array($0.prefix(10))) }
        return Facts(width: isTurned ? height : width, height: isTurned ? width : height, hasPosition: facts.has_position != 0, takenOn: day)
    }

    static func clean(_ bytes: Bytes, _ kind: FileKind, keepsPosition: Bool) throws(EvidenceRefusal) -> [UInt8] {
        let isLossless = kind == .webp && bytes.has("VP8L", at: 12)
        return try made(kind) { out, length in
            picture_clean(
                bytes.all.baseAddress, bytes.count, format(kind), keepsPosition ? 1 : 0, isLossless ? 1 : 0,
                Int32(EvidenceLimits.pictureQuality), out, length)
        }
    }

    static func shrink(_ bytes: Bytes, _ kind: FileKind, box: Int) throws(EvidenceRefusal) -> [UInt8] {
        try made(kind) { out, length in
            picture_shrink(bytes.all.baseAddress, bytes.count, Int32(box), Int32(EvidenceLimits.thumbnailQuality), out, length)
        }
    }

    /// EXIF writes `2025:06:18`. A camera whose clock was never set says 1970 or 0000: no day.
    private static func takenOn(_ text: [UInt8]) -> Day? {
        let written = String(decoding: text, as: UTF8.self).replacing(":", with: "-")
        guard let day = Day(written), day.year >= 1990 else { return nil }
        return day
    }

    private static func format(_ kind: FileKind) -> PictureFormat {
        switch kind {
        case .jpeg: PICTURE_JPEG
        case .png: PICTURE_PNG
        case .webp: PICTURE_WEBP
        case .heic: PICTURE_HEIC
        case .pdf, .docx, .xlsx: preconditionFailure("documents are not looked at")
        }
    }

    private static func made(
        _ kind: FileKind, _ work: (_ out: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ length: UnsafeMutablePointer<Int>) -> Int32
    ) throws(EvidenceRefusal) -> [UInt8] {
        var out: UnsafeMutableRawPointer?
        var length = 0
        defer { picture_free(out) }
        try taken(kind) { work(&out, &length) }
        return Array(UnsafeRawBufferPointer(start: out, count: length))
    }

    private static func taken(_ kind: FileKind, _ work: () -> Int32) throws(EvidenceRefusal) {
        guard isThere else { throw .picturesUnavailable }
        let failed = turn.withLock { _ in
            let failed = work() != 0
            if failed { picture_forget_message() }
            return failed
        }
        if failed { throw .damaged(kind) }
    }
}
