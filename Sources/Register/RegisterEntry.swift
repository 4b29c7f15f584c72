package import Events

/// An entry of the journal as the projections read it.
package struct RegisterEntry: Sendable {
    package let position: Int
    package let event: Event
    package let day: Day
    /// Milliseconds since 1970, UTC.
    package let recordedAt: Int64
    package let isAuthenticated: Bool
    /// An account's id, or whoever was at the machine.
    package let actor: String

    package init(position: Int, event: Event, day: Day, recordedAt: Int64, isAuthenticated: Bool, actor: String = "") {
        self.position = position
        self.event = event
        self.day = day
        self.recordedAt = recordedAt
        self.isAuthenticated = isAuthenticated
        self.actor = actor
    }

    /// Vietnam's day, seven hours ahead of UTC without summer time.
    package var recordedOn: Day { Day(Int((recordedAt + 7 * 3_600_000) / 86_400_000)) }
}
