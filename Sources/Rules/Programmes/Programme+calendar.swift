package import Events

/// A day of a programme's calendar by which something must have been done.
package struct CalendarDay: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// The figures of the period are taken.
        case cutOff
        /// The last day of the period: what is registered after it belongs to the next.
        case lastDay

        /// Whom it concerns.
        package var roles: Set<Role> {
            switch self {
            case .cutOff: [.receivingOfficer, .statistician]
            case .lastDay: [.registrant, .receivingOfficer, .councilSecretary]
            }
        }
    }

    package let programme: Key
    package let period: Key
    package let kind: Kind
    package let day: Day

    package init(programme: Key, period: Key, kind: Kind, day: Day) {
        self.programme = programme
        self.period = period
        self.kind = kind
        self.day = day
    }

    /// As one word, and from it. Keys have no blanks in them.
    package var text: String { "\(programme) \(period) \(kind.rawValue) \(day)" }

    package init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 4, let kind = Kind(rawValue: parts[2]), let day = Day(parts[3]) else { return nil }
        self.init(programme: parts[0], period: parts[1], kind: kind, day: day)
    }
}

extension Programme {
    package var calendar: [CalendarDay] {
        periods.flatMap { period in
            [CalendarDay(programme: key, period: period.key, kind: .lastDay, day: period.until.previous)]
                + (period.cutOff.map { [CalendarDay(programme: key, period: period.key, kind: .cutOff, day: $0)] } ?? [])
        }
    }
}
