import CanonicalJSON
import Events
import Queries
import Rules
import Texts

/// A report for programs: the names of its keys are promised to whoever reads it.
enum ReportJSON {
    static func text(of answer: ReportAnswer, _ room: ReadingRoom) -> String {
        let atlas = room.atlas
        return JSONText.object { writer in
            writer.field("place", answer.report.report.rawValue)
            writer.field("programme", answer.programme.key)
            writer.field("unit", answer.report.unit.rawValue)
            writer.field("asAt", answer.asAt.description)
            writer.field("asAtBasis", answer.report.asAtBasis.rawValue)
            writer.field("knownAt", answer.knownAt)
            writer.field("map", map(of: answer))
            writer.list("figures", answer.figures) { figure(&$0, $1, of: answer, atlas) }
            writer.list("findings", answer.findings) { writer, finding in
                writer.field("code", finding.kind.rawValue)
                writer.field("message", finding.said(in: .en))
                writer.field("amount", finding.amount)
                line(&writer, finding.line)
            }
        }
    }

    private static func figure(_ writer: inout JSONWriter, _ figure: ReportFigure, of answer: ReportAnswer, _ atlas: Atlas) {
        writer.field("indicator", figure.line.indicator)
        writer.field("unit", answer.report.unit.rawValue)
        writer.field("level", figure.line.level)
        writer.key("split")
        writer.openObject()
        for term in figure.line.split { split(&writer, term.dimension, term.key) }
        if let unit = figure.unit { writer.field("unit", atlas[unit].id.rawValue) }
        if figure.isUnplaced { writer.field("unit", "unplaced") }
        writer.closeObject()
        writer.field("value", figure.value)
        writer.field("measure", figure.measure)
        writer.field("nature", figure.nature.rawValue)
        writer.field("basis", figure.basis.rawValue)
        writer.field("exactness", figure.exactness.rawValue)
        writer.field("period", answer.period.key)
        writer.field("asAt", (figure.basis == .reported ? answer.report.asAt : answer.asAt).description)
        writer.field("knownAt", answer.knownAt)
        writer.field("map", map(of: answer))
        writer.key("coverage")
        if let coverage = figure.coverage {
            writer.openObject()
            writer.field("reported", coverage.reported)
            writer.field("due", coverage.due)
            writer.key("without")
            writer.openArray()
            for unit in coverage.without { writer.string(unit.rawValue) }
            writer.closeArray()
            writer.closeObject()
        } else {
            writer.value("null".utf8)
        }
        writer.field("generated", figure.generated)
        if let entry = figure.entry { writer.field("entry", entry) }
        if let unit = figure.unit { writer.field("unitName", atlas[unit].fullName(on: answer.mapDay ?? answer.asAt)) }
    }

    private static func line(_ writer: inout JSONWriter, _ line: FigureLine) {
        writer.field("indicator", line.indicator)
        writer.field("level", line.level)
        writer.key("split")
        writer.openObject()
        for term in line.split { split(&writer, term.dimension, term.key) }
        writer.closeObject()
    }

    private static func split(_ writer: inout JSONWriter, _ dimension: Dimension, _ key: Key) {
        switch dimension {
        case .unit: writer.field("unit", key)
        case .level: writer.field("level", key)
        case .field: writer.field("field", key)
        case .type: writer.field("type", key)
        case .subject: writer.field("subject", key)
        case .grade: writer.field("grade", key)
        case .carried: writer.field("carried", key)
        case .kind: writer.field("kind", key)
        case .grantor: writer.field("grantor", key)
        }
    }

    /// "then", or the day whose map it is: "today" is printed as its date.
    private static func map(of answer: ReportAnswer) -> String { answer.mapDay?.description ?? "then" }
}
