import Foundation
import GRDB
import Journal
import Statements

/// Recomputing everything, beside what OpenSSL's SHA-256 does on one core.
enum VerifyBench {
    static let rounds = 5

    /// A journal of `count` entries, three a stream, a thousand a command.
    static func row(in folder: String, count: Int = 500_000, structure: Bool = true) throws -> BenchRow {
        let path = "\(folder)/verify"
        let store = try JournalStore.create(at: path, signingKey: try .make(origin: "bench.example/journal"), clock: AppendBench.clock)
        for start in stride(from: 0, to: count, by: 1000) { _ = try store.append(AppendBench.batch(start..<(start + 1000))) }
        var bytes = 0
        try store.forEachLeaf(from: 0, to: count) { _, leaf in bytes += leaf.count }
        var ours: [Double] = []
        var openssl: [Double] = []
        for _ in 0..<rounds {
            ours.append(
                Double(bytes) / 1e6
                    / (try seconds {
                        let report = try Verification.run(at: path)
                        precondition(report.isSound && report.size == count, "\(report.findings)")
                    }))
            openssl.append(try opensslMegabytes(blockBytes: bytes / count))
        }
        return BenchRow(
            name: "verify, leaves of \(bytes / count) bytes", unit: "MB/s", ours: median(ours), yardstick: median(openssl),
            yardstickName: "openssl speed sha256, one core", wanted: 0.5)
    }

    private static func opensslMegabytes(blockBytes: Int) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = ["speed", "-mr", "-bytes", "\(blockBytes)", "-seconds", "1", "-evp", "sha256"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // "+F:22:sha256:1353159170.00": bytes a second.
        let line = text.split(separator: "\n").first { $0.hasPrefix("+F:") } ?? ""
        return (Double(line.split(separator: ":").last ?? "") ?? .nan) / 1e6
    }
}
