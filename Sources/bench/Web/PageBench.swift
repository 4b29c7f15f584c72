import Events
import Foundation
import Hummingbird
import Logging
import Queries
import Register
import Web
import Wiring

/// A list page of 50 models over HTTP, beside a route of the same server library that answers one word. `wrk` asks, 8 connections.
struct PageBench {
    let room: ReadingRoom
    private static let rounds = 3

    init(_ folder: DataFolder) throws { room = try ReadingRoom(RegisterStore(at: folder.register).reader) }

    func rows() async throws -> [BenchRow] {
        let fresh = server(keeping: 0)
        let kept = server(keeping: 512)
        let router = Router()
        router.get("/models") { _, _ in "Hello" }
        let bare = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 18_093)), logger: quiet)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await fresh.run(Listening(port: 18_091), isReady: { _ in }) }
            group.addTask { try await kept.run(Listening(port: 18_092), isReady: { _ in }) }
            group.addTask { try await bare.runService() }
            try await Task.sleep(for: .seconds(1))
            var rates: [Int: [Double]] = [:]
            for _ in 0..<PageBench.rounds {
                for port in [18_091, 18_092, 18_093] { rates[port, default: []].append(try Wrk.requests(port: port, path: "/models")) }
            }
            group.cancelAll()
            let yardstick = median(rates[18_093] ?? [1])
            return [
                BenchRow(
                    name: "list page of 50 models, rendered anew", unit: "requests/s", ours: median(rates[18_091] ?? [0]), yardstick: yardstick,
                    yardstickName: "bare route", wanted: 0.15),
                BenchRow(
                    name: "list page of 50 models, rendered before", unit: "requests/s", ours: median(rates[18_092] ?? [0]), yardstick: yardstick,
                    yardstickName: "bare route", wanted: 0.6),
            ]
        }
    }

    private func server(keeping pages: Int) -> WebServer {
        WebServer(room: room, build: "bench", logger: quiet, today: { Day(year: 2025, month: 6, day: 1) ?? Day(0) }, pagesKeptMax: pages)
    }

    private var quiet: Logger {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        return logger
    }
}
