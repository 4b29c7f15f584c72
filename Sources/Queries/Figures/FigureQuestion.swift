package import Events
package import Rules

/// Which map the records of a place are grouped by. The place alone fixes which records count; the map only regroups them.
package enum MapChoice: Hashable, Sendable {
    /// Each record where it lay on its own day.
    case then
    case on(Day)
}

/// A word a figure is limited to; `notStated` is what the sources leave open.
package enum WordFilter: Hashable, Sendable {
    case key(Key)
    case notStated
}

/// What is asked of the tally.
package struct FigureQuestion: Hashable, Sendable {
    package var programme: Key
    package var counts: Countable
    package var nature: Nature
    /// Records count that lay, on their day, in this unit or in one that went whole into it.
    package var place: Atlas.Index
    /// For a flow: the days in which it happened, by the day it counts on.
    package var period: DayRange
    package var asAt: Day
    /// The last position that was known; nil is now.
    package var knownAt: Int?
    package var filters: [Dimension: WordFilter] = [:]
    package var splitBy: [Dimension] = []
    package var map = MapChoice.then

    package init(
        programme: Key, counts: Countable, nature: Nature, place: Atlas.Index, period: DayRange, asAt: Day, knownAt: Int? = nil,
        filters: [Dimension: WordFilter] = [:], splitBy: [Dimension] = [], map: MapChoice = .then
    ) {
        self.programme = programme
        self.counts = counts
        self.nature = nature
        self.place = place
        self.period = period
        self.asAt = asAt
        self.knownAt = knownAt
        self.filters = filters
        self.splitBy = splitBy
        self.map = map
    }
}

/// One number of an answer.
package struct FigureCell: Equatable, Sendable {
    /// The words of the dimensions it was split by; nil is not stated.
    package let words: [Dimension: Key?]
    /// With a split by unit: the unit on the map; nil is the amount that cannot be placed in any one of them.
    package let unit: Atlas.Index?
    package let value: Int
    /// How many of them are generated records.
    package let generated: Int

    package init(words: [Dimension: Key?], unit: Atlas.Index?, value: Int, generated: Int) {
        self.words = words
        self.unit = unit
        self.value = value
        self.generated = generated
    }
}
