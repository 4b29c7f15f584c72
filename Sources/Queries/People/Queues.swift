import CanonicalJSON
package import Events
import GRDB
package import Rules

/// How much waits in one of an officer's queues.
package struct QueueCount: Equatable, Sendable {
    package let queue: Queue
    package let count: Int
}

extension ReadingRoom {
    /// Every queue of the officer with how many models wait in it.
    package func queues(for officer: Officer, on day: Day) throws -> [QueueCount] {
        let key = Kept.QueueKey(officer: officer, day: day)
        let (position, known) = kept.read { ($0.position, $0.queues[key]) }
        if let known { return known }
        let counted = try count(Queue.of(officer), for: officer, on: day)
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.queues.count >= ReadingRoom.answersKeptMax { kept.queues = [:] }
            kept.queues[key] = counted
        }
        return counted
    }

    private func count(_ queues: [Queue], for officer: Officer, on day: Day) throws -> [QueueCount] {
        try queues.map { queue in
            let condition = try condition(of: queue, for: officer, on: day)
            let count = try reader.read { database in
                try Int.fetchOne(
                    database.cachedStatement(sql: "SELECT count(*) FROM model m WHERE \(condition.sql)"), arguments: condition.arguments) ?? 0
            }
            return QueueCount(queue: queue, count: count)
        }
    }

    /// A page of a queue: who waits longest comes first.
    package func queue(_ queue: Queue, for officer: Officer, on day: Day, after: Int, limit: Int = Limits.listPageRows) throws -> ModelList {
        let all = try waiting(in: queue, for: officer, on: day)
        return ModelList(
            total: all.count, isTotalExact: true, lines: try lines(Array(all.dropFirst(after).prefix(limit))), facets: [], parts: [])
    }

    /// All that waits, in order, kept for the position: pages of a queue are looked through one after the other.
    func waiting(in queue: Queue, for officer: Officer, on day: Day) throws -> [Int] {
        let key = Kept.WaitingKey(queue: queue, officer: officer, day: day)
        let (position, known) = kept.read { ($0.position, $0.waiting[key]) }
        if let known { return known }
        let condition = try condition(of: queue, for: officer, on: day)
        let all = try reader.read { database in
            try Int.fetchAll(
                database.cachedStatement(sql: "SELECT m.number FROM model m WHERE \(condition.sql) ORDER BY m.last_day, m.number"),
                arguments: condition.arguments)
        }
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.waiting.count >= ReadingRoom.answersKeptMax { kept.waiting = [:] }
            kept.waiting[key] = all
        }
        return all
    }

    /// Whether a model waits in a queue of the officer: for a list of models at once.
    package func waiting(_ models: [ModelID], in queue: Queue, for officer: Officer, on day: Day) throws -> Set<ModelID> {
        let condition = try condition(of: queue, for: officer, on: day)
        let ids = ReadingRoom.words(models.map(\.rawValue))
        return try reader.read { database in
            Set(
                try String.fetchAll(
                    database, sql: "SELECT m.id FROM model m WHERE m.id IN (SELECT value FROM json_each(?)) AND \(condition.sql)",
                    arguments: [ids] + condition.arguments
                ).map { ModelID($0) })
        }
    }

    private struct Condition {
        var sql: String
        var arguments: StatementArguments
    }

    private func condition(of queue: Queue, for officer: Officer, on day: Day) throws -> Condition {
        let statuses = queue.statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        var whole = Condition(sql: "m.status IN (\(statuses))", arguments: [])
        let posts = places(of: officer.posts(for: queue.right), queue, on: day)
        guard !posts.isEmpty else { return Condition(sql: "0", arguments: []) }
        whole.sql += " AND (" + posts.map { "(\($0.sql))" }.joined(separator: " OR ") + ")"
        for post in posts { whole.arguments += post.arguments }
        switch queue {
        // At which levels, the places of the posts say.
        case .toTakeOver, .toExamine, .toRecognise: break
        // A proposal that a restart closed is none any more: the file is proposed again.
        case .toPropose:
            whole.sql +=
                " AND NOT EXISTS (SELECT 1 FROM climb c WHERE c.model = m.number AND c.period = (SELECT text FROM word WHERE number = m.period))"
        case .toConfirm:
            // Keys of periods are years and spans of years: where two programmes share one, it ends on the same day in both, or it is not over.
            let periods = programmeKeys.flatMap { programme($0)?.periods ?? [] }
            let going = Set(periods.filter { day < $0.until }.map(\.key))
            let over = Set(periods.map(\.key)).subtracting(going)
            whole.sql += " AND m.period IN (SELECT number FROM word WHERE text IN (SELECT value FROM json_each(?)))"
            whole.arguments += [ReadingRoom.words(over.sorted())]
        case .overdue:
            whole.sql += " AND m.last_day < ?"
            whole.arguments += [day.number - deadline(.receive, on: day)]
        default: break
        }
        return whole
    }

    /// Where posts let somebody work: their units, their programme, and what is sent to their level. Posts that differ in the unit alone are one
    /// place, so that the index on units serves them.
    private func places(of posts: [Post], _ queue: Queue, on day: Day) -> [Condition] {
        struct Kind: Hashable {
            let programme: Key?
            let levels: [Key]?
        }
        var everywhere: Set<Key?> = []
        var units: [Kind: Set<String>] = [:]
        for post in posts {
            guard let unit = post.unit else {
                everywhere.insert(post.programme)
                continue
            }
            let isBound = queue == .toReceive || queue == .overdue || queue == .toRecognise || queue.isOfClimb
            let levels = isBound ? levels(at: unit) : nil
            units[Kind(programme: post.programme, levels: levels), default: []].formUnion(scope(of: unit, on: day))
        }
        let anyLevel = Condition(sql: queue.isBoundToLadder ? ReadingRoom.onLadder(queue, at: nil) : "1", arguments: [])
        if everywhere.contains(nil) { return [anyLevel] }
        let wide = everywhere.map { programme(is: $0, anyLevel) }
        return wide
            + units.map { kind, units in
                var condition = Condition(
                    sql: "m.unit IN (SELECT number FROM word WHERE text IN (SELECT value FROM json_each(?)))",
                    arguments: [ReadingRoom.words(units.sorted())])
                if queue.isBoundToLadder {
                    condition.sql += " AND " + ReadingRoom.onLadder(queue, at: kind.levels)
                    if let levels = kind.levels { condition.arguments += [ReadingRoom.words(levels)] }
                } else if let levels = kind.levels {
                    condition.sql += " AND (m.level IS NULL OR m.level IN (SELECT number FROM word WHERE text IN (SELECT value FROM json_each(?))))"
                    condition.arguments += [ReadingRoom.words(levels)]
                }
                return programme(is: kind.programme, condition)
            }
    }

    private func programme(is key: Key?, _ condition: Condition) -> Condition {
        guard let key else { return condition }
        return Condition(
            sql: condition.sql + " AND m.programme = (SELECT number FROM word WHERE text = ?)", arguments: condition.arguments + [key])
    }

    /// The levels whose bodies stand at a unit's tier; nil where no programme knows the tier, and everything is received there.
    private func levels(at unit: UnitID) -> [Key]? {
        guard let index = atlas.index(of: unit) else { return nil }
        let tier = atlas[index].tier
        let levels = Set(programmeKeys.flatMap { (programme($0)?.levels ?? []).filter { $0.tier == tier }.map(\.term.key) })
        return levels.isEmpty ? nil : levels.sorted()
    }

    /// The shortest that any programme sets; without one nothing is ever overdue.
    private func deadline(_ step: DeadlineStep, on day: Day) -> Int {
        programmeKeys.compactMap { programme($0, on: day)?.deadlines?.first { $0.step == step }?.days }.min() ?? day.number
    }

    /// The ids of a unit's subtree on today's map, kept while units and day stay the same.
    func scope(of unit: UnitID, on day: Day) -> [String] {
        let (acts, known) = kept.read { ($0.unitActs, $0.scopes[unit]) }
        if let known, known.day == day { return known.units }
        let atlas = atlas
        // In every tree: what a sector's unit looks after lies beside the territory.
        let trees = [ReadingRoom.tree] + atlas.trees.keys.filter { $0 != ReadingRoom.tree }
        let inside = atlas.index(of: unit).map { unit in Set(trees.flatMap { atlas.subtree(of: unit, in: $0, on: day) }).sorted() } ?? []
        let units = inside.map { atlas[$0].id.rawValue }
        kept.write { kept in
            guard kept.unitActs == acts else { return }
            if kept.scopes.count >= ReadingRoom.answersKeptMax { kept.scopes = [:] }
            kept.scopes[unit] = (day, units)
        }
        return units
    }

    static func words(_ texts: [String]) -> String {
        var writer = JSONWriter()
        texts.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Proposed and not received, or received and not looked through; at any level, or at those that are bound to it.
    private static func onLadder(_ queue: Queue, at levels: [Key]?) -> String {
        let state =
            switch queue {
            case .toTakeOver: "c.is_received = 0"
            case .toRecognise: "c.is_received = 1"
            default: "c.is_received = 1 AND c.is_appraised = 0"
            }
        let there = levels == nil ? "" : " AND c.level IN (SELECT value FROM json_each(?))"
        let climbing = "EXISTS (SELECT 1 FROM climb c WHERE c.model = m.number AND c.is_concluded = 0 AND \(state)\(there))"
        // What no level has recognised yet waits for all of them; afterwards for the level that has received it.
        return queue == .toRecognise ? "(\(unrecognised) OR \(climbing))" : climbing
    }

    private static let unrecognised = """
        NOT EXISTS (SELECT 1 FROM model_step s WHERE s.model = m.number AND s.kind = '\(ModelRecognised.kind)' AND s.period IS m.period
        AND s.annulled_at IS NULL)
        """
}

extension Queue {
    /// Whether what the levels of a post have on their tables says what lies in it.
    fileprivate var isBoundToLadder: Bool { isOfClimb || self == .toRecognise }
}
