package import Events

// From a draft to a model under way. Steps go forward in time: a step is never dated before the one it follows.

extension Model {
    /// A first registration, or the same again after it was returned. `answered` are the questions of the form that have an answer.
    package func register(
        period key: Key, level: Key?, answered: Set<Key>, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkUnit(unit, on: day)
        for item in setting.programme.form where item.isRequired && !answered.contains(item.key) { throw .answerMissing(item.key) }
        try checkTime(setting, day)
        try checkIsNotOver()
        guard status.isWithAuthors else { throw .alreadyRegistered }
        let period = try setting.checkPeriod(key)
        if climb.sentBack?.rule == .resume {
            guard key == self.period, level == nil || level == self.level else { throw .staysAsRegistered(self.period ?? "") }
            return .modelRegistered(ModelRegistered(model: id, period: key, level: self.level))
        }
        // What a level sent back was registered in time.
        guard period.days.contains(day) || (climb.sentBack != nil && key == self.period) else { throw .dayOutsidePeriod(day, key) }
        if let level { _ = try setting.checkLevel(level, on: day) }
        return .modelRegistered(ModelRegistered(model: id, period: key, level: level))
    }

    package func giveBack(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkReason(reason)
        try checkTime(setting, day)
        guard status == .registered else { throw .notAwaitingAcceptance(status) }
        return .modelReturned(ModelReturned(model: id, reason: reason))
    }

    package func accept(in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkTime(setting, day)
        guard status == .registered else { throw .notAwaitingAcceptance(status) }
        return .modelAccepted(ModelAccepted(model: id))
    }

    package func launch(in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkTime(setting, day)
        try checkIsAccepted()
        return .modelLaunched(ModelLaunched(model: id))
    }

    package func progress(note: String?, involved: [Involved], in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        if let note { try setting.checkNote(note) }
        guard involved.allSatisfy({ $0.count >= 0 }) else { throw .numberBelowZero }
        try checkTime(setting, day)
        try checkIsAccepted()
        return .modelProgressed(ModelProgressed(model: id, note: note, involved: involved))
    }

    func checkTime(_ setting: ModelSetting, _ day: Day) throws(ModelRefusal) {
        try setting.checkDay(day)
        guard day >= lastDay else { throw .dayBeforeLastStep(day, last: lastDay) }
    }

    func checkIsNotOver() throws(ModelRefusal) {
        guard !status.isOver else { throw .isOver(status) }
    }

    /// Accepted, or further.
    func checkIsAccepted() throws(ModelRefusal) {
        switch status {
        case .accepted, .launched, .inProgress, .effective, .notEffective: return
        case .draft, .recalled: throw .notRegistered
        case .registered, .returned: throw .notAccepted(status)
        case .declined, .lapsed, .stopped, .merged, .removed: throw .isOver(status)
        }
    }
}
