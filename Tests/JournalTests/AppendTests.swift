import CanonicalJSON
import Journal
import Testing

@Suite struct AppendTests {
    @Test func `a leaf has exactly these bytes`() throws {
        let journal = try TemporaryJournal()
        let receipt = try journal.store.append(
            batch("c-1", [draft("model/m-1", #"{"name":"Dân vận khéo"}"#), draft("model/m-2"), draft("model/m-1", #"{"a":[1,{}]}"#)]))
        #expect(receipt == Receipt(commandId: "c-1", first: 0, count: 3, recordedAt: "2026-11-21T14:00:00.123Z", isRepeat: false))
        #expect(receipt.end == 3)
        #expect(
            text(try journal.store.leaf(at: 0))
                == #"{"position":0,"id":"c-1.0","stream":"model/m-1","version":0,"previous":-1,"kind":"model.registered","kindVersion":1,"#
                + #""actor":"local","authenticated":false,"recordedAt":"2026-11-21T14:00:00.123Z","effectiveOn":"2023-03-01","#
                + #""body":{"name":"Dân vận khéo"}}"#
        )
        #expect(
            text(try journal.store.leaf(at: 2))
                == #"{"position":2,"id":"c-1.2","stream":"model/m-1","version":1,"previous":0,"kind":"model.registered","kindVersion":1,"#
                + #""actor":"local","authenticated":false,"recordedAt":"2026-11-21T14:00:00.123Z","effectiveOn":"2023-03-01","#
                + #""body":{"a":[1,{}]}}"#
        )
        #expect(try journal.store.leaf(at: 3) == nil)
        #expect(try journal.store.size == 3)
    }

    @Test func `a stream is read from its head backwards and given oldest first`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(3, stream: "model/a")
        try journal.fill(2, stream: "model/b")
        try journal.fill(1, stream: "model/a")
        let entries = try journal.store.entries(of: "model/a")
        #expect(entries.map(\.envelope.position) == [0, 1, 2, 5])
        #expect(entries.map(\.envelope.version) == [0, 1, 2, 3])
        #expect(entries.map(\.envelope.previous) == [-1, 0, 1, 2])
        #expect(entries.map { String(decoding: $0.body, as: UTF8.self) } == [0, 1, 2, 5].map { "{\"number\":\($0)}" })
        #expect(try journal.store.head(of: "model/a") == StreamHead(version: 3, position: 5))
        #expect(try journal.store.head(of: "model/c") == nil)
        #expect(try journal.store.entries(of: "model/c") == [])
    }

    @Test func `an envelope gives back all that was appended`() throws {
        let journal = try TemporaryJournal()
        let drafts = [Draft(stream: "unit/u-9", kind: "unit.renamed", kindVersion: 12, effectiveOn: "2024-02-29", body: Array("{}".utf8))]
        _ = try journal.store.append(Batch(commandId: "x.y", actor: "account/7", authenticated: true, drafts: drafts))
        let leaf = try #require(try journal.store.leaf(at: 0))
        #expect(
            try Envelope.read(leaf)
                == Envelope(
                    position: 0, id: "x.y.0", stream: "unit/u-9", version: 0, previous: -1, kind: "unit.renamed", kindVersion: 12,
                    actor: "account/7", authenticated: true, recordedAt: "2026-11-21T14:00:00.123Z", effectiveOn: "2024-02-29",
                    bodyRange: (leaf.count - 3)..<(leaf.count - 1)))
        try leaf.withUnsafeBytes { bytes in
            let spans = try EnvelopeSpans(bytes)
            #expect(EnvelopeSpans.matches(spans.kind, of: bytes, "unit.renamed"))
            #expect(!EnvelopeSpans.matches(spans.kind, of: bytes, "unit.retyped"))
        }
    }

    @Test func `no leaf with a byte too few is an envelope`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(1)
        let leaf = try #require(try journal.store.leaf(at: 0))
        for count in 0..<leaf.count {
            #expect(throws: Malformed.self) { try Envelope.read(Array(leaf.prefix(count))) }
        }
    }

    @Test func `the same command again gets its first receipt and writes nothing`() throws {
        let journal = try TemporaryJournal()
        let command = batch("c-1", [draft("model/m-1", #"{"a":1}"#), draft("model/m-2")], expected: ["model/m-1": 0])
        let first = try journal.store.append(command)
        try journal.fill(2)
        journal.clock.move(by: 60_000)
        var again = first
        again.isRepeat = true
        #expect(try journal.store.append(command) == again)
        #expect(try journal.another().append(command) == again)
        #expect(try journal.store.size == 4)
    }

    @Test(arguments: [
        [draft("model/m-1", #"{"a":2}"#)], [draft("model/m-2", #"{"a":1}"#)], [draft("model/m-1", #"{"a":1}"#, kind: "other")],
        [draft("model/m-1", #"{"a":1}"#, on: "2023-03-02")], [draft("model/m-1", #"{"a":1}"#), draft("model/m-1", #"{"a":1}"#)],
    ])
    func `a command id with another content is refused`(_ other: [Draft]) throws {
        let journal = try TemporaryJournal()
        _ = try journal.store.append(batch("c-1", [draft("model/m-1", #"{"a":1}"#)]))
        #expect(throws: AppendRefusal.commandIdReused(commandId: "c-1")) { try journal.store.append(batch("c-1", other)) }
        #expect(try journal.store.size == 1)
    }

    @Test func `an expected version is checked just before and just after`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(2)
        for expected in [0, 1, 3] {
            #expect(throws: AppendRefusal.streamMoved(stream: "model/m-1", expected: expected, actual: 2)) {
                try journal.store.append(batch("x", [draft("model/m-1")], expected: ["model/m-1": expected]))
            }
        }
        #expect(throws: AppendRefusal.streamMoved(stream: "model/new", expected: 1, actual: 0)) {
            try journal.store.append(batch("x", [draft("model/m-1")], expected: ["model/new": 1]))
        }
        #expect(try journal.store.append(batch("x", [draft("model/m-1")], expected: ["model/m-1": 2, "model/new": 0])).first == 2)
    }

    @Test func `of several commands in one transaction all or none are written`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(1)
        #expect(throws: AppendRefusal.streamMoved(stream: "model/m-2", expected: 0, actual: 1)) {
            try journal.store.append([
                batch("a", [draft("model/m-2")], expected: ["model/m-2": 0]), batch("b", [draft("model/m-2")], expected: ["model/m-2": 0]),
            ])
        }
        #expect(try journal.store.size == 1)
        #expect(try journal.store.head(of: "model/m-2") == nil)
        let receipts = try journal.store.append([
            batch("a", [draft("model/m-2")], expected: ["model/m-2": 0]), batch("c-0", [draft("model/m-1", #"{"number":0}"#)]),
            batch("b", [draft("model/m-2")], expected: ["model/m-2": 1]),
        ])
        #expect(receipts.map(\.first) == [1, 0, 2])
        #expect(receipts.map(\.isRepeat) == [false, true, false])
    }

    @Test func `a command that comes twice in one transaction is written once`() throws {
        let journal = try TemporaryJournal()
        let twice = batch("a", [draft("s"), draft("t")])
        let receipts = try journal.store.append([batch("z", [draft("s")]), twice, twice, batch("b", [draft("s")])])
        #expect(receipts.map(\.first) == [0, 1, 1, 3])
        #expect(receipts.map(\.isRepeat) == [false, false, true, false])
        #expect(throws: AppendRefusal.commandIdReused(commandId: "c")) {
            try journal.store.append([batch("c", [draft("s")]), batch("c", [draft("t")])])
        }
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test(arguments: [255, 256, 257, 1000])
    func `many entries of many commands are the same as one by one`(_ count: Int) throws {
        let together = try TemporaryJournal()
        let single = try TemporaryJournal()
        var batches: [Batch] = []
        var number = 0
        while number < count {
            let size = min(1 + number % 37, count - number)
            batches.append(batch("c-\(number)", (number..<(number + size)).map { draft("s/\($0 % 11)", "{\"n\":\($0)}") }))
            number += size
        }
        #expect(try together.store.append(batches) == batches.map { try single.store.append($0) })
        #expect(try together.store.checkpoint() == single.store.checkpoint())
        #expect(try Verification.run(at: together.path) == sound(together))
    }

    @Test func `an entry too long among many leaves nothing behind`() throws {
        let journal = try TemporaryJournal()
        var drafts = (0..<1000).map { draft("s/\($0)") }
        drafts[777] = draft("long", "{\"a\":\"" + String(repeating: "x", count: JournalLimits.leafBytesMax - 8) + "\"}")
        #expect(throws: AppendRefusal.self) { try journal.store.append(batch("c", drafts)) }
        #expect(try journal.store.size == 0)
        try journal.fill(3)
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test func `the time of recording never goes back`() throws {
        let journal = try TemporaryJournal()
        try journal.fill(1)
        journal.clock.move(by: -86_400_000)
        #expect(try journal.store.append(batch("back", [draft("model/m-1")])).recordedAt == "2026-11-21T14:00:00.123Z")
        #expect(try journal.another().append(batch("back2", [draft("model/m-1")])).recordedAt == "2026-11-21T14:00:00.123Z")
        journal.clock.move(by: 86_400_001)
        #expect(try journal.another().append(batch("on", [draft("model/m-1")])).recordedAt == "2026-11-21T14:00:00.124Z")
        #expect(try journal.store.append(batch("on2", [draft("model/m-1")])).recordedAt == "2026-11-21T14:00:00.124Z")
    }

    @Test(arguments: [
        (batch("c", []), AppendRefusal.nothingToAppend(commandId: "c")),
        (batch("", [draft("s")]), .nameMalformed(what: "command id", name: "")),
        (batch("a b", [draft("s")]), .nameMalformed(what: "command id", name: "a b")),
        (batch("c", [draft("s\"")]), .nameMalformed(what: "stream", name: "s\"")),
        (batch("c", [draft("s", kind: "é")]), .nameMalformed(what: "kind", name: "é")),
        (batch("c", [draft("s", on: "2023-02-29")]), .dayMalformed(day: "2023-02-29")),
        (batch("c", [draft("s", on: "2023-2-2")]), .dayMalformed(day: "2023-2-2")),
        (batch("c", [draft("s", "[]")]), .bodyMalformed(stream: "s", offset: 0)),
        (batch("c", [draft("s", "{}}")]), .bodyMalformed(stream: "s", offset: 2)),
        (batch("c", [draft("s", "{")]), .bodyMalformed(stream: "s", offset: 1)),
        (batch("c", [draft("s", #"{"a": 1}"#)]), .bodyMalformed(stream: "s", offset: 5)),
        (batch("c", [draft("s", #"{"a":1.5}"#)]), .bodyMalformed(stream: "s", offset: 6)),
        (batch("c", [draft("s", #"{"a":null}"#)]), .bodyMalformed(stream: "s", offset: 5)),
        (batch("c", [draft("s", #"{"a":"\n"}"#)]), .bodyMalformed(stream: "s", offset: 6)),
        (batch("c", [draft("s", #"{"a":01}"#)]), .bodyMalformed(stream: "s", offset: 5)),
        (
            batch(
                "c",
                [Draft(stream: "s", kind: "k", kindVersion: 1, effectiveOn: "2023-03-01", body: Array(#"{"a":""#.utf8) + [0xC3] + Array(#""}"#.utf8))]
            ),
            .bodyMalformed(stream: "s", offset: 6)
        ),
        (batch("c", Array(repeating: draft("s"), count: 600) + [draft("s", "[]"), draft("t", "[]")]), .bodyMalformed(stream: "s", offset: 0)),
        (batch("c", [draft("s", #"{"a":[1,]}"#)]), .bodyMalformed(stream: "s", offset: 8)),
    ])
    func `what cannot be kept is refused before anything is written`(_ batch: Batch, _ refusal: AppendRefusal) throws {
        let journal = try TemporaryJournal()
        #expect(throws: refusal) { try journal.store.append(batch) }
        #expect(try journal.store.size == 0)
    }

    @Test func `an entry of the longest length is kept and one byte more is refused`() throws {
        let journal = try TemporaryJournal()
        _ = try journal.store.append(batch("c", [draft("s")]))
        let spare = JournalLimits.leafBytesMax - (try #require(try journal.store.leaf(at: 0))).count
        let body = { (count: Int) in "{\"a\":\"" + String(repeating: "x", count: count - 6) + "\"}" }
        #expect(throws: AppendRefusal.entryTooLong(stream: "t", bytes: JournalLimits.leafBytesMax + 1, most: JournalLimits.leafBytesMax)) {
            try journal.store.append(batch("d", [draft("t", body(spare + 1))]))
        }
        #expect(try journal.store.size == 1)
        _ = try journal.store.append(batch("d", [draft("t", body(spare))]))
        #expect(try journal.store.leaf(at: 1)?.count == JournalLimits.leafBytesMax)
    }

    @Test func `leaves are lent in order, across slices`() throws {
        let journal = try TemporaryJournal()
        let count = JournalLimits.sliceEntries + 10
        _ = try journal.store.append(batch("c", (0..<count).map { draft("s/\($0 % 7)", "{\"n\":\($0)}") }))
        var seen: [Int] = []
        try journal.store.forEachLeaf(from: 5, to: count + 100) { position, leaf in
            let spans = try EnvelopeSpans(leaf)
            #expect(spans.position == position)
            seen.append(position)
        }
        #expect(seen == Array(5..<count))
    }

    @Test func `an interrupted read leaves the store usable`() throws {
        struct Enough: Error {}
        let journal = try TemporaryJournal()
        try journal.fill(3)
        #expect(throws: Enough.self) { try journal.store.forEachLeaf(from: 0, to: 3) { _, _ in throw Enough() } }
        try journal.fill(1)
        #expect(try journal.store.size == 4)
    }
}
