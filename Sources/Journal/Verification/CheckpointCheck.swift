/// The checkpoints that were signed, the journal's own and those kept elsewhere, beside the tree as it is.
struct CheckpointCheck {
    private struct Known {
        let name: String
        let signed: Result<SignedCheckpoint, NoteRefusal>
    }

    private let known: [Known]

    init(tables: StoredTables, path: String, given: [Result<SignedCheckpoint, NoteRefusal>]) {
        func read(_ note: String) -> Result<SignedCheckpoint, NoteRefusal> {
            Result { () throws(NoteRefusal) in try SignedCheckpoint(note: note, key: tables.verifierKey) }
        }
        var known: [Known] = []
        for (size, note) in tables.notes {
            let signed = read(note)
            let isOfSize = (try? signed.get())?.checkpoint.size == size
            known.append(
                Known(
                    name: "the one of \(size) entries in the journal",
                    signed: isOfSize ? signed : .failure(.checkpointMalformed(reason: "the row's size is not the note's"))))
        }
        if let note = try? CheckpointFile.read(beside: path) {
            known.append(Known(name: "the one in \(CheckpointFile.path(beside: path))", signed: read(note)))
        }
        known += given.map { Known(name: "the one given", signed: $0) }
        self.known = known
    }

    /// The blocks whose leaves' hashes are needed for the roots at the checkpoints' sizes.
    func blocks(below size: Int) -> Set<Int> {
        Set(known.compactMap { try? $0.signed.get().checkpoint.size }.filter { $0 < size }.map { $0 / LeafInspector.blockLeaves })
    }

    func compare(with tree: UpperTree, size: Int) -> (agreed: [Int], findings: [Finding]) {
        var agreed: Set<Int> = []
        var rewritten: [(Int, String)] = []
        var findings: [Finding] = []
        for one in known {
            switch one.signed {
            case .failure(let refusal):
                findings.append(Finding(.checkpoint, "\(one.name) cannot be used: \(refusal.description)"))
            case .success(let signed) where signed.checkpoint.size > size:
                findings.append(
                    Finding(
                        .checkpoint,
                        "tail cut: \(one.name) was signed over \(signed.checkpoint.size) entries, the journal has \(size); "
                            + "\(signed.checkpoint.size - size) are gone"
                    ))
            case .success(let signed) where tree.root(size: signed.checkpoint.size) == signed.checkpoint.root:
                agreed.insert(signed.checkpoint.size)
            case .success(let signed):
                rewritten.append((signed.checkpoint.size, one.name))
            }
        }
        for (size, name) in rewritten {
            // Hashes cannot say which entry, only between which checkpoints.
            let from = agreed.filter { $0 < size }.max() ?? 0
            findings.append(
                Finding(
                    .checkpoint, "rewritten past: \(name) disagrees; what was changed lies in the entries \(from) to \(size - 1), no hash says where")
            )
        }
        return (agreed.sorted(), findings)
    }
}
