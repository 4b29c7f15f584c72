import Commands
import Events
import Rules
import Testing
import TestSupport

/// As large as a session may be: 500 items, 30 who vote.
@Suite struct BigSessionTests {
    @Test func `five hundred items and thirty members: every vote is counted, and every outcome applied together`() throws {
        let (items, voters) = (500, 30)
        let council = try CouncilHouse.voting(.secret, voters: voters, items: items)
        for (place, member) in CouncilHouse.voters(voters).enumerated() {
            // Item by item one more is against, from none to all of them, over and over.
            let marks = (1...items).map { BallotMark(item: $0, vote: place < $0 % (voters + 1) ? .no : .yes) }
            _ = try council.desk.voteInSecret(marks, in: 1, of: CouncilHouse.session, by: member, on: CouncilHouse.on)
        }
        try council.close()
        let known = try council.known()
        for item in 1...items {
            let against = item % (voters + 1)
            let result = try #require(known.result(of: item))
            #expect("\(result.yes) \(result.no) of \(result.entitled)" == "\(voters - against) \(against) of \(voters)")
        }
        let outcomes = (1...items).map { item in
            let isEnough = 2 * (item % (voters + 1)) < voters
            return ItemOutcome(item: item, outcome: isEnough ? .granted : .declined, reason: isEnough ? nil : "Không đủ phiếu.")
        }
        let (session, on) = (CouncilHouse.session, CouncilHouse.on)
        _ = try council.desk.perform(SetOutcomes(session: session, outcomes: outcomes, on: on))
        _ = try council.desk.perform(DrawMinutes(session: session, text: String(repeating: "Biên bản. ", count: 5_000), on: on))
        let hash = try #require(try council.known().minutes?.hash)
        for member: AccountID in ["chair", "secretary"] {
            _ = try council.desk.perform(SignMinutes(session: session, member: member, hash: hash, on: on))
        }
        _ = try council.desk.perform(ApplyOutcomes(session: session, on: on))
        #expect(try council.known().state == .closed)
        for item in 1...items {
            let kinds = try council.house.kinds(of: "model/m-\(item)")
            let last = outcomes[item - 1].outcome == .granted ? "model.recognised" : "model.decided"
            #expect(kinds.last == last)
        }
    }
}
