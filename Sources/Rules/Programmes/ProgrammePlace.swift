package import Events

/// One thing that a programme says and that can be changed by hand: in which list, of which item, and what of it.
package struct ProgrammePlace: Hashable, Sendable {
    package enum List: String, CaseIterable, Sendable {
        case programme, deadlines, periods, quotas, thresholds, form, fields, levels, bodies, types, subjects, grades
    }

    package enum Part: String, CaseIterable, Sendable {
        case vi, en, helpVi, helpEn, required, charactersMax, from, until, cutOff, percent, count, days, source, returnRule, skipLevels
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
        var visitor = Visitor(see: see)
        visitor.name(&name, .programme, key)
        visitor.word(&returnRule, ProgrammePlace(.programme, key, .returnRule))
        visitor.truth(&skipLevels, ProgrammePlace(.programme, key, .skipLevels))
        visitor.deadlines(&deadlines)
        for index in periods.indices { visitor.period(&periods[index]) }
        for index in quotas.indices { visitor.quota(&quotas[index]) }
        for index in thresholds.indices {
            let key = thresholds[index].term.key
            visitor.name(&thresholds[index].term.name, .thresholds, key)
            visitor.number(&thresholds[index].percent, ProgrammePlace(.thresholds, key, .percent))
        }
        for index in form.indices { visitor.question(&form[index]) }
        for index in fields.indices { visitor.term(&fields[index], .fields) }
        for index in levels.indices {
            visitor.term(&levels[index].term, .levels)
            for body in levels[index].bodies.indices {
                let key = "\(levels[index].term.key)-\(body + 1)"
                visitor.name(&levels[index].bodies[body].name, .bodies, key)
                visitor.day(&levels[index].bodies[body].until, ProgrammePlace(.bodies, key, .until))
            }
        }
        for index in types.indices { visitor.term(&types[index], .types) }
        for index in subjects.indices { visitor.term(&subjects[index], .subjects) }
        for index in grades.indices { visitor.term(&grades[index], .grades) }
        return visitor.faults
    }
}

/// Turns what a programme says into texts, and texts that were changed back.
private struct Visitor {
    let see: (ProgrammePlace, inout String) -> Void
    var faults: [ProgrammeFault] = []

    init(see: @escaping (ProgrammePlace, inout String) -> Void) { self.see = see }

    mutating func name(_ name: inout Name, _ list: ProgrammePlace.List, _ key: Key) {
        see(ProgrammePlace(list, key, .vi), &name.vi)
        see(ProgrammePlace(list, key, .en), &name.en)
    }

    mutating func term(_ term: inout Term, _ list: ProgrammePlace.List) {
        name(&term.name, list, term.key)
        day(&term.until, ProgrammePlace(list, term.key, .until))
        text(&term.source, ProgrammePlace(list, term.key, .source))
    }

    mutating func period(_ period: inout Period) {
        name(&period.name, .periods, period.key)
        neededDay(&period.from, ProgrammePlace(.periods, period.key, .from))
        neededDay(&period.until, ProgrammePlace(.periods, period.key, .until))
        day(&period.cutOff, ProgrammePlace(.periods, period.key, .cutOff))
    }

    mutating func quota(_ quota: inout Quota) {
        let key = quota.term.key
        term(&quota.term, .quotas)
        optionalNumber(&quota.percent, ProgrammePlace(.quotas, key, .percent))
        optionalNumber(&quota.count, ProgrammePlace(.quotas, key, .count))
    }

    mutating func question(_ item: inout FormItem) {
        name(&item.name, .form, item.key)
        see(ProgrammePlace(.form, item.key, .helpVi), &item.help.vi)
        see(ProgrammePlace(.form, item.key, .helpEn), &item.help.en)
        truth(&item.isRequired, ProgrammePlace(.form, item.key, .required))
        number(&item.charactersMax, ProgrammePlace(.form, item.key, .charactersMax))
    }

    mutating func deadlines(_ deadlines: inout [Deadline]?) {
        for step in DeadlineStep.allCases {
            let known = deadlines?.first { $0.step == step }
            var (days, source) = (known?.days, known?.source)
            optionalNumber(&days, ProgrammePlace(.deadlines, step.rawValue, .days))
            text(&source, ProgrammePlace(.deadlines, step.rawValue, .source))
            guard days != known?.days || source != known?.source else { continue }
            let place = deadlines?.firstIndex { $0.step == step }
            if let days {
                let changed = Deadline(step: step, days: days, source: source)
                if let place { deadlines?[place] = changed } else { deadlines = (deadlines ?? []) + [changed] }
            } else if let place {
                deadlines?.remove(at: place)
            }
        }
    }

    mutating func text(_ value: inout String?, _ place: ProgrammePlace) {
        var text = value ?? ""
        see(place, &text)
        value = text.isEmpty ? nil : text
    }

    mutating func day(_ value: inout Day?, _ place: ProgrammePlace) {
        change(value?.description ?? "", place) { text in
            guard !text.isEmpty else {
                value = nil
                return true
            }
            guard let day = Day(text) else { return false }
            value = day
            return true
        } refused: {
            .notADay($0, $1)
        }
    }

    mutating func neededDay(_ value: inout Day, _ place: ProgrammePlace) {
        change(value == Day(0) ? "" : value.description, place, mustBe: true) { text in
            guard let day = Day(text) else { return false }
            value = day
            return true
        } refused: {
            .notADay($0, $1)
        }
    }

    mutating func number(_ value: inout Int, _ place: ProgrammePlace) {
        change(String(value), place) { text in
            guard let number = Int(text) else { return false }
            value = number
            return true
        } refused: {
            .notANumber($0, $1)
        }
    }

    mutating func optionalNumber(_ value: inout Int?, _ place: ProgrammePlace) {
        change(value.map(String.init) ?? "", place) { text in
            guard !text.isEmpty else {
                value = nil
                return true
            }
            guard let number = Int(text) else { return false }
            value = number
            return true
        } refused: {
            .notANumber($0, $1)
        }
    }

    mutating func truth(_ value: inout Bool, _ place: ProgrammePlace) {
        change(String(value), place) { text in
            guard let truth = Bool(text) else { return false }
            value = truth
            return true
        } refused: {
            .wordUnknown($0, $1)
        }
    }

    mutating func word(_ value: inout ReturnRule, _ place: ProgrammePlace) {
        change(value.rawValue, place) { text in
            guard let word = ReturnRule(rawValue: text) else { return false }
            value = word
            return true
        } refused: {
            .wordUnknown($0, $1)
        }
    }

    private mutating func change(
        _ said: String, _ place: ProgrammePlace, mustBe: Bool = false, _ take: (String) -> Bool,
        refused: (Key, String) -> ProgrammeFault.Reason
    ) {
        var text = said
        see(place, &text)
        guard text != said || mustBe && text.isEmpty else { return }
        if !take(text) { faults.append(ProgrammeFault(place.list.rawValue, refused(place.key, text))) }
    }
}
