import Events
import Rules

extension Work {
    func knownAccount(_ id: AccountID) throws -> Account {
        guard let account = try account(id) else { throw AppointmentRefusal.accountUnknown(id) }
        return account
    }

    /// An account that ends, or loses a post, must not leave the register without an administrator of the whole.
    func checkAnotherAdministrator(than account: Account, losing appointment: AppointmentID?) throws {
        func keeps(_ post: Post) -> Bool { post.role == .administrator && post.unit == nil && post.holds(on: today, in: room.atlas) }
        let loses = account.posts.filter { keeps($0) && (appointment == nil || $0.appointment == appointment) }
        guard !loses.isEmpty else { return }
        let others = try room.officers(on: today).filter { $0.account != account.id && $0.posts.contains(where: keeps) }
        let keepsOther = account.posts.contains { keeps($0) && !loses.contains($0) } && appointment != nil
        guard !others.isEmpty || keepsOther else { throw AppointmentRefusal.lastAdministrator }
    }
}
