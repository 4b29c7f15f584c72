package import Events
import GRDB
package import Rules

/// What a notice is about, with the words to say it by.
package enum NoticeSubject: Equatable, Sendable {
    case model(ModelID, name: String, place: [PlaceName])
    /// What a session of a council decided on a model, and by which council.
    case decided(ModelID, name: String, place: [PlaceName], aim: AimKind, outcome: CouncilOutcome, reason: String?, body: String)
    /// Without a place the post is for the whole register.
    case post(Role, place: [PlaceName])
    case deadline(CalendarDay, programme: Name, period: Name)
    /// With the name of the model, or the number of the decision, that it is about.
    case complaint(ComplaintID, about: String)
    case decision(DecisionID, number: String)
    /// By the position of its first entry.
    case annulment(Int, name: String)
    /// The account itself.
    case account
    /// What it was about is not there any more.
    case gone
}

/// A unit's type and name, to be said in any language.
package struct PlaceName: Equatable, Sendable {
    package let type: String
    package let name: String

    package init(type: String, name: String) {
        self.type = type
        self.name = name
    }
}

extension ReadingRoom {
    package func subjects(of models: [ModelID], on day: Day) throws -> [ModelID: NoticeSubject] {
        guard !models.isEmpty else { return [:] }
        let ids = "[" + models.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT m.id, m.name, u.text FROM model m JOIN word u ON u.number = m.unit WHERE m.id IN (SELECT value FROM json_each(?))",
                arguments: [ids])
        }
        return rows.reduce(into: [:]) { subjects, row in
            subjects[ModelID(row[0])] = .model(ModelID(row[0]), name: row[1], place: words(of: UnitID(row[2]), on: day))
        }
    }

    /// `about` is "session item", as the notice has it.
    package func subject(ofDecided about: String, on day: Day) throws -> NoticeSubject {
        let parts = about.split(separator: " ")
        guard parts.count == 2, let number = Int(parts[1]), let session = try wholeSession(SessionID(String(parts[0])))?.session,
            let item = session.item(number), let outcome = session.outcomes[number],
            case .model(let id, let name, let place)? = try subjects(of: [item.model], on: day)[item.model]
        else { return .gone }
        return .decided(
            id, name: name, place: place, aim: item.aim.kind, outcome: outcome.outcome, reason: outcome.reason, body: session.convened.body)
    }

    package func subject(of appointment: AppointmentID, of account: AccountID, on day: Day) throws -> NoticeSubject {
        guard let post = try self.account(account)?.posts.first(where: { $0.appointment == appointment }) else { return .gone }
        return .post(post.role, place: post.unit.map { words(of: $0, on: day) } ?? [])
    }

    package func subject(of calendarDay: CalendarDay) -> NoticeSubject {
        guard let programme = programme(calendarDay.programme), let period = programme.period(calendarDay.period) else { return .gone }
        return .deadline(calendarDay, programme: programme.name, period: period.name)
    }

    /// From the unit up to what lies right below the root, as called on the day, or on the unit's last.
    private func words(of unit: UnitID, on day: Day) -> [PlaceName] {
        let atlas = atlas
        guard var index = atlas.index(of: unit) else { return [PlaceName(type: "", name: unit.rawValue)] }
        let day = min(day, atlas[index].until.previous)
        var words: [PlaceName] = []
        while words.count < Limits.lineageStepsMax {
            words.append(PlaceName(type: atlas.type(of: index, on: day), name: atlas.name(of: index, on: day)))
            guard let parent = atlas.parent(of: index, in: ReadingRoom.tree, on: day), atlas.parent(of: parent, in: ReadingRoom.tree, on: day) != nil
            else { break }
            index = parent
        }
        return words
    }
}
