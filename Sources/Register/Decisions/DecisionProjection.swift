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
                    bases, issued_on, position, is_generated)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                body.decision.rawValue, try vocabulary.number(of: body.programme), body.number, body.issuer, body.issuerUnit.rawValue,
                body.track, body.form, body.grantor, body.period, body.about.vi, body.about.en, text(of: body.bases), entry.day.number,
                entry.position, body.isGenerated ? 1 : 0,
            ])
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
                        model, is_leader, span)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    award, decision, recipient.ordinal, try vocabulary.numberIfAny(of: recipient.subject), recipient.body,
                    recipient.person?.rawValue, recipient.details?.box, recipient.isPublished ? 1 : 0,
                    recipient.unit.rawValue, recipient.unitAsIssued, recipient.model?.rawValue,
                    recipient.isLeader.map { $0 ? 1 : 0 }, number,
                ])
        }
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
