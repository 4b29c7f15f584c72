import CanonicalJSON
import Events
import Foundation
import Testing

@Suite struct EventTests {
    private func goldenFile(of event: Event) -> URL {
        Folders.golden.appendingPathComponent("\(event.kind).v\(event.version).json")
    }

    /// A golden file is the canonical text and a line end. `KHEO_RECORD=1` writes it anew; the diff is read like code.
    @Test(arguments: EventSamples.all)
    func `an event is written as its golden file has it and read from there as it was`(event: Event) throws {
        let file = goldenFile(of: event)
        let written = event.body.canonicalBytes()
        if ProcessInfo.processInfo.environment["KHEO_RECORD"] == "1" { try Data(written + [0x0A]).write(to: file) }
        let golden = try Array(Data(contentsOf: file))
        #expect(String(decoding: golden, as: UTF8.self) == String(decoding: written + [0x0A], as: UTF8.self))
        let read = try golden.dropLast().withUnsafeBytes { bytes throws in
            try Event.read(kind: event.kind, version: event.version, body: bytes)
        }
        #expect(read == event)
    }

    @Test func `every case has a sample and every kind a golden file, and there are no others`() throws {
        let source = try String(contentsOf: Folders.sources.appendingPathComponent("Events/Event.swift"), encoding: .utf8)
        let cases = source.matches(of: /\n    case \w+\((\w+)\)/).map { String($0.1) }
        #expect(EventSamples.all.map { "\(type(of: $0.body))" }.sorted() == cases.sorted())
        #expect(Set(EventSamples.all.map(\.kind)).count == EventSamples.all.count)
        let files = try FileManager.default.contentsOfDirectory(atPath: Folders.golden.path).filter { $0.hasSuffix(".json") }.sorted()
        #expect(files == EventSamples.all.map { goldenFile(of: $0).lastPathComponent }.sorted())
    }

    /// `Golden/earlier` has events as they were written before fields were added that may be absent.
    @Test(arguments: [
        ("decision.issued", ["amount", "goldBook", "leader", "session", "signature"]), ("model.checked", ["files", "level", "present"]),
        ("model.graded", ["session"]), ("model.proposed", ["session"]), ("model.recognised", ["session"]),
        (
            "programme.published",
            ["category", "checks", "councils", "criteria", "dossier", "eligibility", "listOrder", "money", "reserve", "routes", "series", "strict"]
        ),
    ])
    func `an event of before a field was there is read, and written as it was`(kind: String, fields: [String]) throws {
        let golden = try Data(contentsOf: Folders.golden.appendingPathComponent("earlier/\(kind).v1.json"))
        let read = try Array(golden.dropLast()).withUnsafeBytes { bytes throws in try Event.read(kind: kind, version: 1, body: bytes) }
        #expect(try #require(read).body.canonicalBytes() + [0x0A] == Array(golden))
        let today = try #require(EventSamples.all.first { $0.kind == kind }).body.canonicalBytes()
        for field in fields {
            #expect(!String(decoding: golden, as: UTF8.self).contains("\"\(field)\":"), "\(field) was not there")
            #expect(String(decoding: today, as: UTF8.self).contains("\"\(field)\":"), "\(field) is there now")
        }
    }

    @Test(arguments: EventSamples.all)
    func `an event with nothing filled in comes back as it was`(event: Event) throws {
        func comesBack<Body: EventBody>(_ body: Body) throws -> Bool { try Body.whole(Body().canonicalBytes()) == Body() }
        #expect(try comesBack(event.body))
    }

    @Test(arguments: EventSamples.all)
    func `an event cut short anywhere is malformed`(event: Event) {
        let bytes = event.body.canonicalBytes()
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
            #expect(throws: Malformed.self) {
                try Array(bytes[..<length]).withUnsafeBytes { bytes throws in
                    try Event.read(kind: event.kind, version: event.version, body: bytes)
                }
            }
        }
    }

    @Test(arguments: [("model.drafted", 2), ("model.drafted", 0), ("model.dreamt", 1), ("", 1), ("Model.drafted", 1)])
    func `a kind or a version this program does not know is nothing rather than malformed`(kind: String, version: Int) throws {
        let read = try Array("{}".utf8).withUnsafeBytes { bytes throws in try Event.read(kind: kind, version: version, body: bytes) }
        #expect(read == nil)
    }

    @Test func `a programme of before there were deadlines and marks of persons is read`() throws {
        var old = Programme.sample
        old.deadlines = nil
        old.subjects = [Term(key: "collective", name: Name(vi: "Tập thể", en: "Collective"))]
        let text = old.canonicalBytes()
        #expect(!String(decoding: text, as: UTF8.self).contains("deadlines") && !String(decoding: text, as: UTF8.self).contains("person"))
        #expect(try Programme.whole(text) == old)
    }

    @Test func `what is sealed of a person is canonical too`() throws {
        let details = PersonDetails(name: "Nguyễn Văn A", office: "Trưởng thôn", place: "Xã Đại Sảo")
        let text = #"{"name":"Nguyễn Văn A","office":"Trưởng thôn","place":"Xã Đại Sảo"}"#
        #expect(String(decoding: details.canonicalBytes(), as: UTF8.self) == text)
        #expect(try PersonDetails.whole(Array(text.utf8)) == details)
    }

    @Test func `the answers of a form are sealed as a canonical list`() throws {
        let answers = [FormAnswer(question: "goal", text: "Đường \"sạch\""), FormAnswer(question: "plan", text: "")]
        let text = #"[{"question":"goal","text":"Đường \"sạch\""},{"question":"plan","text":""}]"#
        #expect(try FormAnswer.list(Array(text.utf8)) == answers)
        #expect(try FormAnswer.list(Array("[]".utf8)) == [])
        var writer = JSONWriter()
        answers.write(to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
        #expect(throws: Malformed(offset: 2, expected: "nothing more")) { try FormAnswer.list(Array("[]x".utf8)) }
    }

    @Test(arguments: EventSamples.all) func `an act of units says which unit it is about, and nothing else does`(event: Event) {
        let units = ["unit.succeeded": "vn-c00634-1", "unit.begun": "vn-c01936-2", "unit.ended": "vn-c01936-1", "unit.moved": "vn-c01957-1"]
            .merging(["unit.renamed": "vn-p46-1", "unit.retyped": "vn-p75-2", "unit.recoded": "vn-c01936-2", "unit.actAnnulled": "vn-p46-1"]) { $1 }
        #expect(event.unit == units[event.kind].map { UnitID($0) })
    }

    @Test func `the terms of a split stand in one order however they are given`() {
        let terms = [SplitTerm(dimension: .type, key: "model"), SplitTerm(dimension: .field, key: "economy")]
        #expect(FigureLine(indicator: "registered", split: terms) == FigureLine(indicator: "registered", split: terms.reversed()))
        #expect(FigureLine(indicator: "registered", split: terms).split.map(\.dimension) == [.field, .type])
    }
}
