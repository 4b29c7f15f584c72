import Events
import Journal
import Queries
import Testing
import TestSupport

/// The house held against the naive model.
extension World {
    /// Asks random questions of both. Throws at the first that is answered otherwise.
    func compare(questions: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try follow()
        let naive = try house.naive()
        let now = naive.knowledge()
        for _ in 0..<questions {
            let (question, place) = question()
            let expected = (question.knownAt.map { naive.knowledge(at: $0) } ?? now).figure(question, place: place)
            try #require(house.room.naiveFigure(question) == expected, "\(place) \(question)", sourceLocation: sourceLocation)
            try #require(totals.naiveFigure(question) == expected, "running totals: \(place) \(question)", sourceLocation: sourceLocation)
            let records = try house.room.records(behind: question, after: 0, limit: 10_000)
            try #require(records.total == expected.values.reduce(0) { $0 + $1.value }, "\(question)", sourceLocation: sourceLocation)
        }
    }

    /// The register is what a new one would be, and the journal is sound.
    func compareWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try follow()
        #expect(try house.differencesFromRebuilt() == [], sourceLocation: sourceLocation)
        let report = try Verification.run(at: house.journal.path)
        let size = try house.journal.size
        #expect(report.isSound && report.size == size, "\(report.findings)", sourceLocation: sourceLocation)
    }

    private func question() -> (FigureQuestion, UnitID) {
        let atlas = house.room.atlas
        let place = chance.oneIn(4) ? 0 : chance.below(atlas.units.count)
        let from = chance.day(from: World.first, to: today)
        let splits: [Dimension] = [.level, .field, .type, .subject, .grade, .carried, .grantor, .unit]
        var asked = FigureQuestion(
            programme: "dan-van-kheo", counts: chance.pick(Countable.allCases), nature: chance.pick(Nature.allCases), place: place,
            period: chance.oneIn(3)
                ? DayRange(from: from, until: Day(from.number + chance.below(900))) : DayRange(from: World.first, until: .of("2026-01-01")),
            asAt: chance.oneIn(3) ? today : chance.day(from: World.first, to: Day(today.number + 30)))
        if chance.oneIn(2) { asked.knownAt = chance.below((try? house.journal.size) ?? 1) }
        if chance.oneIn(3) {
            asked.filters[chance.pick(Array(splits.dropLast()))] = chance.oneIn(3) ? .notStated : .key(chance.pick(World.fields + World.levels))
        }
        for _ in 0..<chance.below(3) {
            let split = chance.pick(splits)
            if !asked.splitBy.contains(split) { asked.splitBy.append(split) }
        }
        if !chance.oneIn(3) { asked.map = .on(chance.day(from: .of("2020-06-01"), to: Day(today.number + 30))) }
        return (asked, atlas[place].id)
    }
}
