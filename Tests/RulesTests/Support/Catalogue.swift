import Events
import Foundation
import Rules

/// Vietnam's units as the program brings them, read by a reader of the tests' own.
enum Catalogue {
    static let acts: [UnitAct] = {
        guard let data = try? Data(contentsOf: Folders.catalogue) else { preconditionFailure("no catalogue at \(Folders.catalogue.path)") }
        let opened = UnitAct(
            position: 0, day: day("2004-07-08"), event: .treeOpened(TreeOpened(tree: "territory", name: named("Lãnh thổ"))))
        let rows = [UInt8](data).split(separator: 0x0A).dropFirst()
        return [opened] + rows.enumerated().map { offset, row in act(at: offset + 1, row) }
    }()

    static let atlas = Atlas(acts)
    static let gazetteer = Gazetteer(atlas, tree: "territory")

    /// Columns: day act unit tier code type name parent successor share instrument.
    private static func act(at position: Int, _ row: ArraySlice<UInt8>) -> UnitAct {
        let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        precondition(cells.count == 11, "row \(position) has \(cells.count) cells")
        return UnitAct(position: position, day: day(cells[0]), event: event(cells))
    }

    private static func event(_ cells: [String]) -> Event {
        let (unit, instrument) = (UnitID(cells[2]), cells[10])
        switch cells[1] {
        case "begin":
            return .unitBegun(
                UnitBegun(
                    unit: unit, tree: "territory", tier: cells[3], code: cells[4].isEmpty ? nil : cells[4], type: cells[5], name: cells[6],
                    parent: cells[7].isEmpty ? nil : UnitID(cells[7]), instrument: instrument))
        case "end": return .unitEnded(UnitEnded(unit: unit, instrument: instrument))
        case "rename": return .unitRenamed(UnitRenamed(unit: unit, name: cells[6], instrument: instrument))
        case "retype": return .unitRetyped(UnitRetyped(unit: unit, type: cells[5], instrument: instrument))
        case "recode": return .unitRecoded(UnitRecoded(unit: unit, code: cells[4], instrument: instrument))
        case "move": return .unitMoved(UnitMoved(unit: unit, tree: "territory", parent: UnitID(cells[7]), instrument: instrument))
        case "succeed":
            guard let share = Share(rawValue: cells[9]) else { preconditionFailure("no such share: \(cells[9])") }
            return .unitSucceeded(UnitSucceeded(unit: unit, successor: UnitID(cells[8]), share: share, instrument: instrument))
        default: preconditionFailure("no such act: \(cells[1])")
        }
    }
}

extension Atlas {
    /// The unit with the id; a test names units that are there.
    func the(_ id: String) -> Index {
        guard let index = index(of: UnitID(id)) else { preconditionFailure("no unit \(id)") }
        return index
    }

    func place(_ id: String, on text: String) -> String {
        guard let placement = placement(of: the(id), onMapOf: day(text), in: "territory") else { return "nowhere" }
        return "\(placement.isExact ? "" : "in ")\(self[placement.unit].id)"
    }

    func path(_ id: String, on text: String) -> String { path(of: the(id), in: "territory", on: day(text)) }

    /// "vn-c00622-2 part", in the order in which they were entered.
    func heirs(_ id: String) -> [String] { heirs(of: the(id), in: "territory").map { "\(self[$0.other].id) \($0.share)" } }

    func forebears(_ id: String, atTier tier: String? = nil) -> [String] {
        self[the(id)].predecessors.filter { tier == nil || self[$0.other].tier == tier }.map { "\(self[$0.other].id) \($0.share)" }
    }

    func wholeForebears(_ id: String) -> [String] { withForebears(of: the(id)).map { self[$0].id.rawValue }.sorted() }

    func bearer(ofCode code: String, on text: String) -> String? { index(ofCode: code, on: day(text)).map { self[$0].id.rawValue } }

    func fullName(_ id: String, on text: String) -> String { self[the(id)].fullName(on: day(text)) }

    func stands(_ id: String, on text: String) -> Bool { self[the(id)].stands(on: day(text)) }
}
