/// Why a checkpoint or a proof is not accepted. In order of precedence.
package enum NoteRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// Not a signed note, or its text is not a checkpoint. Take the file again from where it came.
    case checkpointMalformed(reason: String)
    /// Not signed by the key that was asked for.
    case checkpointForeign(expected: String)
    /// The key is right, the signature is not: the text was changed.
    case signatureWrong(key: String)
    /// Not a proof in the form of C2SP tlog-proof, or of `ConsistencyProof`. `line` counts from 1.
    case proofMalformed(line: Int, expected: String)
    /// The proof does not lead from the leaf (or the older root) to the checkpoint's root.
    case proofWrong

    /// Never changed once given.
    package var code: String {
        switch self {
        case .checkpointMalformed: "checkpoint-malformed"
        case .checkpointForeign: "checkpoint-foreign"
        case .signatureWrong: "signature-wrong"
        case .proofMalformed: "proof-malformed"
        case .proofWrong: "proof-wrong"
        }
    }

    package var description: String {
        switch self {
        case .checkpointMalformed(let reason): "This is not a signed checkpoint: \(reason)."
        case .checkpointForeign(let expected): "The checkpoint is not signed by \(expected); it belongs to another journal."
        case .signatureWrong(let key): "The checkpoint's signature by \(key) is wrong: the checkpoint was changed after it was signed."
        case .proofMalformed(let line, let expected): "This is not a proof: line \(line) should be \(expected)."
        case .proofWrong: "The proof does not fit: what it is about is not in the journal of this checkpoint."
        }
    }
}
