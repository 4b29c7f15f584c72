import Events
import GRDB

/// Accounts and their appointments. Names stay sealed.
struct AccountProjection {
    func open(_ body: AccountOpened, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO account (id, position, opened_on, name) VALUES (?, ?, ?, ?)",
            arguments: [body.account.rawValue, entry.position, entry.day.number, body.name?.box])
    }

    func close(_ body: AccountClosed, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "UPDATE account SET closed_on = ? WHERE id = ?", arguments: [entry.day.number, body.account.rawValue])
        try database.execute(
            sql: "UPDATE appointment SET to_day = min(to_day, max(from_day, ?)) WHERE account = ?",
            arguments: [entry.day.number, body.account.rawValue])
    }

    func appoint(_ body: AppointmentMade, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO appointment (id, account, position, role, unit, programme, from_day, to_day, decision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                body.appointment.rawValue, body.account.rawValue, entry.position, body.role.rawValue, body.unit?.rawValue, body.programme,
                entry.day.number, (body.until ?? .never).number, body.decision,
            ])
    }

    func end(_ body: AppointmentEnded, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "UPDATE appointment SET to_day = min(to_day, max(from_day, ?)) WHERE account = ? AND id = ?",
            arguments: [entry.day.number, body.account.rawValue, body.appointment.rawValue])
    }
}
