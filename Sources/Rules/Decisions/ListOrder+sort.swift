package import Events

/// A line as far as its place in a list goes.
package struct ListedLine: Equatable, Sendable {
    package let subject: Key?
    package let unit: UnitID
    package let name: String

    package init(subject: Key?, unit: UnitID, name: String) {
        self.subject = subject
        self.unit = unit
        self.name = name
    }
}

extension Programme {
    /// The places, from 0, in the order that the programme's rule puts them in; lines that stand alike stay as they were. Without a rule all do.
    package func order(of lines: [ListedLine], in atlas: Atlas, on day: Day) -> [Int] {
        guard let listOrder else { return Array(lines.indices) }
        let keys = lines.map { line in
            ListKey(parts: listOrder.map { part(of: line, by: $0, in: atlas, on: day) })
        }
        return lines.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }
    }

    private func part(of line: ListedLine, by order: ListOrder, in atlas: Atlas, on day: Day) -> [UInt8] {
        switch order {
        case .subject:
            let place = subjects.firstIndex { $0.key == line.subject } ?? subjects.count
            return [UInt8(place >> 8 & 255), UInt8(place & 255)]
        case .place:
            guard let unit = atlas.index(of: line.unit) else { return [0xFF] + Array(line.unit.rawValue.utf8) }
            // From the top, as the map lists units: by code. A unit stands before what lies in it.
            return Array(
                atlas.line(from: unit, in: tree, on: day).reversed().map { index in
                    atlas[index].code(on: day).map { Array($0.utf8) } ?? [0xFE] + NameOrder(atlas.name(of: index, on: day)).bytes
                }.joined(separator: [0]))
        case .body: return NameOrder(line.name).bytes
        }
    }
}

private struct ListKey: Comparable {
    let parts: [[UInt8]]

    static func < (left: ListKey, right: ListKey) -> Bool {
        for (own, other) in zip(left.parts, right.parts) where own != other { return own.lexicographicallyPrecedes(other) }
        return false
    }
}
