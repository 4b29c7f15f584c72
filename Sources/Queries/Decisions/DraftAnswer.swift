import CanonicalJSON
package import Events
import GRDB
package import Rules

/// A decision that is being drafted, as its officers see it: with the names that are sealed in it, published or not.
package struct DraftAnswer: Sendable {
    package struct Line: Equatable, Sendable {
        package let recipient: Recipient
        /// The body's name, or the person's; empty where none was given yet.
        package let name: String
        package let office: String
        package let place: String
        package let isPerson: Bool
        /// A person was named, and the key was destroyed since.
        package let isErased: Bool
        /// What goes with it if it is signed today; nil where no money does, or it cannot be reckoned.
        package let reckoning: Reckoning?
        /// What the model is called.
        package let model: String?
    }

    package let draft: DecisionDraft
    package let programme: Programme
    package let lines: [Line]
    /// What stands in the way of signing it today; nil where nothing does.
    package let obstacle: DecisionRefusal?
    /// The number that signing would give now; nil where its series was not begun.
    package let nextNumber: String?
    /// The first and last gold-book number that signing would give now.
    package let nextGoldBook: (first: String, last: String)?

    package var drafted: DecisionDrafted { draft.drafted }
    package var total: Int { lines.reduce(0) { $0 + ($1.reckoning?.amount ?? 0) } }
}

/// A draft in a list.
package struct DraftListLine: Equatable, Sendable {
    package let id: DecisionID
    package let programme: Key
    package let issuer: String
    package let issuerUnit: UnitID
    package let form: Key
    package let about: Name
    package let session: SessionID?
    package let lines: Int
    package let drafter: String
    package let draftedOn: Day
    package let isGenerated: Bool
}

extension ReadingRoom {
    /// Those that are neither signed nor discarded, the latest first.
    package func openDrafts() throws -> [DraftListLine] {
        try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, programme, issuer, issuer_unit, form, about_vi, about_en, session, lines, drafter, drafted_on, is_generated
                    FROM decision_draft WHERE state = 'open' ORDER BY position DESC
                    """
            ).map {
                DraftListLine(
                    id: DecisionID($0[0]), programme: $0[1], issuer: $0[2], issuerUnit: UnitID($0[3]), form: $0[4],
                    about: Name(vi: $0[5], en: $0[6]), session: ($0[7] as String?).map { SessionID($0) }, lines: $0[8], drafter: $0[9],
                    draftedOn: Day($0[10]), isGenerated: $0[11])
            }
        }
    }

    /// Nil where nobody drafted it.
    package func draft(_ id: DecisionID, today: Day) throws -> DraftAnswer? {
        let (steps, names) = try reader.read { database in
            (
                try ReadingRoom.keptEntries(of: "decision/\(id)", in: database).map(\.step),
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT m.id, m.name FROM kept_entry k, json_each(CAST(k.body AS TEXT), '$.recipients') r
                        JOIN model m ON m.id = json_extract(r.value, '$.model')
                        WHERE k.stream = ?1 AND k.position = (SELECT position FROM decision_draft WHERE id = ?2)
                        """, arguments: ["decision/\(id)", id.rawValue]
                ).reduce(into: [String: String]()) { $0[$1[0]] = $1[1] as String }
            )
        }
        guard var draft = DecisionDraft(steps), let programme = programme(draft.drafted.programme, on: today) else { return nil }
        // The issue itself is no kept entry.
        if try isIssued(id) { draft.markSigned() }
        let setting = ModelSetting(programme: programme, atlas: atlas, today: today)
        let lines = draft.drafted.recipients.map { recipient -> DraftAnswer.Line in
            let details = details(recipient.details?.box, of: recipient.person?.rawValue).details
            return DraftAnswer.Line(
                recipient: recipient, name: recipient.body ?? details?.name ?? "", office: details?.office ?? "", place: details?.place ?? "",
                isPerson: programme.isPerson(recipient.subject), isErased: recipient.details != nil && details == nil,
                reckoning: (try? draft.reckoning(of: recipient, in: setting)) ?? nil, model: recipient.model.flatMap { names[$0.rawValue] })
        }
        let (number, gold, missing) = try nextNumbers(draft.drafted, programme, today)
        return DraftAnswer(
            draft: draft, programme: programme, lines: lines, obstacle: obstacle(to: draft, in: setting) ?? missing, nextNumber: number,
            nextGoldBook: gold)
    }

    private func obstacle(to draft: DecisionDraft, in setting: ModelSetting) -> DecisionRefusal? {
        do {
            try draft.checkComplete(in: setting)
            for line in draft.drafted.recipients { _ = try draft.reckoning(of: line, in: setting) }
            return nil
        } catch {
            return error
        }
    }

    private func isIssued(_ id: DecisionID) throws -> Bool {
        try reader.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM decision WHERE id = ?)", arguments: [id.rawValue]) ?? false }
    }

    private func nextNumbers(
        _ drafted: DecisionDrafted, _ programme: Programme, _ today: Day
    ) throws -> (number: String?, gold: (first: String, last: String)?, missing: DecisionRefusal?) {
        func series(_ kind: SeriesKind) -> NumberSeries? { programme.series(kind, track: drafted.track, grantor: drafted.grantor, on: today) }
        guard let decisions = series(.decision) else { return (nil, nil, .seriesMissing(.decision, grantor: drafted.grantor)) }
        guard let book = try numberBook(decisions, drafted.issuerUnit, today.year) else {
            return (nil, nil, .seriesNotBegun(decisions.term.key, year: today.year))
        }
        guard let gold = series(.goldBook) else { return (book.next, nil, nil) }
        guard let goldBook = try numberBook(gold, drafted.issuerUnit, today.year) else {
            return (book.next, nil, .seriesNotBegun(gold.term.key, year: today.year))
        }
        let last = gold.written(goldBook.last + drafted.recipients.count, year: today.year)
        return (book.next, (goldBook.next, last), nil)
    }
}
