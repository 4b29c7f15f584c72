import Commands
import Events
import Keeping
import Queries
import Rules
import Testing
import TestSupport

@Suite struct ComplaintCommandTests {
    private let house: TestHouse
    private static let text = "Tổ kiểm tra chưa đến thôn."

    init() throws {
        house = try TestHouse.climbed()
        let posts: [(AccountID, Role, UnitID?)] = [
            ("admin", .administrator, nil), ("lan", .registrant, "c02068-1"), ("xa", .registrant, "c01888-1"),
            ("tinh", .receivingOfficer, "p06-1"), ("ky", .signatory, "p06-1"),
            ("nhan", .receivingOfficer, "c02068-1"),
        ]
        for (account, role, unit) in posts {
            try perform(
                [
                    OpenAccount(account: account, name: "Tên", on: house.clock.today),
                    AppointOfficer(
                        account: account,
                        post: Post(appointment: AppointmentID("a-\(account)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "1/QĐ")),
                ], as: account == "admin" ? nil : "admin")
        }
    }

    private func perform(_ commands: [any Command], as account: AccountID?) throws {
        _ = try house.desk.perform(commands, as: account.map { Desk.Actor.account($0, passedSecondFactor: true) })
    }

    private func entry(_ kind: String, _ place: Int = 0) throws -> Int {
        try house.journal.entries(of: "model/m-1").filter { $0.envelope.kind == kind }[place].envelope.position
    }

    private func lodge(_ complaint: ComplaintID = "c-1", _ about: LodgeComplaint.About? = nil, unit: UnitID? = nil) throws -> LodgeComplaint {
        LodgeComplaint(
            complaint: complaint, about: try about ?? .entry("m-1", entry(ModelRecognised.kind)), unit: unit, text: ComplaintCommandTests.text,
            on: house.clock.today)
    }

    private func answer(_ complaint: ComplaintID = "c-1") -> AnswerComplaint {
        AnswerComplaint(complaint: complaint, isUpheld: false, reason: "Đúng quy định.", instrument: "3/TB", on: house.clock.today)
    }

    private func officer(_ account: AccountID) throws -> Officer {
        try #require(try house.room.officer(account, on: house.clock.today, passedSecondFactor: true))
    }

    @Test func `lodged by the unit, seen and answered where it was decided, and over then`() throws {
        try perform([lodge()], as: "lan")
        let day = house.clock.today
        let complaint = try #require(try house.room.complaint("c-1", on: day))
        #expect(complaint.seat == "c02068-1" && complaint.state == .open && complaint.lodger == "lan")
        #expect(try house.room.text(of: complaint) == ComplaintCommandTests.text)
        #expect(try house.room.complaints(for: officer("lan"), on: day).map(\.id) == ["c-1"])
        #expect(try house.room.complaints(for: officer("xa"), on: day) == [])
        #expect(try house.room.complaintsToSettle(by: officer("nhan"), on: day) == 1)
        #expect(try house.room.complaintsToSettle(by: officer("lan"), on: day) == 0)
        #expect(throws: AccessRefusal.noRight(.settleComplaints)) { try perform([answer()], as: "lan") }
        try perform([answer()], as: "nhan")
        let over = try #require(try house.room.complaint("c-1", on: day))
        #expect(over.state == .dismissed && over.instrument == "3/TB" && over.overOn == day)
        #expect(try house.room.complaintsToSettle(by: officer("nhan"), on: day) == 0)
        #expect(throws: ComplaintRefusal.isOver(.dismissed)) { try perform([answer()], as: "nhan") }
    }

    @Test func `what a province decided the commune does not answer, and what another unit's is nobody complains of`() throws {
        try perform([lodge("c-2", .award(DecisionID("d-1"), line: 1))], as: "lan")
        #expect(try house.room.complaint("c-2", on: house.clock.today)?.seat == "p06-1")
        #expect(throws: AccessRefusal.notThere(.settleComplaints)) { try perform([answer("c-2")], as: "nhan") }
        try perform([answer("c-2")], as: "tinh")
        #expect(throws: AccessRefusal.notThere(.complain)) { try perform([lodge("c-3")], as: "xa") }
        // A body that was left out may complain of the whole.
        try perform([lodge("c-4", .decision(DecisionID("d-1")), unit: "c01888-1")], as: "xa")
    }

    @Test func `whoever lodged it or took the decision does not answer`() throws {
        try perform([AppointOfficer(account: "lan", post: post("a-lan-2", .receivingOfficer, "c02068-1"))], as: "admin")
        try perform([lodge()], as: "lan")
        #expect(throws: AccessRefusal.ownComplaint("c-1")) { try perform([answer()], as: "lan") }
        let day = house.clock.today
        try perform([AppointOfficer(account: "ky", post: post("a-ky-2", .receivingOfficer, "p06-1"))], as: "admin")
        try perform([RecogniseModel(model: "m-2", level: "district", period: "2021-2025", instrument: nil, on: .of("2025-06-19"))], as: "ky")
        let entry = try house.position(of: ModelRecognised.kind, in: "m-2")
        try perform([LodgeComplaint(complaint: "c-5", about: .entry("m-2", entry), text: "Sai.", on: day)], as: "xa")
        #expect(throws: AccessRefusal.ownComplaint("c-5")) { try perform([answer("c-5")], as: "ky") }
        try perform([answer("c-5")], as: "tinh")
    }

    private func post(_ id: String, _ role: Role, _ unit: UnitID) -> Post {
        Post(appointment: AppointmentID(id), role: role, unit: unit, from: .of("2021-01-01"), decision: "1/QĐ")
    }

    @Test func `what decided nothing, is annulled or is not there is not complained of; annulled since it is still answered`() throws {
        let accepted = try entry(ModelAccepted.kind)
        #expect(throws: ComplaintRefusal.nothingDecided(position: accepted)) { try perform([lodge("c", .entry("m-1", accepted))], as: "lan") }
        #expect(throws: ComplaintRefusal.entryUnknown(position: 1)) { try perform([lodge("c", .entry("m-1", 1))], as: "lan") }
        #expect(throws: DecisionRefusal.lineUnknown(9)) { try perform([lodge("c", .award(DecisionID("d-1"), line: 9))], as: "lan") }
        #expect(throws: ComplaintRefusal.sessionUnknown(SessionID("s"))) { try perform([lodge("c", .item(SessionID("s"), 1))], as: "lan") }
        #expect(throws: ComplaintRefusal.complaintUnknown("c-9")) { try perform([answer("c-9")], as: "tinh") }
        try perform([lodge()], as: "lan")
        #expect(throws: ComplaintRefusal.complaintExists("c-1")) { try perform([lodge()], as: "lan") }
        let recognised = try entry(ModelRecognised.kind)
        try perform([AppointOfficer(account: "ky", post: post("a-ky-3", .signatory, "c02068-1"))], as: "admin")
        let annulment = AnnulModelEntry(
            model: "m-1", entry: recognised, reason: "r", instrument: nil, on: house.clock.today, isForCause: true)
        try perform([annulment], as: "ky")
        #expect(throws: ComplaintRefusal.nothingDecided(position: recognised)) { try perform([lodge("c-6")], as: "lan") }
        try perform([answer()], as: "nhan")
    }

    @Test func `what it says lies sealed, and is erased with its key`() throws {
        try perform([lodge()], as: "lan")
        #expect(try FileBytes.files(in: house.folder, holding: ComplaintCommandTests.text) == [])
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        try house.desk.erase("complaint/c-1", reason: "Đề nghị của người gửi.", on: house.clock.today, as: admin)
        let complaint = try #require(try house.room.complaint("c-1", on: house.clock.today))
        #expect(try house.room.text(of: complaint) == nil)
        #expect(complaint.state == .open && complaint.modelName == "Đường hoa kiểu mẫu thôn Nà Chom")
    }

    @Test func `sent again under its id it is lodged once, also after the key is gone`() throws {
        let command = try lodge()
        let actor = Desk.Actor.account("lan", passedSecondFactor: true)
        let first = try house.desk.perform([command], id: "once", as: actor)
        #expect(try house.desk.perform([command], id: "once", as: actor).isRepeat)
        #expect(first.count == 1)
    }
}
