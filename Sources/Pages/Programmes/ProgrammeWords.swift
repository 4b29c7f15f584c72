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
        case .councils: programme.level(place.key)?.term.name.said(in: language) ?? place.key
        case .money: money(place.key)
        default: named[place.list]?.first { $0.key == place.key }?.name.said(in: language) ?? place.key
        }
    }

    private var named: [ProgrammePlace.List: [Term]] {
        [
            .quotas: programme.quotas.map(\.term), .thresholds: programme.thresholds.map(\.term), .fields: programme.fields,
            .levels: programme.levels.map(\.term), .types: programme.types, .subjects: programme.subjects, .grades: programme.grades,
            .checks: (programme.checks ?? []).map(\.term), .eligibility: (programme.eligibility ?? []).map(\.term),
            .series: (programme.series ?? []).map(\.term), .dossier: (programme.dossier ?? []).map(\.term),
            .criteria: (programme.criteria ?? []).map(\.term), .routes: (programme.routes ?? []).map(\.term),
            .needs: (programme.eligibility ?? []).flatMap { rule in
                rule.needs.enumerated().map { Term(key: Need.key(rule.term.key, $0.offset), name: need($0.element, of: rule)) }
            },
            .bodies: programme.levels.flatMap { level in
                level.bodies.enumerated().map { Term(key: "\(level.term.key)-\($0.offset + 1)", name: $0.element.name) }
            },
        ]
    }

    private func money(_ key: Key) -> String {
        let money = programme.money ?? Money()
        if let index = money.baseSalaries.indices.first(where: { Money.salaryKey($0) == key }) {
            return language.baseSalary(from: money.baseSalaries[index].from)
        }
        guard let line = money.coefficients.enumerated().first(where: { Money.coefficientKey($0.offset) == key })?.element else {
            return language.roundingOfMoney
        }
        let form = programme.awardForm(line.form)?.term.name.said(in: language) ?? line.form
        return "\(form), \(programme.terms(of: .subject).first { $0.key == line.subject }?.name.said(in: language) ?? line.subject)"
    }

    private func need(_ need: Need, of rule: Eligibility) -> Name {
        let said = "\(rule.term.name.said(in: language)): \(self.need(need))"
        return Name(vi: said, en: said)
    }

    func need(_ need: Need) -> String { AimWords(programme: programme, language: language).need(need, language) }

    /// What an aim is about: all, or one level, grade or form of award.
    func aim(_ kind: AimKind, _ key: Key?) -> String {
        guard let key else { return language.name(of: kind) }
        return AimWords(programme: programme, language: language).said(Aim(kind: kind, key: key))
    }

    /// As a person reads it.
    func said(_ text: String, at part: ProgrammePlace.Part) -> String {
        if text.isEmpty { return language.nothingSaid }
        return switch part {
        case .required, .skipLevels, .strict, .secretaryVotes: text == "true" ? language.yesWord : language.noWord
        case .returnRule: text == ReturnRule.resume.rawValue ? language.resumes : language.restarts
        case .ballot: BallotForm(rawValue: text).map { language.name(of: $0) } ?? text
        case .rounding: Rounding(rawValue: text).map { language.name(of: $0) } ?? text
        case .amount, .roundTo: Int(text).map { language.number($0) } ?? text
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
