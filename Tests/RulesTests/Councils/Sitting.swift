import Events
import Rules

/// A session of a province's council as it goes on, one step after the other: six votes, a secretary without one, quorum of two thirds.
struct Sitting {
    static let chair = AccountID("chair")
    static let deputy = AccountID("deputy")
    static let secretary = AccountID("secretary")
    static let everybody = [chair, deputy, secretary] + (1...4).map { AccountID("m\($0)") }
    static let voters = everybody.filter { $0 != secretary }
    static let grade = Aim(kind: .grade, key: "example")
    static let reason = "Đã thống nhất."

    var setting: ModelSetting
    var on = day("2024-05-06")
    private(set) var session: CouncilSession
    private var entry = 200

    init(mode: SessionMode = .mixed, members: [SessionMember]? = nil, _ change: (inout Programme) -> Void = { _ in }) {
        let setting = ModelSetting.with { programme in
            programme.councils = [Sitting.rule]
            change(&programme)
        }
        let (wish, on) = (Sitting.wish(members: members ?? Sitting.members, mode: mode), on)
        let convened = answer { () throws(SessionRefusal) in try CouncilSession.convene(SessionID("s"), wish, in: setting, on: on) }
        guard case .success(let event) = convened, let session = CouncilSession([Model.Step(entry: 200, day: on, event: event)]) else {
            preconditionFailure("not convened: \(convened)")
        }
        self.setting = setting
        self.session = session
    }

    static let rule: CouncilRule = {
        var rule = CouncilRule()
        rule.level = "province"
        rule.quorum = Fraction(part: 2, whole: 3)
        rule.pointsMax = 10_00
        rule.ties = [.newBallot, .chair]
        return rule
    }()

    static let members: [SessionMember] = everybody.map { account in
        let role: CouncilRole = account == chair ? .chair : account == deputy ? .deputy : account == secretary ? .secretary : .member
        return SessionMember(account: account, role: role, unit: UnitID("p"), hasVote: false)
    }

    static func wish(members: [SessionMember] = Sitting.members, mode: SessionMode = .mixed) -> SessionWish {
        SessionWish(
            programme: "dan-van-kheo", level: "province", period: "2024", unit: UnitID("p"), body: "Hội đồng xét", decision: "12-QĐ/TU",
            mode: mode, members: members)
    }

    /// Items 1 to a number, each a model of its own in unit a.
    static func agenda(_ count: Int, aim: Aim = grade) -> [AgendaItem] {
        (1...count).map { AgendaItem(item: $0, model: ModelID("m-\($0)"), aim: aim, unit: UnitID("a"), seen: 1) }
    }

    static func yes(_ items: Int...) -> [BallotMark] { items.map { BallotMark(item: $0, vote: .yes) } }

    mutating func take(_ event: Event, by actor: AccountID = secretary) {
        entry += 1
        session = session.appending(Model.Step(entry: entry, day: on, event: event, actor: actor.rawValue))
    }

    func draw(_ items: [AgendaItem]) throws(SessionRefusal) -> Event {
        try session.draw(items, in: setting, on: on) { $0.rawValue.hasPrefix("m-") ? (UnitID("a"), $0 == ModelID("m-over")) : nil }
    }

    func openBallot(
        _ items: [Int], _ form: BallotForm? = nil, conflicts: [Conflict] = [], tied: [[Int]] = [], by actor: AccountID? = nil
    ) throws(SessionRefusal) -> Event {
        try session.openBallot(over: items, form: form, conflicts: conflicts, tied: tied, by: actor, in: setting, on: on)
    }

    /// Open, with an agenda of so many items and everybody there.
    static func open(
        _ count: Int = 3, mode: SessionMode = .mixed, members: [SessionMember]? = nil, present: [AccountID] = everybody,
        _ change: (inout Programme) -> Void = { _ in }
    ) throws -> Sitting {
        var sitting = Sitting(mode: mode, members: members, change)
        sitting.take(try sitting.draw(agenda(count)))
        sitting.take(try sitting.session.open(present: present, in: sitting.setting, on: sitting.on))
        return sitting
    }

    /// With a ballot open over items.
    static func voting(
        _ items: [Int] = [1, 2], _ form: BallotForm = .open, mode: SessionMode = .mixed, conflicts: [Conflict] = [],
        _ change: (inout Programme) -> Void = { _ in }
    ) throws -> Sitting {
        var sitting = try open(mode: mode, change)
        sitting.take(try sitting.openBallot(items, form, conflicts: conflicts))
        return sitting
    }

    func vote(_ marks: [BallotMark], of account: AccountID, in ballot: Int = 1) throws(SessionRefusal) {
        try session.checkSheet(marks, of: account, in: ballot, by: account, setting: setting, on: on)
    }

    mutating func give(_ marks: [BallotMark], of account: AccountID, in ballot: Int = 1) throws {
        try vote(marks, of: account, in: ballot)
        take(.sheetGiven(SheetGiven(session: session.id, ballot: ballot, member: account, sheet: Sealed())), by: account)
    }

    /// Opens a ballot and closes it with so many votes: by item, those for, those against, those who abstain.
    mutating func decide(_ votes: [Int: (yes: Int, no: Int, abstain: Int)], conflicts: [Conflict] = [], tied: [[Int]] = []) throws {
        take(try openBallot(votes.keys.sorted(), .open, conflicts: conflicts, tied: tied))
        guard let ballot = session.openBallot else { preconditionFailure("no ballot is open") }
        var sheets: [MemberSheet] = []
        for account in Sitting.voters {
            let items = ballot.items(for: account)
            guard !items.isEmpty else { continue }
            let marks = items.map { item in
                let able = Sitting.voters.filter { !ballot.isInConflict($0, with: item) }
                let (place, given) = (able.firstIndex(of: account) ?? 0, votes[item] ?? (0, 0, 0))
                let vote: Vote = place < given.yes ? .yes : place < given.yes + given.no ? .no : .abstain
                return BallotMark(item: item, vote: vote)
            }
            try give(marks, of: account, in: ballot.number)
            sheets.append(MemberSheet(member: account, marks: marks))
        }
        take(try session.close(ballot.number, sheets: sheets, slips: [:], in: setting, on: on))
    }

    /// The quota line, with what else is known of the items.
    func line(_ facts: [RankFacts] = [], count: @escaping (QuotaBasis) -> Int = { _ in 0 }) -> QuotaLine {
        session.line(
            of: Sitting.grade, facts: Dictionary(facts.map { ($0.item, $0) }) { first, _ in first }, in: setting.programme, count: count)
    }

    func lines() -> [QuotaLine] { [line()] }

    /// Three items: the first passes, the others are declined, minutes drawn.
    static func minutes(_ change: (inout Sitting) throws -> Void = { _ in }) throws -> Sitting {
        var sitting = try open()
        try sitting.decide([1: (6, 0, 0), 2: (2, 4, 0), 3: (0, 6, 0)])
        sitting.take(try sitting.set(outcomes))
        try change(&sitting)
        sitting.take(.minutesDrawn(MinutesDrawn(session: sitting.session.id, text: Sealed(key: "session/s", box: "x"), hash: "h")))
        return sitting
    }

    static let outcomes = [
        ItemOutcome(item: 1, outcome: .granted), ItemOutcome(item: 2, outcome: .declined, reason: reason),
        ItemOutcome(item: 3, outcome: .declined, reason: reason),
    ]

    func set(_ outcomes: [ItemOutcome], conflicts: [Conflict] = [], ineligible: Set<Int> = [], by actor: AccountID? = secretary)
        throws(SessionRefusal) -> Event
    {
        try session.set(outcomes, lines: lines(), ineligible: ineligible, conflicts: conflicts, by: actor, in: setting, on: on)
    }

    func sign(_ account: AccountID, _ hash: String = "h", conflicts: [Conflict] = []) throws(SessionRefusal) -> Event {
        try session.sign(hash, conflicts: conflicts, by: account, in: setting, on: on)
    }

    func lift(_ account: AccountID, _ items: [Int], decision: String = "9-QĐ", conflicts: [Conflict] = [], by actor: AccountID? = chair)
        throws(SessionRefusal) -> Event
    {
        try session.lift(
            of: account, on: items, decision: decision, reason: Sitting.reason, conflicts: conflicts, by: actor, in: setting, on: on)
    }

    func breakTie(_ order: [Int], tied: [[Int]], reason: String = reason, by actor: AccountID? = chair) throws(SessionRefusal) -> Event {
        try session.breakTie(order, reason: reason, tied: tied, by: actor, in: setting, on: on)
    }

    func except(
        _ quota: Key, group: String? = nil, extra: Int = 1, decision: String = "9-QĐ", conflicts: [Conflict] = [],
        by actor: AccountID? = chair
    ) throws(SessionRefusal) -> Event {
        try session.except(
            quota: quota, group: group, extra: extra, decision: decision, reason: Sitting.reason, conflicts: conflicts, by: actor, in: setting,
            on: on)
    }

    func count(_ returned: Int, _ counts: [PaperCount], by actor: AccountID? = secretary) throws(SessionRefusal) -> Event {
        try session.countPaper(returned: returned, counts, in: 1, by: actor, in: setting, on: on)
    }
}

func conflict(_ item: Int, _ member: AccountID, _ grounds: [ConflictGround] = [.author]) -> Conflict {
    Conflict(item: item, member: member, grounds: grounds)
}

extension Quota {
    /// A cap on the grade at the province.
    static func cap(
        _ key: Key, count: Int? = nil, percent: Int? = nil, rounding: Rounding = .down, each: QuotaEach? = nil, field: Key? = nil,
        base: QuotaBase? = nil, reserve: Int? = nil
    ) -> Quota {
        var quota = Quota(
            term: RulesTests.term(key), level: "province", of: "graded", sense: .atMost, percent: percent, count: count,
            rounding: rounding, unitCode: nil)
        (quota.each, quota.field, quota.base, quota.reserve) = (each, field, base, reserve)
        return quota
    }
}

extension AccountID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
