/// A place that the rows of long lists are written into, thousands of times a second: the same three kinds of writing as `HTML`, and as little
/// chance to forget, but nothing between a word and its bytes. Measured, an array that grows by itself takes twice as long.
struct HTMLBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    init(reservingBytes capacity: Int) {
        self.capacity = max(64, capacity)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    mutating func markup(_ literal: StaticString) {
        reserve(literal.utf8CodeUnitCount)
        (start + count).update(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
        count += literal.utf8CodeUnitCount
    }

    mutating func splice(_ html: HTML) { html.bytes.withUnsafeBufferPointer { splice($0) } }

    /// Bytes of markup.
    mutating func splice(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: first, count: bytes.count)
        count += bytes.count
    }

    /// Escaped as in `HTML`: there is one table of what is replaced.
    mutating func text(_ text: String) {
        let source = text.utf8Span.span
        reserve(source.count * HTML.replacementBytesMax)
        var place = start + count
        for index in source.indices {
            let byte = source[index]
            if byte < 0x40 ? HTML.replacedBelow40 & (1 << UInt64(byte)) != 0 : byte == 0x7F, let replacement = HTML.replacement(of: byte) {
                place.update(from: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
                place += replacement.utf8CodeUnitCount
            } else {
                place.pointee = byte
                place += 1
            }
        }
        count = place - start
    }

    /// What was written, as markup.
    consuming func html() -> HTML { HTML(copying: UnsafeBufferPointer(start: start, count: count)) }

    private mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

extension HTML {
    fileprivate init(copying bytes: UnsafeBufferPointer<UInt8>) { self.init(written: Array(bytes)) }
}
