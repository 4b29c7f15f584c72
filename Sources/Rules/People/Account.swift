package import Events

/// Why an account or an appointment cannot be.
package enum AppointmentRefusal: Error, Equatable, Sendable {
    case accountUnknown(AccountID)
    case accountExists(AccountID)
    case accountClosed(AccountID)
    case nameMissing
    case nameUnreadable
    case nameTooLong(max: Int)
    case reasonMissing
    case reasonTooLong(max: Int)
    case decisionMissing
    case decisionUnreadable
    case decisionTooLong(max: Int)
    case unitUnknown(UnitID)
    case unitStandsNot(UnitID, on: Day)
    case programmeUnknown(Key)
    case daysBackwards(from: Day, until: Day)
    case alreadyHeld(Role)
    case appointmentUnknown(AppointmentID)
    case appointmentEnded(AppointmentID)
    /// Without one nobody could open an account again.
    case lastAdministrator
}

/// An account as the rules see it: what its entries amount to.
package struct Account: Equatable, Sendable {
    package let id: AccountID
    package private(set) var isClosed = false
    package private(set) var posts: [Post] = []

    /// Nil where the first entry opens no account.
    package init?(_ entries: [(day: Day, event: Event)]) {
        guard let first = entries.first, case .accountOpened(let opened) = first.event else { return nil }
        id = opened.account
        for (day, event) in entries.dropFirst() { apply(event, on: day) }
    }

    private mutating func apply(_ event: Event, on day: Day) {
        switch event {
        case .accountClosed:
            isClosed = true
            posts = posts.map { $0.ending(on: day) }
        case .appointmentMade(let made):
            posts.append(
                Post(
                    appointment: made.appointment, role: made.role, unit: made.unit, programme: made.programme, from: day, until: made.until,
                    decision: made.decision))
        case .appointmentEnded(let ended):
            posts = posts.map { $0.appointment == ended.appointment ? $0.ending(on: day) : $0 }
        default: break
        }
    }

    package static func checkName(_ name: String) throws(AppointmentRefusal) {
        guard !name.isEmpty else { throw .nameMissing }
        guard isReadable(name) else { throw .nameUnreadable }
        guard name.count <= Limits.nameCharactersMax else { throw .nameTooLong(max: Limits.nameCharactersMax) }
    }

    package func close(reason: String) throws(AppointmentRefusal) -> Event {
        try Account.checkReason(reason)
        guard !isClosed else { throw .accountClosed(id) }
        return .accountClosed(AccountClosed(account: id, reason: reason))
    }

    package func appoint(_ wish: Post, in atlas: Atlas, knows: (Key) -> Bool) throws(AppointmentRefusal) -> Event {
        guard !isClosed else { throw .accountClosed(id) }
        guard !wish.decision.isEmpty else { throw .decisionMissing }
        guard isReadable(wish.decision) else { throw .decisionUnreadable }
        guard wish.decision.count <= Limits.nameCharactersMax else { throw .decisionTooLong(max: Limits.nameCharactersMax) }
        if let unit = wish.unit {
            guard let index = atlas.index(of: unit) else { throw .unitUnknown(unit) }
            guard atlas[index].stands(on: wish.from) else { throw .unitStandsNot(unit, on: wish.from) }
        }
        if let programme = wish.programme, !knows(programme) { throw .programmeUnknown(programme) }
        if let until = wish.until, until <= wish.from { throw .daysBackwards(from: wish.from, until: until) }
        let isHeld = posts.contains { post in
            post.role == wish.role && post.unit == wish.unit && post.programme == wish.programme && post.from < (wish.until ?? .never)
                && wish.from < (post.until ?? .never)
        }
        guard !isHeld, !posts.contains(where: { $0.appointment == wish.appointment }) else { throw .alreadyHeld(wish.role) }
        var made = AppointmentMade()
        made.appointment = wish.appointment
        made.account = id
        made.role = wish.role
        made.unit = wish.unit
        made.programme = wish.programme
        made.until = wish.until
        made.decision = wish.decision
        return .appointmentMade(made)
    }

    package func end(_ appointment: AppointmentID, reason: String, on day: Day) throws(AppointmentRefusal) -> Event {
        try Account.checkReason(reason)
        guard let post = posts.first(where: { $0.appointment == appointment }) else { throw .appointmentUnknown(appointment) }
        guard day < (post.until ?? .never) else { throw .appointmentEnded(appointment) }
        return .appointmentEnded(AppointmentEnded(appointment: appointment, account: id, reason: reason))
    }

    private static func checkReason(_ reason: String) throws(AppointmentRefusal) {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
    }
}

extension Post {
    /// On its first day at the earliest: a post that ends before it begins never held.
    fileprivate func ending(on day: Day) -> Post {
        Post(
            appointment: appointment, role: role, unit: unit, programme: programme, from: from, until: min(until ?? .never, max(from, day)),
            decision: decision)
    }
}
