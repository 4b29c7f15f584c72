package import Events
import GRDB

extension ReadingRoom {
    private static let dueFilesMax = 1_000

    /// Files whose step has to be done on the day or within so many days after it, as their programmes set; with the last day in time, the next
    /// due first. Those that are late already are in the queue of what is overdue.
    package func filesDue(_ step: DeadlineStep, on day: Day, within days: Int) throws -> [(model: ModelID, last: Day)] {
        guard let status = ReadingRoom.status(before: step) else { return [] }
        return try programmeKeys.flatMap { key -> [(model: ModelID, last: Day)] in
            guard let allowed = programme(key, on: day)?.deadlines?.first(where: { $0.step == step })?.days else { return [] }
            return try reader.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT m.id, m.last_day FROM model m JOIN word p ON p.number = m.programme
                        WHERE m.status = ? AND p.text = ? AND m.last_day BETWEEN ? AND ? ORDER BY m.last_day, m.number LIMIT ?
                        """, arguments: [status, key, day.number - allowed, day.number - allowed + days, ReadingRoom.dueFilesMax]
                ).map { (ModelID($0[0]), Day(($0[1] as Int) + allowed)) }
            }
        }
    }

    /// In which state a file waits for the step; nil for what nobody is reminded of.
    private static func status(before step: DeadlineStep) -> String? {
        switch step {
        case .complete: "returned"
        case .receive: "registered"
        case .appraise, .complain, .settle: nil
        }
    }
}
