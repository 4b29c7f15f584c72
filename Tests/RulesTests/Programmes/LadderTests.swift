import Events
import Rules
import Testing

/// Which levels a model climbs, who acts at each, and where, on each side of 1 July 2025 and beside the territory.
@Suite struct LadderTests {
    /// The territory of the fixture, with a police committee of the province in a tree of its own and a station below it.
    private static let atlas: Atlas = {
        var atlas = Atlas.fixture
        atlas.add(
            acts([
                ("2004-07-08", .treeOpened(TreeOpened(tree: "sector", name: named("Ngành")))),
                ("2004-07-08", begun("police-p", "police-province", nil, "Đảng ủy", "Công an tỉnh", in: "p")),
                ("2004-07-08", begun("station", "police-unit", nil, "Công an", "Chợ Rã", in: "a")),
                ("2004-07-08", moved("station", to: "police-p", in: "sector")),
                ("2004-07-08", moved("police-p", to: "vn", in: "sector")),
            ]))
        return atlas
    }()

    private static let programme = Programme.fixture.with { programme in
        programme.levels = [
            Level(term: term("commune", rank: 1), tier: "commune", bodies: [body("old", until: "2025-07-01"), body("new", from: "2025-07-01")]),
            Level(term: term("sector-province", rank: 2), tier: "police-province", bodies: [body("sector", ["receive", "recognise"])]),
            Level(term: term("district", rank: 3, until: "2025-07-01"), tier: "district", bodies: []),
            Level(
                term: term("province", rank: 4), tier: "province",
                bodies: [body("all", ["receive"]), body("for police", ["appraise"], routes: ["police"])]),
        ]
        programme.routes = [
            ClimbRoute(term: term("territory"), tiers: [], levels: ["commune", "district", "province"]),
            ClimbRoute(term: term("police"), tree: "sector", tiers: ["police-unit"], levels: ["sector-province", "province"]),
        ]
    }

    private static func body(
        _ name: String, _ acts: [String] = ["register"], from: String? = nil, until: String? = nil, routes: [Key]? = nil
    ) -> Body {
        var body = Body(name: named(name), acts: acts, from: from.map(day), until: until.map(day))
        body.routes = routes
        return body
    }

    private func ladder(_ unit: String, on text: String, _ programme: Programme = LadderTests.programme) -> [String] {
        Ladder(of: UnitID(unit), in: programme, LadderTests.atlas, on: day(text)).rungs.map { rung in
            "\(rung.level) \(rung.seat): \(rung.bodies.map(\.name.en).joined(separator: ", "))"
        }
    }

    @Test func `the district is a level until its last day, and its bodies are those of the day`() {
        #expect(ladder("b", on: "2025-06-30") == ["commune b: old", "district d2: ", "province p: all"])
        #expect(ladder("b", on: "2025-07-01") == ["commune bc: new", "province p: all"])
    }

    @Test func `what a sector runs climbs the sector's tree`() {
        #expect(ladder("station", on: "2025-06-30") == ["sector-province police-p: sector", "province vn: all, for police"])
        #expect(Ladder(of: UnitID("station"), in: LadderTests.programme, LadderTests.atlas, on: day("2025-06-30")).route == "police")
        #expect(Ladder(of: UnitID("b"), in: LadderTests.programme, LadderTests.atlas, on: day("2025-06-30")).route == "territory")
    }

    @Test func `a route that is no more sends its models the common way`() {
        let programme = LadderTests.programme.with { $0.routes?[1].term.until = day("2025-07-01") }
        #expect(ladder("station", on: "2025-06-30", programme) == ["sector-province police-p: sector", "province vn: all, for police"])
        #expect(ladder("station", on: "2025-07-01", programme).map { $0.prefix(8) } == ["commune ", "province"])
    }

    @Test func `without routes all levels in force are climbed`() {
        let programme = LadderTests.programme.with { $0.routes = nil }
        #expect(
            ladder("b", on: "2025-06-30", programme) == [
                "commune b: old", "sector-province d2: sector", "district d2: ", "province p: all, for police",
            ])
        #expect(Ladder(of: UnitID("b"), in: programme, LadderTests.atlas, on: day("2025-06-30")).route == nil)
    }

    @Test func `who acts is said by the bodies, and where they do not say it by those that receive`() throws {
        let ladder = Ladder(of: UnitID("station"), in: LadderTests.programme, LadderTests.atlas, on: day("2025-06-30"))
        let province = try #require(ladder["province"])
        #expect(province.bodies(that: .receive).map(\.name.en) == ["all"])
        #expect(province.bodies(that: .appraise).map(\.name.en) == ["for police"])
        #expect(province.bodies(that: .check).map(\.name.en) == ["all"])
        #expect(province.bodies(that: .award) == [])
        let commune = try #require(Ladder(of: UnitID("b"), in: LadderTests.programme, LadderTests.atlas, on: day("2025-06-30"))["commune"])
        #expect(commune.bodies(that: .receive).map(\.name.en) == ["old"])
    }

    @Test func `each level knows its neighbours`() {
        let ladder = Ladder(of: UnitID("b"), in: LadderTests.programme, LadderTests.atlas, on: day("2025-06-30"))
        #expect(ladder.below("commune") == nil && ladder.below("district")?.level == "commune" && ladder.below("sector-province") == nil)
        #expect(ladder.above("province") == nil && ladder.above("district")?.level == "province" && ladder.above("sector-province") == nil)
    }

    @Test func `a level may be left out where the programme says so`() {
        for skips in [true, false] {
            let programme = LadderTests.programme.with { $0.skipLevels = skips }
            #expect(Ladder(of: UnitID("b"), in: programme, LadderTests.atlas, on: day("2025-06-30")).rungs.allSatisfy { $0.maySkip == skips })
        }
    }

    @Test func `a post covers what lies below it in any tree, and is at its own unit alone`() {
        func post(_ unit: String?) -> Post {
            Post(appointment: AppointmentID("x"), role: .signatory, unit: unit.map { UnitID($0) }, from: day("2021-01-01"))
        }
        let (atlas, on) = (LadderTests.atlas, day("2025-06-30"))
        let covered = [("police-p", "station"), ("a", "station"), ("p", "station"), ("police-p", "b"), ("d2", "station")].map { mine, other in
            post(mine).covers(UnitID(other), in: atlas, tree: "territory", on: on)
        }
        #expect(covered == [true, true, true, false, false])
        let seats: [(String?, String?)] = [("a", "a"), ("p", "a"), (nil, "a"), (nil, "vn"), (nil, nil), ("a", nil)]
        #expect(
            seats.map { mine, seat in post(mine).isAt(seat.map { UnitID($0) }, in: atlas, tree: "territory", on: on) } == [
                true, false, false, true, true, false,
            ])
    }
}
