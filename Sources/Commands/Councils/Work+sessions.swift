import Events
import Keeping
import Rules

extension Work {
    /// The session with the programme version it was convened with.
    func session(_ id: SessionID) throws -> (CouncilSession, ModelSetting) {
        guard let session = try knownSession(id) else { throw SessionRefusal.sessionUnknown(id) }
        guard let programme = room.programme(session.convened.programme, version: session.convened.programmeVersion) else {
            throw SessionRefusal.programmeUnknown(session.convened.programme)
        }
        return (session, ModelSetting(programme: programme, atlas: try atlas(), today: today))
    }

    private func knownSession(_ id: SessionID) throws -> CouncilSession? {
        if let known = sessions[id] { return known }
        let stream = "session/\(id)"
        try expect(stream)
        guard isName(id.rawValue) else { return nil }
        let session = CouncilSession(try steps(of: stream))
        sessions[id] = session
        return session
    }

    func begin(_ convened: Event, of id: SessionID, on day: Day) {
        enter(convened, in: "session/\(id)", on: day)
        sessions[id] = CouncilSession([step(convened, day)])
    }

    /// Enters a session's step, so that the next command of this work sees it.
    func enter(_ event: Event, of session: CouncilSession, on day: Day) {
        enter(event, in: "session/\(session.id)", on: day)
        sessions[session.id] = session.appending(step(event, day))
    }

    /// The same for a step that is whole only when its text is sealed.
    func enter(
        sealing text: [UInt8], with owner: String, of session: CouncilSession, on day: Day, make: @escaping @Sendable (Sealed) -> Event
    ) {
        enter(sealing: [(owner, text)], in: "session/\(session.id)", on: day) { make($0[0]) }
        // What is not sealed yet can be counted by the next command of this work.
        let box = "entered/\(drafts.count)"
        textsEntered[box] = text
        sessions[session.id] = session.appending(step(make(Sealed(key: owner, box: box)), day))
    }

    private func step(_ event: Event, _ day: Day) -> Model.Step { Model.Step(entry: -drafts.count, day: day, event: event, actor: actor) }

    /// The posts that a member holds on the day, whether or not they have a second factor with them now.
    func posts(of account: AccountID, on day: Day) throws -> [Post] {
        try room.officer(account, on: day, passedSecondFactor: true)?.posts ?? []
    }

    /// Whoever does not act on items, found anew; on all of the agenda where none are named.
    func conflicts(of session: CouncilSession, over numbers: [Int]? = nil, in setting: ModelSetting, on day: Day) throws -> [Conflict] {
        let items = numbers.map { numbers in session.items.filter { numbers.contains($0.item) } } ?? session.items
        let facts = try room.itemFacts(of: items, in: session.id, at: session.level, before: before ?? session.concludedAt)
        var posts: [AccountID: [Post]] = [:]
        for member in session.members { posts[member.account] = try self.posts(of: member.account, on: day) }
        return session.conflicts(of: facts, posts: { posts[$0] ?? [] }, in: setting.atlas, tree: setting.programme.tree, on: day)
    }

    func quotaLines(of session: CouncilSession, in setting: ModelSetting) throws -> [QuotaLine] {
        try room.quotaLines(of: session, in: setting.programme, before: before)
    }

    /// Before there are accounts whoever sets up the register may name members who have none.
    func checkAccounts(of members: [SessionMember]) throws {
        guard account != nil else { return }
        for member in members where try room.account(member.account) == nil { throw SessionRefusal.memberUnknown(member.account) }
    }

    /// What lies in the box of a secret ballot. The session was read before: whoever votes from now on moves its stream, and the closing is
    /// refused.
    func slips(of ballot: Ballot, in session: CouncilSession) throws -> [Int: [Vote]] {
        guard ballot.form == .secret, let box = desk.box else { return [:] }
        let owner = Ballot.owner(of: session.id, ballot: ballot.number)
        try box.settle(owner) { try desk.hasDone($0) }
        return try box.slips(of: owner)
    }

    /// What was given in a ballot, opened.
    func sheets(of ballot: Ballot) throws -> [MemberSheet] {
        try ballot.sheets.map { sheet in
            guard let text = try textsEntered[sheet.sealed.box] ?? desk.keys.open(sheet.sealed) else {
                throw KeyRefusal.keyDestroyed(sheet.sealed.key)
            }
            return try MemberSheet.whole(text)
        }
    }
}

extension QuotaLine {
    /// The groups of items that stand alike at the line.
    var tied: [[Int]] {
        var groups: [[Int]] = []
        for row in rows {
            if case .tied(let items) = row.standing, !groups.contains(items) { groups.append(items) }
        }
        return groups
    }
}
