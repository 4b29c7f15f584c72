package import Events

/// Why a unit act cannot stand. Cases in order of precedence.
package enum UnitRefusal: Error, Equatable, Sendable {
    case nameMissing
    case nameUnreadable
    case nameTooLong(max: Int)
    case instrumentMissing
    case instrumentUnreadable
    case instrumentTooLong(max: Int)
    case reasonMissing
    case reasonUnreadable
    case reasonTooLong(max: Int)
    case tooManyActs(max: Int)
    case unitExists(UnitID)
    case unitUnknown(UnitID)
    case treeUnknown(Key)
    case parentUnknown(UnitID)
    case parentStandsNot(UnitID, on: Day)
    case unitStandsNot(UnitID, on: Day)
    case codeInUse(String, by: UnitID, on: Day)
    case parentIsInside(UnitID)
    case nothingChanges
    case unitsBelow(UnitID, count: Int, on: Day)
    /// What is entered already for a later day would no longer fit.
    case laterActsExist(UnitID, on: Day)
    case entryIsOfAnother(position: Int, UnitID)
    /// A later act is about what would be gone; it is taken back first.
    case actRestsOnIt(position: Int, UnitID)
    /// Models, decisions, reports or appointments name a unit whose beginning would be taken back.
    case recordsRestOnIt(UnitID, count: Int)
}
