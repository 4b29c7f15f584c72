import Events
import Queries
import Rules
import Wiring

extension Installation {
    /// Those that concern whoever asks; all while nobody has an account. What they say is nobody's else to read.
    func complaints() throws -> [ComplaintAnswer] {
        let day = Today.inVietnam
        if actor.isAuthenticated {
            let officer = try room.officer(AccountID(actor.id), on: day, passedSecondFactor: actor.passedSecondFactor)
            return try officer.map { try room.complaints(for: $0, on: day) } ?? []
        }
        guard try !room.hasAccounts() else { throw AccessRefusal.signInNeeded }
        return try room.complaints(on: day)
    }
}
