import CanonicalJSON
import Foundation
import Texts

/// The two streams of a shell: answers on one, everything else on the other.
enum Console {
    static func say(_ text: String) { write(text, to: FileHandle.standardOutput) }
    static func complain(_ text: String) { write(text, to: FileHandle.standardError) }

    static func write(bytes: [UInt8]) {
        // A reader that went away is no mistake of ours.
        try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }

    static var isErrorATerminal: Bool { isatty(2) == 1 }

    /// `--lang` where it is given, else what the environment says; English where it says nothing.
    static func language(_ arguments: [String]) -> Language {
        if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count, let language = Language(tag: arguments[place + 1]) {
            return language
        }
        let environment = ProcessInfo.processInfo.environment
        return environment["KHEO_LANG"].flatMap { Language(tag: $0) } ?? environment["LANG"].flatMap { Language(tag: $0) } ?? .en
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}

/// JSON for programs: keys in a fixed order, and null where something is known to be nothing.
enum JSONText {
    static func object(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.openObject()
        body(&writer)
        writer.closeObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) -> String {
        var writer = JSONWriter()
        writer.openArray()
        for element in elements {
            writer.openObject()
            body(&writer, element)
            writer.closeObject()
        }
        writer.closeArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    mutating func field(_ key: StaticString, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { value("null".utf8) }
    }

    mutating func field(_ key: StaticString, _ number: Int?) {
        self.key(key)
        if let number { integer(number) } else { value("null".utf8) }
    }

    mutating func field(_ key: StaticString, _ truth: Bool) {
        self.key(key)
        boolean(truth)
    }

    mutating func list<Element>(_ key: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        self.key(key)
        openArray()
        for element in elements {
            openObject()
            body(&self, element)
            closeObject()
        }
        closeArray()
    }
}
