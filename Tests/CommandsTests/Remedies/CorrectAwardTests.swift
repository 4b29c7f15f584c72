import Commands
import Events
import Keeping
import Queries
import Rules
import Testing
import TestSupport

@Suite struct CorrectAwardTests {
    private let house: TestHouse
    private let id = DecisionID("d-1")

    init() throws { house = try TestHouse.climbed() }

    private func correct(_ line: Int, _ correction: NameCorrection) -> CorrectAward {
        CorrectAward(
            decision: id, line: line, correction: correction, reason: "Sai chính tả.", instrument: "1800-QĐ/TU", on: house.clock.today)
    }

    private func line(_ line: Int) throws -> DecisionAnswer.Line {
        try #require(try house.room.decision(id, mapOf: house.clock.today)).lines[line - 1]
    }

    @Test func `a body is shown as it is to be written, and as it was issued beside it`() throws {
        try house.perform(correct(1, NameCorrection(name: "Chi bộ thôn Nà Chom")))
        let line = try line(1)
        #expect(line.name == "Chi bộ thôn Nà Chom")
        #expect(line.correction?.name == "Chi bộ thôn Nà Trom" && line.correction?.ground == "1800-QĐ/TU: Sai chính tả.")
        let question = house.question(.award)
        let awards = try house.room.awards(behind: question).lines.filter { $0.ordinal == 1 }
        #expect(awards.map(\.name) == ["Chi bộ thôn Nà Chom"] && awards.map(\.isCorrected) == [true])
        #expect(try house.differencesFromRebuilt() == [])
    }

    @Test func `a person's name stays sealed, what is not named stays, and an erasure reaches both`() throws {
        try house.perform(correct(2, NameCorrection(name: "Nguyễn Văn Mậu")))
        let line = try line(2)
        #expect([line.name, line.office, line.place] == ["Nguyễn Văn Mậu", "Bí thư Chi bộ", "Nà Chom"])
        #expect(line.correction?.name == "Nguyễn Văn Mẫu")
        #expect(try FileBytes.files(in: house.folder, holding: "Nguyễn Văn Mậu") == [])
        try house.desk.erase("person/d-1.2", reason: "Đề nghị của người đó.", on: house.clock.today)
        let erased = try self.line(2)
        #expect(erased.name == nil && erased.correction?.name == nil && erased.correction != nil)
        #expect(throws: DecisionRefusal.nameErased(line: 2)) { try house.perform(correct(2, NameCorrection(name: "Nguyễn Văn Mấu"))) }
    }

    @Test func `what is written so already is refused, also in the same work`() throws {
        let right = NameCorrection(name: "Chi bộ thôn Nà Chom")
        let size = try house.journal.size
        #expect(throws: DecisionRefusal.nothingToCorrect(line: 1)) { try house.perform(correct(1, right), correct(1, right)) }
        #expect(throws: DecisionRefusal.nothingToCorrect(line: 2)) { try house.perform(correct(2, NameCorrection(name: "Nguyễn Văn Mẫu"))) }
        #expect(try house.journal.size == size)
    }

    @Test func `sent again under its id it is the same, also when the name is erased by then`() throws {
        let command = correct(2, NameCorrection(name: "Nguyễn Văn Mậu"))
        let first = try house.desk.perform(command, id: "once")
        #expect(try house.desk.perform(command, id: "once").first == first.first)
    }
}
