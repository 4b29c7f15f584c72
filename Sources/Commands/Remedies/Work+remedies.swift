import Events
import Rules

extension Work {
    func complaint(_ id: ComplaintID) throws -> Complaint {
        let stream = "complaint/\(id)"
        try expect(stream)
        guard isName(id.rawValue), let complaint = Complaint(try steps(of: stream)) else { throw ComplaintRefusal.complaintUnknown(id) }
        return complaint
    }

    /// What a complaint is about, looked up where it was decided. `isLodged` once it is: what was annulled since is still answered.
    func contested(_ lodged: ComplaintLodged, isLodged: Bool = false) throws -> Contested {
        if let decision = lodged.decision { return try contested(decision, line: lodged.ordinal, isLodged) }
        if let model = lodged.model, let entry = lodged.entry { return try contested(model, entry: entry, isLodged) }
        return try contested(lodged.session ?? SessionID(""), item: lodged.item ?? 0)
    }

    private func contested(_ id: DecisionID, line: Int?, _ isLodged: Bool) throws -> Contested {
        let known = try decision(id)
        guard !known.isAnnulled || isLodged else { throw DecisionRefusal.alreadyAnnulled(id) }
        if let line {
            guard known.recipient(line) != nil else { throw DecisionRefusal.lineUnknown(line) }
            guard !known.annulledLines.contains(line) || isLodged else { throw DecisionRefusal.lineAlreadyAnnulled(line) }
        }
        var deciders = Set([known.issued.signature?.account.rawValue].compactMap { $0 })
        for step in try steps(of: "decision/\(id)") {
            if case .decisionIssued = step.event { deciders.insert(step.actor) }
        }
        return Contested(seat: known.issued.issuerUnit, programme: known.issued.programme, decidedOn: known.issuedOn, deciders: deciders)
    }

    private func contested(_ id: ModelID, entry: Int, _ isLodged: Bool) throws -> Contested {
        let (known, setting) = try model(id)
        guard let step = known.steps.first(where: { $0.entry == entry }) else { throw ComplaintRefusal.entryUnknown(position: entry) }
        guard let level = step.event.contestableLevel, isLodged || !known.annulled.contains(entry) else {
            throw ComplaintRefusal.nothingDecided(position: entry)
        }
        let seat = setting.atlas.seat(of: known.unit, level: level ?? known.level, in: setting.programme, on: today)
        let council = try step.event.decidedInSession.map { try voters(of: $0) } ?? []
        return Contested(seat: seat, programme: known.programme, decidedOn: step.day, deciders: council.union([step.actor]))
    }

    private func contested(_ id: SessionID, item: Int) throws -> Contested {
        guard isName(id.rawValue) else { throw ComplaintRefusal.sessionUnknown(id) }
        let steps = try steps(of: "session/\(id)")
        guard let first = steps.first, case .sessionConvened(let convened) = first.event else { throw ComplaintRefusal.sessionUnknown(id) }
        guard try agendaItem(item, of: id) != nil else { throw ComplaintRefusal.itemUnknown(item) }
        let applied = steps.last { if case .outcomesApplied = $0.event { true } else { false } }
        guard let applied else { throw ComplaintRefusal.notDecidedYet(item) }
        return Contested(
            seat: convened.unit, programme: convened.programme, decidedOn: applied.day, deciders: try voters(of: id).union([applied.actor]))
    }

    /// A line of the agenda as it was drawn last.
    func agendaItem(_ item: Int, of session: SessionID) throws -> AgendaItem? {
        guard isName(session.rawValue) else { return nil }
        var items: [AgendaItem] = []
        for step in try steps(of: "session/\(session)") {
            if case .agendaDrawn(let body) = step.event { items = body.items }
        }
        return items.first { $0.item == item }
    }

    /// Those who had a vote in a session: they took its decisions.
    private func voters(of session: SessionID) throws -> Set<String> {
        var members: [SessionMember] = []
        for step in try steps(of: "session/\(session)") {
            switch step.event {
            case .sessionConvened(let body): members = body.members
            case .membersChanged(let body): members = body.members
            default: continue
            }
        }
        return Set(members.filter(\.hasVote).map(\.account.rawValue))
    }
}
