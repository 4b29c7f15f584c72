import Dispatch
import Synchronization

/// Leaves written and hashed, ready to be inserted.
struct PressedLeaves: Sendable {
    var first: Int
    /// The leaves, one behind the other.
    var bytes: [UInt8] = []
    /// Where each leaf ends in `bytes`.
    var ends: [Int] = []
    var hashes: [TreeHash] = []
    /// The subtrees that these leaves completed.
    var nodes: [Node] = []
    /// The tree's edge behind the last leaf.
    var frontier: Frontier
    var refusal: AppendRefusal?

    struct Node: Sendable {
        var level: Int
        var number: Int
        var hash: TreeHash
    }
}

/// What is known of each draft before its leaf can be written.
struct LeafPlan: Sendable {
    /// A batch that is new, with the index of its first draft in `places`.
    var batches: [(batch: Batch, start: Int)] = []
    var places: [StreamHead] = []
    var first: Int
    var recordedAt: String
}

/// Writes and hashes leaves beside the thread that inserts them: SQLite inserts on one core only, and hashing costs half as much as inserting.
///
/// Few leaves are pressed at once on the caller's thread; many in portions on another, a few portions ahead.
struct LeafPress {
    private static let portionLeaves = 128
    private static let portionsAhead = 8

    let plan: LeafPlan
    let frontier: Frontier

    /// Hands over all leaves in order, portion by portion.
    func run(_ insert: (PressedLeaves) throws -> Void) throws {
        let count = plan.places.count
        if count < 2 * LeafPress.portionLeaves {
            try deliver(press(0..<count, frontier), insert)
            return
        }
        let queue = DispatchQueue(label: "journal.leaves", qos: .userInitiated)
        let lane = Lane()
        queue.async {
            var edge = frontier
            for start in stride(from: 0, to: count, by: LeafPress.portionLeaves) {
                guard lane.waitForRoom() else { return }
                let pressed = press(start..<min(count, start + LeafPress.portionLeaves), edge)
                edge = pressed.frontier
                lane.put(pressed)
            }
        }
        defer { lane.close() }
        for _ in stride(from: 0, to: count, by: LeafPress.portionLeaves) { try deliver(lane.take(), insert) }
    }

    private func deliver(_ pressed: PressedLeaves, _ insert: (PressedLeaves) throws -> Void) throws {
        if let refusal = pressed.refusal { throw refusal }
        try insert(pressed)
    }

    private func press(_ range: Range<Int>, _ frontier: Frontier) -> PressedLeaves {
        var pressed = PressedLeaves(first: plan.first + range.lowerBound, frontier: frontier)
        pressed.ends.reserveCapacity(range.count)
        pressed.hashes.reserveCapacity(range.count)
        var writer = LeafWriter(reserving: range.count * 512)
        var index = range.lowerBound
        var number = plan.batches.partitioningIndex(behind: index) - 1
        while index < range.upperBound {
            let (batch, start) = plan.batches[number]
            writer.begin(batch, recordedAt: plan.recordedAt)
            let end = min(range.upperBound, start + batch.drafts.count)
            while index < end {
                let (draft, place) = (batch.drafts[index - start], plan.places[index])
                let leafStart = writer.bytes.count
                writer.write(
                    draft, position: plan.first + index, ordinal: index - start, version: place.version, previous: place.position)
                let leafBytes = writer.bytes.count - leafStart
                guard leafBytes <= JournalLimits.leafBytesMax else {
                    pressed.refusal = .entryTooLong(stream: draft.stream, bytes: leafBytes, most: JournalLimits.leafBytesMax)
                    return pressed
                }
                pressed.ends.append(writer.bytes.count)
                let hash = writer.bytes.withUnsafeBytes { TreeHash.leaf(UnsafeRawBufferPointer(rebasing: $0[leafStart...])) }
                pressed.hashes.append(hash)
                pressed.frontier.append(hash) { height, index, root in
                    pressed.nodes.append(PressedLeaves.Node(level: height / StoredTree.tileHeight, number: index, hash: root))
                }
                index += 1
            }
            number += 1
        }
        pressed.bytes = writer.takeBytes()
        return pressed
    }

    /// Portions on their way from one thread to the other.
    private final class Lane: Sendable {
        private let portions = Mutex<(waiting: [PressedLeaves], isClosed: Bool)>(([], false))
        private let full = DispatchSemaphore(value: 0)
        // From 0 upwards: a semaphore must not end below where it began.
        private let room = DispatchSemaphore(value: 0)

        init() { for _ in 0..<LeafPress.portionsAhead { room.signal() } }

        func waitForRoom() -> Bool {
            room.wait()
            return portions.withLock { !$0.isClosed }
        }

        func put(_ pressed: PressedLeaves) {
            portions.withLock { $0.waiting.append(pressed) }
            full.signal()
        }

        func take() -> PressedLeaves {
            full.wait()
            defer { room.signal() }
            return portions.withLock { $0.waiting.removeFirst() }
        }

        func close() {
            portions.withLock { $0.isClosed = true }
            room.signal()
        }
    }
}

extension [(batch: Batch, start: Int)] {
    /// The index behind the last batch that starts at or before the draft.
    fileprivate func partitioningIndex(behind draft: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start <= draft { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
