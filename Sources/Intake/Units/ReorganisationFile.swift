package import Events
import Foundation
package import Rules

/// Reads a reorganisation from a file.
package enum ReorganisationFile {
    package static let format = "reorganisation/1"

    /// Throws `FileRefusal` with everything that is wrong.
    package static func read(_ path: String) throws(FileRefusal) -> (act: Reorganisation, on: Day) {
        try read(YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent))
    }

    /// The same with the text at hand; `name` is what the file is called in diagnostics.
    package static func read(text: String, name: String) throws(FileRefusal) -> (act: Reorganisation, on: Day) {
        try read(YamlFile.open(text: text, name: name))
    }

    private static func read(_ opened: (file: YamlFile, map: YamlMap?)) throws(FileRefusal) -> (act: Reorganisation, on: Day) {
        let (file, map) = opened
        guard let map else { throw FileRefusal(file.diagnostics) }
        let found = map.text("kheo")
        if found != format { map.report(.formatUnknown(found: found, known: [format]), at: "kheo") }
        var act = Reorganisation(tree: map.optionalText("tree") ?? "territory", instrument: map.text("instrument"))
        let day = map.day("on")
        act.ends = map.has("ends") ? map.texts("ends").map { UnitID($0) } : []
        act.begins = map.optionalMaps("begins").map { begin in
            defer { begin.finish() }
            return Reorganisation.Beginning(
                unit: UnitID(begin.text("unit")), tier: begin.text("tier"), code: begin.optionalText("code"), type: begin.text("type"),
                name: begin.text("name"), parent: begin.optionalText("parent").map { UnitID($0) })
        }
        act.successions = map.optionalMaps("successions").map { link in
            defer { link.finish() }
            return Reorganisation.Succession(
                unit: UnitID(link.text("unit")), successor: UnitID(link.text("successor")), share: link.word("share", Share.self) ?? .whole)
        }
        act.moves = map.optionalMaps("moves").map { move in
            defer { move.finish() }
            return Reorganisation.Move(unit: UnitID(move.text("unit")), parent: UnitID(move.text("parent")))
        }
        act.renames = map.optionalMaps("renames").map { rename in
            defer { rename.finish() }
            return Reorganisation.Rename(
                unit: UnitID(rename.text("unit")), name: rename.optionalText("name"), type: rename.optionalText("type"))
        }
        map.finish()
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return (act, day)
    }
}
