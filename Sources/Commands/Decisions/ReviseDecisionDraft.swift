package import Events
package import Rules

/// Changes a draft: what stands above the list, a line of it, or its order. What is not changed keeps its seals.
package struct ReviseDecisionDraft: Command {
    package let decision: DecisionID
    package let change: DraftChange
    /// The position of the draft that was seen.
    package let seen: Int

    package init(decision: DecisionID, change: DraftChange, seen: Int) {
        self.decision = decision
        self.change = change
        self.seen = seen
    }

    package func demand(in work: Work) throws -> Demand {
        guard let draft = try work.draft(decision) else { throw DecisionRefusal.decisionUnknown(decision) }
        let also: UnitID? = if case .header(let header) = change, header.issuerUnit != draft.drafted.issuerUnit { header.issuerUnit } else { nil }
        return Demand(.draftDecisions, unit: draft.drafted.issuerUnit, also: also, programme: draft.drafted.programme)
    }

    package func decide(in work: Work) throws {
        guard let draft = try work.draft(decision), let programme = try work.programme(draft.drafted.programme, on: work.today) else {
            throw DecisionRefusal.decisionUnknown(decision)
        }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        let known = try work.draftKnowledge(change.wish.map { [$0] } ?? [], draft.drafted.recipients)
        work.enter(try draft.change(change, seen: seen, in: setting, knowing: known))
    }
}
