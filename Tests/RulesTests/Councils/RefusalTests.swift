import Events
import Rules
import Testing

/// One row a refusal: the smallest session that meets it.
@Suite struct SessionRefusalTests {
    typealias Row = (SessionRefusal, @Sendable () throws -> Void)

    @Test(arguments: (coming + voting + concluding).indices)
    func `each refusal is met`(_ index: Int) {
        let (refusal, act) = (SessionRefusalTests.coming + SessionRefusalTests.voting + SessionRefusalTests.concluding)[index]
        #expect(throws: refusal, performing: act)
    }

    @Test func `no refusal is forgotten`() throws {
        let met = Set((SessionRefusalTests.coming + SessionRefusalTests.voting + SessionRefusalTests.concluding).map { caseName($0.0) })
        // The desk says these: a session that is not there, programmes and accounts it does not find, what the rules of models say.
        let desk: Set = ["sessionUnknown", "sessionExists", "programmeUnknown", "programmeNotInForce", "memberUnknown", "modelRefuses"]
        let all = Set(try casesInSource("Councils/SessionRefusal.swift", of: "SessionRefusal"))
        #expect(all.subtracting(desk).subtracting(met) == [])
    }

    static func convene(
        _ change: (inout SessionWish) -> Void, on text: String = "2024-05-06", quorum: Fraction = Fraction(part: 2, whole: 3)
    ) throws {
        var wish = Sitting.wish()
        change(&wish)
        let setting = ModelSetting.with { programme in
            var rule = Sitting.rule
            rule.quorum = quorum
            programme.councils = [rule]
        }
        _ = try CouncilSession.convene(SessionID("s"), wish, in: setting, on: day(text))
    }

    static func member(_ id: String, _ role: CouncilRole = .member, unit: String? = "p") -> SessionMember {
        SessionMember(account: AccountID(id), role: role, unit: unit.map { UnitID($0) }, hasVote: false)
    }

    static let crowd = (0...Limits.membersPerSessionMax).map { member("n\($0)") }

    static let coming: [Row] = [
        (.dayIsInTheFuture(day("2026-01-01"), today: day("2025-12-31")), { try convene({ _ in }, on: "2026-01-01") }),
        (
            .dayBeforeLastStep(day("2024-05-05"), last: day("2024-05-06")),
            {
                var sitting = try Sitting.open()
                sitting.on = day("2024-05-05")
                _ = try sitting.openBallot([1])
            }
        ),
        (.levelUnknown("hamlet"), { try convene({ $0.level = "hamlet" }) }),
        (.levelNotInForce("district", on: day("2025-07-01")), { try convene({ $0.level = "district" }, on: "2025-07-01") }),
        (.periodUnknown("1999"), { try convene({ $0.period = "1999" }) }),
        (.periodNotBegun("2025", from: day("2025-01-01")), { try convene({ $0.period = "2025" }, on: "2024-12-31") }),
        (.unitUnknown(UnitID("x")), { try convene({ $0.unit = UnitID("x") }) }),
        (.unitUnknown(UnitID("x")), { try convene({ $0.members.append(member("m9", unit: "x")) }) }),
        (.unitStandsNot(UnitID("bc"), on: day("2025-06-30")), { try convene({ $0.unit = UnitID("bc") }, on: "2025-06-30") }),
        (.unitIsOfAnotherLevel(UnitID("a"), level: "province"), { try convene({ $0.unit = UnitID("a") }) }),
        (.bodyMissing, { try convene({ $0.body = "" }) }),
        (.decisionMissing, { try convene({ $0.decision = "" }) }),
        (.textUnreadable, { try convene({ $0.body = "Hội\u{202E}đồng" }) }),
        (.textTooLong(max: Limits.nameCharactersMax), { try convene({ $0.body = longest + "ạ" }) }),
        (.membersMissing, { try convene({ $0.members = [] }) }),
        (.tooManyMembers(max: Limits.membersPerSessionMax), { try convene({ $0.members = crowd }) }),
        (.memberTwice(AccountID("m1")), { try convene({ $0.members.append(member("m1")) }) }),
        (.chairMissing, { try convene({ $0.members = [member("a"), member("b", .secretary)] }) }),
        (.chairTwice, { try convene({ $0.members.append(member("z", .chair)) }) }),
        (.secretaryMissing, { try convene({ $0.members = [member("a", .chair)] }) }),
        (.quorumWrong, { try convene({ _ in }, quorum: Fraction(part: 0, whole: 3)) }),
        (.quorumWrong, { try convene({ _ in }, quorum: Fraction(part: 4, whole: 3)) }),
        (.agendaEmpty, { _ = try Sitting().draw([]) }),
        (
            .agendaEmpty,
            {
                let sitting = Sitting()
                _ = try sitting.session.open(present: Sitting.everybody, in: sitting.setting, on: sitting.on)
            }
        ),
        (.tooManyItems(max: Limits.itemsPerSessionMax), { _ = try Sitting().draw(Sitting.agenda(Limits.itemsPerSessionMax + 1)) }),
        (.itemTwice(1), { _ = try Sitting().draw(Sitting.agenda(1) + Sitting.agenda(1)) }),
        (.itemTwice(0), { _ = try Sitting().draw([AgendaItem(item: 0, model: ModelID("m-1"), aim: Sitting.grade, unit: UnitID("a"), seen: 1)]) }),
        (.modelUnknown(item: 1, ModelID("x")), { _ = try Sitting().draw([item("x")]) }),
        (.modelIsOver(item: 1, ModelID("m-over")), { _ = try Sitting().draw([item("m-over")]) }),
        (
            .modelOutside(item: 1, ModelID("m-1")),
            {
                let sitting = Sitting()
                _ = try sitting.session.draw([item("m-1")], in: sitting.setting, on: sitting.on) { _ in (UnitID("vn"), false) }
            }
        ),
        (
            .aimUnknown(item: 1, Aim(kind: .recognise, key: "commune")),
            {
                _ = try Sitting().draw([item("m-1", Aim(kind: .recognise, key: "commune"))])
            }
        ),
        (.modelTwice(ModelID("m-1")), { _ = try Sitting().draw([item("m-1"), item("m-1", number: 2)]) }),
        (.itemInBallot(2), { _ = try decided().draw([Sitting.agenda(3)[0], Sitting.agenda(3)[2]]) }),
        (.chairAbsent, { _ = try Sitting.open(present: Sitting.everybody.filter { $0 != Sitting.chair && $0 != Sitting.deputy }) }),
        (.quorumMissing(present: 3, needed: 4), { _ = try Sitting.open(present: [Sitting.chair, Sitting.secretary, "m1", "m2"]) }),
        (.notAMember(AccountID("x")), { _ = try Sitting.open(present: Sitting.everybody + ["x"]) }),
        (.stateIsAnother(.convened), { _ = try Sitting().openBallot([1]) }),
        (.minutesAreDrawn, { _ = try Sitting.minutes().openBallot([1]) }),
        (
            .sessionIsOver(.abandoned),
            {
                var sitting = try Sitting.open()
                sitting.take(try sitting.session.abandon(reason: "x", in: sitting.setting, on: sitting.on))
                _ = try sitting.openBallot([1])
            }
        ),
        (.movedOn(entry: 202), { try Sitting.open().session.checkSeen(201) }),
        (
            .reasonMissing,
            {
                let sitting = try Sitting.open()
                _ = try sitting.session.adjourn(reason: "", in: sitting.setting, on: sitting.on)
            }
        ),
    ]

    static func item(_ model: String, _ aim: Aim = Sitting.grade, number: Int = 1) -> AgendaItem {
        AgendaItem(item: number, model: ModelID(model), aim: aim, unit: UnitID("a"), seen: 1)
    }

    static func decided() throws -> Sitting {
        var sitting = try Sitting.open()
        try sitting.decide([1: (6, 0, 0), 2: (3, 3, 0)])
        return sitting
    }
}
