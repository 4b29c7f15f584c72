import Events
import Rules
import Texts

/// How the places of a programme and what stands there are called.
struct ProgrammeWords {
    let programme: Programme
    let language: Language

    func item(_ place: ProgrammePlace) -> String {
        switch place.list {
        case .programme: programme.name.said(in: language)
        case .deadlines: DeadlineStep(rawValue: place.key).map { language.name(of: $0) } ?? place.key
        case .form: programme.form.first { $0.key == place.key }?.name.said(in: language) ?? place.key
        case .periods: programme.period(place.key)?.name.said(in: language) ?? place.key
        default: named[place.list]?.first { $0.key == place.key }?.name.said(in: language) ?? place.key
        }
    }

    private var named: [ProgrammePlace.List: [Term]] {
        [
            .quotas: programme.quotas.map(\.term), .thresholds: programme.thresholds.map(\.term), .fields: programme.fields,
            .levels: programme.levels.map(\.term), .types: programme.types, .subjects: programme.subjects, .grades: programme.grades,
            .bodies: programme.levels.flatMap { level in
                level.bodies.enumerated().map { Term(key: "\(level.term.key)-\($0.offset + 1)", name: $0.element.name) }
            },
        ]
    }

    /// As a person reads it.
    func said(_ text: String, at part: ProgrammePlace.Part) -> String {
        if text.isEmpty { return language.nothingSaid }
        return switch part {
        case .required, .skipLevels: text == "true" ? language.yesWord : language.noWord
        case .returnRule: text == ReturnRule.resume.rawValue ? language.resumes : language.restarts
        case .from, .until, .cutOff: Day(text).map { language.day($0) } ?? text
        default: text
        }
    }
}

extension [(place: ProgrammePlace, text: String)] {
    /// The places of each list, in their order.
    var byList: [(list: ProgrammePlace.List, places: [(place: ProgrammePlace, text: String)])] {
        ProgrammePlace.List.allCases.map { list in (list, filter { $0.place.list == list }) }.filter { !$0.places.isEmpty }
    }

    /// The places of each item, in their order.
    var byItem: [(key: Key, places: [(place: ProgrammePlace, text: String)])] {
        var keys: [Key] = []
        for entry in self where keys.last != entry.place.key { keys.append(entry.place.key) }
        return keys.map { key in (key, filter { $0.place.key == key }) }
    }
}
