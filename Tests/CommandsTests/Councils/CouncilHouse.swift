import Commands
import Events
import Journal
import Keeping
import Queries
import Rules
import TestSupport

/// A house whose desk keeps a ballot box, with models of one commune and a council of it.
struct CouncilHouse {
    static let session = SessionID("s-1")
    static let commune: UnitID = "c02068-1"
    static let on = Day.of("2025-06-20")
    static let aim = Aim(kind: .recognise, key: "commune")

    let house: TestHouse
    let desk: Desk
    let box: BallotBox

    init() throws {
        house = try TestHouse.furnished()
        box = BallotBox(try KeepingFile(at: house.folder + "/keeping.sqlite"))
        desk = try CouncilHouse.desk(house, box)
    }

    /// Another desk at the same files, with connections of its own.
    func anotherDesk() throws -> Desk { try CouncilHouse.desk(house, BallotBox(try KeepingFile(at: house.folder + "/keeping.sqlite"))) }

    private static func desk(_ house: TestHouse, _ box: BallotBox) throws -> Desk {
        let (clock, register, room) = (house.clock, house.register, house.room)
        let journal = try JournalStore.open(at: house.journal.path, clock: { clock.now })
        return Desk(
            journal: journal, keys: house.keys, box: box, room: room, actor: .localOperator, today: { clock.today },
            newID: { "council-\(UInt64.random(in: 0 ... .max))" }, bringUp: { try room.follow(changedSpans: register.catchUp(with: journal)) })
    }

    /// Accepted models of the commune, numbered from 1.
    func register(_ count: Int) throws {
        for start in stride(from: 1, through: count, by: 100) {
            var commands: [any Command] = []
            for number in start...min(start + 99, count) {
                let model = ModelID("m-\(number)")
                commands += [
                    Wishes.draft(model, name: "Mô hình \(number)"), RegisterModel(model: model, period: "2025", level: "commune", on: CouncilHouse.on),
                    AcceptModel(model: model, on: CouncilHouse.on),
                ]
            }
            _ = try desk.perform(commands)
        }
    }

    static func member(_ id: String, _ role: CouncilRole = .member, unit: UnitID? = nil) -> SessionMember {
        SessionMember(account: AccountID(id), role: role, unit: unit, hasVote: false)
    }

    static func convene(_ voters: Int, session: SessionID = session, named: [AccountID]? = nil) -> ConveneSession {
        let members = (named ?? everybody(voters)).map { account in
            SessionMember(account: account, role: account == "chair" ? .chair : account == "secretary" ? .secretary : .member, hasVote: false)
        }
        return ConveneSession(
            session: session,
            wish: SessionWish(
                programme: "dan-van-kheo", level: "commune", period: "2025", unit: commune, body: "Hội đồng xã", decision: "1-QĐ/ĐU", mode: .mixed,
                members: members), on: on)
    }

    static func agenda(_ items: Int) -> DrawAgenda {
        DrawAgenda(
            session: session, items: (1...items).map { AgendaItem(item: $0, model: ModelID("m-\($0)"), aim: aim, unit: commune, seen: 0) }, on: on)
    }

    static func everybody(_ voters: Int) -> [AccountID] { ["chair", "secretary"] + (1..<voters).map { AccountID("v\($0)") } }

    static func voters(_ count: Int) -> [AccountID] { everybody(count).filter { $0 != "secretary" } }

    /// A session is open over so many items, a ballot over all of them.
    static func voting(_ form: BallotForm, voters: Int, items: Int = 2) throws -> CouncilHouse {
        let house = try CouncilHouse()
        try house.register(items)
        for command in [convene(voters), agenda(items), OpenSession(session: session, present: everybody(voters), on: on)] as [any Command] {
            _ = try house.desk.perform([command])
        }
        try house.openBallot(Array(1...items), form)
        return house
    }

    func openBallot(_ items: [Int], _ form: BallotForm) throws {
        _ = try desk.perform(OpenBallot(session: CouncilHouse.session, items: items, form: form, on: CouncilHouse.on))
    }

    func marks(_ vote: Vote = .yes, items: Int = 2) -> [BallotMark] { (1...items).map { BallotMark(item: $0, vote: vote) } }

    @discardableResult
    func voteInSecret(_ vote: Vote, by member: AccountID, items: Int = 2, id: String? = nil, at other: Desk? = nil) throws -> Receipt {
        try (other ?? desk).voteInSecret(marks(vote, items: items), in: 1, of: CouncilHouse.session, by: member, on: CouncilHouse.on, id: id)
    }

    @discardableResult
    func close(_ ballot: Int = 1, id: String? = nil, at other: Desk? = nil) throws -> Receipt {
        try (other ?? desk).close(ballot, of: CouncilHouse.session, on: CouncilHouse.on, id: id)
    }

    var owner: String { Ballot.owner(of: CouncilHouse.session, ballot: 1) }

    func known() throws -> CouncilSession {
        try desk.follow()
        guard let known = try house.room.wholeSession(CouncilHouse.session) else { preconditionFailure("no session") }
        return known.session
    }

    /// "2 for, 1 against of 5, 0 lost": how the first ballot came out for an item.
    func result(_ item: Int = 1) throws -> String {
        guard let ballot = try known().ballot(1), let result = ballot.results[item] else { return "none" }
        return "\(result.yes) for, \(result.no) against of \(result.entitled)"
    }
}
