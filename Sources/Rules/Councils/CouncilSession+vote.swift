package import Events

// Ballots: opened, given, counted, closed.

extension CouncilSession {
    /// `conflicts` as `conflicts(of:)` finds them now. That an item is tied is not for whoever is in conflict with it.
    package func openBallot(
        over numbers: [Int], form: BallotForm? = nil, conflicts: [Conflict], tied: [[Int]], by actor: AccountID?, in setting: ModelSetting,
        on day: Day
    ) throws(SessionRefusal) -> Event {
        try checkStep(setting, day)
        guard state == .open else { throw .stateIsAnother(state) }
        guard isPresided else { throw .chairAbsent }
        try checkQuorum()
        if let ballot = openBallot { throw .ballotStillOpen(ballot.number) }
        guard ballots.count < Limits.ballotsPerSessionMax else { throw .tooManyBallots(max: Limits.ballotsPerSessionMax) }
        guard !numbers.isEmpty else { throw .itemsMissing }
        var seen: Set<Int> = []
        for number in numbers {
            guard item(number) != nil else { throw .itemUnknown(number) }
            guard seen.insert(number).inserted else { throw .itemTwice(number) }
            if let before = ballots.last(where: { $0.state == .closed && $0.items.contains(number) }) {
                if let actor, conflicts.contains(where: { $0.member == actor && $0.item == number }) || isInConflict(actor, with: number) {
                    throw .conflicted(actor, item: number)
                }
                guard tied.contains(where: { $0.contains(number) }) else { throw .itemDecided(number, ballot: before.number) }
            }
        }
        // Whoever were left out would come before or behind the others without a vote.
        if let split = tied.first(where: { !seen.isDisjoint(with: $0) && !seen.isSuperset(of: $0) }) { throw .tieUnbroken(split) }
        let rule = setting.programme.councilRule(at: level)
        let form = form ?? rule.ballot
        if form == .scored, rule.pointsMax.map({ $0 <= 0 }) ?? true { throw .pointsMaxMissing }
        return .ballotOpened(
            BallotOpened(
                session: id, ballot: (ballots.last?.number ?? 0) + 1, items: numbers, form: form,
                pointsMax: form == .scored ? rule.pointsMax : nil, conflicts: conflicts))
    }

    /// An open vote or points. The event's sheet is sealed by whoever enters it.
    package func checkSheet(
        _ marks: [BallotMark], of account: AccountID, in ballot: Int, by actor: AccountID?, setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) {
        let ballot = try checkVoter(account, in: ballot, by: actor, setting, day)
        guard ballot.form != .secret else { throw .formIsAnother(ballot.form) }
        try check(marks, of: account, in: ballot)
    }

    package func giveSecretVote(
        _ marks: [BallotMark], of account: AccountID, in number: Int, by actor: AccountID?, setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        let ballot = try checkVoter(account, in: number, by: actor, setting, day)
        guard ballot.form == .secret else { throw .formIsAnother(ballot.form) }
        try check(marks, of: account, in: ballot)
        return .secretVoteGiven(SecretVoteGiven(session: id, ballot: number, member: account))
    }

    package func handOutPaper(_ accounts: [AccountID], in number: Int, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        let ballot = try checkOpen(number, setting, day)
        guard convened.mode != .online else { throw .paperNotUsed }
        guard ballot.form != .scored else { throw .formIsAnother(.scored) }
        guard !accounts.isEmpty else { throw .membersMissing }
        var seen: Set<AccountID> = []
        for account in accounts {
            guard seen.insert(account).inserted else { throw .memberTwice(account) }
            try checkMayVote(account, in: ballot)
        }
        return .paperHandedOut(PaperHandedOut(session: id, ballot: number, members: accounts))
    }

    package func countPaper(
        returned: Int, _ counts: [PaperCount], in number: Int, by actor: AccountID?, in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        let ballot = try checkOpen(number, setting, day)
        guard !ballot.paper.isEmpty else { throw .paperNotUsed }
        if let actor, let item = ballot.items.first(where: { isInConflict(actor, with: $0) }) { throw .conflicted(actor, item: item) }
        guard returned >= 0, returned <= ballot.paper.count else { throw .returnedTooMany(max: ballot.paper.count) }
        for item in ballot.items {
            guard let count = counts.first(where: { $0.item == item }) else { throw .countMissing(item: item) }
            let numbers = [count.yes, count.no, count.abstain, count.invalid]
            guard numbers.allSatisfy({ $0 >= 0 }) else { throw .countBelowZero(item: item) }
            let most = min(returned, ballot.paper.filter { !ballot.isInConflict($0, with: item) }.count)
            guard numbers.allSatisfy({ $0 <= most }), numbers.reduce(0, +) <= most else { throw .countTooHigh(item: item, max: most) }
        }
        if let foreign = counts.first(where: { !ballot.items.contains($0.item) }) { throw .itemUnknown(foreign.item) }
        var seen: Set<Int> = []
        for count in counts where !seen.insert(count.item).inserted { throw .itemTwice(count.item) }
        return .paperCounted(PaperCounted(session: id, ballot: number, returned: returned, counts: counts))
    }

    /// By another person than the one who counted, who is of the council.
    package func confirmPaper(in number: Int, by actor: AccountID?, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        let ballot = try checkOpen(number, setting, day)
        guard let count = ballot.count else { throw .paperNotCounted(number) }
        if let actor {
            guard member(actor) != nil else { throw .notAMember(actor) }
            guard count.countedBy != actor.rawValue else { throw .secondPersonNeeded }
            if let item = ballot.items.first(where: { isInConflict(actor, with: $0) }) { throw .conflicted(actor, item: item) }
        }
        if let confirmed = count.confirmedBy { throw .alreadySigned(AccountID(confirmed)) }
        return .paperConfirmed(PaperConfirmed(session: id, ballot: number))
    }

    package func checkClose(_ number: Int, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Ballot {
        let ballot = try checkOpen(number, setting, day)
        try checkQuorum()
        if !ballot.paper.isEmpty {
            guard let count = ballot.count else { throw .paperNotCounted(number) }
            guard count.confirmedBy != nil else { throw .paperNotConfirmed(number) }
        }
        return ballot
    }

    /// What the ballot gave. `sheets` are those given in it, opened; `slips` what lay in the box of a secret one, by item.
    package func close(
        _ number: Int, sheets: [MemberSheet], slips: [Int: [Vote]], in setting: ModelSetting, on day: Day
    ) throws(SessionRefusal) -> Event {
        let ballot = try checkClose(number, in: setting, on: day)
        let results = ballot.items.map { item in result(of: item, in: ballot, sheets: sheets, slips: slips[item] ?? []) }
        var closed = BallotClosed(session: id, ballot: number, results: results, sheets: ballot.form == .secret ? [] : sheets)
        if ballot.form == .secret {
            // Each voter leaves one slip for each item they may act on; whoever may act on none leaves none.
            let missing = ballot.items.map { item in
                ballot.secretVoters.filter { !ballot.isInConflict($0, with: item) }.count - (slips[item] ?? []).count
            }
            if let most = missing.max(), most > 0 { closed.lost = most }
        }
        return .ballotClosed(closed)
    }

    package func void(_ number: Int, reason: String, in setting: ModelSetting, on day: Day) throws(SessionRefusal) -> Event {
        _ = try checkOpen(number, setting, day, needsSession: false)
        try CouncilSession.check(reason: reason)
        return .ballotVoided(BallotVoided(session: id, ballot: number, reason: reason))
    }

    private func result(of item: Int, in ballot: Ballot, sheets: [MemberSheet], slips: [Vote]) -> BallotResult {
        let able = members.filter { $0.hasVote && !ballot.isInConflict($0.account, with: item) }
        var result = BallotResult()
        result.item = item
        result.members = able.count
        result.entitled = able.filter { present.contains($0.account) || ballot.hasVoted($0.account) }.count
        let marks = sheets.compactMap { sheet in sheet.marks.first { $0.item == item } }
        let votes = marks.compactMap(\.vote) + slips
        let paper = ballot.count?.counts.first { $0.item == item }
        result.yes = votes.filter { $0 == .yes }.count + (paper?.yes ?? 0)
        result.no = votes.filter { $0 == .no }.count + (paper?.no ?? 0)
        result.abstain = votes.filter { $0 == .abstain }.count + (paper?.abstain ?? 0)
        result.invalid = paper?.invalid ?? 0
        result.points = marks.compactMap(\.points).sorted()
        return result
    }

    private func check(_ marks: [BallotMark], of account: AccountID, in ballot: Ballot) throws(SessionRefusal) {
        let mine = ballot.items(for: account)
        var given: Set<Int> = []
        for mark in marks {
            guard ballot.items.contains(mark.item) else { throw .markForeign(item: mark.item) }
            guard !ballot.isInConflict(account, with: mark.item) else { throw .conflicted(account, item: mark.item) }
            guard given.insert(mark.item).inserted else { throw .itemTwice(mark.item) }
            if ballot.form == .scored {
                guard mark.vote == nil, let points = mark.points, (0...(ballot.pointsMax ?? 0)).contains(points) else {
                    throw .markWrong(item: mark.item)
                }
            } else {
                guard mark.points == nil, mark.vote != nil else { throw .markWrong(item: mark.item) }
            }
        }
        for item in mine where !given.contains(item) { throw .markMissing(item: item) }
    }

    private func checkVoter(
        _ account: AccountID, in number: Int, by actor: AccountID?, _ setting: ModelSetting, _ day: Day
    ) throws(SessionRefusal) -> Ballot {
        let ballot = try checkOpen(number, setting, day)
        if let actor, actor != account { throw .notYours }
        try checkMayVote(account, in: ballot)
        return ballot
    }

    private func checkMayVote(_ account: AccountID, in ballot: Ballot) throws(SessionRefusal) {
        guard let member = member(account) else { throw .notAMember(account) }
        guard member.hasVote else { throw .withoutVote(account) }
        guard present.contains(account) else { throw .notPresent(account) }
        guard !ballot.paper.contains(account) else { throw .votesOnPaper(account) }
        guard !ballot.hasVoted(account) else { throw .alreadyVoted(account) }
        if let item = ballot.items.first, ballot.items(for: account).isEmpty { throw .conflicted(account, item: item) }
    }

    private func checkOpen(
        _ number: Int, _ setting: ModelSetting, _ day: Day, needsSession: Bool = true
    ) throws(SessionRefusal) -> Ballot {
        try checkStep(setting, day)
        guard let ballot = ballot(number) else { throw .ballotUnknown(number) }
        guard ballot.state == .open else { throw .ballotNotOpen(number) }
        if needsSession {
            guard state == .open else { throw .stateIsAnother(state) }
            try checkQuorum()
        }
        return ballot
    }

    private func checkQuorum() throws(SessionRefusal) {
        guard !hasQuorum else { return }
        throw .quorumMissing(present: members.filter { $0.hasVote && present.contains($0.account) }.count, needed: quorumNeeded)
    }
}
