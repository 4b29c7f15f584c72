import CanonicalJSON
package import Events
package import Rules

/// Puts a misspelt name of a decision's list right. The decision stays as it was issued.
package struct CorrectAward: Command {
    package let decision: DecisionID
    package let line: Int
    package let correction: NameCorrection
    package let reason: String
    package let instrument: String
    package let on: Day

    package init(decision: DecisionID, line: Int, correction: NameCorrection, reason: String, instrument: String, on: Day) {
        self.decision = decision
        self.line = line
        self.correction = correction
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
        let stream = "decision/\(decision)"
        guard let person = known.recipient(line)?.person else {
            let event = try known.correct(
                body: line, correction, reason: reason, instrument: instrument, today: work.today, on: on)
            return work.enter(event, of: known, on: on)
        }
        let corrected = try known.correct(
            person: line, correction, known: try details(known, in: work), reason: reason, instrument: instrument, today: work.today, on: on)
        let entry = AwardCorrected(decision: decision, ordinal: line, reason: reason, instrument: instrument)
        work.enter(sealing: [("person/\(person)", corrected.canonicalBytes())], in: stream, on: on) { seals in
            var sealed = entry
            sealed.details = seals[0]
            return .awardCorrected(sealed)
        }
    }

    /// What is repeated had its details when it was recorded, though their key may be destroyed since.
    private func details(_ known: Decision, in work: Work) throws -> PersonDetails? {
        guard let sealed = known.details(of: line) else { return nil }
        guard let text = try work.open(sealed) else { return work.repeatedAt == nil ? nil : PersonDetails() }
        return try PersonDetails.whole(text)
    }
}
