import CExpat

/// What listens while a part of a workbook is read. Names come without their prefix.
protocol XMLListener: AnyObject {
    func begins(_ name: String, _ attributes: XMLAttributes) throws(SheetRefusal)
    func ends(_ name: String) throws(SheetRefusal)
    func says(_ text: UnsafeRawBufferPointer) throws(SheetRefusal)
}

extension XMLListener {
    func ends(_ name: String) throws(SheetRefusal) {}
    func says(_ text: UnsafeRawBufferPointer) throws(SheetRefusal) {}
}

/// The attributes of one element, good while it begins.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    subscript(name: String) -> String? {
        guard var pair = list else { return nil }
        while let key = pair[0] {
            if XMLStream.local(key) == name { return pair[1].map { String(cString: $0) } }
            pair += 2
        }
        return nil
    }
}

/// Reads XML in pieces. A document that declares a type of its own is refused: a workbook never does, and entities hide behind it.
final class XMLStream {
    private let parser: XML_Parser
    private let listener: any XMLListener
    private let part: String
    private var refusal: SheetRefusal?

    static func read(_ part: String, of archive: Archive, _ listener: any XMLListener) throws(SheetRefusal) {
        let stream = try XMLStream(part, listener)
        try archive.read(part) { bytes throws(SheetRefusal) in try stream.take(bytes, isLast: false) }
        try stream.take(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private init(_ part: String, _ listener: any XMLListener) throws(SheetRefusal) {
        guard let parser = XML_ParserCreate(nil) else { throw .partDamaged(part) }
        self.parser = parser
        self.listener = listener
        self.part = part
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLStream.of(data).hear { stream throws(SheetRefusal) in
                    try stream.listener.begins(XMLStream.local(name), XMLAttributes(list: attributes))
                }
            },
            { data, name in
                guard let name else { return }
                XMLStream.of(data).hear { stream throws(SheetRefusal) in try stream.listener.ends(XMLStream.local(name)) }
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            XMLStream.of(data).hear { stream throws(SheetRefusal) in
                try stream.listener.says(UnsafeRawBufferPointer(start: text, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLStream.of(data).hear { stream throws(SheetRefusal) in throw .partDamaged(stream.part) }
        }
    }

    deinit { XML_ParserFree(parser) }

    private func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(SheetRefusal) {
        let status = XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        if let refusal { throw refusal }
        guard status == XML_STATUS_OK else { throw .partDamaged(part) }
    }

    private func hear(_ body: (XMLStream) throws(SheetRefusal) -> Void) {
        guard refusal == nil else { return }
        do throws(SheetRefusal) {
            try body(self)
        } catch {
            refusal = error
            XML_StopParser(parser, 0)
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream {
        guard let data else { preconditionFailure("the parser lost its stream") }
        return Unmanaged<XMLStream>.fromOpaque(data).takeUnretainedValue()
    }

    /// `x:row` is `row`: every program chooses its own prefix.
    fileprivate static func local(_ name: UnsafePointer<XML_Char>) -> String {
        let whole = String(cString: name)
        return whole.utf8.lastIndex(of: 0x3A).map { String(whole[whole.utf8.index(after: $0)...]) } ?? whole
    }
}
