package import Events

// What a programme says of the climb, of councils and of money, as texts.

extension ProgrammeVisitor {
    /// Every item of a list that older versions do not have.
    mutating func each<Item>(_ list: inout [Item]?, _ see: (inout ProgrammeVisitor, inout Item) -> Void) {
        guard var items = list else { return }
        for index in items.indices { see(&self, &items[index]) }
        list = items
    }

    /// Where the share is a fraction, that is what is changed; the percentage follows it.
    mutating func threshold(_ threshold: inout Threshold) {
        let key = threshold.term.key
        term(&threshold.term, .thresholds)
        if var share = threshold.fraction {
            fraction(&share, ProgrammePlace(.thresholds, key, .fraction))
            if share != threshold.fraction { (threshold.fraction, threshold.percent) = (share, share.percent) }
        } else {
            number(&threshold.percent, ProgrammePlace(.thresholds, key, .percent))
        }
        guard var isStrict = threshold.isStrict else { return }
        truth(&isStrict, ProgrammePlace(.thresholds, key, .strict))
        threshold.isStrict = isStrict
    }

    mutating func council(_ rule: inout CouncilRule) {
        fraction(&rule.quorum, ProgrammePlace(.councils, rule.level, .quorum))
        word(&rule.ballot, ProgrammePlace(.councils, rule.level, .ballot))
        optionalNumber(&rule.pointsMax, ProgrammePlace(.councils, rule.level, .pointsMax))
        truth(&rule.secretaryVotes, ProgrammePlace(.councils, rule.level, .secretaryVotes))
        text(&rule.source, ProgrammePlace(.councils, rule.level, .source))
    }

    mutating func check(_ check: inout DeclaredCheck) {
        term(&check.term, .checks)
        optionalNumber(&check.validDays, ProgrammePlace(.checks, check.term.key, .days))
    }

    mutating func eligibility(_ rule: inout Eligibility) {
        term(&rule.term, .eligibility)
        for index in rule.needs.indices {
            number(&rule.needs[index].years, ProgrammePlace(.needs, Need.key(rule.term.key, index), .years))
        }
    }

    mutating func money(_ money: inout Money) {
        for index in money.baseSalaries.indices {
            let key = Money.salaryKey(index)
            number(&money.baseSalaries[index].amount, ProgrammePlace(.money, key, .amount))
            neededDay(&money.baseSalaries[index].from, ProgrammePlace(.money, key, .from))
            day(&money.baseSalaries[index].until, ProgrammePlace(.money, key, .until))
            text(&money.baseSalaries[index].source, ProgrammePlace(.money, key, .source))
        }
        for index in money.coefficients.indices {
            let key = Money.coefficientKey(index)
            number(&money.coefficients[index].thousandths, ProgrammePlace(.money, key, .thousandths))
            day(&money.coefficients[index].from, ProgrammePlace(.money, key, .from))
            day(&money.coefficients[index].until, ProgrammePlace(.money, key, .until))
            text(&money.coefficients[index].source, ProgrammePlace(.money, key, .source))
        }
        number(&money.roundTo, ProgrammePlace(.money, "roundTo", .roundTo))
        word(&money.rounding, ProgrammePlace(.money, "roundTo", .rounding))
        text(&money.source, ProgrammePlace(.money, "roundTo", .source))
    }

    mutating func series(_ series: inout NumberSeries) {
        term(&series.term, .series)
        see(ProgrammePlace(.series, series.term.key, .pattern), &series.pattern)
        number(&series.digits, ProgrammePlace(.series, series.term.key, .digits))
    }

    mutating func dossier(_ item: inout DossierItem) {
        term(&item.term, .dossier)
        truth(&item.isRequired, ProgrammePlace(.dossier, item.term.key, .required))
    }

    mutating func criterion(_ criterion: inout Criterion) {
        term(&criterion.term, .criteria)
        optionalNumber(&criterion.pointsMax, ProgrammePlace(.criteria, criterion.term.key, .pointsMax))
        truth(&criterion.isRequired, ProgrammePlace(.criteria, criterion.term.key, .required))
    }
}

extension Need {
    /// By what a need without a key of its own is told and changed: its condition and its place in it.
    package static func key(_ condition: Key, _ index: Int) -> Key { "\(condition)-\(index + 1)" }
}
