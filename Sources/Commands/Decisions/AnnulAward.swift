package import Events
import Rules

/// Records that one award of a decision was annulled.
package struct AnnulAward: Command {
    package let decision: DecisionID
    package let line: Int
    package let reason: String
    package let instrument: String
    package let on: Day

    package init(decision: DecisionID, line: Int, reason: String, instrument: String, on: Day) {
        self.decision = decision
        self.line = line
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
            try known.annulAward(line: line, reason: reason, instrument: instrument, today: work.today, on: on), of: known, on: on)
    }
}
