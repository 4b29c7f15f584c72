import Commands
import Events
import Journal
import Rules
import Testing
import TestSupport

@Suite struct RepetitionTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.furnished() }

    @Test func `a draft with sealed answers repeated under its id gives the first receipt`() throws {
        let draft = Wishes.draft("m-1")
        let first = try house.desk.perform(draft, id: "c-1")
        let size = try house.journal.size
        let keys = try house.keys.count
        var again = first
        again.isRepeat = true
        #expect(first.isRepeat == false)
        #expect(try house.desk.perform(draft, id: "c-1") == again)
        #expect(try house.journal.size == size)
        #expect(try house.keys.count == keys)
    }

    @Test func `a decision with sealed people repeated under its id gives the first receipt`() throws {
        let issue = Wishes.decision("d-1", number: "7-QĐ/TU")
        var first = try house.desk.perform(issue, id: "c-1")
        first.isRepeat = true
        #expect(try house.desk.perform(issue, id: "c-1") == first)
        #expect(try house.keys.count == 2)
    }

    @Test func `every command repeated under its id gives its first receipt, however the register went on`() throws {
        let house = try TestHouse()
        let commands = try History.commands(in: house)
        var receipts: [Receipt] = []
        for (number, command) in commands.enumerated() {
            var receipt = try house.desk.perform(command(), id: "c-\(number)")
            receipt.isRepeat = true
            receipts.append(receipt)
        }
        let size = try house.journal.size
        house.clock.move(to: .of("2026-03-02"))
        for (number, command) in commands.enumerated() {
            let wish = try command()
            #expect(try house.desk.perform(wish, id: "c-\(number)") == receipts[number], "command \(number): \(wish)")
        }
        #expect(try house.journal.size == size)
    }

    @Test func `another command under an id that is taken is refused, and nothing is written`() throws {
        _ = try house.desk.perform(Wishes.draft("m-1"), id: "c-1")
        let size = try house.journal.size
        let others: [any Command] = [
            Wishes.draft("m-1", name: "Tên khác"), Wishes.draft("m-1", answer: "Câu trả lời khác."), Wishes.draft("m-2"),
            Wishes.decision("d-1", number: "7-QĐ/TU"),
        ]
        for other in others {
            #expect(throws: AppendRefusal.commandIdReused(commandId: "c-1")) { try house.desk.perform([other], id: "c-1") }
        }
        let more = RegisterModel(model: "m-1", period: "2021-2025", level: nil, on: .of("2023-02-01"))
        #expect(throws: AppendRefusal.commandIdReused(commandId: "c-1")) { try house.desk.perform([Wishes.draft("m-1"), more], id: "c-1") }
        #expect(try house.journal.size == size)
        #expect(try house.keys.count == 1, "nor is a key made")
        #expect(try house.room.model("m-1", mapOf: house.clock.today)?.line.name == "Mô hình")
    }

    @Test func `people with other names under the id of a decision are another command`() throws {
        _ = try house.desk.perform(Wishes.decision("d-1", number: "7-QĐ/TU"), id: "c-1")
        #expect(throws: AppendRefusal.commandIdReused(commandId: "c-1")) {
            try house.desk.perform(Wishes.decision("d-1", number: "7-QĐ/TU", person: "Lê Thị Khác"), id: "c-1")
        }
    }

    @Test func `what was erased is not made again by repeating the command that named it`() throws {
        let issue = Wishes.decision("d-1", number: "7-QĐ/TU")
        _ = try house.desk.perform(issue, id: "c-1")
        try house.desk.erase("person/d-1.2", reason: "Đề nghị của người đó.", on: house.clock.today)
        #expect(throws: AppendRefusal.commandIdReused(commandId: "c-1")) { try house.desk.perform(issue, id: "c-1") }
        #expect(try house.keys.holdsKey(of: "person/d-1.2") == false)
        #expect(throws: DecisionRefusal.decisionExists(DecisionID("d-1"))) { try house.desk.perform(issue) }
        #expect(try house.keys.holdsKey(of: "person/d-1.2") == false)
    }

    @Test func `what is there already is nothing to do`() throws {
        #expect(throws: NothingToDo()) { try house.perform(PublishProgramme(programme: .fixture)) }
        #expect(throws: NothingToDo()) { try house.perform(LoadUnits(acts: [])) }
        let report = Wishes.report(value: 337)
        try house.perform(report)
        #expect(throws: NothingToDo()) { try house.perform(report) }
        try house.perform(Wishes.report(value: 290))
        try house.perform(report)
        let size = try house.journal.size
        #expect(throws: NothingToDo()) { try house.perform(report) }
        #expect(try house.journal.size == size)
    }
}
