package import Events

/// Why a complaint cannot be lodged, answered or withdrawn. Cases in order of precedence.
package enum ComplaintRefusal: Error, Equatable, Sendable {
    case complaintUnknown(ComplaintID)
    case complaintExists(ComplaintID)
    case entryUnknown(position: Int)
    /// The entry decided nothing, or is annulled already.
    case nothingDecided(position: Int)
    case sessionUnknown(SessionID)
    case itemUnknown(Int)
    /// The council's outcomes are not out yet.
    case notDecidedYet(Int)
    case unitUnknown(UnitID)
    case unitStandsNot(UnitID, on: Day)
    case dayIsInTheFuture(Day, today: Day)
    case dayBeforeDecision(Day, decidedOn: Day)
    case dayBeforeLodging(Day, lodgedOn: Day)
    case textMissing
    case textUnreadable
    case textTooLong(max: Int)
    case isOver(Complaint.State)
    case reasonMissing
    case reasonUnreadable
    case reasonTooLong(max: Int)
    case instrumentMissing
    case instrumentUnreadable
    case instrumentTooLong(max: Int)
}
