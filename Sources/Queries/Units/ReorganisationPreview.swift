import CanonicalJSON
package import Events
import GRDB
package import Rules

/// What a reorganisation would do, before it is done.
package struct ReorganisationPreview: Sendable {
    /// A unit that the act is about.
    package struct Line: Sendable {
        package enum Fate: String, Sendable {
            case ends, begins, moves, renamed
        }

        package let unit: UnitID
        package let fate: Fate
        package let heirs: [Heir]
        package let models: Models
        /// Where those models stand on the map of the day, most first.
        package let destinations: [Destination]
    }

    package struct Heir: Equatable, Sendable {
        package let unit: UnitID
        package let share: Share
    }

    package struct Destination: Equatable, Sendable {
        /// Nil where the lines end.
        package let placement: Placement?
        package let count: Int
    }

    package struct Models: Equatable, Sendable {
        /// On paper, sent, or sent back.
        package var open = 0
        /// Accepted and going on.
        package var goingOn = 0
        package var over = 0
        /// Of those going on, the recognised, by their grade.
        package var grades: [Key: Int] = [:]

        package var total: Int { open + goingOn + over }
    }

    /// An appointment that rests from the day on, because its unit ends.
    package struct Rest: Equatable, Sendable {
        package let account: AccountID
        /// Nil where the name was erased.
        package let officer: String?
        package let post: Post
    }

    package enum Warning: Equatable, Sendable {
        case datedBack(Day, today: Day)
        case datedAhead(Day, today: Day)
        case noSuccessor(UnitID)
        /// Something that goes on or takes over ends on a later day already.
        case endsLater(UnitID, on: Day)
        case unplaced(UnitID, count: Int)
    }

    package let act: Reorganisation
    package let on: Day
    /// One entry each.
    package let events: [Event]
    /// With the act done.
    package let atlas: Atlas
    package let lines: [Line]
    package let rests: [Rest]
    package let warnings: [Warning]
    /// Models that no source says where they go.
    package let unplaced: Int
}

extension ReadingRoom {
    /// Throws `UnitRefusal` where the act cannot be.
    package func preview(of act: Reorganisation, on day: Day, today: Day) throws -> ReorganisationPreview {
        let before = atlas
        let events = try before.reorganise(act, on: day)
        var after = before
        after.add(events.map { UnitAct(position: .max, day: day, event: $0) })
        let counts = try modelCounts(in: affected(by: act, before, on: day))
        var lines: [ReorganisationPreview.Line] = []
        func add(_ unit: UnitID, _ fate: ReorganisationPreview.Line.Fate, _ units: [Atlas.Index]) {
            var models = ReorganisationPreview.Models()
            var places: [(placement: Placement?, count: Int)] = []
            for index in units {
                guard let own = counts[before[index].id] else { continue }
                models.add(own)
                let placement = after.placement(of: index, onMapOf: day, in: act.tree)
                if let known = places.firstIndex(where: { $0.placement == placement }) {
                    places[known].count += own.total
                } else {
                    places.append((placement, own.total))
                }
            }
            let heirs = act.successions.filter { $0.unit == unit }.map { ReorganisationPreview.Heir(unit: $0.successor, share: $0.share) }
            lines.append(
                ReorganisationPreview.Line(
                    unit: unit, fate: fate, heirs: heirs, models: models,
                    destinations: places.sorted { $0.count > $1.count }.map {
                        ReorganisationPreview.Destination(placement: $0.placement, count: $0.count)
                    }))
        }
        for unit in act.ends { add(unit, .ends, before.index(of: unit).map { own($0, before, on: day.previous) } ?? []) }
        for move in act.moves where !act.ends.contains(move.unit) {
            add(move.unit, .moves, before.index(of: move.unit).map { before.subtree(of: $0, in: act.tree, on: day.previous) } ?? [])
        }
        for rename in act.renames { add(rename.unit, .renamed, []) }
        for new in act.begins { add(new.unit, .begins, []) }
        let rests = try rests(act, before, on: day)
        let unplaced = lines.filter { $0.fate == .ends }.map { line in
            (line.unit, line.destinations.filter { $0.placement?.isExact != true }.reduce(0) { $0 + $1.count })
        }
        return ReorganisationPreview(
            act: act, on: day, events: events, atlas: after, lines: lines, rests: rests,
            warnings: warnings(act, after, on: day, today: today)
                + unplaced.filter { $0.1 > 0 }.map { ReorganisationPreview.Warning.unplaced($0.0, count: $0.1) },
            unplaced: unplaced.reduce(0) { $0 + $1.1 })
    }

    /// What lies in the unit itself on the map of a day: it and what went into it, without the units below.
    private func own(_ index: Atlas.Index, _ atlas: Atlas, on day: Day) -> [Atlas.Index] {
        atlas.subtree(of: index, in: ReadingRoom.tree, on: day).filter {
            atlas.placement(of: $0, onMapOf: day, in: ReadingRoom.tree)?.unit == index
        }
    }

    private func affected(by act: Reorganisation, _ atlas: Atlas, on day: Day) -> [UnitID] {
        let units = Set(act.ends + act.moves.map(\.unit)).compactMap { atlas.index(of: $0) }
        return Set(units.flatMap { atlas.subtree(of: $0, in: act.tree, on: day.previous) }).map { atlas[$0].id }
    }

    private func modelCounts(in units: [UnitID]) throws -> [UnitID: ReorganisationPreview.Models] {
        var writer = JSONWriter()
        units.map(\.rawValue).sorted().write(to: &writer)
        let ids = String(decoding: writer.bytes, as: UTF8.self)
        let statuses = Model.Status.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT w.text, m.status, g.text, count(*) FROM model m JOIN word w ON w.number = m.unit LEFT JOIN word g ON g.number = m.grade
                    WHERE m.status IN (\(statuses)) AND m.unit IN (SELECT number FROM word WHERE text IN (SELECT value FROM json_each(?)))
                    GROUP BY m.unit, m.status, m.grade
                    """, arguments: [ids])
        }
        var counts: [UnitID: ReorganisationPreview.Models] = [:]
        for row in rows {
            guard let status = Model.Status(rawValue: row[1]) else { continue }
            let (grade, count): (Key?, Int) = (row[2], row[3])
            counts[UnitID(row[0]), default: ReorganisationPreview.Models()].add(status, grade, count)
        }
        return counts
    }

    private func rests(_ act: Reorganisation, _ before: Atlas, on day: Day) throws -> [ReorganisationPreview.Rest] {
        let ended = Set(act.ends)
        return try accounts().filter { $0.closedOn.map { day < $0 } ?? true }.flatMap { account in
            account.posts.filter { post in
                post.unit.map(ended.contains) ?? false && day < (post.until ?? .never)
            }.map { ReorganisationPreview.Rest(account: account.id, officer: account.name, post: $0) }
        }
    }

    private func warnings(_ act: Reorganisation, _ after: Atlas, on day: Day, today: Day) -> [ReorganisationPreview.Warning] {
        var warnings: [ReorganisationPreview.Warning] = []
        if day < today { warnings.append(.datedBack(day, today: today)) }
        if day > today { warnings.append(.datedAhead(day, today: today)) }
        for unit in act.ends where !act.successions.contains(where: { $0.unit == unit }) {
            // Where a whole tier ends, what lay in it goes on.
            if let index = after.index(of: unit), after.heirs(of: index, in: act.tree).isEmpty { warnings.append(.noSuccessor(unit)) }
        }
        let goingOn = act.successions.map(\.successor) + act.moves.flatMap { [$0.unit, $0.parent] } + act.renames.map(\.unit)
        for unit in Set(goingOn).sorted() {
            if let index = after.index(of: unit), after[index].until != .never, after[index].until > day {
                warnings.append(.endsLater(unit, on: after[index].until))
            }
        }
        return warnings
    }
}

extension ReorganisationPreview.Models {
    fileprivate mutating func add(_ other: ReorganisationPreview.Models) {
        open += other.open
        goingOn += other.goingOn
        over += other.over
        grades.merge(other.grades, uniquingKeysWith: +)
    }

    fileprivate mutating func add(_ status: Model.Status, _ grade: Key?, _ count: Int) {
        switch status {
        case .draft, .registered, .returned, .recalled: open += count
        case .accepted, .launched, .inProgress, .effective, .notEffective:
            goingOn += count
            if let grade, grade != Programme.ungraded { grades[grade, default: 0] += count }
        case .declined, .lapsed, .stopped, .merged, .removed: over += count
        }
    }
}
