import GRDB
import Statements

/// What the tables beside the entries say, read in one transaction.
struct StoredTables: Sendable {
    let size: Int
    let verifierKey: VerifierKey
    /// The stored roots of the blocks of 256, in order.
    let blockRoots: [TreeHash]
    let notes: [(size: Int, note: String)]
    private(set) var findings: [Finding] = []
    private let nodes: [Int: [TreeHash]]

    /// There is too little to go on with.
    struct Unreadable: Error {
        let findings: [Finding]
    }

    private static let missing = "it is missing"

    /// Throws `Unreadable` where a table is not there.
    init(_ database: Database) throws {
        StoredTables.compareSchema(try StoredTables.schema(database), &findings)
        if findings.contains(where: { $0.message == StoredTables.missing && $0.isOfTable }) { throw Unreadable(findings: findings) }
        let settings = try Settings(database)
        guard let key = settings.verifierKey else {
            throw Unreadable(
                findings: findings + [Finding(.table(name: "setting", row: "verifierKey"), "it is not a key with the name of the origin")])
        }
        verifierKey = key
        size = try StoredTables.size(database, &findings)
        notes = try StoredTables.notes(database)
        nodes = try StoredTables.nodes(database, &findings)
        blockRoots = nodes[1] ?? []
    }

    /// The whole tree's nodes follow from the entries; each must be there and be that.
    func compareNodes(with tree: UpperTree) -> [Finding] {
        var findings: [Finding] = []
        for level in 1...6 {
            let (stored, computed) = (nodes[level] ?? [], tree.hashes(level: level))
            // Level 1 was compared block by block while the leaves were read.
            for number in 0..<min(stored.count, computed.count) where level > 1 && stored[number] != computed[number] {
                findings.append(Finding(.table(name: "node", row: "\(level)/\(number)"), "it is not the root of the nodes under it"))
            }
            for number in stored.count..<max(stored.count, computed.count) {
                findings.append(Finding(.table(name: "node", row: "\(level)/\(number)"), StoredTables.missing))
            }
            for number in computed.count..<max(stored.count, computed.count) {
                findings.append(Finding(.table(name: "node", row: "\(level)/\(number)"), "there are not so many entries: the tail was cut"))
            }
        }
        return findings
    }

    /// The sums that the tables of heads and of commands should give.
    func sums(_ database: Database, _ nameHash: NameHash) throws -> SeededSums {
        var sums = SeededSums()
        let streams = try RawStatement("SELECT name, version, position FROM stream", on: database)
        while try streams.step() {
            sums.addStream(nameHash(streams.textBytes(0)), version: streams.integer(1), position: streams.integer(2))
        }
        let commands = try RawStatement("SELECT id, first, count FROM command", on: database)
        while try commands.step() {
            let (first, count) = (commands.integer(1), commands.integer(2))
            sums.addCommand(nameHash(commands.textBytes(0)), ordinal: count &- 1, position: first &+ count &- 1)
        }
        return sums
    }

    /// A damaged key may claim any position; the file's length bounds what can be true.
    private static func size(_ database: Database, _ findings: inout [Finding]) throws -> Int {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let most = pages * Schema.pageBytes / leafBytesMin
        guard let last = try Int.fetchOne(database, sql: "SELECT max(position) FROM entry") else { return 0 }
        if last >= 0, last < most { return last + 1 }
        findings.append(Finding(.table(name: "entry", row: "\(last)"), "a file of this length cannot have an entry of that position"))
        let below = try Int.fetchOne(database, sql: "SELECT max(position) FROM entry WHERE position >= 0 AND position < \(most)")
        return (below ?? -1) + 1
    }

    /// No leaf is shorter than its keys.
    private static let leafBytesMin = 150

    private static func nodes(_ database: Database, _ findings: inout [Finding]) throws -> [Int: [TreeHash]] {
        var nodes: [Int: [TreeHash]] = [:]
        let statement = try RawStatement("SELECT level, number, hash FROM node ORDER BY level, number", on: database)
        while try statement.step() {
            let (level, number) = (statement.integer(0), statement.integer(1))
            let row = "\(level)/\(number)"
            guard (1...6).contains(level), number == nodes[level, default: []].count else {
                findings.append(Finding(.table(name: "node", row: row), "it does not follow the row before it"))
                continue
            }
            guard let hash = TreeHash(statement.blob(2)) else {
                findings.append(Finding(.table(name: "node", row: row), "its hash has not 32 bytes"))
                nodes[level, default: []].append(TreeHash.empty)
                continue
            }
            nodes[level, default: []].append(hash)
        }
        return nodes
    }

    // Raw statements throughout: in a damaged file any column may have any type, which GRDB's rows end the program over.

    private static func notes(_ database: Database) throws -> [(size: Int, note: String)] {
        var notes: [(Int, String)] = []
        let statement = try RawStatement("SELECT size, note FROM checkpoint ORDER BY size", on: database)
        while try statement.step() { notes.append((statement.integer(0), statement.text(1))) }
        return notes
    }

    private static func schema(_ database: Database) throws -> [String: String] {
        var schema: [String: String] = [:]
        let statement = try RawStatement("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL", on: database)
        while try statement.step() { schema[statement.text(0)] = statement.text(1) }
        return schema
    }

    /// The tables and the triggers that refuse change are those with which the journal was made.
    private static func compareSchema(_ found: [String: String], _ findings: inout [Finding]) {
        guard
            let made = try? DatabaseQueue().write({ database in
                try database.execute(sql: Schema.statements)
                return try schema(database)
            })
        else { return }
        for name in Set(found.keys).union(made.keys).sorted() where found[name] != made[name] {
            let message = found[name] == nil ? missing : made[name] == nil ? "it does not belong here" : "it was changed"
            findings.append(Finding(.table(name: "sqlite_schema", row: name), message))
        }
    }
}

extension Finding {
    fileprivate var isOfTable: Bool {
        if case .table("sqlite_schema", let row) = place { row.hasPrefix("table ") } else { false }
    }
}
