package import Events

/// Turns what people write into candidates with a reason, and never picks one.
package struct Gazetteer: Sendable {
    package struct Candidate: Equatable, Sendable {
        package let unit: Atlas.Index
        /// The day on which to read its name, type and path: the day asked for, or the last on which the written name held.
        package let readOn: Day
        package let reasons: [Reason]
    }

    /// Why a unit is a candidate; the best reasons come first. The order of the cases is the order of ranking.
    package enum Reason: String, CaseIterable, Sendable {
        case sameSpelling
        case sameLetters
        case nearlySameLetters
        case kindFits
        case kindDiffers
        case placeFits
        case placeDiffers
        case formerName
        case standsNoLonger
        case standsNotYet
    }

    private let atlas: Atlas
    private let tree: Key
    private let byName: [String: [Atlas.Index]]

    package init(_ atlas: Atlas, tree: Key) {
        self.atlas = atlas
        self.tree = tree
        var byName: [String: [Atlas.Index]] = [:]
        for (index, unit) in atlas.units.enumerated() {
            for name in Set(unit.names.map { folded($0.value) }) { byName[name, default: []].append(index) }
        }
        self.byName = byName
    }

    /// `text` is a name with or without its kind and the units it lies in ("TT. Chợ Rã, H. Ba Bể"). Without a day, units of every time,
    /// in whatever they ever lay.
    package func candidates(for text: String, on day: Day?) -> [Candidate] {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }).map(String.init)
        guard let written = parts.first, case let key = folded(written), !key.isEmpty else { return [] }
        let (name, types) = UnitWords.split(key)
        let places = parts.dropFirst().map { UnitWords.split(folded($0)).name }.filter { !$0.isEmpty }
        var found = matches(of: name, written: written, types: types, places: places, day: day, isNear: false)
        if name != key { found += matches(of: key, written: written, types: nil, places: places, day: day, isNear: false) }
        if found.isEmpty { found = nearMatches(of: name, written: written, types: types, places: places, day: day) }
        // What is written speaks against a kind or a place, but which of the two is the slip nobody knows.
        let fewest = found.map(contradictions).min()
        found.removeAll { contradictions($0) != fewest }
        if day != nil {
            let standing = found.filter { !$0.reasons.contains(.standsNoLonger) && !$0.reasons.contains(.standsNotYet) }
            if !standing.isEmpty { found = standing }
        }
        found.sort { rank($0) < rank($1) }
        return Array(found.prefix(Limits.unitCandidatesMax))
    }

    private func matches(
        of name: String, written: String, types: Set<String>?, places: [String], day: Day?, isNear: Bool
    ) -> [Candidate] {
        (byName[name] ?? []).map { candidate($0, name: name, written: written, types: types, places: places, day: day, isNear: isNear) }
    }

    private func nearMatches(of name: String, written: String, types: Set<String>?, places: [String], day: Day?) -> [Candidate] {
        guard name.utf8.count >= 4 else { return [] }
        let joined = name.filter { $0 != " " }
        return byName.keys.sorted().flatMap { key -> [Candidate] in
            guard abs(key.utf8.count - name.utf8.count) <= 2, key.filter({ $0 != " " }) == joined || differsByOne(key, name) else { return [] }
            return matches(of: key, written: written, types: types, places: places, day: day, isNear: true)
        }
    }

    private func candidate(
        _ index: Atlas.Index, name: String, written: String, types: Set<String>?, places: [String], day: Day?, isNear: Bool
    ) -> Candidate {
        let unit = atlas[index]
        let lastBorne = unit.names.indices.last { folded(unit.names[$0].value) == name } ?? 0
        let borneUntil = lastBorne + 1 < unit.names.count ? min(unit.names[lastBorne + 1].from, unit.until) : unit.until
        let placed = unit.parents.filter { $0.tree == tree }.map(\.from)
        let latest = (placed + [unit.types.last?.from ?? unit.from, unit.names[lastBorne].from]).max() ?? unit.from
        let readOn = day ?? (borneUntil == .never ? latest : borneUntil.previous)
        var reasons: [Reason] = []
        if isNear {
            reasons.append(.nearlySameLetters)
        } else {
            reasons.append(isSpelledAlike(unit.names[lastBorne].value, written) ? .sameSpelling : .sameLetters)
        }
        if let types {
            let borne = Set(unit.types.map { folded($0.value) })
            reasons.append(borne.isDisjoint(with: types) ? .kindDiffers : .kindFits)
        }
        if !places.isEmpty {
            let days = day == nil ? [readOn] + placed : [readOn]
            let above = Set(days.flatMap { atlas.line(from: index, in: tree, on: $0).dropFirst() })
            let names = Set(above.flatMap { atlas[$0].names.map { folded($0.value) } })
            reasons.append(places.allSatisfy { names.contains($0) } ? .placeFits : .placeDiffers)
        }
        if folded(unit.name(on: day ?? .never)) != name { reasons.append(.formerName) }
        if let day, day >= unit.until { reasons.append(.standsNoLonger) }
        if let day, day < unit.from { reasons.append(.standsNotYet) }
        return Candidate(unit: index, readOn: readOn, reasons: reasons)
    }

    /// The same letters with the same accents, whatever stands around them.
    private func isSpelledAlike(_ name: String, _ written: String) -> Bool {
        let wanted = name.lowercased().split(separator: " ")
        let given = written.lowercased().split(whereSeparator: { $0 == " " || $0 == "." })
        return given.count >= wanted.count
            && given.indices.contains { start in start + wanted.count <= given.count && Array(given[start..<(start + wanted.count)]) == wanted }
    }

    private func contradictions(_ candidate: Candidate) -> Int {
        candidate.reasons.count { $0 == .kindDiffers || $0 == .placeDiffers }
    }

    private func rank(_ candidate: Candidate) -> (Int, Int, String) {
        let order = Reason.allCases
        let worst = candidate.reasons.compactMap { order.firstIndex(of: $0) }.reduce(0) { $0 | (1 << $1) }
        return (worst, atlas[candidate.unit].until == .never ? 0 : 1, atlas[candidate.unit].id.rawValue)
    }

    /// One letter more, less or other.
    private func differsByOne(_ left: String, _ right: String) -> Bool {
        let (short, long) = left.utf8.count <= right.utf8.count ? (Array(left.utf8), Array(right.utf8)) : (Array(right.utf8), Array(left.utf8))
        guard long.count - short.count <= 1 else { return false }
        let head = zip(short, long).prefix { $0 == $1 }.count
        let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        return head + tail >= long.count - 1 && (long.count != short.count || head + tail >= short.count - 1)
    }
}
