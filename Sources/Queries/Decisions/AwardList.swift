package import Events
import GRDB
import Rules

/// The awards behind a figure, a page of them.
package struct AwardList: Sendable {
    package struct Line: Equatable, Sendable {
        package let decision: DecisionID
        package let number: String
        package let issuedOn: Day
        package let form: Key
        package let ordinal: Int
        package let subject: Key?
        /// The body's name, or the person's while their key lives and the name may be shown.
        package let name: String?
        package let isPerson: Bool
        package let person: PersonID?
        /// Whether the name may be shown at all: then a missing one was erased.
        package let isPublished: Bool
        /// What was sealed does not open any more: it or its key is damaged.
        package let isUnreadable: Bool
        package let unit: UnitID
        package let unitAsIssued: String
        package let model: ModelID?
        package let isGenerated: Bool
        package let isAnnulled: Bool
        /// Whether the name is written as a later decision put it right.
        package let isCorrected: Bool
    }

    package let total: Int
    package let lines: [Line]
    package let parts: [ModelList.Part]
}

extension ReadingRoom {
    /// Newest first; one statement for any number of rows.
    package func awards(behind question: FigureQuestion, in part: UnitPart = .anywhere, after: Int = 0) throws -> AwardList {
        let records = try cachedRecords(behind: PartQuestion(figure: question, part: part))
        let shown = records.reversed().dropFirst(after).prefix(Limits.listPageRows).map { Int($0) }
        var split = question
        split.splitBy = [.unit]
        let parts = try cachedFigure(split).map { ModelList.Part(unit: $0.unit, value: $0.value) }
        return AwardList(total: records.count, lines: try awardLines(shown), parts: parts)
    }

    func awardLines(_ records: [Int]) throws -> [AwardList.Line] {
        guard !records.isEmpty else { return [] }
        let marks = Array(repeating: "?", count: records.count).joined(separator: ",")
        let found = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT a.number, d.id, d.written_number, d.issued_on, d.form, a.ordinal, s.text, coalesce(a.corrected_body, a.body),
                        coalesce(a.corrected_details, a.details), a.person, a.is_published, a.unit, a.unit_as_issued, a.model, d.is_generated,
                        a.annulled_at IS NOT NULL, a.corrected_at IS NOT NULL
                    FROM award a JOIN decision d ON d.number = a.decision LEFT JOIN word s ON s.number = a.subject
                    WHERE a.number IN (\(marks))
                    """, arguments: StatementArguments(records))
        }
        let byNumber = Dictionary(
            uniqueKeysWithValues: found.map { row in
                let isShown: Bool = row[10]
                let (details, isUnreadable) = isShown ? details(row[8], of: row[9]) : (nil, false)
                return (
                    row[0] as Int,
                    AwardList.Line(
                        decision: DecisionID(row[1]), number: row[2], issuedOn: Day(row[3]), form: row[4], ordinal: row[5], subject: row[6],
                        name: row[7] ?? details?.name, isPerson: (row[9] as String?) != nil,
                        person: (row[9] as String?).map { PersonID($0) }, isPublished: isShown,
                        isUnreadable: isUnreadable, unit: UnitID(row[11]),
                        unitAsIssued: row[12], model: (row[13] as String?).map { ModelID($0) }, isGenerated: row[14], isAnnulled: row[15],
                        isCorrected: row[16])
                )
            })
        return records.compactMap { byNumber[$0] }
    }
}
