import Commands
import Events
import Rules

extension OfficeHouse {
    /// One post more, for an account that is opened where it is not there yet.
    func appoint(_ account: String, _ role: Role, _ unit: UnitID) throws {
        let id = AccountID(account)
        let admin = Desk.Actor.account(AccountID("admin"), passedSecondFactor: true)
        let post = Post(
            appointment: AppointmentID("\(account)-\(role.rawValue)-\(unit)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "02-QĐ/TU")
        let opens: [any Command] = try house.room.account(id) == nil ? [OpenAccount(account: id, name: account, on: house.clock.today)] : []
        _ = try house.desk.perform(opens + [AppointOfficer(account: id, post: post)], as: admin)
    }
}
