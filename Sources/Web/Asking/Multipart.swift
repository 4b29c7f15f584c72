import Foundation

/// Takes a form with files apart while it comes (RFC 7578): no more of it is in memory than a piece and what may be the beginning of a boundary.
///
/// What it is told of is bounded by itself: the head of a part, the number of parts. How long a part's content may be, whoever takes it says.
struct Multipart {
    enum Event: Equatable {
        /// A part begins. `file` is the name a file came with; nil where the part is a field.
        case part(name: String, file: String?)
        case content(ArraySlice<UInt8>)
        case partEnd
    }

    enum Fault: Error, Equatable {
        /// No form, cut short, or with parts that are none.
        case malformed
        case tooManyParts
    }

    private enum Place { case beforeFirst, head, content, afterBoundary, end }

    private let boundary: [UInt8]
    private var place = Place.beforeFirst
    private var waiting: [UInt8]
    private var parts = 0

    /// Nil where the type is no `multipart/form-data` with a boundary.
    init?(contentType: String) {
        let pieces = contentType.split(separator: ";").map { $0.trimming(" \t") }
        guard pieces.first?.lowercased() == "multipart/form-data",
            let written = pieces.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9)
        else { return nil }
        let text = written.trimming("\"")
        // RFC 2046: 1 to 70 characters.
        guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        boundary = Array("\r\n--\(text)".utf8)
        // The first boundary has no line before it.
        waiting = [0x0D, 0x0A]
    }

    /// Takes in what came, and says what it amounts to.
    mutating func take(_ bytes: some Sequence<UInt8>, _ tell: (Event) throws -> Void) throws {
        waiting += bytes
        while try step(tell) {}
        if place != .content, waiting.count > WebLimits.partHeadBytesMax { throw Fault.malformed }
    }

    /// Refuses what was cut short.
    func finish() throws(Fault) {
        guard place == .end else { throw .malformed }
    }

    /// False where more has to come first.
    private mutating func step(_ tell: (Event) throws -> Void) throws -> Bool {
        switch place {
        case .beforeFirst:
            guard waiting.count >= boundary.count else { return false }
            guard waiting.starts(with: boundary) else { throw Fault.malformed }
            waiting.removeFirst(boundary.count)
            place = .afterBoundary
        case .afterBoundary:
            guard waiting.count >= 2 else { return false }
            let isLast = waiting.starts(with: [0x2D, 0x2D])
            guard isLast || waiting.starts(with: [0x0D, 0x0A]) else { throw Fault.malformed }
            waiting.removeFirst(2)
            place = isLast ? .end : .head
        case .head:
            guard let end = waiting[...].firstPlace(of: [0x0D, 0x0A, 0x0D, 0x0A]) else { return false }
            parts += 1
            guard parts <= WebLimits.partsMax else { throw Fault.tooManyParts }
            guard end <= WebLimits.partHeadBytesMax, let part = Multipart.part(waiting[..<end]) else { throw Fault.malformed }
            waiting.removeFirst(end + 4)
            place = .content
            try tell(part)
        case .content:
            if let end = waiting[...].firstPlace(of: boundary) {
                if end > 0 { try tell(.content(waiting[..<end])) }
                waiting.removeFirst(end + boundary.count)
                place = .afterBoundary
                try tell(.partEnd)
            } else {
                // The last bytes may be the beginning of a boundary.
                let sure = waiting.count - boundary.count
                guard sure > 0 else { return false }
                try tell(.content(waiting[..<sure]))
                waiting.removeFirst(sure)
                return false
            }
        case .end:
            waiting.removeAll()
            return false
        }
        return true
    }

    /// Nil where the head does not name a field.
    private static func part(_ head: ArraySlice<UInt8>) -> Event? {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        let prefix = "content-disposition:"
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix(prefix) })?.dropFirst(prefix.count) else { return nil }
        let values = parameters(line)
        guard let name = values["name"] else { return nil }
        return .part(name: name, file: values["filename"])
    }

    /// `form-data; name="a"; filename="b;c.jpg"`: browsers write `"` as %22 and line ends as %0D%0A (HTML, "multipart/form-data"), some write \".
    private static func parameters(_ line: Substring) -> [String: String] {
        var values: [String: String] = [:]
        var rest = line[...]
        while let start = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: start)...].drop { $0 == " " || $0 == "\t" }
            guard let equals = rest.firstIndex(of: "=") else { break }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            var value = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let character = rest.popFirst(), character != "\"" {
                    if character == "\\", rest.first == "\"" || rest.first == "\\" {
                        value.append(rest.removeFirst())
                    } else {
                        value.append(character)
                    }
                }
            } else {
                let end = rest.firstIndex(of: ";") ?? rest.endIndex
                value = String(rest[..<end])
                rest = rest[end...]
            }
            if values[key] == nil { values[key] = value.replacing("%22", with: "\"") }
        }
        return values
    }
}

extension ArraySlice where Element == UInt8 {
    /// Where the word begins, counted from the slice's beginning.
    fileprivate func firstPlace(of word: [UInt8]) -> Int? {
        withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress else { return nil }
            var offset = 0
            while offset <= bytes.count - word.count, let found = memchr(start + offset, Int32(word[0]), bytes.count - word.count - offset + 1) {
                offset = UnsafeRawPointer(found) - start
                if memcmp(start + offset, word, word.count) == 0 { return offset }
                offset += 1
            }
            return nil
        }
    }
}

extension StringProtocol {
    fileprivate func trimming(_ characters: String) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}
