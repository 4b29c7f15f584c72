package import Events
package import Rules

/// Annuls something for cause, and in one work all that goes with it: what must, and what was chosen. The authority of each is asked for: nobody
/// takes back what somebody else decided.
package struct AnnulForCause: Command {
    package let annulment: AnnulmentID
    package let cause: AnnulmentTarget
    /// What goes with it though it may stay.
    package let chosen: Set<AnnulmentTarget>
    package let reason: String
    package let instrument: String
    /// How many annulments whoever asks has looked at; nil where nobody has.
    package let count: Int?
    package let on: Day

    package init(
        annulment: AnnulmentID, cause: AnnulmentTarget, chosen: Set<AnnulmentTarget> = [], reason: String, instrument: String, count: Int? = nil,
        on: Day
    ) {
        self.annulment = annulment
        self.cause = cause
        self.chosen = chosen
        self.reason = reason
        self.instrument = instrument
        self.count = count
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { try atom(cause).demand(in: work) }

    package func demands(in work: Work) throws -> [Demand] {
        try [demand(in: work)] + consequences(in: work).filter { $0.goes && $0.target != cause }.map { try atom($0.target).demand(in: work) }
    }

    package func decide(in work: Work) throws {
        let stream = "annulment/\(annulment)"
        try work.expect(stream)
        guard work.isName(annulment.rawValue), try work.latest(of: stream) == nil else { throw AnnulmentRefusal.annulmentExists(annulment) }
        let consequences = try consequences(in: work)
        guard !instrument.isEmpty else { throw AnnulmentRefusal.instrumentMissing }
        let going = consequences.filter(\.goes).map(\.target)
        if let count, count != going.count { throw AnnulmentRefusal.countMovedOn(count: going.count) }
        var decided = AnnulmentDecided()
        decided.annulment = annulment
        decided.programme = try setting(in: work).key
        decided.cause = cause
        decided.targets = going
        decided.spared = consequences.filter { !$0.goes }.map(\.target)
        decided.reason = reason
        decided.instrument = instrument
        work.enter(.annulmentDecided(decided), in: stream, on: on)
        for target in going { try atom(target).decide(in: work) }
    }

    /// All that depends on the cause, with whether it goes.
    package func consequences(in work: Work) throws -> [Consequence] {
        if let decision = cause.decision {
            let known = try work.decision(decision)
            return [
                Consequence(
                    target: cause, kind: cause.ordinal == nil ? .decision : .award, day: known.issuedOn, period: known.issued.period,
                    word: known.issued.number, ground: .cause, goes: true)
            ]
        }
        guard let model = cause.model, let entry = cause.entry else { throw AnnulmentRefusal.entryUnknown(position: cause.entry ?? -1) }
        let (known, setting) = try work.model(model)
        return try Consequences.of(
            entry: entry, in: known, setting.programme, awards: try work.room.standingAwards(of: model, before: work.repeatedAt), chosen: chosen)
    }

    /// The programme as the model began with it, or as it was when the decision was issued.
    func setting(in work: Work) throws -> Programme {
        if let model = cause.model { return try work.model(model).1.programme }
        let known = try work.decision(cause.decision ?? DecisionID(""))
        guard let programme = try work.programme(known.issued.programme, on: known.issuedOn) else {
            throw DecisionRefusal.programmeUnknown(known.issued.programme)
        }
        return programme
    }

    func atom(_ target: AnnulmentTarget) -> any Command {
        if let decision = target.decision, let line = target.ordinal {
            return AnnulAward(decision: decision, line: line, reason: reason, instrument: instrument, on: on)
        }
        if let decision = target.decision { return AnnulDecision(decision: decision, reason: reason, instrument: instrument, on: on) }
        return AnnulModelEntry(
            model: target.model ?? ModelID(""), entry: target.entry ?? -1, reason: reason, instrument: instrument, on: on, isForCause: true)
    }
}
