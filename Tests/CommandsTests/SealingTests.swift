import Commands
import Events
import Keeping
import Rules
import Testing
import TestSupport

@Suite struct SealingTests {
    private let house: TestHouse

    init() throws {
        house = try TestHouse.furnished()
        try house.perform(Wishes.draft("m-1"), Wishes.decision("d-1", number: "7-QĐ/TU"))
    }

    private static let secrets = [Wishes.person, "Bí thư Chi bộ kín", "thôn Pác Kín", "Hoàng Văn Khuất", Wishes.answer, "1,2 km đường."]

    @Test(arguments: SealingTests.secrets)
    func `what is sealed stands in clear in no entry and no file`(_ secret: String) throws {
        let wanted = Array(secret.utf8)
        let size = try house.journal.size
        var entries = 0
        try house.journal.forEachLeaf(from: 0, to: size) { position, leaf in
            entries += 1
            #expect(!Array(leaf).contains(wanted), "entry \(position)")
        }
        #expect(entries == size)
        #expect(try FileBytes.files(in: house.folder, holding: secret) == [])
    }

    @Test func `bodies and what a model is called are in clear, so the search above finds what is there`() throws {
        for text in ["Chi bộ thôn Nà Chom", "Mô hình", "Thôn Nà Chom"] {
            #expect(try FileBytes.files(in: house.folder, holding: text).isEmpty == false, "\(text)")
        }
    }

    @Test func `who may see them sees names and answers`() throws {
        let decision = try #require(try house.room.decision(DecisionID("d-1"), mapOf: house.clock.today))
        #expect(decision.lines.map(\.name) == ["Chi bộ thôn Nà Chom", Wishes.person, nil])
        #expect(decision.lines.map(\.isPerson) == [false, true, true])
        #expect(decision.lines.map(\.person) == [nil, PersonID("d-1.2"), PersonID("d-1.3")])
        let answers = try #require(try house.room.model("m-1", mapOf: house.clock.today)?.answers)
        #expect(answers.map(\.text) == [Wishes.answer, "1,2 km đường."])
    }

    @Test func `an erased person's name is gone, the award stays, and the entry says why`() throws {
        let size = try house.journal.size
        try house.desk.erase("person/d-1.2", reason: "Đề nghị của người đó.", on: house.clock.today)
        let decision = try #require(try house.room.decision(DecisionID("d-1"), mapOf: house.clock.today))
        #expect(decision.lines.map(\.name) == ["Chi bộ thôn Nà Chom", nil, nil])
        #expect(decision.lines.map(\.unit) == ["c02068-1", "c02068-1", "c02071-1"])
        #expect(try house.journal.size == size + 1)
        #expect(try house.kinds(of: "key/person/d-1.2") == ["key.destroyed"])
        #expect(house.room.destroyedKeys == ["person/d-1.2"])
        #expect(try house.keys.holdsKey(of: "person/d-1.3"))
    }

    @Test func `an erased model keeps its life and loses its answers`() throws {
        try house.desk.erase("model/m-1", reason: "Có tên người trong bài.", on: house.clock.today)
        let model = try #require(try house.room.model("m-1", mapOf: house.clock.today))
        #expect(model.answers == nil)
        #expect(model.line.name == "Mô hình")
    }

    @Test func `a key that is not there, or a reason that is missing, and nothing is erased`() throws {
        let size = try house.journal.size
        let today = house.clock.today
        #expect(throws: KeyRefusal.keyUnknown("person/d-1.1")) { try house.desk.erase("person/d-1.1", reason: "Đề nghị.", on: today) }
        #expect(throws: KeyRefusal.reasonMissing) { try house.desk.erase("person/d-1.2", reason: "", on: today) }
        #expect(try house.journal.size == size)
        #expect(try house.keys.count == 3)
        try house.desk.erase("person/d-1.2", reason: "Đề nghị.", on: today)
        #expect(throws: KeyRefusal.keyUnknown("person/d-1.2"), "a second time") {
            try house.desk.erase("person/d-1.2", reason: "Đề nghị.", on: today)
        }
    }

    @Test func `an erasure cut short after its entry is finished at the next start, and again after a restore`() throws {
        let copy = house.folder + "/before.sqlite"
        try house.keys.copy(to: copy)
        try house.perform(DestroyKey(owner: "person/d-1.2", reason: "Đề nghị.", on: house.clock.today))
        #expect(try house.keys.holdsKey(of: "person/d-1.2"))
        try house.desk.finishErasures()
        #expect(try house.keys.holdsKey(of: "person/d-1.2") == false)
        #expect(try house.keys.count == 2)
        let restored = try KeyStore(at: copy)
        let desk = Desk(
            journal: house.journal, keys: restored, room: house.room, actor: .localOperator, today: { Day.of("2025-06-20") }, newID: { "r" },
            bringUp: {})
        #expect(try restored.holdsKey(of: "person/d-1.2"))
        try desk.finishErasures()
        #expect(try restored.holdsKey(of: "person/d-1.2") == false)
        #expect(try restored.count == 2)
    }
}
