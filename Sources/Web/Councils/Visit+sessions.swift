import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// Sessions of councils: lists, one session, and what all its pages have in common.

extension Visit {
    func sessionList() throws -> (any Page)? {
        let page = try asked.page()
        let found = try room.sessions(for: caller?.officer.account, after: (page - 1) * Limits.listPageRows)
        return SessionListPage(
            frame: frame, lines: found.lines, total: found.total, page: page, programmes: room.programmeKeys.compactMap { room.programme($0) },
            mayConvene: caller?.officer.holds(.runCouncils) ?? false)
    }

    func councilSession() throws -> (any Page)? { try sessionView().map { SessionPage(frame: frame, view: $0) } }

    /// The session at the address as whoever asks may see it; nil where there is none.
    func sessionView(_ tried: Deed? = nil, _ typed: Typed = Typed()) throws -> SessionView? {
        guard let answer = try room.session(SessionID(id), for: try viewer(), on: defaults.today) else { return nil }
        let session = answer.session
        func may(_ right: Right) -> Bool {
            caller?.officer.may(
                right, at: session.unit, programme: session.convened.programme, in: atlas, tree: answer.programme.tree, on: defaults.today) ?? false
        }
        var view = SessionView(
            answer: answer, seat: SessionSeat(account: caller?.officer.account, mayRun: may(.runCouncils), maySit: may(.sitInCouncils)),
            once: form[.once].flatMap { tried == nil ? nil : $0 } ?? freshMark())
        view.tried = tried
        view.typed = typed
        view.done = tried == nil ? asked[.done].flatMap { name in Deed.allCases.first { "\($0)" == name } } : nil
        return view
    }

    /// Nil is whoever sits at the machine, before anybody has an account; whoever has one and is not signed in is let in nowhere.
    private func viewer() throws -> Officer? {
        if let officer = caller?.officer { return officer }
        guard try room.hasAccounts() else { return nil }
        return Officer(account: AccountID(""), name: nil, posts: [])
    }

    func freshMark() -> String { String(UInt64.random(in: .min ... .max), radix: 16) }

    /// One work a form, in the name of whoever sends it; what is no mark of ours is not taken.
    func sendingID(_ deed: Deed) throws -> String {
        let once = form.text(.once)
        guard (1...32).contains(once.utf8.count), once.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw FormRefusal.pageTooOld
        }
        return "\(deed)-\(caller?.officer.account.rawValue ?? "")-\(once)"
    }

    /// Does commands of a session once, however often their form is sent, unless it moved on since the form was made.
    func take(_ deed: Deed, _ commands: [any Command], goTo address: Address) async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        let once = try sendingID(deed)
        let told = address.with(.done, "\(deed)")
        if try await office.work({ try $0.hasDone(once) }) { return .goTo(told) }
        let unchanged = form.number(.seen).map { [SessionUnchangedSince(session: SessionID(id), entry: $0)] } ?? []
        try await office.perform(unchanged + commands, id: once, as: caller)
        return .goTo(told)
    }

    /// What is refused is shown on the page that `page` makes, with what was typed, as the session stands now.
    func orShow(_ deed: Deed, _ page: (SessionView) throws -> (any Page)?, _ work: () async throws -> Outcome) async throws -> Outcome {
        do { return try await work() } catch {
            let reason = (error as? WrongField)?.reason ?? (error as? WrongMember)?.reason ?? error
            guard let status = Answers.status(of: reason) else { throw error }
            if case SessionRefusal.sessionUnknown = reason { return .nothing }
            let field = (error as? WrongField).map { FieldName($0.field) } ?? (error as? WrongMember)?.field ?? Visit.field(of: reason, deed)
            guard let view = try sessionView(deed, form.refused(reason, at: field)), let shown = try page(view) else { throw error }
            return .page(shown, status == .notFound ? .unprocessableContent : status)
        }
    }

    func sessionStep(_ deed: Deed) async throws -> Outcome {
        try await orShow(deed, { SessionPage(frame: self.frame.at(.session(SessionID(self.id))), view: $0) }) {
            try await take(deed, try stepCommands(deed), goTo: .session(SessionID(id)))
        }
    }

    private func stepCommands(_ deed: Deed) throws -> [any Command] {
        let session = SessionID(id)
        let on = defaults.today
        let reason = form.text(.reason)
        let numbers = form.all(.item).compactMap { Int($0) }
        switch deed {
        case .sessionOpening: return [OpenSession(session: session, present: form.all(.present).map { AccountID($0) }, on: on)]
        case .resumption: return [ResumeSession(session: session, present: form.all(.present).map { AccountID($0) }, on: on)]
        case .attendance:
            return [ChangeAttendance(session: session, member: AccountID(form.text(.member)), isPresent: form[.present] == "1", on: on)]
        case .adjournment: return [AdjournSession(session: session, reason: reason, on: on)]
        case .abandonment: return [AbandonSession(session: session, reason: reason, on: on)]
        case .interest:
            let ground = form[.ground].flatMap { ConflictGround(rawValue: $0) } ?? .declared
            return [
                DeclareConflict(
                    session: session, member: caller?.officer.account ?? AccountID(""), items: numbers,
                    ground: ground == .kinship ? .kinship : .declared, on: on)
            ]
        case .lifting: return lifts(reason, on)
        case .ballotOpening:
            return [OpenBallot(session: session, items: try ballotItems(), form: form[.ballotForm].flatMap { BallotForm(rawValue: $0) }, on: on)]
        case .tieBreaking: return [BreakTie(session: session, items: try order(), reason: reason, on: on)]
        case .exception: return [try exceptionGranted(reason, on)]
        default: return []
        }
    }

    /// "7 anna": the item and the member, each a box; one command a member.
    private func lifts(_ reason: String, _ on: Day) -> [any Command] {
        var items: [AccountID: [Int]] = [:]
        for text in form.all(.item) {
            let parts = text.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let item = Int(parts[0]) else { continue }
            items[AccountID(String(parts[1])), default: []].append(item)
        }
        let members = items.isEmpty ? [caller?.officer.account ?? AccountID("")] : items.keys.sorted { $0.rawValue < $1.rawValue }
        return members.map {
            LiftConflict(
                session: SessionID(id), member: $0, items: (items[$0] ?? []).sorted(), decision: form.text(.decision), reason: reason, on: on)
        }
    }

    private func ballotItems() throws -> [Int] {
        guard let choice = form[.choice] else { throw WrongField(field: .choice, reason: FormRefusal.choiceMissing) }
        guard let view = try sessionView() else { return [] }
        if choice == "unvoted" { return view.unvotedItems }
        if choice.hasPrefix("tie."), let index = Int(choice.dropFirst(4)), view.tiedItems.indices.contains(index) { return view.tiedItems[index] }
        return form.all(.item).compactMap { Int($0) }
    }

    /// 1 stands first.
    private func order() throws -> [Int] {
        guard let view = try sessionView(), let index = form.number(.choice), view.tiedItems.indices.contains(index) else { return [] }
        var places: [(item: Int, place: Int)] = []
        for item in view.tiedItems[index] {
            guard let place = form.number(.order, String(item)) else {
                throw WrongMember(field: FieldName(.order, String(item)), reason: FormRefusal.numberUnreadable(form.text(.order, String(item))))
            }
            if places.contains(where: { $0.place == place }) {
                throw WrongMember(field: FieldName(.order, String(item)), reason: SessionRefusal.notTied(places.map(\.item) + [item]))
            }
            places.append((item, place))
        }
        return places.sorted { $0.place < $1.place }.map(\.item)
    }

    private func exceptionGranted(_ reason: String, _ on: Day) throws -> any Command {
        guard let extra = form.number(.extra) else {
            throw WrongField(field: .extra, reason: FormRefusal.numberUnreadable(form.text(.extra)))
        }
        let parts = form.text(.quota).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return GrantException(
            session: SessionID(id), quota: parts.first ?? "", group: parts.count == 2 && !parts[1].isEmpty ? parts[1] : nil, extra: extra,
            decision: form.text(.decision), reason: reason, on: on)
    }

    /// In which field a refusal of the rules is put right; nil where no single one can do it.
    private static func field(of reason: any Error, _ deed: Deed) -> FieldName? {
        switch reason {
        case SessionRefusal.bodyMissing: FieldName(.body)
        case SessionRefusal.decisionMissing: FieldName(.decision)
        case SessionRefusal.reasonMissing: FieldName(.reason)
        case SessionRefusal.itemsMissing: FieldName(deed == .ballotOpening ? .choice : .item)
        case SessionRefusal.chairAbsent, SessionRefusal.quorumMissing: FieldName(.present)
        case SessionRefusal.extraNotAboveZero: FieldName(.extra)
        case SessionRefusal.returnedTooMany: FieldName(.returned)
        case SessionRefusal.membersMissing where deed == .paperHandout: FieldName(.member)
        case SessionRefusal.outcomeWithoutReason(let item), SessionRefusal.belowThreshold(let item), SessionRefusal.noResult(let item),
            SessionRefusal.overQuota(let item, _), SessionRefusal.notEligible(let item), SessionRefusal.outcomeMissing(let item):
            FieldName(.outcome, String(item))
        case SessionRefusal.markMissing(let item), SessionRefusal.markWrong(let item): FieldName(.vote, String(item))
        default: nil
        }
    }
}

/// A refusal with the field of a row in which it is put right.
struct WrongMember: Error {
    let field: FieldName
    let reason: any Error & Sendable
}
