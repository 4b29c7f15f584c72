/// Markup as bytes. Literals stand as they are written, texts are escaped because of their type, markup is spliced: there is no way to forget.
///
///     let row: HTML = "<td>\(model.name)</td>"
package struct HTML: Sendable, Equatable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Only for bytes that were written as markup and escaped as text.
    init(written bytes: [UInt8]) { self.bytes = bytes }

    package init(reservingBytes count: Int) { bytes.reserveCapacity(count) }

    /// Several pieces one after the other.
    package init(_ pieces: some Sequence<HTML>) {
        for piece in pieces { bytes += piece.bytes }
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both += right
        return both
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
}

// Only what the compiler sees as a literal can be markup: the type of the literals is `StaticString`, which no text at run time is.
extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) { markup(literal) }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.html.bytes }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = HTML()

        package init(literalCapacity: Int, interpolationCount: Int) {
            html.bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) { html.markup(literal) }
        package mutating func appendInterpolation(_ text: String) { html.text(text) }
        package mutating func appendInterpolation(_ number: Int) { html.digits(number) }
        package mutating func appendInterpolation(_ markup: HTML) { html += markup }
        package mutating func appendInterpolation(_ markup: HTML?) { if let markup { html += markup } }
        package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { html += piece } }
    }
}

extension HTML {
    package mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A number that is part of an address or an attribute: no separators.
    package mutating func digits(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(0x30 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Escaped for text and for attributes in quotation marks. A control character becomes the replacement character.
    package mutating func text(_ text: String) {
        let source = text.utf8Span.span
        var written = 0
        for index in source.indices {
            guard let replacement = HTML.replacement(of: source[index]) else { continue }
            append(source.extracting(written..<index))
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            written = index + 1
        }
        append(source.extracting(written..<source.count))
    }

    @inline(__always)
    private mutating func append(_ source: Span<UInt8>) {
        source.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// The longest replacement, in bytes.
    static let replacementBytesMax = 6
    /// A bit for each byte below 0x40 that is replaced; a test compares it with the table.
    static var replacedBelow40: UInt64 { 0x5000_00C4_FFFF_D9FF }

    @inline(__always)
    static func replacement(of byte: UInt8) -> StaticString? {
        if byte > 0x3E { return byte == 0x7F ? "\u{FFFD}" : nil }
        switch byte {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        case 0x27: return "&#39;"
        case 0x09, 0x0A, 0x0D: return nil
        case 0..<0x20: return "\u{FFFD}"
        default: return nil
        }
    }
}

extension Sequence {
    /// A piece of markup for each, one after the other.
    package func html(_ piece: (Element) throws -> HTML) rethrows -> HTML {
        var all = HTML()
        for element in self { all += try piece(element) }
        return all
    }
}

extension DefaultStringInterpolation {
    /// Markup in a text would be shown as its bytes: what holds markup is an `HTML`.
    @available(*, unavailable, message: "this is a text: declare it as HTML")
    mutating func appendInterpolation(_ html: HTML) {}
}
