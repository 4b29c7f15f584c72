package import Events
package import Rules

/// Drafts a decision: from what a session granted, or line by line.
package struct DraftDecision: Command {
    package let decision: DecisionID
    package let programme: Key
    package let header: DraftHeader
    package let lines: [RecipientWish]
    package let session: SessionID?
    package let isGenerated: Bool

    package init(
        decision: DecisionID, programme: Key, header: DraftHeader, lines: [RecipientWish], session: SessionID? = nil, isGenerated: Bool = false
    ) {
        self.decision = decision
        self.programme = programme
        self.header = header
        self.lines = lines
        self.session = session
        self.isGenerated = isGenerated
    }

    package func demand(in work: Work) throws -> Demand { Demand(.draftDecisions, unit: header.issuerUnit, programme: programme) }

    package func decide(in work: Work) throws {
        guard let programme = try work.programme(programme, on: work.today) else { throw DecisionRefusal.programmeUnknown(programme) }
        let stream = "decision/\(decision)"
        try work.expect(stream)
        guard try work.latest(of: stream) == nil else { throw DecisionRefusal.decisionExists(decision) }
        if let session {
            guard let isApplied = try work.isApplied(session) else { throw DecisionRefusal.sessionUnknown(session) }
            guard isApplied else { throw DecisionRefusal.sessionNotApplied(session) }
        }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        let plan = try DecisionDraft.begin(
            decision, header, lines, session: session, isGenerated: isGenerated, in: setting, knowing: try work.draftKnowledge(lines))
        work.enter(plan)
    }
}

extension Work {
    /// Enters a draft with the details of its people sealed.
    func enter(_ plan: DraftPlan) {
        let texts = plan.details.map { (owner: "person/\($0.person)", text: $0.details.canonicalBytes()) }
        enter(sealing: texts, in: "decision/\(plan.drafted.decision)", on: today) { seals in
            var drafted = plan.drafted
            for (detail, seal) in zip(plan.details, seals) { drafted.recipients[detail.index].details = seal }
            return .decisionDrafted(drafted)
        }
    }

    /// Whether what a session found was applied; nil where there is no such session.
    func isApplied(_ session: SessionID) throws -> Bool? {
        guard isName(session.rawValue), case let steps = try steps(of: "session/\(session)"), !steps.isEmpty else { return nil }
        return steps.contains { if case .outcomesApplied = $0.event { true } else { false } }
    }
}
