package import Events

// Nothing is overwritten: a mistake is put right by an entry that names the earlier one.

/// What takes the place of what was written wrong; nil leaves it.
package struct ModelCorrection: Equatable, Sendable {
    package var name: String?
    package var unit: UnitID?
    package var field: Key?
    package var type: Key?
    package var subject: Key?

    package init(name: String? = nil, unit: UnitID? = nil, field: Key? = nil, type: Key? = nil, subject: Key? = nil) {
        self.name = name
        self.unit = unit
        self.field = field
        self.type = type
        self.subject = subject
    }
}

extension Model {
    package func correct(_ correction: ModelCorrection, reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        if let name = correction.name {
            guard !name.isEmpty else { throw .nameMissing }
            guard isReadable(name) else { throw .nameUnreadable }
            guard name.count <= Limits.nameCharactersMax else { throw .nameTooLong(max: Limits.nameCharactersMax) }
        }
        try setting.checkReason(reason)
        let draftedOn = steps.first?.day ?? day
        if let unit = correction.unit { try setting.checkUnit(unit, on: draftedOn) }
        try setting.checkWord(correction.field, in: .field, setting.programme.fields, on: draftedOn)
        try setting.checkWord(correction.type, in: .type, setting.programme.types, on: draftedOn)
        try setting.checkWord(correction.subject, in: .subject, setting.programme.subjects, on: draftedOn)
        // What lies on a level's table is not changed under its hands.
        if let place = climb.onTable.first { throw .heldAbove(place.level, period: place.period) }
        guard changes(correction) else { throw .nothingChanges }
        var corrected = ModelCorrected()
        corrected.model = id
        corrected.entry = steps.first?.entry ?? 0
        corrected.name = correction.name
        corrected.unit = correction.unit
        corrected.field = correction.field
        corrected.type = correction.type
        corrected.subject = correction.subject
        corrected.reason = reason
        return .modelCorrected(corrected)
    }

    /// A mistake is taken back only while no level above has the file. For cause an authority annuls what it decided all the same: what rests on it
    /// is shown and goes with it.
    package func annul(
        entry: Int, reason: String, instrument: String?, isForCause: Bool = false, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkReason(reason)
        try setting.checkInstrument(instrument)
        guard let step = steps.first(where: { $0.entry == entry }) else { throw .entryIsOfAnother(position: entry) }
        guard !annulled.contains(entry) else { throw .entryAlreadyAnnulled(position: entry) }
        if case .modelDrafted = step.event { throw .draftCannotBeAnnulled }
        if case .modelEntryAnnulled = step.event { throw .entryAlreadyAnnulled(position: entry) }
        if !isForCause { try checkNotHeld(above: step.event, in: setting, on: day) }
        return .modelEntryAnnulled(ModelEntryAnnulled(model: id, entry: entry, reason: reason, instrument: instrument))
    }

    private func changes(_ correction: ModelCorrection) -> Bool {
        (correction.name.map { $0 != name } ?? false) || (correction.unit.map { $0 != unit } ?? false)
            || (correction.field.map { $0 != field } ?? false) || (correction.type.map { $0 != type } ?? false)
            || (correction.subject.map { $0 != subject } ?? false)
    }
}
