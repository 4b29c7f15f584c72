import CanonicalJSON
import Events
import GRDB

/// Fills `report` and `reported_figure`. A report stated again takes the place of the one before, from then on.
final class ReportProjection {
    func describe(_ body: ReportDescribed, _ entry: RegisterEntry, in database: Database) throws {
        for sql in [
            "UPDATE report SET known_to = ? WHERE id = ? AND known_to IS NULL",
            "UPDATE reported_figure SET known_to = ? WHERE report = ? AND known_to IS NULL",
        ] {
            try database.execute(sql: sql, arguments: [entry.position, body.report.rawValue])
        }
        try database.execute(
            sql: "INSERT INTO report (position, id, body) VALUES (?, ?, CAST(? AS BLOB))",
            arguments: [entry.position, body.report.rawValue, String(decoding: body.canonicalBytes(), as: UTF8.self)])
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
