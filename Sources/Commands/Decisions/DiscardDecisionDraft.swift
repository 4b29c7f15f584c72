package import Events
import Rules

/// Gives a draft up. Its id is not used again.
package struct DiscardDecisionDraft: Command {
    package let decision: DecisionID
    package let reason: String
    /// The position of the draft that was seen.
    package let seen: Int

    package init(decision: DecisionID, reason: String, seen: Int) {
        self.decision = decision
        self.reason = reason
        self.seen = seen
    }

    package func demand(in work: Work) throws -> Demand {
        guard let draft = try work.draft(decision) else { throw DecisionRefusal.decisionUnknown(decision) }
        return Demand(.draftDecisions, unit: draft.drafted.issuerUnit, programme: draft.drafted.programme)
    }

    package func decide(in work: Work) throws {
        guard let draft = try work.draft(decision) else { throw DecisionRefusal.decisionUnknown(decision) }
        work.enter(try draft.discard(reason: reason, seen: seen), in: "decision/\(decision)", on: work.today)
    }
}
