import CanonicalJSON
import Events
import GRDB

/// Fills `report` and `reported_figure`. A line stated again in the same report takes the place of the one before, from then on.
final class ReportProjection {
    func describe(_ body: ReportDescribed, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO report (id, position, body) VALUES (?, ?, CAST(? AS BLOB))",
            arguments: [body.report.rawValue, entry.position, String(decoding: body.canonicalBytes(), as: UTF8.self)])
        try database.execute(
            sql: "UPDATE reported_figure SET known_to = ? WHERE report = ? AND known_to IS NULL",
            arguments: [entry.position, body.report.rawValue])
    }

    func report(_ body: FigureReported, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO reported_figure (position, report, line, body) VALUES (?, ?, CAST(? AS BLOB), CAST(? AS BLOB))",
            arguments: [
                entry.position, body.report.rawValue, String(decoding: body.line.canonicalBytes(), as: UTF8.self),
                String(decoding: body.canonicalBytes(), as: UTF8.self),
            ])
    }
}
