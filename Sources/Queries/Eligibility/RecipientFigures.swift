package import Events
import GRDB
import Rules

/// Whom awards went to: how many of those named lead the body they are of, and how many were named before. For officers, so that honour that goes
/// round among the same few is seen; whose names these are is not said, nobody is ranked, and no public page has it.
package struct RecipientFigures: Equatable, Sendable {
    /// Awards that stand.
    package let awards: Int
    /// Of those who are said to lead or not to.
    package let leaders: Int
    package let others: Int
    /// Bodies and persons that were named more than once.
    package let repeated: Int
    /// Bodies and persons named.
    package let recipients: Int

    /// Those of whom nobody said it.
    package var notSaid: Int { awards - leaders - others }

    package init(awards: Int, leaders: Int, others: Int, repeated: Int, recipients: Int) {
        self.awards = awards
        self.leaders = leaders
        self.others = others
        self.repeated = repeated
        self.recipients = recipients
    }
}

extension ReadingRoom {
    /// Of a programme's awards in a unit and all that lies in it, issued in the days.
    package func recipientFigures(of programme: Key, in unit: UnitID, days: DayRange) throws -> RecipientFigures {
        let atlas = atlas
        let tree = self.programme(programme)?.tree ?? ReadingRoom.tree
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT a.unit, a.is_leader, a.person, a.body FROM award a JOIN decision d ON d.number = a.decision
                        JOIN word p ON p.number = d.programme
                    WHERE p.text = ? AND d.issued_on >= ? AND d.issued_on < ? AND a.annulled_at IS NULL
                    """, arguments: [programme, days.from.number, days.until.number])
        }
        guard let place = atlas.index(of: unit) else {
            return RecipientFigures(awards: 0, leaders: 0, others: 0, repeated: 0, recipients: 0)
        }
        var isInside: [String: Bool] = [:]
        func lies(_ unit: String) -> Bool {
            if let known = isInside[unit] { return known }
            let placement = atlas.index(of: UnitID(unit)).flatMap { atlas.placement(of: $0, onMapOf: days.until.previous, in: tree) }
            let lies = placement.map { atlas.isInside($0.unit, place, in: tree, on: days.until.previous) } ?? false
            isInside[unit] = lies
            return lies
        }
        var (awards, leaders, others) = (0, 0, 0)
        var named: [String: Int] = [:]
        for row in rows where lies(row[0]) {
            awards += 1
            switch row[1] as Bool? {
            case true?: leaders += 1
            case false?: others += 1
            case nil: break
            }
            let body = (row[3] as String?).map { "\(row[0] as String)|\(folded($0))" }
            if let name = row[2] as String? ?? body { named[name, default: 0] += 1 }
        }
        return RecipientFigures(
            awards: awards, leaders: leaders, others: others, repeated: named.values.count { $0 > 1 }, recipients: named.count)
    }
}
