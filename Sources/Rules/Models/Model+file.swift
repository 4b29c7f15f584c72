package import Events

// The file on the desk: rewritten, taken back, refused, documented, taken up.

extension Model {
    /// What takes the place of the draft as a whole; without its sealed form, which the desk adds.
    package func revise(_ sketch: ModelSketch, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> ModelRevised {
        try setting.checkDay(day)
        try sketch.check(in: setting, on: day, withUnit: false)
        try checkTime(setting, day)
        try checkIsNotOver()
        guard status.isWithAuthors else { throw .notWithAuthors(status) }
        var revised = ModelRevised()
        revised.model = id
        revised.name = sketch.name
        revised.host = sketch.host
        revised.field = sketch.field
        revised.type = sketch.type
        revised.subject = sketch.subject
        revised.involved = sketch.involved
        return revised
    }

    package func recall(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkReason(reason)
        try checkTime(setting, day)
        guard status == .registered else { throw .notAwaitingAcceptance(status) }
        guard !climb.wasEverSentBack else { throw .recallAfterAcceptance }
        return .modelRecalled(ModelRecalled(model: id, reason: reason))
    }

    package func decline(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkReason(reason)
        try checkTime(setting, day)
        guard status == .registered else { throw .notAwaitingAcceptance(status) }
        return .modelDeclined(ModelDeclined(model: id, reason: reason))
    }

    /// The file without its sealed caption, which the desk adds.
    package func attach(_ evidence: EvidenceAttached, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> EvidenceAttached {
        try setting.checkDay(day)
        try checkIsNotOver()
        guard !self.evidence.contains(where: { $0.file == evidence.file }) else { throw .evidenceExists(file: evidence.file) }
        guard self.evidence.count < Limits.evidencePerModelMax else { throw .tooMuchEvidence(max: Limits.evidencePerModelMax) }
        if let place = climb.onTable.first { throw .heldAbove(place.level, period: place.period) }
        var attached = evidence
        attached.model = id
        return attached
    }

    package func withdraw(evidence file: String, reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkReason(reason)
        guard evidence.contains(where: { $0.file == file }) else { throw .evidenceUnknown(file: file) }
        if let place = climb.onTable.first { throw .heldAbove(place.level, period: place.period) }
        return .evidenceWithdrawn(EvidenceWithdrawn(model: id, file: file, reason: reason))
    }

    package func takeUp(_ origin: Model, note: String?, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        if let note { try setting.checkNote(note) }
        try checkIsNotOver()
        guard origin.id != id else { throw .takesUpItself }
        guard origin.status != .draft, origin.status != .recalled else { throw .takesUpDraft(origin.id) }
        guard !origins.contains(origin.id) else { throw .takesUpTwice(origin.id) }
        return .modelTookUp(ModelTookUp(model: id, origin: origin.id, note: note))
    }

    /// Those who wrote the file: they do not judge it.
    package var authors: Set<String> {
        Set(
            steps.compactMap { step in
                switch step.event {
                case .modelDrafted, .modelRevised, .modelRegistered, .evidenceAttached: step.actor
                default: nil
                }
            })
    }

    /// Refuses where a step was taken after the one that was seen.
    package func checkSeen(_ entry: Int) throws(ModelRefusal) {
        guard let last = steps.last, last.entry > entry else { return }
        throw .movedOn(entry: last.entry)
    }
}
