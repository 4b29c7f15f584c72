import Commands
import Events
import Journal
import Rules
import Testing
import TestSupport

/// Two desks at one journal.
@Suite struct RaceTests {
    private let house: TestHouse

    init() throws {
        house = try TestHouse.furnished()
        try house.perform(Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")))
    }

    /// Decides, and then somebody else is quicker.
    private struct Slow<Wished: Command>: Command {
        let command: Wished
        let meanwhile: @Sendable () throws -> Void

        func demand(in work: Work) throws -> Demand { try command.demand(in: work) }

        func decide(in work: Work) throws {
            try command.decide(in: work)
            try meanwhile()
        }
    }

    @Test func `who decides on what another changed meanwhile is refused, and nothing of it is written`() throws {
        let other = house.anotherDesk()
        let slow = Slow(command: AcceptModel(model: "m-1", on: .of("2023-02-05"))) {
            _ = try other.perform(AcceptModel(model: "m-1", on: .of("2023-02-04")))
        }
        #expect(throws: AppendRefusal.streamMoved(stream: "model/m-1", expected: 2, actual: 3)) { try house.desk.perform(slow) }
        #expect(try house.kinds(of: "model/m-1") == ["model.drafted", "model.registered", "model.accepted"])
        #expect(throws: ModelRefusal.notAwaitingAcceptance(.accepted), "decided again, the rule says why") {
            try house.perform(AcceptModel(model: "m-1", on: .of("2023-02-05")))
        }
    }

    @Test func `a race about one stream takes the whole work with it`() throws {
        let other = house.anotherDesk()
        let size = try house.journal.size
        let slow = Slow(command: AcceptModel(model: "m-1", on: .of("2023-02-05"))) {
            _ = try other.perform(ReturnModel(model: "m-1", reason: "Thiếu.", on: .of("2023-02-04")))
        }
        #expect(throws: AppendRefusal.streamMoved(stream: "model/m-1", expected: 2, actual: 3)) {
            try house.desk.perform([Wishes.draft("m-2"), slow])
        }
        #expect(try house.journal.size == size + 1)
        #expect(try house.kinds(of: "model/m-2") == [])
        try house.perform(Wishes.draft("m-2"))
    }

    @Test func `two drafts of the same id are not both written`() throws {
        let other = house.anotherDesk()
        let slow = Slow(command: Wishes.draft("m-2")) { _ = try other.perform(Wishes.draft("m-2", name: "Nhanh hơn")) }
        #expect(throws: AppendRefusal.streamMoved(stream: "model/m-2", expected: 0, actual: 1)) { try house.desk.perform(slow) }
        try house.desk.follow()
        #expect(try house.room.model("m-2", mapOf: house.clock.today)?.line.name == "Nhanh hơn")
    }

    @Test func `two decisions of the same id are not both written`() throws {
        let other = house.anotherDesk()
        let slow = Slow(command: Wishes.decision("d-1", number: "7-QĐ/TU")) {
            _ = try other.perform(Wishes.decision("d-1", number: "8-QĐ/TU"))
        }
        #expect(throws: AppendRefusal.streamMoved(stream: "decision/d-1", expected: 0, actual: 1)) { try house.desk.perform(slow) }
    }

    @Test func `who changes another model meanwhile is in nobody's way`() throws {
        try house.perform(Wishes.draft("m-2"))
        let other = house.anotherDesk()
        let slow = Slow(command: AcceptModel(model: "m-1", on: .of("2023-02-05"))) {
            _ = try other.perform(RegisterModel(model: "m-2", period: "2023", level: nil, on: .of("2023-02-04")))
        }
        _ = try house.desk.perform(slow)
        #expect(try house.kinds(of: "model/m-1").last == "model.accepted")
        #expect(try house.kinds(of: "model/m-2").last == "model.registered")
    }

    @Test func `the same command sent twice at once is done once`() throws {
        let other = house.anotherDesk()
        let accept = AcceptModel(model: "m-1", on: .of("2023-02-05"))
        let slow = Slow(command: accept) { _ = try other.perform(accept, id: "c-1") }
        let receipt = try house.desk.perform(slow, id: "c-1")
        #expect(receipt.isRepeat)
        #expect(try house.kinds(of: "model/m-1") == ["model.drafted", "model.registered", "model.accepted"])
    }

    @Test func `who decides about a unit by an atlas that is behind is refused once, and sees it then`() throws {
        let other = house.anotherDesk()
        let day = Day.of("2024-05-05")
        _ = try other.perform(RenameUnit(unit: "c02068-1", name: "Đại Sảo Mới", instrument: "NQ 1", on: day))
        let rename = RenameUnit(unit: "c02068-1", name: "Đại Sảo Khác", instrument: "NQ 2", on: day.next)
        #expect(throws: AppendRefusal.streamMoved(stream: "unit/c02068-1", expected: 3, actual: 4)) { try house.perform(rename) }
        #expect(try house.kinds(of: "unit/c02068-1").last == "unit.renamed")
        try house.perform(rename)
        #expect(try house.kinds(of: "unit/c02068-1").suffix(2) == ["unit.renamed", "unit.renamed"])
    }

    @Test func `an act is annulled once, though two desks want it and one work wants it twice`() throws {
        let entry = try house.last("unit.renamed", in: "unit/c05908-1")
        let annul = AnnulUnitAct(unit: "c05908-1", entry: entry, reason: "Ghi nhầm.", on: .of("2025-06-20"))
        #expect(throws: UnitRefusal.entryIsOfAnother(position: entry, "c05908-1")) { try house.perform(annul, annul) }
        let other = house.anotherDesk()
        #expect(throws: AppendRefusal.self) { try house.desk.perform(Slow(command: annul) { _ = try other.perform(annul) }) }
        try house.desk.follow()
        #expect(throws: UnitRefusal.entryIsOfAnother(position: entry, "c05908-1")) { try house.perform(annul) }
        #expect(try house.kinds(of: "unit/c05908-1").count { $0 == "unit.actAnnulled" } == 1)
    }

    @Test func `a desk sees what another wrote although its register has not followed`() throws {
        _ = try house.anotherDesk().perform(AcceptModel(model: "m-1", on: .of("2023-02-04")))
        try house.perform(LaunchModel(model: "m-1", on: .of("2023-02-06")))
        #expect(try house.kinds(of: "model/m-1").suffix(2) == ["model.accepted", "model.launched"])
    }
}

extension TestHouse {
    /// Another desk at the same journal and keys; what it writes the register does not follow.
    func anotherDesk() -> Desk {
        Desk(
            journal: journal, keys: keys, room: room, actor: .localOperator, today: { [clock] in clock.today }, newID: { "second" }, bringUp: {})
    }

    func kinds(of stream: String) throws -> [String] { try journal.entries(of: stream).map(\.envelope.kind) }
}
