import Commands
import Events
import Pages
import Queries
import Rules
import Texts

// How a session comes together: council and agenda.

extension Visit {
    func newSession() throws -> (any Page)? { try convening(Typed()) }

    /// The unit and the period stand in the address, so that who may sit and what waits are those of the place.
    private func convening(_ typed: Typed, homes: [AccountID: UnitID] = [:]) throws -> (any Page)? {
        guard let officer = caller?.officer else { return nil }
        let today = defaults.today
        let key = typed[.programme] ?? asked[.programme] ?? defaults.programme
        guard let programme = room.programme(key, on: today) ?? room.programme(key) else { return nil }
        let posts = officer.posts(for: .runCouncils).filter { $0.programme == nil || $0.programme == programme.key }
        var units: [UnitID] = []
        for post in posts { if let unit = post.unit ?? defaults.root.map({ atlas[$0].id }), !units.contains(unit) { units.append(unit) } }
        let wanted = (typed[.unit] ?? asked[.place]).map { UnitID($0) }
        // Whoever runs councils of a province may convene those of its communes too: the address names them.
        if let wanted, !units.contains(wanted), atlas.index(of: wanted) != nil,
            officer.may(.runCouncils, at: wanted, programme: programme.key, in: atlas, tree: programme.tree, on: today)
        {
            units.append(wanted)
        }
        let unit = wanted.flatMap { units.contains($0) ? $0 : nil } ?? units.first
        let tier = unit.flatMap { atlas.index(of: $0) }.map { atlas[$0].tier }
        let level = programme.levels.first { $0.tier == tier && $0.term.holds(on: today) }
        let period = typed[.period] ?? asked[.period] ?? Visit.period(of: programme, on: today)
        var page = ConvenePage(
            frame: frame.at(Address(.newSession)), programme: programme, units: units, unit: unit, level: level, period: period, members: [],
            candidates: 0, last: nil, typed: typed, once: typed[.once] ?? freshMark())
        guard let unit, let level else { return page }
        let possible = try room.possibleMembers(
            of: unit, level: level.term.key, period: period, programme: programme, homes: homes, on: today)
        page.fill(
            possible.members, possible.candidates, last: try room.lastSession(of: unit, level: level.term.key, programme: programme.key))
        return page
    }

    private static func period(of programme: Programme, on day: Day) -> Key {
        programme.periods.filter { $0.days.contains(day) }.min { $0.until.number - $0.from.number < $1.until.number - $1.from.number }?.key
            ?? programme.periods.last { $0.from <= day }?.key ?? ""
    }

    func convene() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        var homes: [AccountID: UnitID] = [:]
        do {
            let members = try typedMembers(of: UnitID(form.text(.unit)), &homes)
            if form[.choice] == "check" { return try convening(form.typed, homes: homes).map { .page($0, .ok) } ?? .nothing }
            let once = try sendingID(.convening)
            let session = SessionID(form.text(.once))
            let wish = SessionWish(
                programme: form.text(.programme), level: form.text(.level), period: form.text(.period), unit: UnitID(form.text(.unit)),
                body: form.text(.body), decision: form.text(.decision), mode: form[.mode].flatMap { SessionMode(rawValue: $0) } ?? .online,
                members: members)
            let address = Address.session(session).with(.done, "\(Deed.convening)")
            if try await office.work({ try $0.hasDone(once) }) { return .goTo(address) }
            try await office.perform([ConveneSession(session: session, wish: wish, on: defaults.today)], id: once, as: caller)
            return .goTo(address)
        } catch  where Answers.status(of: (error as? WrongMember)?.reason ?? error) != nil {
            let reason = (error as? WrongMember)?.reason ?? error
            let field: FieldName? =
                switch reason {
                case SessionRefusal.bodyMissing: FieldName(.body)
                case SessionRefusal.decisionMissing: FieldName(.decision)
                default: (error as? WrongMember)?.field
                }
            let status = Answers.status(of: reason) ?? .unprocessableContent
            guard let page = try convening(form.refused(reason, at: field), homes: homes) else { return .nothing }
            return .page(page, status == .notFound ? .unprocessableContent : status)
        }
    }

    /// Each row that names a part in the council; where somebody comes from is a code, an id, or a name that only one unit has.
    private func typedMembers(of seat: UnitID, _ homes: inout [AccountID: UnitID]) throws -> [SessionMember] {
        var members: [SessionMember] = []
        for (name, values) in form.typed.values.sorted(by: { $0.key.text < $1.key.text }) {
            guard let key = name.part(of: .councilRole) else { continue }
            let account = AccountID(key)
            let home = try home(key)
            homes[account] = home
            guard let role = values.first.flatMap({ CouncilRole(rawValue: $0) }) else { continue }
            members.append(SessionMember(account: account, role: role, unit: home, office: form[.office, key], hasVote: false))
        }
        let order: [CouncilRole] = [.chair, .deputy, .secretary, .member]
        return members.sorted {
            (order.firstIndex(of: $0.role) ?? 0, $0.account.rawValue) < (order.firstIndex(of: $1.role) ?? 0, $1.account.rawValue)
        }
    }

    private func home(_ key: String) throws -> UnitID? {
        guard let typed = form[.unitWords, key] else { return nil }
        let day = defaults.today
        if let index = atlas.index(of: UnitID(typed)) ?? atlas.index(ofCode: typed, on: day) { return atlas[index].id }
        let found = room.units(named: typed, on: day)
        // As the form fills it in: with the units above it.
        let exact = found.filter { folded(frame.path(of: $0.id, in: language)) == folded(typed) }
        if exact.count == 1 { return exact[0].id }
        if found.count == 1 { return found[0].id }
        throw WrongMember(
            field: FieldName(.unitWords, key), reason: found.isEmpty ? FormRefusal.nothingFound(typed) : FormRefusal.unitUnclear(typed))
    }

    func council() throws -> (any Page)? {
        guard let view = try sessionView() else { return nil }
        return try councilPage(view, homes: [:])
    }

    private func councilPage(_ view: SessionView, homes: [AccountID: UnitID]) throws -> (any Page)? {
        guard view.seat.mayRun else { return nil }
        let session = view.session
        let possible = try room.possibleMembers(
            of: session.unit, level: session.level, period: session.period, programme: view.answer.programme, homes: homes, on: defaults.today)
        return CouncilPage(
            frame: frame.at(Address(Route.council, id: session.id.rawValue)), view: view, members: possible.members, candidates: possible.candidates)
    }

    func changeCouncil() async throws -> Outcome {
        var homes: [AccountID: UnitID] = [:]
        return try await orShow(.council, { try self.councilPage($0, homes: homes) }) {
            guard let view = try sessionView() else { return .nothing }
            let members = try typedMembers(of: view.session.unit, &homes)
            if form[.choice] == "check", let again = try sessionView(.council, form.typed) {
                return try councilPage(again, homes: homes).map { .page($0, .ok) } ?? .nothing
            }
            let command = ChangeMembers(session: SessionID(id), members: members, decision: form.text(.decision), on: defaults.today)
            return try await take(.council, [command], goTo: .session(SessionID(id)))
        }
    }

    func agenda() throws -> (any Page)? { try sessionView().flatMap { try agendaPage($0) } }

    private func agendaPage(_ view: SessionView) throws -> (any Page)? {
        guard view.seat.mayRun else { return nil }
        return AgendaPage(frame: frame.at(Address(.agenda, id: view.session.id.rawValue)), view: view, candidates: try agendaCandidates(view))
    }

    private func agendaCandidates(_ view: SessionView) throws -> [(aim: Aim, rows: [AgendaCandidate])] {
        let session = view.session
        return try view.answer.programme.aims(at: session.level, on: session.convenedOn).map { aim in
            let rows = try room.candidates(
                for: aim.kind, key: aim.key, level: session.level, period: session.period, in: session.unit, programme: session.convened.programme,
                on: defaults.today)
            return (aim, rows)
        }
    }

    /// What was ticked, after what stands there already; numbers are never used again.
    func drawAgenda() async throws -> Outcome {
        try await orShow(.agendaDrawing, { try self.agendaPage($0) }) {
            guard let view = try sessionView() else { return .nothing }
            let chosen = Set(form.all(.item))
            let balloted = Set(view.session.ballots.flatMap(\.items))
            var items = view.session.items.filter { balloted.contains($0.item) || chosen.contains(AgendaPage.key($0.aim, $0.model)) }
            var last =
                view.session.steps.flatMap { step -> [Int] in
                    if case .agendaDrawn(let body) = step.event { body.items.map(\.item) } else { [] }
                }.max() ?? view.session.items.map(\.item).max() ?? 0
            let kept = Set(items.map { AgendaPage.key($0.aim, $0.model) })
            for (aim, rows) in try agendaCandidates(view) {
                for row in rows where chosen.contains(AgendaPage.key(aim, row.model)) && !kept.contains(AgendaPage.key(aim, row.model)) {
                    last += 1
                    items.append(AgendaItem(item: last, model: row.model, aim: aim, unit: row.unit, seen: row.seen))
                }
            }
            return try await take(
                .agendaDrawing, [DrawAgenda(session: SessionID(id), items: items, on: defaults.today)], goTo: .session(SessionID(id)))
        }
    }
}
