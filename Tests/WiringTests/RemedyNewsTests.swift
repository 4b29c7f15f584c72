import Commands
import Events
import Keeping
import Rules
import Testing
import TestSupport
@testable import Wiring

@Suite struct RemedyNewsTests {
    private let house: MessageHouse
    private let day = Day.of("2025-06-20")

    /// `m-1` is recognised in the commune by `ky`, and stands in a decision of the province, with another body of the commune.
    init() throws {
        house = try MessageHouse()
        try house.perform([house.open("tinh", "Lý Văn Tỉnh"), house.appoint("tinh", .signatory, "p06-1")], as: "van")
        try house.perform([house.open("dap", "Hà Thị Đáp"), house.appoint("dap", .receivingOfficer, "p06-1")], as: "van")
        try house.register("m-1")
        try house.perform([AcceptModel(model: "m-1", on: .of("2025-06-04"))], as: "nhan")
        try house.perform([RecogniseModel(model: "m-1", level: "commune", period: "2025", instrument: nil, on: .of("2025-06-05"))], as: "ky")
        let wish = DecisionWish(
            number: "7-QĐ/TU", issuer: "Tỉnh ủy", issuerUnit: "p06-1", track: "party", form: "bieu-duong", grantor: "province", period: "2025",
            about: Name(vi: "Biểu dương", en: "Commendation"), bases: [],
            recipients: [RecipientWish(subject: "collective", name: "Chi bộ Trom", unit: "c01888-1")])
        try house.perform(
            [IssueDecision(decision: DecisionID("d-1"), programme: "dan-van-kheo", wish: wish, on: .of("2025-06-10"))], as: "tinh")
        try house.messenger.tellJournal()
    }

    private func news(_ account: String) throws -> [String] {
        try house.messenger.tellJournal()
        return try house.told(account).filter { told in ["complaint", "award", "annulled"].contains { told.hasPrefix($0) } }
    }

    private func recognition() throws -> Int { try house.house.position(of: ModelRecognised.kind, in: "m-1") }

    @Test func `a complaint is told to who may answer, and the answer to who lodged it`() throws {
        try house.perform([LodgeComplaint(complaint: "c-1", about: .entry("m-1", recognition()), text: "Sai.", on: day)], as: "lan")
        #expect(try news("nhan") == ["complaintToSettle c-1"])
        // Whose post covers the commune may answer for it too.
        #expect(try news("dap") == ["complaintToSettle c-1"])
        #expect(try news("lan") == [] && news("tuan") == [])
        try house.perform([AnswerComplaint(complaint: "c-1", isUpheld: false, reason: "Đúng.", instrument: "3/TB", on: day)], as: "nhan")
        #expect(try news("lan") == ["complaintAnswered c-1"])
        #expect(try news("nhan") == ["complaintToSettle c-1"])
    }

    @Test func `a corrected name is told where the recipient is`() throws {
        let correction = NameCorrection(name: "Chi bộ Chom")
        try house.perform(
            [CorrectAward(decision: DecisionID("d-1"), line: 1, correction: correction, reason: "Sai.", instrument: "8-QĐ/TU", on: day)], as: "tinh")
        #expect(try news("lan") == ["awardCorrected d-1"])
        #expect(try news("tuan") == [])
    }

    @Test func `an annulment is told once, however many entries it has`() throws {
        let cause = AnnulmentTarget(model: "m-1", entry: try recognition())
        let first = try house.house.journal.size
        try house.perform([AnnulForCause(annulment: "x-1", cause: cause, reason: "Sai.", instrument: "9-QĐ/TU", on: day)], as: "ky")
        #expect(try house.house.journal.size == first + 2)
        #expect(try news("lan") == ["annulled \(first)"])
        let second = try house.house.journal.size
        try house.perform([AnnulAward(decision: DecisionID("d-1"), line: 1, reason: "Sai.", instrument: "9-QĐ/TU", on: day)], as: "tinh")
        #expect(try news("lan") == ["annulled \(second)", "annulled \(first)"])
    }
}
