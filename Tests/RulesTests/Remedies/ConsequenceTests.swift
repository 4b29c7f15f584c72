import Events
import Rules
import Testing

/// What must go, and what may, with an entry that is annulled. Entries are counted from 100: the draft is 100.
@Suite struct ConsequenceTests {
    private static let strict = Programme.fixture.with { $0.skipLevels = false }
    private static let free = Programme.fixture.with { $0.skipLevels = true }
    private static let session = SessionID("s-1")

    private static func proposal(_ level: Key) -> Event { .modelProposed(ModelProposed(model: Model.number1, level: level, period: "2023")) }
    private static func grading(_ grade: Key, _ level: Key?, _ period: Key = "2023") -> Event {
        .modelGraded(ModelGraded(model: Model.number1, grade: grade, level: level, period: period, instrument: nil))
    }

    /// Recognised in the commune (103), the district (106) after a proposal (104) that was taken over (105), raised there (107), proposed to the
    /// province (108).
    private static let climbed = Model.after([
        ("2023-03-01", Model.drafted(unit: "a")),
        ("2023-03-02", .modelRegistered(ModelRegistered(model: Model.number1, period: "2023", level: "commune"))),
        ("2023-03-03", .modelAccepted(ModelAccepted(model: Model.number1))), ("2023-06-01", Model.recognition("commune", "2023")),
        ("2023-07-01", proposal("district")), ("2023-07-05", .modelReceived(ModelReceived(model: Model.number1, level: "district", period: "2023"))),
        ("2023-08-01", Model.recognition("district", "2023")), ("2023-09-01", grading("example", "district")), ("2023-10-01", proposal("province")),
    ])

    private static let award = ModelAward(decision: DecisionID("d-1"), ordinal: 2, number: "1/QĐ", period: "2023", issuedOn: day("2023-12-01"))

    private static func going(
        _ entry: Int, in model: Model = climbed, _ programme: Programme, awards: [ModelAward] = [], chosen: [Int] = []
    ) throws -> [String] {
        let targets = Set(chosen.map { AnnulmentTarget(model: Model.number1, entry: $0) })
        return try Consequences.of(entry: entry, in: model, programme, awards: awards, chosen: targets).map {
            "\($0.target.entry.map(String.init) ?? "award") \($0.ground) \($0.goes ? "goes" : "stays")"
        }
    }

    @Test func `where no level may be skipped, all that rested on the lowest goes, the highest first and the cause last`() throws {
        #expect(
            try ConsequenceTests.going(103, ConsequenceTests.strict, awards: [ConsequenceTests.award]) == [
                "award noRecognitionLeft goes", "105 proposalGone goes", "107 noRecognitionLeft goes", "108 lowerLevelMissing goes",
                "104 lowerLevelMissing goes", "106 lowerLevelMissing goes", "103 cause goes",
            ])
    }

    @Test func `where levels may be skipped, what is higher stays unless it is chosen`() throws {
        #expect(
            try ConsequenceTests.going(103, ConsequenceTests.free, awards: [ConsequenceTests.award]) == [
                "award namesTheModel stays", "107 mayStand stays", "108 mayStand stays", "106 mayStand stays", "103 cause goes",
            ])
        // With the district's recognition nothing is left that the grade and the award could rest on.
        #expect(
            try ConsequenceTests.going(103, ConsequenceTests.free, awards: [ConsequenceTests.award], chosen: [106]) == [
                "award noRecognitionLeft goes", "107 noRecognitionLeft goes", "108 mayStand stays", "104 mayStand stays", "106 mayStand goes",
                "103 cause goes",
            ])
    }

    @Test func `of a middle level the lower stands, and an award keeps it to rest on`() throws {
        #expect(
            try ConsequenceTests.going(106, ConsequenceTests.strict, awards: [ConsequenceTests.award]) == [
                "award namesTheModel stays", "107 recognitionGone goes", "108 lowerLevelMissing goes", "106 cause goes",
            ])
    }

    @Test func `nothing rests on a grade but the awards, and on a proposal what took it over`() throws {
        #expect(
            try ConsequenceTests.going(107, ConsequenceTests.strict, awards: [ConsequenceTests.award]) == [
                "award namesTheModel stays", "107 cause goes",
            ])
        #expect(try ConsequenceTests.going(104, ConsequenceTests.strict) == ["105 proposalGone goes", "104 cause goes"])
        #expect(try ConsequenceTests.going(108, ConsequenceTests.strict) == ["108 cause goes"])
    }

    @Test func `what was annulled before is not looked at, nor another period's`() throws {
        let again = ConsequenceTests.climbed.appending(
            Model.Step(
                entry: 109, day: day("2023-11-01"),
                event: .modelEntryAnnulled(ModelEntryAnnulled(model: Model.number1, entry: 106, reason: "x", instrument: nil))))
        #expect(
            try ConsequenceTests.going(103, in: again, ConsequenceTests.strict) == [
                "105 proposalGone goes", "107 noRecognitionLeft goes", "108 lowerLevelMissing goes", "104 lowerLevelMissing goes", "103 cause goes",
            ])
        let other = ModelAward(decision: DecisionID("d-2"), ordinal: 1, number: "2/QĐ", period: "2024", issuedOn: day("2024-12-01"))
        #expect(try ConsequenceTests.going(108, ConsequenceTests.strict, awards: [other]) == ["108 cause goes"])
    }

    @Test func `a council's outcome goes with what it granted, and with nothing else`() throws {
        func decided(_ aim: Aim, _ outcome: CouncilOutcome) -> Event {
            var body = ModelDecided()
            body.model = Model.number1
            body.level = "commune"
            body.period = "2023"
            body.aim = aim
            body.session = ConsequenceTests.session
            body.outcome = outcome
            return .modelDecided(body)
        }
        let model = Model.after([
            ("2023-03-01", Model.drafted(unit: "a")),
            ("2023-03-02", .modelRegistered(ModelRegistered(model: Model.number1, period: "2023", level: "commune"))),
            ("2023-03-03", .modelAccepted(ModelAccepted(model: Model.number1))),
            ("2023-06-01", decided(Aim(kind: .recognise, key: "commune"), .granted)),
            ("2023-06-01", decided(Aim(kind: .grade, key: "example"), .declined)),
            (
                "2023-06-01",
                .modelRecognised(
                    ModelRecognised(model: Model.number1, level: "commune", period: "2023", instrument: nil, session: ConsequenceTests.session))
            ),
        ])
        #expect(try ConsequenceTests.going(105, in: model, ConsequenceTests.strict) == ["103 outcomeGone goes", "105 cause goes"])
    }

    @Test func `what is no grant, is annulled or is not there is refused, and so is a choice that does not rest on it`() throws {
        func refused(_ entry: Int, chosen: [AnnulmentTarget] = []) -> AnnulmentRefusal? {
            refusal { () throws(AnnulmentRefusal) in
                try Consequences.of(entry: entry, in: ConsequenceTests.climbed, ConsequenceTests.strict, awards: [], chosen: Set(chosen))
            }
        }
        #expect(refused(99) == .entryUnknown(position: 99))
        #expect(refused(109) == .entryUnknown(position: 109))
        #expect(refused(102) == .notForCause(position: 102))
        #expect(refused(105) == .notForCause(position: 105))
        #expect(refused(103, chosen: [AnnulmentTarget(model: Model.number1, entry: 102)]) == .restsNotOnIt)
        #expect(refused(103, chosen: [AnnulmentTarget(decision: DecisionID("d-9"), ordinal: 1)]) == .restsNotOnIt)
        #expect(refused(103) == nil)
    }
}
