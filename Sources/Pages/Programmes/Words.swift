import Events
import Queries
import Rules
import Texts

/// What the words of a programme are called, in one language.
///
/// A class: many parts of a page hold it, and each copy of a programme would touch the counts of its twenty lists, which all threads share.
final class Words: Sendable {
    let programme: Programme
    let language: Language

    init(_ programme: Programme, _ language: Language) {
        self.programme = programme
        self.language = language
    }

    /// A key that the programme does not know is shown as it is; none at all is said.
    func term(_ dimension: Dimension, _ key: Key?) -> String {
        guard let key else { return language[.notStated] }
        return programme.terms(of: dimension).first { $0.key == key }?.name.said(in: language) ?? key
    }

    func dimension(_ dimension: Dimension) -> String { language.capitalised(dimension.name.said(in: language)) }

    func indicator(_ key: Key) -> String { programme.indicator(key)?.name.said(in: language) ?? key }
    func period(_ key: Key) -> String { programme.period(key)?.name.said(in: language) ?? key }
    func form(_ key: Key) -> String { programme.awardForm(key)?.term.name.said(in: language) ?? key }
    func track(_ key: Key) -> String { programme.tracks.first { $0.key == key }?.name.said(in: language) ?? key }
    func measure(_ key: Key) -> String { programme.measures.first { $0.key == key }?.name.said(in: language) ?? key }

    /// "Đăng ký · Cấp huyện · Tập thể".
    func line(_ line: FigureLine, _ units: UnitNames) -> String {
        let split = line.split.map { term -> String in
            guard term.dimension == .unit else { return self.term(term.dimension, term.key) }
            return units.name(UnitID(term.key))
        }
        return ([indicator(line.indicator)] + [line.level.map { term(.level, $0) }].compactMap { $0 } + split).joined(separator: " · ")
    }

    /// The programme's own name of a span of days, or its first and last day.
    func span(_ days: DayRange) -> String {
        programme.periods.first { $0.days == days }?.name.said(in: language) ?? language.capitalised(language.days(days))
    }
}

/// How units are called on a day, in one language.
struct UnitNames {
    let atlas: Atlas
    let tree: Key
    let language: Language
    /// The day where none is given.
    let day: Day

    init(_ atlas: Atlas, tree: Key = "territory", on day: Day, _ language: Language) {
        self.atlas = atlas
        self.tree = tree
        self.day = day
        self.language = language
    }

    func name(_ unit: Atlas.Index, on other: Day? = nil) -> String {
        let day = other ?? day
        return language.unit(type: atlas.type(of: unit, on: day), name: atlas.name(of: unit, on: day))
    }

    /// With its last day where it is no more: two units of one name may follow one another.
    func dated(_ unit: Atlas.Index) -> String {
        let until = atlas[unit].until
        return until > day ? name(unit) : "\(name(unit)) (\(language.lasted(until: until)))"
    }

    func name(_ unit: UnitID, on other: Day? = nil) -> String { atlas.index(of: unit).map { name($0, on: other) } ?? unit.rawValue }

    /// From the unit up to what lies right below the root.
    func path(_ unit: Atlas.Index, on other: Day? = nil) -> String {
        let day = other ?? day
        var path = name(unit, on: day)
        var above = atlas.parent(of: unit, in: tree, on: day)
        var steps = 0
        while let unit = above, steps < Limits.lineageStepsMax, let next = atlas.parent(of: unit, in: tree, on: day) {
            path += ", "
            path += name(unit, on: day)
            above = next
            steps += 1
        }
        return path
    }

    func path(_ unit: UnitID, on other: Day? = nil) -> String { atlas.index(of: unit).map { path($0, on: other) } ?? unit.rawValue }

    /// Where a record stands on another map: the unit, or the one it surely lies in.
    func placed(_ placement: Placement?, on day: Day) -> String {
        guard let placement else { return language[.notPlaced] }
        return placement.isExact ? path(placement.unit, on: day) : language.somewhereIn(path(placement.unit, on: day))
    }
}
