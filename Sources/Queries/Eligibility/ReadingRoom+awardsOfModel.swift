package import Events
import Foundation
import GRDB
package import Rules

extension ReadingRoom {
    /// The awards that stand, of the model or of its host in its unit and those before and after it; in the order in which they were issued.
    /// `before` is a position: what would have been known there.
    package func awards(ofModel model: ModelID, host: String?, in unit: UnitID, before: Int? = nil) throws -> [EligibilityFacts.Award] {
        let atlas = atlas
        let units = atlas.index(of: unit).map { atlas.lineage(of: $0).map { atlas[$0].id.rawValue }.sorted() } ?? [unit.rawValue]
        let rows = try reader.read { database in
            let columns = """
                SELECT d.id, d.written_number, d.issued_on, d.form, d.track, d.grantor, d.period, p.text, a.model, a.body, d.position, a.annulled_at
                FROM award a JOIN decision d ON d.number = a.decision JOIN word p ON p.number = d.programme
                """
            var rows = try Row.fetchAll(database, sql: "\(columns) WHERE a.model = ?", arguments: [model.rawValue])
            guard host != nil else { return rows }
            let marks = Array(repeating: "?", count: units.count).joined(separator: ",")
            rows += try Row.fetchAll(
                database, sql: "\(columns) WHERE a.unit IN (\(marks)) AND a.body IS NOT NULL AND (a.model IS NULL OR a.model <> ?)",
                arguments: StatementArguments(units + [model.rawValue]))
            return rows
        }
        let wanted = host.map { folded($0) }
        let known = before ?? .max
        return rows.filter { row in
            guard (row[10] as Int) < known, (row[11] as Int?).map({ $0 >= known }) ?? true else { return false }
            return (row[8] as String?) == model.rawValue || (row[9] as String?).map { folded($0) } == wanted
        }
        .map { row in
            let day = Day(row[2])
            let programme = programme(row[7], on: day)
            let period = programme?.period(row[6])
            return EligibilityFacts.Award(
                decision: DecisionID(row[0]), number: row[1], issuedOn: day, form: row[3], track: row[4], grantor: row[5],
                category: programme?.awardForm(row[3])?.category,
                years: period.map { $0.from.year...$0.until.previous.year } ?? day.year...day.year,
                isOfModel: (row[8] as String?) == model.rawValue)
        }
        .sorted { ($0.issuedOn, $0.decision.rawValue) < ($1.issuedOn, $1.decision.rawValue) }
    }
}
