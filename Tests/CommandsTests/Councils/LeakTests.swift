import Events
import Queries
import Rules
import Testing

/// What somebody in conflict with an item could find out about it, though it is kept from them: from totals, places in an order, quotas, hashes.
/// Two sessions that differ in nothing else are compared as whole answers, so that a new part of the answer is under test from its first day.
@Suite struct LeakTests {
    private static let all = [Vote](repeating: .yes, count: 5)
    private static let none = [Vote](repeating: .no, count: 5)
    private static let most: [Vote] = [.yes, .yes, .yes, .yes, .no]

    /// Every stage, and every way to vote.
    static let cases: [(World.Way, World.Stage)] = World.Stage.allCases.map { (.open, $0) } + World.Way.allCases.dropFirst().map { ($0, .counted) }

    /// Before anything is applied they differ in everything that follows from votes; what is applied everybody sees, so it is the same there.
    private static func worlds(to stage: World.Stage, _ change: (inout World) -> Void = { _ in }) -> [World] {
        [
            World(all, change),
            World(stage == .applied ? most : none) { world in
                world.extra = 2
                if stage != .applied { world.outcome = .declined }
                change(&world)
            },
        ]
    }

    /// Somebody in no conflict sees the two worlds apart, in what is there at that stage.
    private static func isTold(_ account: AccountID, of councils: [CouncilHouse], at stage: World.Stage) throws -> Bool {
        let answers = try councils.map { try World.answer(to: account, in: $0) }
        guard stage != .voting else { return answers.allSatisfy { $0.session.ballots.allSatisfy(\.results.isEmpty) } }
        return answers[0].session.result(of: 1) != answers[1].session.result(of: 1) && answers[0].rankings != answers[1].rankings
            && answers[0].lines != answers[1].lines && answers[0].session.exceptions != answers[1].session.exceptions
            && (stage == .counted || stage == .applied || answers[0].session.outcomes != answers[1].session.outcomes)
            && (stage != .signed && stage != .applied || answers[0].minutes != answers[1].minutes)
    }

    @Test(arguments: cases)
    func `HotCRP 426: totals tell a chair in conflict nothing of the item, and the member beside them what they may know`(
        _ way: World.Way, _ stage: World.Stage
    ) throws {
        let councils = try LeakTests.worlds(to: stage).map { try $0.held(way, to: stage) }
        #expect(try World.answer(to: "chair", in: councils[0]) == World.answer(to: "chair", in: councils[1]))
        #expect(try LeakTests.isTold("m2", of: councils, at: stage))
    }

    @Test(arguments: cases)
    func `HotCRP 426: whoever has no seat in it learns nothing but what is applied`(_ way: World.Way, _ stage: World.Stage) throws {
        let councils = try LeakTests.worlds(to: stage).map { try $0.held(way, to: stage) }
        #expect(try World.answer(to: "reader", in: councils[0]) == World.answer(to: "reader", in: councils[1]))
    }

    @Test func `HotCRP 426: nor does an order among what is tied`() throws {
        let councils = try [[1, 4], [4, 1]].map { order in
            try World(LeakTests.most) { ($0.order, $0.interested) = (order, "secretary") }.held(.open, to: .counted)
        }
        #expect(try World.answer(to: "secretary", in: councils[0]) == World.answer(to: "secretary", in: councils[1]))
        let told = try councils.map { try World.answer(to: "m2", in: $0) }
        #expect(told.map(\.session.tieOrders) == [[[1, 4]], [[4, 1]]])
        #expect(told[0].lines != told[1].lines)
    }

    /// The quota of recognitions is not for a grade that is called recognised: what is granted beside it stands in neither line the chair sees.
    @Test func `HotCRP 426: nor does what was granted beside a quota whose word is a grade's too`() throws {
        let councils = try LeakTests.worlds(to: .counted) { $0.third = Aim(kind: .grade, key: "recognised") }.map { try $0.held(.open, to: .counted) }
        let answers = try councils.map { try World.answer(to: "chair", in: $0) }
        #expect(answers[0] == answers[1])
        #expect(answers[0].rankings.count == 1 && answers[0].lines.map(\.limits) == [[]])
        #expect(try LeakTests.isTold("m2", of: councils, at: .counted))
    }

    @Test(arguments: cases)
    func `HotCRP 316: whoever declared an interest learns nothing of the item, though they vote on the others`(
        _ way: World.Way, _ stage: World.Stage
    ) throws {
        let councils = try LeakTests.worlds(to: stage) { $0.interested = "m1" }.map { try $0.held(way, to: stage) }
        let answers = try councils.map { try World.answer(to: "m1", in: $0) }
        #expect(answers[0] == answers[1])
        #expect(answers[0].grounds == [1: [.declared]])
        #expect(try LeakTests.isTold("m2", of: councils, at: stage))
        #expect(try LeakTests.isTold("chair", of: councils, at: stage))
    }

    @Test(arguments: cases.filter { $0.1 != .applied })
    func `HotCRP 316: whoever looks after the file where it comes from learns nothing of it, and nobody had to say so`(
        _ way: World.Way, _ stage: World.Stage
    ) throws {
        let councils = try LeakTests.worlds(to: stage) { $0.isDeclared = false }.map { try $0.held(way, to: stage, at: .province) }
        let answers = try councils.map { try World.answer(to: "chair", in: $0) }
        #expect(answers[0] == answers[1])
        #expect(answers[0].grounds == [1: [.post], 2: [.post], 3: [.post], 4: [.post]])
        #expect(try LeakTests.isTold("m2", of: councils, at: stage))
    }

    @Test func `the chair in conflict sees the rest, and of the item its outcome once it is applied`() throws {
        let signed = try World.answer(to: "chair", in: try World(LeakTests.all).held(.open, to: .signed))
        #expect(signed.hidden == [1])
        #expect(signed.session.ballots.map { $0.results.keys.sorted() } == [[2, 3, 4]])
        #expect(Set(signed.session.ballots.flatMap(\.openSheets).flatMap(\.marks).map(\.item)) == [2, 3, 4])
        #expect(signed.rankings.map(\.aim) == [World.grade] && signed.lines.map(\.aim) == [World.grade])
        #expect(signed.session.outcomes.keys.sorted() == [3], "of its aim none is told before all are applied")
        #expect(signed.session.exceptions.isEmpty && signed.session.steps.isEmpty)
        #expect(signed.minutes == nil)
        #expect(signed.session.minutes?.text == Sealed() && signed.session.minutes?.hash == "")
        #expect(
            signed.session.minutes?.signatures.map(\.hash) == ["", ""] && signed.session.minutes?.signatures.map(\.member) == ["deputy", "secretary"])
        let applied = try World.answer(to: "chair", in: try World(LeakTests.all).held(.open, to: .applied))
        #expect(applied.session.outcomes.mapValues(\.outcome) == [1: .granted, 2: .deferred, 3: .deferred, 4: .deferred])
        #expect(applied.session.result(of: 1) == nil && applied.minutes == nil && applied.rankings.map(\.aim) == [World.grade])
    }
}
