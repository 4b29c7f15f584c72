import CanonicalJSON
import Commands
import Events
import Queries
import Rules
import Texts

/// What an annulment takes and changes, in a shell.
enum AnnulmentText {
    /// "e120" for an entry of the model, "a3:d-1" for a line of a decision.
    static func key(_ target: AnnulmentTarget) -> String {
        target.entry.map { "e\($0)" } ?? "a\(target.ordinal ?? 0):\(target.decision?.rawValue ?? "")"
    }

    static func target(_ key: String, of model: ModelID?) -> AnnulmentTarget? {
        if key.hasPrefix("e"), let entry = Int(key.dropFirst()), let model { return AnnulmentTarget(model: model, entry: entry) }
        let parts = key.dropFirst().split(separator: ":", maxSplits: 1)
        guard key.hasPrefix("a"), parts.count == 2, let line = Int(parts[0]) else { return nil }
        return AnnulmentTarget(decision: DecisionID(String(parts[1])), ordinal: line)
    }

    static func plain(_ preview: AnnulmentPreview, atlas: Atlas, in language: Language) -> String {
        var lines = ["\(language.annulmentPreview): \(preview.count)"]
        for consequence in preview.consequences {
            let mark = consequence.goes ? "x" : " "
            let barred = preview.barred[consequence.target] == nil ? "" : "  (\(language.notYours))"
            lines.append(
                "[\(mark)] \(key(consequence.target))  \(name(preview.lines[consequence.target], language)): "
                    + "\(consequence.ground.name.said(in: language))\(barred)")
        }
        return (lines + effects(preview.effects, atlas, preview.programme, language)).joined(separator: "\n")
    }

    static func plain(_ annulment: AnnulmentAnswer, atlas: Atlas, in language: Language) -> String {
        var lines = ["\(annulment.decided.instrument)  \(annulment.on)  \(annulment.decided.reason)"]
        lines += annulment.lines.map { "[x] \(key($0.target))  \(name($0, language))" }
        lines += annulment.spared.map { "[ ] \(key($0.target))  \(name($0, language))" }
        lines.append(language.knownBeforeAndAfter(annulment.first, annulment.last))
        return (lines + effects(annulment.effects, atlas, annulment.programme, language)).joined(separator: "\n")
    }

    private static func name(_ line: AnnulmentLine?, _ language: Language) -> String {
        guard let line else { return "" }
        let step = line.step.flatMap { Event.heading(ofStep: $0, isEffective: nil)?.said(in: language) }
        let parts = [line.name, step, line.level, line.period, line.target.ordinal.map { language.ordinalOfLine($0) }, line.recipient]
        return (parts.compactMap { $0 } + [line.day.description]).joined(separator: " · ")
    }

    private static func effects(_ effects: AnnulmentEffects, _ atlas: Atlas, _ programme: Programme, _ language: Language) -> [String] {
        var lines = ["", "\(language.changedFigures) (\(effects.period ?? ""), \(effects.asAt)):"]
        for change in effects.figures {
            let place = atlas[change.place].fullName(on: min(effects.asAt, atlas[change.place].until.previous))
            lines.append("  \(change.indicator.name.said(in: language)), \(place): \(change.before) → \(change.after)")
        }
        lines.append(effects.statements.isEmpty ? language.noStatementChanges : "\(language.changedStatements):")
        for change in effects.statements {
            let name = language.line(change.line, in: programme)
            lines.append("  \(change.report): \(name): \(language.statedWord) \(change.stated); \(change.before) → \(change.after)")
        }
        guard let before = effects.shownBefore, let after = effects.shownAfter else { return lines }
        lines.append("\(language.publicPage):")
        lines.append("  \(language[.grade]): \(before.grade ?? "") → \(after.grade ?? "")")
        lines.append("  \(language.recognitionsShown): \(before.recognitions.count) → \(after.recognitions.count)")
        lines.append("  \(language.awardsShown): \(before.awards) → \(after.awards)")
        return lines
    }

    static func json(_ preview: AnnulmentPreview) -> String {
        JSONText.object { writer in
            writer.field("count", preview.count)
            writer.list("consequences", preview.consequences) { writer, consequence in
                writer.field("key", key(consequence.target))
                writer.field("kind", consequence.kind.rawValue)
                writer.field("ground", consequence.ground.rawValue)
                writer.field("goes", consequence.goes)
                writer.field("barred", preview.barred[consequence.target] != nil)
            }
            write(preview.effects, &writer)
        }
    }

    static func json(_ annulment: AnnulmentAnswer) -> String {
        JSONText.object { writer in
            writer.field("first", annulment.first)
            writer.field("last", annulment.last)
            writer.field("on", annulment.on.description)
            writer.field("instrument", annulment.decided.instrument)
            writer.field("reason", annulment.decided.reason)
            writer.list("annulled", annulment.lines) { writer, line in writer.field("key", key(line.target)) }
            writer.list("spared", annulment.spared) { writer, line in writer.field("key", key(line.target)) }
            write(annulment.effects, &writer)
        }
    }

    private static func write(_ effects: AnnulmentEffects, _ writer: inout JSONWriter) {
        writer.list("figures", effects.figures) { writer, change in
            writer.field("indicator", change.indicator.key)
            writer.field("before", change.before)
            writer.field("after", change.after)
        }
        writer.list("statements", effects.statements) { writer, change in
            writer.field("report", change.report.rawValue)
            writer.field("indicator", change.line.indicator)
            writer.field("stated", change.stated)
            writer.field("before", change.before)
            writer.field("after", change.after)
        }
    }
}

extension ComplaintAnswer {
    /// What it is about, in a line.
    func subject(in language: Language) -> String {
        let step = stepKind.flatMap { Event.heading(ofStep: $0, isEffective: nil)?.said(in: language) }
        let parts = [decisionNumber, line.map { language.ordinalOfLine($0) }, modelName, item.map { language.itemOfSession($0) } ?? step]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}

extension JSONWriter {
    mutating func complaint(_ complaint: ComplaintAnswer) {
        field("id", complaint.id.rawValue)
        field("state", complaint.state.rawValue)
        field("lodgedOn", complaint.lodgedOn.description)
        field("unit", complaint.unit.rawValue)
        field("settledBy", complaint.seat.rawValue)
        field("model", complaint.model?.rawValue)
        field("entry", complaint.modelEntry)
        field("session", complaint.session?.rawValue)
        field("item", complaint.item)
        field("decision", complaint.decision?.rawValue)
        field("line", complaint.line)
        field("dueOn", complaint.dueOn?.description)
        field("late", complaint.isLate)
        field("instrument", complaint.instrument)
        field("reason", complaint.reason)
    }
}
