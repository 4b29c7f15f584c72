import Commands
import Events
import Queries
import Rules
import TestSupport
import Testing

/// Random climbs by both return rules: after every step the register, the queues and what pages are made of are what the rules make of the journal.
@Suite struct ClimbTests {
    private static let levels: [Key] = ["commune", "district", "province"]
    private static let today = Day.of("2025-06-20")

    @Test(arguments: 1...24) func `wherever a file goes, register and rules have it in the same place`(_ seed: Int) throws {
        var chance = Randomness(seed: seed)
        let house = try TestHouse.furnished()
        try house.propose("m-1", rule: seed.isMultiple(of: 2) ? .resume : .restart)
        var done = 0
        for step in 1...60 {
            let day = Day(Day.of("2025-03-06").number + step)
            let (level, period) = (chance.pick(ClimbTests.levels), chance.pick(["2025", "2025", "2021-2025"]))
            guard let command = try wish(&chance, level, period, day, house) else { continue }
            do {
                try house.perform(command)
                done += 1
            } catch is ModelRefusal {}
            try compare(house)
        }
        #expect(done > 5, "\(done)")
        #expect(try house.differencesFromRebuilt() == [])
        try compare(house)
    }

    private func wish(_ chance: inout Randomness, _ level: Key, _ period: Key, _ day: Day, _ house: TestHouse) throws -> (any Command)? {
        switch chance.below(14) {
        case 0, 1: return ProposeModel(model: "m-1", level: level, period: period, on: day)
        case 2, 3, 4: return ReceiveModel(model: "m-1", level: level, period: period, on: day)
        case 5, 6: return SendBackModel(model: "m-1", level: level, period: period, reason: "Thiếu.", on: day)
        case 7, 8: return RegisterModel(model: "m-1", period: chance.pick(["2025", "2021-2025"]), level: "commune", on: day)
        case 9: return AcceptModel(model: "m-1", on: day)
        case 10: return RecogniseModel(model: "m-1", level: level, period: period, instrument: nil, on: day)
        case 11:
            let entry = chance.pickAny(try house.folded("m-1").steps.map(\.entry)) ?? 0
            return AnnulModelEntry(model: "m-1", entry: entry, reason: "Nhầm.", instrument: nil, on: day)
        case 12:
            return ScoreModel(model: "m-1", period: period, marks: [CriterionMark(criterion: "spread", points: chance.below(21))], on: day)
        default: return AppraiseModel(model: "m-1", wish: AppraisalWish(level: level, period: period, isFit: false), on: day)
        }
    }

    private func compare(_ house: TestHouse) throws {
        let row = try #require(try house.room.model("m-1", mapOf: ClimbTests.today))
        let folded = try house.folded("m-1")
        let climb = try house.room.climb(of: row, on: ClimbTests.today).model
        try #require(row.line.status == folded.status.rawValue && row.period == folded.period)
        try #require(climb.status == folded.status && climb.climb == folded.climb)
        for (queue, role, places) in [
            (Queue.toTakeOver, Role.receivingOfficer, folded.climb.waiting),
            (.toExamine, .appraiser, folded.climb.onTable.filter { place in !isAppraised(place, folded) }),
        ] {
            for (level, unit) in zip(ClimbTests.levels, ["c01888-1", "d061-1", "p06-1"] as [UnitID]) {
                let post = Post(appointment: AppointmentID("x"), role: role, unit: unit, from: .of("2021-01-01"), decision: "1")
                let waiting = try house.room.queue(queue, for: Officer(account: "x", name: nil, posts: [post]), on: ClimbTests.today, after: 0).total
                let expected = places.contains { $0.level == level } && folded.status.isAccepted
                try #require(waiting == (expected ? 1 : 0), "\(queue) at \(level): \(folded.steps.suffix(12).map { "\($0.entry) \($0.event)" })")
            }
        }
    }

    /// Since it was proposed: a restart asks for it again.
    private func isAppraised(_ place: Climb.Place, _ model: Model) -> Bool {
        let proposed = model.climb.proposed[place] ?? 0
        return model.climb.appraisals.contains { $0.body.level == place.level && $0.body.period == place.period && $0.entry > proposed }
    }
}
