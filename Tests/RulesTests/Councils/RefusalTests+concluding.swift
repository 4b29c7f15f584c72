import Events
import Rules

extension SessionRefusalTests {
    static let concluding: [Row] = [
        (.noConflict("m1", item: 1), { _ = try Sitting.open().lift("m1", [1]) }),
        (.notChair, { _ = try Sitting.open().lift("m1", [1], conflicts: [conflict(1, "m1")], by: "m2") }),
        (
            .liftedByConflicted(Sitting.chair),
            {
                _ = try Sitting.open().lift("m1", [1], conflicts: [conflict(1, "m1"), conflict(1, Sitting.chair)])
            }
        ),
        (
            .liftedByConflicted(Sitting.chair),
            {
                _ = try Sitting.open().lift(Sitting.chair, [1], conflicts: [conflict(1, Sitting.chair)])
            }
        ),
        (
            .itemInBallot(1),
            {
                var sitting = try Sitting.voting()
                try sitting.give(Sitting.yes(1, 2), of: "m1")
                _ = try sitting.session.declare(.kinship, of: "m1", on: [1], in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .itemTwice(1),
            {
                let sitting = try Sitting.open()
                _ = try sitting.session.declare(.kinship, of: "m1", on: [1, 1], in: sitting.setting, on: sitting.on)
            }
        ),
        (.notTied([1, 2]), { _ = try allAlike().breakTie([1, 2], tied: [[1, 2, 3]]) }),
        (.notTied([1, 2, 2]), { _ = try allAlike().breakTie([1, 2, 2], tied: [[1, 2]]) }),
        (
            .tieRuleNotInProgramme,
            {
                _ = try Sitting.open { $0.councils?[0].ties = [.newBallot] }.breakTie([1, 2], tied: [[1, 2]])
            }
        ),
        (.ballotStillOpen(1), { _ = try Sitting.voting().breakTie([1, 2], tied: [[1, 2]]) }),
        (.quotaUnknown("x"), { _ = try Sitting.open().except("x") }),
        (.quotaUnknown("q"), { _ = try Sitting.open { $0.quotas = [.cap("q", count: 1)] }.except("q", group: "economy") }),
        (.quotaUnknown("q"), { _ = try Sitting.open { $0.quotas = [.cap("q", count: 1, each: .field)] }.except("q") }),
        (.extraNotAboveZero, { _ = try allAlike().except("q", extra: 0) }),
        (.decisionMissing, { _ = try allAlike().except("q", decision: "") }),
        (.conflicted(Sitting.chair, item: 3), { _ = try allAlike().except("q", conflicts: [conflict(3, Sitting.chair)]) }),
        (.notChairOrSecretary, { _ = try allAlike().except("q", by: "m1") }),
        (.outcomeMissing(item: 3), { _ = try decided().set(Array(Sitting.outcomes.prefix(2))) }),
        (.outcomeTwice(item: 1), { _ = try decided().set([Sitting.outcomes[0], Sitting.outcomes[0]]) }),
        (.outcomeWithoutReason(item: 1), { _ = try decided().set([ItemOutcome(item: 1, outcome: .deferred)]) }),
        (.noResult(item: 3), { _ = try decided().set([ItemOutcome(item: 3, outcome: .granted)]) }),
        (.noResult(item: 3), { _ = try decided().set([ItemOutcome(item: 3, outcome: .declined, reason: "x")]) }),
        (.belowThreshold(item: 2), { _ = try decided().set([ItemOutcome(item: 2, outcome: .granted)]) }),
        (
            .overQuota(item: 2, quota: "q"),
            {
                var sitting = try Sitting.open { $0.quotas = [.cap("q", count: 1)] }
                try sitting.decide([1: (6, 0, 0), 2: (5, 1, 0)])
                _ = try sitting.set([ItemOutcome(item: 2, outcome: .granted)])
            }
        ),
        (.tieUnbroken([1, 2, 3]), { _ = try allAlike().set([ItemOutcome(item: 1, outcome: .granted)]) }),
        (.notEligible(item: 1), { _ = try decided().set(Sitting.outcomes, ineligible: [1]) }),
        (.conflicted(Sitting.secretary, item: 3), { _ = try decided().set(Sitting.outcomes, conflicts: [conflict(3, Sitting.secretary)]) }),
        (.outcomesMissing, { try check(try decided(), 10) }),
        (.minutesMissing, { try check(try ready(), 0) }),
        (.minutesTooLong(max: Limits.minutesCharactersMax), { try check(try ready(), Limits.minutesCharactersMax + 1) }),
        (.conflicted(Sitting.secretary, item: 2), { try check(try ready(), 10, conflicts: [conflict(2, Sitting.secretary)]) }),
        (.minutesMissing, { _ = try ready().sign(Sitting.chair) }),
        (.notChairOrSecretary, { _ = try Sitting.minutes().sign("m1") }),
        (.notChairOrSecretary, { _ = try Sitting.minutes().sign(Sitting.deputy) }),
        (.hashDiffers, { _ = try Sitting.minutes().sign(Sitting.chair, "other") }),
        (
            .alreadySigned(Sitting.chair),
            {
                var sitting = try Sitting.minutes()
                sitting.take(try sitting.sign(Sitting.chair), by: Sitting.chair)
                _ = try sitting.sign(Sitting.chair)
            }
        ),
        (.notPresent(Sitting.chair), { _ = try Sitting.minutes { $0.take(try leave(Sitting.chair, $0)) }.sign(Sitting.chair) }),
        (.conflicted(Sitting.chair, item: 3), { _ = try Sitting.minutes().sign(Sitting.chair, conflicts: [conflict(3, Sitting.chair)]) }),
        (
            .notSigned,
            {
                var sitting = try Sitting.minutes()
                sitting.take(try sitting.sign(Sitting.chair), by: Sitting.chair)
                _ = try sitting.session.apply(in: sitting.setting, on: sitting.on)
            }
        ),
    ]

    static func check(_ sitting: Sitting, _ characters: Int, conflicts: [Conflict] = []) throws {
        try sitting.session.checkMinutes(characters, conflicts: conflicts, by: Sitting.secretary, in: sitting.setting, on: sitting.on)
    }

    static func ready() throws -> Sitting {
        var sitting = try Sitting.open()
        try sitting.decide([1: (6, 0, 0), 2: (2, 4, 0), 3: (0, 6, 0)])
        sitting.take(try sitting.set(Sitting.outcomes))
        return sitting
    }
}
