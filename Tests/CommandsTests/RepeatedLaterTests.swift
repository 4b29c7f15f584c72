import Commands
import Events
import Journal
import Testing
import TestSupport

/// What changed since a command was recorded does not make its repetition another command.
@Suite struct RepeatedLaterTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.furnished() }

    @Test func `under a later version of the programme it is decided as it was`() throws {
        let draft = Wishes.draft("m-1")
        let issue = Wishes.decision("d-1", number: "7-QĐ/TU")
        let receipts = try [house.desk.perform(draft, id: "c-1"), house.desk.perform(issue, id: "c-2")]
        var second = Programme.fixture
        second.version = 2
        second.from = .of("2021-01-01")
        second.fields[0].name = Name(vi: "Kinh tế mới", en: "Economy anew")
        try house.perform(PublishProgramme(programme: second))
        let size = try house.journal.size
        #expect(try [house.desk.perform(draft, id: "c-1").first, house.desk.perform(issue, id: "c-2").first] == receipts.map(\.first))
        #expect(try house.journal.size == size)
    }

    @Test func `after its answers were erased a registration had them all the same`() throws {
        try house.perform(Wishes.draft("m-1"))
        let register = RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2025-03-03"))
        let first = try house.desk.perform(register, id: "c-1")
        try house.desk.erase("model/m-1", reason: "Hết thời hạn.", on: house.clock.today)
        let again = try house.desk.perform(register, id: "c-1")
        #expect(again.first == first.first && again.isRepeat)
        #expect(try !house.keys.holdsKey(of: "model/m-1"))
    }
}
