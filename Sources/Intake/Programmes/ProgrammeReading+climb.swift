import Events
import Rules

// What a programme's files say of the climb, of councils and of money. Programmes that were written before there was such a list have none.

extension ProgrammeReading {
    mutating func routes(_ map: YamlMap) -> [ClimbRoute]? {
        optionalList(map, "routes") { item, term in
            ClimbRoute(term: term, tree: item.optionalText("tree"), tiers: item.optionalTexts("tiers"), levels: item.texts("levels"))
        }
    }

    mutating func dossier(_ map: YamlMap) -> [DossierItem]? {
        optionalList(map, "dossier") { item, term in
            DossierItem(
                term: term, aim: item.optionalWord("aim", AimKind.self), key: item.optionalText("word"),
                evidencedBy: item.word("evidencedBy", EvidencedBy.self) ?? .hand, isRequired: item.truth("required"))
        }
    }

    mutating func criteria(_ map: YamlMap) -> [Criterion]? {
        optionalList(map, "criteria") { item, term in
            Criterion(
                term: term, kind: item.word("kind", CriterionKind.self) ?? .condition, pointsMax: item.optionalNumber("pointsMax"),
                level: item.optionalText("level"), isRequired: item.truth("required"))
        }
    }

    mutating func quotas(_ map: YamlMap) -> [Quota] {
        list(map, "quotas") { item, term in
            let unit = item.optionalMap("unit")
            defer { unit?.finish() }
            _ = unit?.optionalDay("on")
            var quota = Quota(
                term: term, level: item.text("level"), of: item.text("of"),
                sense: item.word("sense", QuotaSense.self, ifMissing: .atMost) ?? .atMost, percent: item.optionalNumber("share"),
                count: item.optionalNumber("count"), rounding: item.word("rounding", Rounding.self) ?? .down, unitCode: unit?.text("code"))
            quota.base = item.optionalWord("base", QuotaBase.self)
            quota.each = item.optionalWord("each", QuotaEach.self)
            quota.field = item.optionalText("field")
            quota.subject = item.optionalText("subject")
            quota.reserve = item.optionalNumber("reserve")
            return quota
        }
    }

    /// A share is a percentage or a fraction; of a fraction the percentage is kept that is nearest, for what knows no fractions.
    mutating func thresholds(_ map: YamlMap) -> [Threshold] {
        list(map, "thresholds") { item, term in
            let fraction = item.has("fraction") ? item.fraction("fraction") : nil
            var threshold = Threshold(term: term, percent: fraction?.percent ?? item.number("share"), of: item.text("of"))
            threshold.fraction = fraction
            threshold.rounding = item.optionalWord("rounding", Rounding.self)
            threshold.isStrict = item.optionalTruth("strict")
            threshold.aim = item.optionalWord("aim", AimKind.self)
            threshold.key = item.optionalText("word")
            return threshold
        }
    }

    mutating func checks(_ map: YamlMap) -> [DeclaredCheck]? {
        optionalList(map, "checks") { item, term in DeclaredCheck(term: term, validDays: item.optionalNumber("validDays")) }
    }

    mutating func eligibility(_ map: YamlMap) -> [Eligibility]? {
        optionalList(map, "eligibility") { item, term in
            let needs = item.optionalMaps("needs").map { need in
                defer { need.finish() }
                return Need(
                    kind: need.word("kind", NeedKind.self) ?? .recognised, key: need.optionalText("word"), years: need.number("years"))
            }
            return Eligibility(
                term: term, aim: item.word("aim", AimKind.self) ?? .recognise, key: item.optionalText("word"), needs: needs,
                checks: item.optionalTexts("checks"), onceAcross: item.has("onceAcross") ? item.words("onceAcross", Across.self) : [])
        }
    }

    mutating func councils(_ map: YamlMap) -> [CouncilRule]? {
        guard map.has("councils") else { return nil }
        return map.maps("councils").map { item in
            defer { item.finish() }
            let rule = CouncilRule(
                level: item.text("level"), quorum: item.fraction("quorum"), ballot: item.word("ballot", BallotForm.self) ?? .open,
                pointsMax: item.optionalNumber("pointsMax"), threshold: item.optionalText("threshold"), ties: item.words("ties", TieRule.self),
                secretaryVotes: item.truth("secretaryVotes"), source: item.optionalText("source"))
            note(item, "councils", rule.level)
            return rule
        }
    }

    mutating func series(_ map: YamlMap) -> [NumberSeries]? {
        optionalList(map, "series") { item, term in
            NumberSeries(
                term: term, kind: item.word("kind", SeriesKind.self) ?? .decision, track: item.text("track"), grantor: item.text("grantor"),
                pattern: item.text("pattern"), digits: item.number("digits"))
        }
    }

    mutating func money(_ map: YamlMap) -> Money? {
        guard let money = map.optionalMap("money") else { return nil }
        defer { money.finish() }
        note(money, "money", "roundTo")
        var number = 0
        let salaries = money.maps("baseSalaries").map { item in
            defer { item.finish() }
            note(item, "money", Money.salaryKey(number))
            number += 1
            return BaseSalary(
                amount: item.number("amount"), from: item.day("from"), until: item.optionalDay("until"), source: item.optionalText("source"))
        }
        number = 0
        let coefficients = money.maps("coefficients").map { item in
            defer { item.finish() }
            note(item, "money", Money.coefficientKey(number))
            number += 1
            return Coefficient(
                form: item.text("form"), subject: item.text("subject"), thousandths: item.number("thousandths"),
                from: item.optionalDay("from"), until: item.optionalDay("until"), source: item.optionalText("source"))
        }
        return Money(
            baseSalaries: salaries, coefficients: coefficients, roundTo: money.number("roundTo"),
            rounding: money.word("rounding", Rounding.self) ?? .up, source: money.optionalText("source"))
    }
}
