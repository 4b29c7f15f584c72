package import Events
import GRDB
package import Rules

/// What a notice is about, with the words to say it by.
package enum NoticeSubject: Equatable, Sendable {
    case model(ModelID, name: String, place: String)
    /// Nil where the post is for the whole register.
    case post(Role, place: String?)
    case deadline(CalendarDay, programme: Name, period: Name)
    /// The account itself.
    case account
    /// What it was about is not there any more.
    case gone
}

extension ReadingRoom {
    package func subjects(of models: [ModelID], on day: Day) throws -> [ModelID: NoticeSubject] {
        guard !models.isEmpty else { return [:] }
        let atlas = atlas
        let ids = "[" + models.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
        return try reader.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT m.id, m.name, u.text FROM model m JOIN word u ON u.number = m.unit WHERE m.id IN (SELECT value FROM json_each(?))",
                arguments: [ids])
            return rows.reduce(into: [:]) { subjects, row in
                let id = ModelID(row[0])
                let place = atlas.index(of: UnitID(row[2])).map { atlas.path(of: $0, in: ReadingRoom.tree, on: day) }
                subjects[id] = .model(id, name: row[1], place: place ?? row[2])
            }
        }
    }

    package func subject(of appointment: AppointmentID, of account: AccountID, on day: Day) throws -> NoticeSubject {
        guard let post = try self.account(account)?.posts.first(where: { $0.appointment == appointment }) else { return .gone }
        let atlas = atlas
        return .post(
            post.role,
            place: post.unit.map { unit in atlas.index(of: unit).map { atlas.path(of: $0, in: ReadingRoom.tree, on: day) } ?? unit.rawValue })
    }

    package func subject(of calendarDay: CalendarDay) -> NoticeSubject {
        guard let programme = programme(calendarDay.programme), let period = programme.period(calendarDay.period) else { return .gone }
        return .deadline(calendarDay, programme: programme.name, period: period.name)
    }
}
