import Events

/// Turns what a programme says into texts, and texts that were changed back.
struct ProgrammeVisitor {
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
        optionalNumber(&quota.reserve, ProgrammePlace(.quotas, key, .reserve))
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

    mutating func word<Word: RawRepresentable<String>>(_ value: inout Word, _ place: ProgrammePlace) {
        change(value.rawValue, place) { text in
            guard let word = Word(rawValue: text) else { return false }
            value = word
            return true
        } refused: {
            .wordUnknown($0, $1)
        }
    }

    mutating func fraction(_ value: inout Fraction, _ place: ProgrammePlace) {
        change(value.text, place) { text in
            guard let fraction = Fraction(text) else { return false }
            value = fraction
            return true
        } refused: { key, _ in
            .fractionOutOfRange(key)
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
