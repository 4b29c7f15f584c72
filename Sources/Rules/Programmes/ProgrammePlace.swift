package import Events

/// One thing that a programme says and that can be changed by hand: in which list, of which item, and what of it.
package struct ProgrammePlace: Hashable, Sendable {
    package enum List: String, CaseIterable, Sendable {
        case programme, deadlines, periods, quotas, thresholds, councils, checks, eligibility, needs, money, series, form, dossier, criteria
        case fields, levels, bodies, routes, types, subjects, grades
    }

    package enum Part: String, CaseIterable, Sendable {
        case vi, en, helpVi, helpEn, required, charactersMax, from, until, cutOff, percent, fraction, strict, count, reserve, days, years
        case quorum, ballot, pointsMax, secretaryVotes, pattern, digits, amount, thousandths, roundTo, rounding, source, returnRule, skipLevels
    }

    package let list: List
    package let key: Key
    package let part: Part

    package init(_ list: List, _ key: Key, _ part: Part) {
        self.list = list
        self.key = key
        self.part = part
    }

    /// Of a period that is not there yet.
    package static let newKey: Key = "+"

    /// `periods.2024.until`; nil for any other text.
    package init?(_ text: String) {
        guard let first = text.firstIndex(of: "."), let last = text.lastIndex(of: "."), first < last,
            let list = List(rawValue: String(text[..<first])),
            let part = Part(rawValue: String(text[text.index(after: last)...]))
        else { return nil }
        self.init(list, String(text[text.index(after: first)..<last]), part)
    }

    package var text: String { "\(list.rawValue).\(key).\(part.rawValue)" }
}

/// What another version says otherwise.
package struct ProgrammeChange: Equatable, Sendable {
    package let place: ProgrammePlace
    /// Nil where it was not there before.
    package let before: String?
    package let after: String

    package init(place: ProgrammePlace, before: String?, after: String) {
        self.place = place
        self.before = before
        self.after = after
    }
}

extension Programme {
    /// Everything that can be changed, as text, in the order in which it is shown.
    package var said: [(place: ProgrammePlace, text: String)] {
        var all: [(place: ProgrammePlace, text: String)] = []
        var copy = self
        _ = copy.visit { place, text in all.append((place, text)) }
        return all
    }

    /// The next version: this one with what stands otherwise in the texts, and with one more period where there is a key for it.
    package func next(_ texts: [ProgrammePlace: String], addingPeriod key: Key?, from day: Day) -> (programme: Programme, faults: [ProgrammeFault]) {
        var next = self
        next.version += 1
        next.from = day
        if let key { next.periods.append(Period(key: key, name: Name(), from: Day(0), until: Day(0), cutOff: nil)) }
        let faults = next.visit { place, text in
            let typed = place.list == .periods && place.key == key ? ProgrammePlace(.periods, ProgrammePlace.newKey, place.part) : place
            if let wished = texts[typed] { text = wished }
        }
        return (next, faults)
    }

    package func changes(since earlier: Programme) -> [ProgrammeChange] {
        let before = Dictionary(earlier.said.map { ($0.place, $0.text) }) { first, _ in first }
        return said.compactMap { place, text in
            before[place] ?? "" == text ? nil : ProgrammeChange(place: place, before: before[place], after: text)
        }
    }

    /// Shows everything that can be changed; what the visitor leaves as the text is said from then on. What cannot be read stays as it was.
    mutating func visit(_ see: @escaping (ProgrammePlace, inout String) -> Void) -> [ProgrammeFault] {
        var visitor = ProgrammeVisitor(see: see)
        visitor.name(&name, .programme, key)
        visitor.word(&returnRule, ProgrammePlace(.programme, key, .returnRule))
        visitor.truth(&skipLevels, ProgrammePlace(.programme, key, .skipLevels))
        visitor.deadlines(&deadlines)
        for index in periods.indices { visitor.period(&periods[index]) }
        for index in quotas.indices { visitor.quota(&quotas[index]) }
        for index in thresholds.indices { visitor.threshold(&thresholds[index]) }
        visitor.each(&councils) { $0.council(&$1) }
        visitor.each(&checks) { $0.check(&$1) }
        visitor.each(&eligibility) { $0.eligibility(&$1) }
        if var known = money {
            visitor.money(&known)
            money = known
        }
        visitor.each(&series) { $0.series(&$1) }
        for index in form.indices { visitor.question(&form[index]) }
        visitor.each(&dossier) { $0.dossier(&$1) }
        visitor.each(&criteria) { $0.criterion(&$1) }
        for index in fields.indices { visitor.term(&fields[index], .fields) }
        for index in levels.indices {
            visitor.term(&levels[index].term, .levels)
            for body in levels[index].bodies.indices {
                let key = "\(levels[index].term.key)-\(body + 1)"
                visitor.name(&levels[index].bodies[body].name, .bodies, key)
                visitor.day(&levels[index].bodies[body].until, ProgrammePlace(.bodies, key, .until))
            }
        }
        visitor.each(&routes) { $0.term(&$1.term, .routes) }
        for index in types.indices { visitor.term(&types[index], .types) }
        for index in subjects.indices { visitor.term(&subjects[index], .subjects) }
        for index in grades.indices { visitor.term(&grades[index], .grades) }
        return visitor.faults
    }
}
