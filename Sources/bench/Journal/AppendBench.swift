import Foundation
import GRDB
import Journal
import Statements

/// Durable appends of leaves of about 400 bytes, beside SQLite doing the same commits of the same bytes into a plain table.
enum AppendBench {
    static let rounds = 5

    /// One entry a commit. Three entries a stream, a new command id each.
    static func single(in folder: String, count: Int = 3000) throws -> BenchRow {
        try row("append, one entry a commit", in: folder, count: count, size: 1, wanted: 0.8)
    }

    /// A thousand entries a commit, as one command.
    static func thousands(in folder: String, count: Int = 100_000) throws -> BenchRow {
        try row("append, 1,000 entries a commit", in: folder, count: count, size: 1000, wanted: 0.7)
    }

    private static func row(_ name: String, in folder: String, count: Int, size: Int, wanted: Double) throws -> BenchRow {
        var ours: [Double] = []
        var raw: [Double] = []
        for round in 0..<rounds {
            let batches = stride(from: 0, to: count, by: size).map { start in batch((start..<(start + size))) }
            let path = "\(folder)/append-\(size)-\(round)"
            let store = try JournalStore.create(at: path, signingKey: try .make(origin: "bench.example/journal"), clock: clock)
            ours.append(Double(count) / (try seconds { for batch in batches { _ = try store.append(batch) } }))
            var leaves: [[[UInt8]]] = []
            var next: [[UInt8]] = []
            try store.forEachLeaf(from: 0, to: count) { _, leaf in
                next.append(Array(leaf))
                if next.count == size {
                    leaves.append(next)
                    next = []
                }
            }
            raw.append(Double(count) / (try rawSeconds(leaves, at: "\(path)-raw")))
        }
        return BenchRow(name: name, unit: "entries/s", ours: median(ours), yardstick: median(raw), yardstickName: "raw SQLite", wanted: wanted)
    }

    private static func rawSeconds(_ commits: [[[UInt8]]], at path: String) throws -> Double {
        let queue = try DatabaseQueue(path: path)
        return try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536; PRAGMA synchronous = FULL;
                    CREATE TABLE entry (position INTEGER PRIMARY KEY, leaf BLOB NOT NULL)
                    """)
            let begin = try RawStatement("BEGIN IMMEDIATE", on: database)
            let insert = try RawStatement("INSERT INTO entry VALUES (?, ?)", on: database)
            let commit = try RawStatement("COMMIT", on: database)
            var position = 0
            return try seconds {
                for leaves in commits {
                    try begin.run()
                    for leaf in leaves {
                        try leaf.withUnsafeBytes { bytes in
                            insert.bind(1, position)
                            insert.bind(2, lentBlob: bytes)
                            try insert.run()
                        }
                        position += 1
                    }
                    try commit.run()
                }
            }
        }
    }

    static func batch(_ numbers: Range<Int>) -> Batch {
        Batch(
            commandId: UUID().uuidString.lowercased(), actor: "local", authenticated: false,
            drafts: numbers.map { number in
                let body = "{\"name\":\"Mô hình dân vận khéo số \(number)\",\"unit\":\"u-\(number % 3000)\",\"text\":\"\(filler)\"}"
                return Draft(
                    stream: "model/m-\(number / 3)", kind: "model.registered", kindVersion: 1, effectiveOn: "2023-03-01", body: Array(body.utf8))
            })
    }

    private static let filler = String(repeating: "abcdefghij", count: 7)

    static let clock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
}
