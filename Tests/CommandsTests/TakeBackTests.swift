import Commands
import Events
import Rules
import Testing
import TestSupport

/// A resolution is entered, looked at before, and taken back as a whole.
@Suite struct TakeBackTests {
    private let house: TestHouse
    private let on = Day.of("2025-06-01")

    init() throws { house = try TestHouse.furnished() }

    private func merger() throws -> Reorganisation {
        let atlas = house.room.atlas
        let unit = try #require(atlas.index(of: "c02068-1"))
        let parent = try #require(atlas.parent(of: unit, in: "territory", on: on))
        var act = Reorganisation(tree: "territory", instrument: "9/NQ")
        act.ends = ["c02068-1", "c02071-1"]
        act.begins = [
            Reorganisation.Beginning(unit: "new-1", tier: "commune", code: nil, type: "Xã", name: "Mới", parent: atlas[parent].id)
        ]
        act.successions = act.ends.map { Reorganisation.Succession(unit: $0, successor: "new-1", share: .whole) }
        return act
    }

    private func entries() throws -> [UnitEntry] {
        let resolution = try #require(house.room.resolutions().first { $0.instrument == "9/NQ" })
        return resolution.acts.compactMap { act in act.event.unit.map { UnitEntry(unit: $0, position: act.position) } }
    }

    @Test func `what a resolution did is gone when it is taken back, and each act has an entry that says so`() throws {
        let before = house.room.atlas
        try house.perform(ReorganiseUnits(act: merger(), on: on))
        let receipt = try house.perform(AnnulUnitActs(entries: entries(), reason: "Nhập nhầm", on: house.clock.today))
        #expect(try house.journal.size - receipt.first == 5)
        let after = house.room.atlas
        #expect(after.index(of: "new-1") == nil)
        #expect(after.units.map(\.until) == before.units.map(\.until))
        #expect(house.room.resolutions().allSatisfy { $0.instrument != "9/NQ" })
    }

    @Test func `a record that names the new unit bars it`() throws {
        try house.perform(ReorganiseUnits(act: merger(), on: on))
        try house.perform(
            DraftModel(model: "m-9", programme: "dan-van-kheo", sketch: ModelSketch(unit: "new-1", name: "Mô hình"), on: .of("2025-06-02")))
        let size = try house.journal.size
        #expect(throws: UnitRefusal.recordsRestOnIt("new-1", count: 1)) {
            try house.perform(AnnulUnitActs(entries: entries(), reason: "x", on: house.clock.today))
        }
        #expect(try house.journal.size == size)
    }

    @Test func `the preview counts what stands in the units, where it goes and whose post rests`() throws {
        try house.perform(Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")))
        let unit = try #require(try house.room.model("m-1", mapOf: house.clock.today)).line.unit
        var act = Reorganisation(tree: "territory", instrument: "9/NQ")
        let atlas = house.room.atlas
        let index = try #require(atlas.index(of: unit))
        let parent = try #require(atlas.parent(of: index, in: "territory", on: on))
        let sister = try #require(atlas.children(of: parent, in: "territory", on: on).first { $0 != index })
        act.ends = [unit]
        act.successions = [Reorganisation.Succession(unit: unit, successor: atlas[sister].id, share: .whole)]
        try house.perform(
            OpenAccount(account: "a-1", name: "Lò Thị Ẩm", on: on),
            AppointOfficer(
                account: "a-1",
                post: Post(appointment: AppointmentID("p-1"), role: .registrant, unit: unit, from: .of("2024-01-01"), decision: "1-QĐ")))
        let preview = try house.room.preview(of: act, on: on, today: house.clock.today)
        #expect(preview.events.count == 2)
        #expect(preview.lines.map(\.unit) == [unit])
        #expect(preview.lines[0].models.open == 1 && preview.lines[0].models.total == 1)
        #expect(preview.lines[0].destinations.map(\.placement) == [Placement(unit: sister, isExact: true)])
        #expect(preview.rests.map(\.officer) == ["Lò Thị Ẩm"])
        #expect(preview.unplaced == 0)
        #expect(preview.warnings == [.datedBack(on, today: house.clock.today)])
        // Divided between two, nobody says which.
        act.successions = [sister, parent].map { Reorganisation.Succession(unit: unit, successor: atlas[$0].id, share: .part) }
        let divided = try house.room.preview(of: act, on: on, today: on)
        #expect(divided.unplaced == 1)
        #expect(divided.warnings == [.unplaced(unit, count: 1)])
    }
}
