import Events
import Rules

/// Which records a place has, and into which of its parts a map puts them, for every era at once.
struct Grouping: Sendable {
    /// The parts on the map; the place itself stands for what belongs to it directly, such as bodies of a province.
    let units: [Atlas.Index]
    /// Per era: -1 outside, else the number of the part, `units.count` where it cannot be told: the unit was divided.
    let partOfEra: [Int32]

    /// Without a split by unit there is one part only: the whole place.
    init(_ eras: Eras, place: Atlas.Index, map: MapChoice, splitsByUnit: Bool) {
        let atlas = eras.atlas
        let tree = eras.tree
        let forebears = atlas.withForebears(of: place)
        var numbers: [Atlas.Index: Int32] = [:]
        var found: [Atlas.Index] = []
        func number(of unit: Atlas.Index) -> Int32 {
            if let known = numbers[unit] { return known }
            numbers[unit] = Int32(found.count)
            found.append(unit)
            return Int32(found.count - 1)
        }
        let unplaced = Int32.max
        let placeOnMap: Atlas.Index? =
            switch map {
            case .then: nil
            case .on(let day): atlas.placement(of: place, onMapOf: day, in: tree)?.unit
            }
        var parts = eras.all.map { era -> Int32 in
            guard let depth = era.line.lastIndex(where: { forebears.contains($0) }) else { return -1 }
            guard splitsByUnit else { return number(of: place) }
            switch map {
            case .then:
                return number(of: depth > 0 ? era.line[depth - 1] : place)
            case .on(let day):
                guard let placed = atlas.placement(of: era.unit, onMapOf: day, in: tree), let placeOnMap else { return unplaced }
                let line = atlas.line(from: placed.unit, in: tree, on: day)
                guard let depth = line.firstIndex(of: placeOnMap) else { return unplaced }
                if depth > 0 { return number(of: line[depth - 1]) }
                return placed.isExact ? number(of: placeOnMap) : unplaced
            }
        }
        for index in parts.indices where parts[index] == unplaced { parts[index] = Int32(found.count) }
        units = found
        partOfEra = parts
    }
}
