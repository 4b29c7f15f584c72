package import Events

// Year after year: confirmed or lapsed; and the four ways in which a model is over.

extension Model {
    package func carryOver(period key: Key, level: Key?, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkTime(setting, day)
        try checkIsAccepted()
        let next = try setting.checkPeriod(key)
        guard next.days.contains(day) else { throw .dayOutsidePeriod(day, key) }
        if let current = period.flatMap({ setting.programme.period($0) }), next.from <= current.from || key == current.key {
            throw .periodNotAfter(key, current: current.key)
        }
        if let level { _ = try setting.checkLevel(level, on: day) }
        return .modelCarriedOver(ModelCarriedOver(model: id, period: key, level: level))
    }

    package func lapse(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkEnd(reason: reason, setting, day)
        return .modelLapsed(ModelLapsed(model: id, reason: reason))
    }

    package func stop(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkEnd(reason: reason, setting, day)
        return .modelStopped(ModelStopped(model: id, reason: reason))
    }

    package func remove(reason: String, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkEnd(reason: reason, setting, day)
        return .modelRemoved(ModelRemoved(model: id, reason: reason))
    }

    package func merge(into other: Model, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try checkStanding(setting, day)
        guard other.id != id else { throw .mergesIntoItself }
        guard other.programme == programme else { throw .mergesIntoAnotherProgramme }
        guard !other.status.isOver, other.status != .draft, other.status != .recalled else { throw .mergesIntoOver(other.id) }
        return .modelMerged(ModelMerged(model: id, into: other.id))
    }

    private func checkEnd(reason: String, _ setting: ModelSetting, _ day: Day) throws(ModelRefusal) {
        try setting.checkDay(day)
        try setting.checkReason(reason)
        try checkStanding(setting, day)
    }

    private func checkStanding(_ setting: ModelSetting, _ day: Day) throws(ModelRefusal) {
        try checkTime(setting, day)
        try checkIsNotOver()
        guard status != .draft, status != .recalled else { throw .notRegistered }
    }
}
