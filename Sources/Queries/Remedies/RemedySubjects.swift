package import Events
import GRDB

// What notices of remedies are about.

extension ReadingRoom {
    package func subject(of complaint: ComplaintID, on day: Day) throws -> NoticeSubject {
        guard let found = try self.complaint(complaint, on: day) else { return .gone }
        return .complaint(complaint, about: found.decisionNumber ?? found.modelName ?? "")
    }

    package func subject(of decision: DecisionID) throws -> NoticeSubject {
        let number = try reader.read {
            try String.fetchOne($0, sql: "SELECT written_number FROM decision WHERE id = ?", arguments: [decision.rawValue])
        }
        return number.map { .decision(decision, number: $0) } ?? .gone
    }

    package func subject(ofAnnulment position: Int) throws -> NoticeSubject {
        guard let targets = try annulled(by: position), let name = try targets.last.flatMap({ try line($0) })?.name else { return .gone }
        return .annulment(position, name: name)
    }

    /// What an annulment that begins at a position took back; nil where none begins there.
    package func annulled(by position: Int) throws -> [AnnulmentTarget]? {
        let text = try reader.read {
            try String.fetchOne($0, sql: "SELECT CAST(body AS TEXT) FROM annulment WHERE first = ?", arguments: [position])
        }
        return try text.map { try AnnulmentDecided.whole(Array($0.utf8)).targets }
    }

    /// The unit of a line of a decision with the decision's programme; without a line those of all lines.
    package func recipientUnits(of decision: DecisionID, line: Int?) throws -> (units: [UnitID], programme: String)? {
        try reader.read { database in
            guard
                let programme = try String.fetchOne(
                    database, sql: "SELECT p.text FROM decision d JOIN word p ON p.number = d.programme WHERE d.id = ?",
                    arguments: [decision.rawValue])
            else { return nil }
            let units = try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT a.unit FROM award a JOIN decision d ON d.number = a.decision
                    WHERE d.id = ?1 AND (a.ordinal = ?2 OR ?2 IS NULL) ORDER BY a.unit
                    """, arguments: [decision.rawValue, line])
            return (units.map { UnitID($0) }, programme)
        }
    }
}
