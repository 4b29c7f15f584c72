package import CanonicalJSON

// Who might decide, and when. Passwords, sessions and codes are no facts: they lie in Keeping.

/// An account (tài khoản) was opened for one named officer.
package struct AccountOpened: EventBody {
    package static let kind = "account.opened"
    package var account = AccountID("")
    /// The officer's name, sealed with a key of the account's own.
    package var name: Sealed?

    package init() {}

    package init(account: AccountID, name: Sealed?) {
        self.account = account
        self.name = name
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("account", &account)
        try coder.field("name", &name)
    }
}

/// Nobody signs in with it any more; its appointments end with it.
package struct AccountClosed: EventBody {
    package static let kind = "account.closed"
    package var account = AccountID("")
    package var reason = ""

    package init() {}

    package init(account: AccountID, reason: String) {
        self.account = account
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("account", &account)
        try coder.field("reason", &reason)
    }
}

/// Appointed (phân công) to a role at a unit, for a programme or all, from the entry's day; by a decision that is cited.
package struct AppointmentMade: EventBody {
    package static let kind = "appointment.made"
    package var appointment = AppointmentID("")
    package var account = AccountID("")
    package var role = Role.registrant
    /// Nil is the whole register.
    package var unit: UnitID?
    /// Nil is every programme.
    package var programme: Key?
    /// The first day on which it no longer holds.
    package var until: Day?
    package var decision = ""

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("appointment", &appointment)
        try coder.field("account", &account)
        try coder.field("role", &role)
        try coder.field("unit", &unit)
        try coder.field("programme", &programme)
        try coder.field("until", &until)
        try coder.field("decision", &decision)
    }
}

/// Ended before its time (thôi phân công): the entry's day is the first on which it no longer holds.
package struct AppointmentEnded: EventBody {
    package static let kind = "appointment.ended"
    package var appointment = AppointmentID("")
    package var account = AccountID("")
    package var reason = ""

    package init() {}

    package init(appointment: AppointmentID, account: AccountID, reason: String) {
        self.appointment = appointment
        self.account = account
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("appointment", &appointment)
        try coder.field("account", &account)
        try coder.field("reason", &reason)
    }
}
