import CanonicalJSON
import Events
import Queries
import Rules
import Texts

/// A model for a terminal.
enum ModelText {
    static func of(_ answer: ModelAnswer, in language: Language) -> String {
        var lines = [
            "\(answer.line.name)\(answer.line.isGenerated ? "  [\(language[.generatedMark])]" : "")", "\(answer.line.id)",
            [answer.line.host, answer.placeThen].compactMap { $0 }.joined(separator: ", "),
        ]
        if let now = answer.placeNowName, now != answer.placeThen { lines.append("→ \(now)") }
        lines.append(Model.Status(rawValue: answer.line.status)?.name.said(in: language) ?? answer.line.status)
        lines.append("")
        for step in answer.steps {
            let taken = step.annulledAt.map { "  (\(language[.annulled]): \($0))" } ?? ""
            let remark = [step.level, step.period, step.note].compactMap { $0 }.joined(separator: ", ")
            let heading = Event.heading(ofStep: step.kind, isEffective: step.isEffective)?.said(in: language) ?? step.kind
            lines.append("\(step.day)  \(heading)  \(remark)  #\(step.position)\(taken)")
        }
        return lines.joined(separator: "\n")
    }
}

/// A model for programs.
enum ModelJSON {
    static func line(_ writer: inout JSONWriter, _ line: ModelList.Line) {
        writer.field("id", line.id.rawValue)
        writer.field("name", line.name)
        writer.field("host", line.host)
        writer.field("unit", line.unit.rawValue)
        writer.field("field", line.field)
        writer.field("type", line.type)
        writer.field("subject", line.subject)
        writer.field("grade", line.grade)
        writer.field("level", line.level)
        writer.field("status", line.status)
        writer.field("registeredOn", line.registeredOn?.description)
        writer.field("generated", line.isGenerated)
    }

    static func text(of answer: ModelAnswer) -> String {
        JSONText.object { writer in
            line(&writer, answer.line)
            writer.field("programme", answer.programme.key)
            writer.field("programmeVersion", answer.programme.version)
            writer.field("placeThen", answer.placeThen)
            writer.field("placeNow", answer.placeNowName)
            writer.list("answers", answer.answers ?? []) { writer, answer in
                writer.field("question", answer.question)
                writer.field("text", answer.text)
            }
            writer.list("involved", answer.involved) { writer, involved in
                writer.field("role", involved.role.rawValue)
                writer.field("count", involved.count)
                writer.field("measure", involved.measure)
            }
            writer.list("steps", answer.steps) { writer, step in
                writer.field("position", step.position)
                writer.field("kind", step.kind)
                writer.field("effectiveOn", step.day.description)
                writer.field("authenticated", step.isAuthenticated)
                writer.field("level", step.level)
                writer.field("period", step.period)
                writer.field("note", step.note)
                writer.field("annulledAt", step.annulledAt)
            }
            writer.list("awards", answer.awards) { writer, award in
                writer.field("decision", award.decision.rawValue)
                writer.field("number", award.number)
                writer.field("on", award.on.description)
                writer.field("annulled", award.isAnnulled)
            }
        }
    }
}
