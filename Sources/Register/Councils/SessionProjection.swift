import Events
import GRDB

/// Fills `session`, `session_member` and `session_item`: what lists of sessions show, and where a model stands on an agenda.
struct SessionProjection {
    func follow(_ event: Event, _ entry: RegisterEntry, of session: SessionID, in database: Database) throws {
        switch event {
        case .sessionConvened(let body): try convene(body, entry, in: database)
        case .membersChanged(let body): try seat(body.members, of: session, in: database)
        case .agendaDrawn(let body): try draw(body.items, of: session, in: database)
        case .outcomesSet(let body): try set(body.outcomes, of: session, in: database)
        // What was to come of the items rested on what these change.
        case .ballotClosed, .tieBroken, .exceptionGranted:
            try database.execute(
                sql: "UPDATE session_item SET outcome = NULL WHERE session = (SELECT number FROM session WHERE id = ?)",
                arguments: [session.rawValue])
        default: break
        }
        try database.execute(
            sql: "UPDATE session SET state = coalesce(?, state), last_day = max(last_day, ?) WHERE id = ?",
            arguments: [SessionProjection.state(after: event), entry.day.number, session.rawValue])
    }

    /// The word that lists show; nil where an entry changes nothing of it.
    private static func state(after event: Event) -> String? {
        switch event {
        case .sessionConvened: "convened"
        case .sessionOpened, .sessionResumed, .minutesReopened: "open"
        case .sessionAdjourned: "adjourned"
        case .minutesDrawn: "minutes"
        case .outcomesApplied: "closed"
        case .sessionAbandoned: "abandoned"
        default: nil
        }
    }

    private func convene(_ body: SessionConvened, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO session (id, programme, unit, level, period, body, state, convened_on, last_day, is_generated)
                VALUES (?, ?, ?, ?, ?, ?, 'convened', ?, ?, ?)
                """,
            arguments: [
                body.session.rawValue, body.programme, body.unit.rawValue, body.level, body.period, body.body, entry.day.number,
                entry.day.number, body.isGenerated ? 1 : 0,
            ])
        try seat(body.members, of: body.session, in: database)
    }

    private func seat(_ members: [SessionMember], of session: SessionID, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM session_member WHERE session = (SELECT number FROM session WHERE id = ?)", arguments: [session.rawValue])
        for member in members {
            try database.execute(
                sql: "INSERT INTO session_member SELECT number, ?, ? FROM session WHERE id = ?",
                arguments: [member.account.rawValue, member.role.rawValue, session.rawValue])
        }
    }

    private func draw(_ items: [AgendaItem], of session: SessionID, in database: Database) throws {
        guard let number = try Int.fetchOne(database, sql: "SELECT number FROM session WHERE id = ?", arguments: [session.rawValue]) else { return }
        try database.execute(sql: "DELETE FROM session_item WHERE session = ?", arguments: [number])
        let insert = try database.makeStatement(sql: "INSERT INTO session_item VALUES (?, ?, ?, ?, ?, NULL)")
        for item in items {
            try insert.execute(arguments: [number, item.item, item.model.rawValue, item.aim.kind.rawValue, item.aim.key])
        }
    }

    private func set(_ outcomes: [ItemOutcome], of session: SessionID, in database: Database) throws {
        guard let number = try Int.fetchOne(database, sql: "SELECT number FROM session WHERE id = ?", arguments: [session.rawValue]) else { return }
        let update = try database.makeStatement(sql: "UPDATE session_item SET outcome = ? WHERE session = ? AND item = ?")
        for outcome in outcomes { try update.execute(arguments: [outcome.outcome.rawValue, number, outcome.item]) }
    }
}
