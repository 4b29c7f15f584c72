package import Events

// From one level to the next: what was proposed is received or sent back, and what a level has received stays as it is below.

extension Model {
    package func receive(level: Key, period: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkPlace(level, period, in: setting, on: day)
        let place = Climb.Place(level: level, period: period)
        guard climb.proposed[place] != nil else { throw .notProposed(level, period: period) }
        guard climb.received[place] == nil else { throw .alreadyReceived(level, period: period) }
        return .modelReceived(ModelReceived(model: id, level: level, period: period))
    }

    package func sendBack(level: Key, period: Key, reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkReason(reason)
        let rung = try checkPlace(level, period, in: setting, on: day)
        let place = Climb.Place(level: level, period: period)
        guard climb.proposed[place] != nil else { throw .notProposed(level, period: period) }
        try checkOpen(rung, place, aim: nil, in: setting)
        guard climb.concluded[place] == nil else { throw .levelHasDecided(level, period: period) }
        return .modelSentBack(
            ModelSentBack(model: id, level: level, period: period, rule: setting.programme.returnRule, reason: reason))
    }

    /// A check on the spot, by the body that received the file or by that of a level.
    package func check(
        isEffective: Bool, note: String?, level: Key? = nil, files: [String]? = nil, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> ModelChecked {
        try setting.checkDay(day)
        if let note { try setting.checkNote(note) }
        try checkTime(setting, day)
        try checkIsAccepted()
        var rank = Int.min
        if let level { rank = try checkRung(level, in: setting, on: day).1.rank }
        for file in files ?? [] where !evidence.contains(where: { $0.file == file }) { throw .evidenceUnknown(file: file) }
        let higher = climb.onTable.first { (setting.programme.level($0.level)?.term.rank ?? 0) > rank }
        if let higher { throw .heldAbove(higher.level, period: higher.period) }
        return ModelChecked(model: id, isEffective: isEffective, note: note, level: level, files: files)
    }

    /// What every step at a level for a period asks. A council may sit after the period has ended, never before it has begun.
    @discardableResult
    func checkPlace(_ level: Key, _ periodKey: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Ladder.Rung {
        try checkTime(setting, day)
        try checkIsAccepted()
        let period = try setting.checkPeriod(periodKey)
        guard day >= period.from else { throw .dayOutsidePeriod(day, periodKey) }
        return try checkRung(level, in: setting, on: day).1
    }

    /// Nothing of a level's part is changed once a level above has taken the file over, or once it has decided itself.
    func checkOpen(_ rung: Ladder.Rung, _ place: Climb.Place, aim: Aim?, in setting: ModelSetting) throws(ModelRefusal) {
        if let holder = climb.holder(above: rung.rank, period: place.period, in: setting.programme) {
            throw .heldAbove(holder, period: place.period)
        }
        guard !climb.hasConcluded(place, aim: aim) else { throw .levelHasDecided(place.level, period: place.period) }
    }

    /// An entry is not taken back while a level above its own has the file.
    func checkNotHeld(above event: Event, in setting: ModelSetting, on day: Day) throws(ModelRefusal) {
        // What was received rests on its proposal, also while the file is with its authors to go on there.
        if case .modelProposed(let body) = event, climb.received[Climb.Place(level: body.level, period: body.period)] != nil {
            throw .heldAbove(body.level, period: body.period)
        }
        if let place = event.place {
            let own = event.actingLevel(on: setting.ladder(of: unit, on: day))
            let rank = own.flatMap { setting.programme.level($0)?.term.rank } ?? Int.min
            if let holder = climb.holder(above: rank, period: place.period, in: setting.programme) { throw .heldAbove(holder, period: place.period) }
        } else if let place = climb.onTable.first {
            // The evidence of a level, a declared check, the life before the climb: all of it lies on the table.
            let rank = event.level.flatMap { setting.programme.level($0)?.term.rank } ?? Int.min
            guard (setting.programme.level(place.level)?.term.rank ?? 0) > rank else { return }
            throw .heldAbove(place.level, period: place.period)
        }
    }
}

extension Event {
    /// The level and the period that a step of the climb names.
    fileprivate var place: Climb.Place? {
        switch self {
        case .modelProposed(let body): Climb.Place(level: body.level, period: body.period)
        case .modelReceived(let body): Climb.Place(level: body.level, period: body.period)
        case .modelSentBack(let body): Climb.Place(level: body.level, period: body.period)
        case .modelRecognised(let body): Climb.Place(level: body.level, period: body.period)
        case .modelGraded(let body): body.level.map { Climb.Place(level: $0, period: body.period) }
        case .modelAppraised(let body): Climb.Place(level: body.level, period: body.period)
        case .modelDecided(let body): Climb.Place(level: body.level, period: body.period)
        case .modelSelfScored(let body): Climb.Place(level: "", period: body.period)
        default: nil
        }
    }

    fileprivate var level: Key? {
        if case .modelChecked(let body) = self { body.level } else { nil }
    }

    /// The level whose body took the step, and which alone takes it back; nil where it is the file's own unit. A proposal is the level's below.
    package func actingLevel(on ladder: Ladder) -> Key? {
        switch self {
        case .modelProposed(let body): ladder.below(body.level)?.level
        case .modelSelfScored: nil
        default: place?.level ?? level
        }
    }
}
