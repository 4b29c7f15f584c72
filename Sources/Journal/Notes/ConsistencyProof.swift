/// That the journal of an older checkpoint is the beginning of the journal of a newer one. C2SP has no text for it; this one follows tlog-proof.
///
///     journal-consistency-proof@v1
///     from <older size>
///     to <newer size>
///     <hashes of RFC 9162 section 2.1.4 in base64, one a line>
///
///     <the newer signed checkpoint>
package struct ConsistencyProof: Equatable, Sendable {
    package let from: Int
    package let to: Int
    package let hashes: [TreeHash]
    package let note: String

    static let header = "journal-consistency-proof@v1"

    init(from: Int, to: Int, hashes: [TreeHash], note: String) {
        self.from = from
        self.to = to
        self.hashes = hashes
        self.note = note
    }

    package var text: String {
        ([ConsistencyProof.header, "from \(from)", "to \(to)"] + hashes.map(\.base64)).joined(separator: "\n") + "\n\n" + note
    }

    package init(text: String) throws(NoteRefusal) {
        var lines = try ProofLines(text)
        try lines.expect(ConsistencyProof.header)
        from = try lines.number(after: "from")
        to = try lines.number(after: "to")
        hashes = try lines.hashes()
        note = lines.rest
    }

    /// The newer checkpoint, which contains all of the older.
    @discardableResult
    package func check(older: Checkpoint, key: VerifierKey) throws(NoteRefusal) -> Checkpoint {
        let newer = try SignedCheckpoint(note: note, key: key).checkpoint
        guard older.origin == newer.origin, older.size == from, newer.size == to,
            MerkleTree.accepts(consistency: hashes, older: from, olderRoot: older.root, size: to, root: newer.root)
        else { throw .proofWrong }
        return newer
    }
}
