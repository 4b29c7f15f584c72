import Events

extension Programme {
    static func fillClimb(_ programme: inout Programme) {
        programme.routes = [
            ClimbRoute(
                term: Term(key: "territory", name: Name(vi: "Theo địa bàn", en: "By territory")), tree: "territory", tiers: ["commune"],
                levels: ["commune", "province"])
        ]
        programme.dossier = [
            DossierItem(
                term: Term(key: "report", name: Name(vi: "Báo cáo thành tích", en: "Report on results")), aim: .commend,
                key: "merit-province", evidencedBy: .evidence, isRequired: true)
        ]
        programme.criteria = [
            Criterion(
                term: Term(key: "spread", name: Name(vi: "Sức lan tỏa", en: "Spread")), kind: .points, pointsMax: 2_000, level: "province",
                isRequired: true)
        ]
        programme.checks = [
            DeclaredCheck(term: Term(key: "inspection", name: Name(vi: "Ý kiến thanh tra", en: "Inspection")), validDays: 90)
        ]
        programme.eligibility = [
            Eligibility(
                term: Term(key: "merit", name: Name(vi: "Bằng khen", en: "Certificate of merit")), aim: .commend, key: "merit-province",
                needs: [Need(kind: .recognised, key: "district", years: 2)], checks: ["inspection"], onceAcross: Across.allCases)
        ]
        programme.levels[0].bodies[0].routes = ["territory"]
        programme.awardForms[0].category = .thematic
    }

    static func fillCouncils(_ programme: inout Programme) {
        programme.quotas[0].base = .registered
        programme.quotas[0].each = .unit
        programme.quotas[0].field = "economy"
        programme.quotas[0].subject = "collective"
        programme.quotas[0].reserve = 1
        programme.thresholds[0].fraction = Fraction(part: 2, whole: 3)
        programme.thresholds[0].isStrict = true
        programme.thresholds[0].aim = .grade
        programme.thresholds[0].key = "typical"
        programme.thresholds[0].rounding = .nearest
        programme.councils = [
            makeSample { council in
                council.level = "province"
                council.quorum = Fraction(part: 2, whole: 3)
                council.ballot = .scored
                council.pointsMax = 10_000
                council.threshold = "grade"
                council.ties = TieRule.allCases
                council.secretaryVotes = true
                council.source = "Quy chế 03-QC/HĐ"
            }
        ]
        programme.series = [
            NumberSeries(
                term: Term(key: "party-province", name: Name(vi: "Số quyết định", en: "Numbers of decisions")), kind: .decision,
                track: "party", grantor: "province", pattern: "{number}-QĐ/TU", digits: 2)
        ]
        programme.listOrder = ListOrder.allCases
        programme.money = makeSample { money in
            money.baseSalaries = [
                BaseSalary(amount: 2_340_000, from: day("2024-07-01"), until: day("2026-07-01"), source: "Nghị định 73/2024/NĐ-CP")
            ]
            money.coefficients = [
                Coefficient(
                    form: "merit-province", subject: "collective", thousandths: 3_000, from: day("2024-07-01"), until: day("2026-07-01"),
                    source: "Nghị định 98/2023/NĐ-CP")
            ]
            money.roundTo = 1_000
            money.rounding = .nearest
            money.source = "Nghị định 98/2023/NĐ-CP"
        }
    }
}
