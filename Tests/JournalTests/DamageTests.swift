import Foundation
import Journal
import Testing

/// Single bytes changed all over the file.
@Suite struct DamageTests {
    /// The same numbers in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private let specimen: Specimen
    private let bytes: [UInt8]
    /// Where each leaf is in the file. They are short, so each is in one piece.
    private let leaves: [Range<Int>]

    init() throws {
        let specimen = try Specimen()
        self.specimen = specimen
        let data = try Data(contentsOf: URL(fileURLWithPath: specimen.path))
        bytes = Array(data)
        leaves = try (0..<specimen.size).map { position in
            let leaf = Data(try #require(try specimen.journal.store.leaf(at: position)))
            return try #require(data.range(of: leaf))
        }
    }

    @Test func `a byte changed in any leaf names its entry and no other`() throws {
        var numbers = Numbers(state: 1)
        for position in stride(from: 0, to: specimen.size, by: 4) {
            let offset = leaves[position].randomElement(using: &numbers) ?? 0
            let findings = try verify(offset, 1 << UInt8.random(in: 0..<8, using: &numbers))
            #expect(findings == [Finding(.entry(position), "its bytes are not those that were written: they do not give its hash")], "byte \(offset)")
        }
    }

    @Test func `a byte changed anywhere else is found, or is one that nobody reads`() throws {
        var numbers = Numbers(state: 2)
        let contents = dump(specimen.path)
        var isLeaf = Array(repeating: false, count: bytes.count)
        for leaf in leaves { for offset in leaf { isLeaf[offset] = true } }
        var found = 0
        for round in 0..<400 {
            // Every byte of the first page's beginning, then anywhere.
            let offset = round < 120 ? round : Int.random(in: 0..<bytes.count, using: &numbers)
            if isLeaf[offset] { continue }
            let path = try changed(offset, 1 << UInt8.random(in: 0..<8, using: &numbers))
            if try !Verification.run(at: path).findings.isEmpty {
                found += 1
            } else {
                #expect(dump(path) == contents, "byte \(offset)")
            }
            try FileManager.default.removeItem(atPath: path)
        }
        #expect(found > 50)
    }

    @Test func `a file cut short at any page is never sound`() throws {
        for length in stride(from: 0, to: bytes.count, by: 4096 * 3 + 100) {
            let path = try written(Array(bytes.prefix(length)))
            let findings = try Verification.run(at: path).findings
            #expect(!findings.isEmpty, "\(length) bytes")
        }
    }

    @Test func `a page full of noise is never sound`() throws {
        var numbers = Numbers(state: 3)
        for page in 0..<(bytes.count / 4096) where page % 4 == 0 {
            var damaged = bytes
            for offset in (page * 4096)..<((page + 1) * 4096) { damaged[offset] = UInt8.random(in: 0...255, using: &numbers) }
            let findings = try Verification.run(at: try written(damaged)).findings
            #expect(!findings.isEmpty, "page \(page + 1)")
        }
    }

    private func verify(_ offset: Int, _ flip: UInt8) throws -> [Finding] {
        let path = try changed(offset, flip)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try Verification.run(at: path).findings
    }

    private func changed(_ offset: Int, _ flip: UInt8) throws -> String {
        var damaged = bytes
        damaged[offset] ^= flip
        return try written(damaged)
    }

    private func written(_ bytes: [UInt8]) throws -> String {
        let path = specimen.journal.folder + "/damaged-" + UUID().uuidString
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Everything that can be read out of the file.
    private func dump(_ path: String) -> [String] {
        ["entry", "node", "stream", "command", "checkpoint", "setting"].map { TemporaryJournal.sql("SELECT * FROM \($0)", at: path) }
    }
}
