import Events
import Foundation
import Journal
import Keeping
import Queries
import Rules
import Synchronization
import TestSupport
import Testing

@testable import Commands

/// A secret ballot over two items; whatever breaks off, and however often a form is sent, a member's vote counts once or not at all.
@Suite struct SecretBallotTests {
    private static let session = SessionID("s-1")
    private static let day = Day.of("2024-05-05")
    private static let members = (1...9).map { AccountID("member-\($0)") }
    private let house: TestHouse
    private var desk: Desk { house.desk }
    private var owner: String { Ballot.owner(of: Self.session, ballot: 1) }

    init() throws {
        house = try TestHouse.furnished()
        for number in 1...2 { try house.register(ModelID("m-\(number)"), "Mô hình \(number)", in: "c02068-1", on: "2023-02-01") }
        let seats = Self.members.enumerated().map { number, account in
            SessionMember(account: account, role: [.chair, .secretary][safe: number] ?? .member, hasVote: true)
        }
        let wish = SessionWish(
            programme: "dan-van-kheo", level: "commune", period: "2021-2025", unit: "c02068-1", body: "Hội đồng xã", decision: "3-QĐ/ĐU",
            mode: .online, members: seats)
        let items = (1...2).map {
            AgendaItem(item: $0, model: ModelID("m-\($0)"), aim: Aim(kind: .recognise, key: "commune"), unit: "c02068-1", seen: 0)
        }
        try house.perform(
            ConveneSession(session: Self.session, wish: wish, on: Self.day), DrawAgenda(session: Self.session, items: items, on: Self.day),
            OpenSession(session: Self.session, present: Self.members.dropLast(), on: Self.day),
            // The third acts on the second item only.
            DeclareConflict(session: Self.session, member: Self.members[2], items: [1], ground: .kinship, on: Self.day),
            OpenBallot(session: Self.session, items: [1, 2], form: .secret, on: Self.day))
    }

    @Test func `the journal has who voted, then how many voted what, and nothing is left of the box`() throws {
        for member in [0, 3, 4, 5, 6] { try vote(member, [.yes, .no]) }
        try vote(2, [nil, .yes])
        #expect(try entries("session.secretVoteGiven").map { $0.member.rawValue } == [1, 4, 5, 6, 7, 3].map { "member-\($0)" })
        _ = try desk.close(1, of: Self.session, on: Self.day)
        let closed = try #require(try closing())
        #expect(closed.results.map { [$0.item, $0.yes, $0.no, $0.abstain] } == [[1, 5, 0, 0], [2, 1, 5, 0]])
        #expect(closed.sheets.isEmpty && closed.lost == nil)
        #expect(try house.box.holds(owner) == false)
        #expect(throws: SessionRefusal.self) { try vote(7, [.yes, .yes]) }
        #expect(try house.box.slips(of: owner) == [:])
    }

    @Test func `a form that is sent again gets its first receipt, and its first marks count`() throws {
        let first = try vote(0, [.yes, .yes], id: "form")
        let again = try vote(0, [.no, .no], id: "form")
        #expect(again.first == first.first && again.isRepeat)
        #expect(throws: SessionRefusal.alreadyVoted(Self.members[0])) { try vote(0, [.no, .no], id: "another form") }
        #expect(try house.box.slips(of: owner) == [1: [.yes], 2: [.yes]])
    }

    @Test func `what broke off before the entry does not count, and is sent again`() throws {
        _ = try house.box.prepare(owner, command: "form", votes: [(1, .no), (2, .no)])
        try house.box.settle(owner) { try desk.hasDone($0) }
        #expect(try house.box.slips(of: owner) == [:])
        try vote(0, [.yes, .yes], id: "form")
        #expect(try house.box.slips(of: owner) == [1: [.yes], 2: [.yes]])
    }

    @Test func `what broke off after the entry counts as the rules saw it, whatever is sent under its id afterwards`() throws {
        try breakOffAfterTheEntry(of: 2, id: "form", [BallotMark(item: 2, vote: .no)])
        // On an item on which they do not act.
        #expect(throws: SessionRefusal.conflicted(Self.members[2], item: 1)) { try vote(2, [.yes, .yes], id: "form") }
        #expect(try vote(2, [nil, .yes], id: "form").isRepeat)
        #expect(try house.box.slips(of: owner) == [2: [.no]])
    }

    @Test func `what broke off after the entry counts when the ballot is closed, though nobody sends it again`() throws {
        for member in [0, 3, 4, 5] { try vote(member, [.yes, .abstain]) }
        try breakOffAfterTheEntry(of: 6, id: "form", [BallotMark(item: 1, vote: .no), BallotMark(item: 2, vote: .no)])
        _ = try desk.close(1, of: Self.session, on: Self.day)
        let closed = try #require(try closing())
        #expect(closed.results.map { [$0.item, $0.yes, $0.no, $0.abstain] } == [[1, 4, 1, 0], [2, 0, 1, 4]])
    }

    @Test func `a vote that is refused leaves nothing, and counts when it may`() throws {
        let absent = Self.members[8]
        #expect(throws: SessionRefusal.notPresent(absent)) { try vote(8, [.yes, .yes], id: "form") }
        #expect(throws: SessionRefusal.conflicted(Self.members[2], item: 1)) { try vote(2, [.yes, .yes], id: "other") }
        #expect(try house.box.holds(owner) == false)
        try house.perform(ChangeAttendance(session: Self.session, member: absent, isPresent: true, on: Self.day))
        try vote(8, [.yes, .no], id: "form")
        #expect(try house.box.slips(of: owner) == [1: [.yes], 2: [.no]])
    }

    @Test func `members who vote at once, each form sent twice, are counted once each`() throws {
        let voters = [0, 3, 4, 5, 6, 7]
        DispatchQueue.concurrentPerform(iterations: voters.count * 2) { number in
            let voter = voters[number % voters.count]
            do {
                try vote(voter, [.yes, .no], id: "form-\(voter)")
            } catch SessionRefusal.alreadyVoted(Self.members[voter]) {
                // Its twin was quicker.
            } catch {
                Issue.record(error)
            }
        }
        #expect(try entries("session.secretVoteGiven").count == voters.count)
        _ = try desk.close(1, of: Self.session, on: Self.day)
        #expect(try #require(try closing()).results.map { [$0.yes, $0.no] } == [[6, 0], [0, 6]])
    }

    @Test func `a voided ballot is not opened, and its box is gone`() throws {
        try vote(0, [.yes, .yes])
        _ = try desk.void(VoidBallot(session: Self.session, ballot: 1, reason: "Mở nhầm.", on: Self.day))
        #expect(try house.box.holds(owner) == false)
        #expect(try closing() == nil)
    }

    @discardableResult
    private func vote(_ member: Int, _ votes: [Vote?], id: String? = nil) throws -> Receipt {
        let marks = votes.enumerated().compactMap { number, vote in vote.map { BallotMark(item: number + 1, vote: $0) } }
        return try desk.voteInSecret(marks, in: 1, of: Self.session, by: Self.members[member], on: Self.day, id: id)
    }

    private func breakOffAfterTheEntry(of member: Int, id: String, _ marks: [BallotMark]) throws {
        _ = try house.box.prepare(owner, command: id, votes: marks.compactMap { mark in mark.vote.map { (mark.item, $0) } })
        let given = GiveSecretVote(session: Self.session, ballot: 1, member: Self.members[member], marks: marks, on: Self.day)
        _ = try desk.perform([given], id: id)
    }

    private func entries(_ kind: String) throws -> [SecretVoteGiven] {
        try house.journal.entries(of: "session/s-1").filter { $0.envelope.kind == kind }.map { try SecretVoteGiven.whole(Array($0.body)) }
    }

    private func closing() throws -> BallotClosed? {
        try house.journal.entries(of: "session/s-1").last { $0.envelope.kind == "session.ballotClosed" }.map {
            try BallotClosed.whole(Array($0.body))
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
