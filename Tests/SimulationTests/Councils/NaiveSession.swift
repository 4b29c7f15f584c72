import Events

/// A session counted by hand: nothing is kept but the list of what was accepted, and every answer counts it all again from the beginning. It
/// shares nothing with the rules but the words of events, and says why it refuses as a text.
struct NaiveSession {
    struct Given {
        let ballot: Int
        let member: AccountID
        let marks: [BallotMark]
        let isSecret: Bool
    }

    let terms: NaiveTerms
    var acts: [(event: Event, actor: String)] = []
    /// What members gave, which the entries carry sealed or not at all.
    var given: [Given] = []

    var members: [SessionMember] {
        for act in acts.reversed() {
            if case .membersChanged(let body) = act.event { return body.members }
            if case .sessionConvened(let body) = act.event { return body.members }
        }
        return []
    }

    var agenda: [AgendaItem] {
        for act in acts.reversed() { if case .agendaDrawn(let body) = act.event { return body.items } }
        return []
    }

    var state: String {
        for act in acts.reversed() {
            switch act.event {
            case .outcomesApplied: return "closed"
            case .sessionAbandoned: return "abandoned"
            case .minutesDrawn: return "minutes"
            case .sessionOpened, .sessionResumed, .minutesReopened: return "open"
            case .sessionAdjourned: return "adjourned"
            default: continue
            }
        }
        return "convened"
    }

    func isThere(_ account: AccountID) -> Bool {
        var there = false
        for act in acts {
            switch act.event {
            case .sessionOpened(let body): there = body.present.contains(account)
            case .sessionResumed(let body): there = body.present.contains(account)
            case .attendanceChanged(let body) where body.member == account: there = body.isPresent
            case .membersChanged(let body): there = there && body.members.contains { $0.account == account }
            default: continue
            }
        }
        return there
    }

    var voters: [AccountID] { members.filter(\.hasVote).map(\.account) }
    var votersThere: Int { voters.filter { isThere($0) }.count }

    /// The least number whose share of all is no less than the rule's.
    var quorum: Int { (0...voters.count).first { $0 * terms.quorum.whole >= voters.count * terms.quorum.part } ?? voters.count }

    var isPresided: Bool { members.contains { ($0.role == .chair || $0.role == .deputy) && isThere($0.account) } }

    // MARK: ballots

    var ballots: [BallotOpened] { acts.compactMap { if case .ballotOpened(let body) = $0.event { body } else { nil } } }

    func ballot(_ number: Int) -> BallotOpened? { ballots.first { $0.ballot == number } }

    func isClosed(_ number: Int) -> Bool { acts.contains { if case .ballotClosed(let body) = $0.event { body.ballot == number } else { false } } }
    func isVoided(_ number: Int) -> Bool { acts.contains { if case .ballotVoided(let body) = $0.event { body.ballot == number } else { false } } }
    func isOpen(_ number: Int) -> Bool { ballot(number) != nil && !isClosed(number) && !isVoided(number) }
    var openBallot: BallotOpened? { ballots.first { isOpen($0.ballot) } }

    /// In a ballot: found when it was opened, or declared while it was open.
    func isKeptOut(_ account: AccountID, of item: Int, in number: Int) -> Bool {
        var isRunning = false
        for act in acts {
            switch act.event {
            case .ballotOpened(let body) where body.ballot == number:
                isRunning = true
                if body.conflicts.contains(where: { $0.item == item && $0.member == account }) { return true }
            case .ballotClosed(let body) where body.ballot == number: isRunning = false
            case .ballotVoided(let body) where body.ballot == number: isRunning = false
            case .conflictDeclared(let body) where isRunning:
                if body.member == account, body.items.contains(item), ballot(number)?.items.contains(item) == true { return true }
            default: continue
            }
        }
        return false
    }

    /// In the session: kept out of any ballot over the item or declared, unless it was lifted after the last declaration.
    func isConflicted(_ account: AccountID, with item: Int) -> Bool {
        var isLifted = false
        var isFound = false
        for act in acts {
            switch act.event {
            case .ballotOpened(let body): isFound = isFound || body.conflicts.contains { $0.item == item && $0.member == account }
            case .conflictDeclared(let body) where body.member == account && body.items.contains(item): (isFound, isLifted) = (true, false)
            case .conflictLifted(let body) where body.member == account && body.items.contains(item): isLifted = true
            default: continue
            }
        }
        return isFound && !isLifted
    }

    func onPaper(_ number: Int) -> [AccountID] {
        acts.flatMap { if case .paperHandedOut(let body) = $0.event, body.ballot == number { body.members } else { [AccountID]() } }
    }

    /// The last count that no further paper made worthless, who counted and who confirmed it.
    func count(_ number: Int) -> (body: PaperCounted, by: String, confirmed: String?)? {
        var last: (body: PaperCounted, by: String, confirmed: String?)?
        for act in acts {
            switch act.event {
            case .paperCounted(let body) where body.ballot == number: last = (body, act.actor, nil)
            case .paperConfirmed(let body) where body.ballot == number: last?.confirmed = act.actor
            case .paperHandedOut(let body) where body.ballot == number: last = nil
            default: continue
            }
        }
        return last
    }

    func hasVoted(_ account: AccountID, in number: Int) -> Bool {
        given.contains { $0.ballot == number && $0.member == account } || onPaper(number).contains(account)
    }

    /// What a ballot gives for an item if it is closed now.
    func result(of item: Int, in number: Int) -> BallotResult {
        var result = BallotResult()
        result.item = item
        for voter in voters where !isKeptOut(voter, of: item, in: number) {
            result.members += 1
            if isThere(voter) || hasVoted(voter, in: number) { result.entitled += 1 }
        }
        for sheet in given where sheet.ballot == number {
            for mark in sheet.marks where mark.item == item {
                switch mark.vote {
                case .yes: result.yes += 1
                case .no: result.no += 1
                case .abstain: result.abstain += 1
                case nil: break
                }
                if let points = mark.points { result.points.append(points) }
            }
        }
        for paper in count(number)?.body.counts ?? [] where paper.item == item {
            result.yes += paper.yes
            result.no += paper.no
            result.abstain += paper.abstain
            result.invalid += paper.invalid
        }
        result.points.sort()
        return result
    }

    /// Of every closed ballot over an item, the oldest first.
    func results(of item: Int) -> [BallotResult] {
        acts.flatMap { act -> [BallotResult] in
            if case .ballotClosed(let body) = act.event { body.results.filter { $0.item == item } } else { [] }
        }
    }

    /// Outcomes that nothing came after on which they rest.
    var outcomes: [ItemOutcome] {
        var last: [ItemOutcome] = []
        for act in acts {
            switch act.event {
            case .outcomesSet(let body): last = body.outcomes
            case .agendaDrawn, .ballotClosed, .tieBroken, .exceptionGranted: last = []
            default: continue
            }
        }
        return last
    }

    var signatures: [MinutesSigned] {
        var signed: [MinutesSigned] = []
        for act in acts {
            switch act.event {
            case .minutesSigned(let body): signed.append(body)
            case .minutesDrawn, .minutesReopened: signed = []
            default: continue
            }
        }
        return signed
    }

    func role(_ account: AccountID) -> CouncilRole? { members.first { $0.account == account }?.role }
}

/// What a programme says of a council, in the naive model's own words.
struct NaiveTerms {
    struct Cap {
        var key: Key
        var count: Int?
        var percent: Int?
        var rounding: Rounding
        var each: QuotaEach?
        var reserve: Int
        var isCap: Bool
    }

    /// What is known of an item beside its votes.
    struct Facts {
        var unit: String
        var field: Key
        var points: Int
        var wasAwarded: Bool
        var registered: Int
    }

    var quorum: (part: Int, whole: Int)
    /// Nil is more than half of those who may vote.
    var threshold: (part: Int, whole: Int, isStrict: Bool, rounding: Rounding, of: String)?
    var ties: [TieRule]
    var caps: [Cap]
    var facts: [Int: Facts]
    var pointsMax: Int
    var mode: SessionMode
    var found: [Conflict]
}
