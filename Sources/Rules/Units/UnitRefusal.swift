package import Events

/// Why a unit act cannot stand. Cases in order of precedence.
package enum UnitRefusal: Error, Equatable, Sendable {
    case nameMissing
    case nameUnreadable
    case nameTooLong(max: Int)
    case instrumentMissing
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
    case laterActsExist(UnitID, on: Day)
    case entryIsOfAnother(position: Int, UnitID)
}
