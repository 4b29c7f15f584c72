import Events
import Foundation
import Keeping
import Synchronization
import TestSupport
import Testing

@Suite struct BallotRaceTests {
    private let scratch: Scratch
    private var path: String { scratch.path + "/keeping.sqlite" }
    private var entries: String { scratch.path + "/entries" }

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: entries, withIntermediateDirectories: true)
    }

    /// What the journal has; it refuses now and then, and knows a command that it has.
    private final class Entries: Sendable {
        private let commands = Mutex<Set<String>>([])

        func append(_ command: String, refusing: Bool) -> Bool {
            commands.withLock { $0.contains(command) || (!refusing && $0.insert(command).inserted) }
        }

        func has(_ command: String) -> Bool { commands.withLock { $0.contains(command) } }
        var count: Int { commands.withLock { $0.count } }
    }

    @Test func `forms sent by four threads at once, some refused and sent again, count once each, and none is lost`() throws {
        let boxes = try (0..<4).map { _ in BallotBox(try KeepingFile(at: path)) }
        let journal = Entries()
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            for turn in 0..<60 {
                // Each command is sent by all four; every third time one of them is refused, and breaks off between two writes every fifth.
                let command = "command-\((turn * 7) % 30)"
                do {
                    _ = try boxes[thread].prepare("ballot", command: command, votes: [(1, .yes)])
                    if journal.append(command, refusing: (turn + thread) % 3 == 0) {
                        if (turn + thread) % 5 != 0 { try boxes[thread].cast("ballot", command: command) }
                    } else {
                        try boxes[thread].discard("ballot", command: command)
                    }
                    if turn % 20 == 19 { try boxes[thread].settle("ballot", hasDone: journal.has) }
                } catch {
                    Issue.record(error)
                }
            }
        }
        try boxes[0].settle("ballot", hasDone: journal.has)
        #expect(journal.count == 30)
        #expect(try boxes[0].voters(of: "ballot") == 30)
        #expect(try boxes[0].slips(of: "ballot") == [1: Array(repeating: .yes, count: 30)])
    }

    @Test func `two processes that send the same forms cast each once`() throws {
        let children = try (0..<2).map { _ in try worker(first: 0, count: 60) }
        let outcomes = children.map { $0.wait() }
        let said = (0..<60).map { "command-\($0)\n" }.joined()
        #expect(outcomes == [.init(status: 0, output: said, errors: ""), .init(status: 0, output: said, errors: "")])
        let box = BallotBox(try KeepingFile(at: path))
        #expect(try box.voters(of: "ballot") == 60)
        let second = Array(repeating: Vote.no, count: 30) + Array(repeating: .abstain, count: 30)
        #expect(try box.slips(of: "ballot") == [1: Array(repeating: .yes, count: 60), 2: second])
    }

    @Test func `of a process that is killed while it votes, what stands in the journal counts, and nothing else`() throws {
        let box = BallotBox(try KeepingFile(at: path))
        for round in 0..<6 {
            let child = try worker(first: round * 100_000, count: 100_000)
            _ = child.firstOutput()
            usleep(UInt32(round) * 3_100)
            child.kill()
            #expect(child.wait().status == SIGKILL)
            try box.settle("ballot") { FileManager.default.fileExists(atPath: "\(entries)/\($0)") }
            #expect(try box.voters(of: "ballot") == (try FileManager.default.contentsOfDirectory(atPath: entries).count))
        }
    }

    private func worker(first: Int, count: Int) throws -> ChildProcess {
        try ChildProcess(
            Bundle(for: Scratch.self).bundleURL.path + "/box-worker", ["vote", path, entries, "\(first)", "\(count)"])
    }
}
