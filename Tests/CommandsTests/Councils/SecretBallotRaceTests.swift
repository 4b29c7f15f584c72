import Commands
import Dispatch
import Events
import Foundation
import Journal
import Rules
import Synchronization
import Testing
import TestSupport

/// Journal and box are two files: wherever something breaks off between them, each who has voted has one slip, and nobody else has.
@Suite struct SecretBallotRaceTests {
    @Test func `what was laid ready and not entered does not count, and may be given again`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        _ = try council.box.prepare(council.owner, command: "c-1", votes: [(1, .no), (2, .no)])
        try council.voteInSecret(.yes, by: "v1")
        try council.voteInSecret(.yes, by: "v2", id: "c-1")
        try council.close()
        #expect(try council.result() == "2 for, 0 against of 3")
        #expect(try council.known().ballot(1)?.secretVoters == ["v1", "v2"])
        #expect(try !council.box.holds(council.owner))
    }

    @Test func `a process killed between the journal and the box has voted once, and sends its form again for the same answer`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        let child = try killedWhileVoting(council)
        let outcome = child.wait(seconds: 60)
        #expect(outcome == ChildProcess.Outcome(status: SIGKILL, output: "entered\n", errors: ""))
        #expect(try council.box.voters(of: council.owner) == 0, "the box does not have it")
        #expect(try council.known().ballot(1)?.secretVoters == ["v1"], "the journal has")
        #expect(throws: SessionRefusal.alreadyVoted("v1")) { try council.voteInSecret(.yes, by: "v1", id: "c-2") }
        let receipt = try council.voteInSecret(.no, by: "v1", id: "c-1")
        #expect(receipt.isRepeat)
        #expect(try council.box.voters(of: council.owner) == 1)
        try council.close()
        #expect(try council.result() == "0 for, 1 against of 3")
    }

    private func killedWhileVoting(_ council: CouncilHouse) throws -> ChildProcess {
        try ChildProcess(
            Bundle(for: TestHouse.self).bundleURL.path + "/council-worker",
            [council.house.folder, "s-1", "1", "v1", "1,2", "c-1", CouncilHouse.on.description])
    }

    @Test func `a ballot closed before the form is sent again counts what the journal has`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        let child = try killedWhileVoting(council)
        #expect(child.wait(seconds: 60).status == SIGKILL)
        try council.close()
        #expect(try council.result() == "0 for, 1 against of 3")
        #expect(try council.voteInSecret(.no, by: "v1", id: "c-1").isRepeat, "the answer comes late, and counts nothing more")
        #expect(try !council.box.holds(council.owner))
    }

    @Test func `what was closed while nobody destroyed the box is destroyed when the closing is sent again`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        try council.voteInSecret(.yes, by: "v1")
        _ = try council.desk.perform(CloseBallot(session: CouncilHouse.session, ballot: 1, on: CouncilHouse.on), id: "c-9")
        #expect(try council.box.holds(council.owner))
        let receipt = try council.close(id: "c-9")
        #expect(receipt.isRepeat)
        #expect(try !council.box.holds(council.owner))
        #expect(try council.result() == "1 for, 0 against of 3")
        #expect(throws: AppendRefusal.self, "an id that did something else is no closing") { try council.close(2, id: "c-9") }
    }

    @Test func `a session that is abandoned leaves no box`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        try council.voteInSecret(.yes, by: "v1")
        _ = try council.desk.abandon(AbandonSession(session: CouncilHouse.session, reason: "Mất điện.", on: CouncilHouse.on))
        #expect(try !council.box.holds(council.owner))
        #expect(throws: SessionRefusal.sessionIsOver(.abandoned)) { try council.voteInSecret(.yes, by: "v2") }
        #expect(try council.box.voters(of: council.owner) == 0)
    }

    @Test func `a form sent twice by two at once is one vote with one answer`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 13)
        let faults = Mutex<[String]>([])
        for member in CouncilHouse.voters(13) {
            let desks = [try council.anotherDesk(), try council.anotherDesk()]
            let firsts = Mutex<Set<Int>>([])
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                do {
                    let receipt = try council.voteInSecret(.yes, by: member, id: "c-\(member)", at: desks[index])
                    _ = firsts.withLock { $0.insert(receipt.first) }
                } catch { faults.withLock { $0.append("\(member): \(error)") } }
            }
            #expect(firsts.withLock { $0.count } == 1)
        }
        #expect(faults.withLock { $0 } == [])
        #expect(try council.box.voters(of: council.owner) == 13)
        try council.close()
        #expect(try council.result() == "13 for, 0 against of 13")
    }

    @Test func `many vote at once while somebody closes: slips are as many as voters, and who was late is told`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 25)
        let told = Mutex<[String]>([])
        let desks = try (0..<5).map { _ in try council.anotherDesk() }
        let voters = CouncilHouse.voters(25)
        DispatchQueue.concurrentPerform(iterations: 5) { index in
            for (place, member) in voters.enumerated() where place % 4 == index {
                do { try council.voteInSecret(place % 2 == 0 ? .yes : .no, by: member, at: desks[index]) } catch {
                    told.withLock { $0.append("\(error)") }
                }
            }
            if index == 4 { do { try council.close(at: desks[4]) } catch { told.withLock { $0.append("closing: \(error)") } } }
        }
        let late = told.withLock { $0 }
        #expect(late.allSatisfy { $0 == "ballotNotOpen(1)" }, "\(late)")
        let ballot = try #require(try council.known().ballot(1))
        let result = try #require(ballot.results[1])
        #expect(ballot.secretVoters.count + late.count == 25)
        #expect(result.yes + result.no == ballot.secretVoters.count)
        #expect(try !council.box.holds(council.owner))
    }

    @Test func `other marks under an id that was sent, or an item twice, put nothing into the box`() throws {
        let council = try CouncilHouse.voting(.secret, voters: 3)
        try council.voteInSecret(.yes, by: "v1", id: "c-1")
        let twice = [BallotMark(item: 1, vote: .no), BallotMark(item: 1, vote: .no)]
        for marks in [twice, [BallotMark(item: 99, vote: .no)]] {
            #expect(throws: SessionRefusal.self) {
                try council.desk.voteInSecret(marks, in: 1, of: CouncilHouse.session, by: "v1", on: CouncilHouse.on, id: "c-1")
            }
        }
        try council.close()
        #expect(try council.result() == "1 for, 0 against of 3")
    }
}
