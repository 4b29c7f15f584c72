import CanonicalJSON
import Events
import GRDB

/// Fills `decision` and `award`. An annulment takes the awards out of every figure known from then on; the rows stay and say so.
final class DecisionProjection {
    private let vocabulary: Vocabulary
    private let spans: SpanTable

    init(_ vocabulary: Vocabulary, _ spans: SpanTable) {
        self.vocabulary = vocabulary
        self.spans = spans
    }

    func issue(_ body: DecisionIssued, _ entry: RegisterEntry, flowDay: Day, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO decision (id, programme, written_number, issuer, issuer_unit, track, form, grantor, period, about_vi, about_en,
                    bases, issued_on, position, is_generated, session, signer, signer_office, signer_authority)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                body.decision.rawValue, try vocabulary.number(of: body.programme), body.number, body.issuer, body.issuerUnit.rawValue,
                body.track, body.form, body.grantor, body.period, body.about.vi, body.about.en, text(of: body.bases), entry.day.number,
                entry.position, body.isGenerated ? 1 : 0, body.session?.rawValue, body.signature?.account.rawValue, body.signature?.office,
                body.signature?.authority,
            ])
        try database.execute(sql: "UPDATE decision_draft SET state = 'signed' WHERE id = ?", arguments: [body.decision.rawValue])
        let decision = Int(database.lastInsertedRowID)
        for recipient in body.recipients {
            let award = try (Int.fetchOne(database, sql: "SELECT max(number) FROM award") ?? 0) + 1
            let span = SpanDraft(
                sort: SpanSort.number(of: .award), record: award, entry: entry.position,
                programme: try vocabulary.number(of: body.programme), unit: try vocabulary.number(of: recipient.unit.rawValue),
                subject: try vocabulary.numberIfAny(of: recipient.subject), grantor: try vocabulary.number(of: body.grantor), from: entry.day,
                flowDay: flowDay, isGenerated: body.isGenerated)
            let number = try spans.begin(span, knownFrom: entry.position)
            try database.execute(
                sql: """
                    INSERT INTO award (number, decision, ordinal, subject, body, person, details, is_published, unit, unit_as_issued,
                        model, gold_book, amount, is_leader, span)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    award, decision, recipient.ordinal, try vocabulary.numberIfAny(of: recipient.subject), recipient.body,
                    recipient.person?.rawValue, recipient.details?.box, recipient.isPublished ? 1 : 0,
                    recipient.unit.rawValue, recipient.unitAsIssued, recipient.model?.rawValue, recipient.goldBook, recipient.amount,
                    recipient.isLeader.map { $0 ? 1 : 0 }, number,
                ])
        }
    }

    func draft(_ body: DecisionDrafted, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO decision_draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)",
            arguments: [
                body.decision.rawValue, entry.position, body.programme, body.issuer, body.issuerUnit.rawValue, body.track, body.form, body.about.vi,
                body.about.en, body.session?.rawValue, body.recipients.count, entry.actor, entry.day.number, body.isGenerated ? 1 : 0,
            ])
    }

    func discard(_ body: DraftDiscarded, in database: Database) throws {
        try database.execute(sql: "UPDATE decision_draft SET state = 'discarded' WHERE id = ?", arguments: [body.decision.rawValue])
    }

    func annul(_ body: DecisionAnnulled, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "UPDATE decision SET annulled_at = ?, annulled_on = ?, annulment = ? WHERE id = ?",
            arguments: [entry.position, entry.day.number, "\(body.instrument): \(body.reason)", body.decision.rawValue])
        let awards = try Row.fetchAll(
            database,
            sql: "SELECT a.number, a.span FROM award a JOIN decision d ON d.number = a.decision WHERE d.id = ? AND a.annulled_at IS NULL",
            arguments: [body.decision.rawValue])
        for award in awards { try annul(award[0], span: award[1], body.instrument, body.reason, entry, in: database) }
    }

    func annul(_ body: AwardAnnulled, _ entry: RegisterEntry, in database: Database) throws {
        guard
            let award = try Row.fetchOne(
                database, sql: "SELECT a.number, a.span FROM award a JOIN decision d ON d.number = a.decision WHERE d.id = ? AND a.ordinal = ?",
                arguments: [body.decision.rawValue, body.ordinal])
        else { return }
        try annul(award[0], span: award[1], body.instrument, body.reason, entry, in: database)
    }

    /// What is nil stays as it was corrected before.
    func correct(_ body: AwardCorrected, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE award SET corrected_at = ?, corrected_on = ?, correction = ?, corrected_body = coalesce(?, corrected_body),
                    corrected_details = coalesce(?, corrected_details)
                WHERE decision = (SELECT number FROM decision WHERE id = ?) AND ordinal = ?
                """,
            arguments: [
                entry.position, entry.day.number, "\(body.instrument): \(body.reason)", body.body, body.details?.box, body.decision.rawValue,
                body.ordinal,
            ])
    }

    private func annul(
        _ award: Int, span: Int, _ instrument: String, _ reason: String, _ entry: RegisterEntry, in database: Database
    ) throws {
        try spans.supersede(span, knownTo: entry.position)
        try database.execute(
            sql: "UPDATE award SET annulled_at = ?, annulled_on = ?, annulment = ? WHERE number = ?",
            arguments: [entry.position, entry.day.number, "\(instrument): \(reason)", award])
    }

    private func text(of bases: [LegalBasis]) -> String {
        var writer = JSONWriter()
        bases.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
