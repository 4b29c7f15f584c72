package import Events

// What can be wrong with what a programme says of the climb, of councils and of money.

extension Programme {
    func checkClimb(_ faults: inout ProgrammeFaults) {
        checkRoutes(&faults)
        faults.check("dossier", (dossier ?? []).map(\.term), mayBeEmpty: true)
        for item in dossier ?? [] { checkAim(&faults, "dossier", item.term.key, item.aim, item.key) }
        faults.check("criteria", (criteria ?? []).map(\.term), mayBeEmpty: true)
        for criterion in criteria ?? [] {
            let key = criterion.term.key
            if criterion.kind == .points && criterion.pointsMax == nil { faults.add("criteria", .pointsMissing(key)) }
            faults.checkNumber("criteria", key, criterion.pointsMax, in: 1...Limits.pointsMax)
            if let level = criterion.level { faults.refer("criteria", level, to: "levels", levels.map(\.term.key)) }
        }
        faults.check("checks", (checks ?? []).map(\.term), mayBeEmpty: true)
        for check in checks ?? [] { faults.checkNumber("checks", check.term.key, check.validDays, in: 1...Limits.declaredDaysMax) }
        faults.check("eligibility", (eligibility ?? []).map(\.term), mayBeEmpty: true)
        for rule in eligibility ?? [] { checkEligibility(&faults, rule) }
    }

    private func checkRoutes(_ faults: inout ProgrammeFaults) {
        faults.check("routes", (routes ?? []).map(\.term), mayBeEmpty: true)
        let ranks = Dictionary(levels.map { ($0.term.key, $0.term.rank ?? 0) }) { first, _ in first }
        var taken: Set<Key> = []
        for route in routes ?? [] {
            let key = route.term.key
            for level in route.levels { faults.refer("routes", level, to: "levels", levels.map(\.term.key)) }
            if route.levels.isEmpty { faults.add("routes", .listEmpty) }
            let climbed = route.levels.compactMap { ranks[$0] }
            if zip(climbed, climbed.dropFirst()).contains(where: { $0 >= $1 }) { faults.add("routes", .levelsOutOfOrder(key)) }
            // A route without tiers takes all that no other names: there is one such at most.
            for tier in route.tiers.isEmpty ? [""] : route.tiers where !taken.insert(tier).inserted { faults.add("routes", .routeUnclear(key)) }
        }
        for level in levels {
            for (number, body) in level.bodies.enumerated() {
                let key = "\(level.term.key)-\(number + 1)"
                for act in body.acts where !Body.actsKnown.contains(act) { faults.add("levels", .wordUnknown(key, act)) }
                for route in body.routes ?? [] { faults.refer("levels", route, to: "routes", (routes ?? []).map(\.term.key)) }
                faults.checkDays("levels", key, body.from, body.until)
            }
        }
    }

    /// What an aim's word is looked for in: a level, a grade or a form of award.
    func checkAim(_ faults: inout ProgrammeFaults, _ place: String, _ key: Key, _ aim: AimKind?, _ word: Key?) {
        guard let word else { return }
        switch aim {
        case nil: faults.add(place, .aimMissing(key))
        case .recognise, .propose: faults.refer(place, word, to: "levels", levels.map(\.term.key))
        case .grade: faults.refer(place, word, to: "grades", grades.map(\.key))
        case .commend: faults.refer(place, word, to: "forms", awardForms.map(\.term.key))
        }
    }

    private func checkEligibility(_ faults: inout ProgrammeFaults, _ rule: Eligibility) {
        let key = rule.term.key
        checkAim(&faults, "eligibility", key, rule.aim, rule.key)
        for need in rule.needs {
            if let word = need.key {
                switch need.kind {
                case .registered, .recognised: faults.refer("eligibility", word, to: "levels", levels.map(\.term.key))
                case .graded: faults.refer("eligibility", word, to: "grades", grades.map(\.key))
                case .effective: faults.add("eligibility", .wordUnknown(key, word))
                }
            }
            faults.checkNumber("eligibility", key, need.years, in: 0...Limits.neededYearsMax)
        }
        for check in rule.checks { faults.refer("eligibility", check, to: "checks", (checks ?? []).map(\.term.key)) }
        faults.checkOnce("eligibility", rule.onceAcross.map(\.rawValue))
    }

    func checkCouncils(_ faults: inout ProgrammeFaults) {
        faults.checkOnce("councils", (councils ?? []).map(\.level))
        for rule in councils ?? [] {
            faults.refer("councils", rule.level, to: "levels", levels.map(\.term.key))
            if !rule.quorum.isShare { faults.add("councils", .fractionOutOfRange(rule.level)) }
            if rule.ballot == .scored && rule.pointsMax == nil { faults.add("councils", .pointsMissing(rule.level)) }
            faults.checkNumber("councils", rule.level, rule.pointsMax, in: 1...Limits.pointsMax)
            if let threshold = rule.threshold { faults.refer("councils", threshold, to: "thresholds", thresholds.map(\.term.key)) }
            faults.checkOnce("councils", rule.ties.map(\.rawValue))
        }
        faults.check("series", (series ?? []).map(\.term), mayBeEmpty: true)
        for series in series ?? [] {
            let key = series.term.key
            faults.refer("series", series.track, to: "tracks", tracks.map(\.key))
            faults.refer("series", series.grantor, to: "grantors", grantors.map(\.key))
            if !series.pattern.contains("{number}") { faults.add("series", .patternWithoutNumber(key)) }
            faults.checkText("series", key, Name(vi: series.pattern, en: series.pattern), max: Limits.nameCharactersMax)
            faults.checkNumber("series", key, series.digits, in: 0...Limits.seriesDigitsMax)
        }
        faults.checkOnce("listOrder", (listOrder ?? []).map(\.rawValue))
        if let money { checkMoney(&faults, money) }
    }

    private func checkMoney(_ faults: inout ProgrammeFaults, _ money: Money) {
        faults.checkNumber("money", "roundTo", money.roundTo, in: 1...Limits.baseSalaryMax)
        if max(money.baseSalaries.count, money.coefficients.count) > Limits.termsPerProgrammeListMax {
            faults.add("money", .listTooLong(max: Limits.termsPerProgrammeListMax))
        }
        for (number, salary) in money.baseSalaries.enumerated() {
            let key = Money.salaryKey(number)
            faults.checkNumber("money", key, salary.amount, in: 1...Limits.baseSalaryMax)
            faults.checkDays("money", key, salary.from, salary.until)
            let isTwice = money.baseSalaries.prefix(number).contains { holdTogether($0.from, $0.until, salary.from, salary.until) }
            if isTwice { faults.add("money", .overlaps(key)) }
        }
        for (number, line) in money.coefficients.enumerated() {
            let key = Money.coefficientKey(number)
            faults.refer("money", line.form, to: "forms", awardForms.map(\.term.key))
            faults.refer("money", line.subject, to: "subjects", subjects.map(\.key))
            faults.checkNumber("money", key, line.thousandths, in: 1...Limits.coefficientMax)
            faults.checkDays("money", key, line.from, line.until)
            let isTwice = money.coefficients.prefix(number).contains {
                $0.form == line.form && $0.subject == line.subject && holdTogether($0.from, $0.until, line.from, line.until)
            }
            if isTwice { faults.add("money", .overlaps(key)) }
        }
    }
}

private func holdTogether(_ from: Day?, _ until: Day?, _ otherFrom: Day?, _ otherUntil: Day?) -> Bool {
    (from.map { $0 < (otherUntil ?? .never) } ?? true) && (otherFrom.map { $0 < (until ?? .never) } ?? true)
}

extension Money {
    /// By what a line without a key of its own is told and changed: its place.
    package static func salaryKey(_ index: Int) -> Key { "salary-\(index + 1)" }
    package static func coefficientKey(_ index: Int) -> Key { "coefficient-\(index + 1)" }
}

extension Body {
    /// What a body can do at a level.
    package static let actsKnown = ["register", "receive", "check", "appraise", "recognise", "propose", "award"]
}

extension Quota {
    /// What there can be so many of.
    package static let ofKnown = ["registered", "proposed", "recognised", "typical", "commended"]
}

extension Threshold {
    /// Whom a share is taken of.
    package static let ofKnown = ["present", "members", "cast"]
}

extension Fraction {
    /// More than nothing and not more than all.
    package var isShare: Bool { part > 0 && part <= whole }

    /// The nearest whole percentage; 0 of what is no share.
    package var percent: Int { isShare ? (part * 200 + whole) / (whole * 2) : 0 }

    /// `2/3`, as a rule writes it.
    package var text: String { "\(part)/\(whole)" }

    /// Nil where the text is none.
    package init?(_ text: String) {
        // So large that nothing is lost, so small that nothing overflows.
        guard text.utf8.count <= 13 else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let part = parts[0], let whole = parts[1] else { return nil }
        self.init(part: part, whole: whole)
    }
}
