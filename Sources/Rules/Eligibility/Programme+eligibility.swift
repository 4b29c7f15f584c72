package import Events

extension Programme {
    /// What stands in the way of an aim that a council of a level is asked for, by this programme's conditions; empty where nothing does.
    package func findings(
        of facts: EligibilityFacts, aim: Aim, level: Key, period key: Key, on day: Day
    ) -> [EligibilityFinding] {
        guard let term = word(of: aim) else { return [.wordUnknown(aim)] }
        guard let period = period(key) else { return [.periodUnknown(key)] }
        var findings: [EligibilityFinding] = []
        if !term.holds(on: day) { findings.append(.notInForce(aim, on: day)) }
        if self.level(level)?.term.holds(on: day) != true && !(aim.kind.isAtLevel && aim.key == level) {
            findings.append(.levelNotInForce(level, on: day))
        }
        if aim.kind == .commend, let subject = facts.subject, awardForm(aim.key)?.honours(subject) == false {
            findings.append(.subjectNotForForm(subject, form: aim.key))
        }
        if aim.kind.isAtLevel, !skipLevels, let lower = levelBelow(aim.key, on: route(ofTier: facts.tier, on: day), day: day)?.term.key,
            !facts.marks.contains(where: { $0.kind == .recognised && $0.key == lower && $0.period == key && $0.day <= day })
        {
            findings.append(.lowerLevelMissing(lower, period: key))
        }
        let rules = (eligibility ?? []).filter { $0.aim == aim.kind && ($0.key ?? aim.key) == aim.key && $0.term.holds(on: day) }
        for rule in rules {
            findings += rule.needs.compactMap { missing($0, of: rule.term.key, facts, period, on: day) }
        }
        for check in (checks ?? []) where check.term.holds(on: day) && rules.contains(where: { $0.checks.contains(check.term.key) }) {
            findings += unanswered(check, facts, on: day)
        }
        findings += honoured(aim, period, rules, facts, on: day)
        if aim.kind == .commend, awardForm(aim.key)?.category == .merit { findings.append(.thematicForMerit(form: aim.key)) }
        if let appraisal = facts.appraisals.last(where: { $0.level == level && $0.period == key }) {
            if !appraisal.isFit { findings.append(.foundUnfit(level: level, period: key)) }
        } else if criteria?.isEmpty == false || dossier?.isEmpty == false {
            findings.append(.notAppraised(level: level, period: key))
        }
        return findings
    }

    /// The level, grade or form that an aim is about.
    private func word(of aim: Aim) -> Term? {
        switch aim.kind {
        case .recognise, .propose: level(aim.key)?.term
        case .grade: grade(aim.key)
        case .commend: awardForm(aim.key)?.term
        }
    }

    private func missing(
        _ need: Need, of condition: Key, _ facts: EligibilityFacts, _ period: Period, on day: Day
    ) -> EligibilityFinding? {
        guard need.years > 0 else {
            let isThere = need.kind == .effective ? facts.isEffective(in: period.days, on: day) : holds(need, facts, in: period, on: day)
            return isThere ? nil : .needMissing(condition: condition, need, period: period.key)
        }
        let wanted = (1...need.years).map { period.from.year - $0 }.reversed()
        let there = need.kind == .effective ? facts.effectiveYears(on: day) : years(need, facts, on: day)
        let missing = wanted.filter { !there.contains($0) }
        return missing.isEmpty ? nil : .yearsMissing(condition: condition, need, have: wanted.filter(there.contains), missing: missing)
    }

    /// A period of which the other is a part counts as the same: a year of a span of years, and the span of a year.
    private func holds(_ need: Need, _ facts: EligibilityFacts, in period: Period, on day: Day) -> Bool {
        facts.marks.contains { mark in
            guard mark.day <= day, answers(mark, need), let other = self.period(mark.period) else { return false }
            return other.from <= period.from && period.until <= other.until || period.from <= other.from && other.until <= period.until
        }
    }

    /// The years for which something was so. What was granted for a span of years holds for those of them that had begun on its day.
    private func years(_ need: Need, _ facts: EligibilityFacts, on day: Day) -> Set<Int> {
        var years: Set<Int> = []
        for mark in facts.marks where mark.day <= day && answers(mark, need) {
            guard let period = period(mark.period) else { continue }
            let last = min(period.until.previous.year, mark.day.year)
            if period.from.year <= last { years.formUnion(period.from.year...last) }
        }
        return years
    }

    /// A recognition at a higher level, and a higher grade, answers as well.
    private func answers(_ mark: EligibilityFacts.Mark, _ need: Need) -> Bool {
        guard mark.kind == need.kind else { return false }
        guard let wanted = need.key else { return true }
        guard let key = mark.key else { return false }
        switch need.kind {
        case .recognised: return key == wanted || rank(level(key)?.term, isAtLeast: level(wanted)?.term)
        case .graded: return key == wanted || rank(grade(key), isAtLeast: grade(wanted))
        default: return key == wanted
        }
    }

    private func rank(_ term: Term?, isAtLeast other: Term?) -> Bool {
        guard let rank = term?.rank, let other = other?.rank else { return false }
        return rank >= other
    }

    private func unanswered(_ check: DeclaredCheck, _ facts: EligibilityFacts, on day: Day) -> [EligibilityFinding] {
        let key = check.term.key
        // Of two answers of one day the one that was recorded later counts.
        let answers = facts.declared.filter { $0.check == key && $0.answeredOn <= day }
        guard let last = answers.enumerated().max(by: { ($0.element.answeredOn, $0.offset) < ($1.element.answeredOn, $1.offset) })?.element else {
            return [.checkMissing(key)]
        }
        guard last.isClear else { return [.checkNotClear(key, body: last.body, answeredOn: last.answeredOn)] }
        guard let days = check.validDays else { return [] }
        let until = Day(last.answeredOn.number + days)
        return day < until ? [] : [.checkExpired(key, answeredOn: last.answeredOn, until: until)]
    }

    /// What one achievement was honoured with already. Two awards are for the same where they differ in nothing but what the condition says it is
    /// honoured once across.
    private func honoured(
        _ aim: Aim, _ period: Period, _ rules: [Eligibility], _ facts: EligibilityFacts, on day: Day
    ) -> [EligibilityFinding] {
        let once = rules.filter { !$0.onceAcross.isEmpty }.map { Set($0.onceAcross) }
        guard aim.kind == .commend, let form = awardForm(aim.key), !once.isEmpty else { return [] }
        let years = period.from.year...period.until.previous.year
        return facts.awards.filter { $0.issuedOn <= day }.compactMap { award in
            let across = Across.allCases.filter { across in
                switch across {
                case .tracks: award.track != form.track
                case .levels: award.grantor != form.grantor
                case .years: !award.years.overlaps(years)
                }
            }
            guard once.contains(where: { $0.isSuperset(of: across) }) else { return nil }
            if award.isOfModel { return .sameAchievement(award, across: across) }
            // What somebody was given for merit, or for one deed, is another achievement than that of a movement.
            return (award.category ?? .thematic) == (form.category ?? .thematic) ? .sameHost(award, across: across) : nil
        }
    }
}

extension EligibilityFacts {
    fileprivate func isEffective(in days: DayRange, on day: Day) -> Bool {
        checks.filter { days.contains($0.day) && $0.day <= day }.max { $0.day < $1.day }?.isEffective ?? false
    }

    /// The years whose last check found it effective.
    fileprivate func effectiveYears(on day: Day) -> Set<Int> {
        Set(
            Dictionary(grouping: checks.filter { $0.day <= day }) { $0.day.year }
                .filter { $0.value.max { $0.day < $1.day }?.isEffective ?? false }.keys)
    }
}

extension AwardForm {
    /// A form that names no subjects is for all.
    package func honours(_ subject: Key) -> Bool { subjects.isEmpty || subjects.contains(subject) }
}

extension AimKind {
    /// Whether its word is a level that the model would come to.
    fileprivate var isAtLevel: Bool { self == .recognise || self == .propose }
}
