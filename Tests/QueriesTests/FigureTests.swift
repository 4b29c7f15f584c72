import Events
import Queries
import Testing
import TestSupport

/// Every question is asked twice: of the reading room, and of a second, simple model that folds all entries again.
@Suite struct FigureTests {
    static let house: Result<TestHouse, any Error> = Result {
        let house = try TestHouse.filled()
        try house.fill(90)
        try house.changeStillLater()
        // Recognised after its period: it counts on the period's last day.
        try house.accept("m-12", on: "2023-07-08")
        try house.recognise("m-12", period: "2023", on: "2024-01-20")
        return house
    }

    private let house: TestHouse
    private let naive: NaiveModel
    private let last: Int

    init() throws {
        house = try FigureTests.house.get()
        naive = try house.naive()
        last = try house.register.position - 1
    }

    private static let days = ["2022-06-15", "2023-10-10", "2024-01-31", "2025-06-30", "2025-07-01", "2026-01-15"]
    private static let places: [UnitID] = ["vn", "p06-1", "p19-2", "d061-1", "c02068-1", "c02071-2", "c05908-1", "c02083-2"]
    private static let splits: [[Dimension]] = [
        [], [.level], [.field], [.type], [.subject], [.grade], [.carried], [.grantor], [.unit], [.field, .subject], [.unit, .level, .grade],
    ]
    private static let maps: [MapChoice] = [.then, .on(.of("2025-06-30")), .on(.of("2025-07-01"))]

    @Test(arguments: Countable.allCases, [Nature.stock, .flow])
    func `every figure is what counting by hand gives`(_ counts: Countable, _ nature: Nature) throws {
        var isEmpty = true
        for known in [nil, last / 3, last / 2, last - 45, last - 3] as [Int?] {
            let knowledge = naive.knowledge(at: known)
            for place in FigureTests.places {
                for (number, day) in FigureTests.days.enumerated() {
                    for splits in FigureTests.splits {
                        let maps = splits.contains(.unit) ? FigureTests.maps : [FigureTests.maps[number % 3]]
                        for map in maps {
                            let question = house.question(counts, nature, in: place, asAt: day, knownAt: known, by: splits, map: map)
                            let answer = try house.room.naiveFigure(question)
                            try #require(answer == knowledge.figure(question, place: place), "\(question)")
                            isEmpty = isEmpty && answer.isEmpty
                        }
                    }
                }
            }
        }
        #expect(!isEmpty)
    }

    @Test(arguments: Countable.allCases)
    func `a figure limited to a word, or to what is not stated, is what counting by hand gives`(_ counts: Countable) throws {
        let knowledge = naive.knowledge()
        let words: [Dimension: [Key]] = [
            .level: ["commune", "district"], .field: ["economy", "nothing"], .type: ["model"], .subject: ["individual", "household"],
            .grade: ["registered", "typical"], .carried: ["new", "keptUp"], .grantor: ["province"],
        ]
        for nature in Nature.allCases {
            for (dimension, keys) in words {
                for filter in keys.map(WordFilter.key) + [.notStated] {
                    for other in [Dimension.field, .unit] {
                        var question = house.question(counts, nature, by: [other], map: .on(.of("2025-07-01")))
                        question.filters = [dimension: filter]
                        try #require(house.room.naiveFigure(question) == knowledge.figure(question, place: "vn"), "\(question)")
                        question.filters[.subject] = .key("collective")
                        try #require(house.room.naiveFigure(question) == knowledge.figure(question, place: "vn"), "\(question)")
                    }
                }
            }
        }
    }

    @Test func `running totals give what looking at every row gives`() throws {
        var limits = CubeLimits()
        limits.rowsMin = 0
        limits.rowsBesideMax = 5
        let room = try ReadingRoom(house.register.reader, cubeLimits: limits)
        let knowledge = naive.knowledge()
        for counts in Countable.allCases {
            for nature in Nature.allCases {
                for place in ["vn", "p06-1", "p19-1", "p19-2"] as [UnitID] {
                    for day in FigureTests.days {
                        for splits in FigureTests.splits {
                            for map in FigureTests.maps {
                                let question = house.question(counts, nature, in: place, asAt: day, by: splits, map: map)
                                try #require(room.naiveFigure(question) == knowledge.figure(question, place: place), "\(question)")
                            }
                        }
                    }
                }
            }
        }
    }

    @Test func `the records behind a cell are as many as the cell says`() throws {
        for counts in Countable.allCases {
            for nature in Nature.allCases {
                for map in FigureTests.maps {
                    var question = house.question(counts, nature, by: [.unit], map: map)
                    let cells = try house.room.figure(question)
                    let total = try house.room.records(behind: question, after: 0, limit: 1_000)
                    #expect(total.total == cells.reduce(0) { $0 + $1.value })
                    #expect(total.records.count == total.total)
                    for cell in cells {
                        let part: UnitPart = cell.unit.map { .unit($0) } ?? .unplaced
                        #expect(try house.room.records(behind: question, in: part, after: 0, limit: 1_000).records.count == cell.value)
                        question.splitBy = []
                        #expect(try house.room.records(behind: question, in: part, after: 0, limit: 1).total == cell.value)
                        question.splitBy = [.unit]
                    }
                }
            }
        }
    }

    @Test func `what was recorded on a day is what is known at its end`() throws {
        #expect(try house.room.position(knownOn: .of("2025-06-19")) == nil)
        let before = try #require(try house.room.position(knownOn: .of("2025-06-20")))
        #expect(try house.room.position(knownOn: .of("2026-01-14")) == before)
        #expect(try house.room.position(knownOn: .of("2026-01-15")) == last)
        #expect(before < last)
    }
}
