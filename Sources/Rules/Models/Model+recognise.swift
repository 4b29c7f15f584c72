package import Events

// Recognition, proposal and grade: three kinds of events, each at a level and for a period, and none of them an award.

extension Model {
    package func recognise(
        level key: Key, period periodKey: Key, instrument: String?, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkInstrument(instrument)
        try checkCandidacy(key, periodKey, in: setting, on: day)
        guard !recognitions.contains(where: { $0.level == key && $0.period == periodKey }) else {
            throw .alreadyRecognised(key, period: periodKey)
        }
        return .modelRecognised(ModelRecognised(model: id, level: key, period: periodKey, instrument: instrument))
    }

    package func propose(level key: Key, period periodKey: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkCandidacy(key, periodKey, in: setting, on: day)
        guard !recognitions.contains(where: { $0.level == key && $0.period == periodKey }) else {
            throw .alreadyRecognised(key, period: periodKey)
        }
        guard !proposals.contains(where: { $0.level == key && $0.period == periodKey }) else {
            throw .alreadyProposed(key, period: periodKey)
        }
        return .modelProposed(ModelProposed(model: id, level: key, period: periodKey))
    }

    package func grade(
        _ key: Key, level: Key?, period periodKey: Key, instrument: String?, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkInstrument(instrument)
        let grade = setting.programme.grade(key)
        if let grade, !grade.holds(on: day) { throw .wordNotInForce(list: .grade, key, on: day) }
        try checkTime(setting, day)
        try checkIsNotOver()
        let period = try setting.checkPeriod(periodKey)
        guard day >= period.from else { throw .dayOutsidePeriod(day, periodKey) }
        if let level { _ = try setting.checkLevel(level, on: day) }
        guard !recognitions.isEmpty else { throw .notRecognised }
        guard let grade else { throw .gradeUnknown(key) }
        let current = self.grade ?? setting.programme.firstGrade
        if let current, (grade.rank ?? 0) <= (setting.programme.grade(current)?.rank ?? 0) {
            throw .gradeNotHigher(key, current: current)
        }
        return .modelGraded(ModelGraded(model: id, grade: key, level: level, period: periodKey, instrument: instrument))
    }

    /// What recognition and proposal ask alike. A council may sit after the period has ended, never before it has begun.
    private func checkCandidacy(_ key: Key, _ periodKey: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) {
        try checkTime(setting, day)
        try checkIsAccepted()
        let period = try setting.checkPeriod(periodKey)
        guard day >= period.from else { throw .dayOutsidePeriod(day, periodKey) }
        let level = try setting.checkLevel(key, on: day)
        guard status != .notEffective else { throw .foundNotEffective }
        if !setting.programme.skipLevels, let lower = levelBelow(level, in: setting.programme, on: day),
            !recognitions.contains(where: { $0.level == lower.term.key && $0.period == periodKey })
        {
            throw .lowerLevelMissing(lower.term.key, period: periodKey)
        }
    }

    func levelBelow(_ level: Level, in programme: Programme, on day: Day) -> Level? {
        programme.levels
            .filter { $0.term.holds(on: day) && ($0.term.rank ?? 0) < (level.term.rank ?? 0) }
            .max { ($0.term.rank ?? 0) < ($1.term.rank ?? 0) }
    }
}
