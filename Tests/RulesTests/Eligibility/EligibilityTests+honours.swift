import Events
import Rules

// What other bodies answered, what was honoured already, and what the appraisal came to.
extension EligibilityTests {
    static let checks: [Row] = [
        Row("nobody was asked", rule: rule(checks: ["law"]), then: [.checkMissing("law")]) { $0.checks = [law] },
        Row("nobody has to be asked", rule: rule()) { $0.checks = [law] },
        Row("clear on the day", after: [("2025-06-01", declared(true, on: "2025-06-01"))], rule: rule(checks: ["law"])) { $0.checks = [law] },
        Row(
            "answered the day after", after: [("2025-06-01", declared(true, on: "2025-06-02"))], rule: rule(checks: ["law"]),
            then: [.checkMissing("law")]
        ) {
            $0.checks = [law]
        },
        Row("on the last day that it holds", after: [("2025-05-03", declared(true, on: "2025-05-03"))], rule: rule(checks: ["law"])) {
            $0.checks = [law]
        },
        Row(
            "on the day after", after: [("2025-05-02", declared(true, on: "2025-05-02"))], rule: rule(checks: ["law"]),
            then: [.checkExpired("law", answeredOn: day("2025-05-02"), until: day("2025-06-01"))]
        ) { $0.checks = [law] },
        Row("an answer that holds for ever", after: [("2021-05-02", declared(true, on: "2021-05-02"))], rule: rule(checks: ["law"])) {
            $0.checks = [DeclaredCheck(term: term("law"))]
        },
        Row(
            "something stands in the way", after: [("2025-05-30", declared(false, on: "2025-05-30"))], rule: rule(checks: ["law"]),
            then: [.checkNotClear("law", body: "Công an xã", answeredOn: day("2025-05-30"))]
        ) { $0.checks = [law] },
        Row(
            "nothing does any more", after: [("2025-05-30", declared(false, on: "2025-05-30")), ("2025-05-31", declared(true, on: "2025-05-30"))],
            rule: rule(checks: ["law"])
        ) { $0.checks = [law] },
        Row(
            "an older answer that came in later",
            after: [("2025-05-30", declared(false, on: "2025-05-30")), ("2025-05-31", declared(true, on: "2025-05-29"))],
            rule: rule(checks: ["law"]), then: [.checkNotClear("law", body: "Công an xã", answeredOn: day("2025-05-30"))]
        ) { $0.checks = [law] },
        Row(
            "another check was answered", after: [("2025-05-30", declared(true, on: "2025-05-30", "tax"))], rule: rule(checks: ["law"]),
            then: [
                .checkMissing("law")
            ]
        ) { $0.checks = [law, DeclaredCheck(term: term("tax"))] },
    ]

    static let all = rule(.commend, once: [.tracks, .levels, .years])

    static let honours: [Row] = [
        Row("never honoured", commend(), rule: all),
        Row("honoured alike, where no condition asks", commend(), awards: [award()]),
        Row("the very same", commend(), awards: [award()], rule: all, then: [.sameAchievement(award(), across: [])]),
        Row(
            "on the other track", commend(), awards: [award(track: "party")], rule: all,
            then: [
                .sameAchievement(award(track: "party"), across: [.tracks])
            ]),
        Row(
            "at another level", commend(), awards: [award(grantor: "province")], rule: all,
            then: [
                .sameAchievement(award(grantor: "province"), across: [.levels])
            ]),
        Row(
            "in another year", commend(), awards: [award(years: 2024...2024)], rule: all,
            then: [.sameAchievement(award(years: 2024...2024), across: [.years])]),
        Row(
            "in all of it otherwise", commend(), awards: [award(track: "party", grantor: "province", years: 2021...2024)], rule: all,
            then: [
                .sameAchievement(award(track: "party", grantor: "province", years: 2021...2024), across: [.tracks, .levels, .years])
            ]),
        Row(
            "for years of which one is the same", commend(), awards: [award(years: 2021...2025)], rule: all,
            then: [
                .sameAchievement(award(years: 2021...2025), across: [])
            ]),
        Row(
            "in another year, where years count apart", commend(), awards: [award(years: 2024...2024)],
            rule: rule(.commend, once: [.tracks, .levels])),
        Row(
            "on the other track, where tracks count apart", commend(), awards: [award(track: "party")],
            rule: rule(.commend, once: [.levels, .years])),
        Row(
            "at another level, where levels count apart", commend(), awards: [award(grantor: "province")],
            rule: rule(.commend, once: [.tracks, .years])),
        Row(
            "on the other track in another year, where only tracks are one", commend(), awards: [award(track: "party", years: 2024...2024)],
            rule: rule(.commend, once: [.tracks])),
        Row("issued today", commend(), awards: [award(on: "2025-06-01")], rule: all, then: [.sameAchievement(award(on: "2025-06-01"), across: [])]),
        Row("issued tomorrow", commend(), awards: [award(on: "2025-06-02")], rule: all),
        Row(
            "the same host", commend(), awards: [award(years: 2024...2024, isOfModel: false)], rule: all,
            then: [
                .sameHost(award(years: 2024...2024, isOfModel: false), across: [.years])
            ]),
        Row("the same host, for merit", commend(), awards: [award(category: .merit, isOfModel: false)], rule: all),
        Row(
            "the same host, and a category that both have", commend(), awards: [award(category: .thematic, isOfModel: false)], rule: all,
            then: [
                .sameHost(award(category: .thematic, isOfModel: false), across: [])
            ]),
        Row(
            "the model itself, for merit", commend(), awards: [award(category: .merit)], rule: all,
            then: [
                .sameAchievement(award(category: .merit), across: [])
            ]),
        Row("a recognition is no award", awards: [award()], rule: all),
        Row("a form of merit", commend(), then: [.thematicForMerit(form: "certificate")]) { $0.awardForms[1].category = .merit },
        Row("a thematic form", commend()) { $0.awardForms[1].category = .thematic },
        Row("a form for one deed", commend()) { $0.awardForms[1].category = .adHoc },
    ]

    static let appraisals: [Row] = [
        Row("nobody appraised it, and nobody has to"),
        Row("nobody appraised it by the criteria", then: [.notAppraised(level: "province", period: "2025")]) {
            $0.criteria = [Criterion(term: term("use"), kind: .condition, isRequired: true)]
        },
        Row("nobody looked through its papers", then: [.notAppraised(level: "province", period: "2025")]) {
            $0.dossier = [DossierItem(term: term("form"), evidencedBy: .form, isRequired: true)]
        },
        Row("found fit", after: [("2025-05-01", appraised(true))]) {
            $0.criteria = [Criterion(term: term("use"), kind: .condition, isRequired: true)]
        },
        Row("found unfit", after: [("2025-05-01", appraised(false))], then: [.foundUnfit(level: "province", period: "2025")]),
        Row("found unfit and then fit", after: [("2025-05-01", appraised(false)), ("2025-05-02", appraised(true))]),
        Row("found unfit at another level", after: [("2025-05-01", appraised(false, "commune"))]),
        Row("found unfit for another period", after: [("2025-05-01", appraised(false, "province", "2024"))]),
        Row(
            "everything at once, in its order", commend("merit"), level: "district", on: "2025-07-01",
            after: [("2025-05-01", appraised(false, "district"))],
            subject: "individual", awards: [award(track: "party", grantor: "province"), award(isOfModel: false)],
            rule: rule(.commend, needs: [inOne, twoYears], checks: ["law"], once: [.tracks, .levels, .years]),
            then: [
                .notInForce(commend("merit"), on: day("2025-07-01")), .levelNotInForce("district", on: day("2025-07-01")),
                .subjectNotForForm("individual", form: "merit"), .needMissing(condition: "rule", inOne, period: "2025"),
                .yearsMissing(condition: "rule", twoYears, have: [], missing: [2023, 2024]), .checkMissing("law"),
                .sameAchievement(award(track: "party", grantor: "province"), across: []), .thematicForMerit(form: "merit"),
                .foundUnfit(level: "district", period: "2025"),
            ]
        ) {
            $0.checks = [law]
            $0.awardForms[0].category = .merit
        },
    ]
}
