import Rules
import Events
import Synchronization
import Texts

/// Where units lie, as markup, each written once for the days on which it reads the same. Good for one atlas and one language.
///
/// Rows of lists are made thousands of times a second and the same units stand in them again and again.
package final class PathTexts: Sendable {
    private let known = Mutex<[Atlas.Index: [Stretch]]>([:])
    private static let unitsMax = 50_000

    struct Stretch {
        let days: DayRange
        let text: HTML
    }

    package init() {}

    /// What is known so far, for the rows of one list.
    func reader() -> Reader { Reader(known: known.withLock { $0 }) }

    /// Takes what a list had to write.
    func keep(_ reader: Reader) {
        guard !reader.new.isEmpty else { return }
        known.withLock { known in
            if known.count > PathTexts.unitsMax { known = [:] }
            for (unit, stretch) in reader.new where !(known[unit] ?? []).contains(where: { $0.days == stretch.days }) {
                known[unit, default: []].append(stretch)
            }
        }
    }

    struct Reader {
        fileprivate var known: [Atlas.Index: [Stretch]]
        fileprivate var new: [(Atlas.Index, Stretch)] = []

        fileprivate init(known: [Atlas.Index: [Stretch]]) { self.known = known }

        mutating func write(_ unit: Atlas.Index, on day: Day, _ names: UnitNames, to html: inout HTMLBuffer) {
            if let stretches = known[unit] {
                for stretch in stretches where stretch.days.contains(day) {
                    html.splice(stretch.text)
                    return
                }
            }
            let stretch = Stretch(days: names.atlas.stretch(of: unit, in: names.tree, on: day), text: "\(names.path(unit, on: day))")
            known[unit, default: []].append(stretch)
            new.append((unit, stretch))
            html.splice(stretch.text)
        }
    }
}
