extension Batch {
    /// What can be refused without looking at the journal.
    func check() throws(AppendRefusal) {
        guard !drafts.isEmpty else { throw .nothingToAppend(commandId: commandId) }
        guard drafts.count <= JournalLimits.batchDraftsMax else {
            throw .tooManyDrafts(count: drafts.count, most: JournalLimits.batchDraftsMax)
        }
        try Batch.check("command id", commandId)
        try Batch.check("actor", actor)
        for draft in drafts {
            try Batch.check("stream", draft.stream)
            try Batch.check("kind", draft.kind)
            var day = draft.effectiveOn
            guard day.withUTF8({ Moment.isDay(UnsafeRawBufferPointer($0)) }) else { throw .dayMalformed(day: draft.effectiveOn) }
            try draft.checkBody()
        }
    }

    private static func check(_ what: String, _ name: String) throws(AppendRefusal) {
        guard LeafWriter.isName(name) else { throw .nameMalformed(what: what, name: name) }
    }
}

extension Draft {
    fileprivate func checkBody() throws(AppendRefusal) {
        guard body.count <= JournalLimits.leafBytesMax else {
            throw .entryTooLong(stream: stream, bytes: body.count, most: JournalLimits.leafBytesMax)
        }
        if let misplaced = body.withUnsafeBytes({ CanonicalBody.misplaced(in: $0) }) {
            throw .bodyMalformed(stream: stream, offset: misplaced)
        }
    }
}
