import Events
import Queries
import Testing
import TestSupport

/// One registration in each kind of unit, then the reorganisation of 1 July 2025: what each map says.
@Suite struct MapTests {
    private let house: TestHouse

    init() throws {
        house = try TestHouse.furnished()
        let units: [UnitID] = ["c01888-1", "c01900-1", "c02068-1", "c02077-1", "c05908-1"]
        for (number, unit) in units.enumerated() { try house.register(ModelID("m-\(number)"), "Mô hình \(number)", in: unit, on: "2023-05-05") }
        house.clock.move(to: .of("2025-12-31"))
        try house.register("m-new", "Mô hình mới", in: "c02071-2", on: "2025-08-08")
    }

    @Test func `on its own day a record lies where it lay`() throws {
        #expect(try parts(of: "p06-1", .then) == ["d061-1": 2, "d064-1": 2])
        #expect(try parts(of: "p19-2", .then) == ["d061-1": 2, "d064-1": 2, "d173-1": 1, "c02071-2": 1])
        #expect(try parts(of: "d064-1", .then) == ["c02068-1": 1, "c02077-1": 1])
    }

    @Test func `a place has the records of all that went whole into it, and of nothing else`() throws {
        #expect(try parts(of: "c01888-2", .then) == ["c01888-1": 1, "c01900-1": 1], "the whole of the district went into it")
        #expect(try parts(of: "c02071-2", .then) == ["c02071-2": 2], "c02068-1 went whole into it, c02077-1 only in part")
        #expect(try parts(of: "c02083-2", .then) == [:])
    }

    @Test func `on today's map what was divided cannot be placed below the province`() throws {
        #expect(try parts(of: "p06-1", .on(.of("2025-07-01"))) == ["c01888-2": 2, "c02071-2": 1, nil: 1])
        #expect(try parts(of: "p19-2", .on(.of("2025-07-01"))) == ["c01888-2": 2, "c02071-2": 2, "c05908-1": 1, nil: 1])
        #expect(try parts(of: "vn", .on(.of("2025-07-01"))) == ["p19-2": 6])
    }

    @Test func `on an older map what is new lies in the smallest unit that surely holds it`() throws {
        #expect(try parts(of: "vn", .on(.of("2025-06-30"))) == ["p06-1": 5, "p19-1": 1])
        #expect(try parts(of: "p06-1", .on(.of("2025-06-30"))) == ["d061-1": 2, "d064-1": 2])
        #expect(try parts(of: "c02071-2", .on(.of("2025-06-30"))) == ["c02068-1": 1, nil: 1], "the place itself lies in Chợ Đồn then")
    }

    @Test func `before all lines begin nothing can be placed`() throws {
        #expect(try parts(of: "p06-1", .on(.of("2000-01-01"))) == [nil: 4])
    }

    @Test func `a district that is moved takes its records along from that day`() throws {
        try house.moveDistrict("d061-1", to: "p19-1", on: "2024-01-01")
        try house.register("m-moved", "Sau khi chuyển", in: "c01888-1", on: "2024-05-05")
        #expect(try parts(of: "p06-1", .then) == ["d061-1": 2, "d064-1": 2])
        #expect(try parts(of: "p19-1", .then) == ["d061-1": 1, "d173-1": 1])
        #expect(try parts(of: "vn", .on(.of("2023-12-31"))) == ["p06-1": 6, "p19-1": 1])
        #expect(try parts(of: "vn", .on(.of("2024-01-01"))) == ["p06-1": 3, "p19-1": 4])
        #expect(try parts(of: "p06-1", .on(.of("2024-01-01"))) == ["d064-1": 2, nil: 2], "what lay in it then lies outside it on that map")
    }

    private func parts(of place: UnitID, _ map: MapChoice) throws -> [UnitID?: Int] {
        let cells = try house.room.naiveFigure(house.question(.registration, in: place, by: [.unit], map: map))
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.key.unit, $0.value.value) })
    }
}
