import Foundation
import Journal
import Testing

/// The texts that leave the house, with a fixed key: they never change.
@Suite struct NoteTests {
    private let journal: TemporaryJournal
    private let key: SigningKey

    init() throws {
        journal = try TemporaryJournal()
        key = try TemporaryJournal.signingKey()
        try journal.fill(7)
    }

    @Test func `the verifier key is written as sumdb note writes it`() throws {
        let text = "example.org/journal+6c1abf21+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
        #expect(journal.store.verifierKey.description == text)
        #expect(VerifierKey(text) == journal.store.verifierKey)
        #expect(VerifierKey(text.replacingOccurrences(of: "6c1a", with: "6c1b")) == nil)
        #expect(VerifierKey(text.replacingOccurrences(of: "example", with: "exampel")) == nil)
        #expect(VerifierKey("example.org/journal") == nil)
    }

    @Test func `a checkpoint is these bytes`() throws {
        let signed = try journal.store.sign(with: key)
        #expect(signed.note == Golden.checkpoint)
        #expect(try SignedCheckpoint(note: signed.note, key: journal.store.verifierKey) == signed)
        #expect(try journal.store.keptCheckpoints() == [signed, signed])
        #expect(try String(contentsOfFile: journal.path + ".checkpoint", encoding: .utf8) == signed.note)
    }

    @Test func `signing the same again changes nothing, and what is older stays`() throws {
        let first = try journal.store.sign(with: key)
        #expect(try journal.store.sign(with: key) == first)
        try journal.fill(1)
        let second = try journal.store.sign(with: key)
        #expect(journal.sql("SELECT size FROM checkpoint") == "7\n8")
        #expect(try journal.store.keptCheckpoints() == [second, second])
        #expect(try Verification.run(at: journal.path) == sound(journal, agreed: [7, 8]))
    }

    @Test func `an inclusion proof is these bytes and is accepted`() throws {
        let signed = try journal.store.sign(with: key)
        let proof = try #require(try journal.store.proof(of: 4, under: signed))
        #expect(proof.text == Golden.proof)
        let again = try InclusionProof(text: proof.text)
        #expect(again == proof)
        let leaf = try #require(try journal.store.leaf(at: 4))
        #expect(try again.check(leaf: leaf, key: journal.store.verifierKey) == signed.checkpoint)
        #expect(throws: NoteRefusal.proofWrong) {
            try again.check(leaf: leaf + [0x20], key: journal.store.verifierKey)
        }
        let withExtra = proof.text.replacingOccurrences(of: "@v1\n", with: "@v1\nextra AAAA\n")
        #expect(try InclusionProof(text: withExtra) == proof)
        #expect(try journal.store.proof(of: 7, under: signed) == nil)
    }

    @Test func `a consistency proof is these bytes and is accepted`() throws {
        let older = try journal.store.sign(with: key)
        try journal.fill(6)
        let newer = try journal.store.sign(with: key)
        let proof = try #require(try journal.store.consistencyProof(from: older.checkpoint, to: newer))
        #expect(proof.text == Golden.consistency)
        #expect(try ConsistencyProof(text: proof.text).check(older: older.checkpoint, key: journal.store.verifierKey) == newer.checkpoint)
        var other = older.checkpoint
        other.root = TreeHash.empty
        #expect(throws: NoteRefusal.proofWrong) { try proof.check(older: other, key: journal.store.verifierKey) }
        #expect(try journal.store.consistencyProof(from: newer.checkpoint, to: older) == nil)
    }

    @Test func `no proof or checkpoint with one byte changed is accepted`() throws {
        let signed = try journal.store.sign(with: key)
        let proof = try #require(try journal.store.proof(of: 4, under: signed))
        let leaf = try #require(try journal.store.leaf(at: 4))
        let bytes = Array(proof.text.utf8)
        for offset in bytes.indices {
            var changed = bytes
            changed[offset] ^= 1
            #expect(throws: NoteRefusal.self, "byte \(offset)") {
                try InclusionProof(text: String(decoding: changed, as: UTF8.self)).check(leaf: leaf, key: journal.store.verifierKey)
            }
        }
    }

    @Test func `proofs reach across blocks`() throws {
        _ = try journal.store.append(batch("many", (0..<700).map { draft("s/\($0 % 5)", "{\"n\":\($0)}") }))
        let signed = try journal.store.sign(with: key)
        for position in [0, 6, 7, 255, 256, 511, 512, 706] {
            let proof = try #require(try journal.store.proof(of: position, under: signed))
            try proof.check(leaf: try #require(try journal.store.leaf(at: position)), key: journal.store.verifierKey)
        }
        for size in [0, 1, 255, 256, 257, 512, 706, 707] {
            let older = try journal.store.checkpoint(size: size)
            try #require(try journal.store.consistencyProof(from: older, to: signed)).check(older: older, key: journal.store.verifierKey)
        }
    }

    @Test func `the signing key is kept in a file that only its owner reads`() throws {
        let path = journal.folder + "/key"
        try key.write(to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == "PRIVATE+KEY+example.org/journal+6c1abf21+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n")
        #expect(try SigningKey.read(at: path).verifierKey == key.verifierKey)
        #expect(throws: JournalFault.exists(path: path)) { try key.write(to: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: JournalFault.keyExposed(path: path, mode: 0o640)) { try SigningKey.read(at: path) }
        #expect(throws: JournalFault.keyMissing(path: "/nowhere")) { try SigningKey.read(at: "/nowhere") }
        try FileManager.default.removeItem(atPath: path)
        try "PRIVATE+KEY+x".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(throws: JournalFault.keyMalformed(path: path)) { try SigningKey.read(at: path) }
    }

    @Test func `a key of another journal does not sign`() throws {
        let foreign = try SigningKey.make(origin: TemporaryJournal.origin)
        #expect(throws: JournalFault.keyForeign(expected: key.verifierKey.description, found: foreign.verifierKey.description)) {
            try journal.store.sign(with: foreign)
        }
        #expect(throws: JournalFault.originMalformed(origin: "two words")) { try SigningKey.make(origin: "two words") }
        #expect(throws: JournalFault.originMalformed(origin: "a+b")) { try SigningKey.make(origin: "a+b") }
    }
}

/// Accepted by Go's `golang.org/x/mod/sumdb` in `GoVerifierTests`' manner when they were written down.
private enum Golden {
    static let checkpoint = """
        example.org/journal
        7
        AKPFuG6COASmS7AG9n1lm5mqus7QmzK6BrRchg5fWrQ=

        — example.org/journal bBq/Ib5/5gOuht65EW8SiRSgtIALTiQB5Jbpjtl2w4sIzFH3BUEUlSn/zcFyRgstUK+3WBRv6aCn1oMrWrtentEVtgU=

        """

    static let proof = """
        c2sp.org/tlog-proof@v1
        index 4
        ikeSIC15ZfSps3tGfMYOrqXfSY5islpIT4N1d9v4hrE=
        gLI5Ukzsmicir/g9PPoML1USUJRROh2W1UjtvfkD93A=
        x29hYYiX5Bpe4VQYc5G6eAciYGEzBtCM5l8AbaAoi4g=

        example.org/journal
        7
        AKPFuG6COASmS7AG9n1lm5mqus7QmzK6BrRchg5fWrQ=

        — example.org/journal bBq/Ib5/5gOuht65EW8SiRSgtIALTiQB5Jbpjtl2w4sIzFH3BUEUlSn/zcFyRgstUK+3WBRv6aCn1oMrWrtentEVtgU=

        """

    static let consistency = """
        journal-consistency-proof@v1
        from 7
        to 13
        gLI5Ukzsmicir/g9PPoML1USUJRROh2W1UjtvfkD93A=
        ptkQnTzciDQKH/Hr8zSGGKd9Ep7FSglI5efL34YLHEw=
        iqp6IFnEQUn0x3o5z7r+dSzH0ye3YDS2z95a3hIX7r8=
        x29hYYiX5Bpe4VQYc5G6eAciYGEzBtCM5l8AbaAoi4g=
        2vDa/ATno8/H1YTsqGGEmiZ9pIdCkljw0dlD0ajD3sw=

        example.org/journal
        13
        rzaitAZOqJf6kTSdfHRBJdIfddqFq78OYGJuvnLemdY=

        — example.org/journal bBq/ISVXueaXgibAOk2PSEYjVGMwq0ZVaasMwvN+rdyO3fUnVcuGEWUViI5Xwh2DlYVUvVQ2OEUAAZSYqHcxbJJUbAo=

        """
}
