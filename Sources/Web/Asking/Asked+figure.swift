import Events
import Pages
import Queries
import Rules

// Reads what `Address.records(behind:)` writes.

extension Asked {
    func programme(in room: ReadingRoom, _ defaults: Defaults) throws(QuestionRefusal) -> Programme? {
        let key = self[.programme] ?? defaults.programme
        if let programme = room.programme(key) { return programme }
        guard self[.programme] != nil else { return nil }
        throw .wordUnknown(parameter: Parameter.programme.rawValue, key)
    }

    func unit(_ parameter: Parameter, in atlas: Atlas) throws(QuestionRefusal) -> Atlas.Index? {
        guard let id = self[parameter] else { return nil }
        guard let index = atlas.index(of: UnitID(id)) else { throw .unitUnknown(id) }
        return index
    }

    /// What was typed for a unit, where it is neither an id nor a code: then it is for the person to choose.
    func typedUnit(in atlas: Atlas, on day: Day) -> (index: Atlas.Index?, text: String) {
        guard let text = self[Parameter.unit] else { return (nil, "") }
        if let index = atlas.index(of: UnitID(text)) ?? atlas.index(ofCode: text, on: day) { return (index, "") }
        return (nil, text)
    }

    func map(_ defaults: Defaults) throws(QuestionRefusal) -> MapChoice {
        switch self[.map] ?? Parameter.then {
        case Parameter.then: return .then
        case Parameter.today: return .on(defaults.today)
        case Parameter.day: return .on(try day(.mapDay) ?? defaults.today)
        default: return .on(try day(.map) ?? defaults.today)
        }
    }

    /// The day of a map where there is no "as it was".
    func mapDay(_ defaults: Defaults) throws(QuestionRefusal) -> Day {
        if case .on(let day) = try map(defaults) { return day }
        return defaults.today
    }

    /// A position, or the last of a day.
    func known(in room: ReadingRoom) throws -> Int? {
        guard let value = self[.known] else { return nil }
        if let day = Day(value) {
            guard let position = try room.position(knownOn: day) else { throw QuestionRefusal.nothingKnownYet(on: value) }
            return position
        }
        guard let position = Int(value), position >= 0, position < room.position else {
            throw QuestionRefusal.positionUnknown(value, last: room.position - 1)
        }
        return position
    }

    func part(in atlas: Atlas) throws(QuestionRefusal) -> UnitPart {
        if self[.part] == Parameter.unplaced { return .unplaced }
        return try unit(.part, in: atlas).map { .unit($0) } ?? .anywhere
    }

    func figure(
        counting counts: Countable, _ programme: Programme, place: Atlas.Index, in room: ReadingRoom, _ defaults: Defaults
    ) throws -> FigureQuestion {
        var question = FigureQuestion(
            programme: programme.key, counts: counts, nature: try word(.nature, Defaults.nature(of: counts)), place: place, period: try period(),
            asAt: try day(.asAt) ?? defaults.today, knownAt: try known(in: room), map: try map(defaults))
        for dimension in Asked.filters {
            guard let value = self[dimension] else { continue }
            guard value != Parameter.notStated else {
                question.filters[dimension] = .notStated
                continue
            }
            guard room.knows(value, as: dimension, in: programme) else {
                throw QuestionRefusal.wordUnknown(parameter: dimension.rawValue, value)
            }
            question.filters[dimension] = .key(value)
        }
        return question
    }

    /// One of a closed list of words.
    func word<Word: RawRepresentable<String>>(_ parameter: Parameter, _ otherwise: Word) throws(QuestionRefusal) -> Word {
        guard let value = self[parameter] else { return otherwise }
        guard let word = Word(rawValue: value) else { throw .wordUnknown(parameter: parameter.rawValue, value) }
        return word
    }

    private func period() throws(QuestionRefusal) -> DayRange {
        let from = try day(.from)
        let to = try day(.to)
        if let from, let to, to < from { throw .daysBackwards(from: from.description, to: to.description) }
        return DayRange(from: from ?? Defaults.always.from, until: to?.next ?? Defaults.always.until)
    }

    /// What records can be limited to; a unit is a place or a part, and nothing that is counted has a kind.
    private static let filters: [Dimension] = [.level, .field, .type, .subject, .grade, .carried, .grantor]
}

extension ReadingRoom {
    /// Whether any version of the programme knows the word: records keep the words of the version they began with.
    func knows(_ key: Key, as dimension: Dimension, in programme: Programme) -> Bool {
        (1...max(1, programme.version)).contains { version in
            self.programme(programme.key, version: version)?.terms(of: dimension).contains { $0.key == key } ?? false
        }
    }
}
