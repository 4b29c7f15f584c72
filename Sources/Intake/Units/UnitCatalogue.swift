package import Events
import Foundation

/// Reads a catalogue of units: `acts.tsv`, one dated act a row.
package enum UnitCatalogue {
    static let columns = ["day", "act", "unit", "tier", "code", "type", "name", "parent", "successor", "share", "instrument"]

    /// Throws `FileRefusal` with every bad row.
    package static func read(_ path: String, tree: Key) throws(FileRefusal) -> [(day: Day, event: Event)] {
        let name = URL(fileURLWithPath: path).lastPathComponent
        func refusal(_ problem: Diagnostic.Problem) -> FileRefusal { FileRefusal([Diagnostic(file: name, line: 0, column: 0, problem: problem)]) }
        guard let data = FileManager.default.contents(atPath: path) else { throw refusal(.fileMissing) }
        guard data.count <= Limits.importedFileBytesMax else { throw refusal(.fileTooLong(bytesMax: Limits.importedFileBytesMax)) }
        guard let text = String(validating: data, as: UTF8.self) else { throw refusal(.notUTF8) }
        var diagnostics: [Diagnostic] = []
        var acts: [(day: Day, event: Event)] = []
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (offset, line) in lines.enumerated() where !line.isEmpty {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
            func report(_ column: Int, _ problem: Diagnostic.Problem) {
                diagnostics.append(Diagnostic(file: name, line: offset + 1, column: column, problem: problem))
            }
            guard cells.count == columns.count else {
                report(1, .columnsWrong(found: cells.count, expected: columns.count))
                continue
            }
            if offset == 0 {
                for (index, column) in columns.enumerated() where cells[index] != column { report(index + 1, .keyUnknown(cells[index])) }
                continue
            }
            guard let day = Day(cells[0]) else {
                report(1, .notADay("day"))
                continue
            }
            if cells[1] == "succeed", Share(rawValue: cells[9]) == nil {
                report(10, .wordUnknown(cells[9], allowed: Share.allCases.map(\.rawValue)))
                continue
            }
            guard let event = event(cells, tree: tree) else {
                report(2, .wordUnknown(cells[1], allowed: ["begin", "end", "rename", "retype", "recode", "move", "succeed"]))
                continue
            }
            acts.append((day, event))
        }
        guard diagnostics.isEmpty else { throw FileRefusal(diagnostics) }
        return acts
    }

    private static func event(_ cells: [String], tree: Key) -> Event? {
        let unit = UnitID(cells[2])
        let instrument = cells[10]
        switch cells[1] {
        case "begin":
            return .unitBegun(
                UnitBegun(
                    unit: unit, tree: tree, tier: cells[3], code: cells[4].isEmpty ? nil : cells[4], type: cells[5], name: cells[6],
                    parent: cells[7].isEmpty ? nil : UnitID(cells[7]), instrument: instrument))
        case "end": return .unitEnded(UnitEnded(unit: unit, instrument: instrument))
        case "rename": return .unitRenamed(UnitRenamed(unit: unit, name: cells[6], instrument: instrument))
        case "retype": return .unitRetyped(UnitRetyped(unit: unit, type: cells[5], instrument: instrument))
        case "recode": return .unitRecoded(UnitRecoded(unit: unit, code: cells[4], instrument: instrument))
        case "move": return .unitMoved(UnitMoved(unit: unit, tree: tree, parent: UnitID(cells[7]), instrument: instrument))
        case "succeed":
            guard let share = Share(rawValue: cells[9]) else { return nil }
            return .unitSucceeded(UnitSucceeded(unit: unit, successor: UnitID(cells[8]), share: share, instrument: instrument))
        default: return nil
        }
    }
}
