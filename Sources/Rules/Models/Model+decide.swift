package import Events

extension Model {
    /// What a council's outcome for one item amounts to: that it was decided, and what was granted.
    package func decide(
        _ item: AgendaItem, _ outcome: ItemOutcome, in session: CouncilSession, setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> [Event] {
        var decided = ModelDecided()
        decided.model = id
        decided.level = session.level
        decided.period = session.period
        decided.aim = item.aim
        decided.session = session.id
        decided.item = item.item
        decided.outcome = outcome.outcome
        decided.reason = outcome.reason
        decided.seen = item.seen
        guard outcome.outcome == .granted else { return [.modelDecided(decided)] }
        let granted: Event? =
            switch item.aim.kind {
            case .recognise: try recognise(level: session.level, period: session.period, instrument: nil, in: setting, on: day)
            case .grade: try grade(item.aim.key, level: session.level, period: session.period, instrument: nil, in: setting, on: day)
            case .propose: try propose(level: item.aim.key, period: session.period, in: setting, on: day)
            case .commend: nil
            }
        return [.modelDecided(decided)] + [granted?.decided(in: session.id)].compactMap { $0 }
    }
}

extension Event {
    /// The same, naming the session that decided it.
    fileprivate func decided(in session: SessionID) -> Event {
        switch self {
        case .modelRecognised(var body):
            body.session = session
            return .modelRecognised(body)
        case .modelGraded(var body):
            body.session = session
            return .modelGraded(body)
        case .modelProposed(var body):
            body.session = session
            return .modelProposed(body)
        default: return self
        }
    }
}
