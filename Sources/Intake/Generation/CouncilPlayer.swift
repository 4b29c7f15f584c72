import Commands
import Events
import Queries
import Rules

/// Plays one council from its convening to the application of what it decided.
struct CouncilPlayer {
    private let council: CouncilPlan.Council
    private let id: SessionID
    private let seed: Int
    private let place: PlaceFile
    private let desk: Desk
    private let minutes: (SessionAnswer) -> String
    private let candidates: (Aim) throws -> [AgendaCandidate]
    private var chance: Chance

    init(
        _ council: CouncilPlan.Council, id: SessionID, seed: Int, place: PlaceFile, at desk: Desk, minutes: @escaping (SessionAnswer) -> String,
        candidates: @escaping (Aim) throws -> [AgendaCandidate]
    ) {
        self.council = council
        self.id = id
        self.seed = seed
        self.place = place
        self.desk = desk
        self.minutes = minutes
        self.candidates = candidates
        chance = Chance(seed: seed)
    }

    mutating func play() throws -> CouncilSession {
        if try desk.room.wholeSession(id) == nil { try convene() }
        while true {
            let session = try session()
            switch session.state {
            case .convened: try perform(OpenSession(session: id, present: present(in: session), on: council.on))
            case .open: try goOn(session)
            case .minutes: try sign(session)
            case .adjourned, .closed, .abandoned: return session
            }
        }
    }

    private func session() throws -> CouncilSession {
        guard let known = try desk.room.wholeSession(id) else { throw SessionRefusal.sessionUnknown(id) }
        return known.session
    }

    private func perform(_ commands: any Command...) throws { _ = try desk.perform(commands) }

    /// Each stretch of a session has its own chance, so that one that broke off goes on as it would have gone on.
    private func chance(for step: Int) -> Chance {
        var mixed = seed
        for byte in council.key.utf8 { mixed = (mixed &* 31 &+ Int(byte)) & 0xFFFF_FFFF }
        return Chance(seed: mixed &* 1_000 &+ step)
    }

    private func convene() throws {
        let aim = council.questions.first?.aim ?? Aim(kind: .recognise, key: council.level)
        let mine = try share(of: candidates(aim))
        let wish = SessionWish(
            programme: place.programme, level: council.level, period: place.report.period, unit: council.unit, body: council.body,
            decision: "\(council.key)/generated", mode: council.mode, members: members(), isGenerated: true)
        let items = mine.enumerated().map {
            AgendaItem(item: $0.offset + 1, model: $0.element.model, aim: aim, unit: $0.element.unit, seen: $0.element.seen)
        }
        try perform(ConveneSession(session: id, wish: wish, on: council.on), DrawAgenda(session: id, items: items, on: council.on))
    }

    /// Councils that sit at one unit share what lies there: each takes its part of what the others have left.
    private func share(of candidates: [AgendaCandidate]) throws -> [AgendaCandidate] {
        let mine = candidates.enumerated().filter { $0.offset % max(council.parts - council.part, 1) == 0 }.map(\.element)
        guard let asked = council.questions.first?.asked else { return mine }
        var chance = chance(for: 0)
        var left = mine
        chance.shuffle(&left)
        return try pick(asked, from: left, subject: subjects(of: left.map(\.model))) { $0.model }
    }

    /// Chair, secretary, a deputy, and members who come from units right below: those do not act on what lies there.
    private func members() -> [SessionMember] {
        let atlas = desk.room.atlas
        var below = atlas.index(of: council.unit).map { atlas.children(of: $0, in: ReadingRoom.tree, on: council.on).map { atlas[$0].id } } ?? []
        below.sort()
        var chance = chance(for: 1)
        chance.shuffle(&below)
        let roles: [CouncilRole] = [.chair, .secretary, .deputy]
        return (0..<council.members).map { index in
            let role = roles.indices.contains(index) ? roles[index] : .member
            // Two come from below; the others work at the council's own seat.
            let unit = role == .member && index < roles.count + 2 && !below.isEmpty ? below[index % below.count] : council.unit
            return SessionMember(account: AccountID("\(id)-m\(index + 1)"), role: role, unit: unit, hasVote: false)
        }
    }

    /// All but one, where there are many.
    private func present(in session: CouncilSession) -> [AccountID] {
        let accounts = session.members.map(\.account)
        return accounts.count > 6 ? Array(accounts.dropLast()) : accounts
    }

    /// The next step of an open session.
    private func goOn(_ session: CouncilSession) throws {
        if let ballot = session.openBallot { return try vote(session, ballot) }
        let done = session.ballots.filter { $0.state == .closed }.count
        if done < council.questions.count { return try ask(council.questions[done], number: done, session) }
        let lines = try lines(of: session)
        if let tied = lines.lazy.compactMap(\.firstTie).first {
            return try perform(BreakTie(session: id, items: tied, reason: GeneratedReason.tie, on: council.on))
        }
        guard Set(session.outcomes.keys) == Set(session.items.map(\.item)) else {
            return try perform(SetOutcomes(session: id, outcomes: outcomes(of: session, lines), on: council.on))
        }
        guard let answer = try desk.room.session(id, for: nil, on: council.on) else { throw SessionRefusal.sessionUnknown(id) }
        try perform(DrawMinutes(session: id, text: minutes(answer), on: council.on))
    }

    private func lines(of session: CouncilSession) throws -> [QuotaLine] {
        guard let answer = try desk.room.session(id, for: nil, on: council.on) else { throw SessionRefusal.sessionUnknown(id) }
        return answer.lines
    }

    private func ask(_ question: CouncilPlan.Question, number: Int, _ session: CouncilSession) throws {
        guard question.among == .passed else {
            // Those at the end of the agenda are put off.
            let items = session.items.filter { $0.aim == question.aim }.dropLast(council.deferred).map(\.item)
            if let last = items.last, number == 0, let member = session.members.last(where: { $0.hasVote && session.present.contains($0.account) }) {
                try perform(DeclareConflict(session: id, member: member.account, items: [last], ground: .kinship, on: council.on))
            }
            return try perform(OpenBallot(session: id, items: items, form: council.form, on: council.on))
        }
        let before = council.questions[number - 1].aim
        let passed = try lines(of: session).filter { $0.aim == before }.flatMap(\.rows).filter { $0.standing == .passes }.map(\.item)
        var chosen = passed.compactMap { session.item($0) }
        if let asked = question.asked {
            var chance = chance(for: 100 + number)
            chance.shuffle(&chosen)
            chosen = try pick(asked, from: chosen, subject: subjects(of: chosen.map(\.model))) { $0.model }
        }
        let first = (session.items.map(\.item).max() ?? 0) + 1
        let items = chosen.enumerated().map { offset, item in
            AgendaItem(item: first + offset, model: item.model, aim: question.aim, unit: item.unit, seen: item.seen)
        }
        try perform(
            DrawAgenda(session: id, items: session.items + items, on: council.on),
            OpenBallot(session: id, items: items.map(\.item), form: council.form, on: council.on))
    }

    private func vote(_ session: CouncilSession, _ ballot: Ballot) throws {
        let number = ballot.number
        let question = council.questions[min(session.ballots.filter { $0.state == .closed }.count, council.questions.count - 1)]
        var chance = chance(for: 1_000 + number)
        var items = ballot.items
        chance.shuffle(&items)
        var enough = items
        if let wanted = question.enough {
            let subjects = try subjects(of: session.items.map(\.model))
            enough = try pick(wanted, from: items, subject: subjects) { session.item($0)?.model ?? ModelID("") }
        }
        guard let programme = desk.room.programme(session.convened.programme, version: session.convened.programmeVersion) else { return }
        var votes = CouncilVotes(session: session, programme: programme, chance: chance)
        let sheets = votes.sheets(in: ballot, enough: enough, isRanked: question.asked != nil)
        if session.convened.mode == .room {
            let counted = CouncilVotes.counts(of: sheets, in: ballot)
            var commands: [any Command] =
                ballot.paper.isEmpty ? [HandOutPaper(session: id, ballot: number, members: sheets.map(\.member), on: council.on)] : []
            commands.append(CountPaper(session: id, ballot: number, returned: sheets.count, counts: counted, on: council.on))
            commands.append(ConfirmPaper(session: id, ballot: number, on: council.on))
            _ = try desk.perform(commands)
        } else if ballot.form == .secret {
            for sheet in sheets where !ballot.hasVoted(sheet.member) {
                _ = try desk.voteInSecret(sheet.marks, in: number, of: id, by: sheet.member, on: council.on)
            }
        } else {
            let waiting = sheets.filter { !ballot.hasVoted($0.member) }
            if !waiting.isEmpty {
                _ = try desk.perform(
                    waiting.map { GiveSheet(session: id, ballot: number, member: $0.member, marks: $0.marks, on: council.on) as any Command })
            }
        }
        _ = try desk.close(number, of: id, on: council.on)
    }

    private func outcomes(of session: CouncilSession, _ lines: [QuotaLine]) -> [ItemOutcome] {
        session.items.map { item in
            let standing = lines.lazy.compactMap { $0.standing(of: item.item) }.first
            return switch standing {
            case .passes: ItemOutcome(item: item.item, outcome: .granted)
            case .overQuota: ItemOutcome(item: item.item, outcome: .declined, reason: GeneratedReason.overQuota)
            case .belowThreshold, .tied: ItemOutcome(item: item.item, outcome: .declined, reason: GeneratedReason.tooFewVotes)
            case nil: ItemOutcome(item: item.item, outcome: .deferred, reason: GeneratedReason.deferred)
            }
        }
    }

    private func sign(_ session: CouncilSession) throws {
        guard let minutes = session.minutes else { return }
        func signer(_ roles: [CouncilRole]) -> AccountID? {
            session.members.first { member in
                roles.contains(member.role) && !session.items.contains { session.isInConflict(member.account, with: $0.item) }
            }?.account
        }
        let signers = [signer([.chair, .deputy]), signer([.secretary])].compactMap { $0 }.filter { account in
            !minutes.signatures.contains { $0.member == account }
        }
        _ = try desk.perform(
            signers.map { SignMinutes(session: id, member: $0, hash: minutes.hash, on: council.on) as any Command }
                + [ApplyOutcomes(session: id, on: council.on)])
    }

    private func subjects(of models: [ModelID]) throws -> [ModelID: Key] {
        Dictionary(try desk.room.lines(of: models).map { ($0.id, $0.subject ?? "") }) { first, _ in first }
    }

    /// So many of each subject, in the order in which the subjects are named.
    private func pick<Element>(
        _ wanted: [(subject: Key, count: Int)], from elements: [Element], subject: [ModelID: Key], _ model: (Element) -> ModelID
    ) throws -> [Element] {
        try wanted.flatMap { wish in
            let fitting = elements.filter { subject[model($0)] == wish.subject }
            guard fitting.count >= wish.count else {
                throw GenerationRefusal.tooFewForCouncil(council.key, subject: wish.subject, left: fitting.count)
            }
            return fitting.prefix(wish.count)
        }
    }
}

/// What is written down where somebody would have said why.
private enum GeneratedReason {
    static let tie = "Dữ liệu tạo sinh: Chủ tịch xếp thứ tự"
    static let overQuota = "Dữ liệu tạo sinh: hết chỉ tiêu"
    static let tooFewVotes = "Dữ liệu tạo sinh: không đủ phiếu"
    static let deferred = "Dữ liệu tạo sinh: để lại kỳ sau"
}

extension QuotaLine {
    fileprivate var firstTie: [Int]? {
        rows.lazy.compactMap { row in if case .tied(let items) = row.standing { items } else { nil } }.first
    }
}
