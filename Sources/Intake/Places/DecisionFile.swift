package import Events
import Foundation
package import Rules

/// Reads one decision from a file of its own.
package enum DecisionFile {
    package static let format = "decision/1"

    /// Throws `FileRefusal` with everything that is wrong.
    package static func read(
        _ path: String, unit: @escaping (_ code: String, _ on: Day) -> UnitID?
    ) throws(FileRefusal) -> (programme: Key, wish: DecisionWish, on: Day) {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        guard let map else { throw FileRefusal(file.diagnostics) }
        let found = map.text("kheo")
        if found != format { map.report(.formatUnknown(found: found, known: [format]), at: "kheo") }
        var place = PlaceFile()
        place.programme = map.text("programme")
        place.report.period = map.text("period")
        let decision = PlaceReading(unitOf: unit).decision(map, ordinal: 1, of: place)
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return (place.programme, decision.wish, decision.on)
    }
}
