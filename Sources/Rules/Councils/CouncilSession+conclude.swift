package import Events

// How a session ends: ties, exceptions, outcomes, minutes, application.

extension CouncilSession {
    package func breakTie(
        _ order: [Int], reason: String, tied: [[Int]], by actor: AccountID?, in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        guard setting.programme.councilRule(at: level).ties.contains(.chair) else { throw .tieRuleNotInProgramme }
        try CouncilSession.check(reason: reason)
        if let actor {
            guard let chair = member(actor), chair.role == .chair || chair.role == .deputy else { throw .notChair }
            if let item = order.first(where: { isInConflict(actor, with: $0) }) { throw .conflicted(actor, item: item) }
        }
        guard Set(order).count == order.count, tied.contains(where: { Set($0) == Set(order) }) else { throw .notTied(order) }
        return .tieBroken(TieBroken(session: id, items: order, reason: reason))
    }

    package func except(
        quota: Key, group: String?, extra: Int, decision: String, reason: String, conflicts: [Conflict], by actor: AccountID?,
        in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        let meant = aims.lazy.flatMap { quotas(for: $0, in: setting.programme) }.first { $0.term.key == quota }
        // A place for all where each has its own, or for one where there is one line, would open nothing.
        guard let meant, (meant.each == nil) == (group == nil) else { throw .quotaUnknown(quota) }
        guard extra > 0, extra <= Limits.itemsPerSessionMax else { throw .extraNotAboveZero }
        guard !decision.isEmpty else { throw .decisionMissing }
        try CouncilSession.check([decision])
        try CouncilSession.check(reason: reason)
        try checkKeeper(actor)
        // Whoever is in conflict with an item opens no place for it.
        let limited = aims.filter { aim in quotas(for: aim, in: setting.programme).contains { $0.term.key == quota } }
        if let actor, let item = items.first(where: { limited.contains($0.aim) && isInConflict(actor, with: $0.item, and: conflicts) }) {
            throw .conflicted(actor, item: item.item)
        }
        return .exceptionGranted(
            ExceptionGranted(session: id, quota: quota, group: group, extra: extra, decision: decision, reason: reason))
    }

    /// Each item of the agenda gets one outcome. Only what passes the line is granted; whoever does not get it is told why.
    package func set(
        _ wish: [ItemOutcome], lines: [QuotaLine], ineligible: Set<Int>, conflicts: [Conflict], by actor: AccountID?, in setting: ModelSetting,
        on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        try checkKeeper(actor)
        try checkImpartial(actor, conflicts)
        var seen: Set<Int> = []
        for outcome in wish {
            guard item(outcome.item) != nil else { throw .itemUnknown(outcome.item) }
            guard seen.insert(outcome.item).inserted else { throw .outcomeTwice(item: outcome.item) }
            let standing = lines.lazy.compactMap { $0.standing(of: outcome.item) }.first
            if outcome.outcome == .granted {
                guard let standing else { throw .noResult(item: outcome.item) }
                switch standing {
                case .passes: break
                case .belowThreshold: throw .belowThreshold(item: outcome.item)
                case .overQuota(let quota): throw .overQuota(item: outcome.item, quota: quota)
                case .tied(let items): throw .tieUnbroken(items)
                }
                guard !ineligible.contains(outcome.item) else { throw .notEligible(item: outcome.item) }
            } else {
                guard let reason = outcome.reason, !reason.isEmpty else { throw .outcomeWithoutReason(item: outcome.item) }
                try CouncilSession.check(reason: reason)
                if outcome.outcome == .declined, standing == nil { throw .noResult(item: outcome.item) }
            }
        }
        for item in items where !seen.contains(item.item) { throw .outcomeMissing(item: item.item) }
        return .outcomesSet(OutcomesSet(session: id, outcomes: wish.sorted { $0.item < $1.item }))
    }

    package func checkMinutes(
        _ characters: Int, conflicts: [Conflict], by actor: AccountID?, in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        guard !outcomes.isEmpty, Set(outcomes.keys) == Set(items.map(\.item)) else { throw .outcomesMissing }
        guard characters > 0 else { throw .minutesMissing }
        guard characters <= Limits.minutesCharactersMax else { throw .minutesTooLong(max: Limits.minutesCharactersMax) }
        try checkKeeper(actor)
        try checkImpartial(actor, conflicts)
    }

    /// `hash` is what the signer read and confirmed.
    package func sign(
        _ hash: String, conflicts: [Conflict], by account: AccountID, in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkDay(setting, day)
        guard !state.isOver else { throw .sessionIsOver(state) }
        guard state == .minutes, let minutes else { throw .minutesMissing }
        guard let member = member(account), member.role != .member else { throw .notChairOrSecretary }
        // Whoever was not there cannot say what happened.
        guard present.contains(account) else { throw .notPresent(account) }
        // The minutes say how every item came out: whoever is in conflict with one does not read them, and the deputy signs for the chair.
        try checkImpartial(account, conflicts)
        let chairMay = members.contains { chair in
            chair.role == .chair && present.contains(chair.account) && !items.contains { isInConflict(chair.account, with: $0.item, and: conflicts) }
        }
        if member.role == .deputy, chairMay { throw .notChairOrSecretary }
        guard !minutes.signatures.contains(where: { $0.member == account }) else { throw .alreadySigned(account) }
        guard minutes.hash == hash else { throw .hashDiffers }
        return .minutesSigned(MinutesSigned(session: id, member: account, role: member.role, hash: hash))
    }

    package func reopenMinutes(reason: String, by actor: AccountID?, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkDay(setting, day)
        guard !state.isOver else { throw .sessionIsOver(state) }
        guard state == .minutes else { throw .minutesMissing }
        try CouncilSession.check(reason: reason)
        try checkKeeper(actor)
        return .minutesReopened(MinutesReopened(session: id, reason: reason))
    }

    package func apply(in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkDay(setting, day)
        guard !state.isOver else { throw .sessionIsOver(state) }
        guard state == .minutes, let minutes else { throw .minutesMissing }
        guard minutes.isSigned else { throw .notSigned }
        return .outcomesApplied(OutcomesApplied(session: id))
    }

    /// The items in the order in which their outcomes are applied: what is recognised here can be raised and proposed.
    package var itemsInOrder: [AgendaItem] {
        let ranks: [AimKind: Int] = [.recognise: 0, .grade: 1, .propose: 2, .commend: 3]
        return items.sorted { (ranks[$0.aim.kind] ?? 0, $0.item) < (ranks[$1.aim.kind] ?? 0, $1.item) }
    }

    /// In conflict with nothing on the agenda, also with what no ballot was opened over.
    private func checkImpartial(_ actor: AccountID?, _ conflicts: [Conflict]) throws(SessionRefusal) {
        guard let actor, let item = items.first(where: { isInConflict(actor, with: $0.item, and: conflicts) }) else { return }
        throw .conflicted(actor, item: item.item)
    }

    /// Chair, deputy or secretary. Nil is whoever sets up the register before there are accounts.
    private func checkKeeper(_ actor: AccountID?) throws(SessionRefusal) {
        guard let actor else { return }
        guard let member = member(actor), member.role != .member else { throw .notChairOrSecretary }
    }
}
