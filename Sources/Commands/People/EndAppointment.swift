package import Events
import Rules

/// Ends an appointment: the day is the first on which it no longer holds.
package struct EndAppointment: Command {
    package let account: AccountID
    package let appointment: AppointmentID
    package let reason: String
    package let on: Day

    package init(account: AccountID, appointment: AppointmentID, reason: String, on: Day) {
        self.account = account
        self.appointment = appointment
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        let post = try work.knownAccount(account).posts.first { $0.appointment == appointment }
        return Demand(.keepAccounts, unit: post?.unit, programme: post?.programme)
    }

    package func decide(in work: Work) throws {
        let known = try work.knownAccount(account)
        let event = try known.end(appointment, reason: reason, on: on)
        try work.checkAnotherAdministrator(than: known, losing: appointment)
        work.enter(event, of: known, on: on)
    }
}
