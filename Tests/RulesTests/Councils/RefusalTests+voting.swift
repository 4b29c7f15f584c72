import Events
import Rules

extension SessionRefusalTests {
    static let voting: [Row] = [
        (.itemsMissing, { _ = try Sitting.open().openBallot([]) }),
        (.itemUnknown(4), { _ = try Sitting.open().openBallot([4]) }),
        (.itemTwice(1), { _ = try Sitting.open().openBallot([1, 1]) }),
        (
            .chairAbsent,
            {
                var sitting = try Sitting.open()
                for account in [Sitting.chair, Sitting.deputy] { sitting.take(try leave(account, sitting)) }
                _ = try sitting.openBallot([1])
            }
        ),
        (.ballotStillOpen(1), { _ = try Sitting.voting().openBallot([3]) }),
        (.itemDecided(2, ballot: 1), { _ = try decided().openBallot([2]) }),
        (.tieUnbroken([1, 2, 3]), { _ = try allAlike().openBallot([1, 2], tied: [[1, 2, 3]]) }),
        (
            .conflicted(Sitting.secretary, item: 2),
            {
                _ = try allAlike().openBallot([1, 2, 3], conflicts: [conflict(2, Sitting.secretary)], tied: [[1, 2, 3]], by: Sitting.secretary)
            }
        ),
        (
            .tooManyBallots(max: Limits.ballotsPerSessionMax),
            {
                var sitting = try Sitting.open()
                for _ in 0..<Limits.ballotsPerSessionMax {
                    sitting.take(try sitting.openBallot([1]))
                    let number = sitting.session.ballots.count
                    sitting.take(try sitting.session.void(number, reason: "x", in: sitting.setting, on: sitting.on))
                }
                _ = try sitting.openBallot([1])
            }
        ),
        (.pointsMaxMissing, { _ = try Sitting.open { $0.councils?[0].pointsMax = 0 }.openBallot([1], .scored) }),
        (.ballotUnknown(2), { try Sitting.voting().vote(Sitting.yes(1, 2), of: "m1", in: 2) }),
        (.ballotNotOpen(1), { try decided().vote(Sitting.yes(1, 2), of: "m1") }),
        (
            .quorumMissing(present: 3, needed: 4),
            {
                var sitting = try Sitting.voting()
                for account: AccountID in ["m1", "m2", "m3"] { sitting.take(try leave(account, sitting)) }
                try sitting.vote(Sitting.yes(1, 2), of: "m4")
            }
        ),
        (
            .notYours,
            {
                let sitting = try Sitting.voting()
                try sitting.session.checkSheet(Sitting.yes(1, 2), of: "m1", in: 1, by: "m2", setting: sitting.setting, on: sitting.on)
            }
        ),
        (.notAMember("x"), { try Sitting.voting().vote(Sitting.yes(1, 2), of: "x") }),
        (.withoutVote(Sitting.secretary), { try Sitting.voting().vote(Sitting.yes(1, 2), of: Sitting.secretary) }),
        (
            .notPresent("m1"),
            {
                var sitting = try Sitting.voting()
                sitting.take(try leave("m1", sitting))
                try sitting.vote(Sitting.yes(1, 2), of: "m1")
            }
        ),
        (.votesOnPaper("m1"), { try paper(["m1"]).vote(Sitting.yes(1, 2), of: "m1") }),
        (
            .alreadyVoted("m1"),
            {
                var sitting = try Sitting.voting()
                try sitting.give(Sitting.yes(1, 2), of: "m1")
                try sitting.vote(Sitting.yes(1, 2), of: "m1")
            }
        ),
        (
            .alreadyVoted("m1"),
            {
                var sitting = try Sitting.voting()
                try sitting.give(Sitting.yes(1, 2), of: "m1")
                _ = try sitting.session.handOutPaper(["m1"], in: 1, in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .conflicted("m1", item: 1),
            {
                try Sitting.voting(conflicts: [conflict(1, "m1"), conflict(2, "m1")]).vote([], of: "m1")
            }
        ),
        (.conflicted("m1", item: 2), { try Sitting.voting(conflicts: [conflict(2, "m1")]).vote(Sitting.yes(1, 2), of: "m1") }),
        (.formIsAnother(.secret), { try Sitting.voting([1], .secret).vote(Sitting.yes(1), of: "m1") }),
        (
            .formIsAnother(.open),
            {
                let sitting = try Sitting.voting([1])
                _ = try sitting.session.giveSecretVote(Sitting.yes(1), of: "m1", in: 1, by: "m1", setting: sitting.setting, on: sitting.on)
            }
        ),
        (.markMissing(item: 2), { try Sitting.voting().vote(Sitting.yes(1), of: "m1") }),
        (.markForeign(item: 3), { try Sitting.voting().vote(Sitting.yes(1, 2, 3), of: "m1") }),
        (.itemTwice(1), { try Sitting.voting().vote(Sitting.yes(1, 1), of: "m1") }),
        (.markWrong(item: 1), { try Sitting.voting([1]).vote([BallotMark(item: 1, vote: .yes, points: 1)], of: "m1") }),
        (.markWrong(item: 1), { try Sitting.voting([1], .scored).vote(Sitting.yes(1), of: "m1") }),
        (.markWrong(item: 1), { try Sitting.voting([1], .scored).vote([BallotMark(item: 1, points: -1)], of: "m1") }),
        (.markWrong(item: 1), { try Sitting.voting([1], .scored).vote([BallotMark(item: 1, points: 10_01)], of: "m1") }),
        (
            .paperNotUsed,
            {
                let sitting = try Sitting.voting(mode: .online)
                _ = try sitting.session.handOutPaper(["m1"], in: 1, in: sitting.setting, on: sitting.on)
            }
        ),
        (.paperNotUsed, { _ = try Sitting.voting().count(0, []) }),
        (
            .formIsAnother(.scored),
            {
                let sitting = try Sitting.voting([1], .scored)
                _ = try sitting.session.handOutPaper(["m1"], in: 1, in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .paperNotCounted(1),
            {
                let sitting = try paper(["m1"])
                _ = try sitting.session.checkClose(1, in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .paperNotCounted(1),
            {
                let sitting = try paper(["m1"])
                _ = try sitting.session.confirmPaper(in: 1, by: "m2", in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .paperNotConfirmed(1),
            {
                let sitting = try counted()
                _ = try sitting.session.checkClose(1, in: sitting.setting, on: sitting.on)
            }
        ),
        (.returnedTooMany(max: 2), { _ = try paper(["m1", "m2"]).count(3, []) }),
        (.countMissing(item: 2), { _ = try paper(["m1", "m2"]).count(2, [slips(1, yes: 2)]) }),
        (.countBelowZero(item: 1), { _ = try paper(["m1", "m2"]).count(2, [slips(1, yes: -1), slips(2)]) }),
        (.countTooHigh(item: 1, max: 2), { _ = try paper(["m1", "m2"]).count(2, [slips(1, yes: 2, no: 1), slips(2)]) }),
        (.itemUnknown(3), { _ = try paper(["m1", "m2"]).count(2, [slips(1), slips(2), slips(3)]) }),
        (.itemTwice(2), { _ = try paper(["m1", "m2"]).count(2, [slips(1), slips(2), slips(2)]) }),
        (
            .secondPersonNeeded,
            {
                let sitting = try counted()
                _ = try sitting.session.confirmPaper(in: 1, by: Sitting.secretary, in: sitting.setting, on: sitting.on)
            }
        ),
        (
            .alreadySigned("m2"),
            {
                var sitting = try counted()
                sitting.take(.paperConfirmed(PaperConfirmed(session: sitting.session.id, ballot: 1)), by: "m2")
                _ = try sitting.session.confirmPaper(in: 1, by: "m3", in: sitting.setting, on: sitting.on)
            }
        ),
    ]

    static func leave(_ account: AccountID, _ sitting: Sitting) throws -> Event {
        try sitting.session.attend(account, isPresent: false, in: sitting.setting, on: sitting.on)
    }

    static func slips(_ item: Int, yes: Int = 0, no: Int = 0, invalid: Int = 0) -> PaperCount {
        PaperCount(item: item, yes: yes, no: no, abstain: 0, invalid: invalid)
    }

    static func paper(_ accounts: [AccountID], conflicts: [Conflict] = []) throws -> Sitting {
        var sitting = try Sitting.voting([1, 2], .secret, conflicts: conflicts)
        sitting.take(try sitting.session.handOutPaper(accounts, in: 1, in: sitting.setting, on: sitting.on))
        return sitting
    }

    static func counted() throws -> Sitting {
        var sitting = try paper(["m1", "m2"])
        sitting.take(try sitting.count(2, [slips(1, yes: 2), slips(2, no: 2)]))
        return sitting
    }

    /// Three items with the same votes, and one place.
    static func allAlike() throws -> Sitting {
        var sitting = try Sitting.open { $0.quotas = [.cap("q", count: 1)] }
        try sitting.decide([1: (6, 0, 0), 2: (6, 0, 0), 3: (6, 0, 0)])
        return sitting
    }
}
