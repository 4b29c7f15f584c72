import Events
import Queries
import Texts

/// What a reorganisation would do, in a shell.
enum PreviewText {
    static func json(_ preview: ReorganisationPreview) -> String {
        JSONText.object { writer in
            writer.field("entries", preview.events.count)
            writer.field("unplaced", preview.unplaced)
            writer.field("restingAppointments", preview.rests.count)
            writer.key("units")
            writer.openArray()
            for line in preview.lines {
                writer.openObject()
                writer.field("unit", line.unit.rawValue)
                writer.field("change", line.fate.rawValue)
                writer.field("open", line.models.open)
                writer.field("goingOn", line.models.goingOn)
                writer.field("over", line.models.over)
                writer.closeObject()
            }
            writer.closeArray()
        }
    }

    static func plain(_ preview: ReorganisationPreview, in language: Language) -> String {
        func name(_ unit: UnitID) -> String {
            preview.atlas.index(of: unit).map { preview.atlas[$0].fullName(on: preview.on) } ?? unit.rawValue
        }
        var lines = ["\(preview.act.instrument), \(language.day(preview.on)): \(language.entriesToCome(preview.events.count))"]
        lines += preview.warnings.map { "! \(language.said($0, name: name))" }
        for line in preview.lines {
            let heirs = line.heirs.map { "\(name($0.unit)) (\($0.share.name.said(in: language)))" }.joined(separator: ", ")
            let models = language.modelsOpen(line.models.open, goingOn: line.models.goingOn, over: line.models.over)
            lines.append("\(name(line.unit)): \(language.said(line.fate))\(heirs.isEmpty ? "" : " → \(heirs)"); \(models)")
        }
        lines += preview.rests.map { rest in
            "\(language.restingPosts): \(rest.officer ?? language.nameErasedOfOfficer), \(rest.post.role.name.said(in: language))"
        }
        return lines.joined(separator: "\n")
    }
}
