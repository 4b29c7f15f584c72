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
        let (place, decision) = try read(path, isDraft: false, unit: unit)
        return (place.programme, decision.wish, decision.on)
    }

    /// A decision that is not issued yet: without number and day, and people may be without a name.
    package static func readDraft(
        _ path: String, unit: @escaping (_ code: String, _ on: Day) -> UnitID?
    ) throws(FileRefusal) -> (programme: Key, wish: DecisionWish) {
        let (place, decision) = try read(path, isDraft: true, unit: unit)
        return (place.programme, decision.wish)
    }

    private static func read(
        _ path: String, isDraft: Bool, unit: @escaping (_ code: String, _ on: Day) -> UnitID?
    ) throws(FileRefusal) -> (PlaceFile, PlaceFile.DatedDecision) {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        guard let map else { throw FileRefusal(file.diagnostics) }
        let found = map.text("kheo")
        if found != format { map.report(.formatUnknown(found: found, known: [format]), at: "kheo") }
        var place = PlaceFile()
        place.programme = map.text("programme")
        place.report.period = map.text("period")
        let decision = PlaceReading(unitOf: unit).decision(map, ordinal: 1, of: place, isDraft: isDraft)
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return (place, decision)
    }
}
