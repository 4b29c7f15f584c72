import Events
import Queries
import TestSupport
import Testing

/// One sealed name that does not open hides no other.
@Suite struct DamagedNameTests {
    private struct Damaged: Error {}

    @Test func `a damaged name is one unreadable line, in the decision and in the list of awards`() throws {
        let house = try TestHouse.filled()
        let whole = try #require(try house.room.decision(DecisionID("d-1"), mapOf: house.clock.today))
        let line = try #require(whole.lines.first { $0.isPerson && $0.name != nil })
        let owner = "person/\(line.person?.rawValue ?? "")"
        let keys = house.keys
        let room = try ReadingRoom(
            house.register.reader,
            unseal: { sealed in
                guard sealed.key != owner else { throw Damaged() }
                return try keys.open(sealed)
            })
        let decision = try #require(try room.decision(DecisionID("d-1"), mapOf: house.clock.today))
        #expect(decision.lines.filter(\.isUnreadable).map(\.ordinal) == [line.ordinal])
        #expect(
            decision.lines.filter { !$0.isUnreadable }.map(\.name) == whole.lines.filter { $0.ordinal != line.ordinal }.map(\.name))
        var question = FigureQuestion(
            programme: "dan-van-kheo", counts: .award, nature: .flow, place: room.root ?? 0,
            period: DayRange(from: Day(0), until: .never), asAt: .of("2030-01-01"))
        question.asAt = .of("2030-01-01")
        let awards = try room.awards(behind: question)
        #expect(awards.lines.filter(\.isUnreadable).map(\.ordinal) == [line.ordinal])
    }
}
