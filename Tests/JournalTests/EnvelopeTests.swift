import CanonicalJSON
import Foundation
import Journal
import Testing

@Suite struct EnvelopeTests {
    @Test func `names of every length are found`() throws {
        let journal = try TemporaryJournal()
        for count in 1...40 {
            let name = String(repeating: "n", count: count)
            _ = try journal.store.append(
                Batch(commandId: name, actor: name, authenticated: true, drafts: [draft("s" + name, "{}", kind: "k" + name)]))
            let envelope = try Envelope.read(try #require(try journal.store.leaf(at: count - 1)))
            #expect(envelope.id == name + ".0")
            #expect(envelope.stream == "s" + name)
            #expect(envelope.kind == "k" + name)
            #expect(envelope.actor == name)
            #expect(envelope.recordedAt == "2026-11-21T14:00:00.123Z")
            #expect(envelope.bodyRange.count == 2)
        }
    }

    @Test(arguments: [
        (#"{"position":0"#, #"{"position":00"#), (#"{"position":0"#, #"{ "position":0"#), (#"{"position":0"#, #"{"position":"#),
        (#""version":0"#, #""version":x"#), (#""previous":-1"#, #""previous":-01"#), (#""id":"c-0.0""#, #""id":"""#),
        (#","actor""#, #","actr""#), (#""authenticated":false"#, #""authenticated":fals"#), (#""authenticated":false"#, #""authenticated":null"#),
        (#""body":{"#, #""body":["#), (#"}}"#, #"}]"#), (#"}}"#, #"}} "#), (#""kindVersion":1"#, #""kindVersion":1234567890123456789"#),
    ])
    func `another form is malformed`(_ part: String, _ other: String) throws {
        let journal = try TemporaryJournal()
        try journal.fill(1)
        let leaf = String(decoding: try #require(try journal.store.leaf(at: 0)), as: UTF8.self)
        #expect(leaf.contains(part))
        #expect(throws: Malformed.self) { try Envelope.read(Array(leaf.replacingOccurrences(of: part, with: other).utf8)) }
    }
}
