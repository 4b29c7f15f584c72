/// That a leaf stands at its index in the journal of a checkpoint, as C2SP tlog-proof writes it: tools that are not ours can check it.
///
///     c2sp.org/tlog-proof@v1
///     index 12
///     <hashes in base64, one a line, from the leaf's sibling up>
///
///     <the signed checkpoint>
package struct InclusionProof: Equatable, Sendable {
    package let index: Int
    package let hashes: [TreeHash]
    /// The signed checkpoint as it was given.
    package let note: String

    static let header = "c2sp.org/tlog-proof@v1"

    init(index: Int, hashes: [TreeHash], note: String) {
        self.index = index
        self.hashes = hashes
        self.note = note
    }

    package var text: String {
        ([InclusionProof.header, "index \(index)"] + hashes.map(\.base64)).joined(separator: "\n") + "\n\n" + note
    }

    package init(text: String) throws(NoteRefusal) {
        var lines = try ProofLines(text)
        try lines.expect(InclusionProof.header)
        lines.skipExtra()
        index = try lines.number(after: "index")
        hashes = try lines.hashes()
        note = lines.rest
    }

    /// The checkpoint under which the leaf is proved. The leaf's own bytes say what and where it is; compare its position with `index`.
    @discardableResult
    package func check(leaf: [UInt8], key: VerifierKey) throws(NoteRefusal) -> Checkpoint {
        let checkpoint = try SignedCheckpoint(note: note, key: key).checkpoint
        guard
            MerkleTree.accepts(
                inclusion: hashes, of: TreeHash.leaf(leaf), index: index, size: checkpoint.size, root: checkpoint.root)
        else { throw .proofWrong }
        return checkpoint
    }
}
