package import Events
import GRDB

/// Models around one that took up each other's way of working: those it came from, those that came from it, and further, as far as the limits
/// let it be drawn.
package struct TakeUpGraph: Equatable, Sendable {
    package struct Node: Equatable, Sendable {
        package let id: ModelID
        package let name: String
        package let unit: UnitID
        /// How many steps from the model asked about; below zero for what it came from.
        package let step: Int
    }

    package struct Link: Hashable, Sendable {
        package let origin: ModelID
        package let follower: ModelID
    }

    /// Nearest first; the model asked about is the first.
    package let nodes: [Node]
    package let links: [Link]
    /// Whether there are more than were looked at.
    package let isCut: Bool

    package static let stepsMax = 3
    package static let nodesMax = 40
}

extension ReadingRoom {
    /// Nil where there is no such model. Drafts are in nobody's graph but their own.
    package func takeUps(around id: ModelID) throws -> TakeUpGraph? {
        try reader.read { database in
            func node(_ id: ModelID, step: Int) throws -> TakeUpGraph.Node? {
                try Row.fetchOne(
                    database.cachedStatement(sql: "SELECT m.name, w.text FROM model m JOIN word w ON w.number = m.unit WHERE m.id = ?"),
                    arguments: [id.rawValue]
                ).map { TakeUpGraph.Node(id: id, name: $0[0], unit: UnitID($0[1]), step: step) }
            }
            guard let first = try node(id, step: 0) else { return nil }
            var nodes = [first]
            var links: Set<TakeUpGraph.Link> = []
            var isCut = false
            for direction in [-1, 1] {
                var edge = [id]
                for step in 1...TakeUpGraph.stepsMax where !edge.isEmpty {
                    var next: [ModelID] = []
                    for model in edge {
                        for other in try ReadingRoom.kin(of: model, areOrigins: direction < 0, in: database) {
                            guard nodes.count < TakeUpGraph.nodesMax || nodes.contains(where: { $0.id == other }) else {
                                isCut = true
                                continue
                            }
                            links.insert(
                                direction < 0
                                    ? TakeUpGraph.Link(origin: other, follower: model) : TakeUpGraph.Link(origin: model, follower: other))
                            if !nodes.contains(where: { $0.id == other }), let found = try node(other, step: step * direction) {
                                nodes.append(found)
                                next.append(other)
                            }
                        }
                    }
                    edge = next
                }
                if try edge.contains(where: { try !ReadingRoom.kin(of: $0, areOrigins: direction < 0, in: database).isEmpty }) { isCut = true }
            }
            let order = links.sorted { ($0.origin.rawValue, $0.follower.rawValue) < ($1.origin.rawValue, $1.follower.rawValue) }
            return TakeUpGraph(nodes: nodes, links: order, isCut: isCut)
        }
    }

    private static func kin(of model: ModelID, areOrigins: Bool, in database: Database) throws -> [ModelID] {
        let sql =
            areOrigins
            ? "SELECT t.origin FROM take_up t JOIN model m ON m.number = t.model WHERE m.id = ? ORDER BY t.position LIMIT ?"
            : """
            SELECT m.id FROM take_up t JOIN model m ON m.number = t.model WHERE m.registered_on IS NOT NULL AND t.origin = ?
            ORDER BY t.position LIMIT ?
            """
        return try String.fetchAll(database.cachedStatement(sql: sql), arguments: [model.rawValue, TakeUpGraph.nodesMax + 1]).map { ModelID($0) }
    }
}
