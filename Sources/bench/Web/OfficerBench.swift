import Commands
import Events
import Foundation
import Hummingbird
import Keeping
import Logging
import Queries
import Rules
import Web
import Wiring

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The pages that officers work in, signed in, with a million models: how long each takes at an even pace, how many a second when rendered anew,
/// and the list of models beside the organiser's list of pretalx.
struct OfficerBench {
    private let installation: Installation
    private let today: Day
    private let cookie: String
    private static let port = 18_094
    private static let barePort = 18_095
    private static let account = AccountID("bench")

    /// A page of officers, and what it is called in the report.
    private struct Sight {
        let name: String
        let path: String
    }

    init(_ folder: DataFolder) throws {
        installation = try Installation(folder)
        today = Day(year: 2026, month: 6, day: 1) ?? Day(0)
        if try installation.room.account(OfficerBench.account) == nil { try OfficerBench.open(at: installation) }
        cookie =
            "kheo="
            + (try SessionStore(installation.keeping, clock: { Int64(Date().timeIntervalSince1970 * 1000) })
                .begin(for: OfficerBench.account, secondFactor: true))
    }

    /// An officer of one province with every role that works on models.
    private static func open(at installation: Installation) throws {
        let atlas = installation.room.atlas
        let day = Day(year: 2026, month: 1, day: 1) ?? Day(0)
        let province = atlas.index(ofCode: "01", on: day).map { atlas[$0].id }
        var commands: [any Command] = [OpenAccount(account: account, name: "Bench", on: day)]
        for role in [Role.registrant, .receivingOfficer, .appraiser, .councilSecretary, .signatory] {
            let post = Post(appointment: AppointmentID("bench-\(role.rawValue)"), role: role, unit: province, from: day, decision: "bench")
            commands.append(AppointOfficer(account: account, post: post))
        }
        _ = try installation.desk.perform(commands)
    }

    func run() async throws {
        let day = today
        let server = WebServer(
            room: installation.room, build: "bench", logger: quiet, today: { day },
            office: try installation.office(), pagesKeptMax: 0)
        let router = Router()
        router.get("/models") { _, _ in "Hello" }
        let bare = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: OfficerBench.barePort)), logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run(Listening(port: OfficerBench.port), isReady: { _ in }) }
            group.addTask { try await bare.runService() }
            try await Task.sleep(for: .seconds(1))
            try await measure()
            group.cancelAll()
        }
    }

    private func measure() async throws {
        let bare = median(try (0..<3).map { _ in try Wrk.requests(port: OfficerBench.barePort, path: "/models", cookie: cookie) })
        var list = 0.0
        for sight in try sights() {
            let first = try await milliseconds(sight.path)
            let paced = try await paced(sight.path).sorted()
            let rates = try (0..<3).map { _ in try Wrk.requests(port: OfficerBench.port, path: sight.path, cookie: cookie) }
            if sight.path == "/models" { list = median(rates) }
            FileHandle.standardOutput.say(
                "\(sight.name): first \(text(first)) ms; at 50 a second p50 \(text(paced[paced.count / 2])) ms, "
                    + "p99 \(text(paced[paced.count * 99 / 100])) ms (wanted 50); anew \(Int(median(rates))) requests/s, "
                    + "\(text(median(rates) / bare)) of a bare route's \(Int(bare)) (wanted 0.15)")
        }
        let pretalx = try Yardstick.shell("pretalx_list.sh", ["2000", "3", "18099"])
        FileHandle.standardOutput.say(
            "list of models \(Int(list)) requests/s, organiser's list of pretalx with 2,000 submissions \(text(median(pretalx))): "
                + "\(Int(list / median(pretalx))) times (wanted 1,000)")
    }

    private func sights() throws -> [Sight] {
        let officer = try installation.room.officer(OfficerBench.account, on: today, passedSecondFactor: true)
        let waiting = try officer.map { try installation.room.queue(.toReceive, for: $0, on: today, after: 0, limit: 1) }?.lines.first
        let model = waiting.map { "/models/\($0.id)" }
        return [
            Sight(name: "home with its queues", path: "/work"), Sight(name: "queue: to receive", path: "/work/toReceive"),
            Sight(name: "list of models", path: "/models"), Sight(name: "list, one field, one grade", path: "/models?field=economy&grade=typical"),
            Sight(name: "list, found by words", path: "/models?q=nong+thon"), Sight(name: "a new model's form", path: "/new-model"),
        ] + (model.map { [Sight(name: "a model with its file", path: $0)] } ?? [])
    }

    /// Answers at an even pace of 50 a second for ten seconds.
    private func paced(_ path: String) async throws -> [Double] {
        try await withThrowingTaskGroup(of: Double.self) { group in
            let begin = ContinuousClock.now
            for number in 0..<500 {
                group.addTask {
                    try await Task.sleep(until: begin + .milliseconds(20 * number))
                    return try await milliseconds(path)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func milliseconds(_ path: String) async throws -> Double {
        guard let url = URL(string: "http://127.0.0.1:\(OfficerBench.port)\(path)") else { return 0 }
        var request = URLRequest(url: url)
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        request.httpShouldHandleCookies = false
        let began = ContinuousClock.now
        let (_, response) = try await URLSession.shared.data(for: request)
        let took = ContinuousClock.now - began
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw Yardstick.Missing(what: "\(path) is not answered with 200.") }
        return Double(took.components.attoseconds) / 1e15 + Double(took.components.seconds) * 1000
    }

    private func text(_ number: Double) -> String { String(format: "%.2f", number) }

    private var quiet: Logger {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        return logger
    }
}

extension FileHandle {
    /// At once, so that what was measured is not lost where a later page fails.
    fileprivate func say(_ line: String) { try? write(contentsOf: Data((line + "\n").utf8)) }
}
