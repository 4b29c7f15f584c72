package import Events

/// A session of a council (phiên họp hội đồng) as the rules see it: what its entries amount to.
package struct CouncilSession: Equatable, Sendable {
    package typealias Step = Model.Step

    package enum State: String, CaseIterable, Sendable {
        case convened
        case open
        case adjourned
        /// The minutes are drawn and wait for signatures.
        case minutes
        case closed
        case abandoned

        package var isOver: Bool { self == .closed || self == .abandoned }
    }

    /// The minutes as they are to be signed, and who has.
    package struct Minutes: Equatable, Sendable {
        package let entry: Int
        package internal(set) var text: Sealed
        package internal(set) var hash: String
        package internal(set) var signatures: [MinutesSigned] = []

        /// By whoever chairs and whoever keeps the session.
        package var isSigned: Bool {
            signatures.contains { $0.role == .chair || $0.role == .deputy } && signatures.contains { $0.role == .secretary }
        }
    }

    package let id: SessionID
    package let convened: SessionConvened
    package let convenedOn: Day
    package private(set) var state = State.convened
    package private(set) var decision: String
    package private(set) var members: [SessionMember]
    package private(set) var items: [AgendaItem] = []
    package private(set) var present: Set<AccountID> = []
    /// By item, what members said of themselves.
    package internal(set) var declared: [Int: [AccountID: [ConflictGround]]] = [:]
    package internal(set) var lifted: [Int: Set<AccountID>] = [:]
    package internal(set) var ballots: [Ballot] = []
    /// Each names items in the order that was given to them.
    package internal(set) var tieOrders: [[Int]] = []
    package internal(set) var exceptions: [ExceptionGranted] = []
    /// They rest on agenda, results and quotas, and fall with a change of any of these.
    package internal(set) var outcomes: [Int: ItemOutcome] = [:]
    package internal(set) var minutes: Minutes?
    package private(set) var lastDay: Day
    package private(set) var lastEntry: Int
    package internal(set) var steps: [Step] = []
    /// What members said of models that stood on the agenda, whatever number they stood under.
    private var interests: [ModelID: [AccountID: [ConflictGround]]] = [:]
    private var liftings: [Asked: Set<AccountID>] = [:]

    private struct Asked: Hashable {
        let model: ModelID
        let aim: Aim
    }

    /// Nil where the first entry convenes no session.
    package init?(_ steps: [Step]) {
        guard let first = steps.first, case .sessionConvened(let convened) = first.event else { return nil }
        id = convened.session
        self.convened = convened
        convenedOn = first.day
        decision = convened.decision
        members = convened.members
        lastDay = first.day
        lastEntry = first.entry
        self.steps = [first]
        for step in steps.dropFirst() { apply(step) }
    }

    package func appending(_ step: Step) -> CouncilSession {
        var next = self
        next.apply(step)
        return next
    }

    package var level: Key { convened.level }
    package var period: Key { convened.period }
    package var unit: UnitID { convened.unit }

    /// The entry that said what is to come of every item, once minutes are drawn on it.
    package var concludedAt: Int? {
        guard state == .minutes || state == .closed else { return nil }
        return steps.last { if case .outcomesSet = $0.event { true } else { false } }?.entry
    }

    package func item(_ number: Int) -> AgendaItem? { items.first { $0.item == number } }
    package func member(_ account: AccountID) -> SessionMember? { members.first { $0.account == account } }
    package var openBallot: Ballot? { ballots.last { $0.state == .open } }
    package func ballot(_ number: Int) -> Ballot? { ballots.first { $0.number == number } }

    /// The result that counts for an item: that of the first ballot that was closed over it. Later ones only put those in order that stood alike.
    package func result(of item: Int) -> BallotResult? { ballots.lazy.compactMap { $0.results[item] }.first }

    /// Whoever is in conflict with an item in any ballot that was opened over it, or has said so since; without those for whom it was lifted.
    package func isInConflict(_ account: AccountID, with item: Int) -> Bool {
        guard lifted[item]?.contains(account) != true else { return false }
        if declared[item]?[account] != nil { return true }
        return ballots.contains { $0.conflicts[item]?[account] != nil }
    }

    private mutating func apply(_ step: Step) {
        steps.append(step)
        lastDay = max(lastDay, step.day)
        lastEntry = step.entry
        switch step.event {
        case .membersChanged(let body):
            decision = body.decision
            members = body.members
            present.formIntersection(members.map(\.account))
        case .agendaDrawn(let body):
            carry(over: body.items)
            items = body.items
            outcomes = [:]
        case .sessionOpened(let body):
            state = .open
            present = Set(body.present)
        case .attendanceChanged(let body):
            if body.isPresent { present.insert(body.member) } else { present.remove(body.member) }
        case .sessionAdjourned: state = .adjourned
        case .sessionResumed(let body):
            state = .open
            present = Set(body.present)
        case .conflictDeclared(let body):
            for item in body.items {
                declared[item, default: [:]][body.member, default: []].append(body.ground)
                // What was lifted before was another interest.
                lifted[item]?.remove(body.member)
                // A ballot that is open goes on without them.
                if let ballot = openBallot { change(ballot.number) { $0.except(body.member, on: item, body.ground) } }
            }
        case .conflictLifted(let body):
            for item in body.items { lifted[item, default: []].insert(body.member) }
        case .ballotOpened(let body): ballots.append(Ballot(body, entry: step.entry))
        case .paperHandedOut(let body):
            change(body.ballot) { ballot in
                ballot.paper += body.members
                // It was a count of fewer.
                ballot.count = nil
            }
        case .sheetGiven(let body): change(body.ballot) { $0.sheets.append(Ballot.Sheet(member: body.member, sealed: body.sheet)) }
        case .secretVoteGiven(let body): change(body.ballot) { $0.secretVoters.append(body.member) }
        case .paperCounted(let body):
            change(body.ballot) { $0.count = Ballot.Count(returned: body.returned, counts: body.counts, countedBy: step.actor) }
        case .paperConfirmed(let body): change(body.ballot) { $0.count?.confirmedBy = step.actor }
        case .ballotClosed(let body):
            change(body.ballot) { $0.close(body) }
            outcomes = [:]
        case .ballotVoided(let body): change(body.ballot) { $0.state = .voided }
        case .tieBroken(let body):
            tieOrders.append(body.items)
            outcomes = [:]
        case .exceptionGranted(let body):
            exceptions.append(body)
            outcomes = [:]
        case .outcomesSet(let body): outcomes = Dictionary(body.outcomes.map { ($0.item, $0) }) { $1 }
        case .minutesDrawn(let body):
            state = .minutes
            minutes = Minutes(entry: step.entry, text: body.text, hash: body.hash)
        case .minutesSigned(let body): minutes?.signatures.append(body)
        case .minutesReopened:
            state = .open
            minutes = nil
        case .outcomesApplied: state = .closed
        case .sessionAbandoned: state = .abandoned
        default: return
        }
    }

    /// A number may stand for another model on a new agenda: what was said goes with the model, and what was lifted with what was asked for it.
    private mutating func carry(over new: [AgendaItem]) {
        for item in items {
            interests[item.model] = (interests[item.model] ?? [:]).merging(declared[item.item] ?? [:]) { $1 }
            liftings[Asked(model: item.model, aim: item.aim)] = lifted[item.item]
        }
        declared = [:]
        lifted = [:]
        for item in new {
            if let known = interests[item.model], !known.isEmpty { declared[item.item] = known }
            if let known = liftings[Asked(model: item.model, aim: item.aim)], !known.isEmpty { lifted[item.item] = known }
        }
    }

    private mutating func change(_ ballot: Int, _ change: (inout Ballot) -> Void) {
        guard let index = ballots.firstIndex(where: { $0.number == ballot }) else { return }
        change(&ballots[index])
    }
}
