package import Events

/// A session that somebody wants convened.
package struct SessionWish: Equatable, Sendable {
    package var programme: Key
    package var level: Key
    package var period: Key
    package var unit: UnitID
    package var body: String
    package var decision: String
    package var mode: SessionMode
    package var members: [SessionMember]
    package var isGenerated: Bool

    package init(
        programme: Key, level: Key, period: Key, unit: UnitID, body: String, decision: String, mode: SessionMode, members: [SessionMember],
        isGenerated: Bool = false
    ) {
        self.programme = programme
        self.level = level
        self.period = period
        self.unit = unit
        self.body = body
        self.decision = decision
        self.mode = mode
        self.members = members
        self.isGenerated = isGenerated
    }
}

// How a session comes together: council, agenda, attendance.

extension CouncilSession {
    package static func convene(_ id: SessionID, _ wish: SessionWish, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        guard day <= setting.today else { throw .dayIsInTheFuture(day, today: setting.today) }
        guard let level = setting.programme.level(wish.level) else { throw .levelUnknown(wish.level) }
        guard level.term.holds(on: day) else { throw .levelNotInForce(wish.level, on: day) }
        guard let period = setting.programme.period(wish.period) else { throw .periodUnknown(wish.period) }
        guard period.from <= day else { throw .periodNotBegun(wish.period, from: period.from) }
        guard let unit = setting.atlas.index(of: wish.unit) else { throw .unitUnknown(wish.unit) }
        guard setting.atlas[unit].stands(on: day) else { throw .unitStandsNot(wish.unit, on: day) }
        guard setting.atlas[unit].tier == level.tier else { throw .unitIsOfAnotherLevel(wish.unit, level: wish.level) }
        guard !wish.body.isEmpty else { throw .bodyMissing }
        guard !wish.decision.isEmpty else { throw .decisionMissing }
        try check([wish.body, wish.decision])
        let rule = setting.programme.councilRule(at: wish.level)
        try check(wish.members, in: setting.atlas)
        guard rule.quorum.part > 0, rule.quorum.whole >= rule.quorum.part else { throw .quorumWrong }
        var convened = SessionConvened()
        convened.session = id
        convened.programme = setting.programme.key
        convened.programmeVersion = setting.programme.version
        convened.level = wish.level
        convened.period = wish.period
        convened.unit = wish.unit
        convened.body = wish.body
        convened.decision = wish.decision
        convened.mode = wish.mode
        convened.members = rule.seated(wish.members)
        convened.quorum = rule.quorum
        convened.isGenerated = wish.isGenerated
        return .sessionConvened(convened)
    }

    package func change(
        members: [SessionMember], decision: String, in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard !decision.isEmpty else { throw .decisionMissing }
        try CouncilSession.check([decision])
        try CouncilSession.check(members, in: setting.atlas)
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        let seated = setting.programme.councilRule(at: level).seated(members)
        return .membersChanged(MembersChanged(session: id, decision: decision, members: seated))
    }

    /// What stood in a ballot stays as it is; anything else may be put in, changed and taken out until the minutes are drawn.
    /// `standing` says of a model where it lies and whether it may still be decided on; nil where there is none.
    package func draw(
        _ wish: [AgendaItem], in setting: ModelSetting, on day: Day, standing: (ModelID) -> (unit: UnitID, isOver: Bool)?
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard !wish.isEmpty else { throw .agendaEmpty }
        guard wish.count <= Limits.itemsPerSessionMax else { throw .tooManyItems(max: Limits.itemsPerSessionMax) }
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        var numbers: Set<Int> = []
        var asked: Set<[String]> = []
        for item in wish {
            guard item.item > 0, numbers.insert(item.item).inserted else { throw .itemTwice(item.item) }
            guard let model = standing(item.model) else { throw .modelUnknown(item: item.item, item.model) }
            guard !model.isOver else { throw .modelIsOver(item: item.item, item.model) }
            guard setting.atlas.lies(model.unit, in: unit, tree: setting.programme.tree, on: day) else {
                throw .modelOutside(item: item.item, item.model)
            }
            guard setting.programme.knows(item.aim, at: level, on: day) else { throw .aimUnknown(item: item.item, item.aim) }
            guard asked.insert([item.model.rawValue, item.aim.kind.rawValue, item.aim.key]).inserted else { throw .modelTwice(item.model) }
        }
        let fixed = Set(ballots.flatMap(\.items))
        for number in fixed.sorted() {
            guard let before = item(number), wish.contains(where: { $0.item == number && $0.model == before.model && $0.aim == before.aim }) else {
                throw .itemInBallot(number)
            }
        }
        // Where a model lies says who is in conflict with it: that is not for whoever draws the agenda to say.
        let items = wish.map { wished in
            if fixed.contains(wished.item), let before = item(wished.item) { return before }
            var item = wished
            if let model = standing(wished.model) { item.unit = model.unit }
            return item
        }
        return .agendaDrawn(AgendaDrawn(session: id, items: items))
    }

    package func open(present: [AccountID], in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .convened else { throw .stateIsAnother(state) }
        guard !items.isEmpty else { throw .agendaEmpty }
        try checkPresent(present)
        return .sessionOpened(SessionOpened(session: id, present: present))
    }

    package func attend(_ member: AccountID, isPresent: Bool, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        guard self.member(member) != nil else { throw .notAMember(member) }
        guard present.contains(member) != isPresent else { throw .memberTwice(member) }
        return .attendanceChanged(AttendanceChanged(session: id, member: member, isPresent: isPresent))
    }

    package func adjourn(reason: String, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        try CouncilSession.check(reason: reason)
        return .sessionAdjourned(SessionAdjourned(session: id, reason: reason))
    }

    package func resume(present: [AccountID], in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .adjourned else { throw .stateIsAnother(state) }
        try checkPresent(present)
        return .sessionResumed(SessionResumed(session: id, present: present))
    }

    package func abandon(reason: String, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        try checkDay(setting, day)
        guard !state.isOver else { throw .sessionIsOver(state) }
        try CouncilSession.check(reason: reason)
        return .sessionAbandoned(SessionAbandoned(session: id, reason: reason))
    }

    /// How many of those with a vote must be there: the share of the rule, rounded up.
    package var quorumNeeded: Int {
        let voters = members.filter(\.hasVote).count
        return (voters * convened.quorum.part + convened.quorum.whole - 1) / convened.quorum.whole
    }

    package var hasQuorum: Bool { members.filter { $0.hasVote && present.contains($0.account) }.count >= quorumNeeded }

    /// Whether somebody who may preside is there.
    var isPresided: Bool { members.contains { ($0.role == .chair || $0.role == .deputy) && present.contains($0.account) } }

    private func checkPresent(_ present: [AccountID]) throws(SessionRefusal) {
        var seen: Set<AccountID> = []
        for account in present {
            guard member(account) != nil else { throw .notAMember(account) }
            guard seen.insert(account).inserted else { throw .memberTwice(account) }
        }
        guard members.contains(where: { ($0.role == .chair || $0.role == .deputy) && seen.contains($0.account) }) else { throw .chairAbsent }
        let voters = members.filter { $0.hasVote && seen.contains($0.account) }.count
        guard voters >= quorumNeeded else { throw .quorumMissing(present: voters, needed: quorumNeeded) }
    }

    /// A step that changes what the session decides: not once the minutes are drawn.
    func checkStep(_ setting: ModelSetting, _ day: Day) throws(SessionRefusal) {
        try checkDay(setting, day)
        guard !state.isOver else { throw .sessionIsOver(state) }
        guard state != .minutes else { throw .minutesAreDrawn }
    }

    func checkDay(_ setting: ModelSetting, _ day: Day) throws(SessionRefusal) {
        guard day <= setting.today else { throw .dayIsInTheFuture(day, today: setting.today) }
        guard day >= lastDay else { throw .dayBeforeLastStep(day, last: lastDay) }
    }

    package func checkSeen(_ entry: Int) throws(SessionRefusal) {
        guard entry >= lastEntry else { throw .movedOn(entry: lastEntry) }
    }

    static func check(reason: String) throws(SessionRefusal) {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard isReadableProse(reason) else { throw .textUnreadable }
        guard reason.count <= Limits.reasonCharactersMax else { throw .textTooLong(max: Limits.reasonCharactersMax) }
    }

    static func check(_ texts: [String]) throws(SessionRefusal) {
        for text in texts {
            guard isReadable(text) else { throw .textUnreadable }
            guard text.count <= Limits.nameCharactersMax else { throw .textTooLong(max: Limits.nameCharactersMax) }
        }
    }

    private static func check(_ members: [SessionMember], in atlas: Atlas) throws(SessionRefusal) {
        guard !members.isEmpty else { throw .membersMissing }
        guard members.count <= Limits.membersPerSessionMax else { throw .tooManyMembers(max: Limits.membersPerSessionMax) }
        var accounts: Set<AccountID> = []
        for member in members {
            guard accounts.insert(member.account).inserted else { throw .memberTwice(member.account) }
            if let office = member.office { try check([office]) }
            // Nobody would find the conflicts of whoever comes from nowhere.
            if let unit = member.unit, atlas.index(of: unit) == nil { throw .unitUnknown(unit) }
        }
        switch members.filter({ $0.role == .chair }).count {
        case 0: throw .chairMissing
        case 1: break
        default: throw .chairTwice
        }
        guard members.contains(where: { $0.role == .secretary }) else { throw .secretaryMissing }
    }
}
