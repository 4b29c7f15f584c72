package import Events
import GRDB
package import Rules

extension ReadingRoom {
    /// Awards that name a model and stand. `before` leaves out what was recorded from that position on, annulments too.
    package func standingAwards(of model: ModelID, before: Int? = nil) throws -> [ModelAward] {
        try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT d.id, a.ordinal, d.written_number, d.period, d.issued_on FROM award a JOIN decision d ON d.number = a.decision
                    WHERE a.model = ?1 AND d.position < ?2 AND (a.annulled_at IS NULL OR a.annulled_at >= ?2) ORDER BY d.number, a.ordinal
                    """, arguments: [model.rawValue, before ?? Int.max]
            ).map { ModelAward(decision: DecisionID($0[0]), ordinal: $0[1], number: $0[2], period: $0[3], issuedOn: Day($0[4])) }
        }
    }
}
