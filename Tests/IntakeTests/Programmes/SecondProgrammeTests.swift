import Commands
import Events
import Intake
import Queries
import Rules
import Testing
import TestSupport

/// A programme of two levels, three fields and individuals only, from its files alone: no rule of the first is in the code.
@Suite struct SecondProgrammeTests {
    private let house: TestHouse
    private let programme: Programme

    init() throws {
        house = try TestHouse.furnished()
        programme = try ProgrammeFolder.read(Product.programme("nguoi-tot-viec-tot"))
        try house.perform(PublishProgramme(programme: programme))
    }

    private func draft(_ model: ModelID, field: Key? = "environment", subject: Key? = "individual", answers: [Key: String]) -> DraftModel {
        DraftModel(
            model: model, programme: programme.key,
            sketch: ModelSketch(unit: "c02068-1", name: "Nhặt rác ven suối", field: field, type: "deed", subject: subject, answers: answers),
            on: .of("2025-02-03"))
    }

    private let answers: [Key: String] = ["content": "Mỗi sáng chủ nhật.", "place": "Thôn Nà Chom"]

    @Test func `a deed is drafted, registered, recognised at both levels and commended, with its programme's own words`() throws {
        try house.perform(
            draft("n-1", answers: answers), RegisterModel(model: "n-1", period: "2025", level: "commune", on: .of("2025-02-04")),
            AcceptModel(model: "n-1", on: .of("2025-02-05")),
            RecogniseModel(model: "n-1", level: "commune", period: "2025", instrument: nil, on: .of("2025-03-01")),
            ProposeModel(model: "n-1", level: "province", period: "2025", on: .of("2025-04-01")),
            ReceiveModel(model: "n-1", level: "province", period: "2025", on: .of("2025-04-08")),
            RecogniseModel(model: "n-1", level: "province", period: "2025", instrument: nil, on: .of("2025-05-01")))
        let wish = DecisionWish(
            number: "12/QĐ-UBND", issuer: "Chủ tịch UBND xã Đại Sảo", issuerUnit: "c02068-1", track: "state", form: "thu-khen-commune",
            grantor: "commune", period: "2025", about: Name(vi: "Khen việc tốt", en: "Praise"), bases: [],
            recipients: [RecipientWish(subject: "individual", name: "Lò Văn Tốt", unit: "c02068-1", model: "n-1")])
        try house.perform(IssueDecision(decision: DecisionID("n-d-1"), programme: programme.key, wish: wish, on: .of("2025-06-01")))
        let counts: [(Countable, Int)] = [(.registration, 1), (.recognition, 2), (.proposal, 1), (.award, 1)]
        for (countable, value) in counts {
            var question = house.question(countable, in: "p06-1", asAt: "2025-06-18")
            question.programme = programme.key
            #expect(try house.room.total(question).value == value, "\(countable)")
            #expect(try house.room.total(house.question(countable, in: "p06-1", asAt: "2025-06-18")).value == 0, "nothing of it counts in the other")
        }
        #expect(try FileBytes.files(in: house.folder, holding: "Lò Văn Tốt") == [])
    }

    @Test func `words of the other programme are refused`() throws {
        #expect(throws: ModelRefusal.wordUnknown(list: .field, "economy")) { try house.perform(draft("n-1", field: "economy", answers: answers)) }
        #expect(throws: ModelRefusal.wordUnknown(list: .subject, "collective")) {
            try house.perform(draft("n-1", subject: "collective", answers: answers))
        }
        #expect(throws: ModelRefusal.answerToNoQuestion("situation")) { try house.perform(draft("n-1", answers: ["situation": "Bẩn."])) }
        try house.perform(draft("n-1", answers: answers))
        #expect(throws: ModelRefusal.levelUnknown("district")) {
            try house.perform(RegisterModel(model: "n-1", period: "2025", level: "district", on: .of("2025-02-04")))
        }
        #expect(throws: ModelRefusal.periodUnknown("2021-2025")) {
            try house.perform(RegisterModel(model: "n-1", period: "2021-2025", level: "commune", on: .of("2025-02-04")))
        }
    }

    @Test func `a level may not be skipped here, nor a required answer`() throws {
        try house.perform(
            draft("n-1", answers: answers), RegisterModel(model: "n-1", period: "2025", level: "commune", on: .of("2025-02-04")),
            AcceptModel(model: "n-1", on: .of("2025-02-05")))
        #expect(throws: ModelRefusal.lowerLevelMissing("commune", period: "2025")) {
            try house.perform(RecogniseModel(model: "n-1", level: "province", period: "2025", instrument: nil, on: .of("2025-03-01")))
        }
        try house.perform(draft("n-2", answers: ["place": "Thôn Nà Chom"]))
        #expect(throws: ModelRefusal.answerMissing("content")) {
            try house.perform(RegisterModel(model: "n-2", period: "2025", level: "commune", on: .of("2025-02-04")))
        }
    }
}
