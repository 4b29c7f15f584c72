import Events
import GRDB
import Register
import Rules

/// Which spans an annulment takes away, and what is left of the model.
struct SpanChange {
    /// Rows of the tally that go; after it was entered, all that were taken back or begun by its entries.
    var rows: [Int] = []
    /// Rows of the model's standing.
    var standing: [Int] = []
    /// Nil where nothing is entered yet.
    var entries: ClosedRange<Int>?
    var shownBefore: AnnulmentEffects.Shown?
    var shownAfter: AnnulmentEffects.Shown?
    /// Recognitions and gradings that are left, in the order of their days.
    private var left: [Grading] = []

    struct Grading {
        let entry: Int
        let day: Day
        /// Nil for a recognition.
        let grade: Key?
        let level: Key?
        let period: Key?
    }

    /// What the grade is on a day by what is left.
    func grade(on day: Day) -> Key { SpanChange.grade(left, on: day, first: firstGrade) }
    private var firstGrade: Key = ""

    static func planned(_ targets: [AnnulmentTarget], firstGrade: Key?, in room: ReadingRoom) throws -> SpanChange {
        let entries = Set(targets.compactMap { $0.model == nil ? nil : $0.entry })
        let (numbers, standing) = try room.reader.read { database in
            (
                try Int.fetchAll(
                    database,
                    sql:
                        """
                        SELECT number FROM span
                        WHERE known_to IS NULL AND sort IN (3, 4, 5) AND record = (\(model)) AND entry IN (\(list(entries)))
                        """,
                    arguments: [targets.last?.model?.rawValue])
                    + awards(targets, in: database),
                try Int.fetchAll(
                    database, sql: "SELECT number FROM span WHERE known_to IS NULL AND sort = 1 AND record = (\(model))",
                    arguments: [targets.last?.model?.rawValue])
            )
        }
        var change = SpanChange(rows: numbers.map { $0 - 1 }, standing: standing.map { $0 - 1 })
        change.firstGrade = firstGrade ?? Programme.ungraded
        guard let id = targets.last?.model else { return change }
        let now = try gradings(of: id, knownAt: Int.max, in: room)
        change.left = now.filter { !entries.contains($0.entry) }
        let awardsNow = try room.standingAwards(of: id)
        let awardsLeft = awardsNow.filter { award in
            !targets.contains(AnnulmentTarget(decision: award.decision, ordinal: award.ordinal))
        }
        change.shownBefore = change.shown(now, awards: awardsNow.count)
        change.shownAfter = change.shown(change.left, awards: awardsLeft.count)
        return change
    }

    static func entered(_ entries: ClosedRange<Int>, _ targets: [AnnulmentTarget], in room: ReadingRoom) throws -> SpanChange {
        let numbers = try room.reader.read { database in
            try Int.fetchAll(
                database,
                sql:
                    """
                    SELECT number FROM span
                    WHERE record = (\(model)) AND sort <= 5 AND (known_to BETWEEN ?2 AND ?3 OR known_from BETWEEN ?2 AND ?3)
                    """,
                arguments: [targets.last?.model?.rawValue, entries.lowerBound, entries.upperBound])
                + awards(targets, in: database)
        }
        var change = SpanChange(rows: numbers.map { $0 - 1 }, entries: entries)
        guard let id = targets.last?.model, let programme = try room.programme(of: id) else { return change }
        change.firstGrade = programme.firstGrade ?? Programme.ungraded
        let before = try gradings(of: id, knownAt: entries.lowerBound - 1, in: room)
        change.left = try gradings(of: id, knownAt: entries.upperBound, in: room)
        change.shownBefore = change.shown(before, awards: try room.standingAwards(of: id, before: entries.lowerBound).count)
        change.shownAfter = change.shown(change.left, awards: try room.standingAwards(of: id, before: entries.upperBound + 1).count)
        return change
    }

    private func shown(_ gradings: [Grading], awards: Int) -> AnnulmentEffects.Shown {
        AnnulmentEffects.Shown(
            grade: SpanChange.grade(gradings, on: .never, first: firstGrade),
            recognitions: gradings.filter { $0.grade == nil }.map { AnnulmentEffects.Shown.Recognition(level: $0.level, period: $0.period) },
            awards: awards)
    }

    /// As a model's life goes: a first recognition gives the lowest grade, a grading its own.
    private static func grade(_ gradings: [Grading], on day: Day, first: Key) -> Key {
        gradings.filter { $0.day <= day }.reduce(Programme.ungraded) { grade, next in
            next.grade ?? (grade == Programme.ungraded ? first : grade)
        }
    }

    private static let model = "SELECT number FROM model WHERE id = ?1"

    private static func list(_ numbers: some Sequence<Int>) -> String { numbers.sorted().map(String.init).joined(separator: ",") }

    private static func awards(_ targets: [AnnulmentTarget], in database: Database) throws -> [Int] {
        try targets.flatMap { target -> [Int] in
            guard let decision = target.decision else { return [] }
            return try Int.fetchAll(
                database,
                sql: """
                    SELECT a.span FROM award a JOIN decision d ON d.number = a.decision
                    WHERE d.id = ?1 AND (a.ordinal = ?2 OR ?2 IS NULL)
                    """, arguments: [decision.rawValue, target.ordinal])
        }
    }

    private static func gradings(of model: ModelID, knownAt position: Int, in room: ReadingRoom) throws -> [Grading] {
        try room.reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.entry, s.from_day, g.text, l.text, p.text FROM span s JOIN model_step t ON t.model = s.record AND t.position = s.entry
                        LEFT JOIN word g ON g.number = s.grade LEFT JOIN word l ON l.number = s.level LEFT JOIN word p ON p.number = t.period
                    WHERE s.record = (\(SpanChange.model)) AND s.sort IN (3, 4) AND s.known_from <= ?2 AND (s.known_to IS NULL OR s.known_to > ?2)
                    ORDER BY s.from_day, s.entry
                    """, arguments: [model.rawValue, position]
            ).map { Grading(entry: $0[0], day: Day($0[1]), grade: $0[2], level: $0[3], period: $0[4]) }
        }
    }
}
