package import Events
package import Evidence
package import Journal
import Keeping
import Rules

/// One of several files that were sent was refused, or met a fault.
package struct FileNotAttached: Error {
    package let name: String
    package let reason: any Error

    package init(name: String, reason: any Error) {
        self.name = name
        self.reason = reason
    }
}

extension Desk {
    /// Keeps a file and attaches it to a model: everything that can be refused is refused before a byte is kept, and the bytes are on the disk
    /// before the journal speaks of them. The same file a second time is refused by the rules.
    package func attach(
        _ file: EvidenceFile, showing text: String, to model: ModelID, on day: Day, id: String? = nil, as actor: Actor? = nil
    ) throws -> Receipt {
        guard let files else { preconditionFailure("this desk keeps no files") }
        var evidence = EvidenceAttached()
        evidence.model = model
        evidence.file = ContentHash(of: file.bytes).text
        evidence.mediaType = file.kind.mediaType
        evidence.byteCount = file.bytes.count
        evidence.width = file.size?.width
        evidence.height = file.size?.height
        evidence.takenOn = file.takenOn.flatMap { $0 <= today() ? $0 : nil }
        evidence.keepsPosition = file.keptPosition
        let command = AttachEvidence(model: model, evidence: evidence, caption: EvidenceCaption(name: file.name, text: text), on: day)
        try rehearse(command, as: actor)
        let owner = "model/\(model)"
        guard !room.destroyedKeys.contains(owner) else { throw EvidenceRefusal.modelErased }

        var thumbnails: [FileStore.Rendition: [UInt8]] = [:]
        thumbnails[.small] = file.thumbnails?.small
        thumbnails[.medium] = file.thumbnails?.medium
        let kept = try files.keep(file.bytes, thumbnails: thumbnails, of: owner)
        let receipt: Receipt
        do {
            receipt = try perform([command], id: id, as: actor, follows: false)
        } catch {
            if kept.isNew && isRefused(command, error, as: actor) { files.remove(kept.hash, of: owner) }
            throw error
        }
        // From here on the journal speaks of the file: whatever happens, it stays.
        try follow()
        return receipt
    }

    /// Whether nobody relies on the bytes that were kept for a file. After a lost race, a fault, or where somebody attached the same file
    /// meanwhile, the journal may speak of them: then they stay.
    private func isRefused(_ command: AttachEvidence, _ error: any Error, as actor: Actor?) -> Bool {
        guard error is ModelRefusal || error is AccessRefusal,
            let model = try? Work(at: self, as: actor ?? self.actor, before: nil).model(command.model).0
        else { return false }
        return !model.evidence.contains { $0.file == command.evidence.file }
    }

    /// Whether something could be attached to a model just now, whatever it is; asked before a file is looked at.
    package func rehearseAttaching(_ text: String, to model: ModelID, on day: Day, as actor: Actor? = nil) throws {
        var nothing = EvidenceAttached()
        nothing.model = model
        try rehearse(AttachEvidence(model: model, evidence: nothing, caption: EvidenceCaption(name: "", text: text), on: day), as: actor)
    }

    /// Whether a command would be done just now; nothing is written.
    package func rehearse(_ command: some Command, as actor: Actor? = nil) throws {
        let actor = actor ?? self.actor
        let work = Work(at: self, as: actor, before: nil)
        try Access(of: actor, at: self).check(try command.demand(in: work))
        try command.decide(in: work)
    }
}
