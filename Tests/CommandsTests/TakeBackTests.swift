import Commands
import Events
import Queries
import Rules
import Testing
import TestSupport

/// A resolution is looked at before it is entered, and taken back as a whole.
@Suite struct TakeBackTests {
    private let house: TestHouse
    private let on = Day.of("2025-09-01")

    init() throws {
        house = try TestHouse.furnished()
        house.clock.move(to: .of("2025-10-01"))
    }

    private func act(_ successions: (UnitID, Share)..., ends: [UnitID] = ["c02071-2"]) -> Reorganisation {
        var act = Reorganisation(tree: "territory", instrument: "9/NQ")
        act.ends = ends
        act.successions = ends.flatMap { unit in
            successions.map { Reorganisation.Succession(unit: unit, successor: $0.0, share: $0.1) }
        }
        return act
    }

    private var merger: Reorganisation {
        var act = act(("new-1", .whole), ends: ["c02071-2", "c02083-2"])
        act.begins = [Reorganisation.Beginning(unit: "new-1", tier: "commune", code: nil, type: "Xã", name: "Mới", parent: "p19-2")]
        return act
    }

    private func entries() throws -> [UnitEntry] {
        let resolution = try #require(house.room.resolutions().first { $0.instrument == "9/NQ" })
        return resolution.acts.compactMap { act in act.event.unit.map { UnitEntry(unit: $0, position: act.position) } }
    }

    @Test func `what a resolution did is gone when it is taken back, and each act has an entry that says so`() throws {
        let before = house.room.atlas
        try house.perform(ReorganiseUnits(act: merger, on: on))
        let size = try house.journal.size
        try house.perform(AnnulUnitActs(entries: entries(), reason: "Nhập nhầm", on: house.clock.today))
        #expect(try house.journal.size == size + 5)
        let after = house.room.atlas
        #expect(after.index(of: "new-1") == nil)
        #expect(after.units.map(\.until) == before.units.map(\.until))
        #expect(house.room.resolutions().allSatisfy { $0.instrument != "9/NQ" })
    }

    @Test func `a record that names the new unit bars it, and so does a later act`() throws {
        try house.perform(ReorganiseUnits(act: merger, on: on))
        let all = try entries()
        try house.perform(
            DraftModel(model: "m-9", programme: "dan-van-kheo", sketch: ModelSketch(unit: "new-1", name: "Mô hình"), on: .of("2025-09-02")))
        var size = try house.journal.size
        #expect(throws: UnitRefusal.recordsRestOnIt("new-1", count: 1)) {
            try house.perform(AnnulUnitActs(entries: all, reason: "x", on: house.clock.today))
        }
        #expect(try house.journal.size == size)
        try house.perform(RenameUnit(unit: "new-1", name: "Khác", instrument: "10/NQ", on: .of("2025-09-03")))
        size = try house.journal.size
        #expect(throws: UnitRefusal.actRestsOnIt(position: size - 1, "new-1")) {
            try house.perform(AnnulUnitActs(entries: all, reason: "x", on: house.clock.today))
        }
        #expect(try house.journal.size == size)
    }

    @Test func `the preview counts what stands in the units, where it goes and whose post rests`() throws {
        try house.perform(Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")))
        try house.perform(
            OpenAccount(account: "a-1", name: "Lò Thị Ẩm", on: on),
            AppointOfficer(
                account: "a-1",
                post: Post(appointment: AppointmentID("p-1"), role: .registrant, unit: "c02071-2", from: .of("2025-07-01"), decision: "1-QĐ")))
        let atlas = house.room.atlas
        let preview = try house.room.preview(of: act(("c02083-2", .whole)), on: on, today: house.clock.today)
        #expect(preview.events.count == 2)
        #expect(preview.lines.map(\.unit) == ["c02071-2"])
        #expect(preview.lines[0].models.open == 1 && preview.lines[0].models.total == 1)
        let heir = try #require(atlas.index(of: "c02083-2"))
        #expect(preview.lines[0].destinations.map(\.placement) == [Placement(unit: heir, isExact: true)])
        #expect(preview.lines[0].destinations.map(\.count) == [1])
        #expect(preview.rests.map(\.officer) == ["Lò Thị Ẩm"])
        #expect(preview.unplaced == 0)
        #expect(preview.warnings == [.datedBack(on, today: house.clock.today)])
        #expect(house.room.atlas.units.count == atlas.units.count, "nothing is entered")
    }

    @Test func `of a unit that is divided nobody guesses where its models go`() throws {
        try house.perform(Wishes.draft("m-1"))
        let preview = try house.room.preview(of: act(("c02083-2", .part), ("c01888-2", .part)), on: on, today: on)
        #expect(preview.unplaced == 1)
        #expect(preview.warnings == [.unplaced("c02071-2", count: 1)])
        let province = try #require(house.room.atlas.index(of: "p19-2"))
        #expect(preview.lines[0].destinations.map(\.placement) == [Placement(unit: province, isExact: false)])
    }
}
