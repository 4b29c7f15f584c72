import Foundation
import GRDB

extension JournalStore {
    /// The root over the first `size` entries, all of them where none is given.
    package func checkpoint(size: Int? = nil) throws -> Checkpoint {
        try read { reader in
            let whole = try reader.size()
            let size = size ?? whole
            precondition(size >= 0 && size <= whole, "no \(size) entries in a journal of \(whole)")
            return Checkpoint(origin: origin, size: size, root: try MerkleTree.root(size: size, subtree: reader.tree.subtree))
        }
    }

    /// Signs what the journal is now, and keeps the note in the journal and in a file beside it, so that a cut of the journal is seen later.
    ///
    /// A journal that has lost what it once signed is never signed again: that would hide the loss.
    package func sign(with key: SigningKey) throws -> SignedCheckpoint {
        guard key.verifierKey == verifierKey else {
            throw JournalFault.keyForeign(expected: verifierKey.description, found: key.verifierKey.description)
        }
        for kept in try keptCheckpoints() {
            let size = try self.size
            guard kept.checkpoint.size <= size else {
                throw JournalFault.damaged(
                    path: path, place: "it has \(size) entries, but its checkpoint of \(kept.checkpoint.size) entries is kept; the tail was cut")
            }
            guard try checkpoint(size: kept.checkpoint.size) == kept.checkpoint else {
                throw JournalFault.damaged(path: path, place: "it disagrees with its own checkpoint of \(kept.checkpoint.size) entries")
            }
        }
        let signed = try SignedCheckpoint(checkpoint(), signedBy: key)
        try write { database in
            try database.execute(
                sql: "INSERT INTO checkpoint SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM checkpoint WHERE size >= ?1)",
                arguments: [signed.checkpoint.size, signed.note])
        }
        try CheckpointFile.write(signed, beside: path)
        return signed
    }

    /// The last checkpoint in the journal and the one in the file beside it, where there are such.
    package func keptCheckpoints() throws -> [SignedCheckpoint] {
        let inside = try read { reader in
            try String.fetchOne(reader.database, sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1")
        }
        var kept: [SignedCheckpoint] = []
        if let inside { kept.append(try SignedCheckpoint(note: inside, key: verifierKey)) }
        if let beside = try CheckpointFile.read(beside: path) { kept.append(try SignedCheckpoint(note: beside, key: verifierKey)) }
        return kept
    }

    /// That the entry is in the journal of the checkpoint. Nil where the checkpoint does not reach so far.
    package func proof(of position: Int, under signed: SignedCheckpoint) throws -> InclusionProof? {
        guard position >= 0, position < signed.checkpoint.size, try size >= signed.checkpoint.size else { return nil }
        return try read { reader in
            InclusionProof(
                index: position,
                hashes: try MerkleTree.inclusionProof(index: position, size: signed.checkpoint.size, subtree: reader.tree.subtree),
                note: signed.note)
        }
    }

    /// That the older checkpoint's journal is the beginning of the newer one's. Nil where the older is the longer one, or the journal has less.
    /// The proof is made from what is here now: whether it fits the older root is for `ConsistencyProof.check` to say.
    package func consistencyProof(from older: Checkpoint, to newer: SignedCheckpoint) throws -> ConsistencyProof? {
        let (from, to) = (older.size, newer.checkpoint.size)
        guard from <= to, try size >= to else { return nil }
        return try read { reader in
            ConsistencyProof(
                from: from, to: to, hashes: try MerkleTree.consistencyProof(older: from, size: to, subtree: reader.tree.subtree), note: newer.note)
        }
    }
}

/// The last signed checkpoint in a file of its own, `<journal>.checkpoint`: whoever cuts the journal file leaves it behind.
enum CheckpointFile {
    static func path(beside journal: String) -> String { journal + ".checkpoint" }

    static func read(beside journal: String) throws(JournalFault) -> String? {
        let path = path(beside: journal)
        guard access(path, F_OK) == 0 else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .inputOutput(path: path, detail: "it is not a text that can be read")
        }
        return text
    }

    /// Replaces the file whole or not at all; of two writers the longer journal's checkpoint stays, or the next one mends it.
    static func write(_ signed: SignedCheckpoint, beside journal: String) throws(JournalFault) {
        let path = path(beside: journal)
        let fresh = "\(path).\(getpid()).new"
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw fault(path) }
        let bytes = Array(signed.note.utf8)
        let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        let isWhole = count == bytes.count && fsync(file) == 0
        let failure = isWhole ? nil : fault(path)
        close(file)
        guard failure == nil, rename(fresh, path) == 0 else {
            let reason = failure ?? fault(path)
            unlink(fresh)
            throw reason
        }
        JournalFile.synchronizeFolder(of: path)
    }

    private static func fault(_ path: String) -> JournalFault {
        errno == ENOSPC || errno == EDQUOT ? .diskFull(path: path) : .inputOutput(path: path, detail: String(cString: strerror(errno)))
    }
}
