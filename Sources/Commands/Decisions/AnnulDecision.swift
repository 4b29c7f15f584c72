package import Events
import Rules

/// Records that the authority annulled a whole decision.
package struct AnnulDecision: Command {
    package let decision: DecisionID
    package let reason: String
    package let instrument: String
    package let on: Day

    package init(decision: DecisionID, reason: String, instrument: String, on: Day) {
        self.decision = decision
        self.reason = reason
        self.instrument = instrument
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        let known = try work.decision(decision)
        return Demand(.decideAwards, unit: known.issued.issuerUnit, programme: known.issued.programme)
    }

    package func decide(in work: Work) throws {
        let known = try work.decision(decision)
        work.enter(
            try known.annul(reason: reason, instrument: instrument, today: work.today, on: on), of: known, on: on)
    }
}
