import CanonicalJSON
import GRDB
import Statements

extension JournalStore {
    /// How many entries there are now, those of other processes included.
    package var size: Int {
        get throws { try read { reader in try reader.size() } }
    }

    /// The bytes of an entry; nil where the journal does not go that far.
    package func leaf(at position: Int) throws -> [UInt8]? {
        try read { reader in try reader.leaf(at: position) }
    }

    /// Lends each leaf of `from..<to` in order, without copying; ends early where the journal does.
    ///
    /// The bytes are good only inside the call. The closure must not call this store again; what it throws is thrown on.
    package func forEachLeaf(from: Int, to: Int, _ body: (_ position: Int, _ leaf: UnsafeRawBufferPointer) throws -> Void) throws {
        var next = max(from, 0)
        while next < to {
            let sliceEnd = min(to, next + JournalLimits.sliceEntries)
            let reached = try read { reader in try reader.forEachLeaf(from: next, to: sliceEnd, body) }
            guard reached == sliceEnd else { return }
            next = reached
        }
    }

    /// The last entry of a stream; nil where it has none.
    package func head(of stream: String) throws -> StreamHead? {
        try read { reader in try reader.head(of: stream) }
    }

    /// A stream's entries, the oldest first. Follows `previous` backwards from the head.
    package func entries(of stream: String) throws -> [Entry] {
        try read { reader in
            guard let head = try reader.head(of: stream) else { return [] }
            var entries: [Entry] = []
            entries.reserveCapacity(head.version + 1)
            var position = head.position
            while position >= 0 {
                guard let leaf = try reader.leaf(at: position) else { throw MissingHash(level: 0, number: position) }
                let entry = try Entry(leaf: leaf)
                guard entry.envelope.previous < position else {
                    throw Malformed(offset: 0, expected: "a previous entry before \(position)")
                }
                entries.append(entry)
                position = entry.envelope.previous
            }
            return entries.reversed()
        }
    }

    func read<Answer>(_ body: (Reader) throws -> Answer) throws -> Answer {
        try reading.unsafeRead { database in
            do {
                let reader = try self.reader ?? Reader(on: database)
                self.reader = reader
                return try body(reader)
            } catch {
                throw fault(error, in: database)
            }
        }
    }
}

/// The reading connection's statements, prepared once.
final class Reader {
    let database: Database
    let tree: StoredTree
    private let end, leaf, leaves, stream: RawStatement

    init(on database: Database) throws {
        self.database = database
        tree = try StoredTree(on: database)
        end = try RawStatement("SELECT max(position) FROM entry", on: database)
        leaf = try RawStatement("SELECT leaf FROM entry WHERE position = ?", on: database)
        leaves = try RawStatement("SELECT position, leaf FROM entry WHERE position >= ? AND position < ? ORDER BY position", on: database)
        stream = try RawStatement("SELECT version, position FROM stream WHERE name = ?", on: database)
    }

    func size() throws -> Int {
        defer { end.reset() }
        guard try end.step(), let last = end.optionalInteger(0) else { return 0 }
        return last + 1
    }

    func leaf(at position: Int) throws -> [UInt8]? {
        leaf.bind(1, position)
        defer { leaf.reset() }
        return try leaf.step() ? Array(leaf.blob(0)) : nil
    }

    /// The position after the last leaf that was lent.
    func forEachLeaf(from: Int, to: Int, _ body: (Int, UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        leaves.bind(1, from)
        leaves.bind(2, to)
        defer { leaves.reset() }
        var next = from
        while try leaves.step() {
            let position = leaves.integer(0)
            guard position == next else { throw MissingHash(level: 0, number: next) }
            try body(position, leaves.blob(1))
            next += 1
        }
        return next
    }

    func head(of name: String) throws -> StreamHead? {
        stream.bind(1, name)
        defer { stream.reset() }
        return try stream.step() ? StreamHead(version: stream.integer(0), position: stream.integer(1)) : nil
    }
}
