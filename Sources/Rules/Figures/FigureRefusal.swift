package import Events

/// Why a report or one of its figures cannot be recorded. Cases in order of precedence.
package enum FigureRefusal: Error, Equatable, Sendable {
    case reportUnknown(ReportID)
    case programmeUnknown(Key)
    case unitUnknown(UnitID)
    case unitStandsNot(UnitID, on: Day)
    case periodUnknown(Key)
    case dayIsInTheFuture(Day, today: Day)
    case dayOutsidePeriod(Day, Key)
    case tooManyFigures(max: Int)
    case indicatorUnknown(Key)
    case levelUnknown(Key)
    case notSplitBy(Key, Dimension)
    case wordUnknown(list: Dimension, Key)
    case valueBelowZero
    case coverageImpossible(reported: Int, due: Int)
    case figureTwice(FigureLine)
    case totalOfUnknownFigure(FigureLine)
}
