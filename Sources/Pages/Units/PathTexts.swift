import Events
import Rules
import Synchronization
import Texts

/// Where units lie, as markup, each written once for the days on which it reads the same. Good for one atlas and one language.
///
/// Rows of lists are made thousands of times a second and the same units stand in them again and again. What is looked up is plain
/// numbers and an address of bytes that stay where they are: nothing is counted, so that threads do not wait for each other's counts.
package final class PathTexts: Sendable {
    private let known = Mutex(Known())
    private static let unitsMax = 50_000

    private struct Known: ~Copyable {
        var stretches: [Atlas.Index: Stretch] = [:]
        var kept: [UnsafeMutablePointer<UInt8>] = []

        deinit {
            for bytes in kept { bytes.deallocate() }
        }
    }

    /// The days on which a unit's path reads the same, and the bytes of it.
    struct Stretch: @unchecked Sendable {
        let days: DayRange
        let bytes: UnsafeBufferPointer<UInt8>
    }

    package init() {}

    /// What is known so far, for the rows of one list. Good as long as this object lives.
    func reader() -> Reader { Reader(known: known.withLock { $0.stretches }) }

    /// Takes what a list had to write. Of two stretches of one unit the later asked for stays: lists are of one time.
    func keep(_ reader: consuming Reader) {
        guard !reader.new.isEmpty else { return }
        known.withLock { known in
            // What was given out stays where it is: beyond the bound nothing is added.
            guard known.kept.count + reader.new.count <= PathTexts.unitsMax else { return }
            for (unit, days, text) in reader.new {
                let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.bytes.count))
                bytes.initialize(from: text.bytes, count: text.bytes.count)
                known.kept.append(bytes)
                known.stretches[unit] = Stretch(days: days, bytes: UnsafeBufferPointer(start: bytes, count: text.bytes.count))
            }
        }
    }

    struct Reader {
        fileprivate let known: [Atlas.Index: Stretch]
        fileprivate var new: [(unit: Atlas.Index, days: DayRange, text: HTML)] = []

        fileprivate init(known: [Atlas.Index: Stretch]) { self.known = known }

        mutating func write(_ unit: Atlas.Index, on day: Day, _ names: UnitNames, to html: inout HTMLBuffer) {
            if let stretch = known[unit], stretch.days.contains(day) { return html.splice(stretch.bytes) }
            if let stretch = new.first(where: { $0.unit == unit && $0.days.contains(day) }) { return html.splice(stretch.text) }
            let text: HTML = "\(names.path(unit, on: day))"
            new.append((unit, names.atlas.stretch(of: unit, in: names.tree, on: day), text))
            html.splice(text)
        }
    }
}
