package import Events
package import Rules

/// The funnel of a place: how many were registered, recognised, raised, commended in a period, and by field.
package struct FunnelAnswer: Sendable {
    package struct Stage: Sendable {
        package let indicator: Indicator
        package let question: FigureQuestion
        package let value: Int
        package let generated: Int
    }

    package let programme: Programme
    package let place: Atlas.Index
    package let period: Period
    package let asAt: Day
    package let stages: [Stage]
    package let fields: [FigureCell]
    package let years: [YearCount]

    package struct YearCount: Equatable, Sendable {
        package let year: Int
        package let value: Int
        package let generated: Int
    }
}

extension ReadingRoom {
    /// Every counted flow of the programme in its order, for a place and a period.
    package func funnel(_ programme: Programme, place: Atlas.Index, period: Period, asAt: Day) throws -> FunnelAnswer {
        func question(_ counts: Countable, _ nature: Nature) -> FigureQuestion {
            FigureQuestion(programme: programme.key, counts: counts, nature: nature, place: place, period: period.days, asAt: asAt)
        }
        let stages = try programme.indicators.filter { $0.nature == .flow }.compactMap { indicator -> FunnelAnswer.Stage? in
            guard let counts = indicator.counts else { return nil }
            let asked = question(counts, .flow)
            let cell = try cachedFigure(asked).first
            return FunnelAnswer.Stage(indicator: indicator, question: asked, value: cell?.value ?? 0, generated: cell?.generated ?? 0)
        }
        var byField = question(.registration, .flow)
        byField.splitBy = [.field]
        let years = try (period.from.year...period.until.previous.year).compactMap { year -> FunnelAnswer.YearCount? in
            guard let from = Day(year: year, month: 1, day: 1), let until = Day(year: year + 1, month: 1, day: 1) else { return nil }
            var asked = question(.registration, .flow)
            asked.period = DayRange(from: max(from, period.from), until: min(until, period.until))
            let cell = try cachedFigure(asked).first
            return FunnelAnswer.YearCount(year: year, value: cell?.value ?? 0, generated: cell?.generated ?? 0)
        }
        return FunnelAnswer(
            programme: programme, place: place, period: period, asAt: asAt, stages: stages, fields: try cachedFigure(byField), years: years)
    }
}
