package import Events
import Rules

/// Loads a catalogue's acts. An act that is recorded already is passed over, so that a longer catalogue adds only what is new.
package struct LoadUnits: Command {
    package let acts: [(day: Day, event: Event)]

    package init(acts: [(day: Day, event: Event)]) { self.acts = acts }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        let atlas = try work.atlas()
        let new = acts.filter { day, event in
            guard let unit = event.unit else { return true }
            guard let index = atlas.index(of: unit) else { return true }
            return !atlas[index].history.contains { $0.day == day && $0.event == event }
        }
        try work.enterActs(new)
    }
}
