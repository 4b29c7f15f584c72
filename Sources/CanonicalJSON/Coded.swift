/// A thing that says once, in one function, which fields it has and in which order; the same function writes and reads it.
///
///     package mutating func code(with coder: inout some Coder) throws(Malformed) {
///         try coder.field("name", &name)
///         try coder.field("field", &field)
///     }
package protocol Coded: CodedValue {
    init()
    mutating func code(with coder: inout some Coder) throws(Malformed)
}

/// Either half of the work: `WritingCoder` or `ReadingCoder`.
package protocol Coder {
    mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value) throws(Malformed)
    /// An absent value is an absent key.
    mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value?) throws(Malformed)
}

/// Something that can stand as a value: a word, a number, a truth, a list, or an object (`Coded`).
package protocol CodedValue {
    static func read(from reader: inout JSONReader) throws(Malformed) -> Self
    func write(to writer: inout JSONWriter)
}

package struct WritingCoder: Coder {
    package var writer: JSONWriter

    package init(_ writer: JSONWriter) { self.writer = writer }

    package mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value) {
        writer.key(key)
        value.write(to: &writer)
    }

    package mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value?) {
        guard let present = value else { return }
        writer.key(key)
        present.write(to: &writer)
    }
}

package struct ReadingCoder: Coder {
    package var reader: JSONReader

    package init(_ reader: JSONReader) { self.reader = reader }

    package mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value) throws(Malformed) {
        try reader.key(key)
        value = try Value.read(from: &reader)
    }

    package mutating func field<Value: CodedValue>(_ key: StaticString, _ value: inout Value?) throws(Malformed) {
        value = reader.hasKey(key) ? try Value.read(from: &reader) : nil
    }
}

extension Coded {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> Self {
        var value = Self()
        try reader.openObject()
        var coder = ReadingCoder(reader)
        try value.code(with: &coder)
        reader = coder.reader
        try reader.closeObject()
        return value
    }

    package func write(to writer: inout JSONWriter) {
        writer.openObject()
        var coder = WritingCoder(writer)
        var copy = self
        // A writing coder never throws; the protocol's signature is the reader's.
        do { try copy.code(with: &coder) } catch { preconditionFailure("writing cannot fail: \(error)") }
        writer = coder.writer
        writer.closeObject()
    }

    /// The whole value as canonical bytes.
    package func canonicalBytes() -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// Reads one whole value and refuses anything that follows it.
    package static func whole(_ bytes: UnsafeRawBufferPointer) throws(Malformed) -> Self {
        var reader = JSONReader(bytes)
        let value = try read(from: &reader)
        guard reader.isAtEnd else { throw Malformed(offset: reader.offset, expected: "nothing more") }
        return value
    }

    package static func whole(_ bytes: [UInt8]) throws(Malformed) -> Self {
        do {
            return try bytes.withUnsafeBytes { try whole($0) }
        } catch let error as Malformed {
            throw error
        } catch {
            preconditionFailure("only Malformed is thrown: \(error)")
        }
    }
}

extension String: CodedValue {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> String { try reader.string() }
    package func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: CodedValue {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> Int { try reader.integer() }
    package func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: CodedValue {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> Bool { try reader.boolean() }
    package func write(to writer: inout JSONWriter) { writer.boolean(self) }
}

extension Array: CodedValue where Element: CodedValue {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> [Element] {
        var elements: [Element] = []
        try reader.openArray()
        while try reader.hasElement() { elements.append(try Element.read(from: &reader)) }
        return elements
    }

    package func write(to writer: inout JSONWriter) {
        writer.openArray()
        for element in self { element.write(to: &writer) }
        writer.closeArray()
    }
}

/// Words of a closed list are written as they are called.
extension CodedValue where Self: RawRepresentable, RawValue == String {
    package static func read(from reader: inout JSONReader) throws(Malformed) -> Self {
        let start = reader.offset
        let word = try reader.string()
        guard let value = Self(rawValue: word) else { throw Malformed(offset: start, expected: "a word of \(Self.self)") }
        return value
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}
