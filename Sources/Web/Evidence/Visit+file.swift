import Events
import Evidence
import HTTPTypes
import Hummingbird
import Keeping
import Pages

extension Visit {
    /// The bytes of a file of evidence, for whoever may read the model's file. Nil looks as if there were none: unknown, withdrawn, erased, or
    /// not this officer's to see.
    func file(_ name: String?, _ request: Request) throws -> Response? {
        guard let hash = name.flatMap({ ContentHash($0) }), let files = office?.desk.files,
            let (unit, programme, evidence) = try room.evidence(hash.text, of: ModelID(id)), try mayRead(unit, of: programme),
            let caption = evidence.caption,
            let rendition = FileStore.Rendition(rawValue: asked[.size] ?? FileStore.Rendition.whole.rawValue)
        else { return nil }
        let tag = "\"\(hash.text.prefix(32))-\(rendition.rawValue)\""
        if request.headers[.ifNoneMatch]?.contains(tag) == true { return Answers.fileNotModified(tag) }
        guard let kept = try files.open(hash, rendition, of: "model/\(id)") else { return nil }
        let isWhole = rendition == .whole
        let type = isWhole ? evidence.mediaType : FileKind.webp.mediaType
        let isShown = FileKind(mediaType: evidence.mediaType)?.isPicture == true
        return Answers.file(kept, type: type, name: caption.name, isShown: isShown, tag: tag, range: isWhole ? request.headers[.range] : nil)
    }
}

extension Answers {
    /// A part of a file, or all of it, read piece by piece while it goes out. Documents are only to be saved: what they hold must not run here.
    static func file(_ file: KeptFile, type: String, name: String, isShown: Bool, tag: String, range: String?) -> Response {
        var fields = fileFields(tag)
        fields[.contentType] = type
        fields[.contentDisposition] = "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(Address.encoded(name))"
        fields[.acceptRanges] = "bytes"
        var part = 0..<file.size
        var status = HTTPResponse.Status.ok
        if let range {
            switch byteRange(range, of: file.size) {
            case .all: break
            case .part(let asked):
                part = asked
                status = .partialContent
                fields[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"
            case .none:
                fields[.contentRange] = "bytes */\(file.size)"
                return Response(status: .rangeNotSatisfiable, headers: fields)
            }
        }
        let sent = part
        let body = ResponseBody(contentLength: sent.count) { writer in
            for start in stride(from: sent.lowerBound, to: sent.upperBound, by: pieceBytes) {
                try await writer.write(ByteBuffer(bytes: try file.read(start..<min(start + pieceBytes, sent.upperBound))))
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: fields, body: body)
    }

    static func fileNotModified(_ tag: String) -> Response { Response(status: .notModified, headers: fileFields(tag)) }

    /// Asked for again each time: a file may be withdrawn or erased.
    private static func fileFields(_ tag: String) -> HTTPFields {
        var fields = base
        fields[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        fields[.cacheControl] = "private, no-cache"
        fields[.eTag] = tag
        return fields
    }

    enum ByteRange: Equatable { case all, part(Range<Int>), none }

    /// One range (RFC 9110, 14.1.2); what is no range, or several, is answered with all.
    static func byteRange(_ text: String, of size: Int) -> ByteRange {
        guard text.hasPrefix("bytes=") else { return .all }
        let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } && $0.count <= 15 }) else { return .all }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?): return first > last ? .all : first < size ? .part(first..<min(last + 1, size)) : .none
        case (let first?, nil): return first < size ? .part(first..<size) : .none
        case (nil, let last?): return last > 0 && size > 0 ? .part(max(0, size - last)..<size) : .none
        case (nil, nil): return .all
        }
    }

    private static let pieceBytes = 1 << 20
}
