import CanonicalJSON
package import Events
import GRDB
import Rules

/// What a unit or a person was given, the latest first.
package struct AwardHistory: Sendable {
    package struct Line: Equatable, Sendable {
        package let entry: AwardBook.Line
        /// False where the award went to a unit that was divided since: it surely lies somewhere inside, and nobody says where.
        package let isExact: Bool
    }

    package let total: Int
    package let lines: [Line]

    package static let none = AwardHistory(total: 0, lines: [])
}

/// Somebody who was commended before and may be meant again.
package struct EarlierRecipient: Equatable, Sendable {
    package let person: PersonID
    package let name: String
    package let office: String
    package let place: String
    package let unit: UnitID
    package let unitAsIssued: String
    package let decision: DecisionID
    package let number: String
    package let issuedOn: Day
}

extension ReadingRoom {
    /// Of the unit and all that lies in it on the day's map, across reorganisations. What went to a unit that was divided shows at the
    /// smallest unit that surely holds it.
    package func awards(of unit: UnitID, onMapOf day: Day, after: Int = 0, limit: Int = Limits.listPageRows) throws -> AwardHistory {
        let atlas = atlas
        guard let place = atlas.index(of: unit) else { return AwardHistory(total: 0, lines: []) }
        // A unit that is gone has the history of what it was.
        let on = atlas[place].stands(on: day) ? day : day < atlas[place].from ? atlas[place].from : atlas[place].until.previous
        let mine = try reader.read { try String.fetchAll($0, sql: "SELECT DISTINCT unit FROM award") }.reduce(into: [String: Bool]()) {
            guard let index = atlas.index(of: UnitID($1)), let placed = atlas.placement(of: index, onMapOf: on, in: ReadingRoom.tree),
                atlas.isInside(placed.unit, place, in: ReadingRoom.tree, on: on)
            else { return }
            $0[$1] = placed.isExact
        }
        return try history(where: "a.unit IN (SELECT value FROM json_each(?))", [ReadingRoom.json(mine.keys.sorted())], after, limit) {
            mine[$0.award.unit.rawValue] ?? true
        }
    }

    package func awards(of person: PersonID) throws -> AwardHistory {
        try history(where: "a.person = ?", [person.rawValue], 0, Limits.listPageRows) { _ in true }
    }

    private func history(
        where condition: String, _ arguments: [String], _ after: Int, _ limit: Int, isExact: (AwardBook.Line) -> Bool
    ) throws -> AwardHistory {
        let (total, records) = try reader.read { database in
            (
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM award a WHERE \(condition)", arguments: StatementArguments(arguments)) ?? 0,
                try Int.fetchAll(
                    database,
                    sql: """
                        SELECT a.number FROM award a JOIN decision d ON d.number = a.decision WHERE \(condition)
                        ORDER BY d.issued_on DESC, d.number DESC, a.ordinal LIMIT ? OFFSET ?
                        """, arguments: StatementArguments(arguments) + [limit, after])
            )
        }
        return AwardHistory(total: total, lines: try bookLines(records).map { AwardHistory.Line(entry: $0, isExact: isExact($0)) })
    }

    /// People of the same name who were commended in the same place before, for the officer who drafts: the latest award of each. Names are
    /// opened one by one, and only those of the place.
    package func earlierRecipients(named name: String, in unit: UnitID, on day: Day) throws -> [EarlierRecipient] {
        let atlas = atlas
        guard !folded(name).isEmpty, let place = atlas.index(of: unit) else { return [] }
        let units = atlas.withForebears(of: place).map { atlas[$0].id.rawValue }
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT a.person, a.details, a.unit, a.unit_as_issued, d.id, d.written_number, d.issued_on
                    FROM award a JOIN decision d ON d.number = a.decision
                    WHERE a.person IS NOT NULL AND a.unit IN (SELECT value FROM json_each(?))
                    ORDER BY d.issued_on DESC, d.number DESC LIMIT ?
                    """, arguments: [ReadingRoom.json(units), Limits.earlierRecipientsMax])
        }
        var seen: Set<String> = []
        return rows.compactMap { row in
            let person: String = row[0]
            guard let details = details(row[1], of: person).details, folded(details.name) == folded(name), seen.insert(person).inserted else {
                return nil
            }
            return EarlierRecipient(
                person: PersonID(person), name: details.name, office: details.office, place: details.place, unit: UnitID(row[2]),
                unitAsIssued: row[3], decision: DecisionID(row[4]), number: row[5], issuedOn: Day(row[6]))
        }
    }

    /// A list for `json_each`: what an id that somebody typed holds is escaped.
    static func json(_ ids: [String]) -> String {
        var writer = JSONWriter()
        writer.openArray()
        for id in ids { writer.string(id) }
        writer.closeArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
