import Commands
import Events
import Queries
import Rules
import TestSupport

/// A session that is held twice, alike but for what is given on its first item: whoever may not see that gets the same answer in both.
///
/// Four items: 1, 2 and 4 are to be recognised, with one place for them and more by exception; 3 is to be graded.
struct World {
    enum Way: CaseIterable {
        case open
        case secret
        case scored
        case paper
    }

    enum Stage: CaseIterable {
        case voting
        case counted
        case decided
        case signed
        case applied
    }

    /// What the voters give the first item, in the order of `voters`; the others get the same in every world.
    let given: [Vote]
    var outcome = CouncilOutcome.granted
    var extra = 1
    /// In which whoever presides puts the first and the fourth, where both stand at the only place: then nothing is granted by exception.
    var order: [Int]?
    /// What is asked for the third item.
    var third = World.grade
    var interested: AccountID = "chair"
    /// Whether they say so; else the register knows.
    var isDeclared = true

    static let voters: [AccountID] = ["deputy", "m1", "m2", "m3", "m4"]
    static let grade = Aim(kind: .grade, key: "typical")

    private let on = CouncilHouse.on
    private let session = CouncilHouse.session

    init(_ given: [Vote], _ change: (inout World) -> Void = { _ in }) {
        self.given = given
        change(&self)
    }

    /// As far as to a stage.
    func held(_ way: Way, to stage: Stage, at seat: Seat = .commune) throws -> CouncilHouse {
        let council = try CouncilHouse()
        try council.house.perform(PublishProgramme(programme: World.programme))
        try council.register(4)
        _ = try council.desk.perform(try people(at: seat))
        try convene(in: council, at: seat)
        try vote(way, in: council)
        if stage == .voting { return council }
        _ = try council.desk.close(1, of: session, on: on, as: actor("secretary"))
        if let order {
            try run(BreakTie(session: session, items: order, reason: "Nhân rộng được.", on: on), as: "deputy", in: council)
        } else {
            try run(
                GrantException(session: session, quota: "places-\(seat.level)", extra: extra, decision: "4-QĐ", reason: "Cấp trên đồng ý.", on: on),
                as: "secretary", in: council)
        }
        if stage == .counted { return council }
        let rest: [ItemOutcome] = [2, 3, 4].map { ItemOutcome(item: $0, outcome: .deferred, reason: "Để lại kỳ sau.") }
        let first = ItemOutcome(item: 1, outcome: outcome, reason: outcome == .granted ? nil : "Không đủ phiếu.")
        try run(SetOutcomes(session: session, outcomes: [first] + rest, on: on), as: "secretary", in: council)
        if stage == .decided { return council }
        try run(
            DrawMinutes(session: session, text: "Nội dung 1: \(given.map(\.rawValue)), \(outcome.rawValue).", on: on), as: "secretary", in: council)
        guard let hash = try council.known().minutes?.hash else { preconditionFailure("no minutes") }
        for account: AccountID in [interested == "chair" ? "deputy" : "chair", "secretary"] {
            try run(SignMinutes(session: session, member: account, hash: hash, on: on), as: account, in: council)
        }
        if stage == .signed { return council }
        try run(ApplyOutcomes(session: session, on: on), as: "secretary", in: council)
        return council
    }

    enum Seat {
        case commune
        case province

        var unit: UnitID { self == .commune ? CouncilHouse.commune : "p06-1" }
        var level: Key { self == .commune ? "commune" : "province" }
        var recognise: Aim { Aim(kind: .recognise, key: level) }
    }

    /// What somebody is answered about the session.
    static func answer(to account: AccountID, in council: CouncilHouse) throws -> SessionAnswer {
        try council.desk.follow()
        let room = council.house.room
        guard let officer = try room.officer(account, on: CouncilHouse.on, passedSecondFactor: true),
            let answer = try room.session(CouncilHouse.session, for: officer, on: CouncilHouse.on)
        else { preconditionFailure("no answer for \(account)") }
        return answer
    }

    private static let programme: Programme = {
        var programme = Programme.fixture
        programme.version = 2
        let rules = ["commune", "province"].map { level in
            CouncilRule(
                level: level, quorum: Fraction(part: 1, whole: 2), ballot: .open, pointsMax: 10_00, ties: [.newBallot, .chair], secretaryVotes: false)
        }
        programme.councils = rules
        programme.quotas = ["commune", "province"].map { level in
            Quota(
                term: Term(key: "places-\(level)", name: Name(vi: "Chỉ tiêu", en: "Places")), level: level, of: "recognised", sense: .atMost,
                percent: nil,
                count: 1, rounding: .down, unitCode: nil)
        }
        return programme
    }()

    private var everybody: [AccountID] { ["chair", "secretary"] + World.voters }

    private func people(at seat: Seat) throws -> [any Command] {
        var posts = (everybody + ["reader"]).map { ($0, $0 == "secretary" ? Role.councilSecretary : .councilMember, seat.unit) }
        if !isDeclared { posts.append((interested, .registrant, CouncilHouse.commune)) }
        return (everybody + ["reader"]).map { OpenAccount(account: $0, name: "Tên", on: .of("2025-01-02")) }
            + posts.enumerated().map { number, post in
                AppointOfficer(
                    account: post.0,
                    post: Post(
                        appointment: AppointmentID("p-\(number)"), role: post.1, unit: post.2, from: .of("2025-01-02"), decision: "1-QĐ"))
            }
    }

    private func convene(in council: CouncilHouse, at seat: Seat) throws {
        let members = everybody.map { account in
            let role: CouncilRole = CouncilRole(rawValue: account.rawValue) ?? .member
            return CouncilHouse.member(account.rawValue, role)
        }
        let wish = SessionWish(
            programme: "dan-van-kheo", level: seat.level, period: "2025", unit: seat.unit, body: "Hội đồng", decision: "1-QĐ", mode: .mixed,
            members: members)
        let items = (1...4).map { number in
            AgendaItem(
                item: number, model: ModelID("m-\(number)"), aim: number == 3 ? third : seat.recognise, unit: CouncilHouse.commune, seen: 0)
        }
        for command in [
            ConveneSession(session: session, wish: wish, on: on), DrawAgenda(session: session, items: items, on: on),
            OpenSession(session: session, present: everybody, on: on),
        ] as [any Command] { try run(command, as: "secretary", in: council) }
        if isDeclared {
            try run(DeclareConflict(session: session, member: interested, items: [1], ground: .declared, on: on), as: interested, in: council)
        }
    }

    private func actor(_ account: AccountID) -> Desk.Actor { .account(account, passedSecondFactor: true) }

    private func run(_ command: any Command, as account: AccountID, in council: CouncilHouse) throws {
        _ = try council.desk.perform([command], as: actor(account))
    }

    private func vote(_ way: Way, in council: CouncilHouse) throws {
        let form: BallotForm = way == .open ? .open : way == .scored ? .scored : .secret
        try run(OpenBallot(session: session, items: [1, 2, 3, 4], form: form, on: on), as: "secretary", in: council)
        switch way {
        case .open, .scored:
            for member in World.voters {
                let sheet = GiveSheet(session: session, ballot: 1, member: member, marks: marks(of: member, in: form), on: on)
                _ = try council.desk.vote(sheet, as: actor(member))
            }
        case .secret:
            for member in World.voters {
                _ = try council.desk.voteInSecret(marks(of: member, in: form), in: 1, of: session, by: member, on: on, as: actor(member))
            }
        case .paper:
            try run(HandOutPaper(session: session, ballot: 1, members: World.voters, on: on), as: "secretary", in: council)
            let counts = (1...4).map { item in
                let votes = World.voters.compactMap { member in marks(of: member, in: form).first { $0.item == item }?.vote }
                return PaperCount(
                    item: item, yes: votes.count { $0 == .yes }, no: votes.count { $0 == .no }, abstain: votes.count { $0 == .abstain }, invalid: 0)
            }
            try run(CountPaper(session: session, ballot: 1, returned: World.voters.count, counts: counts, on: on), as: "secretary", in: council)
            try run(ConfirmPaper(session: session, ballot: 1, on: on), as: "m2", in: council)
        }
    }

    private func marks(of member: AccountID, in form: BallotForm) -> [BallotMark] {
        guard let place = World.voters.firstIndex(of: member) else { return [] }
        return (1...4).compactMap { item in
            guard item > 1 || member != interested else { return nil }
            let vote = item == 1 ? given[place] : place < item ? .yes : .no
            return form == .scored ? BallotMark(item: item, points: vote == .yes ? 9_00 : 4_00) : BallotMark(item: item, vote: vote)
        }
    }
}
