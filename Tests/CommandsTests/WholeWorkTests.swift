import Commands
import Events
import Rules
import Testing
import TestSupport

/// Several commands as one work: all or none.
@Suite struct WholeWorkTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.furnished() }

    @Test func `later commands see what earlier ones of the same work entered`() throws {
        let receipt = try house.perform(
            Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")),
            AcceptModel(model: "m-1", on: .of("2023-02-03")),
            RecogniseModel(model: "m-1", level: "commune", period: "2021-2025", instrument: nil, on: .of("2023-03-03")))
        #expect(receipt.count == 4)
        #expect(try house.kinds(of: "model/m-1") == ["model.drafted", "model.registered", "model.accepted", "model.recognised"])
    }

    @Test func `one refusal, wherever it stands, and nothing of the work is written`() throws {
        let good: [any Command] = [
            Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")),
            Wishes.decision("d-1", number: "7-QĐ/TU"), Wishes.report(value: 337),
        ]
        let bad = AcceptModel(model: "m-9", on: .of("2023-02-03"))
        let size = try house.journal.size
        for place in good.indices {
            var commands = good
            commands.insert(bad, at: place + 1)
            #expect(throws: ModelRefusal.modelUnknown("m-9")) { try house.desk.perform(commands, id: "c-1") }
            #expect(try house.journal.size == size)
            #expect(try house.keys.count == 0, "nor is a key made")
            #expect(try house.desk.hasDone("c-1") == false)
        }
        #expect(try house.desk.perform(good, id: "c-1").isRepeat == false, "the id is free still")
    }

    @Test func `two drafts of one id in one work are refused`() throws {
        #expect(throws: ModelRefusal.modelExists("m-1")) { try house.perform(Wishes.draft("m-1"), Wishes.draft("m-1")) }
    }

    @Test func `two decisions of one number in one work are refused`() throws {
        #expect(throws: DecisionRefusal.self) {
            try house.perform(Wishes.decision("d-1", number: "7-QĐ/TU"), Wishes.decision("d-2", number: "7-QĐ/TU"))
        }
        try house.perform(Wishes.decision("d-1", number: "7-QĐ/TU"))
        let size = try house.journal.size
        #expect(throws: DecisionRefusal.self) { try house.perform(Wishes.decision("d-2", number: "7-QĐ/TU")) }
        #expect(try house.journal.size == size)
    }

    @Test func `an id that cannot stand in a stream's name is no model's`() throws {
        for id in ["", "a b", "đường", "a\"b", String(repeating: "x", count: 101)] {
            #expect(throws: ModelRefusal.modelUnknown(ModelID(id))) { try house.perform(AcceptModel(model: ModelID(id), on: .of("2023-02-03"))) }
        }
    }

    @Test func `every entry says who wrote it, and that nobody checked who that was`() throws {
        try house.perform(Wishes.draft("m-1"))
        let entry = try #require(try house.journal.entries(of: "model/m-1").first?.envelope)
        #expect(entry.actor == "operator")
        #expect(entry.authenticated == false)
        #expect(entry.effectiveOn == "2023-02-01")
    }
}
