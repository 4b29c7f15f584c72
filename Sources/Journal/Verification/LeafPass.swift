import Dispatch
import Foundation
import GRDB
import Statements
import Synchronization

/// Reads every leaf once, on all cores: leaves do not depend on each other. Each thread has a connection of its own.
struct LeafPass {
    let path: String
    let tables: StoredTables
    let keptBlocks: Set<Int>
    let nameHash: NameHash
    let progress: (@Sendable (Int, Int) -> Void)?

    struct Outcome {
        var blockRoots: [TreeHash] = []
        var keptBlocks: [Int: [TreeHash]] = [:]
        var sums = SeededSums()
        var findings: [Finding] = []
        var damaged: [Int] = []
    }

    private static let stretchEntries = 16 * LeafInspector.blockLeaves

    private struct Shared {
        var next = 0
        var done = 0
        var results: [StretchResult?]
    }

    func run() -> Outcome {
        let size = tables.size
        let stretches = (size + LeafPass.stretchEntries - 1) / LeafPass.stretchEntries
        let shared = Mutex(Shared(results: Array(repeating: nil, count: stretches)))
        let threads = max(1, min(ProcessInfo.processInfo.activeProcessorCount, stretches))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var reader: LeafReader?
            while true {
                let stretch = shared.withLock { shared in
                    defer { shared.next += 1 }
                    return shared.next
                }
                guard stretch < stretches else { return }
                let start = stretch * LeafPass.stretchEntries
                let end = min(size, start + LeafPass.stretchEntries)
                if reader == nil { reader = try? LeafReader(path: path) }
                let result = inspect(start, end, &reader)
                shared.withLock { shared in
                    shared.results[stretch] = result
                    shared.done += end - start
                    progress?(shared.done, size)
                }
            }
        }
        return joined(shared.withLock { $0.results })
    }

    private func inspect(_ start: Int, _ end: Int, _ reader: inout LeafReader?) -> StretchResult {
        let roots = tables.blockRoots
        func inspector() -> LeafInspector {
            LeafInspector(from: start, nameHash: nameHash, keptBlocks: keptBlocks) { $0 < roots.count ? roots[$0] : nil }
        }
        if let reader {
            var quick = inspector()
            if reader.readInOrder(start, end, into: &quick) {
                quick.finish()
                return quick.result
            }
        }
        // Something is wrong in this stretch: ask for its entries one by one, so that each damaged one is named and the others are not.
        var slow = inspector()
        for position in start..<end {
            guard let reader else {
                slow.miss(position, "it cannot be read: the file cannot be opened again")
                continue
            }
            reader.read(position, into: &slow)
        }
        slow.finish()
        return slow.result
    }

    private func joined(_ results: [StretchResult?]) -> Outcome {
        var outcome = Outcome()
        var last: Int64 = 0
        for (stretch, result) in results.enumerated() {
            guard let result else { preconditionFailure("every stretch has a result") }
            outcome.blockRoots += result.blockRoots
            outcome.keptBlocks.merge(result.keptBlocks) { first, _ in first }
            outcome.sums.add(result.sums)
            outcome.findings += result.findings
            outcome.damaged += result.damaged
            if let first = result.firstMilliseconds {
                if first < last {
                    outcome.findings.append(
                        Finding(.entry(stretch * LeafPass.stretchEntries), "it was recorded before the entry in front of it"))
                }
                last = result.lastMilliseconds
            }
        }
        return outcome
    }
}

/// One thread's connection and statements.
private final class LeafReader {
    private let queue: DatabaseQueue
    private nonisolated(unsafe) var range: RawStatement?
    private nonisolated(unsafe) var single: RawStatement?

    init(path: String) throws {
        queue = try JournalFile.connect(path, readOnly: true, mapped: true)
        try queue.unsafeRead { database in
            range = try RawStatement("SELECT position, hash, leaf FROM entry WHERE position >= ? ORDER BY position", on: database)
            single = try RawStatement("SELECT position, hash, leaf FROM entry WHERE position = ?", on: database)
        }
    }

    deinit {
        queue.unsafeRead { _ in
            range = nil
            single = nil
        }
    }

    /// False where not every entry came, in order.
    func readInOrder(_ start: Int, _ end: Int, into inspector: inout LeafInspector) -> Bool {
        queue.unsafeRead { _ in
            guard let range else { return false }
            range.bind(1, start)
            defer { range.reset() }
            var expected = start
            do {
                while expected < end, try range.step() {
                    guard range.integer(0) == expected else { return false }
                    inspector.inspect(expected, hash: range.blob(1), leaf: range.blob(2))
                    expected += 1
                }
            } catch {
                return false
            }
            return expected == end
        }
    }

    func read(_ position: Int, into inspector: inout LeafInspector) {
        queue.unsafeRead { _ in
            guard let single else { return }
            single.bind(1, position)
            defer { single.reset() }
            do {
                guard try single.step() else {
                    inspector.miss(position, "it is missing")
                    return
                }
                inspector.inspect(position, hash: single.blob(1), leaf: single.blob(2))
            } catch {
                inspector.miss(position, "it cannot be read: \((error as? DatabaseError)?.message ?? "\(error)")")
            }
        }
    }
}
