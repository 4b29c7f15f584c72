import CanonicalJSON
package import Events
import GRDB
package import Rules

/// A decision with its list as issued, each recipient also on the map of the day asked for.
package struct DecisionAnswer: Sendable {
    package struct Line: Equatable, Sendable {
        package let ordinal: Int
        package let subject: Key?
        /// The body's name, or the person's while their key lives and the name may be shown.
        package let name: String?
        package let office: String?
        package let place: String?
        package let isPerson: Bool
        /// Whether a person's name may be shown: then a missing one was erased.
        package let isPublished: Bool
        /// What was sealed does not open any more: it or its key is damaged.
        package let isUnreadable: Bool
        package let person: PersonID?
        package let unit: UnitID
        package let unitAsIssued: String
        package let placement: Placement?
        package let placeNow: String?
        package let model: ModelID?
        package let annulment: String?
        package let annulledOn: Day?
        package let goldBook: String?
        package let amount: Int?
        /// How the amount was reckoned, as the programme of that day says; nil where it says otherwise, or nothing.
        package let reckoning: Reckoning?
        /// The entry that annulled it.
        package let annulledAt: Int?
        /// Nil where the name stands as it was issued.
        package let correction: Correction?
    }

    /// How a name was written when it was issued, and why it is written otherwise.
    package struct Correction: Equatable, Sendable {
        package let name: String?
        package let office: String?
        package let place: String?
        /// The decision that corrects, and the reason.
        package let ground: String
        package let on: Day
        package let entry: Int
    }

    package let id: DecisionID
    package let programme: Programme
    package let number: String
    package let issuedOn: Day
    package let issuer: String
    package let issuerUnit: UnitID
    package let track: Key
    package let form: Key
    package let grantor: Key
    package let period: Key
    package let about: Name
    package let bases: [LegalBasis]
    package let isGenerated: Bool
    package let entry: Int
    package let annulment: String?
    package let annulledOn: Day?
    package let annulledAt: Int?
    package let lines: [Line]
    package let mapDay: Day
    package let session: SessionID?
    /// Who signed it here; nil where it was recorded from paper.
    package let signature: Signature?
    /// Nil where the name was erased.
    package let signer: String?
}

/// A decision in a list.
package struct DecisionLine: Equatable, Sendable {
    package let id: DecisionID
    package let number: String
    package let issuedOn: Day
    package let issuer: String
    package let form: Key
    package let about: Name
    package let awards: Int
    package let isGenerated: Bool
    package let isAnnulled: Bool
}

extension ReadingRoom {
    package func decisions() throws -> [DecisionLine] {
        try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT d.id, d.written_number, d.issued_on, d.issuer, d.form, d.about_vi, d.about_en,
                        (SELECT count(*) FROM award a WHERE a.decision = d.number AND a.annulled_at IS NULL), d.is_generated,
                        d.annulled_at IS NOT NULL
                    FROM decision d ORDER BY d.issued_on DESC, d.number DESC
                    """
            ).map {
                DecisionLine(
                    id: DecisionID($0[0]), number: $0[1], issuedOn: Day($0[2]), issuer: $0[3], form: $0[4],
                    about: Name(vi: $0[5], en: $0[6]), awards: $0[7], isGenerated: $0[8], isAnnulled: $0[9])
            }
        }
    }

    /// Nil where there is no such decision.
    package func decision(_ id: DecisionID, mapOf day: Day) throws -> DecisionAnswer? {
        try reader.read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT d.number, p.text, d.written_number, d.issuer, d.issuer_unit, d.track, d.form, d.grantor, d.period, d.about_vi,
                            d.about_en, d.bases, d.issued_on, d.position, d.is_generated, d.annulment, d.annulled_on, d.session,
                            d.signer, d.signer_office, d.signer_authority, (SELECT name FROM account WHERE id = d.signer), d.annulled_at
                        FROM decision d JOIN word p ON p.number = d.programme WHERE d.id = ?
                        """, arguments: [id.rawValue]),
                let programme = programme(row[1], on: Day(row[12]))
            else { return nil }
            let decision: Int = row[0]
            let atlas = atlas
            let lines = try Row.fetchAll(
                database,
                sql: """
                    SELECT a.ordinal, s.text, a.body, a.person, a.details, a.is_published, a.unit, a.unit_as_issued, a.model, a.annulment,
                        a.annulled_on, a.annulled_at, a.corrected_body, a.corrected_details, a.correction, a.corrected_on, a.corrected_at,
                        a.gold_book, a.amount
                    FROM award a LEFT JOIN word s ON s.number = a.subject WHERE a.decision = ? ORDER BY a.ordinal
                    """, arguments: [decision]
            ).map { line -> DecisionAnswer.Line in
                let unit = UnitID(line[6])
                let person: String? = line[3]
                let isPublished: Bool = line[5]
                let (details, isUnreadable) = isPublished ? details(line[13] ?? line[4], of: person) : (nil, false)
                let placement = atlas.index(of: unit).flatMap { atlas.placement(of: $0, onMapOf: day, in: programme.tree) }
                return DecisionAnswer.Line(
                    ordinal: line[0], subject: line[1], name: line[12] ?? line[2] ?? details?.name, office: details?.office,
                    place: details?.place, isPerson: person != nil, isPublished: isPublished, isUnreadable: isUnreadable,
                    person: person.map { PersonID($0) }, unit: unit,
                    unitAsIssued: line[7], placement: placement,
                    placeNow: placement.map { atlas.path(of: $0.unit, in: programme.tree, on: day) },
                    model: (line[8] as String?).map { ModelID($0) }, annulment: line[9], annulledOn: (line[10] as Int?).map { Day($0) },
                    goldBook: line[17], amount: line[18], reckoning: reckoning(of: line[18], row[6], line[1], programme, Day(row[12])),
                    annulledAt: line[11], correction: correction(line, of: person, isPublished: isPublished))
            }
            return DecisionAnswer(
                id: id, programme: programme, number: row[2], issuedOn: Day(row[12]), issuer: row[3], issuerUnit: UnitID(row[4]),
                track: row[5], form: row[6], grantor: row[7], period: row[8], about: Name(vi: row[9], en: row[10]),
                bases: try ReadingRoom.list(row[11]), isGenerated: row[14], entry: row[13], annulment: row[15],
                annulledOn: (row[16] as Int?).map { Day($0) }, annulledAt: row[22], lines: lines, mapDay: day,
                session: (row[17] as String?).map { SessionID($0) },
                signature: (row[18] as String?).map { Signature(account: AccountID($0), office: row[19] ?? "", authority: row[20]) },
                signer: signerName(row[21], of: row[18]))
        }
    }

    private func signerName(_ box: String?, of account: String?) -> String? {
        guard let box, let account else { return nil }
        // A damaged name is shown as an erased one: the decision stands.
        return (try? unseal(Sealed(key: "person/account.\(account)", box: box))).map { String(decoding: $0, as: UTF8.self) }
    }

    private func reckoning(of amount: Int?, _ form: Key, _ subject: Key?, _ programme: Programme, _ day: Day) -> Reckoning? {
        guard let amount, let reckoning = try? programme.money?.reckon(form, to: subject, on: day, line: 0), reckoning.amount == amount else {
            return nil
        }
        return reckoning
    }

    /// The name as issued beside the one that took its place: columns of a decision's line.
    private func correction(_ line: Row, of person: String?, isPublished: Bool) -> DecisionAnswer.Correction? {
        guard let ground = line[14] as String?, let on = line[15] as Int?, let entry = line[16] as Int? else { return nil }
        let details = isPublished ? details(line[4], of: person).details : nil
        return DecisionAnswer.Correction(
            name: line[2] ?? details?.name, office: details?.office, place: details?.place, ground: ground, on: Day(on), entry: entry)
    }

    /// Nil where there is no person, or their key is destroyed. What does not open is told of its own line: one damaged name hides no other.
    func details(_ box: String?, of person: String?) -> (details: PersonDetails?, isUnreadable: Bool) {
        guard let box, let person else { return (nil, false) }
        do {
            guard let text = try unseal(Sealed(key: "person/\(person)", box: box)) else { return (nil, false) }
            return (try PersonDetails.whole(text), false)
        } catch {
            return (nil, true)
        }
    }

    /// The awards behind a figure, as lines with their decision.
    package func awards(_ records: [Int]) throws -> [(decision: DecisionID, number: String, ordinal: Int)] {
        guard !records.isEmpty else { return [] }
        let marks = Array(repeating: "?", count: records.count).joined(separator: ",")
        return try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT d.id, d.written_number, a.ordinal FROM award a JOIN decision d ON d.number = a.decision
                    WHERE a.number IN (\(marks)) ORDER BY d.number, a.ordinal
                    """, arguments: StatementArguments(records)
            ).map { (DecisionID($0[0]), $0[1], $0[2]) }
        }
    }
}
