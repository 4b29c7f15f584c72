import Events
import Foundation
import Queries
import Register
import Rules
import Wiring

/// The first page of a search: folded text, newest first, for rare words and for words that stand in half of all models.
struct SearchBench {
    let room: ReadingRoom

    init(_ folder: DataFolder) throws { room = try ReadingRoom(RegisterStore(at: folder.register).reader) }

    func rows() throws -> [BenchRow] {
        try ["dan van kheo", "nuoi ong lay mat", "to tu quan thap sang duong que", "Dân vận khéo tr"].map { words in
            let country = room.atlas.units.indices.first ?? 0
            let figure = FigureQuestion(
                programme: "dan-van-kheo", counts: .standing, nature: .stock, place: country, period: DayRange(from: Day(0), until: .never),
                asAt: Day("2025-06-01") ?? Day(0))
            let question = ModelListQuestion(figure: figure, words: words)
            _ = try room.models(question)
            let times = try (0..<25).map { _ in try seconds { _ = try room.models(question) } * 1000 }
            return BenchRow(
                name: "search, first page of \"\(words)\"", unit: "ms", ours: median(times), yardstick: 5, yardstickName: "wanted", wanted: 1,
                isBelow: true)
        }
    }
}
