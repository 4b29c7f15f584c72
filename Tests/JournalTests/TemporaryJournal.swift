import Foundation
import Journal
import Synchronization

/// A journal in a folder of its own that goes with it. The clock stands still until it is moved.
final class TemporaryJournal: Sendable {
    static let start: Int64 = 1_795_269_600_123 // 2026-11-21T14:00:00.123Z
    static let origin = "example.org/journal"

    let folder: String
    let store: JournalStore
    let clock: Clock

    final class Clock: Sendable {
        private let milliseconds: Mutex<Int64>
        init(_ start: Int64) { milliseconds = Mutex(start) }
        var now: Int64 { milliseconds.withLock { $0 } }
        func move(by amount: Int64) { milliseconds.withLock { $0 += amount } }
    }

    var path: String { folder + "/journal.sqlite" }

    static func signingKey() throws -> SigningKey {
        try SigningKey.make(origin: origin, seed: (0..<32).map { UInt8($0) })
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/journal-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clock = Clock(TemporaryJournal.start)
        self.clock = clock
        store = try JournalStore.create(
            at: folder + "/journal.sqlite", signingKey: try TemporaryJournal.signingKey(), clock: { clock.now })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Another store on the same file.
    func another() throws -> JournalStore {
        let clock = clock
        return try JournalStore.open(at: path, clock: { clock.now })
    }

    /// `count` entries of one stream, a command each.
    func fill(_ count: Int, stream: String = "model/m-1") throws {
        for _ in 0..<count {
            let number = try store.size
            _ = try store.append(batch("c-\(number)", [draft(stream, "{\"number\":\(number)}")]))
        }
    }

    /// Runs SQL on a connection that knows nothing of the room.
    @discardableResult
    func sql(_ text: String) -> String { TemporaryJournal.sql(text, at: path) }

    static func sql(_ text: String, at path: String) -> String {
        ForeignConnection.run(text, at: path)
    }
}

func draft(_ stream: String, _ body: String = "{}", kind: String = "model.registered", on day: String = "2023-03-01") -> Draft {
    Draft(stream: stream, kind: kind, kindVersion: 1, effectiveOn: day, body: Array(body.utf8))
}

func batch(_ commandId: String, _ drafts: [Draft], expected: [String: Int] = [:]) -> Batch {
    Batch(commandId: commandId, actor: "local", authenticated: false, expected: expected, drafts: drafts)
}

func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
}
