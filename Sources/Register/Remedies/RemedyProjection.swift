import CanonicalJSON
import Events
import Foundation
import GRDB

/// Fills `complaint` and `annulment`. What a complaint says stays sealed.
struct RemedyProjection {
    func follow(_ entry: RegisterEntry, of complaint: ComplaintID, in database: Database) throws {
        switch entry.event {
        case .complaintLodged(let body):
            try database.execute(
                sql: """
                    INSERT INTO complaint (id, position, actor, unit, model, entry, session, item, decision, ordinal, text, state, lodged_on)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)
                    """,
                arguments: [
                    complaint.rawValue, entry.position, entry.actor, body.unit.rawValue, body.model?.rawValue, body.entry, body.session?.rawValue,
                    body.item, body.decision?.rawValue, body.ordinal, body.text?.box, entry.day.number,
                ])
        case .complaintAnswered(let body):
            try end(complaint, body.isUpheld ? "upheld" : "dismissed", body.instrument, body.reason, entry, in: database)
        case .complaintWithdrawn(let body): try end(complaint, "withdrawn", nil, body.reason, entry, in: database)
        default: break
        }
    }

    private func end(
        _ complaint: ComplaintID, _ state: String, _ instrument: String?, _ reason: String, _ entry: RegisterEntry, in database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE complaint SET state = ?, over_at = ?, over_on = ?, instrument = ?, reason = ? WHERE id = ?",
            arguments: [state, entry.position, entry.day.number, instrument, reason, complaint.rawValue])
    }

    /// One procedure with all its annulments, which follow in the next entries.
    func decide(_ body: AnnulmentDecided, _ entry: RegisterEntry, in database: Database) throws {
        try insert(body, entry, last: entry.position + body.targets.count, in: database)
    }

    /// An annulment by itself is a procedure of one; one that belongs to a greater is in that already.
    func annul(_ entry: RegisterEntry, in database: Database) throws {
        var body = AnnulmentDecided()
        switch entry.event {
        case .modelEntryAnnulled(let annulled):
            body.cause = AnnulmentTarget(model: annulled.model, entry: annulled.entry)
            body.reason = annulled.reason
            body.instrument = annulled.instrument ?? ""
        case .decisionAnnulled(let annulled):
            body.cause = AnnulmentTarget(decision: annulled.decision)
            body.reason = annulled.reason
            body.instrument = annulled.instrument
        case .awardAnnulled(let annulled):
            body.cause = AnnulmentTarget(decision: annulled.decision, ordinal: annulled.ordinal)
            body.reason = annulled.reason
            body.instrument = annulled.instrument
        default: return
        }
        body.targets = [body.cause]
        let isPart =
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM annulment WHERE first < ?1 AND last >= ?1)", arguments: [entry.position]) ?? false
        if !isPart { try insert(body, entry, last: entry.position, in: database) }
    }

    private func insert(_ body: AnnulmentDecided, _ entry: RegisterEntry, last: Int, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO annulment VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.position, last, body.annulment.rawValue.isEmpty ? nil : body.annulment.rawValue, entry.day.number, entry.recordedAt,
                entry.actor, entry.isAuthenticated ? 1 : 0,
                Data(body.canonicalBytes()),
            ])
    }
}
