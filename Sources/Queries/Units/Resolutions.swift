package import Events
package import Rules

/// All that was entered about units by one instrument for one day.
package struct Resolution: Sendable {
    /// The position of its first entry.
    package let id: Int
    package let instrument: String
    package let on: Day
    /// In the order of their entries; what was taken back is not among them.
    package let acts: [UnitAct]
}

extension ReadingRoom {
    /// Those entered last come first.
    package func resolutions() -> [Resolution] {
        struct Name: Hashable {
            let instrument: String
            let day: Day
        }
        var acts: [Name: [Int: UnitAct]] = [:]
        for unit in atlas.units {
            for act in unit.history {
                guard let instrument = act.event.instrument else { continue }
                acts[Name(instrument: instrument, day: act.day), default: [:]][act.position] = act
            }
        }
        return acts.map { name, acts in
            let sorted = acts.values.sorted { $0.position < $1.position }
            return Resolution(id: sorted[0].position, instrument: name.instrument, on: name.day, acts: sorted)
        }.sorted { $0.id > $1.id }
    }

    /// The resolution that an entry belongs to; nil where the entry is about no unit, or was taken back.
    package func resolution(of position: Int) -> Resolution? {
        resolutions().first { resolution in resolution.acts.contains { $0.position == position } }
    }
}

extension Event {
    fileprivate var instrument: String? {
        switch self {
        case .unitBegun(let body): body.instrument
        case .unitRenamed(let body): body.instrument
        case .unitRetyped(let body): body.instrument
        case .unitRecoded(let body): body.instrument
        case .unitMoved(let body): body.instrument
        case .unitEnded(let body): body.instrument
        case .unitSucceeded(let body): body.instrument
        default: nil
        }
    }
}
