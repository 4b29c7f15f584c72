import CanonicalJSON
import Foundation
import GRDB
import Statements

/// Writes entries on the one writing connection. Its statements are prepared once and kept for the connection's life.
///
/// It never trusts its memory across transactions: another process may have appended, so the end is read again inside each one.
final class Appender {
    private let begin, commit, rollback, end, lastLeaf, hashesFrom, findCommand, addCommand, findStream, addStream, moveStream, addEntry,
        addNode: RawStatement
    private let tree: StoredTree
    private let leafAt: RawStatement
    private var tip: Tip?
    /// The errno of the last failure: SQLite does not keep it where a COMMIT fails, and says "I/O error" for a full quota.
    private(set) var systemError: Int32 = 0

    /// What is known of the end of the journal.
    private struct Tip {
        var frontier = Frontier()
        var milliseconds: Int64 = 0
    }

    private struct Open {
        var head: StreamHead
        /// Not in the table yet.
        let isNew: Bool
        var isChanged = false
    }

    init(on database: Database) throws {
        func prepare(_ sql: String) throws -> RawStatement { try RawStatement(sql, on: database) }
        begin = try prepare("BEGIN IMMEDIATE")
        commit = try prepare("COMMIT")
        rollback = try prepare("ROLLBACK")
        end = try prepare("SELECT max(position) FROM entry")
        lastLeaf = try prepare("SELECT leaf FROM entry ORDER BY position DESC LIMIT 1")
        hashesFrom = try prepare("SELECT hash FROM entry WHERE position >= ? ORDER BY position")
        leafAt = try prepare("SELECT leaf FROM entry WHERE position = ?")
        findCommand = try prepare("SELECT first, count FROM command WHERE id = ?")
        addCommand = try prepare("INSERT INTO command VALUES (?, ?, ?)")
        findStream = try prepare("SELECT version, position FROM stream WHERE name = ?")
        addStream = try prepare("INSERT INTO stream (version, position, name) VALUES (?, ?, ?)")
        moveStream = try prepare("UPDATE stream SET version = ?, position = ? WHERE name = ?")
        addEntry = try prepare("INSERT INTO entry (position, hash, leaf) VALUES (?, ?, ?)")
        addNode = try prepare("INSERT INTO node VALUES (?, ?, ?)")
        tree = try StoredTree(on: database)
    }

    /// One transaction. Throws `AppendRefusal`, or what SQLite says; either way nothing was written.
    func append(_ batches: [Batch], now: Int64, in database: Database) throws -> [Receipt] {
        errno = 0
        try begin.run()
        do {
            var tip = try currentTip()
            let receipts = try write(batches, at: &tip, now: now)
            try commit.run()
            self.tip = tip
            return receipts
        } catch {
            systemError = errno
            // Some failures (a full disk among them) have rolled back already.
            if database.isInsideTransaction { try? rollback.run() }
            if !(error is AppendRefusal) { tip = nil }
            throw error
        }
    }

    private func write(_ batches: [Batch], at tip: inout Tip, now: Int64) throws -> [Receipt] {
        tip.milliseconds = max(tip.milliseconds, now)
        var plan = LeafPlan(first: tip.frontier.size, recordedAt: Moment.text(milliseconds: tip.milliseconds))
        var streams: [String: Open] = [:]
        var receipts: [Receipt] = []
        receipts.reserveCapacity(batches.count)
        for batch in batches {
            if let receipt = try firstReceipt(of: batch, plan) {
                receipts.append(receipt)
                continue
            }
            try checkExpected(batch, &streams)
            if let wanted = batch.expectedEnd, case let actual = plan.first + plan.places.count, actual != wanted {
                throw AppendRefusal.journalGrew(expected: wanted, actual: actual)
            }
            receipts.append(try enter(batch, into: &plan, &streams))
        }
        try LeafPress(plan: plan, frontier: tip.frontier).run { pressed in
            try insert(pressed)
            tip.frontier = pressed.frontier
        }
        for (name, open) in streams where open.isChanged {
            let statement = open.isNew ? addStream : moveStream
            statement.bind(1, open.head.version)
            statement.bind(2, open.head.position)
            statement.bind(3, name)
            try statement.run()
        }
        return receipts
    }

    private func enter(_ batch: Batch, into plan: inout LeafPlan, _ streams: inout [String: Open]) throws -> Receipt {
        let start = plan.places.count
        let first = plan.first + start
        addCommand.bind(1, batch.commandId)
        addCommand.bind(2, first)
        addCommand.bind(3, batch.drafts.count)
        try addCommand.run()
        plan.batches.append((batch, start))
        for draft in batch.drafts {
            var open = try open(draft.stream, &streams)
            let place = StreamHead(version: open.head.version + 1, position: open.head.position)
            open.head = StreamHead(version: place.version, position: plan.first + plan.places.count)
            open.isChanged = true
            streams[draft.stream] = open
            plan.places.append(place)
        }
        return Receipt(commandId: batch.commandId, first: first, count: batch.drafts.count, recordedAt: plan.recordedAt, isRepeat: false)
    }

    private func insert(_ pressed: PressedLeaves) throws {
        try pressed.bytes.withUnsafeBytes { bytes in
            var start = 0
            for (index, end) in pressed.ends.enumerated() {
                try pressed.hashes[index].withBytes { hash in
                    addEntry.bind(1, pressed.first + index)
                    addEntry.bind(2, lentBlob: hash)
                    addEntry.bind(3, lentBlob: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                    try addEntry.run()
                }
                start = end
            }
        }
        for node in pressed.nodes {
            try node.hash.withBytes { hash in
                addNode.bind(1, node.level)
                addNode.bind(2, node.number)
                addNode.bind(3, lentBlob: hash)
                try addNode.run()
            }
        }
    }

    private func checkExpected(_ batch: Batch, _ streams: inout [String: Open]) throws {
        // In the order of the names, so that of two lost races always the same is told.
        for (stream, expected) in batch.expected.sorted(by: { $0.key < $1.key }) {
            let actual = try open(stream, &streams).head.version + 1
            guard actual == expected else { throw AppendRefusal.streamMoved(stream: stream, expected: expected, actual: actual) }
        }
    }

    private func open(_ stream: String, _ streams: inout [String: Open]) throws -> Open {
        if let open = streams[stream] { return open }
        findStream.bind(1, stream)
        defer { findStream.reset() }
        let head =
            try findStream.step()
            ? StreamHead(version: findStream.integer(0), position: findStream.integer(1)) : StreamHead(version: -1, position: -1)
        let open = Open(head: head, isNew: head.version < 0)
        streams[stream] = open
        return open
    }

    /// The receipt that the command got the first time, where it was the same; nil where the command is new.
    private func firstReceipt(of batch: Batch, _ plan: LeafPlan) throws -> Receipt? {
        findCommand.bind(1, batch.commandId)
        defer { findCommand.reset() }
        guard try findCommand.step() else { return nil }
        let (first, count) = (findCommand.integer(0), findCommand.integer(1))
        guard count == batch.drafts.count else { throw AppendRefusal.commandIdReused(commandId: batch.commandId) }
        if first >= plan.first {
            // It came earlier in this same call: its leaves are not in the table yet.
            guard plan.batches.contains(where: { $0.start == first - plan.first && $0.batch.drafts == batch.drafts }) else {
                throw AppendRefusal.commandIdReused(commandId: batch.commandId)
            }
            return Receipt(commandId: batch.commandId, first: first, count: count, recordedAt: plan.recordedAt, isRepeat: true)
        }
        var recordedAt = ""
        for (ordinal, draft) in batch.drafts.enumerated() {
            leafAt.bind(1, first + ordinal)
            defer { leafAt.reset() }
            guard try leafAt.step() else { throw MissingHash(level: 0, number: first + ordinal) }
            let leaf = leafAt.blob(0)
            let spans = try EnvelopeSpans(leaf)
            guard Appender.says(leaf, spans, draft) else { throw AppendRefusal.commandIdReused(commandId: batch.commandId) }
            if ordinal == 0 { recordedAt = EnvelopeSpans.text(spans.recordedAt, of: leaf) }
        }
        return Receipt(commandId: batch.commandId, first: first, count: count, recordedAt: recordedAt, isRepeat: true)
    }

    private static func says(_ leaf: UnsafeRawBufferPointer, _ spans: EnvelopeSpans, _ draft: Draft) -> Bool {
        spans.kindVersion == draft.kindVersion
            && leaf[spans.stream].elementsEqual(draft.stream.utf8)
            && leaf[spans.kind].elementsEqual(draft.kind.utf8)
            && leaf[spans.effectiveOn].elementsEqual(draft.effectiveOn.utf8)
            && leaf[spans.body].elementsEqual(draft.body)
    }

    private func currentTip() throws -> Tip {
        let size = try storedSize()
        guard var tip, tip.frontier.size <= size, size - tip.frontier.size <= 1024 else { return try loadedTip(size) }
        guard tip.frontier.size < size else { return tip }
        hashesFrom.bind(1, tip.frontier.size)
        defer { hashesFrom.reset() }
        while try hashesFrom.step() {
            guard let hash = TreeHash(hashesFrom.blob(0)) else { throw MissingHash(level: 0, number: tip.frontier.size) }
            tip.frontier.append(hash) { _, _, _ in }
        }
        tip.milliseconds = try lastMilliseconds()
        return tip
    }

    private func loadedTip(_ size: Int) throws -> Tip {
        let frontier = try Frontier(size: size) { height, index in try tree.subtree(height: height, index: index) }
        return Tip(frontier: frontier, milliseconds: try lastMilliseconds())
    }

    private func storedSize() throws -> Int {
        defer { end.reset() }
        guard try end.step(), let last = end.optionalInteger(0) else { return 0 }
        return last + 1
    }

    private func lastMilliseconds() throws -> Int64 {
        defer { lastLeaf.reset() }
        guard try lastLeaf.step() else { return 0 }
        let leaf = lastLeaf.blob(0)
        let spans = try EnvelopeSpans(leaf)
        guard let milliseconds = Moment.milliseconds(UnsafeRawBufferPointer(rebasing: leaf[spans.recordedAt])) else {
            throw Malformed(offset: spans.recordedAt.lowerBound, expected: "a time")
        }
        return milliseconds
    }
}
