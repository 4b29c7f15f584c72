package import Events

// Recognition, proposal and grade: three kinds of events, each at a level and for a period, and none of them an award.

extension Model {
    package func recognise(
        level key: Key, period periodKey: Key, instrument: String?, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkInstrument(instrument)
        try checkCandidacy(key, periodKey, in: setting, on: day)
        try checkReceived(key, periodKey)
        guard !recognitions.contains(where: { $0.level == key && $0.period == periodKey }) else {
            throw .alreadyRecognised(key, period: periodKey)
        }
        return .modelRecognised(ModelRecognised(model: id, level: key, period: periodKey, instrument: instrument))
    }

    package func propose(level key: Key, period periodKey: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        let ladder = try checkCandidacy(key, periodKey, in: setting, on: day)
        if let lower = ladder.below(key) { try checkReceived(lower.level, periodKey) }
        guard !recognitions.contains(where: { $0.level == key && $0.period == periodKey }) else {
            throw .alreadyRecognised(key, period: periodKey)
        }
        guard climb.proposed[Climb.Place(level: key, period: periodKey)] == nil else { throw .alreadyProposed(key, period: periodKey) }
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
    @discardableResult
    private func checkCandidacy(_ key: Key, _ periodKey: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Ladder {
        try checkTime(setting, day)
        try checkIsAccepted()
        let period = try setting.checkPeriod(periodKey)
        guard day >= period.from else { throw .dayOutsidePeriod(day, periodKey) }
        let (ladder, rung) = try checkRung(key, in: setting, on: day)
        guard status != .notEffective else { throw .foundNotEffective }
        if !rung.maySkip, let lower = ladder.below(key), !recognitions.contains(where: { $0.level == lower.level && $0.period == periodKey }) {
            throw .lowerLevelMissing(lower.level, period: periodKey)
        }
        return ladder
    }

    /// Where a file was proposed to a level, the level has to have received it; what was never proposed (old lists, reports) has not.
    func checkReceived(_ level: Key, _ period: Key) throws(ModelRefusal) {
        let place = Climb.Place(level: level, period: period)
        guard climb.proposed[place] == nil || climb.received[place] != nil else { throw .proposalNotReceived(level, period: period) }
    }

    /// The level's place on the model's ladder.
    func checkRung(_ key: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> (Ladder, Ladder.Rung) {
        _ = try setting.checkLevel(key, on: day)
        let ladder = setting.ladder(of: unit, on: day)
        guard let rung = ladder[key] else { throw .levelNotOnRoute(key, route: ladder.route ?? "") }
        return (ladder, rung)
    }
}
