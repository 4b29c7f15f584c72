import Events
import Foundation
import GRDB
import Queries
import Register
import Rules
import Wiring

/// Figures inside a server: a reading room that is kept, beside DuckDB asked the same over the same rows.
struct FigureBench {
    let room: ReadingRoom
    let folder: DataFolder
    private static let rounds = 25

    init(_ folder: DataFolder) throws {
        self.folder = folder
        room = try ReadingRoom(RegisterStore(at: folder.register).reader)
    }

    func rows() throws -> [BenchRow] {
        let country = room.atlas.units.indices.first ?? 0
        let province = room.atlas.index(of: UnitID("vn-p06-1")) ?? 0
        let nationwide = try milliseconds { question(country, $0, split: [.unit, .field, .grade]) }
        let oneProvince = try milliseconds { question(province, $0, split: [.field, .grade]) }
        let knownThen = try milliseconds { day in
            var asked = question(country, day, split: [.unit, .field, .grade])
            asked.knownAt = room.position / 2
            return asked
        }
        let duck = try duckDB()
        return [
            BenchRow(
                name: "country as at a day, province × field × grade", unit: "ms", ours: nationwide, yardstick: duck, yardstickName: "DuckDB",
                wanted: 0.2, isBelow: true),
            BenchRow(
                name: "one province as at a day, field × grade", unit: "ms", ours: oneProvince, yardstick: 1, yardstickName: "wanted", wanted: 1,
                isBelow: true),
            BenchRow(
                name: "country as known at a past position", unit: "ms", ours: knownThen, yardstick: 50, yardstickName: "wanted", wanted: 1,
                isBelow: true),
        ]
    }

    /// What the first question costs: after it everything is at hand.
    func firstAnswer() throws -> String {
        let fresh = try ReadingRoom(RegisterStore(at: folder.register).reader)
        let country = fresh.atlas.units.indices.first ?? 0
        let first = try seconds { _ = try fresh.figure(question(country, Day("2024-06-30") ?? Day(0), split: [.unit, .field, .grade])) }
        return "first national figure of a new process, all spans read into memory: \(String(format: "%.2f", first)) s"
    }

    private func question(_ place: Atlas.Index, _ day: Day, split: [Events.Dimension]) -> FigureQuestion {
        var asked = FigureQuestion(
            programme: "dan-van-kheo", counts: .standing, nature: .stock, place: place, period: DayRange(from: Day(0), until: .never), asAt: day)
        asked.splitBy = split
        return asked
    }

    /// Medians over days that were not asked before.
    private func milliseconds(_ question: (Day) -> FigureQuestion) throws -> Double {
        let first = Day("2022-01-01") ?? Day(0)
        _ = try room.figure(question(first))
        return median(
            try (1...FigureBench.rounds).map { round in
                let asked = question(Day(first.number + round * 31))
                return try seconds { _ = try room.figure(asked) } * 1000
            })
    }

    /// Writes the spans as DuckDB is to have them, and lets it take its best schema.
    private func duckDB() throws -> Double {
        let path = folder.path + "/standing.csv"
        let atlas = room.atlas
        var text = "model,province,field,grade,from_day,to_day\n"
        try RegisterStore(at: folder.register).reader.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT s.record, u.text, f.text, g.text, s.from_day, s.to_day FROM span s JOIN word u ON u.number = s.unit
                    JOIN word f ON f.number = s.field JOIN word g ON g.number = s.grade WHERE s.sort = 1
                    """)
            while let row = try rows.next() {
                let from: Int = row[4]
                let unit = atlas.index(of: UnitID(row[1])) ?? 0
                let line = atlas.line(from: unit, in: ReadingRoom.tree, on: Day(from))
                let province = line.count > 1 ? atlas[line[line.count - 2]].id.rawValue : ""
                let record: Int = row[0]
                let field: String = row[2]
                let grade: String = row[3]
                let to: Int = row[5]
                text += "\(record),\(province),\(field),\(grade),\(from),\(to)\n"
            }
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try Yardstick.python("duckdb_figures.py", [path])
    }
}
