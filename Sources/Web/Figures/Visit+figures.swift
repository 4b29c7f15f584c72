import Events
import Pages
import Queries
import Rules

extension Visit {
    func home() throws -> (any Page)? {
        let cards = try room.reportCards()
        let day = try asked.day(.asAt) ?? defaults.today
        guard let programme = try asked.programme(in: room, defaults), let period = try period(of: programme, on: day) else {
            return HomePage(frame: frame, funnel: nil, cards: cards)
        }
        let typed = asked.typedUnit(in: atlas, on: day)
        guard let place = try typed.index ?? asked.unit(.place, in: atlas) ?? defaults.root else {
            return HomePage(frame: frame, funnel: nil, cards: cards)
        }
        return HomePage(
            frame: frame, funnel: try room.funnel(programme, place: place, period: period, asAt: day), cards: cards, typed: typed.text,
            candidates: candidates(for: typed.text, on: day))
    }

    func reports() throws -> (any Page)? { ReportListPage(frame: frame, cards: try room.reportCards()) }

    func report() throws -> (any Page)? {
        let known = try asked.known(in: room)
        let answer = try room.report(ReportID(id), asAt: try asked.day(.asAt), knownAt: known, map: try asked.map(defaults))
        return answer.map { ReportPage(frame: frame, answer: $0, knownAt: known, knownTyped: asked[.known] ?? "") }
    }

    /// The one asked for; else the longest that has begun, since one year says little about a movement.
    private func period(of programme: Programme, on day: Day) throws(QuestionRefusal) -> Period? {
        if let key = asked[.period] {
            guard let period = programme.period(key) else { throw .wordUnknown(parameter: Parameter.period.rawValue, key) }
            return period
        }
        let begun = programme.periods.filter { $0.from <= day }
        return (begun.isEmpty ? programme.periods : begun)
            .max { ($0.until.number - $0.from.number, $0.from) < ($1.until.number - $1.from.number, $1.from) }
    }
}
