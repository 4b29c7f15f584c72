package import Events
import Rules

/// Begins a series of numbers for a body and a year, after the last number that was given on paper.
package struct BeginSeries: Command {
    package let programme: Key
    package let series: Key
    package let unit: UnitID
    package let year: Int
    package let last: Int

    package init(programme: Key, series: Key, unit: UnitID, year: Int, last: Int) {
        self.programme = programme
        self.series = series
        self.unit = unit
        self.year = year
        self.last = last
    }

    package func demand(in work: Work) throws -> Demand { Demand(.draftDecisions, unit: unit, programme: programme) }

    package func decide(in work: Work) throws {
        guard let programme = try work.programme(programme, on: work.today) else { throw DecisionRefusal.programmeUnknown(programme) }
        guard let kept = programme.series(series) else { throw DecisionRefusal.seriesUnknown(series) }
        // A decision that is recorded from paper meanwhile may bear a number that lies behind the last.
        try work.expectNothingNew()
        let event = try NumberBook.begin(
            kept, unit, year: year, last: last, isBegun: try work.numberBook(kept, unit, year) != nil,
            recorded: try work.highestRecorded(kept, unit, year), in: ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today))
        work.enter(event, in: NumberBook.stream(series, unit, year), on: work.today)
    }
}
