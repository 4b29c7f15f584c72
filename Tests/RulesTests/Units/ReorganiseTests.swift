import Events
import Rules
import Testing

@Suite struct ReorganiseTests {
    private static func beginning(
        _ unit: String, code: String? = nil, name: String = "Mới", in parent: String? = "d1", tier: Key = "commune"
    ) -> Reorganisation.Beginning {
        Reorganisation.Beginning(unit: UnitID(unit), tier: tier, code: code, type: "Xã", name: name, parent: parent.map { UnitID($0) })
    }

    /// As it was known before anybody spoke of July 2025.
    private static let early = Atlas(Atlas.fixtureActs.filter { $0.day < day("2025-01-01") })

    /// What is entered already for a later day.
    private static func with(_ event: Event, on text: String) -> Atlas {
        Atlas(Atlas.fixtureActs + [UnitAct(position: 50, day: day(text), event: event)])
    }

    private static func row(
        _ what: String, given: Atlas = early, on text: String = "2024-01-01", then: Result<[Event], UnitRefusal>,
        _ change: @escaping @Sendable (inout Reorganisation) -> Void
    ) -> UnitRow {
        UnitRow(what, given: given, then: then) { (atlas) throws(UnitRefusal) in
            var act = Reorganisation(tree: "territory", instrument: "law")
            change(&act)
            return try atlas.reorganise(act, on: day(text))
        }
    }

    private static func refused(
        _ what: String, on text: String = "2024-01-01", _ refusal: UnitRefusal, _ change: @escaping @Sendable (inout Reorganisation) -> Void
    ) -> UnitRow { row(what, given: .fixture, on: text, then: .failure(refusal), change) }

    private static func move(_ unit: String, to parent: String) -> Reorganisation.Move {
        Reorganisation.Move(unit: UnitID(unit), parent: UnitID(parent))
    }

    private static func succession(_ unit: String, by successor: String, _ share: Share = .whole) -> Reorganisation.Succession {
        Reorganisation.Succession(unit: UnitID(unit), successor: UnitID(successor), share: share)
    }

    private static func new(_ unit: String, code: String? = nil, in parent: String?, tier: Key = "commune") -> Event {
        .unitBegun(
            UnitBegun(
                unit: UnitID(unit), tree: "territory", tier: tier, code: code, type: "Xã", name: "Mới", parent: parent.map { UnitID($0) },
                instrument: "law"))
    }

    static let rows: [UnitRow] = [
        row(
            "two communes merge into one that takes a code they leave",
            then: .success([
                new("n", code: "02", in: "d2"), succeeded("b", by: "n", .whole), succeeded("c", by: "n", .whole), ended("b"), ended("c"),
            ])
        ) {
            $0.ends = [UnitID("b"), UnitID("c")]
            $0.begins = [beginning("n", code: "02", in: "d2")]
            $0.successions = [succession("b", by: "n"), succession("c", by: "n")]
        },
        row(
            "a commune is divided between a new one and a neighbour",
            then: .success([
                new("n", in: "d1"), succeeded("b", by: "n", .part), succeeded("b", by: "c", .part), ended("b"),
            ])
        ) {
            $0.ends = [UnitID("b")]
            $0.begins = [beginning("n")]
            $0.successions = [succession("b", by: "n", .part), succession("b", by: "c", .part)]
        },
        row("a commune moves", then: .success([moved("b", to: "d1")])) { $0.moves = [move("b", to: "d1")] },
        row("a district ends after its communes moved", then: .success([moved("b", to: "d1"), moved("c", to: "d1"), ended("d2")])) {
            $0.ends = [UnitID("d2")]
            $0.moves = [move("b", to: "d1"), move("c", to: "d1")]
        },
        row("a district ends together with its communes", then: .success([ended("c"), ended("b"), ended("d2")])) {
            $0.ends = [UnitID("c"), UnitID("b"), UnitID("d2")]
        },
        row("a new district with a new commune in it", then: .success([new("d3", in: "p", tier: "district"), new("n", in: "d3")])) {
            $0.begins = [beginning("d3", in: "p", tier: "district"), beginning("n", in: "d3")]
        },
        row("a unit begins at the top", then: .success([new("n", in: nil)])) { $0.begins = [beginning("n", in: nil)] },
        row("a code one of another tier bears", then: .success([new("n", code: "061", in: "d1")])) { $0.begins = [beginning("n", code: "061")] },
        row("land only: both go on", then: .success([succeeded("b", by: "c", .part)])) { $0.successions = [succession("b", by: "c", .part)] },
        row(
            "a commune becomes a ward under another name",
            then: .success([
                .unitRenamed(UnitRenamed(unit: UnitID("b"), name: "Khác", instrument: "law")),
                .unitRetyped(UnitRetyped(unit: UnitID("b"), type: "Phường", instrument: "law")),
            ])
        ) { $0.renames = [Reorganisation.Rename(unit: UnitID("b"), name: "Khác", type: "Phường")] },
        refused("a name it has", .nothingChanges) { $0.renames = [Reorganisation.Rename(unit: UnitID("b"), name: "Đại Sảo", type: nil)] },
        refused("by what hides something", .instrumentUnreadable) { $0.instrument = "1\u{200B}" },
        refused("by an instrument too long", .instrumentTooLong(max: Limits.nameCharactersMax)) { $0.instrument = longest + "x" },
        refused("more than one resolution may", .tooManyActs(max: Limits.actsPerReorganisationMax)) {
            $0.ends = Array(repeating: UnitID("b"), count: Limits.actsPerReorganisationMax + 1)
        },
        row("entered late: a move until a later move", given: .fixture, then: .success([moved("a", to: "d2")])) { $0.moves = [move("a", to: "d2")] },
        row("entered late: a move until the unit ends", given: .fixture, then: .success([moved("b", to: "p")])) { $0.moves = [move("b", to: "p")] },
        refused("entered late: a new unit in one that ends later", .laterActsExist(UnitID("d1"), on: day("2025-07-01"))) {
            $0.begins = [beginning("n")]
        },
        row(
            "entered late: a code that another takes later", given: with(begun("x", "commune", "77", "Xã", "Mới", in: "p"), on: "2026-01-01"),
            on: "2025-12-01", then: .failure(.codeInUse("77", by: UnitID("x"), on: day("2026-01-01")))
        ) { $0.begins = [beginning("n", code: "77", in: "p")] },
        row(
            "entered late: an end before a later name",
            given: with(.unitRenamed(UnitRenamed(unit: UnitID("a"), name: "Khác", instrument: "law")), on: "2026-01-01"), on: "2025-12-01",
            then: .failure(.laterActsExist(UnitID("a"), on: day("2026-01-01")))
        ) { $0.ends = [UnitID("a")] },
        row(
            "entered late: an end before another comes to lie in it", given: with(moved("bc", to: "a"), on: "2026-01-01"), on: "2025-12-01",
            then: .failure(.laterActsExist(UnitID("a"), on: day("2026-01-01")))
        ) { $0.ends = [UnitID("a")] },
        row(
            "entered late: a move that a later one would make a circle of", given: with(moved("d2", to: "d1"), on: "2024-06-01"),
            then: .failure(.parentIsInside(UnitID("d2")))
        ) { $0.moves = [move("d1", to: "d2")] },
        row(
            "entered late: an end before it takes over", given: with(succeeded("bc", by: "a", .part), on: "2026-01-01"), on: "2025-12-01",
            then: .failure(.laterActsExist(UnitID("a"), on: day("2026-01-01")))
        ) { $0.ends = [UnitID("a")] },
        refused("nothing", .nothingChanges) { _ in },
        refused("by nothing", .instrumentMissing) { $0.instrument = "" },
        refused("in no tree there is", .treeUnknown("zz")) { $0.tree = "zz" },
        refused("a new unit without a name", .nameMissing) { $0.begins = [beginning("n", name: "")] },
        refused("a new unit with a name that hides something", .nameUnreadable) { $0.begins = [beginning("n", name: "\u{200B}")] },
        refused("a new unit with a name too long", .nameTooLong(max: Limits.nameCharactersMax)) { $0.begins = [beginning("n", name: longest + "x")] },
        refused("a new unit with an old id", .unitExists(UnitID("b"))) { $0.begins = [beginning("b")] },
        refused("a new unit with the id of one to come", .unitExists(UnitID("bc"))) { $0.begins = [beginning("bc")] },
        refused("two new units of one id", .unitExists(UnitID("n"))) { $0.begins = [beginning("n"), beginning("n")] },
        refused("an end of a unit nobody knows", .unitUnknown(UnitID("zz"))) { $0.ends = [UnitID("zz")] },
        refused("an end of a unit that is not yet", .unitStandsNot(UnitID("bc"), on: day("2023-12-31"))) { $0.ends = [UnitID("bc")] },
        refused("an end of a unit that has ended", on: "2025-07-02", .unitStandsNot(UnitID("b"), on: day("2025-07-01"))) { $0.ends = [UnitID("b")] },
        refused("an end of a unit whose end is known", .laterActsExist(UnitID("b"), on: day("2025-07-01"))) { $0.ends = [UnitID("b")] },
        refused("a succession of a unit nobody knows", .unitUnknown(UnitID("zz"))) { $0.successions = [succession("zz", by: "b")] },
        refused("a succession by a unit nobody knows", .unitUnknown(UnitID("zz"))) { $0.successions = [succession("b", by: "zz")] },
        refused("a succession by a unit that is not yet", .unitStandsNot(UnitID("bc"), on: day("2024-01-01"))) {
            $0.successions = [succession("b", by: "bc")]
        },
        refused("a succession of a unit long gone", on: "2025-07-02", .unitStandsNot(UnitID("b"), on: day("2025-07-01"))) {
            $0.successions = [succession("b", by: "a")]
        },
        refused("a new unit in no unit there is", .parentUnknown(UnitID("zz"))) { $0.begins = [beginning("n", in: "zz")] },
        refused("a new unit named before the new unit it lies in", .parentUnknown(UnitID("d3"))) {
            $0.begins = [beginning("n", in: "d3"), beginning("d3", in: "p", tier: "district")]
        },
        refused("a new unit in one that is not yet", .parentStandsNot(UnitID("bc"), on: day("2024-01-01"))) {
            $0.begins = [beginning("n", in: "bc")]
        },
        refused("a new unit in one that ends with the same act", on: "2025-12-01", .parentStandsNot(UnitID("a"), on: day("2025-12-01"))) {
            $0.ends = [UnitID("a")]
            $0.begins = [beginning("n", in: "a")]
        },
        refused("a new unit with a code that is borne", .codeInUse("01", by: UnitID("a"), on: day("2024-01-01"))) {
            $0.begins = [beginning("n", code: "01")]
        },
        refused("two new units with one code", .codeInUse("77", by: UnitID("m"), on: day("2024-01-01"))) {
            $0.begins = [beginning("n", code: "77"), beginning("m", code: "77")]
        },
        refused("a move of a unit nobody knows", .unitUnknown(UnitID("zz"))) { $0.moves = [move("zz", to: "d1")] },
        refused("a move of a unit that is not yet", .unitStandsNot(UnitID("bc"), on: day("2024-01-01"))) { $0.moves = [move("bc", to: "d1")] },
        refused("a move to no unit there is", .parentUnknown(UnitID("zz"))) { $0.moves = [move("b", to: "zz")] },
        refused("a move to where it lies", .nothingChanges) { $0.moves = [move("b", to: "d2")] },
        refused("a move into itself", .parentIsInside(UnitID("d1"))) { $0.moves = [move("d1", to: "d1")] },
        refused("a move into what lies in it", .parentIsInside(UnitID("a"))) { $0.moves = [move("d1", to: "a")] },
        refused("a move into what lies deep in it", .parentIsInside(UnitID("b"))) { $0.moves = [move("p", to: "b")] },
        refused("a move to one that has ended", on: "2025-07-01", .parentStandsNot(UnitID("d1"), on: day("2025-07-01"))) {
            $0.moves = [move("a", to: "d1")]
        },
        refused("an end over units that lie in it", on: "2025-12-01", .unitsBelow(UnitID("p"), count: 2, on: day("2025-12-01"))) {
            $0.ends = [UnitID("p")]
        },
    ]

    @Test(arguments: rows) func `units are reorganised or the act is refused`(row: UnitRow) { #expect(row.outcome == row.then) }

    @Test func `an act entered late counts the moves on its own day`() throws {
        var acts = Atlas.fixtureActs
        acts.append(UnitAct(position: 50, day: day("2024-06-01"), event: moved("c", to: "d1")))
        var act = Reorganisation(tree: "territory", instrument: "law")
        act.moves = [ReorganiseTests.move("c", to: "p")]
        let late = answer { () throws(UnitRefusal) in try Atlas(acts).reorganise(act, on: day("2024-01-01")) }
        #expect(late == .success([moved("c", to: "p")]))
        let atlas = Atlas(acts + [UnitAct(position: 51, day: day("2024-01-01"), event: moved("c", to: "p"))])
        let parents = ["2023-12-31", "2024-01-01", "2024-05-31", "2024-06-01"].map {
            atlas.parent(of: atlas.the("c"), in: "territory", on: day($0)).map { atlas[$0].id.rawValue }
        }
        #expect(parents == ["d2", "p", "p", "d1"])
    }
}
