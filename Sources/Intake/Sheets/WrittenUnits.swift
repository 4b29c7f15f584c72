import Events
import Queries
import Rules
import Sheets

/// What the units of a sheet may be. One is taken only where nothing else can be meant; otherwise the candidates are shown.
struct WrittenUnits {
    struct Found {
        var unit: UnitID?
        var candidates: [UnitCandidate] = []
        var problem: Diagnostic.Problem?
        /// Whether the problem is with the code.
        var isCode = false
    }

    private let room: ReadingRoom
    private let settings: ModelSheet.Settings
    private let atlas: Atlas
    private var known: [Question: Found] = [:]
    private var names: Set<String> = []
    private var unclear = 0

    private struct Question: Hashable {
        let name: String
        let code: String
        let day: Day
    }

    init(_ room: ReadingRoom, _ settings: ModelSheet.Settings) {
        self.room = room
        self.settings = settings
        atlas = room.atlas
    }

    mutating func find(name: String, code: SheetCell, written: String, on day: Day) -> Found {
        if let chosen = settings.choices[written] { return Found(unit: chosen) }
        let question = Question(name: name, code: code.written, day: day)
        if let known = known[question] { return known }
        // What is spelled like nothing is compared with everything: a sheet of nonsense must not keep others waiting.
        let isNew = names.insert(written).inserted
        if isNew, unclear >= Limits.importUnclearUnitsMax { return Found(problem: .tooManyUnclearUnits(max: Limits.importUnclearUnitsMax)) }
        let found = code.written.isEmpty ? byName(name, on: day) : byCode(code, name: name, on: day)
        if isNew, found.unit == nil { unclear += 1 }
        known[question] = found
        return found
    }

    private func byName(_ name: String, on day: Day) -> Found {
        guard !name.isEmpty else { return Found(problem: .unitMissing) }
        let candidates = room.units(named: name, on: day).filter { isInPlace($0.id, on: day) }
        guard let first = candidates.first else { return Found(problem: .unitNotFound(name)) }
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        let doubts: Set<Gazetteer.Reason> = [.nearlySameLetters, .kindDiffers, .placeDiffers, .formerName, .standsNoLonger, .standsNotYet]
        // Other accents are another name, unless none were written.
        let isCertain =
            candidates.count == 1 && doubts.isDisjoint(with: first.reasons) && (isPlain || first.reasons.contains(.sameSpelling))
        return isCertain ? Found(unit: first.id) : Found(candidates: candidates)
    }

    /// A code decides, and what is written beside it must not speak against it.
    private func byCode(_ cell: SheetCell, name: String, on day: Day) -> Found {
        let code = cell.written
        let ids = codes(cell).compactMap { atlas.index(ofCode: $0, on: day) }.map { atlas[$0].id }.filter { isInPlace($0, on: day) }
        guard let id = ids.first else { return Found(problem: .unitUnknown(code: code, on: day.description), isCode: true) }
        if ids.count > 1 { return Found(candidates: ids.compactMap { candidate($0, on: day) }) }
        if !name.isEmpty, !room.units(named: name, on: day).contains(where: { $0.id == id }) {
            return Found(problem: .unitCodeDiffers(code: code, name: name), isCode: true)
        }
        return Found(unit: id)
    }

    /// A program for sheets takes a code for a number and drops the zeros before it.
    private func codes(_ cell: SheetCell) -> [String] {
        guard case .number = cell else { return [cell.written.filter { $0 != " " }] }
        let written = cell.written
        var codes: [String] = []
        for width in [5, 3, 2] where written.utf8.count <= width {
            codes.append(String(repeating: "0", count: width - written.utf8.count) + written)
        }
        return codes
    }

    private func candidate(_ id: UnitID, on day: Day) -> UnitCandidate? {
        guard let index = atlas.index(of: id) else { return nil }
        let unit = atlas[index]
        return UnitCandidate(
            id: id, code: unit.code(on: day), name: unit.fullName(on: day), type: unit.type(on: day),
            path: atlas.path(of: index, in: ReadingRoom.tree, on: day), from: unit.from, until: unit.until == .never ? nil : unit.until,
            reasons: [])
    }

    private func isInPlace(_ id: UnitID, on day: Day) -> Bool {
        guard let place = settings.place.flatMap({ atlas.index(of: $0) }) else { return true }
        return atlas.index(of: id).map { atlas.isInside($0, place, in: ReadingRoom.tree, on: day) } ?? false
    }
}
