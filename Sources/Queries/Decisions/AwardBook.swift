package import Events
import GRDB
import Rules

/// Which awards a book has: of a body and a year.
package struct AwardBookQuestion: Hashable, Sendable {
    package var year: Int
    /// Nil for every body.
    package var issuer: UnitID?
    package var grantor: Key?

    package init(year: Int, issuer: UnitID? = nil, grantor: Key? = nil) {
        self.year = year
        self.issuer = issuer
        self.grantor = grantor
    }
}

/// The award book (sổ khen thưởng): what a body gave in a year, line by line.
package struct AwardBook: Sendable {
    package struct Line: Equatable, Sendable {
        package let award: AwardList.Line
        package let goldBook: String?
        package let amount: Int?
        package let programme: Key
        package let period: Key
        package let issuer: String
    }

    package let question: AwardBookQuestion
    package let total: Int
    /// In đồng, of all that were not annulled.
    package let amount: Int
    package let lines: [Line]
    /// Bodies and years that there is something of.
    package let issuers: [UnitID]
    package let years: [Int]
}

extension ReadingRoom {
    /// In the order in which they were given; `limit` rows from `after` on.
    package func awardBook(_ question: AwardBookQuestion, after: Int = 0, limit: Int = Limits.listPageRows) throws -> AwardBook {
        let (condition, arguments) = ReadingRoom.condition(of: question)
        let (total, amount, records, issuers, days) = try reader.read { database in
            (
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM award a JOIN decision d ON d.number = a.decision WHERE \(condition)", arguments: arguments)
                    ?? 0,
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT total(a.amount) FROM award a JOIN decision d ON d.number = a.decision
                        WHERE a.annulled_at IS NULL AND \(condition)
                        """, arguments: arguments) ?? 0,
                try Int.fetchAll(
                    database,
                    sql: """
                        SELECT a.number FROM award a JOIN decision d ON d.number = a.decision WHERE \(condition)
                        ORDER BY d.issued_on, d.number, a.ordinal LIMIT ? OFFSET ?
                        """, arguments: arguments + [limit, after]),
                try String.fetchAll(database, sql: "SELECT DISTINCT issuer_unit FROM decision ORDER BY issuer_unit").map { UnitID($0) },
                try Int.fetchAll(database, sql: "SELECT DISTINCT issued_on FROM decision")
            )
        }
        return AwardBook(
            question: question, total: total, amount: amount, lines: try bookLines(records), issuers: issuers,
            years: Set(days.map { Day($0).year }).sorted(by: >))
    }

    private static func condition(of question: AwardBookQuestion) -> (String, StatementArguments) {
        let first = Day(year: question.year, month: 1, day: 1)?.number ?? 0
        let next = Day(year: question.year + 1, month: 1, day: 1)?.number ?? 0
        var condition = "d.issued_on >= ? AND d.issued_on < ?"
        var arguments: StatementArguments = [first, next]
        if let issuer = question.issuer {
            condition += " AND d.issuer_unit = ?"
            arguments += [issuer.rawValue]
        }
        if let grantor = question.grantor {
            condition += " AND d.grantor = ?"
            arguments += [grantor]
        }
        return (condition, arguments)
    }

    /// The lines of awards, in the order of their records.
    func bookLines(_ records: [Int]) throws -> [AwardBook.Line] {
        let awards = try awardLines(records)
        let marks = Array(repeating: "?", count: records.count).joined(separator: ",")
        let more = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT a.number, a.gold_book, a.amount, p.text, d.period, d.issuer
                    FROM award a JOIN decision d ON d.number = a.decision JOIN word p ON p.number = d.programme WHERE a.number IN (\(marks))
                    """, arguments: StatementArguments(records)
            ).reduce(into: [Int: Row]()) { $0[$1[0]] = $1 }
        }
        return zip(records, awards).compactMap { record, award in
            more[record].map {
                AwardBook.Line(award: award, goldBook: $0[1], amount: $0[2], programme: $0[3], period: $0[4], issuer: $0[5])
            }
        }
    }
}
