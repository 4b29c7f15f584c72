package import Events
import Rules

/// Answers a complaint by a numbered document: the body that decided does, but nobody who lodged it or took the decision.
package struct AnswerComplaint: Command {
    package let complaint: ComplaintID
    package let isUpheld: Bool
    package let reason: String
    package let instrument: String
    package let on: Day

    package init(complaint: ComplaintID, isUpheld: Bool, reason: String, instrument: String, on: Day) {
        self.complaint = complaint
        self.isUpheld = isUpheld
        self.reason = reason
        self.instrument = instrument
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        let known = try work.complaint(complaint)
        let contested = try work.contested(known.lodged, isLodged: true)
        return Demand(
            .settleComplaints, unit: contested.seat, programme: contested.programme, barred: contested.deciders.union([known.lodger]),
            complaint: complaint)
    }

    package func decide(in work: Work) throws {
        let known = try work.complaint(complaint)
        work.enter(
            try known.answer(isUpheld: isUpheld, reason: reason, instrument: instrument, today: work.today, on: on),
            in: "complaint/\(complaint)", on: on)
    }
}
