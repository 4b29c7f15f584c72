import Commands
import Dispatch
import Events
import Journal
import Keeping
import Queries
import Rules
import Synchronization
import Testing
import TestSupport

/// What goes wrong in a session: each refused or resumed with its reason, nothing half.
@Suite struct CouncilBadInputTests {
    private let council: CouncilHouse
    private var desk: Desk { council.desk }

    /// A commune's council whose people have accounts: a chair, two secretaries, three members, one of them from a hamlet's office.
    init() throws {
        council = try CouncilHouse()
        try council.register(3)
        var commands: [any Command] = []
        let people: [(AccountID, Role, UnitID?, Day?)] = [
            ("admin", .administrator, nil, nil), ("chair", .councilMember, CouncilHouse.commune, nil),
            ("secretary", .councilSecretary, CouncilHouse.commune, nil), ("second", .councilSecretary, CouncilHouse.commune, nil),
            ("m1", .councilMember, CouncilHouse.commune, nil), ("m2", .councilMember, CouncilHouse.commune, nil),
            ("m3", .councilMember, CouncilHouse.commune, nil), ("stranger", .councilMember, CouncilHouse.commune, nil),
            ("over", .councilMember, CouncilHouse.commune, CouncilHouse.on),
        ]
        for (account, role, unit, until) in people {
            commands += [
                OpenAccount(account: account, name: "Tên", on: .of("2025-01-02")),
                AppointOfficer(
                    account: account,
                    post: Post(
                        appointment: AppointmentID("p-\(account)"), role: role, unit: unit, from: .of("2025-01-02"), until: until, decision: "1-QĐ")),
            ]
        }
        _ = try desk.perform(commands)
        let members = [
            CouncilHouse.member("chair", .chair), CouncilHouse.member("secretary", .secretary), CouncilHouse.member("second", .secretary),
            CouncilHouse.member("m1"), CouncilHouse.member("m2"), CouncilHouse.member("m3"), CouncilHouse.member("over"),
        ]
        let wish = SessionWish(
            programme: "dan-van-kheo", level: "commune", period: "2025", unit: CouncilHouse.commune, body: "Hội đồng xã", decision: "1-QĐ/ĐU",
            mode: .online, members: members)
        try run(ConveneSession(session: CouncilHouse.session, wish: wish, on: CouncilHouse.on), as: "secretary")
        try run(CouncilHouse.agenda(3), as: "secretary")
        try run(
            OpenSession(session: CouncilHouse.session, present: members.map(\.account), on: CouncilHouse.on), as: "secretary")
    }

    private func actor(_ account: AccountID) -> Desk.Actor { .account(account, passedSecondFactor: true) }

    private func run(_ command: some Command, as account: AccountID) throws { _ = try desk.perform([command], as: actor(account)) }

    private func openBallot(_ form: BallotForm = .open, _ items: [Int] = [1, 2, 3]) throws {
        try run(OpenBallot(session: CouncilHouse.session, items: items, form: form, on: CouncilHouse.on), as: "secretary")
    }

    private func vote(_ account: AccountID, _ vote: Vote = .yes, _ items: [Int] = [1, 2, 3], in ballot: Int = 1) throws {
        let marks = items.map { BallotMark(item: $0, vote: vote) }
        _ = try desk.vote(
            GiveSheet(session: CouncilHouse.session, ballot: ballot, member: account, marks: marks, on: CouncilHouse.on), as: actor(account))
    }

    private func close(_ ballot: Int = 1, as account: AccountID = "secretary", at other: Desk? = nil) throws {
        _ = try (other ?? desk).close(ballot, of: CouncilHouse.session, on: CouncilHouse.on, as: actor(account))
    }

    /// What the journal has of the session, to see that nothing was added.
    private func entries() throws -> Int { try desk.journal.entries(of: "session/s-1").count }

    @Test func `a vote after closing, twice, by a stranger, for somebody else`() throws {
        try openBallot()
        try vote("m1")
        let before = try entries()
        #expect(throws: SessionRefusal.alreadyVoted("m1")) { try vote("m1", .no) }
        #expect(throws: SessionRefusal.notAMember("stranger")) { try vote("stranger") }
        #expect(throws: SessionRefusal.notYours) {
            let marks = [1, 2, 3].map { BallotMark(item: $0, vote: .yes) }
            _ = try desk.vote(
                GiveSheet(session: CouncilHouse.session, ballot: 1, member: "m2", marks: marks, on: CouncilHouse.on), as: actor("m1"))
        }
        #expect(throws: AccessRefusal.noAppointment) { try vote("nobody") }
        #expect(throws: SessionRefusal.withoutVote("secretary")) { try vote("secretary") }
        #expect(try entries() == before)
        try close()
        #expect(throws: SessionRefusal.ballotNotOpen(1)) { try vote("m2") }
        #expect(try council.result() == "1 for, 0 against of 5")
    }

    @Test func `a member whose appointment ended that morning does not vote, and is in the number of those present`() throws {
        try openBallot()
        #expect(throws: AccessRefusal.noAppointment) { try vote("over") }
        for member: AccountID in ["chair", "m1", "m2", "m3"] { try vote(member) }
        try close()
        #expect(try council.result() == "4 for, 0 against of 5")
    }

    @Test func `without the second factor nobody votes`() throws {
        try openBallot()
        let sheet = GiveSheet(
            session: CouncilHouse.session, ballot: 1, member: "m1", marks: [1, 2, 3].map { BallotMark(item: $0, vote: .yes) }, on: CouncilHouse.on)
        #expect(throws: AccessRefusal.self) { try desk.vote(sheet, as: .account("m1", passedSecondFactor: false)) }
    }

    @Test func `a conflicted member votes on the rest, and is in no number of the item`() throws {
        try run(
            DeclareConflict(session: CouncilHouse.session, member: "m1", items: [2], ground: .kinship, on: CouncilHouse.on), as: "m1")
        try openBallot()
        #expect(throws: SessionRefusal.conflicted("m1", item: 2)) { try vote("m1") }
        try vote("m1", .yes, [1, 3])
        for member: AccountID in ["chair", "m2"] { try vote(member) }
        try close()
        #expect(try council.result(1) == "3 for, 0 against of 5")
        #expect(try council.result(2) == "2 for, 0 against of 4")
    }

    @Test func `a conflict is lifted by nobody who is in one, also before any ballot`() throws {
        let declare = { (member: AccountID) in
            DeclareConflict(session: CouncilHouse.session, member: member, items: [1], ground: .declared, on: CouncilHouse.on)
        }
        try run(declare("m1"), as: "m1")
        try run(declare("chair"), as: "chair")
        let lift = LiftConflict(session: CouncilHouse.session, member: "m1", items: [1], decision: "2-QĐ", reason: "r", on: CouncilHouse.on)
        #expect(throws: SessionRefusal.liftedByConflicted("chair")) { try run(lift, as: "chair") }
        #expect(throws: SessionRefusal.notChair) { try run(lift, as: "m2") }
    }

    @Test func `quorum lost midway stops votes and closing; it goes on when somebody is back`() throws {
        try openBallot()
        try vote("m1")
        for member: AccountID in ["m2", "m3"] {
            try run(ChangeAttendance(session: CouncilHouse.session, member: member, isPresent: false, on: CouncilHouse.on), as: "secretary")
        }
        #expect(throws: SessionRefusal.quorumMissing(present: 3, needed: 4)) { try vote("chair") }
        #expect(throws: SessionRefusal.quorumMissing(present: 3, needed: 4)) { try close() }
        try run(ChangeAttendance(session: CouncilHouse.session, member: "m2", isPresent: true, on: CouncilHouse.on), as: "secretary")
        try vote("chair")
        try close()
        #expect(try council.result() == "2 for, 0 against of 4")
    }

    @Test func `of two secretaries who close at once one wins, and the other is told that it is closed`() throws {
        try openBallot()
        for member: AccountID in ["chair", "m1", "m2"] { try vote(member) }
        let told = Mutex<[String]>([])
        let desks = [try council.anotherDesk(), try council.anotherDesk()]
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            do { try close(as: index == 0 ? "secretary" : "second", at: desks[index]) } catch { told.withLock { $0.append("\(error)") } }
        }
        #expect(told.withLock { $0 } == ["ballotNotOpen(1)"])
        #expect(try desk.journal.entries(of: "session/s-1").count { $0.envelope.kind == "session.ballotClosed" } == 1)
    }

    @Test func `of two secretaries who set outcomes from the same page one wins, and the other lost the race`() throws {
        try openBallot()
        for member: AccountID in ["chair", "m1", "m2", "m3"] { try vote(member) }
        try close()
        let seen = try council.known().lastEntry
        let outcomes = (1...3).map { ItemOutcome(item: $0, outcome: .granted) }
        let set = SetOutcomes(session: CouncilHouse.session, outcomes: outcomes, on: CouncilHouse.on)
        _ = try desk.perform([SessionUnchangedSince(session: CouncilHouse.session, entry: seen), set], as: actor("secretary"))
        let latest = try council.known().lastEntry
        #expect(throws: SessionRefusal.movedOn(entry: latest)) {
            try desk.perform([SessionUnchangedSince(session: CouncilHouse.session, entry: seen), set], as: actor("second"))
        }
        let told = Mutex<[String]>([])
        let desks = [try council.anotherDesk(), try council.anotherDesk()]
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            do {
                _ = try desks[index].perform(
                    [SessionUnchangedSince(session: CouncilHouse.session, entry: latest), set], as: actor(index == 0 ? "secretary" : "second"))
            } catch { told.withLock { $0.append(error is AppendRefusal || error is SessionRefusal ? "lost" : "\(error)") } }
        }
        #expect(told.withLock { $0 } == ["lost"])
        #expect(try desk.journal.entries(of: "session/s-1").count { $0.envelope.kind == "session.outcomesSet" } == 2)
    }

    @Test func `a session is held from beginning to end, and its outcomes are applied once, together`() throws {
        try openBallot()
        for member: AccountID in ["chair", "m1", "m2", "m3"] { try vote(member) }
        try close()
        let outcomes = (1...3).map { ItemOutcome(item: $0, outcome: $0 < 3 ? .granted : .deferred, reason: $0 < 3 ? nil : "Để lại kỳ sau.") }
        try run(SetOutcomes(session: CouncilHouse.session, outcomes: outcomes, on: CouncilHouse.on), as: "secretary")
        try run(DrawMinutes(session: CouncilHouse.session, text: "Biên bản", on: CouncilHouse.on), as: "secretary")
        let hash = try #require(try council.known().minutes?.hash)
        for account: AccountID in ["chair", "secretary"] {
            try run(SignMinutes(session: CouncilHouse.session, member: account, hash: hash, on: CouncilHouse.on), as: account)
        }
        try run(ApplyOutcomes(session: CouncilHouse.session, on: CouncilHouse.on), as: "secretary")
        #expect(throws: SessionRefusal.sessionIsOver(.closed)) {
            try run(ApplyOutcomes(session: CouncilHouse.session, on: CouncilHouse.on), as: "second")
        }
        #expect(try desk.journal.entries(of: "model/m-1").map(\.envelope.kind).suffix(2) == ["model.decided", "model.recognised"])
        #expect(try desk.journal.entries(of: "model/m-3").map(\.envelope.kind).last == "model.decided")
        // What this council put off or granted it may decide on again.
        try run(CouncilHouse.convene(4, session: SessionID("s-2"), named: ["chair", "secretary", "m1", "m2", "m3"]), as: "secretary")
        let draw = DrawAgenda(
            session: SessionID("s-2"),
            items: [AgendaItem(item: 1, model: "m-3", aim: CouncilHouse.aim, unit: CouncilHouse.commune, seen: 0)], on: CouncilHouse.on)
        try run(draw, as: "secretary")
        try run(OpenSession(session: SessionID("s-2"), present: ["chair", "secretary", "m1", "m2", "m3"], on: CouncilHouse.on), as: "secretary")
        try run(OpenBallot(session: SessionID("s-2"), items: [1], on: CouncilHouse.on), as: "secretary")
        try desk.follow()
        let again = try #require(try council.house.room.wholeSession(SessionID("s-2"))).session
        #expect(again.ballot(1)?.items(for: "m1") == [1], "whoever put it off is in no conflict for that")
    }

    @Test func `somebody who is no account is named in no council, and where they come from must be a unit`() throws {
        let convene = { (member: SessionMember) in
            ConveneSession(
                session: SessionID("s-3"),
                wish: SessionWish(
                    programme: "dan-van-kheo", level: "commune", period: "2025", unit: CouncilHouse.commune, body: "B", decision: "D", mode: .online,
                    members: [CouncilHouse.member("chair", .chair), CouncilHouse.member("secretary", .secretary), member]), on: CouncilHouse.on)
        }
        #expect(throws: SessionRefusal.memberUnknown("nobody")) { try run(convene(CouncilHouse.member("nobody")), as: "secretary") }
        #expect(throws: SessionRefusal.unitUnknown("nowhere")) { try run(convene(CouncilHouse.member("m1", unit: "nowhere")), as: "secretary") }
        let change = ChangeMembers(
            session: CouncilHouse.session,
            members: [CouncilHouse.member("chair", .chair), CouncilHouse.member("secretary", .secretary), CouncilHouse.member("nobody")],
            decision: "2-QĐ", on: CouncilHouse.on)
        #expect(throws: SessionRefusal.memberUnknown("nobody")) { try run(change, as: "secretary") }
    }
}
