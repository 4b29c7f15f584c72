import GRDB
import Statements

/// The tree as the tables keep it: every leaf's hash, and the subtrees of each height that is a multiple of 8. What lies between is computed.
final class StoredTree {
    static let tileHeight = 8

    private let leafHash: RawStatement
    private let nodeHash: RawStatement

    init(on database: Database) throws {
        leafHash = try RawStatement("SELECT hash FROM entry WHERE position = ?", on: database)
        nodeHash = try RawStatement("SELECT hash FROM node WHERE level = ? AND number = ?", on: database)
    }

    /// The root of the perfect subtree over the `1 << height` leaves from `index << height`.
    func subtree(height: Int, index: Int) throws -> TreeHash {
        if height == 0 { return try stored(leafHash, index, nil) }
        if height % StoredTree.tileHeight == 0 { return try stored(nodeHash, height / StoredTree.tileHeight, index) }
        return TreeHash.node(try subtree(height: height - 1, index: 2 * index), try subtree(height: height - 1, index: 2 * index + 1))
    }

    private func stored(_ statement: RawStatement, _ first: Int, _ second: Int?) throws -> TreeHash {
        statement.bind(1, first)
        if let second { statement.bind(2, second) }
        defer { statement.reset() }
        guard try statement.step(), let hash = TreeHash(statement.blob(0)) else {
            throw MissingHash(level: second == nil ? 0 : first, number: second ?? first)
        }
        return hash
    }
}

/// A hash that the tree must have is not there: the tables were changed from outside.
struct MissingHash: Error {
    let level: Int
    let number: Int
}
