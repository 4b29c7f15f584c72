import Commands
import Events
import Queries
import Rules
import TestSupport
import Testing

/// Who takes a step from level to level: whoever holds the right at the seat, and of what a level did its own body alone.
@Suite struct ClimbTests {
    private let house: TestHouse
    private let on = Day.of("2025-06-20")

    init() throws {
        house = try TestHouse.furnished()
        try house.propose("m-1")
        try house.perform(
            OpenAccount(account: "admin", name: "Quản Trị", on: on),
            AppointOfficer(account: "admin", post: ClimbTests.post(.administrator, nil, "a-admin")))
        for role in [Role.receivingOfficer, .appraiser, .councilSecretary, .signatory] {
            for (place, unit) in [("commune", "c01888-1" as UnitID), ("province", "p06-1")] {
                let account = AccountID("\(place)-\(role.rawValue)")
                let commands: [any Command] = [
                    OpenAccount(account: account, name: "Người \(account)", on: on),
                    AppointOfficer(account: account, post: ClimbTests.post(role, unit, "a-\(account)")),
                ]
                _ = try house.desk.perform(commands, as: .account("admin", passedSecondFactor: true))
            }
        }
    }

    private static func post(_ role: Role, _ unit: UnitID?, _ id: String) -> Post {
        Post(appointment: AppointmentID(id), role: role, unit: unit, from: .of("2021-01-01"), decision: "01-QĐ/TU")
    }

    private func attempt(_ command: any Command, as account: String) -> (any Error)? {
        do {
            _ = try house.desk.perform([command], as: .account(AccountID(account), passedSecondFactor: true))
            return nil
        } catch {
            return error
        }
    }

    private let receive = ReceiveModel(model: "m-1", level: "province", period: "2025", on: .of("2025-06-20"))

    private func annulment(of kind: String) throws -> AnnulModelEntry {
        AnnulModelEntry(model: "m-1", entry: try house.position(of: kind, in: "m-1"), reason: "Ghi nhầm.", instrument: nil, on: on)
    }

    @Test func `what is proposed to the province is received there, and not by the commune`() throws {
        #expect(attempt(receive, as: "commune-receivingOfficer") as? AccessRefusal == .notThere(.receiveModels))
        #expect(attempt(receive, as: "province-receivingOfficer") == nil)
        #expect(attempt(receive, as: "province-receivingOfficer") as? ModelRefusal == .alreadyReceived("province", period: "2025"))
    }

    @Test func `what the commune did the commune alone takes back, and nobody once the province has it`() throws {
        let recognition = try annulment(of: ModelRecognised.kind)
        #expect(attempt(recognition, as: "province-signatory") as? AccessRefusal == .ofAnotherLevel(.recogniseModels))
        #expect(attempt(receive, as: "province-receivingOfficer") == nil)
        #expect(attempt(recognition, as: "commune-signatory") as? ModelRefusal == .heldAbove("province", period: "2025"))
        // The province takes back what it did itself; then the commune may.
        #expect(attempt(try annulment(of: ModelReceived.kind), as: "commune-signatory") as? AccessRefusal == .notThere(.recogniseModels))
        #expect(attempt(try annulment(of: ModelReceived.kind), as: "province-signatory") == nil)
        #expect(attempt(recognition, as: "commune-signatory") == nil)
    }

    @Test func `a mistake is taken back by whoever made it`() throws {
        let grade = GradeModel(model: "m-1", grade: "typical", level: "commune", period: "2025", instrument: nil, on: on)
        #expect(attempt(grade, as: "province-signatory") == nil)
        #expect(attempt(try annulment(of: ModelGraded.kind), as: "province-signatory") == nil)
    }

    @Test func `the level below proposes, and not one further down`() throws {
        _ = try house.desk.perform([receive], as: .account("province-receivingOfficer", passedSecondFactor: true))
        let other = ProposeModel(model: "m-1", level: "district", period: "2025", on: on)
        #expect(attempt(other, as: "commune-councilSecretary") == nil)
        let upward = ProposeModel(model: "m-1", level: "province", period: "2021-2025", on: on)
        #expect(attempt(upward, as: "commune-councilSecretary") as? AccessRefusal == .notThere(.proposeModels))
        #expect(attempt(upward, as: "province-councilSecretary") == nil)
    }

    @Test func `who was at a check is sealed, and read back while the key lives`() throws {
        _ = try house.desk.perform([receive], as: .account("province-receivingOfficer", passedSecondFactor: true))
        let check = CheckModel(model: "m-1", isEffective: true, note: "Tốt.", level: "province", present: Wishes.person, on: on)
        #expect(attempt(check, as: "commune-appraiser") as? AccessRefusal == .notThere(.appraiseModels))
        #expect(attempt(check, as: "province-appraiser") == nil)
        let entry = try #require(try house.journal.entries(of: "model/m-1").last)
        #expect(!String(decoding: entry.leaf, as: UTF8.self).contains(Wishes.person))
        #expect(try present() == [Wishes.person])
        _ = try house.desk.perform([DestroyKey(owner: "model/m-1", reason: "Đề nghị.", on: on)], as: .account("admin", passedSecondFactor: true))
        #expect(try present() == [nil])
    }

    private func present() throws -> [String?] {
        let model = try #require(try house.room.model("m-1", mapOf: on))
        return try house.room.climb(of: model, on: on).periods.flatMap(\.rungs).flatMap(\.checks).map(\.present)
    }

    @Test func `those who wrote the file neither receive nor appraise it`() throws {
        let author = AccountID("commune-appraiser")
        let registrant = AppointOfficer(account: author, post: ClimbTests.post(.registrant, "c01888-1", "a-more"))
        _ = try house.desk.perform([registrant], as: .account("admin", passedSecondFactor: true))
        try house.attachPhoto(as: author)
        let wish = AppraisalWish(level: "commune", period: "2025", isFit: false)
        #expect(attempt(AppraiseModel(model: "m-1", wish: wish, on: on), as: "commune-appraiser") as? AccessRefusal == .ownFile("m-1"))
    }
}

extension TestHouse {
    fileprivate func attachPhoto(as author: AccountID) throws {
        var file = EvidenceAttached()
        file.model = "m-1"
        file.file = "f-1"
        file.mediaType = "image/jpeg"
        let attach = AttachEvidence(model: "m-1", evidence: file, caption: EvidenceCaption(name: "a.jpg", text: ""), on: .of("2025-06-20"))
        _ = try desk.perform([attach], as: .account(author, passedSecondFactor: true))
    }
}
