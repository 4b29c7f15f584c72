package import Events
import Rules

/// Takes a complaint back, from the unit that it came from.
package struct WithdrawComplaint: Command {
    package let complaint: ComplaintID
    package let reason: String
    package let on: Day

    package init(complaint: ComplaintID, reason: String, on: Day) {
        self.complaint = complaint
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.complain, unit: try work.complaint(complaint).lodged.unit) }

    package func decide(in work: Work) throws {
        let known = try work.complaint(complaint)
        work.enter(try known.withdraw(reason: reason, today: work.today, on: on), in: "complaint/\(complaint)", on: on)
    }
}
