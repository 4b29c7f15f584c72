package import Events
import GRDB
package import Rules

/// Somebody who may be named in a council, and with what they would be in conflict.
package struct PossibleMember: Equatable, Sendable {
    package let account: AccountID
    /// Nil where the name was erased.
    package let name: String?
    /// Where they come from as far as the register knows: as in the last session, else from another post of theirs.
    package let unit: UnitID?
    /// As in the last session.
    package let role: CouncilRole?
    package let office: String?
    /// How many candidates' files they would not act on, by ground; a file may have several.
    package let grounds: [ConflictGround: Int]
    /// How many files that are together.
    package let conflictCount: Int
}

/// What came of a model in a session that is over.
package struct DecidedItem: Equatable, Sendable {
    package let session: SessionID
    package let body: String
    package let decidedOn: Day
    package let aim: Aim
    package let outcome: CouncilOutcome
    package let reason: String?
}

extension ReadingRoom {
    /// Everybody whose post lets them sit in a council at a unit, with the files that it could be asked about. `homes` are where they come from as
    /// somebody typed it.
    package func possibleMembers(
        of unit: UnitID, level: Key, period: Key, programme: Programme, homes: [AccountID: UnitID] = [:], on day: Day
    ) throws -> (members: [PossibleMember], candidates: Int) {
        var items: [AgendaItem] = []
        var seen: Set<ModelID> = []
        for aim in programme.aims(at: level, on: day) {
            let found = try candidates(for: aim.kind, key: aim.key, level: level, period: period, in: unit, programme: programme.key, on: day)
            for candidate in found where items.count < Limits.itemsPerSessionMax && seen.insert(candidate.model).inserted {
                items.append(
                    AgendaItem(item: items.count + 1, model: candidate.model, aim: aim, unit: candidate.unit, seen: candidate.seen))
            }
        }
        let facts = try itemFacts(of: items, in: SessionID(""), at: level)
        let last = try lastSession(of: unit, level: level, programme: programme.key)
        let atlas = atlas
        let able = try officers(on: day).filter {
            $0.may(.sitInCouncils, at: unit, programme: programme.key, in: atlas, tree: ReadingRoom.tree, on: day)
        }
        let members = able.prefix(Limits.possibleMembersMax).map { officer in
            let before = last?.member(officer.account)
            let elsewhere = officer.posts.lazy.filter { $0.role != .councilMember && $0.role != .councilSecretary }.compactMap(\.unit).first
            let home = homes[officer.account] ?? before?.unit ?? elsewhere
            let member = SessionMember(account: officer.account, role: .member, unit: home, hasVote: true)
            let found = facts.map {
                CouncilSession.grounds(of: member, posts: officer.posts, on: $0, sitting: unit, in: atlas, tree: ReadingRoom.tree, on: day)
            }
            return PossibleMember(
                account: officer.account, name: officer.name, unit: home, role: before?.role, office: before?.office,
                grounds: Dictionary(found.joined().map { ($0, 1) }, uniquingKeysWith: +), conflictCount: found.count { !$0.isEmpty })
        }
        return (members, items.count)
    }

    /// The latest that was convened for the unit at a level; nil where there was none.
    package func lastSession(of unit: UnitID, level: Key, programme: Key) throws -> CouncilSession? {
        let id = try reader.read { database in
            try String.fetchOne(
                database, sql: "SELECT id FROM session WHERE unit = ? AND level = ? AND programme = ? ORDER BY number DESC LIMIT 1",
                arguments: [unit.rawValue, level, programme])
        }
        return try id.flatMap { try wholeSession(SessionID($0))?.session }
    }

    /// Those that are not over in which an account sits, the newest first.
    package func sessionsWaiting(for account: AccountID) throws -> [SessionLine] {
        try sessions(for: account, onlyOwn: true, onlyOpen: true, limit: Limits.sessionsWaitingMax).lines
    }

    /// What sessions that are over decided on a model, the latest first.
    package func decided(on model: ModelID) throws -> [DecidedItem] {
        let rows = try keptEntries(of: "model/\(model)")
        return try rows.reversed().compactMap { row -> DecidedItem? in
            guard case .modelDecided(let body) = row.step.event else { return nil }
            let name = try reader.read {
                try String.fetchOne($0, sql: "SELECT body FROM session WHERE id = ?", arguments: [body.session.rawValue])
            }
            return DecidedItem(
                session: body.session, body: name ?? body.session.rawValue, decidedOn: row.step.day, aim: body.aim, outcome: body.outcome,
                reason: body.reason)
        }
    }
}
