import Dispatch
import Synchronization

extension Batch {
    /// What can be refused without looking at the journal.
    func check() throws(AppendRefusal) {
        guard !drafts.isEmpty else { throw .nothingToAppend(commandId: commandId) }
        guard drafts.count <= JournalLimits.batchDraftsMax else {
            throw .tooManyDrafts(count: drafts.count, most: JournalLimits.batchDraftsMax)
        }
        try Batch.checkName("command id", commandId)
        try Batch.checkName("actor", actor)
        if let refusal = firstRefusal() { throw refusal }
    }

    /// Drafts do not depend on each other: where there are many, each core looks at a part of them.
    private func firstRefusal() -> AppendRefusal? {
        let parts = drafts.count < 512 ? 1 : 2
        guard parts > 1 else { return Batch.firstRefusal(drafts[...]) }
        let refusals = Mutex<[AppendRefusal?]>(Array(repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let refusal = Batch.firstRefusal(drafts[(drafts.count * part / parts)..<(drafts.count * (part + 1) / parts)])
            refusals.withLock { $0[part] = refusal }
        }
        return refusals.withLock { $0.compactMap(\.self).first }
    }

    private static func firstRefusal(_ drafts: ArraySlice<Draft>) -> AppendRefusal? {
        for draft in drafts {
            do {
                try draft.check()
            } catch {
                return error
            }
        }
        return nil
    }

    fileprivate static func checkName(_ what: String, _ name: String) throws(AppendRefusal) {
        guard LeafWriter.isName(name) else { throw .nameMalformed(what: what, name: name) }
    }
}

extension Draft {
    fileprivate func check() throws(AppendRefusal) {
        try Batch.checkName("stream", stream)
        try Batch.checkName("kind", kind)
        var day = effectiveOn
        guard day.withUTF8({ Moment.isDay(UnsafeRawBufferPointer($0)) }) else { throw .dayMalformed(day: effectiveOn) }
        guard body.count <= JournalLimits.leafBytesMax else {
            throw .entryTooLong(stream: stream, bytes: body.count, most: JournalLimits.leafBytesMax)
        }
        if let misplaced = body.withUnsafeBytes({ CanonicalBody.misplaced(in: $0) }) {
            throw .bodyMalformed(stream: stream, offset: misplaced)
        }
    }
}
