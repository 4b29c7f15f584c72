package import Events

/// One dated fact about a unit as an atlas reads it: what was entered, from which day it holds.
package struct UnitAct: Equatable, Sendable {
    /// The entry's position in the journal: later entries win on the same day.
    package let position: Int
    package let day: Day
    package let event: Event

    package init(position: Int, day: Day, event: Event) {
        self.position = position
        self.day = day
        self.event = event
    }
}
