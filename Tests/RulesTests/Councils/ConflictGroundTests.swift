import Events
import Rules
import Testing

/// Why somebody does not act on an item: each ground where it begins to hold, and right beside it. The model lies in the commune b of the
/// district d2 of the province p; from July 2025 that commune is bc, right below the province.
@Suite struct ConflictGroundTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let home: UnitID?
        let posts: [Post]
        let model: UnitID
        let authors: Set<String>
        let raters: Set<String>
        let seat: UnitID
        let on: Day
        let grounds: [ConflictGround]

        init(
            _ what: String, home: UnitID? = nil, posts: [Post] = [], model: UnitID = UnitID("b"), authors: Set<String> = [], raters: Set<String> = [],
            sitting seat: UnitID = UnitID("p"), on text: String = "2024-05-06", _ grounds: [ConflictGround]
        ) {
            (testDescription, self.home, self.posts, self.model, self.authors, self.raters) = (what, home, posts, model, authors, raters)
            (self.seat, on, self.grounds) = (seat, day(text), grounds)
        }
    }

    private static func post(_ role: Role, at unit: UnitID?) -> Post {
        Post(appointment: AppointmentID("a-1"), role: role, unit: unit, from: day("2020-01-01"))
    }

    static let rows =
        [
            Row("from nowhere", []),
            Row("of the model's unit", home: UnitID("b"), [.ownUnit]),
            Row("of the unit beside it", home: UnitID("c"), []),
            Row("of the unit right above", home: UnitID("d2"), [.superiorUnit]),
            Row("of another district", home: UnitID("d1"), []),
            Row("of the council's own unit", home: UnitID("p"), []),
            Row("of the council's own unit, in which the model lies", home: UnitID("b"), sitting: UnitID("b"), []),
            Row("of the council's own unit, which is right above", home: UnitID("d2"), sitting: UnitID("d2"), []),
            Row("of the council's own unit, and the model lies right in it", home: UnitID("p"), model: UnitID("p"), []),
            Row(
                "of the model's unit, which is the province, before the country's council", home: UnitID("p"), model: UnitID("p"),
                sitting: UnitID("vn"),
                [
                    .ownUnit
                ]),
            Row("two units above", home: UnitID("p"), sitting: UnitID("vn"), []),
            Row("right above on the last day of the district", home: UnitID("d2"), on: "2025-06-30", [.superiorUnit]),
            Row("two above on the day before it is right above", home: UnitID("p"), sitting: UnitID("vn"), on: "2025-06-30", []),
            Row("right above on the first day of the new map", home: UnitID("p"), sitting: UnitID("vn"), on: "2025-07-01", [.superiorUnit]),
            Row("of a unit that is not yet one with the model's", home: UnitID("c"), on: "2025-06-30", []),
            Row("of a unit that became one with the model's", home: UnitID("c"), on: "2025-07-01", [.ownUnit]),
            Row("wrote it", authors: ["m1"], [.author]),
            Row("somebody else wrote it", authors: ["m2", "m11"], []),
            Row("appraised it", raters: ["m1"], [.rater]),
            Row("somebody else appraised it", raters: ["m2"], []),
            Row("prepares files of the unit", posts: [post(.registrant, at: UnitID("b"))], [.post]),
            Row("prepares files of the unit beside it", posts: [post(.registrant, at: UnitID("c"))], []),
            Row("receives files of the district", posts: [post(.receivingOfficer, at: UnitID("d2"))], [.post]),
            Row("receives files of the other district", posts: [post(.receivingOfficer, at: UnitID("d1"))], []),
            Row("receives files of the council's own unit", posts: [post(.receivingOfficer, at: UnitID("p"))], []),
            Row("receives files above the council", posts: [post(.receivingOfficer, at: UnitID("vn"))], []),
            Row("receives files of the whole register", posts: [post(.receivingOfficer, at: nil)], []),
            Row("receives files below a council further up", posts: [post(.receivingOfficer, at: UnitID("p"))], sitting: UnitID("vn"), [.post]),
            Row("receives files of a unit that became the model's", posts: [post(.receivingOfficer, at: UnitID("bc"))], on: "2025-07-01", [.post]),
            Row(
                "everything at once, in the order of the rule", home: UnitID("b"), posts: [post(.registrant, at: UnitID("b"))], authors: ["m1"],
                raters: ["m1"],
                [
                    .ownUnit, .author, .rater, .post,
                ]),
        ]
        + Role.allCases.filter { $0 != .registrant && $0 != .receivingOfficer }.map { role in
            Row("a post that looks after no file: \(role)", posts: [post(role, at: UnitID("b"))], [])
        }

    @Test(arguments: rows) func `the grounds`(_ row: Row) {
        let found = CouncilSession.grounds(
            of: SessionMember(account: "m1", role: .member, unit: row.home, hasVote: true), posts: row.posts,
            on: ItemFacts(item: 1, unit: row.model, authors: row.authors, raters: row.raters), sitting: row.seat, in: .fixture, tree: "territory",
            on: row.on)
        #expect(found == row.grounds)
    }

    /// What is found of m1 and m2; m1 wrote the first item.
    private static func found(_ sitting: Sitting) -> [Conflict] {
        let facts = (1...2).map { ItemFacts(item: $0, unit: UnitID("a"), authors: $0 == 1 ? ["m1"] : [], raters: []) }
        return sitting.session.conflicts(of: facts, posts: { _ in [] }, in: .fixture, tree: "territory", on: sitting.on)
    }

    private static func declare(_ ground: ConflictGround, of account: AccountID, on items: [Int], in sitting: inout Sitting) throws {
        sitting.take(try sitting.session.declare(ground, of: account, on: items, in: sitting.setting, on: sitting.on), by: account)
    }

    @Test func `what was declared is added to what is found, for that member and item only`() throws {
        var sitting = try Sitting.open(2)
        #expect(ConflictGroundTests.found(sitting) == [conflict(1, "m1")])
        try ConflictGroundTests.declare(.kinship, of: "m1", on: [1], in: &sitting)
        try ConflictGroundTests.declare(.declared, of: "m2", on: [2], in: &sitting)
        #expect(ConflictGroundTests.found(sitting) == [conflict(1, "m1", [.author, .kinship]), conflict(2, "m2", [.declared])])
    }

    @Test func `what was lifted is found no more, for that member and item only, until they declare another interest`() throws {
        var sitting = try Sitting.open(2)
        try ConflictGroundTests.declare(.kinship, of: "m1", on: [1, 2], in: &sitting)
        sitting.take(try sitting.lift("m1", [1], conflicts: ConflictGroundTests.found(sitting)), by: Sitting.chair)
        #expect(ConflictGroundTests.found(sitting) == [conflict(2, "m1", [.kinship])])
        #expect(!sitting.session.isInConflict("m1", with: 1))
        #expect(sitting.session.isInConflict("m1", with: 2))
        try ConflictGroundTests.declare(.declared, of: "m1", on: [1], in: &sitting)
        #expect(ConflictGroundTests.found(sitting).map(\.item) == [1, 2])
        #expect(sitting.session.isInConflict("m1", with: 1))
    }

    @Test func `whoever declares it during a ballot is in no number of the item when it closes`() throws {
        var sitting = try Sitting.voting([1, 2])
        try ConflictGroundTests.declare(.kinship, of: "m1", on: [1], in: &sitting)
        sitting.take(try sitting.session.close(1, sheets: [], slips: [:], in: sitting.setting, on: sitting.on))
        #expect(sitting.session.ballot(1)?.results.mapValues { [$0.members, $0.entitled] } == [1: [5, 5], 2: [6, 6]])
    }
}
